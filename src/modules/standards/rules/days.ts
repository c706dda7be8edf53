type Day = Temporal.PlainDate

/**
 * Days as whole numbers since 1970 and back, of the calendar of Gregory. Work with contact standards is mostly asking which of two
 * days is the earlier and what day it is so many days on; both are many times quicker in numbers.
 */
export function numberOf({ year, month, day }: Day): number {
  const from = month > 2 ? year : year - 1
  const era = Math.floor(from / 400)
  const yearOfEra = from - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

const days = new Map<number, Day>()
const epoch = new Temporal.PlainDate(1970, 1, 1)

/** The day of a number. Each is made once. */
export function dayAt(number: number): Day {
  const known = days.get(number)
  if (known) return known
  const day = epoch.add({ days: number })
  days.set(number, day)
  return day
}

export const addDays = (day: Day, count: number): Day => dayAt(numberOf(day) + count)
export const daysBetween = (from: Day, to: Day): number => numberOf(to) - numberOf(from)

/** Which of two days is the earlier: less than nothing for the first, more for the second. */
export const compare = (one: Day, other: Day): number =>
  one === other ? 0 : one.year - other.year || one.month - other.month || one.day - other.day

/** The same-numbered day so many months on, or that month's last: one after 31 January is the last day of February. */
export function addMonths(day: Day, months: number): Day {
  const at = day.year * 12 + day.month - 1 + months
  const first = numberOf(new Temporal.PlainDate(Math.floor(at / 12), (((at % 12) + 12) % 12) + 1, 1))
  const next = numberOf(new Temporal.PlainDate(Math.floor((at + 1) / 12), ((((at + 1) % 12) + 12) % 12) + 1, 1))
  return dayAt(Math.min(first + day.day - 1, next - 1))
}
