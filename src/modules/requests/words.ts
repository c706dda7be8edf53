import { taskRefusals } from '../tasks/index.ts'
import type { State, StepKind, Way } from './rules.ts'

export const wayNames: Record<Way, string> = {
  letter: 'Letter',
  'e-mail': 'E-mail',
  phone: 'Phone',
  portal: 'Portal',
  'in-person': 'In person',
}
export const stateNames: Record<State, string> = {
  waiting: 'Waiting',
  overdue: 'Overdue',
  answered: 'Answered',
  refused: 'Refused',
  withdrawn: 'Withdrawn',
}
export const stepNames: Record<StepKind, string> = {
  reminded: 'Reminded',
  answered: 'Answered',
  refused: 'Refused',
  withdrawn: 'Withdrawn',
}

/** What errors call the fields. */
export const fields = {
  kind: 'what kind of request it is',
  whom: 'whom it goes to',
  contact: 'how to reach them',
  asked: 'what is asked',
  basis: 'the ground for asking',
  basisWords: 'more about the ground',
  way: 'how it is sent',
  wayMissing: 'Select how it is sent',
  askedOn: 'the day it is asked',
  due: 'the day an answer is due',
  dueMissing: 'Enter the day an answer is due',
  reference: 'the reference',
  words: 'what was said',
  answer: 'the answer',
  fromWhom: 'who answered',
  on: 'the day',
  again: 'the day an answer is due now',
  againMissing: 'Enter the day an answer is due now',
  why: 'the reason',
  whyMissing: 'Say why',
  file: 'the document',
}

const changed = {
  stale:
    'Somebody recorded something of this request after you opened it. It is shown as it stands now; what you typed is still here.',
  'ended-already': 'This request came to its end already',
}

export const refusals = {
  ask: {
    'kind-unknown': 'Select what kind of request it is',
    'basis-needed': 'Select on what ground you ask',
    'basis-words-needed': 'Say it: this ground needs it',
    'asked-later': 'That day is still to come: record it on the day it is sent',
    'due-before': 'The answer cannot be due before it is asked',
    ...taskRefusals.add,
  },
  remind: {
    ...changed,
    'past-day': 'Choose a day that is not past',
    'same-day': 'It is due on that day already',
    'done-already': 'Somebody finished its task meanwhile: look again',
    ...taskRefusals.add,
  },
  answer: {
    ...changed,
    'answer-needed': 'Write the answer, or choose the document it came as',
    'not-a-document': 'Choose a PDF, a JPEG or a PNG',
    'in-future': 'That day is still to come',
    'kind-unknown': 'This agency has no such kind of note',
    'answer-missing': 'The note needs more than this',
    'answer-unknown': 'This cannot be kept as it is: make it shorter',
    'presentation-unknown': 'Select one of the words shown',
    'not-yet': 'That day is still to come',
    'reference-unknown': 'That note is not this person’s',
  },
  end: { ...changed, 'in-future': 'That day is still to come' },
}

export const list = {
  title: 'Requests',
  sub: (count: number) => (count === 1 ? '1 is open' : `${count} are open`),
  ask: 'Ask somebody',
  open: 'Open',
  over: 'Came to an end',
  none: 'No requests yet',
  noneHint: 'What police, an employer, a court or a service is asked stands here until they answer.',
  noneOpen: 'No request is open',
  columns: {
    whom: 'To',
    kind: 'What',
    asked: 'Asked',
    due: 'Answer due',
    state: 'State',
    person: 'About',
    owner: 'Whose',
  },
  show: 'Which requests',
  shows: { mine: 'Mine', overdue: 'Overdue', all: 'All I see' },
  noneOf: {
    mine: 'None of your requests is open',
    overdue: 'Nothing is overdue',
    all: 'No request is open',
  },
  reminded: (count: number) => (count === 1 ? 'reminded once' : `reminded ${count} times`),
}

