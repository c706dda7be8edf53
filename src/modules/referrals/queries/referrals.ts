import { among } from '../../../platform/database/among.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { caseloadOf, namesOf, type ShownName } from '../../people/index.ts'
import { offersNamed } from '../../providers/index.ts'
import { staffNames } from '../../staff/index.ts'
import type { Attendance, Consent, Disclosure, Referral, StateLine } from '../rules.ts'
import { referralTables } from '../tables.ts'

const rows = (tx: Tx) => referralTables(tx).selectFrom('referral').selectAll()
type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]

/** One referral; undefined where there is none for the asker. */
export async function referral(tx: Tx, id: string): Promise<Referral | undefined> {
  return (await shown(tx, await rows(tx).where('id', '=', id).execute()))[0]
}

/** A person's referrals, the latest first. */
export const referralsOf = async (tx: Tx, person: string): Promise<Referral[]> =>
  shown(tx, await rows(tx).where('personId', '=', person).orderBy('madeAt', 'desc').orderBy('id', 'desc').execute())

/** Referrals that came from one kind of thing, by its id, the latest first: what a step of a plan became. */
export async function referralsFrom(tx: Tx, kind: string, ids: readonly string[]): Promise<Map<string, Referral[]>> {
  if (ids.length === 0) return new Map()
  const found = await rows(tx)
    .where('fromKind', '=', kind)
    .where('fromId', '=', among(ids))
    .orderBy('madeAt', 'desc')
    .execute()
  return Map.groupBy(await shown(tx, found), ({ from }) => from?.[1] ?? '')
}

/** Referrals that are not over, of the people whom these colleagues have today or which they made themselves. */
export async function openReferrals(tx: Tx, staff: readonly string[]): Promise<Referral[]> {
  const people = (await caseloadOf(tx, staff)).map(({ person }) => person)
  const found = await rows(tx)
    .where('state', '=', among(['drafted', 'sent', 'accepted', 'waitlisted', 'started'] as const))
    .where(({ eb, or }) => or([eb('personId', '=', among(people)), eb('ownerId', '=', among(staff))]))
    .orderBy('stateOn')
    .orderBy('id')
    .execute()
  return shown(tx, found)
}

async function shown(tx: Tx, found: readonly Row[]): Promise<Referral[]> {
  if (found.length === 0) return []
  const [offers, providers, staff, tasks] = await Promise.all([
    offersNamed(tx, [...new Set(found.map(({ offerId }) => offerId))]),
    tx.query<{ offer: string; provider: string; name: string }>(
      `select o.id as offer, o.provider_id as provider, v.name from offer o
       join provider_version v on v.agency_id = o.agency_id and v.provider_id = o.provider_id and v.superseded_at is null
       where o.id = any ($1::uuid[])`,
      [found.map(({ offerId }) => offerId)],
    ),
    staffNames(
      tx,
      found.map(({ ownerId }) => ownerId),
    ),
    tx.query<{ referral: string; task: string; due: Temporal.PlainDate }>(
      `select distinct on (from_id) from_id as referral, id as task, due from task
       where from_kind = 'referral' and from_id = any ($1::uuid[]) and done_at is null order by from_id, due, id`,
      [found.map(({ id }) => id)],
    ),
  ])
  const service = new Map(offers.map(({ id, name }) => [id, name]))
  const provider = new Map(providers.map(({ offer, ...one }) => [offer, one]))
  const followUp = new Map(tasks.map(({ referral: of, ...one }) => [of, one]))
  return found.map(({ personId, offerId, conditionId, fromKind, fromId, ownerId, madeBy: _, ...row }) => ({
    ...row,
    person: personId,
    offer: offerId,
    service: service.get(offerId) ?? '',
    provider: provider.get(offerId)?.provider ?? '',
    providerName: provider.get(offerId)?.name ?? '',
    condition: conditionId,
    from: fromKind && fromId ? ([fromKind, fromId] as const) : undefined,
    owner: ownerId,
    ownerName: staff.get(ownerId) ?? '',
    followUp: followUp.get(row.id),
  }))
}

