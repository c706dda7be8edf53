import { codedIn, versionInForce } from '../../../jurisdictions/index.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { localInstant } from '../../../platform/dates.ts'
import { newId } from '../../../platform/ids.ts'
import { done, type Result, refuse } from '../../../platform/result.ts'
import { currentSupervision, writeLine } from '../../people/index.ts'
import { officeOf, resourcesNamed, staffNames } from '../../staff/index.ts'
import { warningsOf } from '../queries/around.ts'
import {
  type Booked,
  type Companion,
  type KeptFree,
  keptFreeIn,
  type Obstacle,
  obstacles,
  type Plan,
} from '../rules.ts'
import { type AppointmentRow, contactTables } from '../tables.ts'
import { hoursText } from '../words.ts'
import { companionsAfter, companionsFor, putCompanions, type Who, type WhoRefusal } from './attend.ts'
import { refreshStanding } from './standing.ts'

/** What is to be booked. The officer is the person's own, and the office theirs, unless another is named. */
export type Booking = {
  person: string
  kind: string
  day: Temporal.PlainDate
  time: Temporal.PlainTime
  minutes?: number | undefined
  staff?: string | undefined
  office?: string | undefined
  place?: string | undefined
  /** Ids of rooms and cars. */
  resources?: readonly string[] | undefined
  purpose?: string | undefined
  interpreter?: string | undefined
  supportPerson?: string | undefined
  adjustment?: string | undefined
  childrenPresent?: boolean | undefined
  officerAskedFor?: 'woman' | 'man' | undefined
  /** Who comes too; where nothing is said, whoever was to come to the plan before it, if there is one. */
  companions?: readonly Who[] | undefined
  /** That it is meant, where they have another appointment at that very time. */
  twice?: boolean | undefined
  /** Whether it is meant, where it falls in lunch, leave or the hours of their work, which are kept free. Nobody asks where this is absent. */
  kept?: boolean | undefined
}
export type BookRefusal =
  | 'unknown-kind'
  | 'unknown-staff'
  | 'no-office'
  | 'unknown-resource'
  | 'too-far'
  | 'nobody-to-see'
  | 'booked-twice'
  | WhoRefusal
  | KeptFree

const usualMinutes = 30
const furthestYears = 2

/**
 * Books an appointment, with its room and car. Clashes, closed days, leave and hours come back as warnings and stop
 * nothing. Refuses a kind, officer, room or car that the agency doesn't have, a day more than two years off, and unless it is
 * confirmed a second appointment of theirs at the very same time, or a time in the officer's lunch or leave or in their own hours of work.
 */
export async function bookAppointment(tx: Tx, booking: Booking): Promise<Result<Booked, BookRefusal>> {
  const made = await makeAppointment(tx, booking, null)
  if (!made.ok) return made
  const { row } = made.value
  const data = { kind: row.kind, day: `${row.day}`, time: shown(row.time), minutes: row.minutes, with: row.staffId }
  await writeLine(tx, {
    person: row.personId,
    at: tx.now,
    kind: 'appointment.booked',
    subject: ['appointment', row.id],
    data,
  })
  await auditBooked(tx, row.id, booking)
  await refreshStanding(tx, row.personId)
  return done(made.value.booked)
}

/** The trail’s row of a booking. */
export const auditBooked = (tx: Tx, id: string, booking: Booking) =>
  audit(tx, 'appointment.booked', { person: booking.person, subject: ['appointment', id], fields: given(booking) })

/** The series that lays an appointment, and the day of its rule. */
type OfSeries = { series: string; day: Temporal.PlainDate }

/** What takes the place of one of a series is of that series too, unless another is named. */
async function seriesBefore(tx: Tx, insteadOf: string | null): Promise<OfSeries | undefined> {
  if (insteadOf === null) return undefined
  const before = await contactTables(tx)
    .selectFrom('appointment')
    .select(['seriesId', 'seriesDay'])
    .where('id', '=', insteadOf)
    .executeTakeFirst()
  return before?.seriesId && before.seriesDay ? { series: before.seriesId, day: before.seriesDay } : undefined
}

type Made = { row: AppointmentRow; booked: Booked }

/** Writes the plan's row and what is booked with it; `insteadOf` is the plan that it takes the place of. */
export async function makeAppointment(
  tx: Tx,
  booking: Booking,
  insteadOf: string | null,
  series?: OfSeries,
): Promise<Result<Made, BookRefusal>> {
  const row = await rowOf(tx, booking, insteadOf, series ?? (await seriesBefore(tx, insteadOf)))
  if (!row.ok) return row
  const resources = [...new Set(booking.resources ?? [])]
  if ((await resourcesNamed(tx, resources)).size < resources.length) return refuse('unknown-resource', 'nextRoom')
  if (!booking.twice && (await isTaken(tx, row.value))) return refuse('booked-twice', 'nextTwice')
  const beside = await besideOf(tx, booking, { insteadOf, officer: row.value.staffId })
  if (!beside.ok) return beside
  const warnings = await warningsOf(tx, planOf(row.value, resources, beside.value), row.value.officeId, insteadOf)
  const keptFree = booking.kept === false ? keptFreeIn(warnings) : undefined
  if (keptFree) return refuse(keptFree, 'nextTime', theirsIn(warnings))
  await contactTables(tx).insertInto('appointment').values(row.value).execute()
  for (const resourceId of resources)
    await contactTables(tx)
      .insertInto('appointmentResource')
      .values({ appointmentId: row.value.id, resourceId, personId: row.value.personId })
      .execute()
  const { id, personId, day, time } = row.value
  await putCompanions(tx, { appointment: id, person: personId }, beside.value)
  if (row.value.seriesId && booking.kept) await keepAll(tx, { id, person: personId }, obstaclesIn(warnings))
  return done({ row: row.value, booked: { id, person: personId, day, time, warnings } })
}

