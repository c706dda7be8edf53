import type { Tx } from '../../../platform/database/tx.ts'
import { staffNames } from '../../staff/index.ts'
import { type SetVisits, usualSettings, type VisitSettings } from '../rules.ts'
import { visitTables } from '../tables.ts'

const newestFirst = (tx: Tx) => visitTables(tx).selectFrom('visitSetting').orderBy('version', 'desc')

/** What the agency set last, or the service's own figures. */
export async function visitSettings(tx: Tx): Promise<VisitSettings> {
  const row = await newestFirst(tx)
    .select(['graceMinutes', 'secondMinutes', 'leaderMinutes', 'dutyMinutes', 'callName', 'callPhone', 'version'])
    .limit(1)
    .executeTakeFirst()
  return row ?? usualSettings
}

/** What holds, and each time that the agency set it, the newest first. */
export async function settingsShown(tx: Tx): Promise<{ now: VisitSettings; made: SetVisits[] }> {
  const rows = await newestFirst(tx).selectAll().limit(50).execute()
  const names = await staffNames(
    tx,
    rows.map(({ setBy }) => setBy),
  )
  const made = rows.map(({ setAt, setBy, ...row }) => ({ ...row, at: setAt, by: names.get(setBy ?? '') ?? '' }))
  return { now: made[0] ?? usualSettings, made }
}
