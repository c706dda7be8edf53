export { addMonths, ageOn, monthsBetween, weekOf } from './dates/ages.ts'
export { type Counting, type Due, dueBy, isPast, lengthOf, type Term } from './dates/deadlines.ts'
export { dayOf, endOfDay, localInstant, startOfDay, timeOf } from './dates/instants.ts'
export { intersection, overlaps, type Period } from './dates/periods.ts'
export { type Dated, isAsOf, type Moment } from './dates/two-times.ts'
export type { Working, WorkingFact, WorkingStep } from './dates/working.ts'
export {
  addWorkingDays,
  type Calendar,
  closingTime,
  deadlineOn,
  type Holiday,
  holidayOn,
  isHalfDay,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysBetween,
} from './dates/working-days.ts'
export { isRecordDay, recordYears } from './dates/years.ts'
