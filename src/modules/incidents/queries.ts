import { versionInForce } from '../../jurisdictions/index.ts'
import { among } from '../../platform/database/among.ts'
import type { Tx } from '../../platform/database/tx.ts'
import { currentOrders } from '../orders/index.ts'
import {
  addressesNow,
  alertsOf,
  caseloadOf,
  currentSupervision,
  factsOfAll,
  namesOf,
  supportsOf,
} from '../people/index.ts'
import { colleagues, coveredBy, offices, staffNames } from '../staff/index.ts'
import type { OpenMatter } from '../tasks/index.ts'
import {
  barring,
  type Incident,
  idsIn,
  isPart,
  livesWith,
  mayRead,
  type PartNow,
  type Parts,
  type Support,
} from './rules.ts'
import { type IncidentRow, incidentTables } from './tables.ts'
import { matters as words } from './words.ts'

/** Whose incident a path names, where the asker may read it. The service itself, which is nobody's colleague, is told of each. */
export async function findIncident(tx: Tx, id: string): Promise<{ person: string | null } | undefined> {
  const row = await rows(tx).where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  if (tx.actor.kind === 'system') return { person: row.personId }
  const staff = await staffIn(tx, [id])
  const { begunBy, personId: person } = row
  const readable = mayRead({ begunBy, person, staff: staff.get(id) ?? [] }, await readerIn(tx))
  return readable ? { person: row.personId } : undefined
}

/** Which of these incidents the asker may read. */
export async function readableIncidents(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const [found, staff, reader] = await Promise.all([
    rows(tx).where('id', '=', among(ids)).execute(),
    staffIn(tx, ids),
    readerIn(tx),
  ])
  const theirs = found.filter(({ id, begunBy, personId: person }) =>
    mayRead({ begunBy, person, staff: staff.get(id) ?? [] }, reader),
  )
  return new Set(theirs.map(({ id }) => id))
}

/** The asker, with the people whose officer they are or cover. */
async function readerIn(tx: Tx) {
  const { staff: id, may } = tx.actor
  const staff = id ? [id, ...(await coveredBy(tx, id, tx.today))] : []
  return { id, may, people: new Set((await caseloadOf(tx, staff)).map(({ person }) => person)) }
}
const rows = (tx: Tx) => incidentTables(tx).selectFrom('incident').selectAll()

async function staffIn(tx: Tx, ids: readonly string[]): Promise<Map<string, string[]>> {
  const found = await incidentTables(tx)
    .selectFrom('incidentStaff')
    .select(['incidentId', 'staffId'])
    .where('incidentId', '=', among(ids))
    .execute()
  return new Map(
    [...Map.groupBy(found, ({ incidentId }) => incidentId)].map(([id, list]) => [id, list.map((row) => row.staffId)]),
  )
}

/** One incident as it stands; undefined where there is none for the asker. */
export async function incident(tx: Tx, id: string): Promise<Incident | undefined> {
  return (await whole(tx, await rows(tx).where('id', '=', id).execute()))[0]
}

const mostShown = 200

/** Incidents, the latest first: all of them for those who review them, else those that the asker began or was in. */
export async function incidentsSince(tx: Tx, since: Temporal.Instant): Promise<Incident[]> {
  const found = await rows(tx).where('begunAt', '>=', since).orderBy('begunAt', 'desc').limit(mostShown).execute()
  const staff = await staffIn(
    tx,
    found.map(({ id }) => id),
  )
  const reader = await readerIn(tx)
  const theirs = found.filter(({ id, begunBy, personId: person }) =>
    mayRead({ begunBy, person, staff: staff.get(id) ?? [] }, reader),
  )
  return whole(tx, theirs)
}

/** How many were sent and wait for whoever reviews them, for the navigation. */
export async function unreviewedIncidents(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    'select count(*)::int as count from incident where sent_at is not null and closed_at is null',
  )
  return row?.count ?? 0
}

async function whole(tx: Tx, found: readonly IncidentRow[]): Promise<Incident[]> {
  if (found.length === 0) return []
  const ids = found.map(({ id }) => id)
  const [drafts, reports, people, staff, places] = await Promise.all([
    incidentTables(tx).selectFrom('incidentPart').selectAll().where('incidentId', '=', among(ids)).execute(),
    incidentTables(tx)
      .selectFrom('incidentReport')
      .selectAll()
      .where('incidentId', '=', among(ids))
      .where('n', '=', 1)
      .execute(),
    namesOf(
      tx,
      found.flatMap(({ personId }) => personId ?? []),
    ),
    staffNames(
      tx,
      found.flatMap(({ begunBy, sentBy, closedBy }) => [begunBy, sentBy, closedBy]),
    ),
    offices(tx),
  ])
  const name = (id: string | null) => staff.get(id ?? '') ?? ''
  return found.map((row) => ({
    id: row.id,
    person: row.personId,
    name: row.personId ? people.get(row.personId) : undefined,
    office: places.find(({ id }) => id === row.officeId)?.shortName ?? '',
    begunAt: row.begunAt,
    begunBy: row.begunBy,
    begunByName: name(row.begunBy),
    sent: row.sentAt ? { at: row.sentAt, by: name(row.sentBy) } : undefined,
    closed: row.closedAt ? { at: row.closedAt, by: name(row.closedBy), lessons: row.lessons } : undefined,
    version: row.version,
    parts: reports.find(({ incidentId }) => incidentId === row.id)?.parts ?? partsIn(drafts, row.id),
  }))
}

