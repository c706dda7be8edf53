import { nameIn, versionInForce } from '../../../jurisdictions/index.ts'
import { among } from '../../../platform/database/among.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { type Calendar, dayOf } from '../../../platform/dates.ts'
import { type Contact, contactsAmong, contactsSince } from '../../contacts/index.ts'
import { caseloadOf, periodNamed, whereIs } from '../../people/index.ts'
import { officeCalendar, staffNames } from '../../staff/index.ts'
import {
  type Chain,
  type Done,
  dayOfChain,
  endOf,
  nextOf,
  type Setting,
  type StepKind,
  stepKinds,
  stepOfContact,
} from '../rules.ts'
import { type ChainRow, type ChainStepRow, chainTables } from '../tables.ts'
import { searchSetting } from './settings.ts'

const rows = (tx: Tx) => chainTables(tx).selectFrom('chain').selectAll()

/** One chain as it stands; undefined where there is none for the asker. */
export async function chainNamed(tx: Tx, id: string): Promise<Chain | undefined> {
  return (await standing(tx, await rows(tx).where('id', '=', id).execute()))[0]
}

/** A person's chains, the latest first. */
export const chainsOf = async (tx: Tx, person: string): Promise<Chain[]> =>
  standing(tx, await rows(tx).where('personId', '=', person).orderBy('openedAt', 'desc').limit(20).execute())

/** The chain that is open of a person, if one is. */
export async function openChainOf(tx: Tx, person: string): Promise<Chain | undefined> {
  const open = await rows(tx).where('personId', '=', person).where('endedAt', 'is', null).execute()
  return (await standing(tx, open)).find(({ ended }) => !ended)
}

/** The chains that are open of those whom these officers have today. */
export async function openChainsOf(tx: Tx, staff: readonly string[]): Promise<Chain[]> {
  const periods = (await caseloadOf(tx, staff)).map(({ supervision }) => supervision)
  if (periods.length === 0) return []
  const open = await rows(tx).where('supervisionId', '=', among(periods)).where('endedAt', 'is', null).execute()
  return (await standing(tx, open)).filter(({ ended }) => !ended)
}

/** Every chain that nobody has ended by hand: for the service's own work at night. */
export const unsettled = async (tx: Tx): Promise<Chain[]> =>
  standing(tx, await rows(tx).where('endedAt', 'is', null).execute())

/** What a path's `:chain` points at. */
export async function chainSubject(tx: Tx, id: string): Promise<{ person: string } | undefined> {
  const row = await chainTables(tx).selectFrom('chain').select('personId').where('id', '=', id).executeTakeFirst()
  return row && { person: row.personId }
}

/** What was done in these chains, oldest first. */
export function stepsIn(tx: Tx, chains: readonly string[]): Promise<ChainStepRow[]> {
  if (chains.length === 0) return Promise.resolve([])
  const found = chainTables(tx).selectFrom('chainStep').selectAll().where('chainId', '=', among(chains))
  return found.orderBy('recordedAt').orderBy('id').execute()
}

type Around = {
  steps: readonly ChainStepRow[]
  contacts: ReadonlyMap<string, Contact[]>
  failed: ReadonlyMap<string, Contact>
  where: Awaited<ReturnType<typeof whereIs>>
  setting: Setting
  names: ReadonlyMap<string, string>
}

/** How chains stand now: worked out from what was done in them and from what was recorded of the people elsewhere. */
async function standing(tx: Tx, chains: readonly ChainRow[]): Promise<Chain[]> {
  if (chains.length === 0) return []
  const people = chains.map(({ personId }) => personId)
  const from = chains.map(({ personId, countedFrom }) => ({ person: personId, at: countedFrom }))
  const [steps, contacts, failed, where, setting, periods] = await Promise.all([
    stepsIn(
      tx,
      chains.map(({ id }) => id),
    ),
    contactsSince(tx, earliest(from)),
    contactsAmong(
      tx,
      chains.flatMap(({ contactId }) => contactId ?? []),
    ),
    whereIs(tx, people),
    searchSetting(tx),
    Promise.all(chains.map(({ supervisionId }) => periodNamed(tx, supervisionId))),
  ])
  const names = await staffNames(tx, [
    ...chains.map(({ openedBy }) => openedBy),
    ...periods.map((period) => period?.officerId ?? null),
  ])
  const around = { steps, contacts, failed, where, setting, names }
  return Promise.all(chains.map((row, at) => chainOf(tx, row, periods[at], around)))
}

