import { staffOf } from '../../../platform/access/actor.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { writeLine } from '../../people/index.ts'
import { finishTask, moveTask, reopenTask, task } from '../../tasks/index.ts'
import { openPromises, promiseNamed } from '../queries.ts'
import type { PromiseStep, ShownPromise } from '../rules.ts'
import { promiseTables } from '../tables.ts'

type Day = Temporal.PlainDate

/**
 * Says whether a promise was kept, with a word about it. Of ours that ends its task, as a tick there does. Refuses one that is
 * settled already (`settled`).
 */
export async function settlePromise(
  tx: Tx,
  { promise: id, how, why }: { promise: string; how: 'kept' | 'not-kept'; why: string },
) {
  const one = await locked(tx, id)
  if (one.state !== 'open') return refuse('settled')
  const version = await taskVersion(tx, one)
  if (one.task && version !== undefined) {
    const ended = await finishTask(tx, { task: one.task, version, line: why })
    if (!ended.ok) return refuse('settled')
  }
  await change(tx, one, { endedAt: tx.now, endedHow: how })
  await addStep(tx, one, { kind: how, why })
  const subject = ['promise', id] as const
  const data = { whose: one.whose, what: one.what }
  await writeLine(tx, { person: one.person, at: tx.now, kind: `promise.${how}`, subject, data })
  return done({ id, person: one.person, what: one.what })
}

/** Says of several promises about a person whether they were kept; those that somebody settled meanwhile stay as they are. */
export async function settlePromises(
  tx: Tx,
  person: string,
  said: readonly { promise: string; how: 'kept' | 'not-kept' }[],
): Promise<void> {
  if (said.length === 0) return
  const open = new Set((await openPromises(tx, person)).map(({ id }) => id))
  for (const { promise, how } of said) if (open.has(promise)) await settlePromise(tx, { promise, how, why: '' })
}

/** Moves a promise to another day, with a word about it. Refuses one that is settled, a day that is past and the day that it has. */
export async function movePromise(tx: Tx, { promise: id, due, why }: { promise: string; due: Day; why: string }) {
  const one = await locked(tx, id)
  if (one.state !== 'open') return refuse('settled')
  if (Temporal.PlainDate.compare(due, tx.today) < 0) return refuse('past-day', 'moveDue')
  if (due.equals(one.due)) return refuse('same-day', 'moveDue')
  const version = await taskVersion(tx, one)
  if (one.task && version !== undefined) {
    const moved = await moveTask(tx, { task: one.task, version, due, why })
    if (!moved.ok) return refuse('settled')
  }
  await change(tx, one, { due })
  await addStep(tx, one, { kind: 'moved', dueFrom: one.due, dueTo: due, why })
  return done({ id, person: one.person, what: one.what })
}

/** Takes back that a promise is settled. Refuses one that is open. */
export async function reopenPromise(tx: Tx, { promise: id }: { promise: string }) {
  const one = await locked(tx, id)
  if (one.state === 'open') return refuse('not-settled')
  const version = await taskVersion(tx, one)
  if (one.task && version !== undefined) {
    const open = await reopenTask(tx, { task: one.task, version })
    if (!open.ok) return refuse('not-settled')
  }
  await change(tx, one, { endedAt: null, endedHow: null })
  await addStep(tx, one, { kind: 'reopened' })
  return done({ id, person: one.person, what: one.what })
}

async function locked(tx: Tx, id: string): Promise<ShownPromise> {
  await promiseTables(tx).selectFrom('promise').select('id').where('id', '=', id).forUpdate().execute()
  const one = await promiseNamed(tx, id)
  if (!one) throw new Error('there is no such promise')
  return one
}

const taskVersion = async (tx: Tx, one: ShownPromise) => (one.task ? (await task(tx, one.task))?.version : undefined)

type Changed = { due?: Day; endedAt?: Temporal.Instant | null; endedHow?: 'kept' | 'not-kept' | null }

async function change(tx: Tx, { id, version }: ShownPromise, to: Changed): Promise<void> {
  await promiseTables(tx)
    .updateTable('promise')
    .set({ ...to, version: version + 1 })
    .where('id', '=', id)
    .execute()
}

type Step = Pick<PromiseStep, 'kind'> & Partial<Pick<PromiseStep, 'dueFrom' | 'dueTo' | 'why'>>

async function addStep(tx: Tx, { id, person }: ShownPromise, { kind, dueFrom = null, dueTo = null, why = '' }: Step) {
  const row = { id: newId(), promiseId: id, personId: person, kind, dueFrom, dueTo, why }
  const step = { ...row, at: tx.now, byId: staffOf(tx.actor) }
  await promiseTables(tx).insertInto('promiseStep').values(step).execute()
  await audit(tx, `promise.${kind}`, { person, subject: ['promise', id], fields: why ? ['why'] : [] })
}
