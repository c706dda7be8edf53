import type { Version } from '../../../jurisdictions/index.ts'
import { togetherWords } from '../../obligations/index.ts'
import {
  contradictionsIn,
  curfewsIn,
  curfewsPastLimits,
  type TogetherOrder,
  weekOf,
  workTogether,
} from '../../orders/index.ts'
import type { AskedOrder } from './orders.ts'

/**
 * What orders ask together: the hours at home of seven nights from the day asked about, curfews past the hours of the law, hours of work over
 * all, and what cannot all be kept. Which of several curfews is observed goes by the values of the day asked about.
 */
export function together(asked: readonly AskedOrder[], on: Temporal.PlainDate, version: Version, zone: string) {
  const orders = asked.map(heldBy)
  const { curfews, unread } = curfewsIn(orders)
  const week = weekOf(on, curfews, version.curfewRules, zone)
  return {
    nights: curfews.length === 0 ? [] : week.map((night) => nightShown(night, version)),
    unreadCurfews: unread,
    pastLimits: asked.flatMap((one) =>
      curfewsPastLimits(heldBy(one), one.version).map(({ kind: _, ...past }) => ({ order: one.order.id, ...past })),
    ),
    contradictions: contradictionsIn(orders, week).map((one) => ({
      ...one,
      says: togetherWords.contradiction(one.kind, 'person' in one ? one.person : ''),
    })),
    work: workIn(asked) ?? null,
  }
}

const heldBy = ({ order: { id, type, madeOn, startsOn, endsOn, conditions }, version }: AskedOrder): TogetherOrder => ({
  ...{ id, type, madeOn, startsOn, endsOn },
  conditions: conditions.map((one) => ({ ...one, kind: kindOf(one.code, version) })),
})

const kindOf = (code: string | null, { conditions }: Version): string =>
  conditions.find((one) => one.code === code)?.kind ?? ''

function nightShown(night: ReturnType<typeof weekOf>[number], { curfewRules }: Version) {
  const rules = curfewRules.filter(({ code }) => night.rules.includes(code))
  return {
    day: night.day,
    from: night.from,
    to: night.to,
    minutes: night.minutes,
    cap: night.cap,
    curfews: night.curfews.map(({ curfew, asks, observes, why }) => ({
      condition: curfew,
      asks,
      observes,
      why,
      says: togetherWords.whys[why],
    })),
    rules: rules.map(({ code, name, source, verified }) => ({ code, name, source, verified })),
  }
}

function workIn(asked: readonly AskedOrder[]) {
  const limits = asked.flatMap(
    ({ order, version }) => version.orderTypes.find(({ code }) => code === order.type)?.limits ?? [],
  )
  const work = asked.flatMap(({ order, version }) =>
    order.conditions
      .filter(({ code, inputs }) => kindOf(code, version) === 'work-hours' && /^\d+$/.test(inputs.hours ?? ''))
      .map(({ id, inputs }) => ({ id, hours: Number(inputs.hours) })),
  )
  const found = workTogether(work, limits)
  if (!found) return undefined
  const { code, name, source, verified, atMost = 0 } = found.limit
  return { ...found, limit: { code, name, source, verified, most: atMost } }
}
