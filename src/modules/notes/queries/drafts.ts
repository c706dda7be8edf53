import type { Tx } from '../../../platform/database/tx.ts'
import { namesOf, type ShownName } from '../../people/index.ts'
import { placeOf } from '../rules.ts'
import { noteTables } from '../tables.ts'

/** What its author is writing. `savedAt` is null when nothing is being written: then the version still counts. */
export type Draft = { text: string; version: number; savedAt: Temporal.Instant | null }

/** The address that a person's draft of a slot is saved to. */
export const draftUrl = (person: string, slot: string) => `/people/${person}/drafts/${slot}`

/** The asker's own draft about a person in a slot; undefined where they never wrote one. */
export async function draftOf(tx: Tx, person: string, slot: string): Promise<Draft | undefined> {
  const row = await noteTables(tx)
    .selectFrom('draft')
    .select(['text', 'version', 'savedAt'])
    .where('personId', '=', person)
    .where('staffId', '=', tx.actor.staff)
    .where('slot', '=', slot)
    .executeTakeFirst()
  return row && { text: row.text ?? '', version: row.version, savedAt: row.text ? row.savedAt : null }
}

export type DraftLine = {
  person: string
  name: ShownName | undefined
  slot: string
  text: string
  savedAt: Temporal.Instant
  href: string
}

/** Everything that the asker began to write and has not made final, newest first. */
export async function myDrafts(tx: Tx): Promise<DraftLine[]> {
  const rows = await noteTables(tx)
    .selectFrom('draft')
    .select(['personId', 'slot', 'text', 'savedAt'])
    .where('staffId', '=', tx.actor.staff)
    .where('text', '<>', '')
    .orderBy('savedAt', 'desc')
    .limit(200)
    .execute()
  const names = await namesOf(
    tx,
    rows.map((row) => row.personId),
  )
  return rows.map(({ personId, slot, text, savedAt }) => ({
    person: personId,
    name: names.get(personId),
    slot,
    text: text ?? '',
    savedAt,
    href: placeOf(personId, slot),
  }))
}
