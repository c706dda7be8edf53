import type pg from 'pg'
import { type AccessOf, type Actor, type Block, type HeldRole, withTraining } from './actor.ts'

/** What the database answers of the staff member whom a session or a token stands for, with what they hold at this moment. */
export type Holder = {
  agency_id: string
  agency_name: string
  jurisdiction: string
  staff_id: string
  given_name: string
  family_name: string
  team_id: string | null
  office_id: string
  office_name: string
  region_id: string
  zone: string
  roles: string[]
  held: HeldRole[]
  blocked: Block[]
}

/** Whose roles count: a session's own person's; of a token, those of whoever answers for it. */
const statements = {
  session: `select s.*, a.held, a.blocked from session_actor($1) s
       cross join lateral account_access(s.agency_id, s.staff_id, $2) a`,
  token: `select t.*, a.held, a.blocked from token_actor($1) t
       cross join lateral account_access(t.agency_id, t.answers_id, $2) a`,
}

/**
 * Who is behind the digest of a secret, or undefined. Read before the agency is known: session_actor and token_actor answer
 * for one secret, and account_access says in the same statement what the roles come to at this moment.
 */
export async function holderOf<Row extends Holder>(
  pool: pg.Pool,
  what: keyof typeof statements,
  hash: Buffer,
  now: Temporal.Instant,
): Promise<Row | undefined> {
  const { rows } = await pool.query<Row>(statements[what], [hash, now.toString()])
  return rows[0]
}

/** The actor whom a session or a token, named by its id, makes of its holder: a person, with what they may do now. */
export const actorOf = (row: Holder, session: string, accessOf: AccessOf): Actor => ({
  kind: 'staff',
  agency: row.agency_id,
  agencyName: row.agency_name,
  jurisdiction: row.jurisdiction,
  staff: row.staff_id,
  session,
  answeredBy: null,
  givenName: row.given_name,
  familyName: row.family_name,
  roles: row.roles,
  ...withTraining(accessOf(row.held), row.blocked),
  team: row.team_id,
  office: row.office_id,
  officeName: row.office_name,
  region: row.region_id,
  zone: row.zone,
  singleKeys: true,
})
