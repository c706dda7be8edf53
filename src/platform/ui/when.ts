import type { Clocked } from './context.ts'
import { calendar, nearDays } from './words.ts'

type Day = Temporal.Instant | Temporal.PlainDate
type Moment = Temporal.Instant | Temporal.PlainTime

/** A day with its weekday, as "Sat 21 Nov 2026". An instant is read in the office's zone. */
export function showDay(value: Day, zone: string): string {
  const day = dayIn(value, zone)
  return `${weekday(day).slice(0, 3)} ${showDate(day, zone)}`
}

/** A day without its weekday, as "21 Nov 2026". */
export function showDate(value: Day, zone: string): string {
  const day = dayIn(value, zone)
  return `${day.day} ${monthName(day).slice(0, 3)} ${day.year}`
}

/** A day as a heading, as "Saturday 21 November 2026". */
export function showLongDay(value: Day, zone: string): string {
  const day = dayIn(value, zone)
  return `${weekday(day)} ${day.day} ${monthName(day)} ${day.year}`
}

/** A time of day on the 24 hour clock, as "13:05". */
export function showTime(value: Moment, zone: string): string {
  const time = value instanceof Temporal.Instant ? value.toZonedDateTimeISO(zone).toPlainTime() : value
  return time.toString({ smallestUnit: 'minute' })
}

/**
 * A moment as people say it: "Today 13:00", "Tomorrow 09:00", "Yesterday 16:10", else "Thu 19 Nov, 13:05",
 * with the year when it isn't this one. A day without a time is said the same way, without a time.
 */
export function showWhen(value: Day, { zone, now }: Clocked): string {
  const time = value instanceof Temporal.Instant ? showTime(value, zone) : ''
  const day = dayIn(value, zone)
  const near = nearName(day, now.toZonedDateTimeISO(zone).toPlainDate())
  if (near) return time ? `${near} ${time}` : near
  const said = day.year === now.toZonedDateTimeISO(zone).year ? showDay(day, zone).slice(0, -5) : showDay(day, zone)
  return time ? `${said}, ${time}` : said
}

/** The same within a sentence: "today 13:00". */
export const showWithin = (value: Day, clocked: Clocked): string =>
  showWhen(value, clocked).replace(/^(Today|Tomorrow|Yesterday)/, (near) => near.toLowerCase())

const dayIn = (value: Day, zone: string) =>
  value instanceof Temporal.Instant ? value.toZonedDateTimeISO(zone).toPlainDate() : value
const weekday = (day: Temporal.PlainDate) => calendar.days[day.dayOfWeek - 1] ?? ''
/** The month of a day by its name: "December". */
export const monthName = (day: Temporal.PlainDate): string => calendar.months[day.month - 1] ?? ''

const nearName = (day: Temporal.PlainDate, today: Temporal.PlainDate): string | undefined =>
  nearDays.get(today.until(day).total('days'))
