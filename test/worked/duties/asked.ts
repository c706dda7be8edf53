import type { Jurisdiction } from '../../../src/jurisdictions/index.ts'
import type { CurfewRuleValue, Sourced } from '../../../src/jurisdictions/policy.ts'
import { clockDue } from '../../../src/modules/orders/rules/duties/clocks.ts'
import { curfewDoubts } from '../../../src/modules/orders/rules/duties/curfew-limits.ts'
import { type Curfew, minutesIn, nightOf } from '../../../src/modules/orders/rules/duties/curfews.ts'
import { dueOf } from '../../../src/modules/orders/rules/duties/due.ts'
import type { Done, DutyOrder, Happening, History } from '../../../src/modules/orders/rules/duties/facts.ts'
import { type Obligation, obligationsOf } from '../../../src/modules/orders/rules/duties/obligations.ts'
import type { Change, Met, Timing } from '../../../src/modules/orders/rules/duties/values.ts'
import { holidaysOf } from '../../../src/platform/dates/holidays.ts'
import type { Calendar } from '../../../src/platform/dates.ts'
import { type Ask, casesOf, type Sent, sent, type WorkedCase } from '../case.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const maybeDay = (text?: string | null) => (text ? day(text) : null)
const moment = (text: string) => (text.includes('T') ? Temporal.Instant.from(text) : day(text))

const calendars = new Map<string, Calendar>()

/** The office of a place: its own holidays and zone, years enough for every case. */
export function officeOf({ holidays, zone }: Jurisdiction): Calendar {
  const key = `${holidays.country} ${holidays.state} ${zone}`
  const known = calendars.get(key) ?? holidaysOf(holidays, { zone, years: { first: 2018, last: 2032 } })
  calendars.set(key, known)
  return known
}

/** The values of a list that are in force on a day. */
export const on = <Value extends Sourced>(list: readonly Value[], date: string): Value[] =>
  list.filter(({ from, to }) => from <= date && (to === undefined || date < to))

/** An order as a case writes it: its conditions by code, with their blanks where they have any. */
export type Given = {
  type: string
  made: string
  ends?: string
  release?: string
  imposed?: string
  rests?: [string, string?]
  conditions: readonly (string | [string, Record<string, string>])[]
  /** What happened: kind, the day, the day it was told, whether it was allowed. */
  changes?: readonly [Change, string, (string | null)?, ('asked' | 'granted' | 'refused' | null)?][]
  done?: readonly [Met, string, number?][]
  unrecorded?: readonly Met[]
  on: string
}

const allMet: Met[] = ['report', 'report-or-visit', 'notice', 'permission', 'hours', 'test', 'session', 'presence']

/** How one duty stands, in a line for each time it is asked: `due 2026-11-23`. */
export const asks = (duty: string, given: Given): Ask =>
  sent(
    (place) => linesFor(duty, obligations(given, place)),
    (place) => sentFor(given, place, (answer) => linesFor(duty, answer)),
  )

const linesFor = (duty: string, all: readonly Told[]): string =>
  all
    .filter((one) => one.duty === duty)
    .map(lineOf)
    .join('; ')

/** Which duties an order’s conditions make, in their order. */
export const makes = (given: Given): Ask =>
  sent(
    (place) => made(obligations(given, place)),
    (place) => sentFor(given, place, made),
  )

const made = (all: readonly Pick<Told, 'duty' | 'kind' | 'tells'>[]): string =>
  all.map(({ duty, kind, tells }) => [duty, kind, tells].filter(Boolean).join(' ')).join('; ')

/** What of an obligation a case reads: the same of one that came as JSON. */
type Told = Pick<Obligation, 'duty' | 'standing' | 'kind' | 'amount'> & {
  due: { day: Shown; at?: Shown } | null
  metOn: Shown | null
  tells?: string
}
type Shown = { toString(): string }

type Json = Omit<Told, 'due' | 'tells'> & { due: string | null; dueAt: string | null; tells?: { code: string } }

function sentFor(given: Given, place: string, read: (lines: readonly Told[]) => string): Sent {
  const { release, pauses = [], ...order } = orderOf(given)
  const { happenings, done, recorded } = historyOf(given)
  const held = order.conditions.map(({ to: _, code, ...one }) => ({ ...one, ...(code === null ? {} : { code }) }))
  const { endsOn, ...rest } = order
  return {
    to: 'obligations',
    body: {
      ...{ place, on: given.on, happenings, done, recorded },
      orders: [
        {
          ...rest,
          ...(endsOn ? { endsOn } : {}),
          ...(release ? { release } : {}),
          rests: pauses.map(({ from, to }) => ({ from, ...(to ? { to } : {}) })),
          conditions: held,
        },
      ],
    },
    read: ({ obligations: all }: { obligations: Json[] }) => read(all.map(lineIn)),
  }
}

const lineIn = ({ due, dueAt, tells, ...one }: Json): Told => ({
  ...one,
  due: due === null ? null : { day: due, ...(dueAt === null ? {} : { at: dueAt }) },
  ...(tells ? { tells: tells.code } : {}),
})

function obligations(given: Given, place: Jurisdiction): Obligation[] {
  const law = { countings: on(place.values.countings, given.made), duties: on(place.values.duties, given.made) }
  const asking = { on: day(given.on), calendar: officeOf(place) }
  return obligationsOf(orderOf(given), law, historyOf(given), asking).obligations
}

