import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { localInstant } from '../../../platform/dates.ts'
import { newId } from '../../../platform/ids.ts'
import { done, type Result, refuse } from '../../../platform/result.ts'
import { addAttendee, dropAttendee } from '../../contacts/index.ts'
import { colleaguesWho, officeOf, resourcesNamed } from '../../staff/index.ts'
import { dangersAt } from '../queries/safety.ts'
import { sheetNamed } from '../queries/sheets.ts'
import { type Sheet, waitsForLeader } from '../rules.ts'
import { visitTables } from '../tables.ts'
import { standDown } from './stand-down.ts'
import { type GivenStop, type ReadyStop, type StopRefusal, stopsFrom } from './stops.ts'

type Day = Temporal.PlainDate
type Time = Temporal.PlainTime

/** A running sheet as it is lodged or changed. Days are counted from its first. */
export type GivenSheet = {
  leaves: Time
  returns: Time
  returnsDay: number
  second: string | undefined
  vehicle: string | undefined
  vehicleOther: string
  phone: string
  safeWord: string
  stops: readonly GivenStop[]
  /** Where two officers are needed and one would go: that the team leader is asked. */
  ask: boolean
}
export type LodgeRefusal =
  | StopRefusal
  | 'no-office'
  | 'no-stops'
  | 'returns-too-early'
  | 'back-already'
  | 'unknown-second'
  | 'unknown-vehicle'
  | 'two-officers'
  | 'too-long'
export type Lodged = { id: string; version: number; waits: boolean }

/** The longest run: two nights away and the days round them. */
const mostHours = 80

/**
 * Lodges an officer's running sheet: what was booked for the day is on it already, and whoever is visited without an appointment gets
 * one. Books the second officer's diary. Refuses a run without stops or that ends before it began, what was not found, and one officer
 * alone where an alert at any of the stops asks for two (`two-officers`), unless the team leader is asked.
 */
export async function lodge(
  tx: Tx,
  given: GivenSheet & { day: Day; officer: string },
): Promise<Result<Lodged, LodgeRefusal>> {
  const office = await officeOf(tx, tx.actor.office ?? '')
  if (!office) return refuse('no-office')
  const { day, officer } = given
  const ready = await readyOf(tx, given, { day, zone: office.zone, officer, office: office.id, sheet: undefined })
  if (!ready.ok) return ready
  const id = newId()
  const row = {
    id,
    staffId: officer,
    officeId: office.id,
    day,
    zone: office.zone,
    lodgedAt: tx.now,
    lodgedBy: tx.actor.staff,
  }
  await visitTables(tx).insertInto('runSheet').values(row).execute()
  await writeVersion(tx, { sheet: id, version: 1, why: '', given, ready: ready.value })
  await bookSecond(tx, ready.value.stops, [], given.second, undefined)
  await audit(tx, 'visits.lodged', { subject: ['sheet', id] })
  return done({ id, version: 1, waits: ready.value.needsTwo && given.second === undefined })
}

export type ChangeRefusal = LodgeRefusal | 'stale' | 'over' | 'not-there'

/**
 * Changes a sheet that is under way or to come: a new version, with what was before kept, and why. Refuses one that has ended (`over`),
 * one that somebody changed since (`stale`), a stop dropped without a reason, and what lodging refuses.
 */
export async function changeSheet(
  tx: Tx,
  id: string,
  given: GivenSheet & { why: string; version: number | undefined },
): Promise<Result<Lodged, ChangeRefusal>> {
  const sheet = await sheetNamed(tx, id)
  if (!sheet) return refuse('not-there')
  if (sheet.state === 'back' || sheet.state === 'called-off') return refuse('over')
  if (given.version !== undefined && given.version !== sheet.version) return refuse('stale')
  const { day, zone, staff: officer, office } = sheet
  const ready = await readyOf(tx, given, { day, zone, officer, office, sheet })
  if (!ready.ok) return ready
  const version = sheet.version + 1
  if (!(await writeVersion(tx, { sheet: id, version, why: given.why, given, ready: ready.value })))
    return refuse('stale')
  await bookSecond(tx, ready.value.stops, sheet.stops, given.second, sheet.second ?? undefined)
  await standDown(tx, id)
  await audit(tx, 'visits.changed', { subject: ['sheet', id] })
  const waits = waitsForLeader({ needsTwo: ready.value.needsTwo, second: given.second ?? null, waived: sheet.waived })
  return done({ id, version, waits })
}

type Of = { day: Day; zone: string; officer: string; office: string; sheet: Sheet | undefined }
type Ready = { stops: ReadyStop[]; leavesAt: Temporal.Instant; returnsAt: Temporal.Instant; needsTwo: boolean }

