import { audit } from '../../../platform/audit/audit.ts'
import type { Verified } from '../../../platform/audit/verify.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { trailTables } from '../tables.ts'

/** Writes down that the trail is to be gone through, and gives by what that is known. */
export async function beginVerification(tx: Tx): Promise<string> {
  const id = newId()
  const row = { id, askedAt: tx.now, askedBy: tx.actor.staff, doneAt: null, seals: null, entries: null, waiting: null }
  await trailTables(tx)
    .insertInto('auditVerification')
    .values({ ...row, lastSeal: null, lastHash: null, broken: null })
    .execute()
  if (tx.actor.staff) await audit(tx, 'trail.verified', { subject: ['verification', id] })
  return id
}

/** Writes down what was found. Once only: a second run of the same one changes nothing. */
export async function endVerification(tx: Tx, id: string, found: Verified): Promise<void> {
  const { seals, entries, waiting, last, broken } = found
  await tx.query(
    `update audit_verification set done_at = $2, seals = $3, entries = $4, waiting = $5, last_seal = $6, last_hash = $7, broken = $8
     where id = $1 and done_at is null`,
    [
      id,
      tx.now,
      seals,
      entries,
      waiting,
      last?.number ?? null,
      last?.hash ?? null,
      broken ? JSON.stringify(broken) : null,
    ],
  )
}

/** One that was asked for within the hour and is not done. */
export async function verificationUnderWay(tx: Tx): Promise<string | undefined> {
  const [open] = await tx.query<{ id: string }>(
    'select id from audit_verification where done_at is null and asked_at > $1 order by asked_at desc limit 1',
    [tx.now.subtract({ hours: 1 })],
  )
  return open?.id
}
