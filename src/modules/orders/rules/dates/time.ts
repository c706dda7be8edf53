import type { Stop } from './facts.ts'
import type { DateRule, Of } from './kinds.ts'
import { daysWithin } from './lengths.ts'

type Day = Temporal.PlainDate

/** Time that does not count, put together: no two touch, the first first. */
export type Gap = { from: Day; to: Day | undefined; rules: readonly Of<'time'>[] }

/** Periods of which the place says whether they count, and which does; those that no rule knows count, and are told apart. */
export function gapsOf(
  stopped: readonly Stop[],
  rules: readonly Of<'time'>[],
): { gaps: Gap[]; unknown: number[]; counted: Of<'time'>[] } {
  const judged = stopped.map((stop, index) => ({ stop, index, rule: rules.find(({ why }) => why === stop.why) }))
  const gaps = judged.flatMap(({ stop, rule }) =>
    rule && !rule.counts && longEnough(stop, rule) ? [{ from: stop.from, to: endOf(stop, rule), rules: [rule] }] : [],
  )
  const counted = judged.flatMap(({ stop, rule }) => (rule && (rule.counts || !longEnough(stop, rule)) ? [rule] : []))
  return { gaps: joined(gaps), unknown: judged.flatMap(({ index, rule }) => (rule ? [] : [index])), counted }
}

/** The day from which it counts again: that of custody where the rule ends there. */
function endOf({ to, custody }: Stop, { until }: Of<'time'>): Day | undefined {
  if (!until || !custody) return to
  return to && Temporal.PlainDate.compare(to, custody) < 0 ? to : custody
}

const longEnough = ({ from, to }: Stop, { fromDays }: Of<'time'>): boolean =>
  fromDays === undefined || to === undefined || from.until(to, { largestUnit: 'days' }).days >= fromDays

function joined(gaps: readonly Gap[]): Gap[] {
  const all: Gap[] = []
  for (const gap of gaps.toSorted((one, other) => Temporal.PlainDate.compare(one.from, other.from))) {
    const last = all.at(-1)
    if (last && (last.to === undefined || Temporal.PlainDate.compare(gap.from, last.to) <= 0))
      all[all.length - 1] = {
        from: last.from,
        to: laterEnd(last.to, gap.to),
        rules: [...new Set([...last.rules, ...gap.rules])],
      }
    else all.push(gap)
  }
  return all
}

const laterEnd = (one: Day | undefined, other: Day | undefined): Day | undefined =>
  one === undefined || other === undefined ? undefined : Temporal.PlainDate.compare(one, other) > 0 ? one : other

/** What moved a day: each gap that fell before it, with the days that did not count. */
export type Moved = { on: Day; by: readonly { days: number; from: Day; to: Day; rules: readonly DateRule[] }[] }

/**
 * The day that is the so-manieth to count, the first day being the first. Time that does not count moves it on; a day on which
 * such time begins does not count, the day it ends does. Undefined while such time goes on.
 */
export function nthDay(first: Day, nth: number, gaps: readonly Gap[]): Moved | undefined {
  let on = first.add({ days: nth - 1 })
  const by: Moved['by'][number][] = []
  for (const gap of gaps) {
    if (Temporal.PlainDate.compare(gap.from, on) > 0) break
    if (gap.to === undefined) return undefined
    const from = Temporal.PlainDate.compare(gap.from, first) < 0 ? first : gap.from
    const days = from.until(gap.to, { largestUnit: 'days' }).days
    if (days <= 0) continue
    const moved = on.add({ days })
    by.push({ days, from: on, to: moved, rules: gap.rules })
    on = moved
  }
  return { on, by }
}

/** How many days of a stretch count. */
export function countingDays(first: Day, last: Day, gaps: readonly Gap[]): number {
  const off = gaps.reduce((sum, gap) => {
    const from = Temporal.PlainDate.compare(gap.from, first) < 0 ? first : gap.from
    const until = gap.to?.subtract({ days: 1 }) ?? last
    const to = Temporal.PlainDate.compare(until, last) > 0 ? last : until
    return sum + Math.max(0, daysWithin(from, to))
  }, 0)
  return daysWithin(first, last) - off
}
