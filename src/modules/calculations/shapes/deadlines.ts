import type * as z from 'zod'
import { words } from '../words.ts'
import { called, code, count, dayOrMoment, facts, many, office, oneOf, which, yes } from './fields.ts'

const { deadline: what } = words.what

/** What a length is counted in, and how many of it at most: none is longer than `mostYears`. */
export const mostOf = {
  minutes: 5000,
  hours: 5000,
  days: 3650,
  weeks: 520,
  months: 120,
  years: 10,
  'working-days': 2500,
} as const
export const mostYears = 11
export type Unit = keyof typeof mostOf
const units = Object.keys(mostOf) as Unit[]

/** Either a clock of the place by its code, or a length with the way of counting that the place has. */
const deadline = facts({
  id: called(what.id),
  from: dayOrMoment(what.from),
  clock: code(what.clock).optional(),
  count: count(what.count, 0, 5000).optional(),
  unit: oneOf(what.unit, units).optional(),
  before: yes(what.before).optional(),
  counting: code(what.counting).optional(),
})

export const deadlinesBody = facts({
  ...which,
  ...office,
  deadlines: many(deadline, 100).min(1, { error: words.says.none }),
})
export type DeadlinesBody = z.output<typeof deadlinesBody>
