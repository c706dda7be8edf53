import { versionInForce } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { currentSupervision, headOf, periodNamed } from '../../people/index.ts'
import { linkedSteps, planNamed, planOf } from '../queries.ts'
import type { Plan } from '../rules.ts'

/** The needs that the agency's place knows today. */
export const needsIn = (tx: Tx) => versionInForce(tx.actor.jurisdiction, tx.today).needs

/** The page about the plan of the open period, or about the fact that there is none. */
export async function readPlan(tx: Tx, person: string) {
  const [plan, period] = await Promise.all([planOf(tx, person), currentSupervision(tx, person)])
  return around(tx, person, plan, period?.kind === 'supervision')
}

/** The same about a plan of any period: one that is over is read and not changed. */
export async function readNamed(tx: Tx, id: string) {
  const plan = await planNamed(tx, id)
  if (!plan) return undefined
  return around(tx, plan.person, plan, true)
}

async function around(tx: Tx, person: string, plan: Plan | undefined, supervised: boolean) {
  const [head, steps, period] = await Promise.all([
    headOf(tx, person),
    plan ? linkedSteps(tx, plan.content) : [],
    plan ? periodNamed(tx, plan.supervision) : undefined,
  ])
  if (!head) return undefined
  const may = tx.actor.may.has('change people')
  return {
    head,
    plan,
    steps,
    needs: needsIn(tx),
    period,
    mayBegin: may && supervised && !plan,
    mayChange: may && plan !== undefined && period?.closedOn === null,
  }
}
