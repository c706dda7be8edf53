import type { Tx } from '../../../platform/database/tx.ts'
import { type LimitSettings, usualSettings } from '../rules.ts'
import { limitTables } from '../tables.ts'

/** What the agency set, or the application's own figures. */
export async function limitSettings(tx: Tx): Promise<LimitSettings> {
  const row = await limitTables(tx)
    .selectFrom('limitedAccessSetting')
    .select(['glassHours', 'asksAnHour', 'version'])
    .executeTakeFirst()
  return row ?? usualSettings
}
