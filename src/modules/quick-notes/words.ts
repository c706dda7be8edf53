import type { Sentence } from '../../platform/result.ts'
import { recordRefusals } from '../contacts/index.ts'
import type { QuickRefusal } from './commands.ts'
import type { Way } from './rules.ts'

/** What the quick note says. */
export const words = {
  title: 'Record a contact',
  person: 'The person',
  find: 'Who is it about?',
  findHint: 'A name, a reference, or the number of whoever rang.',
  findButton: 'Find',
  found: 'Choose who it was',
  none: 'Nobody found. Try part of the name, another spelling, or the whole number.',
  typeFirst: 'Those who are found stand here.',
  who: 'Who was it with?',
  about: (relation: string, name: string) => `${relation} of ${name}`,
  what: 'What was it?',
  text: 'Note',
  other: 'It was with someone else about them',
  keep: 'They asked that the person is not told',
  keepHint: 'The note stays out of every copy that the person can get.',
  rangFrom: (number: string) => `Rang from ${number}. `,
  save: 'Save',
  back: 'Cancel',
  contact: 'The contact',
  change: 'It is about someone else',
}

export const ways: Record<Way, string> = {
  'they-rang': 'They rang us',
  'we-rang': 'We rang and spoke',
  'no-answer': 'We rang: no answer',
  'phone-off': 'We rang: phone off',
  'message-left': 'We rang: left a message',
  'came-in': 'They came in',
  'they-wrote': 'They sent a message',
  'we-wrote': 'We sent a message',
}

export const fields = {
  who: 'who it was with',
  what: 'what it was',
  text: 'the note',
  textMissing: 'Write the note',
  otherName: 'the name of who it was with',
  relation: 'how they are related',
  phone: 'the number',
  day: 'the day it was',
  time: 'the time it was',
  q: 'what to find',
}

export const said = {
  saved: (name: string, counts: string) => `Saved for ${name}. ${counts}`,
  note: 'Open the note',
  task: 'Add a task',
}

export const says = 'Record a call, a visit at the desk or a message, with its note, in one step'

export const refusals = {
  ...recordRefusals,
  'who-missing': 'Choose who it was with',
  'person-unknown': 'Nobody has that record, or it is not open to you',
  'support-unknown': 'They are no longer in the support network: type their name instead',
  'time-missing': 'Enter the time it was',
  'spoken-to-missing': 'Enter the name of who it was with',
  'kind-unknown': 'This agency has no such kind of note',
  'answer-missing': 'Fill this in: the kind of note needs it',
  'answer-unknown': 'This answer cannot be kept: select or type it again',
  'presentation-unknown': 'Select one of the words shown',
  'not-yet': 'The time must not be in the future',
  'reference-unknown': 'That note is not this person’s',
} satisfies Record<QuickRefusal, Sentence>
