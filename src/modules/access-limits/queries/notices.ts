import type { Tx } from '../../../platform/database/tx.ts'
import { namesOf } from '../../people/index.ts'
import { staffNames } from '../../staff/index.ts'
import type { AccessNotice, NoticeKind } from '../rules.ts'
import { limitTables } from '../tables.ts'

const most = 200

/** What the asker is told, the newest first: who the person is only where the asker may see them. */
export async function notices(tx: Tx): Promise<AccessNotice[]> {
  const rows = await limitTables(tx)
    .selectFrom('accessNotice')
    .selectAll()
    .where('staffId', '=', tx.actor.staff)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  const [people, staff, reasons] = await Promise.all([
    namesOf(
      tx,
      rows.flatMap(({ personId }) => personId ?? []),
    ),
    staffNames(
      tx,
      rows.map(({ byId }) => byId),
    ),
    reasonsOf(
      tx,
      rows.flatMap(({ kind, subjectId }) => (kind === 'glass-broken' && subjectId ? [subjectId] : [])),
    ),
  ])
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as NoticeKind,
    person: people.get(row.personId ?? ''),
    subject: row.subjectId,
    ...(row.kind === 'glass-broken' ? reasons.get(row.subjectId ?? '') : {}),
    by: staff.get(row.byId ?? '') ?? '',
    at: row.at,
    seen: row.seenAt !== null,
  }))
}

/** For what the glass was broken each time: who reviews it reads that of a record that is closed to them too. */
async function reasonsOf(tx: Tx, glass: readonly string[]): Promise<Map<string, { reason: string }>> {
  if (glass.length === 0) return new Map()
  const from = tx.actor.may.has('limit access') ? 'glass_register(null, 1000)' : 'break_glass'
  const rows = await tx.query<{ id: string; reason: string }>(
    `select id, reason from ${from} where id = any ($1::uuid[])`,
    [glass],
  )
  return new Map(rows.map(({ id, reason }) => [id, { reason }]))
}

/** How many of them the asker has not seen, for the navigation. */
export async function unseenNotices(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    'select count(*)::int as count from access_notice where staff_id = $1 and seen_at is null',
    [tx.actor.staff],
  )
  return row?.count ?? 0
}
