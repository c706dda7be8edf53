import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { done, refuse } from '../../../platform/result.ts'
import { staffTables } from '../tables.ts'

/** Keeps a day of the office's own: closed, or closing early. A second one for the same day takes its place. */
export async function keepOfficeDay(
  tx: Tx,
  day: { officeId: string; day: Temporal.PlainDate; name: string; closesAt?: Temporal.PlainTime },
) {
  const row = { closesAt: null, ...day }
  await staffTables(tx)
    .insertInto('officeDay')
    .values(row)
    .onConflict((conflict) =>
      conflict.constraint('office_day_pkey').doUpdateSet({ name: row.name, closesAt: row.closesAt }),
    )
    .execute()
  await audit(tx, 'office.day-kept', { subject: ['office', day.officeId] })
  return done({ id: day.officeId })
}

/** Takes a day of the office's own back: it is a day like others again. Refuses one that is not kept. */
export async function dropOfficeDay(tx: Tx, { officeId, day }: { officeId: string; day: Temporal.PlainDate }) {
  const dropped = await staffTables(tx)
    .deleteFrom('officeDay')
    .where('officeId', '=', officeId)
    .where('day', '=', day)
    .returning('day')
    .execute()
  if (dropped.length === 0) return refuse('not-there')
  await audit(tx, 'office.day-dropped', { subject: ['office', officeId] })
  return done({ id: officeId })
}

/** Names the duty officer of a day. Refuses someone who works elsewhere, and a day that is past. */
export async function nameDutyOfficer(tx: Tx, duty: { office: string; day: Temporal.PlainDate; staff: string }) {
  if (Temporal.PlainDate.compare(duty.day, tx.today) < 0) return refuse('day-past', 'day')
  const one = await staffTables(tx)
    .selectFrom('staff')
    .select(['officeId', 'leftOn'])
    .where('id', '=', duty.staff)
    .executeTakeFirst()
  if (!one || one.officeId !== duty.office || one.leftOn) return refuse('not-of-this-office', 'dutyStaff')
  const row = {
    officeId: duty.office,
    day: duty.day,
    staffId: duty.staff,
    recordedAt: tx.now,
    recordedBy: tx.actor.staff,
  }
  await staffTables(tx)
    .insertInto('duty')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .constraint('duty_pkey')
        .doUpdateSet({ staffId: row.staffId, recordedAt: row.recordedAt, recordedBy: row.recordedBy }),
    )
    .execute()
  await audit(tx, 'duty.named', { subject: ['office', duty.office], fields: ['staff'] })
  return done({ office: duty.office, day: duty.day, staff: duty.staff })
}
