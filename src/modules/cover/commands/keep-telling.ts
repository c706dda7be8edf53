import type { Tx } from '../../../platform/database/tx.ts'
import { addTask, finishTask, reopenTask, tasksFrom } from '../../tasks/index.ts'
import { dealsOf, toldOf } from '../queries/deals.ts'
import { type Away, toTell } from '../rules.ts'
import { dayWords as words } from '../words/day.ts'

/** The kind of thing that the task comes from, whose page is the list of those to tell. */
export const fromKind = 'day-away'

/**
 * Keeps one task for whoever dealt the day out, as long as somebody is to be told: added with the first, done with the last, open again
 * when something is dealt out anew. Gives how many are to be told still.
 */
export async function keepTelling(tx: Tx, away: Away, name: string): Promise<number> {
  const [deals, told] = [await dealsOf(tx, away.id), await toldOf(tx, away.id)]
  const people = toTell(
    deals.filter(({ kind }) => kind === 'appointment'),
    told,
  )
  const left = people.filter((one) => one.told === undefined).length
  const [task] = await tasksFrom(tx, away.id)
  if (!task && left > 0) must(await addTask(tx, { what: words.task(name), due: tx.today, from: [fromKind, away.id] }))
  else if (task && left > 0 && task.done) must(await reopenTask(tx, { task: task.id, version: task.version }))
  else if (task && left === 0 && !task.done) must(await finishTask(tx, { task: task.id, version: task.version }))
  return left
}

function must(result: { ok: boolean; refusal?: string }): void {
  if (!result.ok) throw new Error(`the task of telling was refused: ${result.refusal}`)
}
