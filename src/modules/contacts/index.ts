export { addAttendee, dropAttendee } from './commands/attend.ts'
export {
  type Booking,
  type BookRefusal,
  bookAppointment,
  warningsBefore,
} from './commands/book.ts'
export { bookingOf, type ChangeRefusal, cancelAppointment, rescheduleAppointment } from './commands/change.ts'
export {
  type ArriveRefusal,
  type DeskRefusal,
  markArrived,
  markAtDesk,
  markComing,
  markGone,
  markWith,
  strangerCame,
  walkIn,
} from './commands/desk.ts'
export {
  type OutcomeOf,
  type RecordedContact,
  type RecordRefusal,
  recordContact,
  recordOutcome,
} from './commands/outcome.ts'
export { beginSeries, callOffFollowing, changeSeries, endSeries, type Repeats } from './commands/series.ts'
export { bookSeveral, moveSeveral } from './commands/several.ts'
export { keepContacts } from './commands/standing.ts'
export { endUnsuited, keepUnsuited } from './commands/unsuited.ts'
export { markVisit } from './commands/visit.ts'
export { type ContactWithdrawalRefusal, withdrawContact } from './commands/withdraw.ts'
export { withDetails } from './forms/companions.ts'
export {
  bookingFrom,
  bookShape,
  needShape,
  nextBooking,
  nextShape,
  nextValues,
  outcomeParts,
  outcomeShape,
  whereValues,
} from './forms/shapes.ts'
export { contactJobs } from './jobs.ts'
export { ContactWords } from './pages/contact-words.tsx'
export { BookingFields, NeedFields, NextAppointmentFields, whyText, withoutNext } from './pages/next-fields.tsx'
export { OtherFields } from './pages/other-fields.tsx'
export { OutcomeFields } from './pages/outcome-fields.tsx'
export {
  appointment,
  appointmentSubject,
  appointmentsOf,
  appointmentsOn,
  overlapping,
  underWayWith,
  unrecordedOf,
} from './queries/appointments.ts'
export { arrivalOfAppointment, arrivalSubject } from './queries/arrivals.ts'
export { busyTimes } from './queries/companions.ts'
export {
  contact,
  contactSubject,
  contactsAmong,
  contactsOf,
  contactsOfAppointment,
  earlierWords,
  evidenceAwaited,
  standingWord,
  takenBack,
  takenBackOf,
} from './queries/contacts.ts'
export { deskOf, waitingFor } from './queries/desk.ts'
export { contactsSince, leftToday, noContactWith, type Tries, triedInVain } from './queries/following.ts'
export { toSettle } from './queries/laid.ts'
export { metSince } from './queries/met.ts'
export { needsOf, schoolHolidaysOf, theirHours, unsuitedOf, withNeeds } from './queries/needs.ts'
export { nextFrom, timeToRing, type Usual, usualTimes } from './queries/next.ts'
export { outcomeOptions, seersOf, shownAppointments, shownContacts, whenOptions } from './queries/options.ts'
export { seriesNamed, seriesOf, seriesSubject } from './queries/series.ts'
export { noticeOf as bookedNotice } from './routes/appointments.tsx'
export { recordedNotice, toldLink } from './routes/outcomes.tsx'
export { contactRoutes } from './routes.ts'
export {
  type Appointment,
  type AskedBy,
  type AtDesk,
  askedBy,
  type Booked,
  type Contact,
  freeTime,
  holidayWeeks,
  isAtTheirs,
  nextVisitMarks,
  type OutcomeOptions,
  type Run,
  type Shown,
  type ShownContact,
  type TheirHours,
  takenOn,
  type Unsuited,
  unsuitedKinds,
  type Warning,
  type WhenOptions,
} from './rules.ts'
export {
  arriveRefusals,
  askedByWords,
  besideText,
  bookRefusals,
  changeRefusals,
  deskRefusals,
  hoursText,
  recordRefusals,
  saidOf,
  warningText,
} from './words.ts'
