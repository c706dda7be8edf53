import { addMonths } from '../../../../platform/dates.ts'
import { fact, type Ground, step } from './ground.ts'
import type { Way } from './kinds.ts'
import { lastDayOf, lengthOf, lengthText } from './lengths.ts'
import { portion, remitted, served, shareOfDate } from './portions.ts'
import { committed, leftAndAdded, ofLeft, recalled } from './returns.ts'
import { isLack, type Lack, type Worked } from './spans.ts'

type Day = Temporal.PlainDate

/** The day that a way finds, with its working; or the fact without which it cannot. */
export function found(way: Way, ground: Ground): Worked | Lack {
  const { order, span } = ground
  switch (way.way) {
    case 'last-day':
      return span.end
    case 'as-ordered':
      return stated(order[way.fact], way.fact, ground)
    case 'non-parole-period':
      return order.nonParole ? served(lengthText(order.nonParole), 'nonParole', ground) : { lack: 'nonParole' }
    case 'share':
      return portion(way.share, way.round, ground, [])
    case 'share-said': {
      const said = way.shares.find(({ code }) => code === order.portion)
      return said ? portion(said.share, way.round, ground, [fact('portion', said.code)]) : { lack: 'portion' }
    }
    case 'length-served':
      return served(way.length, undefined, ground)
    case 'length-from-start': {
      const last = lastDayOf(span.start.on, lengthOf(way.length), ground.reckoning)
      return { ...last, facts: span.start.facts }
    }
    case 'earlier-of':
      return oneOf(way.ways, ground, -1)
    case 'later-of':
      return oneOf(way.ways, ground, 1)
    case 'before':
      return before(ground.date(way.date), way.length, ground)
    case 'share-of':
      return shareOfDate(ground.date(way.date), way, ground)
    case 'remission':
      return remitted(way, ground)
    case 'share-of-left':
      return ofLeft(way, ground)
    case 'left-and-added':
      return leftAndAdded(way, ground)
    case 'recall':
      return recalled(ground)
    case 'committal':
      return committed(way.days, ground)
  }
}

function stated(day: Day | undefined, name: string, ground: Ground): Worked | Lack {
  if (!day) return { lack: name }
  return { on: day, steps: [step(ground, 'as-ordered', day)], used: [], facts: [fact(name, day)] }
}

/** The earlier (-1) or later (1) of what several ways find. */
function oneOf(ways: readonly Way[], ground: Ground, which: -1 | 1): Worked | Lack {
  const all = ways.map((way) => found(way, ground))
  const lacking = all.find(isLack)
  const [best, ...others] = all
    .filter((one): one is Worked => !isLack(one))
    .toSorted((one, other) => which * Temporal.PlainDate.compare(other.on, one.on))
  if (lacking || !best) return lacking ?? { lack: 'term' }
  const compared = others.map((other) => step(ground, which < 0 ? 'earlier-than' : 'later-than', best.on, other.on))
  return {
    on: best.on,
    steps: [...best.steps, ...compared],
    used: [...best.used, ...others.flatMap(({ used }) => used)],
    facts: [...best.facts, ...others.flatMap(({ facts }) => facts)],
  }
}

/** So long before another date: the same-numbered day of the earlier month, or that month’s last day. */
function before(other: Worked | Lack, length: string, ground: Ground): Worked | Lack {
  if (isLack(other)) return other
  const { years = 0, months = 0, weeks = 0, days = 0 } = lengthOf(length)
  const on = addMonths(other.on, -(years * 12 + months)).subtract({ weeks, days })
  return { ...other, on, steps: [...other.steps, step(ground, 'before', on, other.on, length)] }
}
