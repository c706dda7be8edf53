import { staffOf } from '../../../platform/access/actor.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { writeLine } from '../../people/index.ts'
import { attendanceOf, referral } from '../queries/referrals.ts'
import type { Attended } from '../rules.ts'
import { referralTables } from '../tables.ts'
import { attendanceWords } from '../words.ts'

type Day = Temporal.PlainDate
export type NewAttendance = { day: Day; attended: Attended; saidBy: string; words: string }

/**
 * Records what the provider reported of one day. Refuses a day to come, a referral that was never sent or came to nothing before
 * anything began (`not-there`), and a day that was reported already (`day-known`): that is taken back first.
 */
export async function reportAttendance(tx: Tx, id: string, { day, attended, saidBy, words }: NewAttendance) {
  await tx.query('select id from referral where id = $1 for update', [id])
  const one = await referral(tx, id)
  if (!one) throw new Error('the referral that the path names is gone')
  if (one.state === 'drafted' || one.state === 'declined') return refuse('not-there', 'attended')
  if (Temporal.PlainDate.compare(day, tx.today) > 0) return refuse('not-yet', 'attendedOn')
  if ((await attendanceOf(tx, id)).some((row) => row.day.equals(day) && row.takenBackAt === null))
    return refuse('day-known', 'attendedOn')
  const row = { id: newId(), personId: one.person, referralId: id, day, attended, saidBy, words }
  const kept = {
    recordedAt: tx.now,
    recordedBy: staffOf(tx.actor),
    takenBackAt: null,
    takenBackBy: null,
    takenBackWhy: '',
  }
  await referralTables(tx)
    .insertInto('referralAttendance')
    .values({ ...row, ...kept })
    .execute()
  await audit(tx, 'referral.attendance-reported', {
    person: one.person,
    subject: ['referral', id],
    fields: ['attended'],
  })
  const data = { what: one.service, provider: attendanceWords[attended] }
  await writeLine(tx, { person: one.person, at: tx.now, kind: 'referral.attendance', subject: ['referral', id], data })
  return done({ id: row.id, referral: id })
}

/** Takes back a day that was reported wrongly, with why. Refuses one that was taken back (`taken-back-already`). */
export async function takeBackAttendance(tx: Tx, id: string, why: string) {
  const query = referralTables(tx).selectFrom('referralAttendance').selectAll().where('id', '=', id).forUpdate()
  const row = await query.executeTakeFirstOrThrow()
  if (row.takenBackAt) return refuse('taken-back-already')
  await referralTables(tx)
    .updateTable('referralAttendance')
    .set({ takenBackAt: tx.now, takenBackBy: staffOf(tx.actor), takenBackWhy: why })
    .where('id', '=', id)
    .execute()
  await audit(tx, 'referral.attendance-taken-back', { person: row.personId, subject: ['referral', row.referralId] })
  return done({ id, referral: row.referralId })
}
