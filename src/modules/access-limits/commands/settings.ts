import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { done, refuse } from '../../../platform/result.ts'
import { limitSettings } from '../queries/settings.ts'
import { type LimitSettings, settingChanges } from '../rules.ts'
import { limitTables } from '../tables.ts'

type Setting = Omit<LimitSettings, 'version'> & { reason: string; version: number | undefined }

/** Says anew what holds for limited access, on the trail with what held before. Refuses what was changed since (`stale`). */
export async function setLimits(tx: Tx, { version = 0, reason, ...values }: Setting) {
  const was = await limitSettings(tx)
  if (was.version !== version) return refuse('stale')
  const is = { ...values, version: version + 1 }
  const made = await limitTables(tx)
    .insertInto('limitedAccessSetting')
    .values({ ...is, reason, setAt: tx.now, setBy: tx.actor.staff })
    .onConflict((conflict) => conflict.doNothing())
    .returning('version')
    .execute()
  if (made.length === 0) return refuse('stale')
  await audit(tx, 'limited-access.set', { fields: settingChanges(was, is) })
  return done({ version: is.version })
}
