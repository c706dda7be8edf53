import type { WorkingStep } from '../../../../platform/dates.ts'
import { fact, type Ground, ofWhole, step } from './ground.ts'
import type { Rounding, Share } from './kinds.ts'
import { daysWithin, lastDayOf, lengthText, shareOf } from './lengths.ts'
import { isLack, type Lack, stopRules, stopSteps, type Worked } from './spans.ts'
import { countingDays, nthDay } from './time.ts'

type Day = Temporal.PlainDate

/** A share of what was left on the day of recommitment, from that day. */
export function ofLeft({ share, round }: { share: Share; round: Rounding }, ground: Ground): Worked | Lack {
  const { order, span } = ground
  const back = order.recommittedOn
  if (!back) return { lack: 'recommittedOn' }
  if (isLack(span.ownEnd)) return span.ownEnd
  const left = countingDays(back, span.ownEnd.on, span.gaps)
  const nth = Math.max(1, shareOf(left, share, round))
  return fromReturn(nth, back, ground, [
    ...span.ownEnd.steps,
    step(ground, 'days-left', left, back),
    step(ground, `share-rounded-${round}`, nth, left, share.join('/')),
  ])
}

/** What is left to another date, and a share of the length added, from the day of recommitment. */
export function leftAndAdded(
  { date, share, round }: { date: string; share: Share; round: Rounding },
  ground: Ground,
): Worked | Lack {
  const { order, span } = ground
  const back = order.recommittedOn
  if (!back) return { lack: 'recommittedOn' }
  if (!order.addedTerm) return { lack: 'addedTerm' }
  const was = ground.date(date, 'no')
  if (isLack(was)) return was
  if (isLack(span.ownEnd)) return span.ownEnd
  const next = span.ownEnd.on.add({ days: 1 })
  const added = daysWithin(next, lastDayOf(next, order.addedTerm, ground.reckoning).on)
  const left = Math.max(0, daysWithin(back, was.on))
  const ofAdded = shareOf(added, share, round)
  return fromReturn(Math.max(1, left + ofAdded), back, ground, [
    ...was.steps,
    step(ground, 'days-left', left, back),
    step(ground, 'days-added', added, next, lengthText(order.addedTerm)),
    step(ground, `share-rounded-${round}`, ofAdded, added, share.join('/')),
  ])
}

function fromReturn(nth: number, back: Day, ground: Ground, steps: readonly WorkingStep[]): Worked | Lack {
  const { order, span, rule } = ground
  const moved = nthDay(back, nth, span.gaps)
  if (!moved) return { lack: 'stopped' }
  const { used, facts } = ofWhole(ground)
  return {
    on: moved.on,
    steps: [
      ...steps,
      step(ground, 'day-from-return', back.add({ days: nth - 1 }), back, `P${nth}D`),
      ...stopSteps(moved),
    ],
    used: [rule, ...used, ...stopRules(moved)],
    facts: [
      ...facts,
      fact('recommittedOn', back),
      fact('recommitment', order.recommitment),
      ...(order.recommitment === 'new-sentence' && order.addedTerm
        ? [fact('addedTerm', lengthText(order.addedTerm))]
        : []),
    ],
  }
}

/** So many days with the day of return; the last day of the whole where that comes first. */
export function recalled(ground: Ground): Worked | Lack {
  const { recall } = ground.order
  if (!recall) return { lack: 'recall' }
  const on = recall.returnedOn.add({ days: recall.days - 1 })
  const facts = [fact('recall.returnedOn', recall.returnedOn), fact('recall.days', recall.days)]
  const steps = [step(ground, 'days-with-return', on, recall.returnedOn, `P${recall.days}D`)]
  const { end } = ground.span
  if (isLack(end) || Temporal.PlainDate.compare(on, end.on) <= 0) return { on, steps, used: [ground.rule], facts }
  return {
    ...end,
    steps: [...end.steps, ...steps, step(ground, 'not-past-end', end.on, on)],
    facts: [...end.facts, ...facts],
  }
}

/** So many days with the day of committal. */
export function committed(days: number, ground: Ground): Worked | Lack {
  const from = ground.order.committedOn
  if (!from) return { lack: 'committedOn' }
  const on = from.add({ days: days - 1 })
  return {
    on,
    steps: [step(ground, 'days-with-committal', on, from, `P${days}D`)],
    used: [ground.rule],
    facts: [fact('committedOn', from)],
  }
}
