import type { Tx } from '../../../platform/database/tx.ts'
import { done, refuse } from '../../../platform/result.ts'
import { planOf } from '../queries.ts'
import { changePlan } from './change.ts'
import { openPlan } from './open.ts'

export type SaidGoals = { person: string; goals: readonly string[]; saidOn: Temporal.PlainDate }

/**
 * Puts what the person said they want into the plan of the open period, in their own words; the first begins it. Refuses somebody who
 * has no period to plan for (see `openPlan`), and what a goal refuses, named with its row.
 */
export async function addGoals(tx: Tx, { person, goals, saidOn }: SaidGoals) {
  if (goals.length === 0) return done({ goals: 0 })
  const known = await planOf(tx, person)
  const begun = known ? done({ plan: known.id }) : await openPlan(tx, person)
  if (!begun.ok) return refuse(begun.refusal, 'goals.0.what')
  for (const [at, words] of goals.entries()) {
    const draft = { words, saidBy: 'person', saidOn } as const
    const added = await changePlan(tx, { plan: begun.value.plan, change: { do: 'added', list: 'goals', draft } })
    if (!added.ok) return refuse(added.refusal, `goals.${at}.what`)
  }
  return done({ goals: goals.length })
}
