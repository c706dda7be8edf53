import { staffOf } from '../../platform/access/actor.ts'
import { audit } from '../../platform/audit/audit.ts'
import type { Tx } from '../../platform/database/tx.ts'
import { newId } from '../../platform/ids.ts'
import { done, refuse } from '../../platform/result.ts'
import { namesOf, writeLine } from '../people/index.ts'
import { availabilityOf, colleagues } from '../staff/index.ts'
import { isLongPast, mayChange, mayMove, maySnooze } from './rules.ts'
import { type TaskChangeRow, type TaskRow, taskTables } from './tables.ts'

type Day = Temporal.PlainDate
export type NewTask = {
  what: string
  due: Day
  /** Whose it is; the asker's own unless given. */
  owner?: string | undefined
  person?: string | null | undefined
  /** What it came from: the kind of thing and its id. */
  from?: readonly [kind: string, id: string] | undefined
}
/** A task and the version it stood at when it was opened. */
export type Opened = { task: string; version: number }

/**
 * Adds a task. Refuses an owner who does not work here (`owner-unknown`) and a person whom the asker cannot see
 * (`person-unknown`). A day that is past is taken: what should have been done is still to do; but not one more than a year past
 * (`long-past`), which is a slip of the pen. Says where the owner is on leave today.
 */
export async function addTask(tx: Tx, { what, due, owner, person = null, from }: NewTask) {
  const madeBy = staffOf(tx.actor)
  const ownerId = owner ?? madeBy
  const colleague = await workingHere(tx, ownerId)
  if (!colleague) return refuse('owner-unknown', 'taskOwner')
  if (isLongPast(due, tx.today)) return refuse('long-past', 'taskDue')
  if (person && !(await namesOf(tx, [person])).has(person)) return refuse('person-unknown', 'taskPerson')
  const id = newId()
  const origin = { fromKind: from?.[0] ?? null, fromId: from?.[1] ?? null }
  const none = { snoozedUntil: null, doneAt: null, doneBy: null, doneLine: '' }
  const row = { id, personId: person, what, due, ownerId, ...origin, ...none, madeAt: tx.now, madeBy, version: 1 }
  await taskTables(tx).insertInto('task').values(row).execute()
  await record(tx, row, 'added', { dueTo: due, ownerTo: ownerId })
  return done({ id, away: ownerId === madeBy ? undefined : await awayToday(tx, colleague) })
}

export type Away = { name: string; coveredBy: string }

async function awayToday(tx: Tx, colleague: Colleague): Promise<Away | undefined> {
  const today = (await availabilityOf(tx, [colleague.id], tx.today)).get(colleague.id)
  if (today?.why !== 'leave') return undefined
  return {
    name: `${colleague.givenName} ${colleague.familyName}`.trim(),
    coveredBy: today.coveredBy.map(({ name }) => name).join(', '),
  }
}

/** Marks a task as done, with a line about it where there is one. Refuses `stale` and `done-already`. */
export async function finishTask(tx: Tx, { task: id, version, line = '' }: Opened & { line?: string | undefined }) {
  const found = await openedTask(tx, { task: id, version })
  if (!found.ok) return found
  await change(tx, found.value, { doneAt: tx.now, doneBy: staffOf(tx.actor), doneLine: line, snoozedUntil: null })
  await record(tx, found.value, 'done', { why: line })
  return done({ id, version: version + 1 })
}

/** Takes back that a task is done. Refuses `stale` and `not-done`. */
export async function reopenTask(tx: Tx, { task: id, version }: Opened) {
  const row = await lockTask(tx, id)
  if (row.version !== version) return refuse('stale')
  if (!row.doneAt) return refuse('not-done')
  await change(tx, row, { doneAt: null, doneBy: null, doneLine: '' })
  await record(tx, row, 'reopened', {})
  return done({ id, version: version + 1 })
}

/** Moves a task to another day, with why. Refuses `stale`, `done-already`, a day that is past and the day it is due already. */
export async function moveTask(tx: Tx, { due, why, ...opened }: Opened & { due: Day; why: string }) {
  const found = await openedTask(tx, opened)
  if (!found.ok) return found
  const verdict = mayMove(found.value, due, tx.today)
  if (!verdict.ok) return verdict
  await change(tx, found.value, { due, snoozedUntil: null })
  await record(tx, found.value, 'moved', { dueFrom: found.value.due, dueTo: due, why })
  return done({ id: opened.task, version: opened.version + 1 })
}

