import type { Tx } from '../../../platform/database/tx.ts'
import { staffNames } from '../../staff/index.ts'
import { type Notice, type NoticeLine, noticeState, type Offer } from '../rules.ts'
import { type NoticeRow, providerTables } from '../tables.ts'
import { offersWhere, providersNow } from './providers.ts'

/** One notice; undefined where there is none. */
export async function notice(tx: Tx, id: string): Promise<Notice | undefined> {
  const rows = await providerTables(tx).selectFrom('notice').selectAll().where('id', '=', id).execute()
  return (await shown(tx, rows))[0]
}

/** Notices that are being read or shown, and of those that are over as many as the latest hundred; the newest first. */
export async function noticesListed(tx: Tx): Promise<NoticeLine[]> {
  const rows = await providerTables(tx)
    .selectFrom('notice')
    .selectAll()
    .orderBy('madeAt', 'desc')
    .orderBy('id')
    .limit(100)
    .execute()
  const [notices, providers, counts] = await Promise.all([
    shown(tx, rows),
    providersNow(tx),
    tx.query<{ notice: string; count: number }>(
      'select notice_id as notice, count(*)::int as count from offer where notice_id = any ($1::uuid[]) group by 1',
      [rows.map(({ id }) => id)],
    ),
  ])
  const names = new Map(providers.map(({ id, name }) => [id, name]))
  const programs = new Map(counts.map(({ notice: of, count }) => [of, count]))
  return notices.map((one) => ({
    ...one,
    providerName: names.get(one.provider ?? '') ?? '',
    programs: programs.get(one.id) ?? 0,
  }))
}

/** The programs that notices told of, the first to begin first. */
export async function programsOf(tx: Tx, notices: readonly string[]): Promise<Offer[]> {
  if (notices.length === 0) return []
  const programs = await offersWhere(tx, 'offer.noticeId', notices)
  return programs.toSorted((one, other) => (one.dates.startsOn ?? '').localeCompare(other.dates.startsOn ?? ''))
}

async function shown(tx: Tx, rows: readonly NoticeRow[]): Promise<Notice[]> {
  const names = await staffNames(
    tx,
    rows.map(({ madeBy }) => madeBy),
  )
  return rows.map(({ providerId, madeBy, publishedBy: _, withdrawnBy: __, ...row }) => ({
    ...row,
    provider: providerId,
    madeByName: names.get(madeBy) ?? '',
    state: noticeState(row, tx.today),
  }))
}

/** The notice that a path names; it is about nobody. */
export async function findNotice(tx: Tx, id: string): Promise<{ person: null } | undefined> {
  const row = await providerTables(tx).selectFrom('notice').select('id').where('id', '=', id).executeTakeFirst()
  return row && { person: null }
}