/** Of each person from the earliest moment on that any of their chains needs. */
function earliest(list: { person: string; at: Temporal.Instant }[]) {
  const first = list.toSorted((one, other) => Temporal.Instant.compare(one.at, other.at))
  return first.filter(({ person }, at) => first.findIndex((one) => one.person === person) === at)
}

type Period = Awaited<ReturnType<typeof periodNamed>>

async function chainOf(tx: Tx, row: ChainRow, period: Period, around: Around): Promise<Chain> {
  const { zone } = tx.actor
  const own = around.steps.filter(({ chainId }) => chainId === row.id)
  const since = row.resumedAt ?? row.openedAt
  const contacts = (around.contacts.get(row.personId) ?? []).filter(({ at }) => isFrom(at, row.countedFrom))
  const where = around.where.get(row.personId)
  const reached = contacts.find(({ withPerson, attended, at }) => withPerson && attended && isFrom(at, row.resumedAt))
  const asked = own.findLast(({ kind }) => kind === 'asked')
  const ended = endOf({
    ended: row.endedAt && row.endedHow ? { at: row.endedAt, how: row.endedHow } : undefined,
    reached: reached && { id: reached.id, at: reached.at },
    where: where?.stops.includes('no-contact-follow-up') ? where.code : undefined,
    periodOpen: period !== undefined && period.closedOn === null,
  })
  const calendar = await calendarOf(tx, period?.officeId ?? tx.actor.office, dayOf(row.openedAt, zone))
  const facts = {
    since: dayOf(since, zone),
    done: doneIn(own, contacts, zone),
    afraidSince: asked?.afraid ? dayOf(asked.recordedAt, zone) : undefined,
  }
  const failed = row.contactId ? around.failed.get(row.contactId) : undefined
  return {
    id: row.id,
    person: row.personId,
    supervision: row.supervisionId,
    owner: period?.officerId ?? null,
    ownerName: around.names.get(period?.officerId ?? '') ?? '',
    openedAt: row.openedAt,
    openedBy: around.names.get(row.openedBy ?? '') ?? '',
    why: row.why,
    failed: failed && { contact: failed.id, outcome: outcomeName(tx, failed.outcome), at: failed.at },
    day: dayOfChain(dayOf(row.openedAt, zone), tx.today, calendar),
    asked: asked !== undefined,
    afraid: asked?.afraid === true,
    afraidAt: asked?.afraid ? asked.recordedAt : undefined,
    looked: asked?.looked ?? [],
    next: ended ? undefined : nextOf(facts, around.setting, calendar),
    ended,
    version: row.version,
  }
}

const isFrom = (at: Temporal.Instant, from: Temporal.Instant | null) =>
  from === null || Temporal.Instant.compare(at, from) >= 0

const outcomeName = (tx: Tx, code: string) => nameIn(versionInForce(tx.actor.jurisdiction, tx.today).outcomes, code)

const isStep = (step: string | null): step is StepKind => stepKinds.some((known) => known === step)

/** What counts of a chain's steps and of contacts that were recorded elsewhere, in the order in which it happened. */
function doneIn(steps: readonly ChainStepRow[], contacts: readonly Contact[], zone: string): Done[] {
  const known = new Set(steps.flatMap(({ contactId }) => contactId ?? []))
  const stands = new Set(contacts.map(({ id }) => id))
  const own = steps.flatMap(({ kind, step, at, until, contactId }) => {
    if ((kind !== 'tried' && kind !== 'skipped') || !isStep(step)) return []
    if (contactId && !stands.has(contactId)) return []
    return [{ step, how: kind, at, until: until ?? undefined }]
  })
  const elsewhere = contacts.flatMap((contact) => {
    const step = known.has(contact.id) ? undefined : stepOfContact(contact)
    return step ? [{ step, how: 'tried' as const, at: contact.at, until: undefined }] : []
  })
  return [...own, ...elsewhere]
    .toSorted((one, other) => Temporal.Instant.compare(one.at, other.at))
    .map(({ at, ...rest }) => ({ ...rest, on: dayOf(at, zone) }))
}

/** A search is over within a year; its days need no other year's holidays. */
function calendarOf(tx: Tx, office: string | null, since: Temporal.PlainDate): Promise<Calendar> {
  if (!office) throw new Error('a chain is of a period, which has an office')
  return officeCalendar(tx, office, { first: since.year, last: tx.today.year + 1 })
}
