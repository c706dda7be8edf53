import { createHash } from 'node:crypto'
import { jurisdictionOf } from '../../jurisdictions/index.ts'
import { audit } from '../../platform/audit/audit.ts'
import type { Tx } from '../../platform/database/tx.ts'
import { dayOf } from '../../platform/dates.ts'
import { newId } from '../../platform/ids.ts'
import { refreshStanding } from '../contacts/index.ts'
import { refreshOrderEnds } from '../orders/index.ts'
import { holdStanding, peopleAfter, standingsOf } from '../people/index.ts'
import { differences, rebuildIsDue } from './rules.ts'
import { standingTables } from './tables.ts'

/**
 * Works out anew, from the rows alone, all that is stored of a person's standing. Gives the names of what was not as it
 * should have been: nothing, unless a day began or rules changed since the last command about them.
 */
export async function rebuildStanding(tx: Tx, person: string): Promise<string[]> {
  await holdStanding(tx, person)
  const before = await standingsOf(tx, person)
  await refreshOrderEnds(tx, person)
  await refreshStanding(tx, person)
  const moved = differences(before, await standingsOf(tx, person))
  if (moved.length > 0) await audit(tx, 'standing.rebuilt', { person, subject: ['person', person], fields: moved })
  return moved
}

/** Begins working out everybody's anew where that is due, and gives what it is known by; nothing where it is not. */
export async function beginRebuild(tx: Tx): Promise<string | undefined> {
  const values = fingerprint(tx.actor.jurisdiction)
  const last = await standingTables(tx)
    .selectFrom('standingRebuild')
    .select(['beganAt', 'jurisdictionValues'])
    .orderBy('beganAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  const known = last && { day: dayOf(last.beganAt, tx.actor.zone), values: last.jurisdictionValues }
  if (!rebuildIsDue(known, tx.today, values)) return undefined
  const row = { id: newId(), jurisdictionValues: values, beganAt: tx.now, endedAt: null, people: 0, moved: 0 }
  await standingTables(tx).insertInto('standingRebuild').values(row).execute()
  return row.id
}

/** So many people in one transaction: their records wait no longer than it takes. */
const together = 40

/** Works out the next few people's anew. Gives the last of them, or nothing when there are no more. */
export async function rebuildSome(
  tx: Tx,
  rebuild: string,
  after: string | null,
): Promise<{ people: number; moved: number; last: string | undefined }> {
  const people = await peopleAfter(tx, after, together)
  let moved = 0
  for (const person of people) if ((await rebuildStanding(tx, person)).length > 0) moved++
  const last = people.length === together ? people.at(-1) : undefined
  await tx.query(
    `update standing_rebuild set people = people + $2, moved = moved + $3, ended_at = case when $4 then $5::timestamptz end where id = $1`,
    [rebuild, people.length, moved, last === undefined, tx.now],
  )
  return { people: people.length, moved, last }
}

const fingerprint = (jurisdiction: string): string =>
  createHash('sha256')
    .update(JSON.stringify(jurisdictionOf(jurisdiction).values))
    .digest('hex')
