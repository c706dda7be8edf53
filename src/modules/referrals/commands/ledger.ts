import { staffOf } from '../../../platform/access/actor.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { writeLine } from '../../people/index.ts'
import { addTask, finishTask, tasksFrom } from '../../tasks/index.ts'
import { referral } from '../queries/referrals.ts'
import type { Referral, State } from '../rules.ts'
import { referralTables } from '../tables.ts'
import { taskWords } from '../words.ts'

type Day = Temporal.PlainDate

/** The referral at the version that was opened, held until the transaction ends. Refuses `stale`. */
export async function opened(tx: Tx, id: string, version: number) {
  await tx.query('select id from referral where id = $1 for update', [id])
  const found = await referral(tx, id)
  if (!found) throw new Error('the referral that the path names is gone')
  return found.version === version ? done(found) : refuse('stale')
}

export type Step = { to: State; on: Day; reason?: string; words?: string }

/**
 * Writes the next state of a referral: the ledger's row, the stored state, the line of the person's story and the trail's. What was
 * to be followed up before is done with: the answer has come.
 */
export async function enter(tx: Tx, one: Referral, { to, on, reason = '', words = '' }: Step): Promise<void> {
  const by = staffOf(tx.actor)
  const row = { id: newId(), personId: one.person, referralId: one.id, state: to, happenedOn: on, reason, words }
  await referralTables(tx)
    .insertInto('referralState')
    .values({ ...row, recordedAt: tx.now, recordedBy: by })
    .execute()
  if (to !== 'drafted') {
    const result = to === 'completed' ? { result: words } : {}
    await touch(tx, one, { state: to, stateOn: on, ...result })
    for (const { id, version, done: isDone } of await tasksFrom(tx, one.id))
      if (!isDone) await finishTask(tx, { task: id, version, line: taskWords.stateNow(to) })
  }
  await writeLine(tx, {
    person: one.person,
    at: tx.now,
    kind: `referral.${to}`,
    subject: ['referral', one.id],
    data: { what: one.service, provider: one.providerName },
  })
}

/** Changes a referral's row, which then stands at its next version. */
export async function touch(tx: Tx, { id, version }: Pick<Referral, 'id' | 'version'>, change: object): Promise<void> {
  await referralTables(tx)
    .updateTable('referral')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .execute()
}

/** A day on which the referral is to be followed up, as a task of whoever made it. Refuses a day that is past (`past-day`). */
export async function followUp(tx: Tx, one: Referral, due: Day | undefined) {
  if (!due) return done(undefined)
  if (Temporal.PlainDate.compare(due, tx.today) < 0) return refuse('past-day', 'followUpOn')
  const what = taskWords.followUp(one.providerName, one.service).slice(0, 300)
  const added = await addTask(tx, { what, due, person: one.person, from: ['referral', one.id] })
  return added.ok ? done(added.value.id) : added
}

/** What the trail says of a referral: whose it is, and the names of what was given or changed. */
export const about = ({ id, person }: Pick<Referral, 'id' | 'person'>, fields: readonly string[] = []) => ({
  person,
  subject: ['referral', id] as const,
  fields,
})
