import type { Tx } from '../../../platform/database/tx.ts'
import { type PhoneNow, phonesOf } from '../../people/index.ts'
import { type Task, tasksAbout } from '../../tasks/index.ts'
import type { Reason } from '../rules.ts'
import type { PersonHit } from './people.ts'

/** What to know before a number is answered or rung back: staff only, and none of it for the person. */
export type Careful = Pick<PhoneNow, 'safeTimes' | 'mayLeaveMessage' | 'sharedWith' | 'protects'>
/** Whose number it is that was typed whole, what to know of it, and what is open with them. */
export type Calling = {
  hit: PersonHit
  by: Reason
  careful: Careful
  tasks: Pick<Task, 'id' | 'what' | 'due' | 'ownerName'>[]
}

const mostCallers = 3
const mostTasks = 5

/** The people whose own number, or the number of somebody round them, was typed, each with their open tasks. */
export async function callersAmong(tx: Tx, hits: readonly PersonHit[]): Promise<Calling[]> {
  const calling: Calling[] = []
  for (const hit of hits.filter(({ reasons }) => reasons.some(isCall)).slice(0, mostCallers)) {
    const by = hit.reasons.find(isCall)
    if (!by) continue
    const [careful, tasks] = await Promise.all([carefulOf(tx, hit.person, by), openTasks(tx, hit.person)])
    calling.push({ hit, by, careful, tasks })
  }
  return calling
}

const isCall = ({ how }: Reason) => how === 'phone' || how === 'support-phone'

/** Of their own number as it stands now; of somebody else's and of one they had nothing of the kind is known. */
async function carefulOf(tx: Tx, person: string, { how, text, over }: Reason): Promise<Careful> {
  const phones = how === 'phone' && !over ? await phonesOf(tx, person) : []
  const { safeTimes, mayLeaveMessage, sharedWith, protects } = phones.find(({ number }) => number === text) ?? {}
  return {
    ...(safeTimes ? { safeTimes } : {}),
    ...(mayLeaveMessage ? { mayLeaveMessage } : {}),
    ...(sharedWith ? { sharedWith } : {}),
    ...(protects ? { protects } : {}),
  }
}

async function openTasks(tx: Tx, person: string) {
  if (!tx.actor.may.has('see tasks')) return []
  const tasks = await tasksAbout(tx, person, { done: 0 })
  return tasks.filter(({ done }) => !done).slice(0, mostTasks)
}
