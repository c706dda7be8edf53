import type { Actor } from '../access/actor.ts'
import type { Db } from '../database/run.ts'
import type { Tx } from '../database/tx.ts'
import { type Broken, brokenEntry, brokenSeal, changed, type Entry, type Seal } from './chain.ts'
import { entryColumns, lastSeal } from './seal.ts'

/** A seal that was noted outside the database, on paper or in a log. */
export type Noted = { number: number; hash: string }
export type Verified = {
  seals: number
  entries: number
  /** Entries that no seal has yet. */
  waiting: number
  last: { number: number; hash: Buffer } | undefined
  broken: Broken | undefined
}

const sealsAtOnce = 20

/**
 * Goes through an agency's whole trail, from its first seal to the one that is newest as it begins, then looks for entries that
 * no seal has. Stops at the first link that does not hold. In many short transactions, beside all other work.
 */
export async function verifyTrail(db: Db, system: Actor, noted?: Noted): Promise<Verified> {
  const run = <T>(work: (tx: Tx) => Promise<T>) => db.run(system, withPlans(work), { durable: false })
  const last = await run(lastSeal)
  const walked = await walk(run, system.agency, last?.number ?? 0, noted)
  const broken = walked.broken ?? (await run(lostEntry)) ?? (await addedEntry(run))
  return { ...walked, waiting: await run(waiting), last, broken }
}

type Run = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
type Walked = Pick<Verified, 'seals' | 'entries' | 'broken'>

/** The lists that it asks with are long: each statement is planned for what it is given, and never row by row. */
const withPlans =
  <T>(work: (tx: Tx) => Promise<T>) =>
  async (tx: Tx) => {
    await tx.query(
      `select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('enable_nestloop', 'off', true)`,
    )
    return work(tx)
  }

async function walk(run: Run, agency: string, end: number, noted: Noted | undefined): Promise<Walked> {
  const walked: Walked = { seals: 0, entries: 0, broken: undefined }
  let before: Seal | undefined
  while ((before?.number ?? 0) < end) {
    const some = await run((tx) => nextSeals(tx, before?.number ?? 0, end))
    if (some.length === 0) return { ...walked, broken: { what: 'seal-missing', seal: (before?.number ?? 0) + 1 } }
    for (const seal of some) {
      const broken =
        brokenSeal(agency, seal, before) ?? brokenNote(seal, noted) ?? (await run((tx) => brokenIn(tx, agency, seal)))
      if (broken) return { ...walked, broken }
      walked.seals++
      walked.entries += seal.entries.length
      before = seal
    }
  }
  return noted && noted.number > end ? { ...walked, broken: { what: 'end-missing', seal: noted.number } } : walked
}

const brokenNote = ({ number, hash }: Seal, noted: Noted | undefined): Broken | undefined =>
  noted?.number === number && hash.toString('hex') !== noted.hash ? { what: 'end-changed', seal: number } : undefined

const nextSeals = (tx: Tx, after: number, end: number) =>
  tx.query<Seal>(
    `select number, form, sealed_at, first_at, last_at, entries, digests, previous, hash
     from audit_seal where number > $1 and number <= $2 order by number limit ${sealsAtOnce}`,
    [after, end],
  )

async function brokenIn(tx: Tx, agency: string, seal: Seal): Promise<Broken | undefined> {
  const found = await tx.query<Entry>(
    `select ${entryColumns} from audit_entry e where e.at >= $1 and e.at <= $2 and e.id = any ($3::uuid[])`,
    [seal.firstAt, seal.lastAt, seal.entries],
  )
  const broken = brokenEntry(agency, seal, found)
  if (broken?.what !== 'entry-missing') return broken
  const [moved] = await tx.query<Entry>(`select ${entryColumns} from audit_entry e where e.id = $1`, [broken.entry])
  return moved ? changed(seal, moved) : broken
}

/** An entry that waited to be sealed, and is gone. */
async function lostEntry(tx: Tx): Promise<Broken | undefined> {
  const [lost] = await tx.query<{ id: string; at: Temporal.Instant }>(
    `select u.id, u.at from audit_unsealed u
     where not exists (select from audit_entry e where e.agency_id = u.agency_id and e.at = u.at and e.id = u.id)
     order by u.at, u.id limit 1`,
  )
  return lost && { what: 'entry-lost', entry: lost.id, at: lost.at.toString() }
}

/** An entry that neither a seal has nor waits for one: put there by hand. Looked for month by month. */
async function addedEntry(run: Run): Promise<Broken | undefined> {
  const [span] = await run((tx) =>
    tx.query<{ first: Temporal.Instant | null; last: Temporal.Instant | null }>(
      'select min(at) as first, max(at) as last from audit_entry',
    ),
  )
  if (!span?.first || !span.last) return undefined
  for (let from = span.first; Temporal.Instant.compare(from, span.last) <= 0; from = from.add(month)) {
    const [added] = await run((tx) => addedBetween(tx, from, from.add(month)))
    if (added) return { what: 'entry-added', entry: added.id, at: added.at.toString(), action: added.action }
  }
  return undefined
}

const month = { hours: 31 * 24 }

const addedBetween = (tx: Tx, from: Temporal.Instant, until: Temporal.Instant) =>
  tx.query<Pick<Entry, 'id' | 'at' | 'action'>>(
    `select e.id, e.at, e.action from audit_entry e
     where e.at >= $1 and e.at < $2
       and not exists (select from audit_unsealed u where u.agency_id = e.agency_id and u.at = e.at and u.id = e.id)
       and not exists (
         select from (select unnest(s.entries) as id from audit_seal s where s.first_at < $2 and s.last_at >= $1) sealed
         where sealed.id = e.id)
     order by e.at, e.id limit 1`,
    [from, until],
  )

async function waiting(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ count: number }>('select count(*)::int as count from audit_unsealed')
  return row?.count ?? 0
}