/** Which hours of theirs it is, as a sentence. */
const theirsIn = (warnings: Booked['warnings']) =>
  warnings.flatMap((one) => (one.code === 'their-hours' ? [hoursText(one)] : []))

/** Who comes to what is to be booked, as it is kept. */
async function besideOf(
  tx: Tx,
  { person, companions }: Booking,
  at: { insteadOf: string | null; officer: string },
): Promise<Result<Companion[], WhoRefusal>> {
  const named = companions && (await companionsFor(tx, person, companions))
  if (named && !named.ok) return named
  return done(await companionsAfter(tx, { ...at, named: named?.value }))
}

const obstaclesIn = (warnings: Booked['warnings']) =>
  obstacles.filter((one) => warnings.some(({ code }) => code === one))

/** That what stands in the way of an appointment that was laid ahead was seen, and it stays. */
export async function keepAll(
  tx: Tx,
  { id, person }: { id: string; person: string },
  reasons: readonly Obstacle[],
): Promise<void> {
  if (reasons.length === 0) return
  const row = { appointmentId: id, personId: person, keptAt: tx.now, keptBy: tx.actor.staff }
  await contactTables(tx)
    .insertInto('appointmentKept')
    .values(reasons.map((reason) => ({ ...row, reason })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Whether the person has another appointment that begins at that moment and is still to be recorded. */
async function isTaken(tx: Tx, { personId, startsAt, insteadOf }: AppointmentRow): Promise<boolean> {
  const others = await tx.query(
    `select a.id from appointment a
       left join appointment_end e on e.agency_id = a.agency_id and e.appointment_id = a.id
       left join contact c on c.agency_id = a.agency_id and c.appointment_id = a.id and c.superseded_at is null
     where a.person_id = $1 and a.starts_at = $2 and a.id is distinct from $3 and e.kind is null and c.id is null limit 1`,
    [personId, startsAt, insteadOf],
  )
  return others.length > 0
}

async function rowOf(
  tx: Tx,
  booking: Booking,
  insteadOf: string | null,
  series?: OfSeries,
): Promise<Result<AppointmentRow, BookRefusal>> {
  const { person, kind, day, time, minutes = usualMinutes } = booking
  if (!codedIn(versionInForce(tx.actor.jurisdiction, tx.today).contactKinds, kind))
    return refuse('unknown-kind', 'nextKind')
  if (Temporal.PlainDate.compare(day, tx.today.add({ years: furthestYears })) > 0) return refuse('too-far', 'nextDate')
  const period = await currentSupervision(tx, person)
  const staffId = booking.staff ?? period?.officerId ?? tx.actor.staff
  if (!staffId) return refuse('nobody-to-see', 'nextStaff')
  if (!(await staffNames(tx, [staffId])).has(staffId)) return refuse('unknown-staff', 'nextStaff')
  const office = await officeOf(tx, booking.office ?? period?.officeId ?? tx.actor.office ?? '')
  if (!office) return refuse('no-office', 'nextPlace')
  const startsAt = localInstant(day, time, office.zone)
  return done({
    id: newId(),
    personId: person,
    supervisionId: period?.id ?? null,
    staffId,
    officeId: office.id,
    kind,
    day,
    time,
    zone: office.zone,
    startsAt,
    endsAt: startsAt.add({ minutes }),
    minutes,
    place: booking.place ?? '',
    purpose: booking.purpose ?? '',
    interpreter: booking.interpreter ?? '',
    supportPerson: booking.supportPerson ?? '',
    adjustment: booking.adjustment ?? '',
    childrenPresent: booking.childrenPresent ?? false,
    officerAskedFor: booking.officerAskedFor ?? null,
    insteadOf,
    seriesId: series?.series ?? null,
    seriesDay: series?.day ?? null,
    madeAt: tx.now,
    madeBy: tx.actor.staff,
    version: 1,
  })
}

const planOf = (row: AppointmentRow, resources: readonly string[], beside: readonly Companion[]): Plan => ({
  person: row.personId,
  staff: row.staffId,
  kind: row.kind,
  day: row.day,
  time: row.time,
  zone: row.zone,
  place: row.place,
  minutes: row.minutes,
  starts: row.startsAt,
  ends: row.endsAt,
  resources,
  officerAskedFor: row.officerAskedFor,
  beside: beside.flatMap(({ staff }) => staff ?? []),
})

/** The names of the fields that were given, for the trail. */
export const given = (fields: object) =>
  Object.entries(fields).flatMap(([name, value]) =>
    name === 'person' || value === undefined || value === '' ? [] : [name],
  )

export const shown = (time: Temporal.PlainTime) => time.toString({ smallestUnit: 'minute' })

/** The same warnings as booking would give, with nothing written: shown while a form is being filled in. */
export async function warningsBefore(tx: Tx, booking: Booking, insteadOf: string | null = null) {
  const row = await rowOf(tx, booking, insteadOf)
  if (!row.ok) return []
  const beside = await besideOf(tx, booking, { insteadOf, officer: row.value.staffId })
  const plan = planOf(row.value, booking.resources ?? [], beside.ok ? beside.value : [])
  return warningsOf(tx, plan, row.value.officeId, insteadOf)
}
