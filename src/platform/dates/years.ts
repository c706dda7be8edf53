/** Years that a day in a record can be of: any before or after was mistyped. */
export const recordYears = { first: 1900, last: 2199 }

/** Whether a year, a month and a date make a day that a record can name. */
export function isRecordDay(year: number, month: number, date: number): boolean {
  if (year < recordYears.first || year > recordYears.last || month < 1 || month > 12 || date < 1) return false
  return date <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth
}