/** Every state of a referral, the latest first. */
export async function statesOf(tx: Tx, id: string): Promise<StateLine[]> {
  const found = await referralTables(tx)
    .selectFrom('referralState')
    .select(['id', 'state', 'happenedOn as on', 'reason', 'words', 'recordedAt', 'recordedBy'])
    .where('referralId', '=', id)
    .orderBy('recordedAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return withNames(tx, found)
}

/** What the person agreed to, the first first. */
export async function consentsOf(tx: Tx, id: string): Promise<Consent[]> {
  const found = await referralTables(tx)
    .selectFrom('referralConsent')
    .select(['id', 'givenOn', 'how', 'items', 'words', 'recordedBy', 'withdrawnOn', 'withdrawnHow'])
    .where('referralId', '=', id)
    .orderBy('recordedAt')
    .orderBy('id')
    .execute()
  const named = await withNames(tx, found)
  return named.map(({ byName, ...one }) => ({ ...one, recordedByName: byName }))
}

/** What was told to the provider, as it was told. */
export async function disclosuresOf(tx: Tx, id: string): Promise<Disclosure[]> {
  const found = await referralTables(tx)
    .selectFrom('referralDisclosure')
    .select(['id', 'item', 'words', 'basis', 'basisWords', 'toldAt', 'toldBy as recordedBy'])
    .where('referralId', '=', id)
    .orderBy('toldAt')
    .orderBy('id')
    .execute()
  return withNames(tx, found)
}

/** Attendance as it was reported, the latest day first; what was taken back among it. */
export async function attendanceOf(tx: Tx, id: string): Promise<Attendance[]> {
  const found = await referralTables(tx)
    .selectFrom('referralAttendance')
    .select(['id', 'day', 'attended', 'saidBy', 'words', 'recordedAt', 'recordedBy', 'takenBackAt', 'takenBackWhy'])
    .where('referralId', '=', id)
    .orderBy('day', 'desc')
    .orderBy('recordedAt', 'desc')
    .execute()
  return withNames(tx, found)
}

async function withNames<Row extends { recordedBy: string }>(
  tx: Tx,
  found: readonly Row[],
): Promise<(Omit<Row, 'recordedBy'> & { byName: string })[]> {
  const names = await staffNames(
    tx,
    found.map(({ recordedBy }) => recordedBy),
  )
  return found.map(({ recordedBy, ...row }) => ({ ...row, byName: names.get(recordedBy) ?? '' }))
}

/** Those who take part in services or wait for a place, as far as the asker may see them. */
export async function participantsOf(
  tx: Tx,
  offers: readonly string[],
): Promise<Map<string, { person: string; name: ShownName }[]>> {
  if (offers.length === 0) return new Map()
  const found = await referralTables(tx)
    .selectFrom('referral')
    .select(['offerId', 'personId'])
    .where('offerId', '=', among(offers))
    .where('state', '=', among(['sent', 'accepted', 'waitlisted', 'started'] as const))
    .execute()
  const names = await namesOf(
    tx,
    found.map(({ personId }) => personId),
  )
  const named = found.flatMap(({ offerId, personId }) => {
    const name = names.get(personId)
    return name ? [{ offer: offerId, person: personId, name }] : []
  })
  return Map.groupBy(named, ({ offer }) => offer)
}

/** Who was referred to these services already, each as "offer person", unless it came to nothing. */
export async function referredTo(tx: Tx, offers: readonly string[]): Promise<Set<string>> {
  if (offers.length === 0) return new Set()
  const found = await referralTables(tx)
    .selectFrom('referral')
    .select(['offerId', 'personId'])
    .where('offerId', '=', among(offers))
    .where('state', '<>', 'withdrawn')
    .execute()
  return new Set(found.map(({ offerId, personId }) => `${offerId} ${personId}`))
}

/** For whom it was said that these programs are nothing, each as "offer person". */
export async function dismissalsOf(tx: Tx, offers: readonly string[]): Promise<Set<string>> {
  if (offers.length === 0) return new Set()
  const found = await referralTables(tx)
    .selectFrom('offerDismissal')
    .select(['offerId', 'personId'])
    .where('offerId', '=', among(offers))
    .execute()
  return new Set(found.map(({ offerId, personId }) => `${offerId} ${personId}`))
}

/** Whose referral a path names; undefined where there is none for the asker. */
export async function findReferral(tx: Tx, id: string): Promise<{ person: string } | undefined> {
  const row = await referralTables(tx).selectFrom('referral').select('personId').where('id', '=', id).executeTakeFirst()
  return row && { person: row.personId }
}

/** Whose need a path names. */
export async function findNeed(tx: Tx, id: string): Promise<{ person: string } | undefined> {
  const row = await referralTables(tx).selectFrom('need').select('personId').where('id', '=', id).executeTakeFirst()
  return row && { person: row.personId }
}

/** Whose reported attendance a path names. */
export async function findAttendance(tx: Tx, id: string): Promise<{ person: string } | undefined> {
  const query = referralTables(tx).selectFrom('referralAttendance').select('personId').where('id', '=', id)
  const row = await query.executeTakeFirst()
  return row && { person: row.personId }
}

/** A day that was reported, with the service it is of; undefined where there is none for the asker. */
export async function attendanceNamed(tx: Tx, id: string) {
  const query = referralTables(tx).selectFrom('referralAttendance').select(['referralId', 'day']).where('id', '=', id)
  const row = await query.executeTakeFirst()
  const of = row && (await referral(tx, row.referralId))
  return of && { referral: of.id, person: of.person, service: of.service, day: row.day }
}
