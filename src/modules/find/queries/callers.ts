import type { Tx } from '../../../platform/database/tx.ts'
import { type Task, tasksAbout } from '../../tasks/index.ts'
import type { Reason } from '../rules.ts'
import type { PersonHit } from './people.ts'

/** Whose number it is that was typed whole, and what is open with them. */
export type Calling = { hit: PersonHit; by: Reason; tasks: Pick<Task, 'id' | 'what' | 'due' | 'ownerName'>[] }

const mostCallers = 3
const mostTasks = 5

/** The people whose own number, or the number of somebody round them, was typed, each with their open tasks. */
export async function callersAmong(tx: Tx, hits: readonly PersonHit[]): Promise<Calling[]> {
  const calling: Calling[] = []
  for (const hit of hits.filter(({ reasons }) => reasons.some(isCall)).slice(0, mostCallers)) {
    const by = hit.reasons.find(isCall)
    if (by) calling.push({ hit, by, tasks: await openTasks(tx, hit.person) })
  }
  return calling
}

const isCall = ({ how }: Reason) => how === 'phone' || how === 'support-phone'

async function openTasks(tx: Tx, person: string) {
  if (!tx.actor.may.has('see tasks')) return []
  const tasks = await tasksAbout(tx, person, { done: 0 })
  return tasks.filter(({ done }) => !done).slice(0, mostTasks)
}