function historyOf(given: Given): History {
  const happenings = (given.changes ?? []).map(
    ([kind, at, told, allowed], number): Happening => ({
      id: `${number + 1}`,
      kind,
      on: day(at),
      ...(told !== undefined && { told: maybeDay(told) }),
      ...(allowed !== undefined && { allowed }),
    }),
  )
  const done = (given.done ?? []).map(
    ([by, at, minutes]): Done => ({ by, on: day(at), ...(minutes !== undefined && { minutes }) }),
  )
  const recorded = allMet.filter((met) => !given.unrecorded?.includes(met))
  return { happenings, done, recorded }
}

const orderOf = (given: Given): DutyOrder => ({
  id: 'order',
  type: given.type,
  madeOn: day(given.made),
  startsOn: day(given.made),
  endsOn: maybeDay(given.ends),
  release: given.release ? moment(given.release) : null,
  pauses: given.rests ? [{ from: day(given.rests[0]), to: maybeDay(given.rests[1]) }] : [],
  conditions: given.conditions.map((condition, number) => {
    const [code, inputs] = typeof condition === 'string' ? [condition, {}] : condition
    return { id: `c${number + 1}`, code, inputs, from: day(given.imposed ?? given.made), to: null }
  }),
})

function lineOf({ due, standing, metOn, amount }: Told): string {
  const amounts = amount && [
    `${amount.done} of ${amount.wanted} ${amount.unit}`,
    amount.behind === undefined ? '' : `behind ${amount.behind}, ${amount.aWeek} a week`,
    amount.missed ? `missed ${amount.missed}` : '',
  ]
  const by = due ? (due.at?.toString() ?? due.day.toString()) : 'no day'
  return [standing, by, metOn ? `met ${metOn}` : '', ...(amounts ?? [])].filter((text) => text !== '').join(', ')
}

/** When a term ends as a place counts. */
export const counted = (timing: Timing, from: string): Ask =>
  sent(
    (place) => {
      const list = on(place.values.countings, from.slice(0, 10))
      const due = dueOf(moment(from), timing, list, officeOf(place))
      return due.at?.toString() ?? due.day.toString()
    },
    (place) => ({
      ...deadline({ from, ...timing }, place),
      read: ({ deadlines: [one] }: Deadlines) => one?.at ?? one?.day,
    }),
  )

type Deadlines = { deadlines: { day: string; at: string | null; whose?: string }[] }
const deadline = (one: object, place: string) => ({ to: 'deadlines', body: { place, deadlines: [one] } })

/** When a clock runs out, and whose it is. */
export const clock = (code: string, from: string): Ask =>
  sent(
    (place) => {
      const found = on(place.values.clocks, from.slice(0, 10)).find((one) => one.code === code)
      if (!found) return 'no such clock'
      const { day: due, at } = clockDue(found, moment(from), { countings: place.values.countings }, officeOf(place))
      return `${at?.toString() ?? due.toString()} ${found.whose}`
    },
    (place) => ({
      ...deadline({ from, clock: code }, place),
      read: ({ deadlines: [one] }: Deadlines) => `${one?.at ?? one?.day} ${one?.whose}`,
    }),
  )

/** A curfew as a case writes it: the type of its order and the day it was made, its hours, its days of the week. */
export type Night = [type: string, made: string, hours: string, days?: readonly number[] | undefined, last?: string]

const curfewOf = ([type, made, hours, days, last]: Night, number = 0): Curfew => ({
  id: `${number + 1}`,
  order: { id: `order ${number + 1}`, type, madeOn: day(made) },
  from: hours.slice(0, 5),
  to: hours.slice(6),
  ...(days && { days }),
  first: day(made),
  last: maybeDay(last),
})

/** What is observed in the night that begins on a day: minutes in all and at most, then those of each curfew and why. */
export const night =
  (date: string, ...curfews: Night[]) =>
  (place: Jurisdiction): string => {
    const rules: CurfewRuleValue[] = on(place.values.curfewRules, date)
    const asked = nightOf(day(date), curfews.map(curfewOf), rules, place.zone)
    const each = [...asked.curfews].sort((one, other) => (one.curfew < other.curfew ? -1 : 1))
    const lines = each.map(({ curfew, observes, why }) => `${curfew} ${minutesIn(observes)} ${why}`)
    return [`${asked.minutes} of ${asked.cap ?? 'any'}`, ...lines].join(', ')
  }

/** What of a curfew is past the law’s hours: what it has, what is allowed. */
export const doubts =
  (curfew: Night, convicted: string | null, date = curfew[1]) =>
  (place: Jurisdiction): string => {
    const law = { rules: on(place.values.curfewRules, date), countings: on(place.values.countings, date) }
    const found = curfewDoubts(curfewOf(curfew), maybeDay(convicted), law, officeOf(place))
    return found.map(({ code, has, allows }) => `${code} ${has} over ${allows}`).join('; ')
  }

/** Cases a line each: what is asked, the question, the answer, how it was worked; `S` where the answer is the source’s own. */
export type Line = readonly [name: string, ask: Ask, expected: string, source: string, from?: 'S']

export const linesOf = (place: string, lines: readonly Line[]): WorkedCase[] =>
  casesOf(
    place,
    lines.map(([name, ask, expected, source, from]) => ({
      name,
      source,
      from: from === 'S' ? ('source' as const) : ('hand' as const),
      ask,
      expected,
    })),
  )
