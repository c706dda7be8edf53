import type { Tx } from '../../../platform/database/tx.ts'
import { namesOf } from '../../people/index.ts'
import { type Draft, type DraftLine, placeOf } from '../rules.ts'
import { noteTables } from '../tables.ts'

/** The asker's own draft about a person in a slot; undefined where they never wrote one. */
export async function draftOf(tx: Tx, person: string, slot: string): Promise<Draft | undefined> {
  return (await draftsIn(tx, person, slot)).get(slot)
}

/** The asker's drafts about a person in a slot and in the slots of its longer answers (`note.home-visit.home`), by slot. */
export async function draftsIn(tx: Tx, person: string, slot: string): Promise<Map<string, Draft>> {
  const rows = await noteTables(tx)
    .selectFrom('draft')
    .select(['slot', 'text', 'version', 'savedAt'])
    .where('personId', '=', person)
    .where('staffId', '=', tx.actor.staff)
    .where((where) => where.or([where('slot', '=', slot), where('slot', 'like', `${slot}.%`)]))
    .execute()
  return new Map(rows.map((row) => [row.slot, draftFrom(row)]))
}

const draftFrom = ({
  text,
  version,
  savedAt,
}: {
  text: string | null
  version: number
  savedAt: Temporal.Instant
}) => ({
  text: text ?? '',
  version,
  savedAt: text ? savedAt : null,
})

/** How many places the asker's unfinished writing goes on at, as `myDrafts` lists them. */
export async function draftCount(tx: Tx): Promise<number> {
  const rows = await tx.query<{ person: string; slot: string }>(
    "select person_id as person, slot from draft where staff_id = $1 and text <> '' limit 200",
    [tx.actor.staff],
  )
  return new Set(rows.map(({ person, slot }) => placeOf(person, slot))).size
}

/** Everything that the asker began to write and has not made final, newest first; one line for each place it goes on. */
export async function myDrafts(tx: Tx): Promise<DraftLine[]> {
  const rows = await noteTables(tx)
    .selectFrom('draft')
    .select(['personId', 'slot', 'text', 'savedAt'])
    .where('staffId', '=', tx.actor.staff)
    .where('text', '<>', '')
    .orderBy('savedAt', 'desc')
    .limit(200)
    .execute()
  const people = rows.map(({ personId }) => personId)
  const names = await namesOf(tx, people)
  const lines = rows.map(({ personId: person, slot, text, savedAt }) => {
    const href = placeOf(person, slot)
    return { person, name: names.get(person), slot, text: text ?? '', savedAt, href }
  })
  return [...Map.groupBy(lines, (line) => line.href).values()].flatMap(([newest]) => newest ?? [])
}
