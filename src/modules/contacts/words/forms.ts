import type { Sentence } from '../../../platform/result.ts'
import type { BookRefusal } from '../commands/book.ts'
import type { CallOffRefusal, ChangeRefusal } from '../commands/change.ts'
import type { ArriveRefusal, DeskRefusal } from '../commands/desk.ts'
import type { RecordRefusal } from '../commands/outcome.ts'
import type { EndRefusal } from '../commands/series.ts'
import type { VisitRefusal } from '../commands/visit.ts'

/** How fields are named inside a sentence of error: "Enter the date of the appointment". */
export const named = {
  outcome: 'how it went',
  seenBy: 'who saw them',
  lateMinutes: 'the minutes late',
  notDone: 'what was not done',
  absenceReason: 'a reason for the absence',
  sentAwayReason: 'why they were sent away',
  cancelReason: 'why we cancelled it',
  spokenTo: 'the name of who was spoken to',
  spokenRelation: 'how they are related',
  spokenPhone: 'the number',
  messageWith: 'who took the message',
  wherePlace: 'the place',
  whereSince: 'since when they are there',
  evidence: 'whether evidence was seen',
  evidenceDue: 'the day by which evidence is due',
  outcomeNote: 'the note on the outcome',
  changeReason: 'why it is changed',
  nextDate: 'the date of the appointment',
  nextTime: 'the time of the appointment',
  nextKind: 'the kind of appointment',
  nextMinutes: 'the minutes it takes',
  nextPlace: 'the place',
  nextPurpose: 'the purpose',
  nextRoom: 'the room',
  nextCar: 'the car',
  nextStaff: 'the officer',
  nextInterpreter: 'the language of the interpreter',
  nextSupport: 'the support person',
  nextColleague: 'the colleague',
  nextOthers: 'who else comes',
  nextOther: 'who else comes',
  nextOtherAs: 'as what they come',
  attendee: 'who is dropped',
  handTo: 'the colleague',
  nextAdjustment: 'the adjustment',
  nextOfficer: 'who they asked to see',
  nextTwice: 'whether to book it twice',
  nextEvery: 'how often it comes again',
  nextDays: 'the days of the week',
  nextUntil: 'the last day',
  nextTimes: 'how many times',
  nextHoliday: 'what becomes of it on a closed day',
  which: 'whether it is for this one only',
  endFrom: 'from which day on there are none',
  askedBy: 'who asked for it',
  changeWhy: 'the reason',
  kind: 'the kind of contact',
  direction: 'who rang',
  withWhom: 'whom it was with',
  contactDay: 'the day of the contact',
  contactTime: 'the time of the contact',
  mark: 'what to mark',
}

/** The labels of the outcome's part of a form. */
export const outcomeLabels = {
  outcome: 'How did it go?',
  seenBy: 'Who saw or tried to reach them?',
  lateMinutes: 'How late?',
  minutes: 'minutes',
  notDone: 'What was not done?',
  absenceReason: 'Reason for the absence',
  absenceReasonUnknown: 'Reason given, if any',
  sentAwayReason: 'Why were they sent away?',
  cancelReason: 'Why did we cancel?',
  spokenTo: 'Who was spoken to?',
  otherName: 'Their name',
  spokenRelation: 'How are they related?',
  spokenPhone: 'Their number',
  messageWith: 'Left with whom?',
  messageHint: 'Leave empty for voicemail',
  custodyPlace: 'Which centre or police station?',
  hospital: 'Which hospital?',
  thereNow: (where: string) => `${where} now`,
  thereHint: 'Then it is on their record as well: nothing more to enter',
  thereSince: 'Since',
  thereAlready: (where: string, place: string, since: string) =>
    `On their record already: ${[where, place].filter(Boolean).join(', ')}${since === '' ? '' : `, since ${since}`}.`,
  evidence: 'Evidence',
  evidenceSeen: 'Seen',
  evidenceNone: 'Not asked for',
  evidenceDue: 'Evidence is due by',
  newTime: 'Put the new time under Next appointment.',
  outcomeNote: 'Anything to add in a line?',
  changeReason: 'Why is it changed?',
  changeHint: 'What was recorded before is kept beside it',
}

/** The labels of the next appointment's part of a form. */
export const nextLabels = {
  legend: 'Next appointment',
  none: 'Clear the date to book none.',
  date: 'Date',
  time: 'Time',
  kind: 'Kind',
  minutes: 'Minutes',
  place: 'Place',
  placeHint: 'An address, a number or a link, where it is not at the office',
  room: 'Room',
  noRoom: 'No room',
  car: 'Car',
  noCar: 'No car',
  staff: 'With',
  purpose: 'Purpose in a line',
  details: 'Interpreter, support person, adjustments',
  needs: 'Interpreter, adjustments, car',
  interpreter: 'Interpreter: which language?',
  support: 'Support person who comes along',
  adjustment: 'Adjustment needed',
  children: 'Children will be in the room',
  officer: 'Asked to see',
  twice: 'Book it all the same, as a second one at that time',
  woman: 'A woman',
  man: 'A man',
}

