import { taskRefusals } from '../tasks/index.ts'
import type { State, StepKind, Way } from './rules.ts'

export const wayNames: Record<Way, string> = {
  'e-mail': 'E-mail',
  portal: 'Portal',
  letter: 'Letter',
  phone: 'Phone',
  'in-court': 'In court',
}
export const stateNames: Record<State, string> = {
  'to-interview': 'To be interviewed',
  waiting: 'Waiting for others',
  ready: 'Nothing is missing',
  sent: 'Sent',
  withdrawn: 'Withdrawn',
}
export const stepNames: Record<StepKind, string> = {
  received: 'Received',
  'hearing-moved': 'The hearing was moved',
  sent: 'Sent to the court',
  withdrawn: 'Withdrawn by the court',
}

/** What errors call the fields. */
export const fields = {
  kind: 'which report it is',
  court: 'the court',
  offence: 'the offence',
  asked: 'what the court asked',
  receivedOn: 'the day it was received',
  way: 'how it came',
  wayMissing: 'Select how it came',
  hearingOn: 'the day of the hearing',
  due: 'the day it is due',
  officer: 'who writes it',
  why: 'the reason',
  whyMissing: 'Say why',
  words: 'what to know',
}

const changed = {
  stale: 'Somebody changed this after you opened it. It is shown as it stands now; what you typed is still here.',
  'ended-already': 'This came to its end already',
}
const days = {
  'received-later': 'That day is still to come',
  'hearing-before': 'The hearing cannot be before it was asked',
  'hearing-far': 'The hearing must be within two years',
  'due-after-hearing': 'The report is due before the hearing',
  'due-before': 'It cannot be due before it was asked',
}

export const refusals = {
  record: {
    ...days,
    'kind-unknown': 'Select which report it is',
    'court-needed': 'Select or type the court',
    'no-office': 'You belong to no office: somebody of the office that writes it must record it',
    'unknown-staff': 'That colleague does not work here now',
    'cannot-have-case': 'This colleague cannot take this case: choose another',
    ...taskRefusals.add,
  },
  move: {
    ...changed,
    ...days,
    'same-hearing': 'The hearing is on that day already',
    'past-day': 'It would be due on a day that is past: enter the day it is due',
    'same-day': 'It is due on that day already',
    'done-already': 'Somebody finished its task meanwhile: look again',
    ...taskRefusals.add,
  },
  end: changed,
}

export const list = {
  title: 'Court reports',
  sub: (count: number) => (count === 1 ? '1 is open' : `${count} are open`),
  add: 'Record a request',
  open: 'Open',
  over: 'Came to an end',
  none: 'No report was asked for',
  noneHint: 'When a court asks for a report, its request, the hearing and what is missing stand here.',
  noneOpen: 'No report is open',
  columns: {
    kind: 'Report',
    court: 'Court',
    hearing: 'Hearing',
    due: 'Due',
    state: 'How far',
    person: 'About',
    owner: 'Whose',
  },
  show: 'Which reports',
  shows: { mine: 'Mine', all: 'All I see' },
}

export const form = {
  title: 'Record a court’s request',
  kind: 'Which report',
  offence: 'Offence or charge',
  offenceHint: 'One on each line',
  asked: 'What the court asked',
  receivedOn: 'Received on',
  way: 'How it came',
  hearingOn: 'Hearing on',
  due: 'Due',
  dueHint: (days: readonly string[]) => `Left empty, it is counted from the hearing: ${days.join('; ')}.`,
  everyKind: (days: number, source: string) => `${days} working days before it (${source})`,
  before: (name: string, days: number, source: string) => `${name}, ${days} working days before (${source})`,
  officer: 'Who writes it',
  me: 'Me',
  save: 'Record it',
  opens: 'A period for the report is opened where nobody supervises the person yet.',
  saved: (kind: string, day: string) => `${kind} recorded; it is due on ${day}.`,
  openIt: 'Open it',
  book: 'Book the interview',
  task: (kind: string, court: string) => `${kind} for ${court}`,
}

export const one = {
  title: (kind: string, court: string) => `${kind} for ${court}`,
  about: 'The court’s request',
  court: 'Court',
  offence: 'Offence',
  asked: 'What the court asked',
  received: 'Received',
  receivedSaid: (way: string, day: string) => `${day}, ${way.toLowerCase()}`,
  hearing: 'Hearing',
  due: 'Due',
  owner: 'Who writes it',
  recorded: 'Recorded',
  madeBy: (when: string, name: string) => `${when} by ${name}`,
  howFar: 'How far it is',
  interview: 'Interview',
  interviewed: (when: string) => `done ${when}`,
  toInterview: 'not yet',
  next: (when: string) => `next appointment ${when}`,
  book: 'Book the interview',
  missing: 'Others are still to say',
  nothingMissing: 'Nobody is being asked any more.',
  check: (name: string) => `Check with ${name}`,
  request: (whom: string) => `Answer of ${whom}`,
  ask: 'Open a check',
  askSomebody: 'Ask somebody in writing',
  writing: 'The report itself is written outside for now; say here when it was sent.',
  move: 'The hearing was moved',
  moveOn: 'New hearing',
  moveDue: 'Due',
  moveDueHint: 'Left empty, it is counted from the new hearing.',
  words: 'What to know',
  moveSave: 'Move it',
  sent: 'It was sent to the court',
  sentSave: 'Record that it was sent',
  withdraw: 'The court withdrew it',
  why: 'Why',
  withdrawSave: 'Withdraw it',
  changes: 'What changed',
  steps: 'What happened',
  movedFrom: (from: string, to: string, due: string) => `From ${from} to ${to}; due ${due}`,
  said: {
    moved: (hearing: string, due: string) => `The hearing is on ${hearing} now; the report is due on ${due}.`,
    sent: 'Recorded as sent.',
    withdrawn: 'Withdrawn.',
  },
  close: 'Close the period',
}

export const matter = {
  text: (short: string, court: string, far: string) => `${short} for ${court}: ${far}`,
  interviewDone: 'interview done',
  interviewToDo: 'not interviewed yet',
  next: (when: string) => `next appointment ${when}`,
  missing: (what: readonly string[]) => `missing: ${what.join(', ')}`,
  nothing: 'nothing is missing',
  due: (day: string) => `due ${day}`,
  overdue: (days: number) => (days === 1 ? '1 day late' : `${days} days late`),
  act: 'Open',
}

export const says = {
  list: 'Reports that courts asked for about a person',
  mine: 'Open court reports: yours, or all that your lists reach',
  one: 'One report with how far it is and what is missing',
  record: 'Record a court’s request for a report',
  move: 'Record that the hearing was moved',
  sent: 'Record that the report was sent to the court',
  withdraw: 'Record that the court withdrew its request',
}
