import { versionNamed } from '../../jurisdictions/index.ts'
import type { Tx } from '../../platform/database/tx.ts'
import { dayOf } from '../../platform/dates.ts'
import { contactsSince } from '../contacts/index.ts'
import { currentOrders, type Done, type Happening, type History, type Order, obligationsOf } from '../orders/index.ts'
import { type AnyFact, factsOf } from '../people/index.ts'
import { permitsOf } from '../permits/index.ts'
import { officeCalendar } from '../staff/index.ts'
import { togetherOf } from './queries/together.ts'
import { type Asked, type AsWorded, inOrder, keptElsewhere, releasedOn, type Span, type Together } from './rules.ts'

type Day = Temporal.PlainDate
type AskedOf = { asked: Asked[]; asWorded: AsWorded[]; together: Together | undefined }

/**
 * What the conditions of a person’s live orders ask today, each worked out with the values its order was recorded with. Reports are met by
 * contacts in person, leave by permissions, notice of a change by the day the person told it. What is met by nothing that is kept here
 * says where it is kept instead.
 */
export async function askedOf(tx: Tx, person: string): Promise<AskedOf> {
  const orders = (await currentOrders(tx, [person])).get(person) ?? []
  if (orders.length === 0) return { asked: [], asWorded: [], together: undefined }
  const first = orders.map(({ madeOn }) => madeOn).sort(Temporal.PlainDate.compare)[0] ?? tx.today
  const years = { first: Math.min(first.year, tx.today.year) - 1, last: tx.today.year + 10 }
  const [calendar, { history, custody }] = await Promise.all([
    officeCalendar(tx, tx.actor.office ?? '', years),
    historyOf(tx, person, first),
  ])
  const parts = orders.map((order) =>
    ofOrder(order, { history, custody, zone: tx.actor.zone }, { on: tx.today, calendar }),
  )
  return {
    asked: inOrder(parts.flatMap(({ asked }) => asked)),
    asWorded: parts.flatMap(({ asWorded }) => asWorded),
    together: togetherOf(tx, orders),
  }
}

type Known = { history: History; custody: readonly Span[]; zone: string }

function ofOrder(order: Order, { history, custody, zone }: Known, asking: Parameters<typeof obligationsOf>[3]) {
  const version = versionNamed(order.jurisdictionVersion)
  const law = { version: version.id, countings: version.countings, duties: version.duties }
  const found = obligationsOf(
    dutyFacts(order, releaseOf(order, custody, { on: asking.on, zone })),
    law,
    history,
    asking,
  )
  const named = { id: order.id, name: order.typeShort || order.typeName }
  const conditionOf = (id: string) => order.conditions.find((one) => one.id === id)
  const asked = found.obligations.map(({ duty, condition, tells = '', amount, ...one }): Asked => {
    const { id, due, metOn, met, working } = one
    const kept = one.standing === 'unknown' ? keptElsewhere(met) : undefined
    const standing = kept ? 'elsewhere' : one.standing
    const held = conditionOf(condition)
    const name = version.duties.find(({ code }) => code === duty)?.name ?? duty
    const from = { id: condition, name: held?.name ?? '', asOrdered: held?.asOrdered ?? '' }
    return { id, name, standing, due, metOn, tells, order: named, condition: from, amount, kept, working }
  })
  const live = found.asWorded.map(({ id }) => conditionOf(id)).filter((one) => one?.bound === 'now')
  return { asked, asWorded: live.map((one) => ({ id: one?.id ?? '', text: one?.asOrdered ?? '', order: named })) }
}

/** When they came out: the day, or the moment where a condition says at what hour of the order’s first day. */
function releaseOf(order: Order, custody: readonly Span[], { on, zone }: { on: Day; zone: string }) {
  const day = releasedOn(order, custody, on)
  const hour = order.conditions.map(({ inputs }) => inputs.released).find(Boolean)
  return day?.equals(order.startsOn) && hour
    ? day.toZonedDateTime({ timeZone: zone, plainTime: hour }).toInstant()
    : day
}

/** What the rules ask of an order. */
const dutyFacts = (
  { id, type, madeOn, startsOn, endsOn, rests, conditions }: Order,
  release: Day | Temporal.Instant | null,
) => ({
  id,
  type,
  madeOn,
  startsOn,
  endsOn,
  release,
  pauses: rests.map(({ from, to }) => ({ from, to: to?.add({ days: 1 }) ?? null })),
  conditions: conditions.map(({ validFrom: from, validTo: to, ...one }) => ({
    id: one.id,
    code: one.code,
    inputs: one.inputs,
    from,
    to,
  })),
})

async function historyOf(tx: Tx, person: string, first: Day): Promise<Omit<Known, 'zone'>> {
  const at = first.toZonedDateTime(tx.actor.zone).toInstant()
  const [contacts, facts, permits] = await Promise.all([
    contactsSince(tx, [{ person, at }]),
    factsOf(tx, [person], ['address', 'work', 'phone', 'whereabouts']),
    permitsOf(tx, person),
  ])
  const seen = (contacts.get(person) ?? []).filter(({ attended, withPerson }) => attended && withPerson)
  const done = seen.flatMap(({ at: when }): Done[] => {
    const on = dayOf(when, tx.actor.zone)
    return [
      { by: 'report', on },
      { by: 'report-or-visit', on },
    ]
  })
  const changes = facts.flatMap(({ factId, kind, validFrom, saidBy, toldOn }): Happening[] => {
    if (kind === 'whereabouts') return []
    const change = kind === 'address' ? 'address-change' : kind === 'work' ? 'job-change' : 'contact-change'
    // What others told us does not say that the person did.
    const told = saidBy === 'person' && toldOn ? { told: toldOn } : {}
    return validFrom ? [{ id: factId, kind: change, on: validFrom, ...told }] : []
  })
  const happenings = [...changes, ...permits.flatMap((permit) => tripOf(permit, tx.actor.zone))]
  return { history: { happenings, done, recorded }, custody: custodyIn(facts) }
}

const recorded = ['report', 'report-or-visit', 'permission'] as const

/** The times in which they were in custody, as the record has them. */
const custodyIn = (facts: readonly AnyFact[]): Span[] =>
  facts.flatMap(({ kind, data, validFrom, validTo }) =>
    kind === 'whereabouts' && 'code' in data && data.code === 'custody' ? [{ from: validFrom, until: validTo }] : [],
  )

const trips = { travel: 'trip-out-of-area', overseas: 'trip-abroad', night: 'night-away' } as const

/** A permission to be away, as what it allows. */
function tripOf(permit: Awaited<ReturnType<typeof permitsOf>>[number], zone: string): Happening[] {
  const { id, sort, startsAt, state } = permit
  if (!(sort in trips) || state === 'withdrawn' || state === 'cancelled') return []
  const allowed = state === 'asked' || state === 'refused' ? state : 'granted'
  return [{ id, kind: trips[sort as keyof typeof trips], on: dayOf(startsAt, zone), allowed }]
}
