import { localInstant } from '../../../../platform/dates.ts'
import type { CurfewRule } from './values.ts'

type Day = Temporal.PlainDate
type Moment = Temporal.Instant
export type Span = { from: Moment; to: Moment }

/** A curfew of an order: from an hour to an hour, the next morning’s where that is not later; on some days of the week or on all. */
export type Curfew = {
  id: string
  order: { id: string; type: string; madeOn: Day }
  from: string
  to: string
  /** The days of the week it begins on (1 Monday … 7 Sunday); all without any. */
  days?: readonly number[]
  first: Day
  last: Day | null
}

export type Why = 'observed' | 'not-tonight' | 'fewer-hours' | 'cut-at-cap' | 'all-beyond-cap'

/** Of one curfew in 24 hours: what it asks, what of it is observed, and why. */
export type Observed = { curfew: string; asks: Span[]; observes: Span[]; why: Why }

/** What is observed in the 24 hours from an hour of a day: real minutes, as they pass over a change of the clocks too. */
export type Night = {
  from: Moment
  to: Moment
  curfews: Observed[]
  minutes: number
  cap: number | null
  rules: string[]
}

type MostHours = Extract<CurfewRule, { rule: 'most-hours' }>

/**
 * Which hours of several curfews are observed in the 24 hours that begin on a day. Without a rule all are. By `most-hours`, of the
 * orders it names only the one with most hours is, the one made first where two have as many; those above it are observed whole; the
 * total is capped, and what is beyond the cap at the end of the night is disregarded.
 */
export function nightOf(day: Day, curfews: readonly Curfew[], rules: readonly CurfewRule[], zone: string): Night {
  const starts = Temporal.PlainTime.from(startOf(rules))
  const night = { from: localInstant(day, starts, zone), to: localInstant(day.add({ days: 1 }), starts, zone) }
  const asked = curfews.map((curfew) => ({ curfew, asks: spansIn(curfew, day, night, zone) }))
  const rule = rules.find((one) => one.rule === 'most-hours')
  const { observed, cap } = rule ? byMostHours(asked, rule) : { observed: asked.map(whole), cap: null }
  const minutes = minutesIn(merged(observed.flatMap(({ observes }) => observes)))
  const used = rules.filter((one) => one.rule === 'day' || one === rule || (!rule && one.rule === 'all-observed'))
  return { ...night, curfews: observed, minutes, cap, rules: used.map(({ code }) => code) }
}

const startOf = (rules: readonly CurfewRule[]): string => rules.find((rule) => rule.rule === 'day')?.starts ?? '00:00'

type Asked = { curfew: Curfew; asks: Span[] }

const whole = ({ curfew, asks }: Asked): Observed => ({
  curfew: curfew.id,
  asks,
  observes: asks,
  why: asks.length === 0 ? 'not-tonight' : 'observed',
})

function byMostHours(asked: readonly Asked[], rule: MostHours): { observed: Observed[]; cap: number | null } {
  const above = asked.filter(({ curfew }) => rule.above.includes(curfew.order.type))
  const below = asked.filter(({ curfew }) => rule.orders.includes(curfew.order.type))
  const others = asked.filter((one) => !above.includes(one) && !below.includes(one))
  const kept = merged(above.flatMap(({ asks }) => asks))
  const cap = Math.max(rule.cap * 60, minutesIn(kept))
  const most = mostOf(below)
  let room = cap - minutesIn(kept)
  const chosen = below.map((one): Observed => {
    if (one.asks.length === 0) return whole(one)
    if (one.curfew.order.id !== most) return { ...whole(one), observes: [], why: 'fewer-hours' }
    const { spans, left } = within(without(one.asks, kept), room)
    room = left
    const observes = merged([...spans, ...common(one.asks, kept)])
    const lost = minutesIn(merged(one.asks)) - minutesIn(observes)
    return {
      ...whole(one),
      observes,
      why: lost === 0 ? 'observed' : observes.length === 0 ? 'all-beyond-cap' : 'cut-at-cap',
    }
  })
  return { observed: [...above.map(whole), ...chosen, ...others.map(whole)], cap }
}

