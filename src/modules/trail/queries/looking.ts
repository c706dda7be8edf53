import type { Tx } from '../../../platform/database/tx.ts'
import { startOfDay } from '../../../platform/dates.ts'
import { closedTo } from '../../access-limits/index.ts'
import { metSince } from '../../contacts/index.ts'
import { factsOf, factsOfAll, workedAt } from '../../people/index.ts'
import { offices, officeWithCalendar, type WorkerRow, workersOn } from '../../staff/index.ts'
import { taskOwners } from '../../tasks/index.ts'
import { isLinked, isOpenAt, isSameStreet, type Known, type Look, lookKinds, type Name, type Ties } from '../rules.ts'
import { actionsOf } from '../words/actions.ts'

type Day = Temporal.PlainDate

/** How far back something of somebody's work leads to a person: a year, as records are asked about long after. */
const tiesMonths = 12

/** Everybody's looks of a day in the agency's zone, to the minute, in their order. */
export function looksOn(tx: Tx, day: Day): Promise<Look[]> {
  const { zone } = tx.actor
  return tx.query<Look>(
    `select staff_id as staff, person_id as person, min(at) as at, count(*)::int as looks from audit_entry
     where at >= $1 and at < $2 and action = any ($3::text[]) and staff_id is not null and person_id is not null
     group by staff_id, person_id, date_trunc('minute', at) order by 3, 2`,
    [startOfDay(day, zone), startOfDay(day.add({ days: 1 }), zone), lookKinds.flatMap((kind) => actionsOf(kind))],
  )
}

/** All that the rules need to know of those who looked and those who were looked at. */
export async function knownOf(tx: Tx, day: Day, looks: readonly Look[]): Promise<Map<string, Known>> {
  const staff = [...new Set(looks.map((look) => look.staff))]
  const people = [...new Set(looks.map(({ person }) => person))]
  if (people.length === 0) return new Map()
  const [workers, names, ties, near] = await Promise.all([
    workersOn(tx, staff, day),
    namesByPerson(tx, people),
    tiesOf(tx, people, day),
    nearKnown(tx, staff, people),
  ])
  const hours = await hoursOf(tx, workers, day)
  return new Map(workers.map((worker) => [worker.id, knownFor(worker, { names, ties, near, hours })]))
}

type Hours = Map<string, (at: Temporal.Instant) => boolean>

type Around = { names: Map<string, Name[]>; ties: Map<string, Ties>; near: Map<string, Set<string>>; hours: Hours }

const knownFor = (worker: WorkerRow, { names, ties, near, hours }: Around): Known => ({
  looker: { id: worker.id, given: worker.givenName, family: worker.familyName },
  namesOf: (person) => names.get(person) ?? [],
  isLinked: (person) => isLinked(worker, ties.get(person) ?? none),
  livesNearKnown: (person) => near.get(worker.id)?.has(person) ?? false,
  isOpen: hours.get(worker.office) ?? (() => true),
})
const none: Ties = { places: [], staff: new Set(), offices: new Set() }

async function namesByPerson(tx: Tx, people: readonly string[]): Promise<Map<string, Name[]>> {
  const names = new Map<string, Name[]>()
  for (const { personId, kind, data } of await factsOf(tx, people, ['name'])) {
    if (kind !== 'name') continue
    const known = names.get(personId) ?? []
    names.set(personId, [...known, { given: data.given ?? '', family: data.family ?? '' }])
  }
  return names
}

/** Of each who looked, the people who live in the house or street of somebody whose record is closed to them by name. */
async function nearKnown(
  tx: Tx,
  staff: readonly string[],
  people: readonly string[],
): Promise<Map<string, Set<string>>> {
  const closed = await closedTo(tx, staff)
  if (closed.length === 0) return new Map()
  const known = await homesOf(
    tx,
    closed.map(({ person }) => person),
  )
  const seen = await homesOf(tx, people)
  const livesNear = (person: string, other: string) =>
    (known.get(other) ?? []).some((home) => (seen.get(person) ?? []).some((where) => isSameStreet(where, home)))
  return new Map(
    [...Map.groupBy(closed, ({ staff: id }) => id)].map(([id, theirs]) => [
      id,
      new Set(people.filter((person) => theirs.some((one) => one.person !== person && livesNear(person, one.person)))),
    ]),
  )
}

async function homesOf(tx: Tx, people: readonly string[]): Promise<Map<string, string[]>> {
  const homes = await factsOfAll(tx, [...new Set(people)], 'address')
  return new Map(
    [...Map.groupBy(homes, ({ personId }) => personId)].map(([person, theirs]) => [
      person,
      theirs.map(({ data }) => data.where ?? ''),
    ]),
  )
}

async function tiesOf(tx: Tx, people: readonly string[], day: Day): Promise<Map<string, Ties>> {
  const since = day.subtract({ months: tiesMonths })
  const [places, met, tasks, wrote, known] = await Promise.all([
    workedAt(tx, people, since),
    metSince(tx, people, since),
    taskOwners(tx, people),
    whoWrote(tx, people, since),
    offices(tx),
  ])
  const regionOf = new Map(known.map(({ id, regionId }) => [id, regionId]))
  const of = <Row extends { person: string }>(rows: readonly Row[]) => Map.groupBy(rows, ({ person }) => person)
  const [placesOf, metOf, staffOf] = [of(places), of(met), of([...met, ...tasks, ...wrote])]
  return new Map(
    people.map((person) => [
      person,
      {
        places: (placesOf.get(person) ?? []).map((place) => ({ ...place, region: regionOf.get(place.office) ?? '' })),
        staff: new Set((staffOf.get(person) ?? []).map(({ staff }) => staff)),
        offices: new Set((metOf.get(person) ?? []).map(({ office }) => office)),
      },
    ]),
  )
}

/** Who wrote something in these people's records: they answer for it by name. */
const whoWrote = (tx: Tx, people: readonly string[], since: Day) =>
  tx.query<{ person: string; staff: string }>(
    `select distinct person_id as person, staff_id as staff from audit_entry
     where person_id = any ($1::uuid[]) and at >= $2 and action = any ($3::text[]) and staff_id is not null`,
    [people, startOfDay(since, tx.actor.zone), actionsOf('changed')],
  )

async function hoursOf(tx: Tx, workers: readonly WorkerRow[], day: Day): Promise<Hours> {
  const ids = [...new Set(workers.map(({ office }) => office))]
  const years = { first: day.year - 1, last: day.year + 1 }
  const found = await Promise.all(ids.map((id) => officeWithCalendar(tx, id, years)))
  return new Map(
    found.flatMap((one) => {
      if (!one) return []
      const { id, zone, opens, closes } = one.office
      return [[id, (at: Temporal.Instant) => isOpenAt(at, { zone, opens, closes, calendar: one.calendar })] as const]
    }),
  )
}
