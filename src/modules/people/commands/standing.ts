import type { Tx } from '../../../platform/database/tx.ts'
import { type KeptOrder, summaryOf, whySaid } from '../../standards/index.ts'
import { type Asked, askedOf } from '../queries/asked.ts'
import type { ContactDue } from '../rules.ts'

/**
 * Waits for whoever else is working out this person's standing, and holds it until the transaction ends: of two who
 * change something at once, the second sees what the first did. To be called before the rows are read.
 */
export const holdStanding = (tx: Tx, person: string): Promise<void> => holdStandings(tx, [person])

/** The same of several people, always in the same order, so that nobody waits for who waits for them. */
export async function holdStandings(tx: Tx, people: readonly string[]): Promise<void> {
  await tx.query(
    `select pg_advisory_xact_lock(key)
     from (select hashtextextended(id, 0) as key from unnest($1::text[]) as id order by 1) keys`,
    [people],
  )
}

type PeriodOrders = {
  person: string
  supervision: string
  orderEndsOn: Temporal.PlainDate | null
  orders: readonly KeptOrder[]
}

/** Whose standing was written, as it was otherwise. */
export type Touched = { person: string }

/** Stores when periods of supervision end by their orders, and when those run. Only what is otherwise is written. */
export function putOrders(tx: Tx, periods: readonly PeriodOrders[]): Promise<Touched[]> {
  return tx.query<Touched>(
    `insert into standing as t (person_id, supervision_id, order_ends_on, orders)
     select o.person, o.supervision, o.ends_on, o.orders::jsonb
     from unnest($1::uuid[], $2::uuid[], $3::date[], $4::text[]) as o (person, supervision, ends_on, orders)
     on conflict (agency_id, supervision_id) do update set order_ends_on = excluded.order_ends_on, orders = excluded.orders
     where (t.order_ends_on, t.orders) is distinct from (excluded.order_ends_on, excluded.orders)
     returning person_id as person`,
    [
      periods.map(({ person }) => person),
      periods.map(({ supervision }) => supervision),
      periods.map(({ orderEndsOn }) => orderEndsOn),
      periods.map(({ orders }) => JSON.stringify(orders)),
    ],
  )
}

/**
 * Works out again, from the level, the orders, the contacts that count and where the person is, by when they must be seen in each of
 * their periods. Every command that changes one of these ends with it.
 */
export async function refreshDue(tx: Tx, person: string): Promise<void> {
  await holdStanding(tx, person)
  await refreshDues(tx, [person])
}

/** The same of several people, who are held already. Gives what is due first of each, in the period that their pages are about. */
export async function refreshDues(tx: Tx, people: readonly string[]): Promise<Map<string, ContactDue>> {
  const worked = (await askedOf(tx, people)).map(workedOut)
  await writeDues(tx, people, worked)
  const first = worked.toReversed().flatMap(({ person, due }) => (due ? [[person, due] as const] : []))
  return new Map(first)
}

/** Works out by when people must be seen, who are held already, and gives whose was written. */
export async function rebuildDues(tx: Tx, people: readonly string[]): Promise<Touched[]> {
  return writeDues(tx, people, (await askedOf(tx, people)).map(workedOut))
}

type Worked = {
  person: string
  supervision: string
  due: ContactDue | undefined
  visitDue: Temporal.PlainDate | undefined
  asked: number
  kept: number
  why: string | null
}

/** By the clock of the period's office, whoever asks and wherever they are. */
function workedOut({ person, supervision, standards, facts, today, levelOf, visits }: Asked): Worked {
  const { next, visitDue, asked, kept } = summaryOf(standards, facts, today, visits)
  if (!next?.due) return { person, supervision, due: undefined, visitDue, asked, kept, why: null }
  const standard = standards.find(({ code }) => code === next.standard)
  const { source, verified } = next.working
  const text = whySaid(next, standard && levelOf(standard))
  const due = { on: next.due, what: next.name, standard: next.standard, remaining: next.remaining }
  return { person, supervision, due, visitDue, asked, kept, why: JSON.stringify({ text, source, verified }) }
}

/** Of every period of the people: what is not open is asked nothing. Only what is otherwise is written. */
function writeDues(tx: Tx, people: readonly string[], worked: readonly Worked[]): Promise<Touched[]> {
  return tx.query<Touched>(
    `insert into standing as t
       (person_id, supervision_id, contact_due_on, contact_due_what, contact_due_why, visit_due_on, asked, kept)
     select s.person_id, s.id, d.due_on, d.what, d.why::jsonb, d.visit_on, coalesce(d.asked, 0), coalesce(d.kept, 0)
     from supervision s left join unnest($2::uuid[], $3::date[], $4::text[], $5::text[], $6::date[], $7::int[], $8::int[])
       as d (supervision, due_on, what, why, visit_on, asked, kept) on d.supervision = s.id
     where s.person_id = any ($1::uuid[])
     on conflict (agency_id, supervision_id) do update set contact_due_on = excluded.contact_due_on,
       contact_due_what = excluded.contact_due_what, contact_due_why = excluded.contact_due_why,
       visit_due_on = excluded.visit_due_on, asked = excluded.asked, kept = excluded.kept
     where (t.contact_due_on, t.contact_due_what, t.contact_due_why, t.visit_due_on, t.asked, t.kept) is distinct from
       (excluded.contact_due_on, excluded.contact_due_what, excluded.contact_due_why, excluded.visit_due_on,
         excluded.asked, excluded.kept)
     returning person_id as person`,
    [
      people,
      worked.map(({ supervision }) => supervision),
      worked.map(({ due }) => due?.on ?? null),
      worked.map(({ due }) => due?.standard ?? null),
      worked.map(({ why }) => why),
      worked.map(({ visitDue }) => visitDue ?? null),
      worked.map(({ asked }) => asked),
      worked.map(({ kept }) => kept),
    ],
  )
}
