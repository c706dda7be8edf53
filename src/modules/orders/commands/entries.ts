import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import type { Entries } from '../tables.ts'

/** A change to an entry: the version that whoever changes it has seen, and why. */
export type Change = { entry: string; version: number | undefined; why: string }

/** What a new entry's first row carries. */
export const firstRow = (tx: Tx, person: string) => rowOf(tx, { person, entry: newId(), version: 1, why: '' })

/** What the row carries that takes the place of another. */
export const nextRow = (tx: Tx, person: string, { entry, version = 0, why }: Change) =>
  rowOf(tx, { person, entry, version: version + 1, why })

function rowOf(
  tx: Tx,
  { person, entry, version, why }: { person: string; entry: string; version: number; why: string },
) {
  return {
    id: newId(),
    personId: person,
    entryId: entry,
    version,
    why,
    recordedAt: tx.now,
    recordedBy: tx.actor.staff,
    supersededAt: null,
    supersededBy: null,
  }
}

/**
 * Says that the version of an entry holds no longer, and gives what it belonged to. Nothing is given when that version is not the one
 * that holds: somebody changed it since, and the change at hand is stale.
 */
export async function supersede(
  tx: Tx,
  table: Entries,
  { entry, version }: Change,
): Promise<{ personId: string } | undefined> {
  const [row] = await tx.query<{ personId: string }>(
    `update ${table} set superseded_at = $3, superseded_by = $4
     where entry_id = $1 and version = $2 and superseded_at is null returning person_id`,
    [entry, version ?? 0, tx.now, tx.actor.staff],
  )
  return row
}
