import { staffOf } from '../../../platform/access/actor.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, type Result, refuse } from '../../../platform/result.ts'
import { handOverTask, moveTask, type Task, task } from '../../tasks/index.ts'
import { coverTables } from '../tables.ts'
import { dayWords as words } from '../words/day.ts'
import { coverToday, mayTake } from './deal-appointment.ts'
import type { DealRefusal, GivenTask, Hand, Taken } from './given.ts'

/**
 * What becomes of one task of the day: a colleague's, or another day's. One that was handed over before on this page can be handed to another,
 * or back. Refuses what is not there, is not theirs, or was changed meanwhile, at the row.
 */
export async function dealTask(
  tx: Tx,
  hand: Hand,
  { id, version, deal }: GivenTask,
  at: string,
): Promise<Result<Taken[], DealRefusal>> {
  if (deal.kind !== 'colleague' && deal.kind !== 'back' && deal.kind !== 'moved') return done([])
  const found = await task(tx, id)
  const before = hand.deals.some(({ now }) => now === id)
  if (!found || !(before || found.owner === hand.away.staff)) return refuse('gone', `${at}.deal`)
  if (found.version !== version) return refuse('stale', `${at}.deal`)
  if (deal.kind === 'moved') return move(tx, hand, found, at)
  const to = deal.kind === 'colleague' ? deal.to : hand.away.staff
  if (to === found.owner) return done([])
  if (deal.kind === 'colleague') {
    const fits = await mayTake(tx, hand, to, found.person)
    if (!fits.ok) return refuse(fits.refusal, `${at}.deal`, fits.about)
  }
  const handed = await handOverTask(tx, { task: id, version, to, why: words.why(hand.name) })
  if (!handed.ok) return refuse(handed.refusal === 'owner-unknown' ? 'not-free' : 'stale', `${at}.deal`)
  await keep(tx, hand, found, deal.kind, deal.kind === 'colleague' ? to : null)
  if (deal.kind === 'back') return done([{ what: 'changed' }])
  if (found.person) await coverToday(tx, hand, found.person, to)
  return done([{ to, what: 'task' }])
}

/** To the day after the leave that stands now. */
async function move(tx: Tx, hand: Hand, found: Task, at: string): Promise<Result<Taken[], DealRefusal>> {
  const due = hand.backOn
  const moved = await moveTask(tx, { task: found.id, version: found.version, due, why: words.why(hand.name) })
  if (!moved.ok) return refuse('stale', `${at}.deal`)
  await keep(tx, hand, found, 'moved', null)
  return done([{ what: 'changed' }])
}

async function keep(
  tx: Tx,
  { away }: Hand,
  { id, person }: Task,
  became: 'colleague' | 'back' | 'moved',
  toId: string | null,
): Promise<void> {
  const row = { id: newId(), awayId: away.id, personId: person, kind: 'task' as const, subjectId: id, nowId: id }
  await coverTables(tx)
    .insertInto('dayDeal')
    .values({ ...row, became, toId, dealtAt: tx.now, dealtBy: staffOf(tx.actor) })
    .execute()
}
