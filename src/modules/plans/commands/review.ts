import type { Tx } from '../../../platform/database/tx.ts'
import { currentSupervision, namesOf } from '../../people/index.ts'
import { addTask, finishTask, moveTask, tasksFrom } from '../../tasks/index.ts'
import type { PlanRow } from '../tables.ts'
import { review as words } from '../words.ts'

/**
 * Keeps the task of the officer to look at the plan again on its day: made with the first day, moved with another, done where there
 * is none any more. The task is what stands in lists, is handed over and counted.
 */
export async function settleReview(tx: Tx, plan: PlanRow, on: Temporal.PlainDate | undefined): Promise<void> {
  const open = (await tasksFrom(tx, plan.id)).find(({ done }) => !done)
  if (!on) return open && (await finish(tx, open, words.noMore))
  if (!open) return add(tx, plan, on)
  if (!open.due.equals(on))
    must(await moveTask(tx, { task: open.id, version: open.version, due: on, why: words.moved }))
}

/** The review of a day is done when the plan is made anew; the next one is a task of its own. */
export async function finishReview(tx: Tx, plan: PlanRow, next: Temporal.PlainDate | undefined): Promise<void> {
  const open = (await tasksFrom(tx, plan.id)).find(({ done }) => !done)
  if (open) await finish(tx, open, words.done)
  if (next) await add(tx, plan, next)
}

async function add(tx: Tx, { id, personId }: PlanRow, due: Temporal.PlainDate): Promise<void> {
  const [period, names] = await Promise.all([currentSupervision(tx, personId), namesOf(tx, [personId])])
  const what = words.task(names.get(personId)?.spoken ?? '')
  must(await addTask(tx, { what, due, owner: period?.officerId ?? undefined, person: personId, from: ['plan', id] }))
}

const finish = async (tx: Tx, { id, version }: { id: string; version: number }, line: string) =>
  void must(await finishTask(tx, { task: id, version, line }))

function must(result: { ok: boolean; refusal?: string }): void {
  if (!result.ok) throw new Error(`the task of the plan's review was refused: ${result.refusal}`)
}
