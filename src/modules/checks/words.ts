import { taskRefusals } from '../tasks/index.ts'
import type { CallOutcome, Closed, Fed, Finding } from './rules.ts'

export const findingNames: Record<Finding, string> = {
  verified: 'Verified',
  contradicted: 'Contradicted',
  'not-known': 'Not known to them',
}

export const outcomeNames: Record<CallOutcome, string> = {
  spoke: 'Spoke with them',
  'no-answer': 'No answer',
  'message-left': 'Left a message',
  'phone-off': 'Phone off',
  'wrong-number': 'Wrong number',
  'would-not-say': 'Would not say',
}

export const closedSaid: Record<Closed, string> = {
  answered: 'Answered',
  'would-not-say': 'They would not say',
  left: 'Left',
}

/** What a finding did to the fact, where that is worth a word. */
export const fedSaid: Record<Fed, string> = {
  none: '',
  verified: 'The record says it is verified.',
  'no-longer-verified': 'The record does not call it verified any more.',
  'changed-since': 'The record was changed since this was asked, so it was not marked.',
  over: 'It had ended on the record already, so it was not marked.',
}

/** What errors call the fields. */
export const fields = {
  whom: 'whom to ask',
  name: 'their name',
  relation: 'who they are to the person',
  phone: 'their phone',
  basis: 'the ground for asking',
  basisWords: 'more about the ground',
  facts: 'what to check',
  said: 'what the person said',
  questions: 'what else to ask',
  due: 'the day to ring by',
  outcome: 'how the call went',
  outcomeMissing: 'Select how the call went',
  callWords: 'what was said',
  day: 'the day of the call',
  time: 'the time of the call',
  finding: 'what they said of it',
  findingWords: 'their words',
  again: 'the day to ring again',
  why: 'the reason',
  whyMissing: 'Say why',
  appointment: 'the appointment',
}

export const refusals = {
  open: {
    'who-needed': 'Choose or name whom to ask',
    'support-unknown': 'They are not among the supports any more: choose again, or type the name',
    'relation-unknown': 'Select who they are to the person',
    'statement-needed': 'Tick or write at least one thing to check',
    'too-many': 'One check can have 30 statements: open another for the rest',
    'fact-unknown': 'This changed on the record meanwhile: look at it again and tick it',
    'basis-needed': 'Select on what ground they are asked',
    'basis-words-needed': 'Say it: this ground needs it',
    'due-needed': 'Enter the day to ring by',
    'not-theirs': 'That appointment is not this person’s',
    ...taskRefusals.add,
  },
  call: {
    stale: 'Somebody recorded a call after you opened this. What they recorded is below; what you typed is still here.',
    closed: 'This check is closed already',
    'nothing-said': 'Write what they said, or mark at least one statement',
    'statement-unknown': 'That statement is not of this check',
    'their-words-needed': 'Write what they said instead',
    'not-yet': 'This has not happened yet',
    'past-day': 'Choose a day that is not past',
    'same-day': 'It is due on that day already',
    'done-already': 'Somebody finished its task meanwhile: look again',
    ...taskRefusals.add,
    'kind-unknown': 'This agency has no such kind of note',
    'answer-missing': 'The note needs more than this',
    'answer-unknown': 'This cannot be kept as it is: make it shorter',
    'presentation-unknown': 'Select one of the words shown',
    'reference-unknown': 'That note is not this person’s',
  },
  leave: {
    stale: 'Somebody recorded a call after you opened this: look again',
    closed: 'This check is closed already',
  },
}

export const list = {
  title: 'Checks with others',
  open: 'Open a check',
  openTitle: 'Open',
  doneTitle: 'Closed',
  none: 'No checks yet',
  noneHint: 'Ask somebody who knows: a mother whether he lives there, an employer whether he works there.',
  noneOpen: 'No check is open',
  columns: { whom: 'Who is asked', what: 'What is checked', due: 'Ring by', state: 'So far', came: 'What came of it' },
  statements: (count: number) => (count === 1 ? '1 statement' : `${count} statements`),
  counts: (verified: number, contradicted: number, unknown: number) =>
    [
      verified > 0 && `${verified} verified`,
      contradicted > 0 && `${contradicted} contradicted`,
      unknown > 0 && `${unknown} not known`,
    ]
      .filter(Boolean)
      .join(', '),
  notRung: 'Not rung yet',
  tried: (count: number, last: string) => (count === 1 ? `Tried once: ${last}` : `Tried ${count} times, last: ${last}`),
  withWhom: (name: string, relation: string) => (relation ? `${name} (${relation.toLowerCase()})` : name),
}

