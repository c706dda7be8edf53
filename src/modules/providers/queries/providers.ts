import { among } from '../../../platform/database/among.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { staffNames } from '../../staff/index.ts'
import {
  type Ask,
  byDistance,
  fitsAsk,
  isCurrent,
  isOpenOn,
  type Listed,
  nearest,
  type Offer,
  type Point,
  type Provider,
  type Version,
} from '../rules.ts'
import { providerTables } from '../tables.ts'
import { localities } from './localities.ts'

/** The providers there now are, by name. */
export async function providersNow(tx: Tx): Promise<Provider[]> {
  return (await providersWhere(tx)).filter((one) => isCurrent(one, tx.today))
}

/** One provider as it is known now, retired or not. */
export const provider = async (tx: Tx, id: string): Promise<Provider | undefined> => (await providersWhere(tx, [id]))[0]

/** One service or program as it is known now, over or not. */
export const offer = async (tx: Tx, id: string): Promise<Offer | undefined> => (await offersNamed(tx, [id]))[0]

/** The services of a provider, by name; programs of notices among them. */
export const offersOf = (tx: Tx, of: string): Promise<Offer[]> => offersWhere(tx, 'offer.providerId', [of])
export const offersNamed = (tx: Tx, ids: readonly string[]): Promise<Offer[]> =>
  ids.length === 0 ? Promise.resolve([]) : offersWhere(tx, 'offer.id', ids)

/**
 * The services that people can be referred to today and that fit what is asked, each with its provider, the nearest to `from`
 * first. Those whose distance is not known come after, and are never left out.
 */
export async function directory(tx: Tx, ask: Ask, from?: Point): Promise<Listed[]> {
  const [providers, offers, known] = await Promise.all([providersNow(tx), offersWhere(tx), localities(tx)])
  const byId = new Map(providers.map((one) => [one.id, one]))
  const listed = offers.flatMap((one): Listed[] => {
    const of = byId.get(one.provider)
    if (!of || !isCurrent(one, tx.today) || !isOpenOn(one.dates, tx.today)) return []
    return [{ offer: one, provider: of, km: nearest(from, [...one.places], known) }]
  })
  return listed.filter((one) => fitsAsk(one, ask)).toSorted(byDistance)
}

async function providersWhere(tx: Tx, ids?: readonly string[]): Promise<Provider[]> {
  let query = providerTables(tx)
    .selectFrom('providerVersion')
    .select(['providerId as id', 'version', 'name', 'data', 'validFrom', 'validTo', 'recordedAt', 'recordedBy'])
    .where('supersededAt', 'is', null)
    .orderBy('name')
  if (ids) query = query.where('providerId', '=', among(ids))
  const rows = await query.execute()
  const names = await namesOfStaff(tx, rows)
  return rows.map(({ data, recordedBy, ...row }) => ({
    ...row,
    ...data,
    recordedByName: names.get(recordedBy ?? '') ?? '',
  }))
}

export async function offersWhere(
  tx: Tx,
  column?: 'offer.id' | 'offer.providerId' | 'offer.noticeId',
  ids: readonly string[] = [],
): Promise<Offer[]> {
  let query = providerTables(tx)
    .selectFrom('offer')
    .innerJoin('offerVersion', 'offerVersion.offerId', 'offer.id')
    .leftJoin('notice', 'notice.id', 'offer.noticeId')
    .select([
      'offer.id',
      'offer.providerId as provider',
      'offer.noticeId as notice',
      'offerVersion.version',
      'name',
      'data',
      'validFrom',
      'validTo',
      'verifiedOn',
      'verifiedBy',
      'recordedAt',
      'recordedBy',
    ])
    .where('supersededAt', 'is', null)
    .orderBy('name')
    .orderBy('offer.id')
  query = column ? query.where(column, '=', among(ids)) : query.where('notice.withdrawnAt', 'is', null)
  const rows = await query.execute()
  const names = await namesOfStaff(tx, rows)
  const name = (id: string | null) => names.get(id ?? '') ?? ''
  return rows.map(({ data, recordedBy, verifiedBy, ...row }) => ({
    ...row,
    ...data,
    recordedByName: name(recordedBy),
    verifiedByName: name(verifiedBy),
  }))
}

const namesOfStaff = (tx: Tx, rows: readonly { recordedBy: string | null; verifiedBy?: string | null }[]) =>
  staffNames(tx, [...new Set(rows.flatMap(({ recordedBy, verifiedBy }) => [recordedBy, verifiedBy ?? null]))])

/** Every version of a provider, the latest first. */
export const versionsOfProvider = (tx: Tx, id: string): Promise<Version[]> => versionsOf(tx, 'provider', id)
/** Every version of a service, the latest first. */
export const versionsOfOffer = (tx: Tx, id: string): Promise<Version[]> => versionsOf(tx, 'offer', id)

async function versionsOf(tx: Tx, table: 'provider' | 'offer', id: string): Promise<Version[]> {
  const rows = await tx.query<Omit<Version, 'byName'> & { by: string | null }>(
    `select version, name, why, recorded_at as at, recorded_by as by from ${table}_version
     where ${table}_id = $1 order by version desc limit 100`,
    [id],
  )
  const names = await staffNames(
    tx,
    rows.map(({ by }) => by),
  )
  return rows.map(({ by, ...row }) => ({ ...row, byName: names.get(by ?? '') ?? '' }))
}

/** The provider that a path names; it is about nobody. */
export async function findProvider(tx: Tx, id: string): Promise<{ person: null } | undefined> {
  const row = await providerTables(tx).selectFrom('provider').select('id').where('id', '=', id).executeTakeFirst()
  return row && { person: null }
}

/** The service that a path names; it is about nobody. */
export async function findOffer(tx: Tx, id: string): Promise<{ person: null } | undefined> {
  const row = await providerTables(tx).selectFrom('offer').select('id').where('id', '=', id).executeTakeFirst()
  return row && { person: null }
}
