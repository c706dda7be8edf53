import { codedIn, versionInForce } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { localInstant } from '../../../platform/dates.ts'
import { newId } from '../../../platform/ids.ts'
import { done, type Result, refuse } from '../../../platform/result.ts'
import { appointment, bookAppointment } from '../../contacts/index.ts'
import { addressesNow, namesOf } from '../../people/index.ts'
import { onSheets } from '../queries/sheets.ts'
import type { PlannedStop, Sheet, StopKind } from '../rules.ts'

/** A stop as a form gives it: one that stands on the sheet, an appointment, somebody visited without one, or another place. */
export type GivenStop = {
  stop: string | undefined
  appointment: string | undefined
  person: string | undefined
  kind: StopKind | undefined
  place: string
  why: string
  day: number
  arrives: Temporal.PlainTime | undefined
  minutes: number | undefined
  drop: boolean
  dropWhy: string
}
export type StopRefusal =
  | 'unknown-visit'
  | 'unknown-person'
  | 'on-another-sheet'
  | 'cannot-book'
  | 'no-place'
  | 'no-time'
  | 'no-drop-reason'
/** `closed`: it is about somebody whom whoever changes the sheet may not see; where it is is carried over unread. */
export type ReadyStop = PlannedStop & {
  person: string | null
  appointment: string | null
  place: string
  why: string
  droppedWhy: string
  closed: boolean
}

type Of = { day: Temporal.PlainDate; zone: string; officer: string; sheet: Sheet | undefined }

const usualMinutes = 30

/**
 * The stops of a sheet in the order of the way: by when they are expected at each. Refuses a stop without place or time, an appointment
 * that is not to come or stands on another sheet, and one that is dropped without a reason.
 */
export async function stopsFrom(
  tx: Tx,
  given: readonly GivenStop[],
  of: Of,
): Promise<Result<ReadyStop[], StopRefusal>> {
  const kept = given.map((stop, nth) => ({ stop, nth })).filter(({ stop }) => stop.stop || !stop.drop)
  const taken = await onSheets(
    tx,
    kept.flatMap(({ stop }) => stop.appointment ?? []),
    of.sheet?.id,
  )
  const stops: ReadyStop[] = []
  for (const { stop, nth } of kept) {
    const at = (field: string) => `stops.${nth}.${field}`
    if (stop.appointment && taken.has(stop.appointment)) return refuse('on-another-sheet', at('arrives'))
    const ready = await stopFrom(tx, stop, of, at)
    if (!ready.ok) return ready
    stops.push(ready.value)
  }
  for (const unnamed of of.sheet?.stops ?? [])
    if (!stops.some(({ id }) => id === unnamed.id)) stops.push(standingOf(unnamed))
  return done(stops.toSorted((one, other) => Temporal.Instant.compare(one.arrivesAt, other.arrivesAt)))
}

/** A stop of the sheet as it stands; one that the form did not name stays as it is. */
function standingOf({ where, ...plan }: Sheet['stops'][number]): ReadyStop {
  const none = { person: null, appointment: null, place: '', why: '', droppedWhy: '' }
  return { ...plan, ...(where ?? none), closed: where === undefined }
}

type At = (field: string) => string

async function stopFrom(tx: Tx, given: GivenStop, of: Of, at: At): Promise<Result<ReadyStop, StopRefusal>> {
  const known = of.sheet?.stops.find(({ id }) => id === given.stop)
  if (given.stop && !known) return refuse('unknown-visit', at('arrives'))
  if (known) return knownStop(known, given, of, at)
  if (!given.arrives) return refuse('no-time', at('arrives'))
  const arrivesAt = localInstant(of.day.add({ days: given.day }), given.arrives, of.zone)
  const plan = { id: newId(), arrivesAt, minutes: given.minutes ?? usualMinutes, dropped: false }
  const rest = { droppedWhy: '', closed: false, why: given.why }
  if (given.appointment) {
    const found = await visitOf(tx, given.appointment, at)
    return found.ok ? done({ ...plan, ...rest, ...found.value }) : found
  }
  if (given.person) {
    const booked = await bookVisit(tx, { ...given, person: given.person, arrives: given.arrives }, of, at)
    return booked.ok ? done({ ...plan, ...rest, ...booked.value }) : booked
  }
  if (given.place.trim() === '') return refuse('no-place', at('place'))
  const kind = given.kind === 'overnight' ? 'overnight' : 'elsewhere'
  return done({ ...plan, ...rest, kind, person: null, appointment: null, place: given.place })
}

function knownStop(known: Sheet['stops'][number], given: GivenStop, of: Of, at: At): Result<ReadyStop, StopRefusal> {
  const stands = standingOf(known)
  if (given.drop && !known.dropped && given.dropWhy.trim() === '') return refuse('no-drop-reason', at('dropWhy'))
  const arrivesAt = given.arrives
    ? localInstant(of.day.add({ days: given.day }), given.arrives, of.zone)
    : stands.arrivesAt
  return done({
    ...stands,
    arrivesAt,
    minutes: given.minutes ?? stands.minutes,
    dropped: given.drop,
    droppedWhy: given.drop ? given.dropWhy || stands.droppedWhy : '',
  })
}

type Visit = Pick<ReadyStop, 'kind' | 'person' | 'appointment' | 'place'>

/** An appointment that somebody goes out to and that is still to come, with where it is. */
async function visitOf(tx: Tx, id: string, at: At): Promise<Result<Visit, StopRefusal>> {
  const found = await appointment(tx, id)
  const kind = found && codedIn(versionInForce(tx.actor.jurisdiction, tx.today).contactKinds, found.kind)
  if (!found || found.state !== 'planned' || !kind?.goesOut) return refuse('unknown-visit', at('arrives'))
  const place = found.place || (await homeOf(tx, found.person))
  return done({ kind: 'visit', person: found.person, appointment: id, place })
}

/** Where somebody lives as it is known now. */
export async function homeOf(tx: Tx, person: string): Promise<string> {
  return (await addressesNow(tx, [person])).get(person)?.find(({ livesThere }) => livesThere)?.where ?? ''
}

type Unbooked = GivenStop & { person: string; arrives: Temporal.PlainTime }

/** Books whoever is visited without an appointment, so that what comes of it has its place. */
async function bookVisit(tx: Tx, given: Unbooked, of: Of, at: At): Promise<Result<Visit, StopRefusal>> {
  const { person } = given
  if (!(await namesOf(tx, [person])).has(person)) return refuse('unknown-person', at('person'))
  const place = given.place || (await homeOf(tx, person))
  if (place === '') return refuse('no-place', at('place'))
  const booked = await bookAppointment(tx, {
    person,
    kind: 'home',
    day: of.day.add({ days: given.day }),
    time: given.arrives,
    minutes: Math.max(5, given.minutes ?? usualMinutes),
    staff: of.officer,
    place,
    purpose: given.why,
  })
  if (!booked.ok) return refuse('cannot-book', at('person'))
  return done({ kind: 'visit', person, appointment: booked.value.id, place })
}
