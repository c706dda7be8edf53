import { staffOf } from '../../../platform/access/actor.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { done, refuse } from '../../../platform/result.ts'
import { clearDraft } from '../../notes/index.ts'
import { orderOf } from '../../orders/index.ts'
import { headOf } from '../../people/index.ts'
import { partsOf } from '../queries.ts'
import { type Held, lacksInterpreter, slotOf } from '../rules.ts'
import { inductionTables } from '../tables.ts'

export type Keeping = {
  induction: string
  version: number | undefined
  /** The keys of the parts that were gone through. */
  gone: readonly string[]
  held: Held
  said: string
  /** Whether its acknowledgement comes next, for which it must be known who interprets. */
  ends: boolean
}

/** An induction that is under way, held until the transaction ends. Refuses one that ended (`ended-already`). */
export async function openInduction(tx: Tx, id: string) {
  const row = await inductionTables(tx)
    .selectFrom('induction')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return row.finishedAt ? refuse('ended-already') : done(row)
}

/** The order of an induction with the person's head, and all that it goes through today. */
export async function goneThroughIn(tx: Tx, { orderId, personId }: { orderId: string; personId: string }) {
  const [order, head] = await Promise.all([orderOf(tx, orderId), headOf(tx, personId)])
  if (!order || !head) throw new Error('the order was there a moment ago')
  return { order, head, parts: await partsOf(tx, order, head) }
}

/**
 * Keeps how far an induction has come. Refuses one that ended, what a colleague saved meanwhile (`stale`), and, where its acknowledgement
 * comes next, an interpreter who is needed and not named (`interpreter-missing`).
 */
export async function keepInduction(tx: Tx, { induction, version, gone, held, said, ends }: Keeping) {
  const open = await openInduction(tx, induction)
  if (!open.ok) return open
  const row = open.value
  if (version !== undefined && version !== row.version) return refuse('stale')
  const { head, parts } = await goneThroughIn(tx, row)
  if (ends && lacksInterpreter(head.interpreter?.needed === 'yes', held))
    return refuse('interpreter-missing', 'interpreter')
  const ticked = Object.fromEntries(parts.filter(({ key }) => gone.includes(key)).map(({ key, facts }) => [key, facts]))
  const { helps, ...rest } = held
  await inductionTables(tx)
    .updateTable('induction')
    .set({ ...rest, helps: [...helps], said, gone: JSON.stringify(ticked) })
    .set({ version: row.version + 1, savedAt: tx.now, savedBy: staffOf(tx.actor) })
    .where('id', '=', induction)
    .execute()
  await clearDraft(tx, row.personId, slotOf(induction))
  await audit(tx, 'induction.kept', {
    person: row.personId,
    subject: ['induction', induction],
    fields: ['gone', 'said'],
  })
  return done({ id: induction, ends })
}
