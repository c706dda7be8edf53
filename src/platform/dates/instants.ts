/**
 * The moment when clocks in a zone show that time on that day. A time that the clocks skip is moved on by the length of
 * the jump (02:30 becomes 03:30); of a time that comes twice, the first is meant. Calendars do the same (RFC 5545 3.3.5).
 */
export function localInstant(day: Temporal.PlainDate, time: Temporal.PlainTime, zone: string): Temporal.Instant {
  return day.toPlainDateTime(time).toZonedDateTime(zone, { disambiguation: 'compatible' }).toInstant()
}

/** The day on the wall of a zone at a moment. */
export function dayOf(moment: Temporal.Instant, zone: string): Temporal.PlainDate {
  return moment.toZonedDateTimeISO(zone).toPlainDate()
}

/** The time on the clocks of a zone at a moment. */
export function timeOf(moment: Temporal.Instant, zone: string): Temporal.PlainTime {
  return moment.toZonedDateTimeISO(zone).toPlainTime()
}

/** The first moment of a day in a zone, which is not midnight where midnight is skipped. */
export function startOfDay(day: Temporal.PlainDate, zone: string): Temporal.Instant {
  return day.toZonedDateTime(zone).startOfDay().toInstant()
}

/** The end of a day in a zone: the first moment of the next, itself no longer of the day. */
export function endOfDay(day: Temporal.PlainDate, zone: string): Temporal.Instant {
  return startOfDay(day.add({ days: 1 }), zone)
}
