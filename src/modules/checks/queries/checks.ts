import { nameIn, versionInForce } from '../../../jurisdictions/index.ts'
import { among } from '../../../platform/database/among.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { staffNames } from '../../staff/index.ts'
import { type CheckView, type Contradiction, lastOf } from '../rules.ts'
import {
  type CheckCallRow,
  type CheckFindingRow,
  type CheckRow,
  type CheckStatementRow,
  checkTables,
} from '../tables.ts'
import { factsInWords } from './form.ts'

/** A person's checks, the newest first. */
export async function checksOf(tx: Tx, person: string): Promise<CheckView[]> {
  const rows = await checkTables(tx)
    .selectFrom('thirdPartyCheck')
    .selectAll()
    .where('personId', '=', person)
    .orderBy('madeAt', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
  return whole(tx, rows)
}

/** Checks by id, as far as the asker may see them. */
export async function checkNamed(tx: Tx, ids: readonly string[]): Promise<Map<string, CheckView>> {
  if (ids.length === 0) return new Map()
  const rows = await checkTables(tx).selectFrom('thirdPartyCheck').selectAll().where('id', '=', among(ids)).execute()
  return new Map((await whole(tx, rows)).map((one) => [one.id, one]))
}

/** One check; undefined where there is none for the asker. */
export const checkOne = async (tx: Tx, id: string): Promise<CheckView | undefined> =>
  (await checkNamed(tx, [id])).get(id)

/** Whose check a path names; undefined where there is none for the asker. */
export async function findCheck(tx: Tx, id: string): Promise<{ person: string } | undefined> {
  const row = await checkTables(tx)
    .selectFrom('thirdPartyCheck')
    .select('personId')
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { person: row.personId }
}

async function whole(tx: Tx, rows: readonly CheckRow[]): Promise<CheckView[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const [statements, calls, findings] = await Promise.all([
    checkTables(tx).selectFrom('checkStatement').selectAll().where('checkId', '=', among(ids)).orderBy('n').execute(),
    checkTables(tx).selectFrom('checkCall').selectAll().where('checkId', '=', among(ids)).orderBy('madeAt').execute(),
    checkTables(tx).selectFrom('checkFinding').selectAll().where('checkId', '=', among(ids)).orderBy('at').execute(),
  ])
  const staff = await staffNames(tx, [
    ...rows.flatMap(({ madeBy, closedBy }) => [madeBy, closedBy]),
    ...calls.map(({ madeBy }) => madeBy),
    ...findings.map(({ madeBy }) => madeBy),
  ])
  const parts = { statements, calls, findings, name: (id: string | null) => staff.get(id ?? '') ?? '' }
  return rows.map((row) => viewOf(tx, row, parts))
}

type Parts = {
  statements: readonly CheckStatementRow[]
  calls: readonly CheckCallRow[]
  findings: readonly CheckFindingRow[]
  name: (staff: string | null) => string
}

function viewOf(tx: Tx, row: CheckRow, { statements, calls, findings, name }: Parts): CheckView {
  const { relations, informationBases } = versionInForce(tx.actor.jurisdiction, tx.today)
  const last = lastOf(findings.map((one) => ({ ...one, statement: one.statementId })))
  return {
    id: row.id,
    person: row.personId,
    name: row.name,
    relation: row.relation,
    relationName: row.relation ? nameIn(relations, row.relation) : '',
    phone: row.phone,
    basis: row.basis,
    basisName: nameIn(informationBases, row.basis),
    basisWords: row.basisWords,
    questions: row.questions,
    appointment: row.appointmentId,
    madeAt: row.madeAt,
    madeBy: name(row.madeBy),
    closed:
      row.closedAt && row.closedHow
        ? { at: row.closedAt, by: name(row.closedBy), how: row.closedHow, why: row.closedWhy }
        : undefined,
    statements: statements
      .filter(({ checkId }) => checkId === row.id)
      .map(({ id, words, aboutKind: kind, aboutId, aboutVersion: version }) => ({
        id,
        words,
        about: kind && aboutId ? { kind, id: aboutId, version } : undefined,
        said: saidOf(last.get(id), name),
      })),
    calls: calls
      .filter(({ checkId }) => checkId === row.id)
      .map(({ id, at, outcome, words, noteId, madeBy }) => ({ id, at, outcome, words, note: noteId, by: name(madeBy) }))
      .reverse(),
    version: row.version,
  }
}

const saidOf = (row: CheckFindingRow | undefined, name: Parts['name']): CheckView['statements'][number]['said'] =>
  row && { finding: row.finding, words: row.words, fed: row.fed, at: row.at, by: name(row.madeBy) }

/**
 * What somebody else contradicted of what the person said, the newest first: as long as the fact that it is about still stands as
 * it was asked about; what was put right since is contradicted no longer.
 */
export async function contradictionsOf(tx: Tx, person: string): Promise<Contradiction[]> {
  const [some] = await tx.query<{ some: boolean }>(
    "select exists (select from check_finding where person_id = $1 and finding = 'contradicted') as some",
    [person],
  )
  if (!some?.some) return []
  const [checks, facts] = await Promise.all([checksOf(tx, person), factsInWords(tx, person)])
  const now = new Map(facts.map(({ id, words }) => [id, words]))
  return checks.flatMap(({ id: check, name, relationName, statements }) =>
    statements.flatMap(({ words, about, said }) => {
      if (said?.finding !== 'contradicted') return []
      const stands = about?.kind !== 'fact' || now.get(about.id) === words
      return stands ? [{ check, words, said: said.words, name, relationName, at: said.at }] : []
    }),
  )
}
