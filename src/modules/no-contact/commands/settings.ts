import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { done, refuse } from '../../../platform/result.ts'
import { searchSetting } from '../queries/settings.ts'
import { problemWithSteps, type Setting } from '../rules.ts'
import { chainTables } from '../tables.ts'

type Given = Setting & { reason: string; version: number | undefined }

/**
 * Says anew how people are looked for, on the trail; what held before stays to be read. Searches that are open follow it from now on.
 * Refuses what was changed since (`stale`), no step at all, and one that stands twice.
 */
export async function setSearch(tx: Tx, { steps, decideAfter, opensAfter, reason, version = 0 }: Given) {
  const problem = problemWithSteps(steps)
  if (problem) return refuse(problem, 'steps.0.step')
  const was = await searchSetting(tx)
  if (was.version !== version) return refuse('stale')
  const row = { version: version + 1, steps: JSON.stringify(steps), decideAfter, opensAfter, reason }
  const made = await chainTables(tx)
    .insertInto('noContactSetting')
    .values({ ...row, setAt: tx.now, setBy: tx.actor.staff })
    .onConflict((conflict) => conflict.doNothing())
    .returning('version')
    .execute()
  if (made.length === 0) return refuse('stale')
  await audit(tx, 'no-contact.set', { fields: ['steps', 'decide-after', 'opens-after'] })
  return done({ version: row.version })
}
