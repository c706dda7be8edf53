import type { Tx } from '../../platform/database/tx.ts'
import { done, refuse } from '../../platform/result.ts'
import { arrivalSubject, deskOf } from '../contacts/index.ts'
import { pressAtDesk } from '../desk/index.ts'
import { coverCase, namesOf } from '../people/index.ts'

export type Covered = { person: string; name: string; officer: string }

/**
 * Covers somebody's case for the rest of the day: from their record, or from their line at the desk, which is then told that one is
 * coming. Refuses a person whom the asker cannot see (`person-unknown`), and what covering refuses.
 */
export async function coverThis(tx: Tx, given: { person: string | undefined; arrival: string | undefined }) {
  const arrived = given.arrival ? await arrivalSubject(tx, given.arrival) : undefined
  const person = given.person ?? arrived?.person ?? ''
  const name = person && (await namesOf(tx, [person])).get(person)
  if (!name) return refuse('person-unknown')
  const covered = await coverCase(tx, person)
  if (!covered.ok) return covered
  if (given.arrival && (await waits(tx, given.arrival)))
    await pressAtDesk(tx, { press: `coming:${given.arrival}`, appointments: [], arrivals: [] })
  return done<Covered>({ person, name: name.spoken, officer: covered.value.name })
}

async function waits(tx: Tx, arrival: string): Promise<boolean> {
  const today = tx.actor.office ? await deskOf(tx, tx.actor.office, tx.today) : []
  return today.some((one) => one.arrival === arrival && one.state === 'here')
}
