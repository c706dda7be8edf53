import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { type CoverSpan, coverRefusal, type LeaveKind, leaveRefusal } from '../rules/days.ts'
import { mayArrange } from '../rules.ts'
import { staffTables } from '../tables.ts'

type Day = Temporal.PlainDate
export type NewCover = CoverSpan & { note?: string }
export type NewLeave = { staff: string; kind: LeaveKind; firstDay: Day; lastDay: Day; cover?: readonly NewCover[] }

/** The service's own jobs and its set-up arrange anybody's; people only what the rule lets them. */
const mayNot = (tx: Tx, staff: string) =>
  tx.actor.kind === 'staff' && !mayArrange({ id: tx.actor.staff, may: tx.actor.may }, staff)

/**
 * Records days of leave, with whoever covers them. Refuses leave that overlaps leave already recorded, cover outside it
 * or by somebody who is away then, and anybody but the person, a team leader, an area manager or an administrator.
 */
export async function recordLeave(tx: Tx, leave: NewLeave) {
  const { staff, kind, firstDay, lastDay, cover = [] } = leave
  if (mayNot(tx, staff)) return refuse('not-yours')
  const wrong = leaveRefusal(staff, leave, cover)
  if (wrong)
    return refuse(wrong, wrong === 'last-before-first' || wrong === 'too-long' ? 'lastDay' : 'cover.0.covering')
  if (await isAway(tx, staff, leave)) return refuse('overlaps-leave', 'firstDay')
  const id = newId()
  const row = {
    id,
    staffId: staff,
    kind,
    firstDay,
    lastDay,
    recordedAt: tx.now,
    recordedBy: tx.actor.staff,
    cancelledAt: null,
    cancelledBy: null,
  }
  await staffTables(tx).insertInto('leavePeriod').values(row).execute()
  for (const [at, span] of cover.entries()) {
    const refusal = await cannotCover(tx, span)
    if (refusal) return refuse(refusal, `cover.${at}.covering`)
    await insertCover(tx, staff, span)
  }
  await audit(tx, 'leave.recorded', {
    subject: ['leave', id],
    fields: ['kind', 'firstDay', 'lastDay', ...(cover.length > 0 ? ['cover'] : [])],
  })
  return done({ id, staff })
}

/** Calls leave off, with the cover that lay within it. Refuses what was called off before. */
export async function cancelLeave(tx: Tx, { staff, leave }: { staff: string; leave: string }) {
  if (mayNot(tx, staff)) return refuse('not-yours')
  const by = { cancelledAt: tx.now, cancelledBy: tx.actor.staff }
  const [called] = await staffTables(tx)
    .updateTable('leavePeriod')
    .set(by)
    .where('id', '=', leave)
    .where('staffId', '=', staff)
    .where('cancelledAt', 'is', null)
    .returning(['firstDay', 'lastDay'])
    .execute()
  if (!called) return refuse('not-there')
  await staffTables(tx)
    .updateTable('cover')
    .set(by)
    .where('absentId', '=', staff)
    .where('firstDay', '>=', called.firstDay)
    .where('lastDay', '<=', called.lastDay)
    .where('cancelledAt', 'is', null)
    .execute()
  await audit(tx, 'leave.cancelled', { subject: ['leave', leave] })
  return done({ staff })
}

/** Says who looks after somebody's work, and when. Refuses somebody who is away then, or has left. */
export async function addCover(tx: Tx, { staff, ...span }: NewCover & { staff: string }) {
  if (mayNot(tx, staff)) return refuse('not-yours')
  const refusal = coverRefusal(staff, span) ?? (await cannotCover(tx, span))
  if (refusal)
    return refuse(refusal, refusal === 'last-before-first' || refusal === 'too-long' ? 'lastDay' : 'covering')
  const id = await insertCover(tx, staff, span)
  await audit(tx, 'cover.added', { subject: ['cover', id], fields: ['covering', 'firstDay', 'lastDay'] })
  return done({ id, staff })
}

/** Ends cover: from today on where it has begun, else as if it had never been. The days that were covered stay told. */
export async function endCover(tx: Tx, { staff, cover }: { staff: string; cover: string }) {
  if (mayNot(tx, staff)) return refuse('not-yours')
  const open = staffTables(tx).selectFrom('cover').select(['firstDay', 'lastDay'])
  const found = await open
    .where('id', '=', cover)
    .where('absentId', '=', staff)
    .where('cancelledAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!found || Temporal.PlainDate.compare(found.lastDay, tx.today) < 0) return refuse('not-there')
  const begun = Temporal.PlainDate.compare(found.firstDay, tx.today) < 0
  const change = begun
    ? { lastDay: tx.today.subtract({ days: 1 }) }
    : { cancelledAt: tx.now, cancelledBy: tx.actor.staff }
  await staffTables(tx).updateTable('cover').set(change).where('id', '=', cover).execute()
  await audit(tx, 'cover.ended', { subject: ['cover', cover] })
  return done({ staff })
}

async function insertCover(
  tx: Tx,
  staff: string,
  { covering, firstDay, lastDay, note = '' }: NewCover,
): Promise<string> {
  const id = newId()
  const by = { recordedAt: tx.now, recordedBy: tx.actor.staff, cancelledAt: null, cancelledBy: null }
  await staffTables(tx)
    .insertInto('cover')
    .values({ id, absentId: staff, coveringId: covering, firstDay, lastDay, note, ...by })
    .execute()
  return id
}

async function cannotCover(tx: Tx, span: CoverSpan) {
  const one = await staffTables(tx)
    .selectFrom('staff')
    .select('leftOn')
    .where('id', '=', span.covering)
    .where('service', '=', false)
    .executeTakeFirst()
  if (!one || (one.leftOn && Temporal.PlainDate.compare(one.leftOn, span.lastDay) <= 0)) return 'not-staff' as const
  return (await isAway(tx, span.covering, span)) ? ('covering-away' as const) : undefined
}

async function isAway(tx: Tx, staff: string, { firstDay, lastDay }: { firstDay: Day; lastDay: Day }): Promise<boolean> {
  const row = await staffTables(tx)
    .selectFrom('leavePeriod')
    .select('id')
    .where('staffId', '=', staff)
    .where('firstDay', '<=', lastDay)
    .where('lastDay', '>=', firstDay)
    .where('cancelledAt', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}
