import type { Version } from '../../../jurisdictions/index.ts'
import { type Calendar, dayOf } from '../../../platform/dates.ts'
import { done, type Result, refuse } from '../../../platform/result.ts'
import { obligationWords } from '../../obligations/index.ts'
import { type ConditionRefusal, type History, mets, obligationsOf } from '../../orders/index.ts'
import { calendarFor } from '../calendar.ts'
import { type Law, lawAsked, type PlaceRefusal } from '../place.ts'
import { countedCodes } from '../said/duties.ts'
import { type Asker, saidOf } from '../said/working.ts'
import type { ObligationsBody } from '../shapes/obligations.ts'
import { namedBy, tooFarApart } from './names.ts'
import { type AskedOrder, type OrderWrong, ordersAsked } from './orders.ts'
import { together } from './together.ts'

export type ObligationsRefusal = PlaceRefusal | ConditionRefusal | OrderWrong | 'too-far-apart' | 'no-values'
export type ObligationsAnswer = {
  place: string
  obligations: ReturnType<typeof shown>[]
  asWorded: { order: string; condition: string }[]
} & ReturnType<typeof together>

/**
 * What the conditions of orders ask on a day, how each stands, what they ask together and what contradicts what. Each order goes by the
 * values of the day it was made, unless the day or the version that is asked says otherwise.
 */
export function obligations(body: ObligationsBody, by: Asker): Result<ObligationsAnswer, ObligationsRefusal> {
  const law = lawAsked(body, by)
  if (!law.ok) return law
  const days = daysIn(body, body.zone ?? law.value.place.zone)
  if (tooFarApart(days)) return refuse('too-far-apart', 'on')
  const orders = ordersAsked(body.orders, law.value)
  if (!orders.ok) return orders
  const version = law.value.on(body.on)
  if (!version) return refuse('no-values', 'on')
  const calendar = calendarFor(law.value.place, days, body, reach)
  return done(answered(body, orders.value, { law: law.value, version, calendar }))
}

/** What conditions ask lies within so many years of the days that are named. */
const reach = 4

type On = { law: Law; version: Version; calendar: Calendar }

function answered(body: ObligationsBody, orders: AskedOrder[], { law, version, calendar }: On): ObligationsAnswer {
  const history = historyOf(body)
  const found = orders.map(({ order, version: own }) => {
    const values = { version: own.id, countings: own.countings, duties: own.duties }
    const { obligations: asked, asWorded } = obligationsOf(order, values, history, { on: body.on, calendar })
    return {
      asked: asked.map((one) => shown(one, own)),
      worded: asWorded.map(({ id }) => ({ order: order.id, condition: id })),
    }
  })
  return {
    place: law.place.code,
    obligations: found.flatMap(({ asked }) => asked),
    asWorded: found.flatMap(({ worded }) => worded),
    ...together(orders, body.on, version, calendar.zone),
  }
}

function historyOf({ happenings = [], done: acts = [], recorded = [...mets] }: ObligationsBody): History {
  return {
    happenings: namedBy(happenings).map(({ told, allowed, ...one }) => ({
      ...one,
      ...(told === undefined ? {} : { told }),
      ...(allowed === undefined ? {} : { allowed }),
    })),
    done: acts.map(({ minutes, order, ...one }) => ({
      ...one,
      ...(minutes === undefined ? {} : { minutes }),
      ...(order === undefined ? {} : { order }),
    })),
    recorded,
  }
}

function daysIn({ on, orders, happenings = [] }: ObligationsBody, zone: string): Temporal.PlainDate[] {
  const named = orders.flatMap(({ madeOn, startsOn, endsOn, release }) => [
    madeOn,
    startsOn ?? madeOn,
    endsOn ?? madeOn,
    release instanceof Temporal.Instant ? dayOf(release, zone) : (release ?? madeOn),
  ])
  const imposed = orders.flatMap(({ conditions }) => conditions.flatMap(({ from }) => from ?? []))
  return [on, ...named, ...imposed, ...happenings.map((one) => one.on)]
}

type Found = ReturnType<typeof obligationsOf>['obligations'][number]

function shown({ due, standing, tells, amount, working, metOn, ...one }: Found, { duties }: Version) {
  const name = duties.find(({ code }) => code === one.duty)?.name ?? one.duty
  return {
    id: one.id,
    order: one.order,
    condition: one.condition,
    ...(one.happening === undefined ? {} : { happening: one.happening }),
    duty: one.duty,
    name,
    kind: one.kind,
    standing,
    says: obligationWords.standing[standing],
    due: due?.day ?? null,
    dueAt: due?.at ?? null,
    metOn,
    ...(tells === undefined ? {} : { tells: { code: tells, says: obligationWords.tells(tells) } }),
    met: one.met,
    ...(amount === undefined ? {} : { amount }),
    working: saidOf(working, countedCodes, name),
  }
}