export const form = {
  hint: 'Somebody who knows is asked whether it is so. Their answer marks the record.',
  newTitle: 'Open a check',
  whom: 'Who is asked',
  whomChoose: 'Somebody else, named below',
  name: 'Their name',
  nameHint: 'They are added to the supports with it.',
  relation: 'Who they are to the person',
  phone: 'Their phone',
  facts: 'From the record, not verified yet',
  said: 'What the person said',
  saidHint: 'One statement on each line',
  questions: 'What else to ask',
  basis: 'On what ground they are asked',
  basisWords: 'More about the ground',
  basisHint: (asks: readonly string[]) => asks.join(' '),
  due: 'Ring by',
  save: 'Open the check',
  saved: (name: string) => `A check with ${name} is open.`,
  openIt: 'Open it',
  ring: (name: string) => `Third-party check: ring ${name}`,
}

export const one = {
  title: (name: string) => `Check with ${name}`,
  about: 'Who is asked, and why they may be',
  whom: 'Who',
  phone: 'Phone',
  noPhone: 'No number is recorded',
  basis: 'Ground',
  questions: 'What else to ask',
  due: 'Ring by',
  owner: 'Who rings',
  from: 'Opened',
  madeBy: (when: string, name: string) => `${when} by ${name}`,
  interview: 'The interview it came from',
  statements: 'What is checked',
  notAsked: 'Not asked yet',
  saidOf: (finding: string, words: string) => (words ? `${finding}: ${words}` : finding),
  call: 'Record a call',
  outcome: 'How it went',
  each: 'What they said of each',
  theirWords: 'In their words',
  callWords: 'What was said besides',
  day: 'Day',
  time: 'Time',
  keep: 'They asked that the person is not told',
  keepHint: 'The note stays out of every copy that the person can get.',
  again: 'If not all is answered, ring again on',
  save: 'Save the call',
  noteComes: 'Once you have spoken, a note “Third-party check” is written of it.',
  calls: 'Calls',
  note: 'The note',
  leave: 'Leave the check',
  leaveHint: 'Nobody needs to be asked any more, or somebody else is.',
  why: 'Why',
  leaveButton: 'Leave it',
  closedOn: (how: string, when: string, by: string) => `${how}, ${when}, ${by}.`,
  back: 'All checks',
  said: {
    answered: 'Saved. Everything asked is answered; the check is closed.',
    'would-not-say': 'Saved. They would not say; the check is closed.',
    open: 'Saved. The check stays open.',
    openUntil: (day: string) => `Saved. The check stays open; ring again on ${day}.`,
    left: 'The check is left.',
  },
  openNote: 'Open the note',
}

/** What the note of a call holds, from what was said of each statement. */
export const noted = {
  line: (n: number, words: string) => `${n}. ${words}`,
  finding: (n: number, finding: string, words: string) => `${n}. ${words ? `${finding}: ${words}` : finding}`,
  wouldNotSay: 'Would not say.',
  how: (name: string, relation: string, day: string) =>
    `Third-party check with ${relation ? `${name} (${relation.toLowerCase()})` : name}, ${day}`,
  again: (outcome: string) => `${outcome}: ring again`,
}

export const matter = {
  text: (name: string, statements: string) => `Third-party check with ${name}: ${statements}`,
  today: 'Ring today',
  overdue: (days: number) => (days === 1 ? '1 day late' : `${days} days late`),
  act: 'Record the call',
}

/** What other pages say of checks: the record, and the sheet before an interview. */
export const known = {
  title: 'Contradicted by others',
  line: (name: string, said: string, when: string) => `${name} said: ${said} (${when})`,
  all: 'All checks',
}

export const says = {
  list: 'Checks with others of what a person said',
  open: 'Open a check: who is asked, on what ground, about what',
  one: 'One check with its statements, calls and findings',
  call: 'Record a call of a check, with what was said of each statement',
  leave: 'Close a check that nobody needs any more',
}