/** The order whose curfews have most minutes; of several the one made first. */
function mostOf(asked: readonly Asked[]): string | undefined {
  const orders = [...Map.groupBy(asked, ({ curfew }) => curfew.order.id)].map(([id, own]) => ({
    id,
    madeOn: own[0]?.curfew.order.madeOn.toString() ?? '',
    minutes: minutesIn(merged(own.flatMap(({ asks }) => asks))),
  }))
  const sorted = orders.sort(
    (a, b) => b.minutes - a.minutes || (a.madeOn < b.madeOn ? -1 : a.madeOn > b.madeOn ? 1 : 0),
  )
  return sorted[0]?.id
}

/** The hours of a curfew in a night, as moments. Those of the day before may reach into it, and those of the next begin in it. */
function spansIn(curfew: Curfew, day: Day, night: Span, zone: string): Span[] {
  const days = [-1, 0, 1].map((count) => day.add({ days: count })).filter((one) => isOn(curfew, one))
  return days.flatMap((one) => common([spanOn(curfew, one, zone)], [night]))
}

const isOn = ({ days, first, last }: Curfew, day: Day): boolean =>
  Temporal.PlainDate.compare(first, day) <= 0 &&
  (last === null || Temporal.PlainDate.compare(day, last) <= 0) &&
  (days === undefined || days.length === 0 || days.includes(day.dayOfWeek))

/** From the hour it begins to the hour it ends, on the next day where that is no later on the clock. */
function spanOn({ from, to }: Pick<Curfew, 'from' | 'to'>, day: Day, zone: string): Span {
  const [begins, ends] = [Temporal.PlainTime.from(from), Temporal.PlainTime.from(to)]
  const last = Temporal.PlainTime.compare(ends, begins) > 0 ? day : day.add({ days: 1 })
  return { from: localInstant(day, begins, zone), to: localInstant(last, ends, zone) }
}

const order = Temporal.Instant.compare

/** Spans in order, those that overlap or touch as one. */
export function merged(spans: readonly Span[]): Span[] {
  const sorted = spans.filter(({ from, to }) => order(from, to) < 0).sort((a, b) => order(a.from, b.from))
  const all: Span[] = []
  for (const span of sorted) {
    const last = all.at(-1)
    if (!last || order(last.to, span.from) < 0) all.push({ ...span })
    else if (order(last.to, span.to) < 0) last.to = span.to
  }
  return all
}

/** The minutes of spans that do not overlap. */
export const minutesIn = (spans: readonly Span[]): number =>
  spans.reduce((sum, { from, to }) => sum + from.until(to).total('minutes'), 0)

function common(ones: readonly Span[], others: readonly Span[]): Span[] {
  const pairs = ones.flatMap((one) =>
    others.map((other) => ({
      from: order(one.from, other.from) >= 0 ? one.from : other.from,
      to: order(one.to, other.to) <= 0 ? one.to : other.to,
    })),
  )
  return merged(pairs)
}

/** What of spans is in none of the others. */
function without(ones: readonly Span[], others: readonly Span[]): Span[] {
  return merged(others).reduce<Span[]>(
    (left, cut) =>
      left
        .flatMap(({ from, to }) => [
          { from, to: order(to, cut.from) <= 0 ? to : cut.from },
          { from: order(from, cut.to) >= 0 ? from : cut.to, to },
        ])
        .filter(({ from, to }) => order(from, to) < 0),
    merged(ones),
  )
}

/** The first of the minutes of spans, so many of them, and how many more there is room for. */
function within(spans: readonly Span[], room: number): { spans: Span[]; left: number } {
  let left = room
  const kept = merged(spans).flatMap((span) => {
    const minutes = Math.min(left, minutesIn([span]))
    left -= minutes
    return minutes > 0 ? [{ from: span.from, to: span.from.add({ seconds: Math.round(minutes * 60) }) }] : []
  })
  return { spans: kept, left }
}
