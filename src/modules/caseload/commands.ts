import { audit } from '../../platform/audit/audit.ts'
import type { Tx } from '../../platform/database/tx.ts'
import { newId } from '../../platform/ids.ts'
import { done, refuse } from '../../platform/result.ts'
import { viewsOf } from './queries/views.ts'
import { addressOf, mostViews, type View, type ViewAsked } from './rules.ts'
import { caseloadTables } from './tables.ts'

/**
 * Keeps what is asked of the list under a name, for the asker alone. Refuses a list of which nothing is asked, a name that another view of
 * theirs has, whatever its capitals, and more than they could still tell apart.
 */
export async function saveView(tx: Tx, { name, ...asked }: ViewAsked & { name: string }) {
  const staff = tx.actor.staff
  if (!staff || addressOf('', asked) === '') return refuse('nothing-asked', 'viewName')
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`caseload view ${staff}`])
  const views = await viewsOf(tx)
  const same = (one: View) => one.name.toLocaleLowerCase() === name.toLocaleLowerCase()
  if (views.some(same)) return refuse('name-taken', 'viewName')
  if (views.length >= mostViews) return refuse('too-many', 'viewName')
  const row = { id: newId(), staffId: staff, name, asked: JSON.stringify(asked), madeAt: tx.now, removedAt: null }
  await caseloadTables(tx).insertInto('caseloadView').values(row).execute()
  await audit(tx, 'caseload-view.saved', { fields: ['name', ...Object.keys(asked)] })
  return done({ id: row.id, name, asked })
}

/** Takes one of the asker's own views away. Refuses what is none of theirs, or is gone already. */
export async function removeView(tx: Tx, id: string) {
  const [gone] = await caseloadTables(tx)
    .updateTable('caseloadView')
    .set({ removedAt: tx.now })
    .where('id', '=', id)
    .where('staffId', '=', tx.actor.staff ?? '')
    .where('removedAt', 'is', null)
    .returning(['name'])
    .execute()
  if (!gone) return refuse('not-there')
  await audit(tx, 'caseload-view.removed', { fields: ['name'] })
  return done({ id, name: gone.name })
}