function partsIn(drafts: readonly { incidentId: string; part: string; text: string }[], id: string): Parts {
  const parts: Parts = {}
  for (const { incidentId, part, text } of drafts) if (incidentId === id && isPart(part)) parts[part] = text
  return parts
}

/** Each part as it is told so far, with its version. */
export async function partsNow(tx: Tx, id: string): Promise<Map<string, PartNow>> {
  const found = await incidentTables(tx).selectFrom('incidentPart').selectAll().where('incidentId', '=', id).execute()
  return new Map(found.map(({ part, text, version, savedAt }) => [part, { text, version, savedAt }]))
}

/** What was added after it was sent, in order. */
export async function additionsTo(tx: Tx, id: string) {
  const found = await incidentTables(tx)
    .selectFrom('incidentReport')
    .select(['n', 'text', 'writtenAt', 'byId'])
    .where('incidentId', '=', id)
    .where('n', '>', 1)
    .orderBy('n')
    .execute()
  const names = await staffNames(
    tx,
    found.map(({ byId }) => byId),
  )
  return found.map(({ n, text, writtenAt, byId }) => ({ n, text, at: writtenAt, by: names.get(byId) ?? '' }))
}

/** The support for the staff in it: each sees their own, and those who review incidents see all. */
export async function supportFor(tx: Tx, id: string): Promise<Support[]> {
  const found = await incidentTables(tx).selectFrom('incidentStaff').selectAll().where('incidentId', '=', id).execute()
  const names = await staffNames(
    tx,
    found.flatMap(({ staffId, offeredBy }) => [staffId, offeredBy]),
  )
  const all = tx.actor.may.has('review incidents')
  return found
    .filter(({ staffId }) => all || staffId === tx.actor.staff)
    .map((row) => ({
      staff: row.staffId,
      name: names.get(row.staffId) ?? '',
      offered: row.offeredAt ? { at: row.offeredAt, by: names.get(row.offeredBy ?? '') ?? '' } : undefined,
      answer: row.answer ?? undefined,
      done: row.doneAt ? { at: row.doneAt, note: row.note } : undefined,
    }))
}

/** What is offered to send with an incident about somebody: their network, who has them, what speaks against an address. */
export async function aboutFor(tx: Tx, person: string, parts: Parts) {
  const [supports, supervision, conditions, addresses, alerts, facts] = await Promise.all([
    supportsOf(tx, person),
    currentSupervision(tx, person),
    conditionsNow(tx, person),
    addressesNow(tx, [person]),
    alertsOf(tx, [person]),
    factsOfAll(tx, [person], 'talk'),
  ])
  const where = addresses.get(person) ?? []
  const officer = supervision?.officerId ?? undefined
  const names = await staffNames(tx, officer ? [officer] : [])
  return {
    supports: supports.map(({ id, name, relationName, phone = '' }) => ({ id, name, relation: relationName, phone })),
    officer: officer ? { id: officer, name: names.get(officer) ?? '' } : undefined,
    barring: barring(
      { where: parts.addressWhere ?? '', livesWith: livesWith(parts, supports) },
      conditions,
      where.map(({ where: place, protects }) => ({ where: place, protects })),
    ),
    alerts: (alerts.get(person) ?? []).map(({ name, advice }) => ({ name, advice })),
    talk: facts[0]?.data,
  }
}

/** What the conditions in force say, and where somebody is protected from them. */
export async function conditionsNow(tx: Tx, person: string) {
  const orders = (await currentOrders(tx, [person])).get(person) ?? []
  return orders.flatMap(({ conditions }) =>
    conditions
      .filter(({ bound }) => bound === 'now')
      .map(({ name, kind, asOrdered, inputs }) => ({ name, kind, asOrdered, inputs })),
  )
}

/** Colleagues of the office who may have been there. */
export async function staffHere(tx: Tx, present: string) {
  const named = idsIn(present)
  const all = await colleagues(tx)
  return all
    .filter(({ id, officeId }) => officeId === tx.actor.office || named.includes(id))
    .map(({ id, givenName, familyName }) => ({ id, name: `${givenName} ${familyName}`.trim() }))
}

/** How somebody can be related to a person, to choose from. */
export const relationsIn = (tx: Tx) =>
  versionInForce(tx.actor.jurisdiction, tx.today).relations.map(({ code, name }) => ({ value: code, label: name }))

/** Incidents that somebody began and has not sent: they stand on Today until they are. */
export async function incidentMatters(tx: Tx, staff: readonly string[]): Promise<OpenMatter[]> {
  if (staff.length === 0) return []
  const found = await rows(tx).where('sentAt', 'is', null).where('begunBy', '=', among(staff)).execute()
  return found.map(({ id, personId, begunBy, begunAt }) => ({
    key: `incident:${id}`,
    person: personId,
    owner: begunBy,
    lead: words.lead,
    tone: 'red',
    text: words.text,
    due: tx.today,
    since: begunAt,
    act: { href: `/incidents/${id}`, text: words.act },
  }))
}
