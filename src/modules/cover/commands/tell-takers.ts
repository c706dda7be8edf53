import type { Tx } from '../../../platform/database/tx.ts'
import { showDay, showTime } from '../../../platform/ui/index.ts'
import { sendMessage } from '../../messages/index.ts'
import { dayWords as words } from '../words/day.ts'
import type { Hand, Taken } from './given.ts'

/**
 * One message to each colleague who takes something over, goes without the officer, or covers the rest: times and counts, no names, as it
 * is about nobody's case alone. What it is stands on their own day. Whoever deals out is not written to.
 */
export async function tellTakers(
  tx: Tx,
  { away, name }: Hand,
  taken: readonly Taken[],
  telling: { mail: boolean },
): Promise<void> {
  const day = showDay(away.day, tx.actor.zone)
  for (const [to, theirs] of Map.groupBy(taken, (one) => one.to)) {
    if (to === undefined || to === tx.actor.staff) continue
    const parts = partsOf(theirs, tx.actor.zone)
    const text = [
      parts.length > 0 && words.message(name, day, parts),
      ...theirs
        .filter(({ what }) => what === 'without')
        .map(({ time, text = '' }) => words.messageBeside(name, day, at(time, tx), text)),
      theirs.some(({ what }) => what === 'cover') && words.messageCover(name, day),
    ].filter((part) => part !== false)
    const sent = await sendMessage(tx, { to: [to], text: text.join(' ') }, telling)
    if (!sent.ok) throw new Error(`a colleague could not be told: ${sent.refusal}`)
  }
}

const at = (time: Temporal.PlainTime | undefined, { actor }: Tx) => (time ? showTime(time, actor.zone) : '')

function partsOf(theirs: readonly Taken[], zone: string): string[] {
  const timed = theirs.flatMap(({ what, time, text = '' }) =>
    time && (what === 'appointment' || what === 'beside') ? [words.inMessage[what](showTime(time, zone), text)] : [],
  )
  const tasks = theirs.filter(({ what }) => what === 'task').length
  return tasks > 0 ? [...timed, words.inMessage.tasks(tasks)] : timed
}
