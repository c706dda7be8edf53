import { staffOf } from '../../../platform/access/actor.ts'
import { among } from '../../../platform/database/among.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { firstLifetime, forTokens, type Held, type OwnTokens, scopesFor, type TokenShown } from '../rules/tokens.ts'
import { fullName } from '../rules.ts'
import { staffTables } from '../tables.ts'

/** Whose tokens whoever asks may make, with what each could be given: their own, and of the programs they answer for. */
export async function holdersOf(tx: Tx): Promise<Held[]> {
  const me = staffOf(tx.actor)
  const rows = await staffTables(tx)
    .selectFrom('serviceAccount')
    .innerJoin('staff', 'staff.id', 'serviceAccount.staffId')
    .select(['staffId', 'givenName', 'scopes'])
    .where('ownerId', '=', me)
    .where('endedAt', 'is', null)
    .orderBy('givenName')
    .execute()
  const own = scopesFor(tx.actor.may)
  return [
    { id: me, name: fullName(tx.actor), scopes: own },
    ...rows.map(({ staffId, givenName, scopes }) => ({
      id: staffId,
      name: givenName,
      scopes: forTokens.filter((one) => scopes.includes(one) && own.includes(one)),
    })),
  ]
}

/** How many tokens of one holder are good now. */
export async function liveTokens(tx: Tx, holder: string): Promise<number> {
  const rows = await staffTables(tx)
    .selectFrom('apiToken')
    .select('id')
    .where('staffId', '=', holder)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', tx.now)
    .execute()
  return rows.length
}

/** One's own tokens and those of the programs one answers for, with what new ones could be given. */
export async function ownTokens(tx: Tx): Promise<OwnTokens> {
  const holders = await holdersOf(tx)
  const ids = holders.map(({ id }) => id)
  return { holders, tokens: await tokensOf(tx, ids), daysAtFirst: firstLifetime }
}

/** The tokens of these, or of everybody, newest first: those that are good, and for a year those that are not. */
export async function tokensOf(tx: Tx, holders?: readonly string[]): Promise<TokenShown[]> {
  let query = staffTables(tx)
    .selectFrom('apiToken')
    .innerJoin('staff', 'staff.id', 'apiToken.staffId')
    .leftJoin('account', 'account.staffId', 'apiToken.staffId')
    .select(['apiToken.id', 'apiToken.name', 'scopes', 'apiToken.madeAt', 'expiresAt', 'lastUsedAt', 'revokedAt'])
    .select(['staff.id as holder', 'givenName', 'familyName', 'service', 'leftOn', 'account.disabledAt'])
    .where((where) =>
      where.or([where('revokedAt', 'is', null), where('revokedAt', '>', tx.now.subtract({ hours: 365 * 24 }))]),
    )
    .where('expiresAt', '>', tx.now.subtract({ hours: 365 * 24 }))
    .orderBy('apiToken.madeAt', 'desc')
    .limit(500)
  if (holders) query = query.where('apiToken.staffId', '=', among(holders))
  const rows = await query.execute()
  return rows.map(({ holder, givenName, familyName, service, revokedAt, leftOn, disabledAt, ...token }) => ({
    ...token,
    holder: { id: holder, name: fullName({ givenName, familyName }), service },
    state: revokedAt
      ? 'revoked'
      : Temporal.Instant.compare(token.expiresAt, tx.now) <= 0
        ? 'expired'
        : disabledAt || (leftOn && Temporal.PlainDate.compare(leftOn, tx.today) <= 0)
          ? 'holder-gone'
          : 'good',
  }))
}

/** What these tokens are called, those too that were cleared away: an entry of the trail has a token's id or a session's. */
export async function tokenNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.query<{ id: string; name: string }>(
    'select id, name from api_token where id = any ($1::uuid[]) union all select id, name from past_token where id = any ($1::uuid[])',
    [ids],
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}
