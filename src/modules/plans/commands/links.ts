import { staffOf } from '../../../platform/access/actor.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { type Result, refuse } from '../../../platform/result.ts'
import { type Booked, type Booking, type BookRefusal, bookAppointment } from '../../contacts/index.ts'
import { addTask, type NewTask } from '../../tasks/index.ts'
import { stepNamed } from '../queries/plans.ts'
import { type PlanStepLinkRow, planTables } from '../tables.ts'

/** Books what a step asks for, and keeps that it came from it. Refuses `gone` for a step that was taken out of its plan, and what a booking refuses. */
export async function bookFromStep(
  tx: Tx,
  step: string,
  booking: Omit<Booking, 'person'>,
): Promise<Result<Booked, BookRefusal | 'gone'>> {
  const found = await stepNamed(tx, step)
  if (!found) return refuse('gone')
  const { person } = found.plan
  const booked = await bookAppointment(tx, { ...booking, person })
  if (booked.ok) await link(tx, { stepId: step, personId: person, kind: 'appointment', targetId: booked.value.id })
  return booked
}

/** Makes a step something to do, which names the step. Refuses `gone` for a step that was taken out of its plan, and what a task refuses. */
export async function taskFromStep(tx: Tx, step: string, task: Omit<NewTask, 'person' | 'from'>) {
  const found = await stepNamed(tx, step)
  if (!found) return refuse('gone')
  return addTask(tx, { ...task, person: found.plan.person, from: ['plan-step', step] })
}

/** Keeps which program of a notice a step came from. */
export const linkNotice = (tx: Tx, { step, person, program }: { step: string; person: string; program: string }) =>
  link(tx, { stepId: step, personId: person, kind: 'notice-program', targetId: program })

async function link(tx: Tx, of: Pick<PlanStepLinkRow, 'stepId' | 'personId' | 'kind' | 'targetId'>): Promise<void> {
  const row = { id: newId(), ...of, madeAt: tx.now, madeBy: staffOf(tx.actor) }
  await planTables(tx).insertInto('planStepLink').values(row).execute()
  await audit(tx, 'plan.step-linked', { person: of.personId, subject: ['step', of.stepId], fields: [of.kind] })
}
