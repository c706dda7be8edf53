import { codedIn, versionInForce } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { dayOf } from '../../../platform/dates.ts'
import { officeOf } from '../../staff/index.ts'
import type { KeptOrder } from '../../standards/index.ts'
import { whereIs } from '../queries/lists.ts'
import { periodNamed, periodsOf } from '../queries/periods.ts'
import {
  type ContactDue,
  type ContactFacts,
  contactDue,
  mainPeriod,
  type Standing,
  type Supervision,
} from '../rules.ts'
import { peopleTables } from '../tables.ts'
import { dueWhy } from '../words.ts'

type Day = Temporal.PlainDate

/**
 * Waits for whoever else is working out this person's standing, and holds it until the transaction ends: of two who
 * change something at once, the second sees what the first did. To be called before the rows are read.
 */
export async function holdStanding(tx: Tx, person: string): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [person])
}

/** Stores when supervision ends by its orders, and when they run, of a period of supervision. */
export async function putStanding(
  tx: Tx,
  of: { person: string; supervision: string },
  { orderEndsOn, orders }: Pick<Standing, 'orderEndsOn'> & { orders: readonly KeptOrder[] },
): Promise<void> {
  await tx.query(
    `insert into standing as t (person_id, supervision_id, order_ends_on, orders) values ($1, $2, $3, $4::jsonb)
     on conflict (agency_id, supervision_id) do update set order_ends_on = excluded.order_ends_on, orders = excluded.orders
     where (t.order_ends_on, t.orders) is distinct from (excluded.order_ends_on, excluded.orders)`,
    [of.person, of.supervision, orderEndsOn, JSON.stringify(orders)],
  )
}

/**
 * Stores what the contacts module knows of a person's contacts, and works out from it by when they must be seen. Gives
 * that date of the period that their pages are about, where there is one.
 */
export async function putContacts(tx: Tx, person: string, facts: ContactFacts): Promise<ContactDue | undefined> {
  const { lastContactAt, lastContactKind, countedAt, attendance, coming, events } = facts
  await tx.query(
    `insert into contact_standing as c
       (person_id, last_contact_at, last_contact_kind, counted_at, attendance, coming_ids, coming_at, coming_until, events)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb)
     on conflict (agency_id, person_id) do update set last_contact_at = excluded.last_contact_at,
       last_contact_kind = excluded.last_contact_kind, counted_at = excluded.counted_at, attendance = excluded.attendance,
       coming_ids = excluded.coming_ids, coming_at = excluded.coming_at, coming_until = excluded.coming_until, events = excluded.events
     where (c.last_contact_at, c.last_contact_kind, c.counted_at, c.attendance, c.coming_ids, c.coming_at, c.coming_until, c.events)
       is distinct from (excluded.last_contact_at, excluded.last_contact_kind, excluded.counted_at, excluded.attendance,
         excluded.coming_ids, excluded.coming_at, excluded.coming_until, excluded.events)`,
    [
      person,
      lastContactAt,
      lastContactKind,
      countedAt,
      attendance,
      coming.map(({ id }) => id),
      coming.map(({ at }) => at),
      coming.map(({ until }) => until),
      JSON.stringify(events),
    ],
  )
  return storeDue(tx, person, countedAt)
}

/**
 * Works out again, from the level, the day the period opened, the contacts that count and where the person is, by when they
 * must be seen in each of their periods. Every command that changes one of these ends with it.
 */
export async function refreshDue(tx: Tx, person: string): Promise<void> {
  await holdStanding(tx, person)
  const known = await peopleTables(tx)
    .selectFrom('contactStanding')
    .select('countedAt')
    .where('personId', '=', person)
    .executeTakeFirst()
  await storeDue(tx, person, known?.countedAt ?? [])
}

async function storeDue(tx: Tx, person: string, counted: readonly Temporal.Instant[]): Promise<ContactDue | undefined> {
  const [periods, stopped] = await Promise.all([periodsOf(tx, person), scheduleStops(tx, person)])
  const zones = new Map<string, string>()
  const dues = new Map<string, Worked>()
  for (const period of periods) {
    if (stopped || period.closedOn !== null || period.kind !== 'supervision') continue
    const zone = zones.get(period.officeId) ?? (await officeOf(tx, period.officeId))?.zone ?? tx.actor.zone
    zones.set(period.officeId, zone)
    const worked = await workOut(tx, period, counted, zone)
    if (worked) dues.set(period.id, worked)
  }
  await writeDues(tx, person, periods, dues)
  return dues.get(mainPeriod(periods)?.id ?? '')?.due
}

/** Whether where the person is, such as in custody, stops the contacts that a level asks for as long as it lasts. */
async function scheduleStops(tx: Tx, person: string): Promise<boolean> {
  return (await whereIs(tx, [person])).get(person)?.stops.includes('schedule') ?? false
}

/** By when the person would have to be seen next in a period, were a contact at this moment to count. Stores nothing. */
export async function dueCounting(tx: Tx, period: Supervision, at: Temporal.Instant): Promise<Day | undefined> {
  if (period.kind !== 'supervision') return undefined
  const [known, office] = await Promise.all([
    peopleTables(tx)
      .selectFrom('contactStanding')
      .select('countedAt')
      .where('personId', '=', period.person)
      .executeTakeFirst(),
    officeOf(tx, period.officeId),
  ])
  const counted = [...(known?.countedAt ?? []), at]
  return (await workOut(tx, period, counted, office?.zone ?? tx.actor.zone))?.due.on
}

type Worked = { due: ContactDue; text: string }

/** By the clock of the period's office, whoever asks and wherever they are. */
async function workOut(
  tx: Tx,
  period: Supervision,
  counted: readonly Temporal.Instant[],
  zone: string,
): Promise<Worked | undefined> {
  const today = dayOf(tx.now, zone)
  const { level: code } = (today.equals(tx.today) ? period : await periodNamed(tx, period.id, today)) ?? period
  const level = code === null ? undefined : codedIn(versionInForce(tx.actor.jurisdiction, today).levels, code)
  const days = counted.map((at) => dayOf(at, zone))
  const due = level && contactDue(level, days, period.openedOn)
  return due && { due, text: dueWhy(due.why, level.name) }
}

async function writeDues(
  tx: Tx,
  person: string,
  periods: readonly Supervision[],
  dues: ReadonlyMap<string, Worked>,
): Promise<void> {
  const worked = periods.map(({ id }) => dues.get(id))
  await tx.query(
    `insert into standing as t (person_id, supervision_id, contact_due_on, contact_due_why)
     select $1, d.supervision, d.due_on, d.why::jsonb from unnest($2::uuid[], $3::date[], $4::text[]) as d (supervision, due_on, why)
     on conflict (agency_id, supervision_id) do update
       set contact_due_on = excluded.contact_due_on, contact_due_why = excluded.contact_due_why
     where (t.contact_due_on, t.contact_due_why) is distinct from (excluded.contact_due_on, excluded.contact_due_why)`,
    [
      person,
      periods.map(({ id }) => id),
      worked.map((one) => one?.due.on ?? null),
      worked.map((one) => (one ? JSON.stringify({ ...one.due.why, text: one.text }) : null)),
    ],
  )
}
