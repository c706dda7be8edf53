import type { WorkingFact } from '../../../../platform/dates.ts'
import { addMonths } from '../../../../platform/dates.ts'
import { atDay, fact, type Ground, ofWhole, step } from './ground.ts'
import type { Rounding, Share } from './kinds.ts'
import { daysWithin, lastDayOf, lengthOf, shareOf } from './lengths.ts'
import { isLack, type Lack, type Worked } from './spans.ts'
import { countingDays, nthDay } from './time.ts'

type Day = Temporal.PlainDate

/** A share of the days of the whole. */
export function portion(share: Share, round: Rounding, ground: Ground, also: readonly WorkingFact[]): Worked | Lack {
  const { days } = ground.span
  if (days === undefined) return { lack: 'term' }
  const nth = shareOf(days, share, round)
  const whole = ofWhole(ground)
  const steps = [
    ...whole.steps,
    step(ground, 'days-of-whole', days),
    step(ground, `share-rounded-${round}`, nth, days, share.join('/')),
  ]
  return nth < 1 ? { lack: 'term' } : atDay(nth, ground, { ...whole, steps, facts: [...whole.facts, ...also] })
}

/** The last day of a length that is served from the first day. */
export function served(length: string, name: string | undefined, ground: Ground): Worked | Lack {
  const first = ground.span.start.on
  const last = lastDayOf(first, lengthOf(length), ground.reckoning)
  const facts = [fact('startsOn', first), ...(name ? [fact(name, length)] : [])]
  if (ground.span.credit === 0 && ground.span.gaps.length === 0) return { ...last, facts }
  return atDay(daysWithin(first, last.on), ground, { ...last, facts })
}

/** A share of the days up to another date. */
export function shareOfDate(
  other: Worked | Lack,
  { share, round }: { share: Share; round: Rounding },
  ground: Ground,
): Worked | Lack {
  if (isLack(other)) return other
  const { start, gaps } = ground.span
  const days = countingDays(start.on, other.on, gaps)
  const nth = Math.max(1, shareOf(days, share, round))
  const moved = nthDay(start.on, nth, gaps)
  if (!moved) return { lack: 'stopped' }
  const steps = [
    step(ground, 'days-to-date', days, other.on),
    step(ground, `share-rounded-${round}`, nth, days, share.join('/')),
    step(ground, 'day-of-whole', moved.on, start.on, `P${nth}D`),
  ]
  return { ...other, on: moved.on, steps: [...other.steps, ...steps] }
}

/**
 * The first day on which the days served and those earned by serving them are the whole and the days lost. A month earns so many,
 * a part of one its share of them by the days it has.
 */
export function remitted(
  { daysEachMonth, round }: { daysEachMonth: number; round: Rounding },
  ground: Ground,
): Worked | Lack {
  const { order, span } = ground
  if (span.days === undefined) return { lack: 'term' }
  const first = span.start.on
  const lost = order.remissionLost ?? 0
  const earnedIn = (served: number) => earnedBy(first, served, daysEachMonth, round)
  const wanted = span.days + lost
  const nth = firstOf(span.days, (served) => served + earnedIn(served) >= wanted)
  const earned = earnedIn(nth)
  const whole = ofWhole(ground)
  const steps = [
    ...whole.steps,
    step(ground, 'days-of-whole', span.days),
    ...(lost > 0 ? [step(ground, 'remission-lost', wanted, span.days, `P${lost}D`)] : []),
    step(ground, 'remission-earned', earned, nth, `${daysEachMonth}`),
  ]
  const facts = [...whole.facts, ...(lost > 0 ? [fact('remissionLost', lost)] : [])]
  return atDay(nth, ground, { ...whole, steps, facts })
}

/** The first of so many for which something holds that, once it does, goes on to; the last where it never does. */
function firstOf(count: number, holds: (nth: number) => boolean): number {
  let [low, high] = [1, count]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

function earnedBy(first: Day, served: number, daysEachMonth: number, round: Rounding): number {
  const next = first.add({ days: served })
  const months = wholeMonths(first, next)
  const begun = addMonths(first, months)
  const part = begun.until(next, { largestUnit: 'days' }).days
  const ofMonth = begun.until(addMonths(first, months + 1), { largestUnit: 'days' }).days
  return months * daysEachMonth + shareOf(part, [daysEachMonth, ofMonth], round)
}

function wholeMonths(first: Day, next: Day): number {
  const guess = (next.year - first.year) * 12 + next.month - first.month
  return Temporal.PlainDate.compare(addMonths(first, guess), next) > 0 ? guess - 1 : guess
}
