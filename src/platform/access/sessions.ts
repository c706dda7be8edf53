import { createHash, randomBytes } from 'node:crypto'
import type pg from 'pg'
import type { Tx } from '../database/tx.ts'
import { newId } from '../ids.ts'
import type { Actor } from './actor.ts'

/** Minutes without a request after which a session is locked (FBI CJIS policy: 30 at most). */
export const idleMinutes = 30
/** Hours after which a session ends, however busy. */
export const longestHours = 12

export type Session = {
  /** Ended and locked sessions still say whose they were, so that a late save can be kept for that person. */
  state: 'open' | 'locked' | 'ended'
  actor: Actor
  seenAt: Temporal.Instant
}

type Row = {
  agency_id: string
  agency_name: string
  jurisdiction: string
  session_id: string
  staff_id: string
  made_at: Temporal.Instant
  seen_at: Temporal.Instant
  locked_at: Temporal.Instant | null
  ended_at: Temporal.Instant | null
  given_name: string
  family_name: string
  team_id: string | null
  office_id: string
  office_name: string
  region_id: string
  zone: string
  roles: string[]
  single_keys: boolean
}

export const hashOf = (token: string) => createHash('sha256').update(token).digest()
export const newToken = () => randomBytes(32).toString('base64url')

/** Whose session a token is, or undefined. Read before the agency is known: session_actor answers for one token. */
export async function findSession(
  pool: pg.Pool,
  token: string,
  now: Temporal.Instant,
  permissionsOf: (roles: readonly string[]) => ReadonlySet<string>,
): Promise<Session | undefined> {
  const { rows } = await pool.query<Row>('select * from session_actor($1)', [hashOf(token)])
  const row = rows[0]
  return row && { state: stateOf(row, now), seenAt: row.seen_at, actor: actorOf(row, permissionsOf) }
}

function stateOf(row: Row, now: Temporal.Instant): Session['state'] {
  const age = (since: Temporal.Instant) => now.epochMilliseconds - since.epochMilliseconds
  if (row.ended_at || age(row.made_at) > longestHours * 3_600_000) return 'ended'
  return row.locked_at || age(row.seen_at) > idleMinutes * 60_000 ? 'locked' : 'open'
}

function actorOf(row: Row, permissionsOf: (roles: readonly string[]) => ReadonlySet<string>): Actor {
  return {
    kind: 'staff',
    agency: row.agency_id,
    agencyName: row.agency_name,
    jurisdiction: row.jurisdiction,
    staff: row.staff_id,
    session: row.session_id,
    givenName: row.given_name,
    familyName: row.family_name,
    roles: row.roles,
    may: permissionsOf(row.roles),
    team: row.team_id,
    office: row.office_id,
    officeName: row.office_name,
    region: row.region_id,
    zone: row.zone,
    singleKeys: row.single_keys,
  }
}

/** Begins a session for a staff member; the token goes into the cookie and nowhere else. */
export async function beginSession(tx: Tx, staff: string, device: string): Promise<string> {
  const token = newToken()
  await tx.query(
    'insert into session (id, staff_id, token_hash, made_at, seen_at, device) values ($1,$2,$3,$4,$4,$5)',
    [newId(), staff, hashOf(token), tx.now, device.slice(0, 200)],
  )
  return token
}

export async function endSession(tx: Tx, session: string, why: 'signed-out' | 'replaced'): Promise<void> {
  await tx.query('update session set ended_at = $2, ended_why = $3 where id = $1 and ended_at is null', [
    session,
    tx.now,
    why,
  ])
}

export async function endAllSessions(tx: Tx, staff: string): Promise<void> {
  await tx.query(
    "update session set ended_at = $2, ended_why = 'signed-out-everywhere' where staff_id = $1 and ended_at is null",
    [staff, tx.now],
  )
}

export async function lockSession(tx: Tx, session: string): Promise<void> {
  await tx.query('update session set locked_at = $2 where id = $1', [session, tx.now])
}

/** Notes that the session is in use, once a minute at most. */
export async function touchSession(tx: Tx, seenAt: Temporal.Instant): Promise<void> {
  if (tx.now.epochMilliseconds - seenAt.epochMilliseconds < 60_000) return
  await tx.query('update session set seen_at = $2 where id = $1', [tx.actor.session, tx.now])
}
