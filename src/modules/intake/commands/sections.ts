import { staffOf } from '../../../platform/access/actor.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { type FactDraft, factProblem } from '../../people/index.ts'
import { knownOf } from '../queries/known.ts'
import { lockSection } from '../queries/sections.ts'
import {
  type Answers,
  isSection,
  kindsIn,
  onlyOf,
  proposalsOf,
  rowsFrom,
  type SectionName,
  type State,
  type Typed,
} from '../rules.ts'
import { intakeTables } from '../tables.ts'

/** An intake that is under way, held until the transaction ends. Refuses one that is finished (`finished-already`). */
export async function openIntakeRow(tx: Tx, id: string) {
  const row = await intakeTables(tx)
    .selectFrom('intake')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return row.finishedAt ? refuse('finished-already') : done(row)
}

/** Kept under a version, or not kept since another page or device has kept `text` meanwhile. */
export type TextKept = { kept: true; version: number } | { kept: false; version: number; text: string }

/** Keeps the text of a section as it is typed. Refuses a section that there is not (`section-unknown`), and a finished intake. */
export async function keepText(tx: Tx, given: { intake: string; section: string; text: string; base: number }) {
  const { intake, section, text, base } = given
  if (!isSection(section)) return refuse('section-unknown')
  const open = await openIntakeRow(tx, intake)
  if (!open.ok) return open
  const now = await lockSection(tx, intake, section)
  if (now.text === text) return done<TextKept>({ kept: true, version: now.textVersion })
  if (now.textVersion !== base) return done<TextKept>({ kept: false, version: now.textVersion, text: now.text })
  return done<TextKept>({ kept: true, version: await writeText(tx, intake, section, text) })
}

async function writeText(tx: Tx, intake: string, section: SectionName, text: string): Promise<number> {
  const [saved] = await tx.query<{ textVersion: number }>(
    `update intake_section set text = $3, text_version = text_version + 1, text_at = $4, text_by = $5
     where intake_id = $1 and section = $2 returning text_version`,
    [intake, section, text, tx.now, staffOf(tx.actor)],
  )
  return saved?.textVersion ?? 0
}

export type SectionGiven = {
  intake: string
  section: string
  text: string
  /** The version of the text that the form opened with. */
  textBase: number
  states: Partial<Record<string, State>>
  facts: readonly Typed[]
  version: number | undefined
}

/**
 * Keeps a section as its form has it, and gives what would change in the record, which learns nothing yet. Refuses a section that there is not, a finished intake, a fact that could not be
 * recorded so (as `recordFact` does, at its field), and what a colleague saved meanwhile (`stale`).
 */
export async function saveSection(tx: Tx, given: SectionGiven) {
  const { intake, section, text, textBase, version } = given
  if (!isSection(section)) return refuse('section-unknown')
  const open = await openIntakeRow(tx, intake)
  if (!open.ok) return open
  const now = await lockSection(tx, intake, section)
  const mine = staffOf(tx.actor)
  const overText = now.text !== text && now.textVersion > textBase && now.textBy !== mine
  if (overText || (version !== undefined && version !== now.version)) return refuse('stale')
  const { personId: person } = open.value
  const known = await knownOf(tx, person, kindsIn(section))
  const answers = onlyOf(section, { states: given.states, rows: rowsFrom(given.facts, known, newId) })
  const problem = problemIn(tx, given.facts, answers)
  if (problem) return problem
  if (now.text !== text) await writeText(tx, intake, section, text)
  await writeAnswers(tx, intake, section, answers)
  await audit(tx, 'intake.kept', { person, subject: ['intake', intake], fields: [section] })
  const waiting = proposalsOf(answers.rows, known).map(({ row, before }) => ({ row: row.id, version: before?.version }))
  return done({ id: intake, section, waiting })
}

/** The first fact that could not be recorded as it was typed, at its field. */
function problemIn(tx: Tx, facts: readonly Typed[], { rows }: Answers) {
  for (const row of rows) {
    if (row.how !== 'new' && row.how !== 'changed') continue
    const problem = factProblem(tx, { kind: row.kind, data: row.data, told: { saidBy: 'person' } } as FactDraft)
    if (!problem) continue
    const typed = facts.filter(({ kind }) => kind === row.kind)
    const at = typed.findIndex(({ fact, data }) => (row.how === 'new' ? data === row.data : fact === row.fact))
    return refuse(problem.refusal, `${row.kind}.${at}.${problem.at}`)
  }
  return undefined
}

/** Writes what a section holds beside its text, under a new version. */
export async function writeAnswers(tx: Tx, intake: string, section: string, answers: Answers): Promise<void> {
  await tx.query(
    `update intake_section set answers = $3, version = version + 1, saved_at = $4, saved_by = $5
     where intake_id = $1 and section = $2`,
    [intake, section, JSON.stringify(answers), tx.now, staffOf(tx.actor)],
  )
}
