import type { Tx } from '../../platform/database/tx.ts'
import { staffNames } from '../staff/index.ts'
import {
  type Change,
  type Drawing,
  type Item,
  type Kept,
  type Kind,
  type Listed,
  type Step,
  stacksOf,
} from './rules.ts'
import { type DrawingRow, drawingTables } from './tables.ts'

/** Whose drawing of a kind a path names; undefined where there is none for the asker. */
export const drawingSubject =
  (kind: Kind) =>
  async (tx: Tx, id: string): Promise<{ person: string } | undefined> => {
    const row = await drawingTables(tx)
      .selectFrom('drawing')
      .select('personId')
      .where('id', '=', id)
      .where('kind', '=', kind)
      .executeTakeFirst()
    return row && { person: row.personId }
  }

/** One drawing, with what can be undone of it; undefined where there is none for the asker. */
export async function drawing(tx: Tx, id: string): Promise<Drawing | undefined> {
  const [row, steps] = await Promise.all([
    drawingTables(tx).selectFrom('drawing').selectAll().where('id', '=', id).executeTakeFirst(),
    stepsOf(tx, id),
  ])
  if (!row) return undefined
  const names = await staffNames(tx, [row.madeBy, row.changedBy])
  return { ...named(row, names), items: itemsOf(row), ...stacksOf(steps) }
}

/** A person's drawings of a kind, those changed last first. */
export async function drawingsOf(tx: Tx, person: string, kind: Kind): Promise<Listed[]> {
  const rows = await drawingTables(tx)
    .selectFrom('drawing')
    .selectAll()
    .where('personId', '=', person)
    .where('kind', '=', kind)
    .orderBy('changedAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const names = await staffNames(
    tx,
    rows.flatMap(({ madeBy, changedBy }) => [madeBy, changedBy]),
  )
  return rows.map((row) => ({ ...named(row, names), count: itemsOf(row).length }))
}

/** The versions of a drawing that were kept, the newest first. */
export async function keptOf(tx: Tx, drawing: string): Promise<Kept[]> {
  const rows = await drawingTables(tx)
    .selectFrom('drawingVersion')
    .selectAll()
    .where('drawingId', '=', drawing)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const names = await staffNames(
    tx,
    rows.map(({ byId }) => byId),
  )
  return rows.map(({ id, name, items, at, byId }) => ({
    id,
    name,
    items: items as Item[],
    at,
    by: names.get(byId) ?? '',
  }))
}

/** Every step of a drawing's making, from the first. */
export const stepsOf = (tx: Tx, drawing: string): Promise<Step[]> =>
  drawingTables(tx)
    .selectFrom('drawingEdit')
    .select(['version', 'step'])
    .where('drawingId', '=', drawing)
    .orderBy('version')
    .execute()

/** What the edits after a version changed. */
export async function editsSince(tx: Tx, drawing: string, version: number): Promise<{ changes: Change[] }[]> {
  const rows = await edits(tx, drawing).where('version', '>', version).execute()
  return rows.map(({ changes }) => ({ changes: changes as Change[] }))
}

/** What the edit changed that made a version. */
export async function changesAt(tx: Tx, drawing: string, version: number): Promise<Change[]> {
  const row = await edits(tx, drawing).where('version', '=', version).executeTakeFirstOrThrow()
  return row.changes as Change[]
}

const edits = (tx: Tx, drawing: string) =>
  drawingTables(tx).selectFrom('drawingEdit').select('changes').where('drawingId', '=', drawing)

export const itemsOf = ({ items }: Pick<DrawingRow, 'items'>) => items as Item[]

function named(row: DrawingRow, names: ReadonlyMap<string, string>): Omit<Listed, 'count'> {
  const { id, personId: person, kind, about, present, version, madeAt, changedAt } = row
  const who = (staff: string) => names.get(staff) ?? ''
  return {
    id,
    person,
    kind,
    about,
    present,
    version,
    madeAt,
    madeBy: who(row.madeBy),
    changedAt,
    changedBy: who(row.changedBy),
  }
}
