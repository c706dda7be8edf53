import { among } from '../../platform/database/among.ts'
import type { Tx } from '../../platform/database/tx.ts'
import { namesOf } from '../people/index.ts'
import { staffNames } from '../staff/index.ts'
import { groupOf, type Task, type TaskChange } from './rules.ts'
import { type TaskRow, taskTables } from './tables.ts'

type Day = Temporal.PlainDate

export type TaskFilter = {
  /** Whose; the asker's own unless given. */
  owners?: readonly string[]
  /** Open ones unless told otherwise. */
  state?: 'open' | 'done'
  /** Due on this day or before. */
  until?: Day
  limit?: number
  /** Only those that came from this kind of thing. */
  fromKind?: string
}

/** Tasks of their owners: open ones by due day, done ones newest first. Those that sleep are among the open ones. */
export function tasksFor(
  tx: Tx,
  { owners, state = 'open', until, limit = 500, fromKind }: TaskFilter = {},
): Promise<Task[]> {
  const whose = owners ?? (tx.actor.staff ? [tx.actor.staff] : [])
  if (whose.length === 0) return Promise.resolve([])
  let query = rows(tx).where('ownerId', '=', among(whose))
  if (until) query = query.where('due', '<=', until)
  if (fromKind) query = query.where('fromKind', '=', fromKind)
  query =
    state === 'open'
      ? query.where('doneAt', 'is', null).orderBy('due').orderBy('id')
      : query.where('doneAt', 'is not', null).orderBy('doneAt', 'desc')
  return named(tx, query.limit(limit).execute())
}

/** A person's tasks: the open ones by due day, then those done, newest first. */
export async function tasksAbout(tx: Tx, person: string, { done = 20 } = {}): Promise<Task[]> {
  const about = rows(tx).where('personId', '=', person)
  const [open, past] = await Promise.all([
    about.where('doneAt', 'is', null).orderBy('due').orderBy('id').execute(),
    done === 0 ? [] : about.where('doneAt', 'is not', null).orderBy('doneAt', 'desc').limit(done).execute(),
  ])
  return named(tx, [...open, ...past])
}

/** What came from one thing, such as a note or an interview. */
export const tasksFrom = (tx: Tx, id: string): Promise<Task[]> =>
  named(tx, rows(tx).where('fromId', '=', id).orderBy('due').execute())

/** What came from any of several things. */
export const tasksFromAny = (tx: Tx, ids: readonly string[]): Promise<Task[]> =>
  ids.length === 0 ? Promise.resolve([]) : named(tx, rows(tx).where('fromId', '=', among(ids)).orderBy('due').execute())

/** Open tasks that the asker handed to somebody else, and that are not the asker's again. */
export async function handedOverBy(tx: Tx): Promise<Task[]> {
  const handed = await taskTables(tx)
    .selectFrom('taskChange')
    .select('taskId')
    .distinct()
    .where('kind', '=', 'handed-over')
    .where('ownerFrom', '=', tx.actor.staff)
    .execute()
  if (handed.length === 0) return []
  const ids = handed.map((row) => row.taskId)
  const open = rows(tx).where('id', '=', among(ids)).where('doneAt', 'is', null).where('ownerId', '<>', tx.actor.staff)
  return named(tx, open.orderBy('due').execute())
}

/** One task; undefined where there is none for the asker. */
export async function task(tx: Tx, id: string): Promise<Task | undefined> {
  return (await named(tx, rows(tx).where('id', '=', id).execute()))[0]
}

/** Whose task a path names; undefined where there is none for the asker. */
export async function findTask(tx: Tx, id: string): Promise<{ person: string | null } | undefined> {
  const row = await taskTables(tx).selectFrom('task').select('personId').where('id', '=', id).executeTakeFirst()
  return row && { person: row.personId }
}

