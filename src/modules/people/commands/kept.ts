import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { keptLikenesses } from '../queries/kept.ts'

type Settling = { duplicate: string; as: 'same' | 'different'; note: string }

/**
 * Settles whether a new record is of the same person as a closed one. Of the same: a row joins the two, seen by those who may see
 * both; neither is rewritten. Refuses what was settled since (`settled-already`).
 */
export async function settleKeptLikeness(tx: Tx, { duplicate, as, note }: Settling) {
  const [found] = await keptLikenesses(tx, duplicate)
  const [row] = found
    ? await tx.query(
        `update possible_duplicate set settled_at = $2, settled_by = $3, settled_as = $4, note = $5
         where id = $1 and settled_at is null returning id`,
        [duplicate, tx.now, tx.actor.staff, as, note],
      )
    : []
  if (!found || !row) return refuse('settled-already')
  const person = found.kept.name.id
  if (as === 'same')
    await tx.query(
      'insert into person_alias_record (id, person_id, same_as_id, joined_at, joined_by) values ($1, $2, $3, $4, $5)',
      [newId(), found.added.name.id, person, tx.now, tx.actor.staff],
    )
  await audit(tx, 'duplicate.settled', { person, subject: ['possible-duplicate', duplicate], fields: [as, 'note'] })
  return done({ id: duplicate, person, as })
}
