import type { Tx } from '../../../platform/database/tx.ts'
import type { ServiceShown, ServicesShown } from '../rules/tokens.ts'
import { fullName } from '../rules.ts'
import { staffTables } from '../tables.ts'
import { tokensOf } from './tokens.ts'

/** Every program with an account, and everybody's tokens, for whoever keeps the accounts. */
export async function servicesShown(tx: Tx): Promise<ServicesShown> {
  const [services, tokens] = await Promise.all([servicesKnown(tx), tokensOf(tx)])
  return { services: services.map((one) => withTokens(one, tokens)), tokens }
}

/** One program with an account. */
export async function serviceShown(tx: Tx, id: string): Promise<ServiceShown | undefined> {
  const [services, tokens] = await Promise.all([servicesKnown(tx, id), tokensOf(tx, [id])])
  return services.map((one) => withTokens(one, tokens))[0]
}

type Known = Omit<ServiceShown, 'tokens' | 'lastUsedAt'>

const withTokens = (service: Known, tokens: ServicesShown['tokens']): ServiceShown => {
  const own = tokens.filter(({ holder }) => holder.id === service.id)
  const used = own.flatMap(({ lastUsedAt }) => lastUsedAt ?? []).sort(Temporal.Instant.compare)
  return { ...service, tokens: own.filter(({ state }) => state === 'good').length, lastUsedAt: used.at(-1) ?? null }
}

async function servicesKnown(tx: Tx, id?: string): Promise<Known[]> {
  let query = staffTables(tx)
    .selectFrom('serviceAccount')
    .innerJoin('staff', 'staff.id', 'serviceAccount.staffId')
    .innerJoin('staff as owner', 'owner.id', 'serviceAccount.ownerId')
    .innerJoin('account', 'account.staffId', 'owner.id')
    .select(['serviceAccount.staffId as id', 'staff.givenName as name', 'purpose', 'scopes', 'endedAt'])
    .select(['serviceAccount.version', 'ownerId', 'owner.givenName', 'owner.familyName', 'owner.leftOn', 'disabledAt'])
    .orderBy('staff.givenName')
  if (id) query = query.where('serviceAccount.staffId', '=', id)
  const rows = await query.limit(500).execute()
  return rows.map(({ ownerId, givenName, familyName, leftOn, disabledAt, ...service }) => ({
    ...service,
    owner: {
      id: ownerId,
      name: fullName({ givenName, familyName }),
      left: disabledAt !== null || (leftOn !== null && Temporal.PlainDate.compare(leftOn, tx.today) <= 0),
    },
  }))
}
