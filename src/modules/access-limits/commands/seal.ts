import { codedIn } from '../../../jurisdictions/index.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { startOfDay } from '../../../platform/dates.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { sealingRulesOf } from '../queries/limits.ts'
import { limitTables } from '../tables.ts'
import { holdLimits } from './restrict.ts'
import { concerned, tell } from './told.ts'

type Sealing = { person: string; rule: string; sealsOn: Temporal.PlainDate; why: string; message?: string }

/**
 * Sets the day from whose first moment, in the zone of whoever sets it, the record is open to nobody. A day that is past closes
 * it at once. Refuses a rule that the jurisdiction does not have, and a record for which a day is set.
 */
export async function sealRecord(tx: Tx, { person, rule, sealsOn, why, message = '' }: Sealing) {
  await holdLimits(tx, person)
  if (!codedIn(sealingRulesOf(tx), rule)) return refuse('rule-unknown', 'sealRule')
  const set = await tx.query('select 1 from seal where person_id = $1 and (ends_at is null or ends_at > $2)', [
    person,
    tx.now,
  ])
  if (set.length > 0) return refuse('sealed-already', 'sealDay')
  const id = newId()
  const open = { message, markedAt: null, endsAt: null, endedBy: null, endedWhy: '' }
  const sealsAt = startOfDay(sealsOn, tx.actor.zone)
  await audit(tx, 'record.sealing-set', { person, subject: ['seal', id], fields: ['rule', 'day', 'why'] })
  await limitTables(tx)
    .insertInto('seal')
    .values({ id, personId: person, rule, sealsOn, sealsAt, why, madeAt: tx.now, madeBy: tx.actor.staff, ...open })
    .execute()
  return done({ id, sealsOn, now: Temporal.Instant.compare(sealsAt, tx.now) <= 0 })
}

/** Takes the day away: a record that was sealed opens again. Refuses one that ended or is not of this record. */
export async function unsealRecord(tx: Tx, { person, seal, why }: { person: string; seal: string; why: string }) {
  await holdLimits(tx, person)
  const [row] = await tx.query(
    `update seal set ends_at = $3, ended_by = $4, ended_why = $5
     where person_id = $1 and id = $2 and (ends_at is null or ends_at > $3) returning id`,
    [person, seal, tx.now, tx.actor.staff, why],
  )
  if (!row) return refuse('not-set')
  await audit(tx, 'record.unsealed', { person, subject: ['seal', seal], fields: ['why'] })
  return done({ id: seal })
}

/**
 * Writes on the trail which seals hold since the last time, and tells those whom each concerns, without naming anybody. The seals
 * hold without it, from their first moment.
 */
export async function markSeals(tx: Tx): Promise<number> {
  const rows = await tx.query<{ id: string; person: string }>(
    `update seal set marked_at = $1 where marked_at is null and seals_at <= $1 and (ends_at is null or ends_at > $1)
     returning id, person_id as person`,
    [tx.now],
  )
  for (const { id, person } of rows) {
    await tell(tx, await concerned(tx, person), { kind: 'sealed' })
    await audit(tx, 'record.sealed', { person, subject: ['seal', id] })
  }
  return rows.length
}
