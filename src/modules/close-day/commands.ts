import { audit } from '../../platform/audit/audit.ts'
import type { Tx } from '../../platform/database/tx.ts'
import { done } from '../../platform/result.ts'
import { moveTask } from '../tasks/index.ts'
import { dayToClose } from './queries.ts'

/**
 * Closes the asker's day: what was due by now and is not done goes to their next day at work, each with why, and stays in its
 * own story. Gives how many went, the day, and who is first on it. What is under way, drafts and messages stay where they are:
 * they are in tomorrow by themselves. Refuses whatever moving a task refuses.
 */
export async function closeDay(tx: Tx, { why }: { why: string }) {
  const open = await dayToClose(tx)
  if (!open) throw new Error('an account without a desk closes no day')
  for (const { id, version } of open.due) {
    const moved = await moveTask(tx, { task: id, version, due: open.next.day, why })
    if (!moved.ok) return moved
  }
  await audit(tx, 'day.closed', { subject: ['staff', tx.actor.staff ?? ''] })
  return done({ moved: open.due.length, day: open.next.day, first: open.next.first })
}
