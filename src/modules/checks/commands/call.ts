import { staffOf } from '../../../platform/access/actor.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { writeNote } from '../../notes/index.ts'
import { writeLine } from '../../people/index.ts'
import { addTask, finishTask, moveTask, type Task, tasksFrom } from '../../tasks/index.ts'
import { checkOne } from '../queries/checks.ts'
import {
  afterCall,
  type CallOutcome,
  type CheckView,
  type Closed,
  type Finding,
  isReached,
  unanswered,
} from '../rules.ts'
import { checkTables } from '../tables.ts'
import { list, noted, form as openWords, outcomeNames } from '../words.ts'
import { feed } from './feed.ts'
import { noteOf } from './note.ts'

type Day = Temporal.PlainDate
export type Call = {
  check: string
  version: number
  outcome: CallOutcome
  /** When it was; now unless given. */
  at?: Temporal.Instant | undefined
  words: string
  findings: readonly { statement: string; finding?: Finding | undefined; words: string }[]
  /** When to ring again, where not everything is answered. */
  again?: Day | undefined
  keptFromPerson?: boolean
}

/**
 * Records a call: how it went and what was said of each statement. Once somebody was spoken with, a note of it is written in the same step,
 * what was verified is marked so on the record, and the check closes when nothing is left to ask. Nobody reached: the task goes on to
 * the day to ring again. Refuses `stale`, a closed check, a call in which nothing was said, and a contradiction without its words.
 */
export async function recordCall(tx: Tx, call: Call) {
  const found = await opened(tx, call.check, call.version)
  if (!found.ok) return found
  const check = found.value
  const { at = tx.now, outcome, words } = call
  if (Temporal.Instant.compare(at, tx.now) > 0) return refuse('not-yet', 'callTime')
  const said = saidIn(check, call)
  if (!said.ok) return said
  const state = afterCall(outcome, unanswered(check.statements, [...earlier(check), ...said.value]).length)
  if (state === 'open' && call.again && Temporal.PlainDate.compare(call.again, tx.today) < 0)
    return refuse('past-day', 'callAgain')
  const note = isReached(outcome)
    ? await writeNote(
        tx,
        noteOf(check, { outcome, words, findings: said.value, at, kept: call.keptFromPerson ?? false }),
      )
    : undefined
  if (note && !note.ok) return note
  const made = { checkId: check.id, personId: check.person, madeBy: staffOf(tx.actor) }
  const row = { ...made, id: newId(), at, outcome, words, noteId: note?.value.id ?? null, madeAt: tx.now }
  await checkTables(tx).insertInto('checkCall').values(row).execute()
  for (const { statement, finding, words: theirs } of said.value) {
    const fed = await feed(
      tx,
      check,
      check.statements.find(({ id }) => id === statement),
      finding,
      at,
    )
    const one = {
      ...made,
      id: newId(),
      statementId: statement,
      callId: row.id,
      finding,
      words: theirs,
      fed,
      at: tx.now,
    }
    await checkTables(tx).insertInto('checkFinding').values(one).execute()
  }
  if (!note) await tell(tx, check, 'check.tried', { outcome })
  await audit(tx, 'check.called', {
    person: check.person,
    subject: ['check', check.id],
    fields: ['outcome', 'findings'],
  })
  const next = await goOn(tx, check, state, call)
  if (!next.ok) return next
  return done({ id: check.id, state, again: next.value, note: note?.value.id })
}

const earlier = ({ statements }: CheckView) =>
  statements.flatMap(({ id, said }) => (said ? [{ statement: id, finding: said.finding }] : []))

/** What was said of statements of this check, each with its words where it was contradicted. */
function saidIn(check: CheckView, { outcome, words, findings }: Call) {
  const given = findings.flatMap(({ statement, finding, words: theirs }, at) =>
    finding ? [{ statement, finding, words: theirs, at }] : [],
  )
  const strange = given.find(({ statement }) => !check.statements.some(({ id }) => id === statement))
  if (strange) return refuse('statement-unknown', `findings.${strange.at}.finding`)
  const wordless = given.find(({ finding, words: theirs }) => finding === 'contradicted' && theirs.trim() === '')
  if (wordless) return refuse('their-words-needed', `findings.${wordless.at}.words`)
  if (outcome !== 'spoke') return done([])
  if (given.length === 0 && words.trim() === '') return refuse('nothing-said', 'callWords')
  return done(given)
}

/** What the check's task becomes: done where the check is closed, else moved to the day to ring again. */
async function goOn(tx: Tx, check: CheckView, state: Exclude<Closed, 'left'> | 'open', { again, outcome }: Call) {
  const task = (await tasksFrom(tx, check.id)).find(({ done: isDone }) => !isDone)
  if (state !== 'open') {
    await close(tx, check, state, '', task)
    return done<Day | undefined>(undefined)
  }
  await touch(tx, check, {})
  if (!again || (task && task.due.equals(again))) return done(again ?? task?.due)
  const why = noted.again(outcomeNames[outcome])
  const what = openWords.ring(list.withWhom(check.name, check.relationName)).slice(0, 300)
  const moved = task
    ? await moveTask(tx, { task: task.id, version: task.version, due: again, why })
    : await addTask(tx, { what, due: again, person: check.person, from: ['check', check.id] })
  return moved.ok ? done<Day | undefined>(again) : { ...moved, at: 'callAgain' }
}

/** Closes a check that nobody needs any more, with why. Refuses `stale` and one that is closed. */
export async function leaveCheck(tx: Tx, { check: id, version, why }: { check: string; version: number; why: string }) {
  const found = await opened(tx, id, version)
  if (!found.ok) return found
  const task = (await tasksFrom(tx, id)).find(({ done: isDone }) => !isDone)
  await close(tx, found.value, 'left', why, task)
  await tell(tx, found.value, 'check.left', {})
  await audit(tx, 'check.left', { person: found.value.person, subject: ['check', id], fields: ['why'] })
  return done({ id })
}

/** The check, held until the transaction ends, so that of two calls saved at once the second is told. */
async function opened(tx: Tx, id: string, version: number) {
  await tx.query('select id from third_party_check where id = $1 for update', [id])
  const check = await checkOne(tx, id)
  if (!check) throw new Error('the check that the path names is gone')
  if (check.version !== version) return refuse('stale')
  return check.closed ? refuse('closed') : done(check)
}

async function close(tx: Tx, check: CheckView, how: Closed, why: string, task: Task | undefined): Promise<void> {
  await touch(tx, check, { closedAt: tx.now, closedBy: staffOf(tx.actor), closedHow: how, closedWhy: why })
  if (task) await finishTask(tx, { task: task.id, version: task.version, line: why })
}

type Closing = { closedAt?: Temporal.Instant; closedBy?: string; closedHow?: Closed; closedWhy?: string }
const touch = (tx: Tx, { id, version }: CheckView, closing: Closing) =>
  checkTables(tx)
    .updateTable('thirdPartyCheck')
    .set({ ...closing, version: version + 1 })
    .where('id', '=', id)
    .execute()

const tell = (tx: Tx, check: CheckView, kind: string, data: Record<string, string>) =>
  writeLine(tx, {
    person: check.person,
    at: tx.now,
    kind,
    subject: ['check', check.id],
    data: { who: list.withWhom(check.name, check.relationName), ...data },
  })
