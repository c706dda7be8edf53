/**
 * Whole years of age on a day. A birthday starts with its day. Whoever was born on 29 February is a year older on
 * 1 March in other years: the ACT Supreme Court held that a person born on 29 February 2000 was a child on 28 February
 * 2018 (mullanelindsay.com.au, springdalelegal.com.au). No provision of New South Wales was found; the later day keeps a
 * child's protection a day longer. Throws for a day before the birth.
 */
export function ageOn(birth: Temporal.PlainDate, day: Temporal.PlainDate): number {
  if (Temporal.PlainDate.compare(day, birth) < 0) throw new RangeError('nobody has an age before birth')
  const before = day.month < birth.month || (day.month === birth.month && day.day < birth.day)
  return day.year - birth.year - (before ? 1 : 0)
}

/** The same-numbered day so many months on, or that month's last day: 31 January and one month is 28 or 29 February. */
export function addMonths(day: Temporal.PlainDate, months: number): Temporal.PlainDate {
  return day.add({ months }, { overflow: 'constrain' })
}

/** The most whole months that `addMonths` can go from the first day without passing the second. Negative backwards. */
export function monthsBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  if (Temporal.PlainDate.compare(to, from) < 0) return 0 - monthsBetween(to, from)
  const months = (to.year - from.year) * 12 + to.month - from.month
  return Temporal.PlainDate.compare(addMonths(from, months), to) > 0 ? months - 1 : months
}

/** The week around a day: its first and last day. It starts on a Monday unless told otherwise (1 Monday … 7 Sunday). */
export function weekOf(
  day: Temporal.PlainDate,
  startsOn = 1,
): { first: Temporal.PlainDate; last: Temporal.PlainDate; days: Temporal.PlainDate[] } {
  const first = day.subtract({ days: (day.dayOfWeek - startsOn + 7) % 7 })
  const days = Array.from({ length: 7 }, (_, index) => first.add({ days: index }))
  return { first, last: first.add({ days: 6 }), days }
}
