import { among } from '../../../platform/database/among.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { staffNames } from '../../staff/index.ts'
import type { InductionView } from '../rules/shown.ts'
import type { Help } from '../rules.ts'
import { inductionTables } from '../tables.ts'

/** An induction as pages show it, with whom and which order it is about. */
export type Induction = InductionView & { person: string; order: string }

/** Finds the induction a path names, and whom it is about. */
export async function findInduction(tx: Tx, id: string): Promise<{ person: string } | undefined> {
  const row = await inductionTables(tx)
    .selectFrom('induction')
    .select('personId')
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { person: row.personId }
}

/** One induction; undefined where there is none for the asker. */
export const inductionNamed = async (tx: Tx, id: string): Promise<Induction | undefined> =>
  (await where(tx, 'id', [id]))[0]

/** The inductions of orders, the oldest first. */
export const inductionsOf = (tx: Tx, orders: readonly string[]): Promise<Induction[]> => where(tx, 'orderId', orders)

/** All inductions of a person, the oldest first. */
export const inductionsAbout = (tx: Tx, person: string): Promise<Induction[]> => where(tx, 'personId', [person])

async function where(tx: Tx, column: 'id' | 'orderId' | 'personId', ids: readonly string[]): Promise<Induction[]> {
  if (ids.length === 0) return []
  const tables = inductionTables(tx)
  const [rows, ends] = await Promise.all([
    tables
      .selectFrom('induction')
      .selectAll()
      .where(column, '=', among(ids))
      .orderBy('begunAt')
      .orderBy('id')
      .execute(),
    tables
      .selectFrom('inductionAcknowledgement')
      .selectAll()
      .where(column === 'id' ? 'inductionId' : column, '=', among(ids))
      .execute(),
  ])
  const names = await staffNames(tx, [
    ...rows.flatMap(({ begunBy, savedBy }) => [begunBy, savedBy]),
    ...ends.map(({ byId }) => byId),
  ])
  const name = (id: string | null) => names.get(id ?? '') ?? ''
  const ended = new Map(
    ends.map(({ inductionId, how, givenOn: on, name: signed, seenBy, why, copy, at, byId }) => [
      inductionId,
      { how, on, name: signed, seenBy, why, copy, at, by: name(byId) },
    ]),
  )
  return rows.map((row) => ({
    id: row.id,
    person: row.personId,
    order: row.orderId,
    version: row.version,
    begunAt: row.begunAt,
    begunBy: name(row.begunBy),
    savedAt: row.savedAt,
    savedBy: name(row.savedBy),
    gone: row.gone,
    held: {
      language: row.language,
      interpreter: row.interpreter,
      interpreterHow: row.interpreterHow,
      withoutWhy: row.withoutWhy,
      helps: row.helps as Help[],
      supportPerson: row.supportPerson,
    },
    said: row.said,
    ended: ended.get(row.id),
  }))
}
