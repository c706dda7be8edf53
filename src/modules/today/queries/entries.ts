import { codedIn, type Version } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { type Appointment, type AtDesk, besideText, nextVisitMarks } from '../../contacts/index.ts'
import {
  type AddressNow,
  type Alert,
  addressesNow,
  callingText,
  type PhoneNow,
  phonesNow,
  type ShownName,
  type WhereNow,
  whereIs,
} from '../../people/index.ts'
import { staffNames } from '../../staff/index.ts'
import type { Entry } from '../rules.ts'

/** What an entry of the day is drawn from, gathered for all of them at once. */
export type Around = {
  version: Version
  names: ReadonlyMap<string, ShownName>
  alerts: ReadonlyMap<string, readonly Alert[]>
  levels: ReadonlyMap<string, string | null>
  waiting: readonly AtDesk[]
  /** Whose days these are: what is another's they only go along to. */
  days: ReadonlySet<string>
  /** The officers whose appointments these are, but for the one whose day it is. */
  covered: ReadonlyMap<string, string>
}

/** Appointments as the day shows them. Those of people who are hidden from the asker are left out. */
export async function entriesOf(tx: Tx, appointments: readonly Appointment[], around: Around): Promise<Entry[]> {
  const { contactKinds } = around.version
  const kindOf = (one: Appointment) => codedIn(contactKinds, one.kind)
  const people = (fits: (one: Appointment) => boolean) => appointments.filter(fits).map(({ person }) => person)
  const [where, phones, addresses, staff] = await Promise.all([
    whereIs(
      tx,
      people(() => true),
    ),
    phonesNow(
      tx,
      people((one) => one.kind === 'phone'),
    ),
    addressesNow(
      tx,
      people((one) => kindOf(one)?.goesOut === true),
    ),
    namesBeside(tx, appointments, around),
  ])
  return appointments.flatMap((one) => {
    const person = around.names.get(one.person)
    if (!person) return []
    const kind = kindOf(one)
    const goesOut = kind?.goesOut ?? false
    const address = addresses.get(one.person)?.find(({ livesThere }) => livesThere)
    return [
      {
        ...planOf(one),
        ...outcomeOf(one, around.version),
        person: { id: person.id, listed: person.listed, spoken: person.spoken },
        kindName: kind?.name ?? one.kind,
        goesOut,
        atDesk: kind?.arrival ?? false,
        where: whereOf(one, one.kind === 'home' ? address : undefined),
        whereNow: whereOutOf(where.get(one.person)),
        here: hereOf(one, around.waiting),
        nextMarks: goesOut ? nextVisitMarks(one.marks.map((mark) => mark.kind)) : [],
        lastMark: one.marks.at(-1),
        phone: phoneOf(phones.get(one.person)),
        alerts: warningsOf(around.alerts.get(one.person) ?? [], goesOut),
        topLevel: topLevelOf(around.version, around.levels.get(one.person)),
        ...besideOf(one, around, staff),
        coverFor: around.covered.get(one.staff),
      },
    ]
  })
}

/** Who comes too; before them the colleague whose appointment it is, where that is nobody whose day this is. */
function besideOf(
  one: Appointment,
  { days }: Around,
  names: ReadonlyMap<string, string>,
): Pick<Entry, 'beside' | 'goesAlong'> {
  const goesAlong = !days.has(one.staff)
  const others = one.beside.filter(({ staff }) => staff === null || !days.has(staff))
  const texts = others.map((who) => besideText(who, names))
  return { beside: goesAlong ? [names.get(one.staff) ?? '', ...texts] : texts, goesAlong }
}

/** The names of the colleagues in it; nothing is asked where each officer meets somebody alone. */
async function namesBeside(
  tx: Tx,
  appointments: readonly Appointment[],
  { days }: Around,
): Promise<Map<string, string>> {
  const ids = appointments.flatMap(({ staff, attendees }) => (days.has(staff) ? attendees : [staff, ...attendees]))
  return ids.length === 0 ? new Map() : staffNames(tx, ids)
}

/** Only what keeps somebody from coming is said: that they are at large in the community is not. */
const whereOutOf = (where: WhereNow | undefined): string | undefined =>
  where && (where.final || where.atLarge || where.stops.length > 0) ? where.name : undefined

const planOf = ({
  id,
  kind,
  day,
  time,
  zone,
  minutes,
  startsAt,
  endsAt,
  purpose,
  interpreter,
  state,
}: Appointment) => ({
  id,
  kind,
  day,
  time,
  zone,
  minutes,
  startsAt,
  endsAt,
  purpose,
  interpreter: interpreter !== '',
  state,
})

const outcomeOf = ({ outcome, counts, minutesLate }: Appointment, version: Version) => ({
  outcomeName: outcome === null ? undefined : (codedIn(version.outcomes, outcome)?.name ?? outcome),
  counts: counts ?? undefined,
  minutesLate: minutesLate ?? undefined,
})

/** The room, the place that was written down, or where the person lives. */
const whereOf = ({ place, resources }: Appointment, home: AddressNow | undefined) =>
  [...resources.map(({ name }) => name), place || home?.where || ''].filter(Boolean).join(', ')

function hereOf({ id, arrivedAt, state }: Appointment, waiting: readonly AtDesk[]): Entry['here'] {
  if (!arrivedAt || state !== 'planned') return undefined
  const { waited, arrival, state: now } = waiting.find(({ appointment }) => appointment === id) ?? {}
  const unmet = now === 'here'
  return { since: arrivedAt, waited: unmet ? waited : undefined, arrival: arrival ?? undefined, unmet }
}

/** The person's own phone first; with what to know before leaving word on it. */
function phoneOf(phones: readonly PhoneNow[] | undefined): Entry['phone'] {
  const [first] = phones ?? []
  return first && { number: first.number, note: callingText(first) }
}

/** Before a visit everything that is marked for it, else what is grave. */
function warningsOf(alerts: readonly Alert[], goesOut: boolean): Entry['alerts'] {
  const shown = alerts.filter(({ severity, beforeVisit, onlyVisits }) =>
    goesOut ? beforeVisit : severity === 'high' && !onlyVisits,
  )
  return shown.map(({ name, severity }) => ({ name, severity }))
}

/** The agency's highest level, which is worth a tag; the rest are on the person's page. */
export const topLevel = ({ levels }: Version) => levels.toSorted((one, other) => other.rank - one.rank)[0]

function topLevelOf(version: Version, level: string | null | undefined): string | undefined {
  const top = topLevel(version)
  return level === top?.code ? top?.name : undefined
}
