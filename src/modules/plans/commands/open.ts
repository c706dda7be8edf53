import { staffOf } from '../../../platform/access/actor.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { currentSupervision } from '../../people/index.ts'
import { emptyContent } from '../rules.ts'
import { planTables } from '../tables.ts'
import { tell, writeChange } from './record.ts'

/**
 * Begins the plan of the period that is open. Refuses somebody who is not supervised (`not-supervised`) or here for a report only
 * (`report-only`), and a second plan for the same period (`already-open`): two orders at once have one plan.
 */
export async function openPlan(tx: Tx, person: string) {
  const period = await currentSupervision(tx, person)
  if (!period) return refuse('not-supervised')
  if (period.kind === 'report-only') return refuse('report-only')
  const by = staffOf(tx.actor)
  const row = {
    id: newId(),
    personId: person,
    supervisionId: period.id,
    openedAt: tx.now,
    openedBy: by,
    content: JSON.stringify(emptyContent),
    version: 1,
    changedAt: tx.now,
    changedBy: by,
  }
  const made = await planTables(tx)
    .insertInto('plan')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!made) return refuse('already-open')
  await writeChange(tx, row, { kind: 'opened' })
  await tell(tx, row, 'plan.opened')
  return done({ plan: row.id, person })
}
