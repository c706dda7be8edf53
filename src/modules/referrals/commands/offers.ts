import { staffOf } from '../../../platform/access/actor.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { namesOf } from '../../people/index.ts'
import { offer } from '../../providers/index.ts'
import { addTask, tasksFrom } from '../../tasks/index.ts'
import { referralTables } from '../tables.ts'
import { taskWords } from '../words.ts'

/**
 * Says that a program is nothing for somebody, and why: it stands on nobody's Today for them any more. Said already, it stays as it
 * was said first.
 */
export async function dismissOffer(tx: Tx, id: string, person: string, why: string) {
  const found = await offer(tx, id)
  if (!found || !(await namesOf(tx, [person])).has(person)) return refuse('not-there')
  const row = { id: newId(), personId: person, offerId: id, why, madeAt: tx.now, madeBy: staffOf(tx.actor) }
  await referralTables(tx)
    .insertInto('offerDismissal')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await audit(tx, 'offer.dismissed', { person, subject: ['offer', id] })
  return done({ id, person, notice: found.notice })
}

/** A task of today to talk with somebody about a service, tied to both. Refuses one that is there already (`task-known`). */
export async function offerTask(tx: Tx, id: string, person: string) {
  const [found, names] = await Promise.all([offer(tx, id), namesOf(tx, [person])])
  const name = names.get(person)
  if (!found || !name) return refuse('not-there')
  const open = (await tasksFrom(tx, id)).some((task) => task.person === person && !task.done)
  if (open) return refuse('task-known')
  const what = taskWords.talk(name.spoken, found.name).slice(0, 300)
  const added = await addTask(tx, { what, due: tx.today, person, from: ['offer', id] })
  return added.ok ? done({ id: added.value.id, what, notice: found.notice, offer: id }) : added
}
