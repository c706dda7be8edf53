import type { Tx } from '../../../platform/database/tx.ts'
import { done, refuse } from '../../../platform/result.ts'
import { writeLine } from '../../people/index.ts'
import type { Place, StepKind } from '../rules.ts'
import { addStep, openOne } from './lock.ts'

export type Answers = { chain: string; afraid: boolean; why: string; looked: readonly Place[] }

/**
 * Answers what a search begins with: where they were looked for and are not, and whether anybody is afraid for them. If so it is a
 * welfare check: police today, and whoever leads the officer sees it. May be answered again as more is known. Refuses a fear that
 * nobody says a word about (`why-missing`), and a search that is over.
 */
export async function answerQuestions(tx: Tx, { chain: id, afraid, why, looked }: Answers) {
  const open = await openOne(tx, id)
  if (!open.ok) return open
  if (afraid && why.trim() === '') return refuse('why-missing', 'afraidWhy')
  const chain = open.value
  await addStep(tx, chain, { kind: 'asked', afraid, why, looked: [...looked] })
  if (afraid && !chain.afraid) {
    const subject = ['chain', chain.id] as const
    await writeLine(tx, { person: chain.person, at: tx.now, kind: 'no-contact.welfare', subject })
  }
  return done({ id: chain.id, person: chain.person, afraid })
}

/** Leaves a step out, with why. Refuses a search that is over. */
export async function skipStep(tx: Tx, { chain: id, step, why }: { chain: string; step: StepKind; why: string }) {
  const open = await openOne(tx, id)
  if (!open.ok) return open
  await addStep(tx, open.value, { kind: 'skipped', step, why })
  return done({ id, person: open.value.person })
}
