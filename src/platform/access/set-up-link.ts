import type pg from 'pg'
import type { Clock } from '../clock.ts'
import { type Db, makeDb } from '../database/run.ts'
import type { Tx } from '../database/tx.ts'
import { newId } from '../ids.ts'
import { visitorOf } from './actor.ts'
import { hashOf, newToken } from './sessions.ts'

/** Nobody, in an agency that is not there yet. */
const founder = () => visitorOf(newId(), 'UTC')

/**
 * A path that makes the first agency and its administrator: works once, for 24 hours, and takes the place of the one
 * offered before. Undefined where there is an agency already.
 */
export async function offerSetUp(pool: pg.Pool, clock: Clock): Promise<string | undefined> {
  const { rows } = await pool.query('select from agencies_to_sign_in($1) limit 1', [''])
  if (rows.length > 0) return undefined
  const token = newToken()
  const offered = await makeDb(pool, clock).run(founder(), async (tx) => {
    const [row] = await tx.query<{ offered: boolean }>('select offer_set_up($1) as offered', [hashOf(token)])
    return row?.offered === true
  })
  return offered ? `/set-up/${token}` : undefined
}

/** Whether the link still works. */
export async function isSetUpOpen(db: Db, token: string): Promise<boolean> {
  return db.run(founder(), async (tx) => {
    const [row] = await tx.query<{ open: boolean }>('select set_up_open($1) as open', [hashOf(token)])
    return row?.open === true
  })
}

/** Uses the link up, in the transaction that makes the agency. False where it was used or has run out. */
export async function useSetUp(tx: Tx, token: string): Promise<boolean> {
  const [row] = await tx.query<{ used: boolean }>('select use_set_up($1) as used', [hashOf(token)])
  return row?.used === true
}
