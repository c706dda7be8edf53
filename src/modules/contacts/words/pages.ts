import type { AppointmentState, TakenBack, TakenBackFor, VisitMarkKind } from '../rules.ts'

/** What the pages say. */
export const pageWords = {
  appointments: 'Appointments',
  contacts: 'Contacts',
  schedule: 'Make a schedule',
  moveSeveral: 'Move several days at once',
  book: 'Book an appointment',
  coming: 'To come',
  past: 'Before',
  callOff: 'Call it all off',
  stillBooked: (where: string, count: number) =>
    `Their record has them as: ${where.toLowerCase()}. ${count === 1 ? '1 appointment is' : `${count} appointments are`} still booked.`,
  noneComing: 'Nothing is booked.',
  noneComingHint: ' When you book, the form proposes a time from the last ones.',
  nonePast: 'No appointments before now.',
  noContacts: 'No contacts yet.',
  noContactsHint: ' An outcome of an appointment is a contact too.',
  unrecorded: 'Not recorded',
  recordOutcome: 'Record the outcome',
  record: 'Record',
  recordFor: (day: string) => ` what came of ${day}`,
  changeOutcome: 'Change the outcome',
  changeHint: 'What was recorded before is kept beside what you save.',
  move: 'Change or move',
  moveTitle: 'Change or move the appointment',
  cancel: 'Call it off',
  cancelTitle: 'Call the appointment off',
  back: 'All appointments',
  backToContacts: 'All contacts',
  story: 'What happened to it',
  outcome: 'Outcome',
  noOutcome: 'Nothing is recorded yet.',
  before: 'recorded before',
  changedBecause: 'Changed because',
  takeBack: 'Entered in error',
  takenBack: 'Entered in error',
  inError: 'entered in error',
  visit: 'The visit',
  nothingMarked: 'Nothing is marked yet.',
  kind: 'Kind',
  when: 'When',
  where: 'Where',
  with: 'With',
  purpose: 'Purpose',
  how: 'How it went',
  whyThis: 'Why this time:',
  bookedAlready: 'Booked already:',
  warnings: 'Before you book',
  warningsAbove: 'What is to be mended stands above.',
  warningsNone: 'Nothing stands in the way of this time.',
  askedBy: 'Who asked for it?',
  reason: 'Reason in a line',
  saveBook: 'Book it',
  saveMove: 'Save the change',
  saveCancel: 'Call it off',
  saveOutcome: 'Save the outcome',
  saveContact: 'Save the contact',
  keep: 'Leave it as it is',
  interpreter: 'Interpreter',
  supportPerson: 'Support person',
  adjustment: 'Adjustment',
  children: 'Children in the room',
  yes: 'Yes',
  askedFor: 'Asked to see',
  arrived: 'At the desk since',
  late: 'Late',
  note: 'Note',
  notDone: 'Not done',
  reasonLabel: 'Reason',
  evidenceDue: 'Evidence due by',
  evidence: 'Evidence',
  spokenTo: 'Spoke to',
  place: 'Where they are',
  writtenDown: (when: string, by: string) => `written down ${when} by ${by}`,
  contact: 'Record a contact',
  contactTitle: 'Record a contact that was not booked',
  direction: 'If it was a call, who rang?',
  rangIn: 'They rang us',
  rangOut: 'We rang them',
  withWhom: 'Who was it with?',
  withPerson: 'The person',
  withOther: 'Someone else about them',
  contactDay: 'Date',
  contactTime: 'Time',
  kindAsk: 'What kind of contact?',
}

export const calendarWords = {
  title: 'Calendar',
  previousWeek: 'Week before',
  nextWeek: 'Week after',
  thisWeek: 'This week',
  nothing: 'Nothing booked',
  lunch: 'Lunch',
  lunchKept: (until: string, by: string) => `kept free until ${until}${by === '' ? '' : `, ${by} covers`}`,
  goTogether: (officer: string, others: readonly string[]) => `${officer} with ${others.join(', ')}`,
  out: 'Out on visits',
  outUntil: (back: string, beside: string) => `back by ${back}${beside === '' ? '' : `, with ${beside}`}`,
  off: 'Day off',
  closed: 'The office is closed',
  empty: 'Nothing is booked this week.',
  emptyHint: ' Open a person and book from their appointments.',
  leave: (covered: string) => (covered === '' ? 'On leave, not covered' : `On leave, covered by ${covered}`),
  week: (first: string, last: string) => `${first} to ${last}`,
  count: (many: number) => (many === 1 ? '1 appointment' : `${many} appointments`),
}

export const stateWords: Record<AppointmentState, string> = {
  planned: 'Booked',
  recorded: 'Recorded',
  moved: 'Moved',
  changed: 'Changed',
  cancelled: 'Called off',
}

export const markWords: Record<VisitMarkKind, string> = { 'set-out': 'Set out', arrived: 'Arrived', safe: 'Safe' }

export const said = {
  booked: (when: string) => `Booked for ${when}.`,
  moved: (when: string) => `Now ${when}.`,
  cancelled: 'Called off. The plan and the reason are kept.',
  calledOff: (count: number) =>
    `${count === 1 ? '1 appointment is' : `${count} appointments are`} called off. The plans and the reason are kept.`,
  recorded: (counts: string) => `Outcome saved. ${counts}`,
  contact: (counts: string) => `Contact saved. ${counts}`,
  next: (when: string) => `Next: ${when}.`,
  marked: (what: string) => `${what} is marked.`,
  change: 'Change it',
  told: 'Record what they said of work, housing or money',
  where: 'Record where they are now',
  placed: (where: string, since: string) => `${where} since ${since}: on their record.`,
}

/** "30 minutes", "1 hour", "1 hour 30 minutes". */
export function minutesText(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  const parts = [hours > 0 && `${hours} ${hours === 1 ? 'hour' : 'hours'}`, rest > 0 && `${rest} minutes`]
  return parts.filter(Boolean).join(' ')
}

const takenBackReasons: Record<TakenBackFor, string> = {
  'wrong-person': 'it was about somebody else',
  twice: 'it was entered twice',
  other: 'for another reason',
}
/** By whom a contact was taken back, when and why. */
export const takenBackText = ({ by, reason, why }: TakenBack, when: string) =>
  [`Taken back ${when}${by === '' ? '' : ` by ${by}`}: ${takenBackReasons[reason]}.`, why].filter(Boolean).join(' ')

export const lateText = (minutes: number) => (minutes === 1 ? '1 minute late' : `${minutes} minutes late`)
export const spokenText = (name: string, relation: string, phone: string) =>
  [relation === '' ? name : `${name} (${relation})`, phone].filter(Boolean).join(', ')
export const evidenceText = { seen: 'Seen', none: 'Not asked for' }
export const genderText = { woman: 'A woman', man: 'A man' }
