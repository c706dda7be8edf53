import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { dayOf } from '../../../platform/dates.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { knownOf, looksOn } from '../queries/looking.ts'
import { type Outcome, quietDays, type Unusual, unusualIn } from '../rules.ts'
import { trailTables } from '../tables.ts'

/** The days that are to be looked through: those since the last time and the day before, as some write late; a week at first. */
export async function daysToReview(tx: Tx): Promise<Temporal.PlainDate[]> {
  const last = await trailTables(tx).selectFrom('unusualLookReview').select('reviewedUntil').executeTakeFirst()
  const from = last ? dayOf(last.reviewedUntil, tx.actor.zone).subtract({ days: 1 }) : tx.today.subtract({ days: 7 })
  const count = Math.max(0, from.until(tx.today).total('days')) + 1
  return Array.from({ length: count }, (_, nth) => from.add({ days: nth }))
}

/** Writes down up to when the trail was looked through. */
export const endReview = (tx: Tx) =>
  tx.query(
    `insert into unusual_look_review (reviewed_until) values ($1)
     on conflict (agency_id) do update set reviewed_until = excluded.reviewed_until`,
    [tx.now],
  )

/**
 * Raises what is unusual in the looks of a day; what was raised of it already grows with what came since, unless it is settled.
 * Gives how many are new. Done again, it raises nothing twice.
 */
export async function reviewDay(tx: Tx, day: Temporal.PlainDate): Promise<number> {
  const looks = await looksOn(tx, day)
  const known = await knownOf(tx, day, looks)
  let raised = 0
  for (const [staff, theirs] of Map.groupBy(looks, (look) => look.staff)) {
    const facts = known.get(staff)
    for (const one of facts ? unusualIn(theirs, facts) : []) if (await raise(tx, staff, day, one)) raised++
  }
  return raised
}

async function raise(tx: Tx, staff: string, day: Temporal.PlainDate, found: Unusual): Promise<boolean> {
  const { rule, person, firstAt, lastAt, looks, people, least } = found
  const [row] = await tx.query<{ id: string; added: boolean }>(
    `insert into unusual_look as u (id, rule, staff_id, person_id, day, first_at, last_at, looks, people, least, raised_at)
     select $1, $2, $3, $4::uuid, $5::date, $6, $7, $8, $9, $10, $11
     where $4::uuid is null or not exists (select from unusual_look e where e.person_id = $4 and e.staff_id = $3 and e.rule = $2
       and e.day <> $5::date and e.day > $5::date - ${quietDays} and e.day < $5::date + ${quietDays})
     on conflict (agency_id, rule, staff_id, day, person_id) do update
       set first_at = excluded.first_at, last_at = excluded.last_at, looks = excluded.looks, people = excluded.people
       where u.settled_at is null and u.looks <> excluded.looks
     returning id, id = $1 as added`,
    [newId(), rule, staff, person, day, firstAt, lastAt, looks, people, least, tx.now],
  )
  if (row?.added) await audit(tx, 'unusual-look.raised', { person, subject: ['unusual-look', row.id], fields: [rule] })
  return row?.added ?? false
}

/**
 * Settles looking that was raised, with what came of it and a note. Refused where it is settled already, or was settled while the page
 * lay open, and to whoever looked.
 */
export async function settleLook(
  tx: Tx,
  { look, outcome, note, version }: { look: string; outcome: Outcome; note: string; version: number | undefined },
) {
  const [row] = await tx.query<{ staffId: string; personId: string | null; settledAt: unknown; version: number }>(
    'select staff_id, person_id, settled_at, version from unusual_look where id = $1 for update',
    [look],
  )
  if (!row || row.settledAt !== null || (version !== undefined && row.version !== version)) return refuse('stale')
  if (row.staffId === tx.actor.staff) return refuse('own-looking')
  await tx.query(
    `update unusual_look set settled_at = $2, settled_by = $3, outcome = $4, note = $5, version = version + 1 where id = $1`,
    [look, tx.now, tx.actor.staff, outcome, note],
  )
  await audit(tx, 'unusual-look.settled', { person: row.personId, subject: ['unusual-look', look], fields: [outcome] })
  return done({ id: look })
}
