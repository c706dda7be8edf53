import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { done, refuse } from '../../../platform/result.ts'
import { visitSettings } from '../queries/settings.ts'
import type { VisitSettings } from '../rules.ts'
import { visitTables } from '../tables.ts'

type Setting = Omit<VisitSettings, 'version'> & { reason: string; version: number | undefined }

/** Says anew after how long who is told. It holds for who is out already, from now on. Refuses what was changed since (`stale`). */
export async function setVisits(tx: Tx, { version = 0, reason, ...values }: Setting) {
  const was = await visitSettings(tx)
  if (was.version !== version) return refuse('stale')
  const made = await visitTables(tx)
    .insertInto('visitSetting')
    .values({ ...values, version: version + 1, reason, setAt: tx.now, setBy: tx.actor.staff })
    .onConflict((conflict) => conflict.doNothing())
    .returning('version')
    .execute()
  if (made.length === 0) return refuse('stale')
  const names = Object.keys(values) as (keyof typeof values)[]
  await audit(tx, 'visits.settings-set', { fields: names.filter((name) => values[name] !== was[name]) })
  return done({ version: version + 1 })
}
