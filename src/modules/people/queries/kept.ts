import type { Tx } from '../../../platform/database/tx.ts'
import { staffNames } from '../../staff/index.ts'
import { peopleTables } from '../tables.ts'
import type { LikeShown } from './alike.ts'
import { likeShown } from './alike.ts'

/**
 * A new record that may be of somebody whose record was closed to whoever added it: known to those alone who may open that
 * record, as whoever added it must not learn that there is one.
 */
export type KeptLikeness = {
  id: string
  kept: LikeShown
  added: LikeShown
  noticedAt: Temporal.Instant
  addedBy: string | undefined
}

const most = 100

/** Those that wait for their record's keepers, oldest first; or the one named, unless it was settled. */
export async function keptLikenesses(tx: Tx, wanted?: string): Promise<KeptLikeness[]> {
  let query = peopleTables(tx)
    .selectFrom('possibleDuplicate')
    .select(['id', 'personId', 'addedId', 'why', 'noticedAt', 'noticedBy'])
    .where('settledAt', 'is', null)
    .orderBy('noticedAt')
    .limit(most)
  if (wanted) query = query.where('id', '=', wanted)
  const rows = await query.execute()
  const [shown, staff] = await Promise.all([
    likeShown(
      tx,
      rows.flatMap(({ personId, addedId, why }) => [personId, addedId].map((person) => ({ person, why }))),
    ),
    staffNames(
      tx,
      rows.map(({ noticedBy }) => noticedBy),
    ),
  ])
  const byId = new Map(shown.map((one) => [one.name.id, one]))
  return rows.flatMap(({ id, personId, addedId, noticedAt, noticedBy, why }) => {
    const [kept, added] = [byId.get(personId), byId.get(addedId)]
    return kept && added
      ? [{ id, kept: { ...kept, why }, added: { ...added, why }, noticedAt, addedBy: staff.get(noticedBy ?? '') }]
      : []
  })
}

/** What a path's `:duplicate` points at: the closed record, where whoever asks may open it. */
export async function keptLikenessSubject(tx: Tx, id: string): Promise<{ person: string } | undefined> {
  const row = await peopleTables(tx)
    .selectFrom('possibleDuplicate')
    .select('personId')
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { person: row.personId }
}
