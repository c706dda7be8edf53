import { readings } from '../seed/readings.ts'

/** The day the Penalties and Sentences Act 1992 was made, and the day of the oldest copy read, a page of the Queensland Law Handbook. */
export const { seed, unread, since, asRead } = readings({ firstDay: '1992-11-24', read: '2019-01-08' })
