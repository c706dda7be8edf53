import type { Tx } from '../../../platform/database/tx.ts'
import { done } from '../../../platform/result.ts'
import { settleKeptLikeness } from '../../people/index.ts'
import { concerned, tell } from './told.ts'

/**
 * Settles whether a new record is of the same person as a closed one, and tells those whom the closed one names. Whoever added the
 * new one is told nothing.
 */
export async function settleDuplicate(tx: Tx, settling: Parameters<typeof settleKeptLikeness>[1]) {
  const settled = await settleKeptLikeness(tx, settling)
  if (!settled.ok) return settled
  const { person, as } = settled.value
  if (as === 'same') await tell(tx, await concerned(tx, person), { kind: 'duplicate-settled', person })
  return done({ id: settled.value.id })
}
