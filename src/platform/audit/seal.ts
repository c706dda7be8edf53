import type { Logger } from 'pino'
import type { Actor } from '../access/actor.ts'
import type { Db } from '../database/run.ts'
import type { Tx } from '../database/tx.ts'
import { type Entry, type Seal, sealOf } from './chain.ts'

/** So many entries are sealed at once. */
const mostInSeal = 1000

export const entryColumns = `e.id, e.at, e.staff_id, e.session_id, e.action, e.person_id, e.subject_kind, e.subject_id, e.fields`

/**
 * Seals the oldest entries that no seal has yet, as the service itself, for whom nobody is hidden. Gives the seal; undefined
 * where nothing waits. One at a time in an agency: a second one waits, and goes on from there.
 */
export async function sealSome(tx: Tx, most = mostInSeal): Promise<Seal | undefined> {
  if (tx.actor.kind !== 'system') throw new Error('only the service itself sees every entry')
  await tx.query("select pg_advisory_xact_lock(hashtextextended('audit_seal ' || current_agency(), 0))")
  const before = await lastSeal(tx)
  if (!before) await takeInOlder(tx)
  const entries = await waitingEntries(tx, most)
  if (entries.length === 0) return undefined
  const seal = sealOf(tx.actor.agency, entries, before, tx.now)
  const { number, form, sealedAt, firstAt, lastAt, digests, previous, hash } = seal
  await tx.query(
    `insert into audit_seal (number, form, sealed_at, first_at, last_at, entries, digests, previous, hash)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9)`,
    [number, form, sealedAt, firstAt, lastAt, seal.entries, digests, previous, hash],
  )
  await tx.query('delete from audit_unsealed where at >= $1 and at <= $2 and id = any ($3::uuid[])', [
    firstAt,
    lastAt,
    seal.entries,
  ])
  return seal
}

/** The agency's newest seal. */
export async function lastSeal(tx: Tx): Promise<Pick<Seal, 'number' | 'hash' | 'sealedAt'> | undefined> {
  const [last] = await tx.query<Pick<Seal, 'number' | 'hash' | 'sealedAt'>>(
    'select number, hash, sealed_at from audit_seal order by number desc limit 1',
  )
  return last
}

/** What was on the trail before anything was sealed belongs to the first seals. */
const takeInOlder = (tx: Tx) =>
  tx.query('insert into audit_unsealed (at, id) select at, id from audit_entry on conflict do nothing')

/** Looked up one by one, so that only the months are read that they are of. One that is gone waits on, and is found out. */
const waitingEntries = (tx: Tx, most: number) =>
  tx.query<Entry>(
    `select ${entryColumns} from audit_unsealed u
       cross join lateral (select * from audit_entry e
         where e.agency_id = u.agency_id and e.at = u.at and e.id = u.id limit 1) e
     order by u.at, u.id limit $1`,
    [most],
  )

/**
 * Seals all that waits in an agency. The newest seal goes to the log, outside the reach of whoever owns the database, so that a
 * chain that was made anew can be told from the first one.
 */
export async function sealAgency(db: Db, actor: Actor, log: Pick<Logger, 'info'>): Promise<number> {
  let entries = 0
  let last: Seal | undefined
  for (;;) {
    const seal = await db.run(actor, (tx) => sealSome(tx))
    if (!seal) break
    last = seal
    entries += seal.entries.length
    if (seal.entries.length < mostInSeal) break
  }
  if (last)
    log.info(
      { agency: actor.agency, seal: last.number, hash: last.hash.toString('hex'), entries },
      'the trail was sealed',
    )
  return entries
}
