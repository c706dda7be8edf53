import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { writeLine } from '../../people/index.ts'
import { finishTask, tasksFrom } from '../../tasks/index.ts'
import { permitOne } from '../queries/permits.ts'
import type { Permit, StepKind } from '../rules.ts'
import { type PermitRow, type PermitStepRow, permitTables } from '../tables.ts'

/** The permission, held until the transaction ends, so that of two who change it at once the second is told. */
export async function opened(tx: Tx, id: string, version: number) {
  await tx.query('select id from permit where id = $1 for update', [id])
  const permit = await permitOne(tx, id)
  if (!permit) throw new Error('the permission that the path names is gone')
  return permit.version === version ? done(permit) : refuse('stale')
}

type NewStep = { kind: StepKind } & Partial<
  Omit<PermitStepRow, 'id' | 'permitId' | 'personId' | 'number' | 'at' | 'madeBy'>
>
const empty = {
  words: '',
  decidedBy: '',
  reference: '',
  startsAt: null,
  endsAt: null,
  whom: null,
  way: null,
  contactId: null,
  paper: null,
}

/** Adds what came of it, as its next step. */
export async function addStep(tx: Tx, { id, person, steps }: Permit, step: NewStep, after = 0): Promise<number> {
  const number = (steps.at(-1)?.number ?? 0) + 1 + after
  const row = {
    ...empty,
    happenedOn: tx.today,
    ...step,
    id: newId(),
    permitId: id,
    personId: person,
    number,
    at: tx.now,
    madeBy: tx.actor.staff,
  }
  await permitTables(tx).insertInto('permitStep').values(row).execute()
  return number
}

type Change = Partial<Pick<PermitRow, 'state' | 'startsAt' | 'endsAt' | 'withLeader' | 'telling' | 'closed'>>

export const touch = (tx: Tx, { id, version }: Permit, change: Change) =>
  permitTables(tx)
    .updateTable('permit')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .execute()

type Told =
  | 'permit.asked'
  | 'permit.sent'
  | 'permit.granted'
  | 'permit.changed'
  | 'permit.refused'
  | 'permit.withdrawn'
  | 'permit.cancelled'
  | 'permit.told'
  | 'permit.not-back'
  | 'permit.back'
  | 'permit.moved'
type About = Pick<Permit, 'id' | 'person' | 'kindName' | 'whereTo'>

/** Writes it in the person’s story and on the trail. */
export async function tell(
  tx: Tx,
  { id, person, kindName, whereTo }: About,
  action: Told,
  fields: string[],
): Promise<void> {
  const line = { person, subject: ['permit', id] as const }
  const data = { what: kindName, where: whereTo.slice(0, 200) }
  await writeLine(tx, { ...line, at: tx.now, kind: action, data })
  await audit(tx, action, { ...line, fields })
}

/** The task of whoever decides is done once it is decided, or nobody need decide it. */
export async function settleTask(tx: Tx, permit: Pick<Permit, 'id'>): Promise<void> {
  const task = (await tasksFrom(tx, permit.id)).find(({ done: isDone }) => !isDone)
  if (task) await finishTask(tx, { task: task.id, version: task.version })
}
