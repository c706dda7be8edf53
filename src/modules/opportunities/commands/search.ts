import type { Tx } from '../../../platform/database/tx.ts'
import { dayOf } from '../../../platform/dates.ts'
import { newId } from '../../../platform/ids.ts'
import { peopleAfter, writtenOf } from '../../people/index.ts'
import { peopleWithOpen } from '../queries.ts'
import { opportunityTables } from '../tables.ts'
import { refreshChances } from './refresh.ts'

/** Begins going through everybody where today’s round was not begun yet, and gives what it is known by. */
export async function beginSearch(tx: Tx): Promise<string | undefined> {
  const last = await opportunityTables(tx)
    .selectFrom('opportunitySearch')
    .select('beganAt')
    .orderBy('beganAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (last && dayOf(last.beganAt, tx.actor.zone).equals(tx.today)) return undefined
  const row = { id: newId(), beganAt: tx.now, endedAt: null, people: 0, moved: 0 }
  await opportunityTables(tx).insertInto('opportunitySearch').values(row).execute()
  return row.id
}

/** So many people in one transaction: their records wait no longer than it takes. */
const together = 40

/** Goes over the next few people. Gives the last of them, or nothing when there are no more. */
export async function searchSome(tx: Tx, search: string, after: string | null) {
  const people = await peopleAfter(tx, after, together)
  let moved = 0
  for (const person of people) moved += (await refreshChances(tx, person)).moved
  const last = people.length === together ? people.at(-1) : undefined
  await tx.query(
    `update opportunity_search set people = people + $2, moved = moved + $3, ended_at = case when $4 then $5::timestamptz end where id = $1`,
    [search, people.length, moved, last === undefined, tx.now],
  )
  return { people: people.length, moved, last }
}

/** Longer than from one look to the next, so that nothing falls between. */
const sinceLast = { minutes: 20 }

/** Of the people with something open those whose record was written in since the last look. */
export const changedSince = async (tx: Tx): Promise<string[]> =>
  writtenOf(tx, await peopleWithOpen(tx), tx.now.subtract(sinceLast))