const ended = 'This appointment was moved or called off before. Nothing was saved.'
const stale =
  'Someone changed this appointment while you had it open. Nothing was saved: what stands now is shown above, what you typed below.'

/** How a warning of lunch or leave ends where it asks for one more press. */
export const keptAgain = 'Press again to book it all the same, or change the time.'

export const bookRefusals = {
  'unknown-kind': 'Select a kind of appointment',
  'unknown-staff': 'Select an officer of this agency',
  'no-office': 'Nobody knows at which office this would be: ask for supervision to be opened first',
  'unknown-resource': 'Select a room or a car of this office',
  'too-far': 'The date must be within two years',
  'nobody-to-see': 'Select an officer',
  'booked-twice': 'They have an appointment at that very time: tick this to book another, or change the time',
  'unknown-colleague': 'Select a colleague of this agency',
  'unknown-companion': 'Select those who come from the list',
  'their-hours': (hours = 'They are at work or in class then.') => `${hours} ${keptAgain}`,
  lunch: `That is the officer’s lunch, which is kept free. ${keptAgain}`,
  leave: `The officer is on leave that day. ${keptAgain}`,
} satisfies Record<BookRefusal, Sentence>

export const changeRefusals: Record<ChangeRefusal, string> = {
  'not-there': 'This appointment is not there',
  stale,
  'already-ended': ended,
  'already-recorded': 'The outcome is recorded already, so the time cannot change',
}

export const seriesEndRefusals: Record<EndRefusal, string> = {
  'not-there': 'These appointments are not there',
  stale: 'Someone changed these appointments while you had them open. Nothing was saved: look at what stands now.',
  'already-ended': 'These appointments were ended or changed before. Nothing was saved.',
}

export const callOffRefusals: Record<CallOffRefusal, string> = {
  'can-come': 'Nothing on their record keeps them from coming: call off each appointment by itself',
  'nothing-booked': 'Nothing is booked any more',
}

export const recordRefusals = {
  'next-time-missing': 'Enter the time of the next appointment, or clear its date',
  ...bookRefusals,
  ...changeRefusals,
  'unknown-outcome': 'Select how it went',
  'outcome-does-not-fit': 'That cannot be the outcome of this kind of contact',
  'not-yet': 'That cannot be known before the time of the appointment',
  'minutes-late-missing': 'Enter how many minutes late they were',
  'not-done-missing': 'Enter what was not done',
  'absence-reason-missing': 'Select a reason for the absence',
  'unknown-absence-reason': 'Select a reason from the list',
  'sent-away-reason-missing': 'Select why they were sent away',
  'cancel-reason-missing': 'Select why we cancelled it',
  'spoken-to-missing': 'Enter the name of who was spoken to',
  'unknown-relation': 'Select how they are related from the list',
  'evidence-due-missing': 'Enter the day by which evidence is due',
  'new-time-missing': 'Enter the new date and time',
  'change-reason-missing': 'An outcome is recorded already: enter why it is changed',
  'unknown-seer': 'Select who saw them',
  'in-the-future': 'The time must not be in the future',
  'where-place-missing': 'Enter where they are now: “not known yet” will do',
  'where-since-missing': 'Enter since when they are there',
  'where-since-later': 'The day must be today or before: they are there now',
} satisfies Record<RecordRefusal | 'next-time-missing', Sentence>

export const visitRefusals: Record<VisitRefusal, string> = {
  ...changeRefusals,
  'mark-out-of-turn': 'That was marked already, or something else comes first',
  'in-the-future': 'The time must not be in the future',
}

export const arriveRefusals: Record<ArriveRefusal, string> = {
  'nobody-named': 'Select who has come',
  'not-there': 'That appointment is not there',
  'not-today': 'That appointment is not for today',
  'already-there': 'They were marked as here before',
  'already-ended': 'That appointment was called off or recorded already',
  'in-the-future': 'The time must not be in the future',
  'no-office': 'You belong to no office, so nobody can be marked at its desk',
}

export const deskRefusals: Record<DeskRefusal, string> = {
  'nobody-named': 'Select whom to mark',
  'not-there': 'They are not at the desk',
  'in-the-future': 'The time must not be in the future',
  'already-gone': 'They are gone already',
  'already-there': 'That was marked before',
  'not-arrived': 'They have not come yet',
}
