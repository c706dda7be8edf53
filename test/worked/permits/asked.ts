import type { Jurisdiction } from '../../../src/jurisdictions/index.ts'
import { type PermitQuestion, permissionFor } from '../../../src/modules/permits/rules.ts'
import { holidaysOf } from '../../../src/platform/dates/holidays.ts'
import type { WorkedCase } from '../case.ts'

type Case = Omit<WorkedCase, 'place'>

/** `2026-12-24T09:00` to `2026-12-27T18:00`; without an end for what somebody keeps. */
export type Span = { on: string; from: string; until?: string }

const moment = (text: string) => ({
  day: Temporal.PlainDate.from(text.slice(0, 10)),
  time: Temporal.PlainTime.from(text.slice(11)),
})

/** The kinds of a place that are in force on a day. */
const kindsOn = ({ values }: Jurisdiction, day: string) =>
  values.permitKinds.filter(({ from, to }) => from <= day && (to === undefined || day < to))

function answer(place: Jurisdiction, kind: string, { on, from, until }: Span, conditions: readonly string[]) {
  const question: PermitQuestion = {
    kind,
    askedOn: Temporal.PlainDate.from(on),
    from: moment(from),
    until: until === undefined ? undefined : moment(until),
    zone: place.zone,
    conditions,
  }
  const { year } = question.askedOn
  const calendar = holidaysOf(place.holidays, { zone: place.zone, years: { first: year, last: year + 1 } })
  return permissionFor(kindsOn(place, on), question, calendar)
}

/** What is answered, as text: moments in UTC. */
export const asked =
  (kind: string, span: Span, conditions: readonly string[] = []): Case['ask'] =>
  (place) => {
    const given = answer(place, kind, span, conditions)
    if (!given.ok) return given.refusal
    const { sort, decides, decidedBy, decideBy, days, lastDay, touches, tell, paper, back, leaderSees } = given.value
    return {
      sort,
      decides,
      ...(decidedBy ? { by: decidedBy } : {}),
      decideBy: `${decideBy}`,
      ...(days === undefined ? {} : { days }),
      ...(lastDay ? { lastDay: `${lastDay}` } : {}),
      touches: touches.join(' '),
      tell: tell.join(' '),
      paper,
      ...(back ? { back: `${back}` } : {}),
      ...(leaderSees ? { leaderSees: `${leaderSees}` } : {}),
    }
  }

/** Who must know of each kind while somebody is under one condition. */
export const toldWith =
  (span: Span, condition: string): Case['ask'] =>
  (place) =>
    Object.fromEntries(
      kindsOn(place, span.on).map(({ code }) => {
        const given = answer(place, code, span, [condition])
        return [code, given.ok ? given.value.tell.join(' ') : given.refusal]
      }),
    )

/** What a kind is called on a day. */
export const called =
  (kind: string, day: string): Case['ask'] =>
  (place) =>
    kindsOn(place, day).find(({ code }) => code === kind)?.name

/** A value is there from its first day, and not on the day before. */
export const begin = (first: string, names: Record<string, string>, source: string): Case[] => {
  const before = Temporal.PlainDate.from(first).subtract({ days: 1 }).toString()
  const on = (day: string) => (place: Jurisdiction) =>
    Object.fromEntries(kindsOn(place, day).map(({ code, name }) => [code, name]))
  return [
    { name: `kinds there on ${first}`, source, from: 'hand', ask: on(first), expected: names },
    { name: `none of these on ${before}`, source, from: 'hand', ask: on(before), expected: {} },
  ]
}
