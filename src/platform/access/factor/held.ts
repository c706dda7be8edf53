import type { Tx } from '../../database/tx.ts'
import type { KeptPasskey } from './passkeys.ts'

export type PasskeyShown = { id: string; name: string; madeAt: Temporal.Instant; usedAt: Temporal.Instant | null }
/** The second factors of an account: its passkeys, its authenticator app, and how many recovery codes are left. */
export type Held = {
  passkeys: PasskeyShown[]
  app: { id: string; confirmedAt: Temporal.Instant; usedAt: Temporal.Instant | null } | null
  codesLeft: number
}

/** What somebody can prove themselves with, beside their password. */
export async function heldBy(tx: Tx, staff: string): Promise<Held> {
  const [passkeys, apps, codes] = await Promise.all([
    tx.query<PasskeyShown>(
      'select id, name, made_at, used_at from passkey where staff_id = $1 and removed_at is null order by made_at limit 50',
      [staff],
    ),
    tx.query<NonNullable<Held['app']>>(
      'select id, confirmed_at, used_at from authenticator where staff_id = $1 and removed_at is null and confirmed_at is not null',
      [staff],
    ),
    tx.query<{ count: number }>(
      'select count(*)::int as count from recovery_code where staff_id = $1 and used_at is null and replaced_at is null',
      [staff],
    ),
  ])
  return { passkeys, app: apps[0] ?? null, codesLeft: codes[0]?.count ?? 0 }
}

/** Whether there is a second factor. Recovery codes alone are none: they stand in for one. */
export const hasFactor = ({ passkeys, app }: Held): boolean => passkeys.length > 0 || app !== null

const kept = 'select id, staff_id, credential_id, public_key, counter, transports from passkey where removed_at is null'

/** Somebody's passkeys for a host, with all that checking a signature needs. */
export const passkeysOf = (tx: Tx, staff: string, host: string): Promise<KeptPasskey[]> =>
  tx.query<KeptPasskey>(`${kept} and staff_id = $1 and rp_id = $2 order by made_at limit 50`, [staff, host])

/** The passkey of this credential, for this host; undefined where there is none or its account is shut. */
export async function passkeyWith(tx: Tx, credential: Buffer, host: string): Promise<KeptPasskey | undefined> {
  const [row] = await tx.query<KeptPasskey>(
    `${kept} and credential_id = $1 and rp_id = $2
     and exists (select from account a where a.staff_id = passkey.staff_id and a.disabled_at is null)`,
    [credential, host],
  )
  return row
}

/**
 * By when an account without a second factor must have one, by its roles: so many days from when the rule, the role and the
 * first sign-in are all there. Undefined where none of its roles needs one.
 */
export async function factorDue(tx: Tx, staff: string): Promise<Temporal.Instant | undefined> {
  const [row] = await tx.query<{ due: Temporal.Instant | null }>(
    `select min(greatest(q.set_at, r.given_at, a.first_signed_in_at) + q.grace_days * interval '24 hours') as due
     from factor_rule q
       join staff_role r on r.agency_id = q.agency_id and r.role = q.role and r.ended_at is null
       join account a on a.agency_id = r.agency_id and a.staff_id = r.staff_id
     where q.ended_at is null and r.staff_id = $1`,
    [staff],
  )
  return row?.due ?? undefined
}
