import { createHash } from 'node:crypto'
import type { Tx } from '../database/tx.ts'

/** How often a minute, and why so often. `find` and `find-address` are the service's own setting. */
const mostAMinute = {
  /** A whole office may sit behind one address, and begins its day at once. */
  'sign-in-address': 60,
  /** Whoever knows their password needs one try, whoever guesses is locked after five: this is for many tries at once. */
  'sign-in-account': 20,
  /** Opening an invitation and choosing a password takes a few; a team may be invited at once. */
  link: 30,
  /** A provider that shuts many out at once says so of each; each word costs us a check of its signature. */
  'provider-word': 300,
  /** A program may ask ten times a second. */
  token: 600,
  /** A calculation may be of hundreds of facts; a table of cases goes through in a few minutes. */
  calculation: 300,
}

export type LimitName = keyof typeof mostAMinute | 'find' | 'find-address'

/** What is counted: by which limit, and whose tries. A limit of its own where the service sets one. */
export type Tried = { limit: LimitName; of: string; most?: number }

const windowSeconds = 60

/** A minute counts from its first try. Gives how many seconds there are to wait, or nothing where it may go on. */
export function waitFor(
  { since, count }: { since: Temporal.Instant; count: number },
  most: number,
  now: Temporal.Instant,
): number | undefined {
  if (count <= most) return undefined
  const left = since.add({ seconds: windowSeconds }).since(now).total('seconds')
  return Math.min(windowSeconds, Math.max(1, Math.ceil(left)))
}

/**
 * Counts tries in the database, in one statement, and says how long to wait where one of them was one too many. The
 * transaction must be committed all the same, and soon: the rows are held until then.
 */
export async function countTries(
  tx: Tx,
  tries: readonly Tried[],
): Promise<{ limit: LimitName; wait: number } | undefined> {
  const asked = tries.map(({ limit, of, most }) => ({ limit, key: keyOf(of), most: most ?? mostOf(limit) }))
  const rows = await tx.query<{ limitName: LimitName; since: Temporal.Instant; count: number }>(counting, [
    asked.map(({ limit }) => limit),
    asked.map(({ key }) => key),
    tx.now,
    tx.now.subtract({ seconds: windowSeconds }),
  ])
  const waits = rows.flatMap((row) => {
    const most = asked.find(({ limit }) => limit === row.limitName)?.most ?? 0
    const wait = waitFor(row, most, tx.now)
    return wait === undefined ? [] : [{ limit: row.limitName, wait }]
  })
  return waits.sort((a, b) => b.wait - a.wait)[0]
}

const mostOf = (limit: LimitName) =>
  limit === 'find' || limit === 'find-address' ? Number.POSITIVE_INFINITY : mostAMinute[limit]

/** No address and no account is kept: only a digest. */
const keyOf = (of: string) => createHash('sha256').update(of).digest('base64url')

/** In the order of the names, so that two who wait for each other's rows can't. */
const counting = `
  insert into limit_count as l (limit_name, key, since, count)
  select name, key, $3, 1 from unnest($1::text[], $2::text[]) as t(name, key) order by name, key
  on conflict (agency_id, limit_name, key) do update set
    since = case when l.since <= $4 then $3 else l.since end,
    count = case when l.since <= $4 then 1 else least(l.count, 1000000) + 1 end
  returning limit_name, since, count`

/** Forgets the counts of minutes that are over. */
export async function forgetTries(tx: Tx): Promise<void> {
  await tx.query('delete from limit_count where since < $1', [tx.now.subtract({ minutes: 10 })])
}