export const form = {
  title: 'Ask somebody',
  titleOf: (kind: string) => `Request: ${kind}`,
  which: 'Of whom do you want to know something?',
  other: 'Another kind',
  whom: 'To whom',
  whomHint: 'The office and the person, as on the envelope',
  contact: 'How to reach them',
  contactHint: 'Address, e-mail or phone',
  asked: 'What you ask',
  basis: 'On what ground you ask',
  basisWords: 'More about the ground',
  basisHint: (asks: readonly string[]) => asks.join(' '),
  way: 'How you send it',
  askedOn: 'Sent on',
  due: 'Answer due',
  dueHint: (days: number, source: string) =>
    `${days} working days, the usual time for this kind (${source}). Change it where they said another day.`,
  reference: 'Your reference or theirs',
  save: 'Record the request',
  saved: (whom: string) => `Asked of ${whom}.`,
  letter: 'Print the letter',
  openIt: 'Open it',
  task: (whom: string, kind: string) => `Answer of ${whom}: ${kind}`,
}

export const one = {
  title: (whom: string) => `Request to ${whom}`,
  about: 'The request',
  whom: 'To',
  contact: 'Reached at',
  kind: 'Kind',
  basis: 'Ground',
  way: 'Sent',
  due: 'Answer due',
  owner: 'Whose',
  reference: 'Reference',
  asked: 'What was asked',
  made: 'Recorded',
  madeBy: (when: string, name: string) => `${when} by ${name}`,
  sent: (way: string, when: string) => `${way}, ${when}`,
  letter: 'The letter, to print',
  answerTitle: 'The answer',
  answer: 'What they answered',
  file: 'The document it came as',
  fromWhom: 'Who answered',
  on: 'When',
  restricted: 'Restrict who can read it',
  restrictedAlways: 'Answers of this kind are restricted: open to few.',
  kept: 'Not to be disclosed to the person',
  becomes: (kind: string) => `It becomes the note “${kind}” in the same step.`,
  save: 'Save the answer',
  remind: 'Reminded them',
  remindWords: 'How, and what they said',
  again: 'Answer due now',
  remindSave: 'Save',
  refuse: 'They refused',
  why: 'Why',
  refuseSave: 'Record the refusal',
  withdraw: 'It is not needed any more',
  withdrawSave: 'Withdraw it',
  steps: 'What came of it',
  note: 'The note',
  document: (name: string) => `Document: ${name}`,
  hidden: 'Its words are not open to you.',
  from: (name: string) => `from ${name}`,
  said: {
    reminded: (day: string) => `Reminded. The answer is due on ${day} now.`,
    answered: 'Saved, with its note.',
    refused: 'The refusal is recorded.',
    withdrawn: 'Withdrawn.',
  },
  openNote: 'Open the note',
}

export const letter = {
  title: 'Letter',
  to: 'To',
  date: 'Date',
  about: 'About',
  born: (day: string) => `born ${day}`,
  ourReference: 'Our reference',
  reference: 'Your reference',
  basis: 'We ask on this ground',
  by: (day: string) => `Please answer by ${day}.`,
  from: 'From',
  back: 'The request',
  print: 'Print',
  hint: 'Print it with Ctrl P.',
}

export const matter = {
  text: (whom: string, kind: string) => `${whom} has not answered: ${kind.toLowerCase()}`,
  today: 'Due today',
  overdue: (days: number) => (days === 1 ? '1 day late' : `${days} days late`),
  act: 'Answer or remind',
}

export const says = {
  list: 'Requests about a person, with what came of them',
  mine: 'Open requests: yours, those overdue, or all that your lists reach',
  one: 'One request with reminders and answer',
  ask: 'Record a request to somebody outside',
  remind: 'Record a reminder, with the day an answer is due now',
  answer: 'Record the answer, which becomes a note',
  refuse: 'Record that they refused',
  withdraw: 'Withdraw a request that is not needed any more',
}
