import { codedIn, versionInForce } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { type Appointment, appointmentsOn, overlapping } from '../../contacts/index.ts'
import { addressesNow, caseloadList, namesOf } from '../../people/index.ts'
import { colleagues, colleaguesWho, resourcesOf } from '../../staff/index.ts'
import type { Clash, Sheet } from '../rules.ts'
import { dangersAt } from './safety.ts'
import { lastSheetOf, onSheets, openSheets } from './sheets.ts'

type Option = { value: string; label: string }
/** What the form of a sheet offers. */
export type SheetOptions = { seconds: Option[]; cars: Option[]; people: Option[] }
/** A visit of the day that is on no sheet yet, as the form begins with it. */
export type PlannedVisit = {
  appointment: string
  person: string
  name: string
  time: Temporal.PlainTime
  minutes: number
  place: string
  why: string
  /** The car that is booked with it. */
  car: string | undefined
  alerts: { name: string; severity: string; two: boolean }[]
}

/** More people than one officer ever has. */
const most = 1000

export async function sheetOptions(tx: Tx, officer: string, office: string | null): Promise<SheetOptions> {
  const [able, cars, { rows }] = await Promise.all([
    colleaguesWho(tx, 'go on visits', office ?? undefined),
    office ? resourcesOf(tx, office, 'car') : [],
    caseloadList(tx, { staff: [officer], sort: 'name', limit: most }),
  ])
  const names = await namesOf(
    tx,
    rows.map(({ person }) => person),
  )
  return {
    seconds: able
      .filter(({ id }) => id !== officer)
      .map(({ id, givenName, familyName }) => ({ value: id, label: `${givenName} ${familyName}` })),
    cars: cars.map(({ id, name }) => ({ value: id, label: name })),
    people: rows.flatMap(({ person }) => {
      const name = names.get(person)
      return name ? [{ value: person, label: name.listed }] : []
    }),
  }
}

/**
 * The visits of a day that are on no sheet and not yet over, of an officer and of those whom they cover, in order of time, with what
 * there is to beware of.
 */
export async function visitsOn(tx: Tx, staff: readonly string[], day: Temporal.PlainDate): Promise<PlannedVisit[]> {
  const { contactKinds } = versionInForce(tx.actor.jurisdiction, day)
  const all = await appointmentsOn(tx, { staff, day })
  const going = all.filter(
    (one) =>
      one.state === 'planned' &&
      Temporal.Instant.compare(one.endsAt, tx.now) > 0 &&
      codedIn(contactKinds, one.kind)?.goesOut,
  )
  if (going.length === 0) return []
  const people = going.map(({ person }) => person)
  const [names, taken, homes] = await Promise.all([
    namesOf(tx, people),
    onSheets(
      tx,
      going.map(({ id }) => id),
    ),
    addressesNow(tx, people),
  ])
  const home = (person: string) => homes.get(person)?.find(({ livesThere }) => livesThere)?.where ?? ''
  const visits = going.flatMap((one) => {
    const name = names.get(one.person)
    return name && !taken.has(one.id) ? [visitFrom(one, name.listed, one.place || home(one.person))] : []
  })
  const dangers = await dangersAt(tx, visits)
  return visits.map((visit, nth) => {
    const { alerts = [], others = [] } = dangers[nth] ?? {}
    return { ...visit, alerts: [...alerts, ...others.flatMap((other) => other.alerts)] }
  })
}

const visitFrom = (
  { id, person, time, minutes, purpose, resources }: Appointment,
  name: string,
  place: string,
): PlannedVisit => ({
  appointment: id,
  person,
  name,
  time,
  minutes,
  place,
  why: purpose,
  car: resources.find(({ kind }) => kind === 'car')?.id,
  alerts: [],
})

/** What an officer rings from and says, as on their last sheet, else their phone at work; and the car that is booked. */
export async function usualOf(tx: Tx, officer: string, visits: readonly PlannedVisit[]) {
  const [last, everybody] = await Promise.all([lastSheetOf(tx, officer), colleagues(tx)])
  return {
    phone: last?.phone ?? everybody.find(({ id }) => id === officer)?.phone ?? '',
    safeWord: last?.safeWord ?? '',
    vehicle: visits.find(({ car }) => car !== undefined)?.car,
  }
}

/** What else the second officer and the car are down for while the run lasts. */
export async function clashesOf(tx: Tx, sheet: Sheet): Promise<Clash[]> {
  const { second, vehicleId, leavesAt: starts, returnsAt: ends } = sheet
  if (!second && !vehicleId) return []
  const own = new Set(sheet.stops.flatMap(({ where }) => where?.appointment ?? []))
  const resources = vehicleId ? [vehicleId] : []
  const nobody = '00000000-0000-7000-8000-000000000000'
  const [others, sheets] = await Promise.all([
    overlapping(tx, { starts, ends, person: nobody, staff: second ?? nobody, resources }, null),
    openSheets(tx),
  ])
  const apart = others.filter(({ id }) => !own.has(id))
  const runs = sheets.filter(
    (other) =>
      other.id !== sheet.id &&
      Temporal.Instant.compare(other.leavesAt, ends) < 0 &&
      Temporal.Instant.compare(starts, other.returnsAt) < 0,
  )
  const busy = second
    ? [
        ...apart
          .filter(({ staff, attendees }) => staff === second || attendees.includes(second))
          .map(({ startsAt }) => startsAt),
        ...runs
          .filter(({ staff, second: beside }) => staff === second || beside === second)
          .map(({ leavesAt }) => leavesAt),
      ]
    : []
  const driven = vehicleId
    ? [
        ...apart
          .filter(({ resources: taken }) => taken.some(({ id }) => id === vehicleId))
          .map(({ startsAt }) => startsAt),
        ...runs.filter((run) => run.vehicleId === vehicleId).map(({ leavesAt }) => leavesAt),
      ]
    : []
  return [
    ...busy.map((at) => ({ what: 'second' as const, at, name: '' })),
    ...driven.map((at) => ({ what: 'vehicle' as const, at, name: '' })),
  ]
}
