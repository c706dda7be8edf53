import { staffOf } from '../../../platform/access/actor.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { appointmentsOf } from '../../contacts/index.ts'
import { writeLine } from '../../people/index.ts'
import { addTask, isLongPast } from '../../tasks/index.ts'
import { dueUnsaid, type Promised } from '../rules.ts'
import { promiseTables } from '../tables.ts'

export type Promises = {
  person: string
  /** The note in which it stands, where it stands in one. */
  note?: string | undefined
  promises: readonly Promised[]
}

/**
 * Keeps what was promised, each with its day: ours become tasks of whoever writes it down. A day that is past is taken; one more than a
 * year past is a slip of the pen (`long-past`), named with its row.
 */
export async function makePromises(tx: Tx, { person, note, promises }: Promises) {
  const slip = promises.findIndex(({ due }) => due !== undefined && isLongPast(due, tx.today))
  if (slip >= 0) return refuse('long-past', `promises.${slip}.due`)
  const unsaid = promises.some(({ due }) => due === undefined) ? await nextDue(tx, person) : tx.today
  const ids: string[] = []
  for (const { whose, what, due = unsaid } of promises) {
    const row = { id: newId(), personId: person, noteId: note ?? null, whose, what: what.trim(), due, version: 1 }
    const made = { madeAt: tx.now, madeBy: staffOf(tx.actor), endedAt: null, endedHow: null }
    await promiseTables(tx)
      .insertInto('promise')
      .values({ ...row, ...made })
      .execute()
    if (whose === 'us') await asTask(tx, row)
    const subject = ['promise', row.id] as const
    await writeLine(tx, { person, at: tx.now, kind: 'promise.made', subject, data: { whose, what: row.what } })
    await audit(tx, 'promise.made', { person, subject, fields: ['whose', 'what', 'due'] })
    ids.push(row.id)
  }
  return done(ids)
}

async function nextDue(tx: Tx, person: string): Promise<Temporal.PlainDate> {
  const { coming } = await appointmentsOf(tx, person, { limit: 0 })
  const next = coming.find(({ day }) => Temporal.PlainDate.compare(day, tx.today) > 0)
  return dueUnsaid(next?.day, tx.today)
}

async function asTask(
  tx: Tx,
  row: { id: string; personId: string; what: string; due: Temporal.PlainDate },
): Promise<void> {
  const added = await addTask(tx, { what: row.what, due: row.due, person: row.personId, from: ['promise', row.id] })
  if (!added.ok) throw new Error(`a promise is no task: ${added.refusal}`)
}
