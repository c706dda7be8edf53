import { codes, maybeChoice, maybeDay, maybeWhole } from '../../../platform/forms/fields.ts'
import type { Repeats } from '../commands/series.ts'
import { type Day, daysOf, type Every, everies, type OnHoliday, onHolidays, type Series } from '../rules.ts'
import { named } from '../words.ts'

/** The fields of a form that say how an appointment comes again; without `nextEvery` it does not. */
export const repeatShape = {
  nextEvery: maybeChoice(named.nextEvery, everies),
  nextDays: codes(named.nextDays),
  nextUntil: maybeDay(named.nextUntil),
  nextTimes: maybeWhole(named.nextTimes, 2, 200),
  nextHoliday: maybeChoice(named.nextHoliday, onHolidays),
}

/** Whether what is done to one of a series is done to all that follow. */
export const whichShape = { which: maybeChoice(named.which, ['only', 'following']) }

export type RepeatBody = {
  nextEvery?: Every | undefined
  nextDays?: string[]
  nextUntil?: Day | undefined
  nextTimes?: number | undefined
  nextHoliday?: OnHoliday | undefined
}

/** How a form says that an appointment comes again; undefined where it says nothing. */
export function repeatsFrom(body: RepeatBody): Repeats | undefined {
  if (!body.nextEvery) return undefined
  const weekdays = (body.nextDays ?? []).map(Number).filter((day) => day >= 1 && day <= 7)
  const { nextEvery: every, nextUntil: until, nextTimes: times, nextHoliday: onHoliday } = body
  return { every, weekdays, until, times, onHoliday }
}

/** A series as the fields show it, from one of its days on: of so many times those that are left. */
export function repeatValues(of: Series, from: Day): Record<string, unknown> {
  const left = of.times === null || of.lastDay === null ? undefined : daysOf({ ...of, firstDay: from }, of.lastDay)
  return {
    nextEvery: of.every,
    nextDays: of.weekdays.map(String),
    nextUntil: of.times === null && of.lastDay ? `${of.lastDay}` : undefined,
    nextTimes: left && Math.max(2, left.length),
    nextHoliday: of.onHoliday,
  }
}