/** How many of the asker's tasks are due today or before, and whether one is past its day: for the navigation. */
export async function tasksDue(tx: Tx): Promise<{ count: number; overdue: boolean }> {
  const [row] = await tx.query<{ count: number; first: Day | null }>(
    `select count(*) as count, min(due) as first from task
     where owner_id = $1 and done_at is null and due <= $2 and (snoozed_until is null or snoozed_until <= $2)`,
    [tx.actor.staff, tx.today],
  )
  return { count: row?.count ?? 0, overdue: row?.first ? Temporal.PlainDate.compare(row.first, tx.today) < 0 : false }
}

/** All that happened to a task, newest first. */
export async function changesOf(tx: Tx, id: string): Promise<TaskChange[]> {
  const found = await taskTables(tx)
    .selectFrom('taskChange')
    .selectAll()
    .where('taskId', '=', id)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const names = await staffNames(
    tx,
    found.flatMap((row) => [row.byId, row.ownerFrom, row.ownerTo]),
  )
  const name = (staff: string | null) => names.get(staff ?? '') ?? ''
  return found.map(({ byId, ownerFrom, ownerTo, taskId: _, personId: __, ...change }) => ({
    ...change,
    by: name(byId),
    ownerFrom: name(ownerFrom),
    ownerTo: name(ownerTo),
  }))
}

const rows = (tx: Tx) => taskTables(tx).selectFrom('task').selectAll()

/** The task that came from each of these things, by the thing's id; the latest where there are several. */
export async function tasksFromEach(tx: Tx, ids: readonly string[]): Promise<Map<string, Task>> {
  if (ids.length === 0) return new Map()
  const found = await named(tx, rows(tx).where('fromId', '=', among(ids)).orderBy('madeAt').execute())
  return new Map(found.flatMap((one) => (one.from ? [[one.from[1], one] as const] : [])))
}

async function named(tx: Tx, finding: Promise<TaskRow[]> | TaskRow[]): Promise<Task[]> {
  const found = await finding
  if (found.length === 0) return []
  const [handed, people] = await Promise.all([
    lastHandedBy(tx, found),
    namesOf(
      tx,
      found.flatMap((row) => row.personId ?? []),
    ),
  ])
  const staff = await staffNames(tx, [
    ...found.flatMap((row) => [row.ownerId, row.madeBy, row.doneBy]),
    ...handed.values(),
  ])
  const name = (id: string | null | undefined) => staff.get(id ?? '') ?? ''
  return found.map((row) => ({
    id: row.id,
    what: row.what,
    due: row.due,
    person: row.personId,
    name: row.personId ? people.get(row.personId) : undefined,
    owner: row.ownerId,
    ownerName: name(row.ownerId),
    handedBy: handed.has(row.id) ? name(handed.get(row.id)) : undefined,
    from: row.fromKind && row.fromId ? [row.fromKind, row.fromId] : undefined,
    snoozedUntil: row.snoozedUntil,
    madeAt: row.madeAt,
    madeBy: row.madeBy,
    madeByName: name(row.madeBy),
    ...(row.doneAt ? { done: { at: row.doneAt, by: name(row.doneBy), line: row.doneLine } } : {}),
    group: groupOf({ due: row.due, snoozedUntil: row.snoozedUntil, done: row.doneAt !== null }, tx.today),
    version: row.version,
  }))
}

/** Who handed each of these tasks over last. Most were never handed over, so this finds few rows. */
async function lastHandedBy(tx: Tx, tasks: readonly TaskRow[]): Promise<Map<string, string>> {
  const changes = await taskTables(tx)
    .selectFrom('taskChange')
    .select(['taskId', 'byId'])
    .where('kind', '=', 'handed-over')
    .where('taskId', '=', among(tasks.map(({ id }) => id)))
    .orderBy('at')
    .orderBy('id')
    .execute()
  return new Map(changes.map(({ taskId, byId }) => [taskId, byId]))
}

/** Whose tasks are or were about these people. */
export const taskOwners = (tx: Tx, people: readonly string[]): Promise<{ person: string; staff: string }[]> =>
  tx.query('select distinct person_id as person, owner_id as staff from task where person_id = any ($1::uuid[])', [
    people,
  ])
