import { audit } from '../src/platform/audit/audit.ts'
import type { Tx } from '../src/platform/database/tx.ts'
import { newId } from '../src/platform/ids.ts'

/** Opens a record to named colleagues only. */
export async function restrictRecord(
  tx: Tx,
  person: string,
  reason: string,
  members: readonly string[],
): Promise<void> {
  for (const staff of members)
    await tx.query(
      'insert into restriction_member (id, person_id, staff_id, made_at, made_by) values ($1,$2,$3,$4,$5)',
      [newId(), person, staff, tx.now, tx.actor.staff],
    )
  await audit(tx, 'person.restricted', { person, subject: ['person', person] })
  await tx.query('insert into restriction (id, person_id, reason, made_at, made_by) values ($1,$2,$3,$4,$5)', [
    newId(),
    person,
    reason,
    tx.now,
    tx.actor.staff,
  ])
}

/** Shuts one colleague out of a record. */
export async function excludeFrom(tx: Tx, person: string, staff: string, reason: string): Promise<void> {
  await tx.query(
    'insert into exclusion (id, person_id, staff_id, reason, made_at, made_by) values ($1,$2,$3,$4,$5,$6)',
    [newId(), person, staff, reason, tx.now, tx.actor.staff],
  )
  await audit(tx, 'person.excluded', { person, subject: ['person', person] })
}