async function readyOf(tx: Tx, given: GivenSheet, of: Of): Promise<Result<Ready, LodgeRefusal>> {
  const wrong = await wrongIn(tx, given, of)
  if (wrong) return wrong
  const stops = await stopsFrom(tx, given.stops, of)
  if (!stops.ok) return stops
  const standing = stops.value.filter(({ dropped }) => !dropped)
  if (standing.length === 0) return refuse('no-stops', 'stops')
  const leavesAt = localInstant(of.day, given.leaves, of.zone)
  const returnsAt = localInstant(of.day.add({ days: given.returnsDay }), given.returns, of.zone)
  const moments = [leavesAt, ...standing.map(({ arrivesAt }) => arrivesAt)]
  if (moments.some((moment) => Temporal.Instant.compare(returnsAt, moment) <= 0))
    return refuse('returns-too-early', 'returns')
  if (Temporal.Instant.compare(returnsAt, tx.now) <= 0) return refuse('back-already', 'returns')
  if (leavesAt.until(returnsAt).total('hours') > mostHours) return refuse('too-long', 'returnsDay')
  const dangers = await dangersAt(tx, standing)
  const unread = standing.some(({ closed }) => closed) && of.sheet?.needsTwo === true
  const needsTwo = unread || dangers.some(({ two }) => two)
  if (needsTwo && !given.second && !given.ask && !of.sheet?.waived) return refuse('two-officers', 'second')
  return done({ stops: stops.value, leavesAt, returnsAt, needsTwo })
}

async function wrongIn(tx: Tx, { second, vehicle }: GivenSheet, { officer }: Of) {
  if (second !== undefined) {
    const able = await colleaguesWho(tx, 'go on visits')
    if (second === officer || !able.some(({ id }) => id === second)) return refuse('unknown-second', 'second')
  }
  if (vehicle !== undefined && (await resourcesNamed(tx, [vehicle])).get(vehicle)?.kind !== 'car')
    return refuse('unknown-vehicle', 'vehicle')
  return undefined
}

type Version = { sheet: string; version: number; why: string; given: GivenSheet; ready: Ready }

/** Writes a version with its stops; false where somebody wrote it first. */
async function writeVersion(tx: Tx, { sheet, version, why, given, ready }: Version): Promise<boolean> {
  const { second, vehicle, vehicleOther, phone, safeWord } = given
  const made = await visitTables(tx)
    .insertInto('runVersion')
    .values({
      sheetId: sheet,
      version,
      secondId: second ?? null,
      vehicleId: vehicle ?? null,
      vehicle: vehicleOther,
      phone,
      safeWord,
      leavesAt: ready.leavesAt,
      returnsAt: ready.returnsAt,
      needsTwo: ready.needsTwo,
      why,
      madeAt: tx.now,
      madeBy: tx.actor.staff,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('version')
    .execute()
  if (made.length === 0) return false
  const of = { sheetId: sheet, version }
  const plans = ready.stops.map(({ id, kind, arrivesAt, minutes, dropped }, nth) => ({
    id,
    nth,
    kind,
    arrivesAt,
    minutes,
    dropped,
  }))
  await visitTables(tx)
    .insertInto('runStop')
    .values(plans.map((plan) => ({ ...of, ...plan })))
    .execute()
  const places = ready.stops.flatMap((stop) => (stop.closed ? [] : [stop]))
  if (places.length > 0)
    await visitTables(tx)
      .insertInto('runStopPlace')
      .values(
        places.map(({ id, person, appointment, place, why: reason, droppedWhy }) => ({
          ...of,
          stopId: id,
          personId: person,
          appointmentId: appointment,
          place,
          why: reason,
          droppedWhy,
        })),
      )
      .execute()
  const closed = ready.stops.filter((stop) => stop.closed).map(({ id }) => id)
  if (closed.length > 0) await tx.query('select carry_places($1, $2, $3::uuid[])', [sheet, version, closed])
  return true
}

type Booked = { appointment: string | null; dropped: boolean }

/** The second officer is at each appointment of the sheet, and whoever was before and goes no longer, at none. */
async function bookSecond(
  tx: Tx,
  stops: readonly Booked[],
  before: Sheet['stops'],
  second: string | undefined,
  was: string | undefined,
): Promise<void> {
  const now = stops.flatMap(({ appointment, dropped }) => (appointment && !dropped ? [appointment] : []))
  const then = before.flatMap(({ where }) => where?.appointment ?? [])
  for (const appointment of then)
    if (was && (was !== second || !now.includes(appointment))) await dropAttendee(tx, appointment, was)
  for (const appointment of now)
    if (second) await addAttendee(tx, appointment, { staff: second, role: 'second-officer' })
}
