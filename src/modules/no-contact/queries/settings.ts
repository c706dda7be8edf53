import { versionInForce } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { staffNames } from '../../staff/index.ts'
import type { Setting, SettingShown } from '../rules.ts'
import { chainTables } from '../tables.ts'

const newestFirst = (tx: Tx) => chainTables(tx).selectFrom('noContactSetting').orderBy('version', 'desc')

/** How the agency looks for people: as it set last, or else as its jurisdiction has it today. */
export async function searchSetting(tx: Tx): Promise<SettingShown> {
  const row = await newestFirst(tx)
    .select(['version', 'steps', 'opensAfter', 'decideAfter'])
    .limit(1)
    .executeTakeFirst()
  return row ? { ...row, steps: stepsOf(row.steps) } : { ...placeSetting(tx), version: 0 }
}

/** What the jurisdiction says today; where several values hold, the newest. */
export function placeSetting(tx: Tx) {
  const value = versionInForce(tx.actor.jurisdiction, tx.today).searches.at(-1)
  if (!value) throw new Error(`${tx.actor.jurisdiction} does not say how people are looked for`)
  return value
}

export type SettingMade = SettingShown & { at: Temporal.Instant; by: string; reason: string }
export type SettingsData = {
  now: SettingShown
  place: Setting & { source: string; from: string; verified: boolean }
  made: SettingMade[]
}

/** What holds, what the place says, and each time that the agency set it, the newest first. */
export async function settingsShown(tx: Tx): Promise<SettingsData> {
  const rows = await newestFirst(tx).selectAll().limit(50).execute()
  const names = await staffNames(
    tx,
    rows.map(({ setBy }) => setBy),
  )
  const made = rows.map(({ setAt, setBy, steps, ...row }) => ({
    ...row,
    steps: stepsOf(steps),
    at: setAt,
    by: names.get(setBy ?? '') ?? '',
  }))
  const place = placeSetting(tx)
  return { now: made[0] ?? { ...place, version: 0 }, place, made }
}

/** The column comes as it is kept, in JSON. */
const stepsOf = (kept: Setting['steps'] | string): Setting['steps'] =>
  typeof kept === 'string' ? JSON.parse(kept) : kept
