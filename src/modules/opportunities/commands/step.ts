import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { writeLine } from '../../people/index.ts'
import { finishTask, tasksFrom } from '../../tasks/index.ts'
import { chanceOne } from '../queries.ts'
import type { Chance, StepKind } from '../rules.ts'
import { type OpportunityRow, opportunityTables } from '../tables.ts'

/** The opportunity, held until the transaction ends, so that of two who look at it at once the second is told. */
export async function opened(tx: Tx, id: string, version: number) {
  await tx.query('select id from opportunity where id = $1 for update', [id])
  const chance = await chanceOne(tx, id)
  if (!chance) throw new Error('the opportunity that the path names is gone')
  return chance.version === version ? done(chance) : refuse('stale')
}

type About = { id: string; person: string }

/** What the rules say, and nobody: whoever’s command it was that had them asked. */
const foundByRule: ReadonlySet<StepKind> = new Set(['eligible', 'almost', 'gone', 'back'])

/** Adds what became of it, as its next step. */
export async function addStep(
  tx: Tx,
  { id, person }: About,
  kind: StepKind,
  {
    words = '',
    on = tx.today,
    backOn = null,
  }: Partial<{ words: string; on: Temporal.PlainDate; backOn: Temporal.PlainDate | null }> = {},
): Promise<void> {
  await tx.query(
    `insert into opportunity_step (id, opportunity_id, person_id, number, kind, happened_on, words, back_on, at, made_by)
     select $1, $2, $3, coalesce(max(number), 0) + 1, $4, $5, $6, $7, $8, $9 from opportunity_step where opportunity_id = $2`,
    [newId(), id, person, kind, on, words, backOn, tx.now, foundByRule.has(kind) ? null : tx.actor.staff],
  )
}

type Change = Partial<Omit<OpportunityRow, 'id' | 'personId' | 'orderId' | 'foundAt' | 'version'>>

export const touch = (tx: Tx, { id, version }: Pick<Chance, 'id' | 'version'>, change: Change) =>
  opportunityTables(tx)
    .updateTable('opportunity')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .execute()

type Told =
  | 'opportunity.asked'
  | 'opportunity.forward'
  | 'opportunity.refused'
  | 'opportunity.unwanted'
  | 'opportunity.granted'
  | 'opportunity.denied'

/** Writes it in the person’s story and on the trail. */
export async function tell(tx: Tx, { id, person }: About, what: string, action: Told, fields: string[]): Promise<void> {
  const line = { person, subject: ['opportunity', id] as const }
  await writeLine(tx, { ...line, at: tx.now, kind: action, data: { what } })
  await audit(tx, action, { ...line, fields })
}

/** The task of whoever decides or asks after it is done once there is an answer, or none is waited for. */
export async function settleTask(tx: Tx, { id }: Pick<Chance, 'id'>): Promise<void> {
  const task = (await tasksFrom(tx, id)).find(({ done: isDone }) => !isDone)
  if (task) await finishTask(tx, { task: task.id, version: task.version })
}
