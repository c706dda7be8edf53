import type { Tx } from '../../platform/database/tx.ts'
import { holidayOn, isWorkingDay } from '../../platform/dates.ts'
import { type AtDesk, besideText, deskOf } from '../contacts/index.ts'
import { findPeople, questionOf } from '../find/index.ts'
import { type Alert, alertsOf, namesOf, type ShownName } from '../people/index.ts'
import { availabilityOf, colleagues, dutyOfficer, officeCalendar, officeOf, staffNames } from '../staff/index.ts'
import { comesFor, type Opening, openingOf, type Told, type Visitor } from './rules.ts'

/** The desk of the asker's office today: names, times and safety alerts, and nothing else of anybody's record. */
export async function deskNow(tx: Tx) {
  const office = tx.actor.office && (await officeOf(tx, tx.actor.office))
  if (!office) return undefined
  const there = await deskOf(tx, office.id, tx.today)
  const people = there.flatMap(({ person }) => person ?? [])
  const here = there.filter(({ state }) => state === 'here')
  const [names, alerts, staff, told, opening, duty] = await Promise.all([
    namesOf(tx, people),
    alertsOf(tx, people),
    staffNames(
      tx,
      there.flatMap((one) => [one.staff, ...one.beside.map((who) => who.staff)]),
    ),
    toldOf(
      tx,
      here.map((one) => one.staff),
    ),
    openingNow(tx, office),
    dutyOfficer(tx, office.id, tx.today),
  ])
  const visitors = there.flatMap((one) => visitorOf(one, { names, alerts, staff, told }))
  return { office: office.shortName, opening, duty, visitors }
}

const nobody: Told = { officer: '', works: false, covering: [] }

/** Who is told today that somebody has come for each of these officers; ids that nobody has are left out. */
async function toldOf(tx: Tx, officers: readonly (string | null)[]): Promise<Map<string, Told>> {
  const ids = officers.filter((id) => id !== null)
  const [names, days] = await Promise.all([staffNames(tx, ids), availabilityOf(tx, ids, tx.today)])
  return new Map(
    [...names].map(([id, officer]) => {
      const { works = true, coveredBy = [] } = days.get(id) ?? {}
      return [id, { officer, works, covering: coveredBy.map(({ name }) => name) }]
    }),
  )
}

/** Who is told that somebody has come for this officer; nobody, where they came for no one. */
export const toldFor = async (tx: Tx, officer: string | null): Promise<Told> =>
  (await toldOf(tx, [officer])).get(officer ?? '') ?? nobody

type Around = {
  names: Map<string, ShownName>
  alerts: Map<string, Alert[]>
  staff: Map<string, string>
  told: Map<string, Told>
}

/** Who is hidden from the asker is nobody here. */
function visitorOf(one: AtDesk, { names, alerts, staff, told }: Around): Visitor[] {
  const { person, stranger, arrival, appointment, why, time, waited, dutyTold, state } = one
  const name = person === null ? stranger : names.get(person)?.listed
  if (!name) return []
  const careful = (person === null ? [] : (alerts.get(person) ?? [])).filter(({ atTheDesk }) => atTheDesk)
  const staffName = staff.get(one.staff ?? '') ?? ''
  return [
    {
      ...{ arrival, appointment, name, why, time, waited, dutyTold, state, staffName },
      stranger: person === null,
      told: told.get(one.staff ?? '') ?? nobody,
      staff: one.staff,
      beside: one.beside.map((who) => besideText(who, staff)),
      since: one.arrivedAt,
      alerts: careful.map(({ name: what, severity, advice }) => ({ name: what, severity, advice })),
    },
  ]
}

async function openingNow(tx: Tx, office: NonNullable<Awaited<ReturnType<typeof officeOf>>>): Promise<Opening> {
  const { year } = tx.today
  const calendar = await officeCalendar(tx, office.id, { first: year, last: year })
  const closed = isWorkingDay(tx.today, calendar) ? undefined : (holidayOn(tx.today, calendar)?.name ?? '')
  return openingOf(office, closed, tx.now.toZonedDateTimeISO(office.zone).toPlainTime())
}

const mostFound = 8

/**
 * People by name or reference, as the desk may know them: how they are listed, their reference, and
 * what they are expected for today. */
export async function foundAtDesk(tx: Tx, typed: string) {
  const q = typed.replaceAll('\0', '').trim().slice(0, 200)
  if ([...q].length < 2) return []
  const byName = { ...questionOf(tx, q), parts: [], phone: null, digits: '', mail: null, born: null }
  const hits = await findPeople(tx, byName, [], mostFound)
  const { office } = tx.actor
  const today = office && hits.length > 0 ? await deskOf(tx, office, tx.today) : []
  const staff = await staffNames(
    tx,
    today.map((one) => one.staff),
  )
  return hits.map(({ person, name: { listed, reference } }) => {
    const known = comesFor(today, { person })
    const here = known && { state: known.state, time: known.time, officer: staff.get(known.staff ?? '') ?? '' }
    return { id: person, listed, reference, today: here }
  })
}

/** Whom somebody can have come to see. */
export const officersIn = async (tx: Tx) =>
  (await colleagues(tx, tx.actor.office ?? undefined)).map(({ id, givenName, familyName }) => ({
    value: id,
    label: `${givenName} ${familyName}`.trim(),
  }))
