import type { AppointmentState, VisitMarkKind } from '../rules.ts'

/** What the pages say. */
export const pageWords = {
  appointments: 'Appointments',
  book: 'Book an appointment',
  bookShort: 'Book',
  coming: 'To come',
  past: 'Before',
  noneComing: 'Nothing is booked.',
  noneComingHint: 'The next one is worked out from the last ones when you book.',
  nonePast: 'No appointments before now.',
  unrecorded: 'not recorded',
  recordOutcome: 'Record the outcome',
  record: 'Record',
  changeOutcome: 'Change the outcome',
  move: 'Change or move',
  moveTitle: 'Change or move the appointment',
  cancel: 'Call it off',
  cancelTitle: 'Call the appointment off',
  interview: 'Start the interview',
  back: 'All appointments',
  backToOne: 'The appointment',
  what: 'Appointment',
  story: 'What happened to it',
  outcome: 'Outcome',
  noOutcome: 'Nothing is recorded yet.',
  before: 'Recorded before',
  visit: 'Visit',
  calendar: 'Calendar',
  previousWeek: 'Week before',
  nextWeek: 'Week after',
  thisWeek: 'This week',
  nothingThatDay: 'Nothing booked',
  lunch: 'Lunch',
  leave: 'On leave',
  day: 'Day',
  time: 'Time',
  who: 'Who',
  kind: 'Kind',
  when: 'When',
  where: 'Where',
  with: 'With',
  purpose: 'Purpose',
  how: 'How it went',
  details: 'Details',
  whyThis: 'Why this time:',
  warnings: 'Before you book',
  warningsNone: 'Nothing stands in the way.',
  askedBy: 'Who asked for it?',
  askedShort: 'asked for by',
  reason: 'Reason in a line',
  why: 'Why?',
  save: 'Save',
  saveBook: 'Book it',
  saveMove: 'Save the change',
  saveCancel: 'Call it off',
  saveOutcome: 'Save the outcome',
  keep: 'Leave it as it is',
  alsoBook: 'Book the next one too',
  interpreter: 'Interpreter',
  supportPerson: 'Support person',
  adjustment: 'Adjustment',
  children: 'Children in the room',
  yes: 'Yes',
  askedFor: 'Asked to see',
  booked: 'Booked with it',
  someone: 'Someone who may not be shown',
  writtenDown: 'written down',
  by: 'by',
  contact: 'Record a contact',
  contactTitle: 'Record a contact that was not booked',
  direction: 'Who rang?',
  rangIn: 'They rang us',
  rangOut: 'We rang them',
  withWhom: 'Who was it with?',
  withPerson: 'The person',
  withOther: 'Someone else',
  otherWho: 'If it was someone else',
  contactDay: 'Date',
  contactTime: 'Time',
  kindAsk: 'What kind of contact?',
}

export const stateWords: Record<AppointmentState, string> = {
  planned: 'Booked',
  recorded: 'Recorded',
  moved: 'Moved',
  changed: 'Changed',
  cancelled: 'Called off',
}

export const markWords: Record<VisitMarkKind, { button: string; done: string }> = {
  'set-out': { button: 'Set out', done: 'Set out' },
  arrived: { button: 'Arrived', done: 'Arrived' },
  safe: { button: 'Safe', done: 'Safe' },
}

export const said = {
  booked: (when: string) => `Booked for ${when}.`,
  moved: (when: string) => `Now ${when}.`,
  cancelled: 'Called off. Both the plan and the reason are kept.',
  recorded: (counts: string) => `Outcome saved. ${counts}`,
  contact: (counts: string) => `Contact saved. ${counts}`,
  next: (when: string) => `Next: ${when}.`,
  marked: (what: string, time: string) => `${what} marked at ${time}.`,
  change: 'Change it',
  where: 'Record where they are now',
}

/** "30 minutes", "1 hour", "1 hour 30 minutes". */
export function minutesText(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  const parts = [hours && `${hours} ${hours === 1 ? 'hour' : 'hours'}`, rest && `${rest} minutes`]
  return parts.filter(Boolean).join(' ')
}

export const lateText = (minutes: number) => `${minutes} minutes late`
export const movedText = (from: string, to: string) => `${from} became ${to}`
export const leaveText = (kind: string) => `On leave: ${kind}`
export const coverText = (names: string) => `Covered by ${names}`
export const weekText = (first: string, last: string) => `${first} to ${last}`
export const withText = (name: string) => `with ${name}`
export const appointmentTitle = (kind: string, day: string, time: string) => `${kind}, ${day}, ${time}`
