import { staffOf } from '../../platform/access/actor.ts'
import { audit } from '../../platform/audit/audit.ts'
import type { Tx } from '../../platform/database/tx.ts'
import { newId } from '../../platform/ids.ts'
import { done, refuse } from '../../platform/result.ts'
import { writeLine } from '../people/index.ts'
import { changesAt, editsSince, itemsOf, stepsOf } from './queries.ts'
import {
  adding,
  applied,
  type Change,
  type Form,
  type Item,
  type Kind,
  mostItems,
  placing,
  problemWith,
  removing,
  rewording,
  type Step,
  stacksOf,
  stepping,
  touches,
  undone,
  type Way,
} from './rules.ts'
import { type DrawingRow, drawingTables } from './tables.ts'

/** A drawing and the version it stood at when it was opened. */
export type Opened = { drawing: string; version: number | undefined }
/** What is said of a thing that is drawn. */
export type Said = Omit<Item, 'id' | 'place' | 'from'>
export type NewDrawing = { person: string; kind: Kind; about: string; present: boolean; items?: readonly Item[] }

/** Begins a drawing about a person, with what is on it from the start. */
export async function beginDrawing(tx: Tx, { person, kind, about, present, items = [] }: NewDrawing) {
  const by = staffOf(tx.actor)
  const id = newId()
  const row = { id, personId: person, kind, about, present, items: JSON.stringify(items), version: 1 }
  const when = { madeAt: tx.now, madeBy: by, changedAt: tx.now, changedBy: by }
  await drawingTables(tx)
    .insertInto('drawing')
    .values({ ...row, ...when })
    .execute()
  await audit(tx, 'drawing.begun', { person, subject: [kind, id] })
  await writeLine(tx, {
    person,
    at: tx.now,
    kind: 'drawing.begun',
    subject: [kind, id],
    data: { kind },
  })
  return done({ id })
}

/** Adds a thing. Refuses codes that the drawing does not know, and more things than a page holds (`full`). */
export async function addItem(tx: Tx, form: Form, { drawing, said }: { drawing: string; said: Said }) {
  const row = await lockDrawing(tx, drawing)
  const items = itemsOf(row)
  const item = { ...said, id: newId(), from: '' }
  const problem = problemWith(form, items, item)
  if (!problem.ok) return refuse(problem.refusal, problem.at)
  if (items.length >= mostItems) return refuse('full', 'text')
  const { version } = await save(tx, row, adding(items, item))
  return done({ id: row.id, item: item.id, version })
}

/** Changes what is said of a thing. Refuses `stale` where somebody changed that very thing since, and one that is `gone`. */
export async function changeItem(tx: Tx, form: Form, { item, said, ...opened }: Opened & { item: string; said: Said }) {
  const row = await lockDrawing(tx, opened.drawing)
  const items = itemsOf(row)
  const before = items.find(({ id }) => id === item)
  if (!before) return refuse('gone')
  if (await changedSince(tx, opened, item)) return refuse('stale')
  const after = { ...said, id: item, from: before.from }
  const problem = problemWith(form, items, after)
  if (!problem.ok) return refuse(problem.refusal, problem.at)
  return saved(tx, row, item, rewording(items, after))
}

export type Move = { way: Way } | { area: string; before: string }

/** Moves a thing a step, or to an area before another. Refuses one that is `gone`, and a step over the edge (`at-the-end`). */
export async function moveItem(tx: Tx, form: Form, { drawing, item, to }: { drawing: string; item: string; to: Move }) {
  const row = await lockDrawing(tx, drawing)
  const items = itemsOf(row)
  if (!items.some(({ id }) => id === item)) return refuse('gone')
  if ('area' in to && !form.areas.includes(to.area)) return refuse('area-unknown', 'area')
  const changes = 'way' in to ? stepping(form, items, item, to.way) : placing(items, item, to.area, to.before)
  if (changes.length === 0 && 'way' in to) return refuse('at-the-end')
  return saved(tx, row, item, changes)
}

