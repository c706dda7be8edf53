import { createHash } from 'node:crypto'
import { jurisdictionOf } from '../../jurisdictions/index.ts'
import type { Actor } from '../../platform/access/actor.ts'
import { auditAll } from '../../platform/audit/audit.ts'
import type { Db } from '../../platform/database/run.ts'
import type { Tx } from '../../platform/database/tx.ts'
import { dayOf } from '../../platform/dates.ts'
import { newId } from '../../platform/ids.ts'
import { keepContacts } from '../contacts/index.ts'
import { keepOrders } from '../orders/index.ts'
import { holdStandings, peopleAfter, rebuildDues, standingsOf } from '../people/index.ts'
import { differences, rebuildIsDue } from './rules.ts'
import { standingTables } from './tables.ts'

/**
 * Works out anew, from the rows alone, all that is stored of people's standing. Gives the names of what was not as it should have been,
 * by person: nobody, unless a day began or rules changed since the last command about them.
 */
export async function rebuildStandings(tx: Tx, people: readonly string[]): Promise<Map<string, string[]>> {
  await holdStandings(tx, people)
  const before = await standingsOf(tx, people)
  const written = [await keepOrders(tx, people), await keepContacts(tx, people), await rebuildDues(tx, people)].flat()
  const touched = [...new Set(written.map(({ person }) => person))]
  const found = differences(before, touched.length > 0 ? await standingsOf(tx, touched) : [])
  await auditAll(
    tx,
    'standing.rebuilt',
    [...found].map(([person, fields]) => ({ person, subject: ['person', person], fields })),
  )
  return found
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

/** So many people in one transaction: their records wait no longer than it takes. So many transactions beside each other. */
const [together, beside] = [500, 3]

/**
 * Works out the next few people's anew, several transactions beside each other, so that the database reads while it is worked out. Gives
 * the last of them, or nothing when there are no more.
 */
export async function rebuildSome(
  db: Db,
  actor: Actor,
  rebuild: string,
  after: string | null,
): Promise<{ people: number; moved: number; last: string | undefined }> {
  const people = await db.run(actor, (tx) => peopleAfter(tx, after, together * beside))
  const parts = Array.from({ length: Math.ceil(people.length / together) }, (_, part) =>
    people.slice(part * together, (part + 1) * together),
  )
  const found = await Promise.all(parts.map((part) => db.run(actor, (tx) => rebuildStandings(tx, part))))
  const moved = found.reduce((sum, { size }) => sum + size, 0)
  const last = people.length === together * beside ? people.at(-1) : undefined
  await db.run(actor, (tx) =>
    tx.query(
      `update standing_rebuild set people = people + $2, moved = moved + $3, ended_at = case when $4 then $5::timestamptz end where id = $1`,
      [rebuild, people.length, moved, last === undefined, tx.now],
    ),
  )
  return { people: people.length, moved, last }
}

const fingerprint = (jurisdiction: string): string =>
  createHash('sha256')
    .update(JSON.stringify(jurisdictionOf(jurisdiction).values))
    .digest('hex')
