import { type Version, versionNamed } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { timeOf } from '../../../platform/dates.ts'
import { askedTogether, type Order, workTogether } from '../../orders/index.ts'
import type { Night, Together } from '../rules.ts'

/**
 * What a person’s running orders ask together: the hours at home of the next seven nights and whose they are, the hours of work over all
 * orders, what cannot all be done. Which of several curfews is observed goes by the values of today.
 */
export function togetherOf(tx: Tx, orders: readonly Order[]): Together | undefined {
  const { running, version, curfews, unread, week, contradictions } = askedTogether(tx, orders)
  const found = {
    nights: curfews.length > 0 ? week.map((night) => shown(night, tx.actor.zone, version)) : [],
    unread,
    contradictions,
    work: workIn(running),
    conditions: running.flatMap((order) =>
      order.conditions.map(({ id, name, asOrdered }) => ({ id, name: name || asOrdered, order: named(order) })),
    ),
  }
  const empty = found.nights.length + unread.length + contradictions.length === 0 && !found.work
  return empty ? undefined : found
}

const named = ({ id, typeShort, typeName, madeOn }: Order) => ({ id, name: typeShort || typeName, madeOn })

type Week = ReturnType<typeof askedTogether>['week']

function shown(night: Week[number], zone: string, { curfewRules }: Version): Night {
  const time = (at: Temporal.Instant) => timeOf(at, zone).toString().slice(0, 5)
  const rules = curfewRules.filter(({ code, rule }) => rule !== 'day' && night.rules.includes(code))
  return {
    day: night.day,
    minutes: night.minutes,
    cap: night.cap,
    curfews: night.curfews
      .filter(({ why }) => why !== 'not-tonight')
      .sort((one, other) => Number(other.observes.length > 0) - Number(one.observes.length > 0))
      .map(({ curfew, asks, observes, why }) => ({
        condition: curfew,
        why,
        asks: asks.map(({ from, to }) => ({ from: time(from), to: time(to) })),
        observes: observes.map(({ from, to }) => ({ from: time(from), to: time(to) })),
      })),
    rules: rules.map(({ name, source, verified }) => ({ name, source, verified })),
  }
}

/** The hours of work of orders whose place says how many there may be over all of them. */
function workIn(orders: readonly Order[]): Together['work'] {
  const limits = orders.flatMap(({ type, jurisdictionVersion }) => {
    const { orderTypes } = versionNamed(jurisdictionVersion)
    return orderTypes.find(({ code }) => code === type)?.limits ?? []
  })
  const work = orders.flatMap(({ conditions }) =>
    conditions
      .filter(
        ({ kind, bound, inputs }) => kind === 'work-hours' && bound !== 'over' && /^\d+$/.test(inputs.hours ?? ''),
      )
      .map(({ id, inputs }) => ({ id, hours: Number(inputs.hours) })),
  )
  const found = workTogether(work, limits)
  if (!found) return undefined
  const { name, source, verified, atMost = 0 } = found.limit
  return { ...found, limit: { name, source, verified, most: atMost } }
}
