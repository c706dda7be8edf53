import { among } from '../../platform/database/among.ts'
import type { Tx } from '../../platform/database/tx.ts'
import { caseloadOf, namesOf } from '../people/index.ts'
import { staffNames } from '../staff/index.ts'
import { type OpenMatter, tasksFromEach } from '../tasks/index.ts'
import { inOrder, isDue, type PromiseStep, type ShownPromise, stateOf } from './rules.ts'
import { type PromiseRow, promiseTables } from './tables.ts'
import { matters as words } from './words.ts'

const rows = (tx: Tx) => promiseTables(tx).selectFrom('promise').selectAll()

/** Every promise about a person: the open ones by their day, then those that are settled, the latest first. */
export const promisesOf = async (tx: Tx, person: string): Promise<ShownPromise[]> =>
  shown(tx, await rows(tx).where('personId', '=', person).orderBy('madeAt', 'desc').limit(200).execute())

/** Those that are open. */
export const openPromises = async (tx: Tx, person: string): Promise<ShownPromise[]> =>
  (await promisesOf(tx, person)).filter(({ state }) => state === 'open')

/** Those that are marked in a note. */
export const promisesIn = async (tx: Tx, note: string): Promise<ShownPromise[]> =>
  shown(tx, await rows(tx).where('noteId', '=', note).execute())

/** One promise; undefined where there is none for the asker. */
export const promiseNamed = async (tx: Tx, id: string): Promise<ShownPromise | undefined> =>
  (await shown(tx, await rows(tx).where('id', '=', id).execute()))[0]

/** What a path's `:promise` points at. */
export async function promiseSubject(tx: Tx, id: string): Promise<{ person: string } | undefined> {
  const row = await promiseTables(tx).selectFrom('promise').select('personId').where('id', '=', id).executeTakeFirst()
  return row && { person: row.personId }
}

/** What happened to a promise, the latest first; what happened to the task of ours is in the task's own story. */
export async function stepsOf(tx: Tx, promise: string): Promise<PromiseStep[]> {
  const found = await promiseTables(tx)
    .selectFrom('promiseStep')
    .selectAll()
    .where('promiseId', '=', promise)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const names = await staffNames(
    tx,
    found.map(({ byId }) => byId),
  )
  return found.map(({ id, kind, dueFrom, dueTo, why, at, byId }) => ({
    id,
    kind,
    dueFrom,
    dueTo,
    why,
    at,
    by: names.get(byId) ?? '',
  }))
}

async function shown(tx: Tx, found: readonly PromiseRow[]): Promise<ShownPromise[]> {
  if (found.length === 0) return []
  const ours = found.filter(({ whose }) => whose === 'us').map(({ id }) => id)
  const [tasks, names] = await Promise.all([
    tasksFromEach(tx, ours),
    staffNames(
      tx,
      found.map(({ madeBy }) => madeBy),
    ),
  ])
  return inOrder(
    found.map((row) => {
      const task = tasks.get(row.id)
      const ended = row.endedAt && row.endedHow ? { at: row.endedAt, how: row.endedHow } : undefined
      return {
        id: row.id,
        person: row.personId,
        note: row.noteId,
        whose: row.whose,
        what: task?.what ?? row.what,
        due: task?.due ?? row.due,
        state: stateOf({ whose: row.whose, ended, task: task && { doneAt: task.done?.at } }),
        madeAt: row.madeAt,
        madeByName: names.get(row.madeBy) ?? '',
        ownerName: task?.ownerName ?? '',
        task: task?.id,
        version: row.version,
      }
    }),
  )
}

/** What these officers' people were to do by today and of which nobody has said whether they did. Ours are tasks already. */
export async function promiseMatters(tx: Tx, staff: readonly string[]): Promise<OpenMatter[]> {
  const lines = await caseloadOf(tx, staff)
  const owners = new Map(lines.map((line) => [line.person, line.staff]))
  if (owners.size === 0) return []
  const found = await rows(tx)
    .where('personId', '=', among([...owners.keys()]))
    .where('whose', '=', 'them')
    .where('endedAt', 'is', null)
    .where('due', '<=', tx.today)
    .orderBy('due')
    .limit(100)
    .execute()
  const names = await namesOf(
    tx,
    found.map(({ personId }) => personId),
  )
  return (await shown(tx, found))
    .filter((one) => names.has(one.person) && isDue(one, tx.today))
    .map(({ id, person, what, due, madeAt }) => ({
      key: `promise:${id}`,
      person,
      owner: owners.get(person) ?? staff[0] ?? '',
      lead: words.lead,
      tone: 'plain' as const,
      text: words.theirs(what),
      due,
      since: madeAt,
      act: { href: `/promises/${id}`, text: words.act },
    }))
}
