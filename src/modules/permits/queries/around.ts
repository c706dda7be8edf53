import type { Tx } from '../../../platform/database/tx.ts'
import { type Appointment, appointmentsOf, shownAppointments, theirHours } from '../../contacts/index.ts'
import { binds, currentOrders, isRunning, type Order } from '../../orders/index.ts'
import { officeCalendar } from '../../staff/index.ts'
import { type Permit, type PermitWarning, type WarnedCondition, type WarnedHours, warningsOf } from '../rules.ts'

/** A condition that binds them, with the order it is of. */
export type HeldCondition = WarnedCondition & { name: string; asOrdered: string; plain: string }
export type MetAppointment = Appointment & { kindName: string; staffName: string }

export type Around = { orders: Order[]; conditions: HeldCondition[] }

/** The orders that a person is under, and what they ask: nothing of them for those who may not see orders. */
export async function aroundOf(tx: Tx, person: string): Promise<Around> {
  if (!tx.actor.may.has('see orders')) return { orders: [], conditions: [] }
  const open = (await currentOrders(tx, [person])).get(person) ?? []
  return { orders: open.filter(({ state }) => isRunning(state)), conditions: open.flatMap(held) }
}

const held = (order: Order): HeldCondition[] =>
  order.conditions.filter(binds).map(({ id, code, kind, name, plain, asOrdered, inputs }) => ({
    id,
    order: order.id,
    orderName: order.typeShort || order.typeName,
    code: code ?? '',
    kind,
    name,
    plain,
    asOrdered,
    text: asOrdered || plain || name,
    inputs,
  }))

/** What a decision is made in view of: warnings, the conditions that ask for it, and what is booked in that time. */
export async function inViewOf(tx: Tx, permit: Permit, around: Around, decideBy: Temporal.PlainDate) {
  const [appointments, hours] = await Promise.all([metBy(tx, permit), theirHours(tx, permit.person)])
  const until = permit.endsAt ?? undefined
  const asked = {
    from: permit.startsAt,
    until,
    zone: permit.zone,
    places: `${permit.whereTo} ${permit.address}`,
    decideBy,
    decided: permit.state !== 'asked',
    lastDay: lastDayOf(permit),
  }
  const orders = around.orders.map(({ id, typeName, startsOn, endsOn }) => ({ id, name: typeName, startsOn, endsOn }))
  const warnings: PermitWarning[] = warningsOf(asked, {
    orders,
    conditions: around.conditions,
    hours: hours as readonly WarnedHours[],
  })
  return { warnings, appointments }
}

function lastDayOf({ atMost, startsAt, endsAt, zone }: Permit): Temporal.PlainDate | undefined {
  if (atMost === undefined || !endsAt) return undefined
  const first = startsAt.toZonedDateTimeISO(zone).toPlainDate()
  const last = endsAt.toZonedDateTimeISO(zone).toPlainDate()
  const most = first.add({ days: atMost - 1 })
  return Temporal.PlainDate.compare(last, most) > 0 ? most : undefined
}

/** What is booked between leaving and coming back. */
export async function metBy(
  tx: Tx,
  { person, startsAt, endsAt }: Pick<Permit, 'person' | 'startsAt' | 'endsAt'>,
): Promise<MetAppointment[]> {
  if (!endsAt) return []
  const { coming } = await appointmentsOf(tx, person, { limit: 0 })
  const met = coming.filter(
    (one) => Temporal.Instant.compare(one.startsAt, endsAt) < 0 && Temporal.Instant.compare(one.endsAt, startsAt) > 0,
  )
  return met.length > 0 ? shownAppointments(tx, met) : []
}

/** The working days of the office of whoever asks, this year and next. */
export async function calendarFor(tx: Tx, from: Temporal.PlainDate, office = tx.actor.office) {
  const years = { first: from.year, last: from.year + 1 }
  if (!office) return { zone: tx.actor.zone, holidays: new Map(), weekend: [6, 7], years }
  return officeCalendar(tx, office, years)
}