/** Lets a task sleep until a day, with why; its due day stays. Refuses `stale`, `done-already` and a day that is not to come. */
export async function snoozeTask(tx: Tx, { until, why, ...opened }: Opened & { until: Day; why: string }) {
  const found = await openedTask(tx, opened)
  if (!found.ok) return found
  const verdict = maySnooze(until, tx.today)
  if (!verdict.ok) return verdict
  await change(tx, found.value, { snoozedUntil: until })
  await record(tx, found.value, 'snoozed', { until, why })
  return done({ id: opened.task, version: opened.version + 1 })
}

/** Gives a task to a colleague; both see it after. Refuses `stale`, `done-already`, its own owner and somebody who does not work here. */
export async function handOverTask(tx: Tx, { to, why, ...opened }: Opened & { to: string; why: string }) {
  const found = await openedTask(tx, opened)
  if (!found.ok) return found
  if (found.value.ownerId === to) return refuse('same-owner', 'handTo')
  if (!(await workingHere(tx, to))) return refuse('owner-unknown', 'handTo')
  await change(tx, found.value, { ownerId: to, snoozedUntil: null })
  await record(tx, found.value, 'handed-over', { ownerFrom: found.value.ownerId, ownerTo: to, why })
  return done({ id: opened.task, version: opened.version + 1 })
}

/** Puts what is to be done in other words; the earlier ones stay in its story. Refuses `stale` and `done-already`. */
export async function rewordTask(tx: Tx, { what, ...opened }: Opened & { what: string }) {
  const found = await openedTask(tx, opened)
  if (!found.ok) return found
  await change(tx, found.value, { what })
  await record(tx, found.value, 'changed', { whatBefore: found.value.what })
  return done({ id: opened.task, version: opened.version + 1 })
}

async function openedTask(tx: Tx, { task: id, version }: Opened) {
  const row = await lockTask(tx, id)
  const verdict = mayChange({ version: row.version, done: row.doneAt !== null }, version)
  return verdict.ok ? done(row) : verdict
}

const lockTask = (tx: Tx, id: string) =>
  taskTables(tx).selectFrom('task').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow()

type Colleague = Awaited<ReturnType<typeof colleagues>>[number]
const workingHere = async (tx: Tx, staff: string) => (await colleagues(tx)).find(({ id }) => id === staff)

async function change(tx: Tx, row: TaskRow, to: Partial<TaskRow>): Promise<void> {
  await taskTables(tx)
    .updateTable('task')
    .set({ ...to, version: row.version + 1 })
    .where('id', '=', row.id)
    .execute()
}

type Changed = Partial<
  Pick<TaskChangeRow, 'dueFrom' | 'dueTo' | 'ownerFrom' | 'ownerTo' | 'until' | 'whatBefore' | 'why'>
>

/** The change's row, the trail's, and the line of the person's story where it is about somebody. */
async function record(tx: Tx, task: TaskRow, kind: TaskChangeRow['kind'], changed: Changed): Promise<void> {
  const empty = { dueFrom: null, dueTo: null, ownerFrom: null, ownerTo: null, until: null, whatBefore: null, why: '' }
  const row = {
    ...empty,
    ...changed,
    id: newId(),
    taskId: task.id,
    personId: task.personId,
    kind,
    at: tx.now,
    byId: staffOf(tx.actor),
  }
  await taskTables(tx).insertInto('taskChange').values(row).execute()
  const subject = ['task', task.id] as const
  await audit(tx, `task.${kind}`, { person: task.personId, subject, fields: Object.keys(changed).map(kebab) })
  if (!task.personId || !told.has(kind) || (kind === 'added' && saidElsewhere.has(task.fromKind ?? ''))) return
  await writeLine(tx, { person: task.personId, at: tx.now, kind: `task.${kind}`, subject, data: { what: task.what } })
}

/** What the person's story shows of a task: the rest is in the task's own. */
const told = new Set(['added', 'handed-over', 'done', 'reopened'])
/** What tells by itself that it was made. */
const saidElsewhere = new Set(['promise'])
const kebab = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
