import { calendar, type Unit } from './words.ts'

/** A day as numbers, counted from 1970-01-01 as well. */
type Counted = { year: number; month: number; day: number; count: number }

/**
 * A day of a form in words that cannot be misread, as "Tue 8 Dec 2026, in 2 weeks"; without `today` the day alone. Both are
 * written as in 2026-12-08. Empty for what is no day, or not yet. The browser says it too, so it needs nothing but numbers.
 */
export function dayInWords(value: string, today?: string): string {
  const day = counted(value)
  if (!day) return ''
  const weekday = calendar.days[(((day.count + 3) % 7) + 7) % 7] ?? ''
  const month = calendar.months[day.month - 1] ?? ''
  const said = `${weekday.slice(0, 3)} ${day.day} ${month.slice(0, 3)} ${day.year}`
  const from = counted(today ?? '')
  return from ? `${said}, ${distance(day, from)}` : said
}

/** Reads a day; undefined where there is none, such as 30 February or a year that is still being typed. */
export function counted(value: string): Counted | undefined {
  const [, year = 0, month = 0, day = 0] = (/^([12]\d{3})-(\d\d)-(\d\d)$/.exec(value) ?? []).map(Number)
  const count = (at: number, on: number) => Date.UTC(year, at, on) / 864e5
  const known = month >= 1 && month <= 12 && day >= 1 && day <= count(month, 1) - count(month - 1, 1)
  return known ? { year, month, day, count: count(month - 1, day) } : undefined
}

function distance(day: Counted, today: Counted): string {
  const days = day.count - today.count
  const near = calendar.near.get(days)
  if (near) return near
  const [count, unit] = days > 0 ? stretch(today, day) : stretch(day, today)
  return (days > 0 ? calendar.ahead : calendar.ago)(count, unit)
}

/** How far it is, in the unit people count it in: to the day for four weeks, then in whole weeks, months and years gone by. */
function stretch(from: Counted, to: Counted): [count: number, unit: Unit] {
  const days = to.count - from.count
  if (days < 28 && (days < 14 || days % 7 > 0)) return [days, 'day']
  if (days < 84) return [Math.floor(days / 7), 'week']
  const months = (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0)
  return months < 24 ? [months, 'month'] : [Math.floor(months / 12), 'year']
}
