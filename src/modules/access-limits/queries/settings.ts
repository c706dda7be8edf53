import { versionInForce } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { staffNames } from '../../staff/index.ts'
import { type LimitSettings, type SettingsShown, usualSettings } from '../rules.ts'
import { limitTables } from '../tables.ts'

const newestFirst = (tx: Tx) => limitTables(tx).selectFrom('limitedAccessSetting').orderBy('version', 'desc')

/** What the agency set last, or the application's own figures. */
export async function limitSettings(tx: Tx): Promise<LimitSettings> {
  const row = await newestFirst(tx)
    .select(['glassHours', 'asksAnHour', 'closedAnswer', 'version'])
    .limit(1)
    .executeTakeFirst()
  return row ?? usualSettings
}

/** Whether closed records speak at their own address: as the agency says, or else its jurisdiction today. */
export async function closedRecordsSpeak(tx: Tx): Promise<boolean> {
  const { closedAnswer } = await limitSettings(tx)
  return (closedAnswer ?? placeOf(tx).answer) === 'own-message'
}

/** What the jurisdiction says of closed records today; where several values hold, the newest. */
function placeOf(tx: Tx): SettingsShown['place'] {
  const value = versionInForce(tx.actor.jurisdiction, tx.today).closedRecords.at(-1)
  if (!value) throw new Error(`${tx.actor.jurisdiction} does not say what a closed record answers`)
  return value
}

/** What holds, what the place says, and each time that the agency set it, the newest first. */
export async function settingsShown(tx: Tx): Promise<SettingsShown> {
  const rows = await newestFirst(tx).selectAll().limit(50).execute()
  const names = await staffNames(
    tx,
    rows.map(({ setBy }) => setBy),
  )
  const made = rows.map(({ setAt, setBy, ...row }) => ({ ...row, at: setAt, by: names.get(setBy ?? '') ?? '' }))
  return { now: made[0] ?? usualSettings, place: placeOf(tx), made }
}