/** Takes a thing away, which can be undone. Refuses one that is `gone`, and `stale` where it was changed since. */
export async function removeItem(tx: Tx, { item, ...opened }: Opened & { item: string }) {
  const row = await lockDrawing(tx, opened.drawing)
  const items = itemsOf(row)
  if (!items.some(({ id }) => id === item)) return refuse('gone')
  if (await changedSince(tx, opened, item)) return refuse('stale')
  return saved(tx, row, item, removing(items, item))
}

/** Takes the last edit back, or makes it again. Refuses where there is none (`nothing`), and `stale` where there is a newer one. */
export async function stepBack(tx: Tx, { step, ...opened }: Opened & { step: 'undo' | 'redo' }) {
  const row = await lockDrawing(tx, opened.drawing)
  if (opened.version !== undefined && opened.version !== row.version) return refuse('stale')
  const at = stacksOf(await stepsOf(tx, row.id))[step]
  if (at === undefined) return refuse('nothing')
  const changes = await changesAt(tx, row.id, at)
  const { version } = await save(tx, row, step === 'undo' ? undone(changes) : changes, step)
  return done({ id: row.id, version })
}

/** Notes on a thing what is recorded of it elsewhere now. */
export async function tieItems(tx: Tx, drawing: string, ties: ReadonlyMap<string, string>): Promise<void> {
  const row = await lockDrawing(tx, drawing)
  const changes = itemsOf(row).flatMap((before): Change[] => {
    const from = ties.get(before.id)
    return from ? [{ id: before.id, before, after: { ...before, from } }] : []
  })
  if (changes.length > 0) await save(tx, row, changes)
}

/** Keeps what is drawn now as a version of its own, under a name. It never changes. */
export async function keepVersion(tx: Tx, { drawing, name }: { drawing: string; name: string }) {
  const row = await lockDrawing(tx, drawing)
  const { personId, kind, version } = row
  const id = newId()
  await drawingTables(tx)
    .insertInto('drawingVersion')
    .values({
      id,
      drawingId: drawing,
      personId,
      name,
      version,
      items: JSON.stringify(itemsOf(row)),
      at: tx.now,
      byId: staffOf(tx.actor),
    })
    .execute()
  await audit(tx, 'drawing.kept', { person: personId, subject: [kind, drawing] })
  const line = { person: personId, at: tx.now, kind: 'drawing.kept', subject: [kind, drawing], data: { kind } } as const
  await writeLine(tx, line)
  return done({ id, drawing, name })
}

/** Held until the transaction ends, so that edits come one after the other. */
async function lockDrawing(tx: Tx, id: string): Promise<DrawingRow> {
  return drawingTables(tx).selectFrom('drawing').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow()
}

/** What others did elsewhere on the drawing is in nobody's way. */
const changedSince = async (tx: Tx, { drawing, version }: Opened, item: string): Promise<boolean> =>
  version !== undefined && touches(await editsSince(tx, drawing, version), item)

async function saved(tx: Tx, row: DrawingRow, item: string, changes: readonly Change[]) {
  const { version } = changes.length === 0 ? row : await save(tx, row, changes)
  return done({ id: row.id, item, version })
}

async function save(tx: Tx, row: DrawingRow, changes: readonly Change[], step: Step['step'] = 'edit') {
  const by = staffOf(tx.actor)
  const { id: drawingId, personId, kind } = row
  const version = row.version + 1
  const edit = { drawingId, version, personId, step, changes: JSON.stringify(changes), at: tx.now, byId: by }
  await drawingTables(tx).insertInto('drawingEdit').values(edit).execute()
  await drawingTables(tx)
    .updateTable('drawing')
    .set({ items: JSON.stringify(applied(itemsOf(row), changes)), version, changedAt: tx.now, changedBy: by })
    .where('id', '=', drawingId)
    .execute()
  await audit(tx, 'drawing.changed', { person: personId, subject: [kind, drawingId], fields: [step] })
  return { version }
}
