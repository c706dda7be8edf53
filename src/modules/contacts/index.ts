export { addAttendee, addCompanions, dropAttendee, dropCompanion, type Who } from './commands/attend.ts'
export {
  type Booking,
  type BookRefusal,
  bookAppointment,
  warningsBefore,
} from './commands/book.ts'
export { type ChangeRefusal, cancelAppointment, type Move, rescheduleAppointment } from './commands/change.ts'
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
  type UnbookedContact,
} from './commands/outcome.ts'
export {
  type Begun,
  beginSeries,
  type ChangeOfSeries,
  callOffFollowing,
  changeSeries,
  type EndRefusal,
  endSeries,
  type Repeats,
  type SeriesChangeRefusal,
  type SeriesRefusal,
} from './commands/series.ts'
export { settleSeries } from './commands/settle.ts'
export { refreshStanding } from './commands/standing.ts'
export { markVisit, type VisitRefusal } from './commands/visit.ts'
export {
  type ContactWithdrawalRefusal,
  type WithdrawnContact,
  withdrawContact,
} from './commands/withdraw.ts'
export { withDetails } from './forms/companions.ts'
export {
  appointmentValues,
  bookingFrom,
  bookShape,
  detailShape,
  type NextBody,
  needShape,
  nextBooking,
  nextShape,
  nextValues,
  type OutcomeBody,
  outcomeParts,
  outcomeShape,
  whereValues,
} from './forms/shapes.ts'
export { contactJobs } from './jobs.ts'
export { ContactWords } from './pages/contact-words.tsx'
export { DetailFields, NeedFields, NextAppointmentFields, whyText, withoutNext } from './pages/next-fields.tsx'
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
export { type ToSettle, toSettle } from './queries/laid.ts'
export { metSince } from './queries/met.ts'
export { needsOf, theirHours, withNeeds } from './queries/needs.ts'
export { type Next, nextFrom } from './queries/next.ts'
export { outcomeOptions, seersOf, shownAppointments, shownContacts, whenOptions } from './queries/options.ts'
export { seriesNamed, seriesOf, seriesSubject, stillLaid } from './queries/series.ts'
export { noticeOf as bookedNotice } from './routes/appointments.tsx'
export { recordedNotice } from './routes/outcomes.tsx'
export { contactRoutes } from './routes.ts'
export {
  type Appointment,
  type AtDesk,
  type Booked,
  type Companion,
  type Contact,
  type Counts,
  type DeskState,
  freeTime,
  isAtTheirs,
  isUnrecorded,
  type MarkKind,
  markKinds,
  nextVisitMarks,
  type OutcomeOptions,
  type OutcomeParts,
  type Run,
  type Series,
  type Shown,
  type ShownContact,
  stands,
  type TakenBack,
  type TakenBackFor,
  takenBackFor,
  takenOn,
  type VisitMarkKind,
  visitMarkKinds,
  type Warning,
  type WhenOptions,
} from './rules.ts'
export {
  arriveRefusals,
  besideLabels,
  besideText,
  bookRefusals,
  changeRefusals,
  deskRefusals,
  markWords,
  recordRefusals,
  saidOf,
  visitRefusals,
  warningText,
} from './words.ts'
