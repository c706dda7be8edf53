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
export { refreshStanding } from './commands/standing.ts'
export { markVisit, type VisitRefusal } from './commands/visit.ts'
export {
  appointment,
  appointmentSubject,
  appointmentsOf,
  appointmentsOn,
  unrecordedOf,
} from './queries/appointments.ts'
export { arrivalSubject } from './queries/arrivals.ts'
export { contact, contactsOf, contactsOfAppointment, evidenceAwaited } from './queries/contacts.ts'
export { deskOf, waitingFor } from './queries/desk.ts'
export { dueOf, type Next, nextFrom } from './queries/next.ts'
export {
  type Appointment,
  type AtDesk,
  type Booked,
  type Contact,
  type ContactDue,
  type Counts,
  type DeskState,
  type DueWhy,
  isUnrecorded,
  type MarkKind,
  markKinds,
  nextVisitMarks,
  stands,
  type VisitMarkKind,
  visitMarkKinds,
  type Warning,
} from './rules.ts'
export {
  arriveRefusals,
  bookRefusals,
  changeRefusals,
  deskRefusals,
  markWords,
  recordRefusals,
  saidOf,
  visitRefusals,
  warningText,
} from './words.ts'
