import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, type Result, refuse } from '../../../platform/result.ts'
import { currentSupervision, writeLine } from '../../people/index.ts'
import { calledOff, holdSeries, lastDayIn, seriesNamed, stillLaid, timesAhead } from '../queries/series.ts'
import {
  type Appointment,
  type AskedBy,
  type Booked,
  type Every,
  lastOfTimes,
  type Occurrence,
  type OnHoliday,
  pairUp,
  problemWithSeries,
  type Series,
  type SeriesProblem,
} from '../rules.ts'
import { contactTables } from '../tables.ts'
import { companionsFor } from './attend.ts'
import { type Booking, type BookRefusal, given, shown } from './book.ts'
import { type ChangeRefusal, endPlan, take } from './change.ts'
import { layAhead, layOne } from './lay.ts'
import { refreshStanding } from './standing.ts'

type Day = Temporal.PlainDate
export type Repeats = {
  every: Every
  weekdays?: readonly number[] | undefined
  until?: Day | undefined
  times?: number | undefined
  onHoliday?: OnHoliday | undefined
}
export type SeriesRefusal = BookRefusal | SeriesProblem | 'not-supervised' | 'no-times'
type Why = { askedBy: AskedBy; note?: string | undefined }
export type Begun = { id: string; person: string; booked: Booked[]; taken: Day[] }

/**
 * Books appointments that come again by a rule: the first ones are laid now, eight weeks ahead, the others as their time comes nearer.
 * They are with whoever supervises the person then, unless somebody else is named. Refuses what booking refuses, somebody who is not
 * supervised, two ends, an end before the beginning, a beginning after the
 * order's end or more than eight weeks off, and a rule that gives nothing to lay.
 */
export async function beginSeries(tx: Tx, booking: Booking, repeats: Repeats): Promise<Result<Begun, SeriesRefusal>> {
  const series = await write(tx, booking, repeats, null)
  if (!series.ok) return series
  const laid = await layAhead(tx, series.value, confirmed(booking))
  if (!laid.ok) return laid
  const { booked, taken } = laid.value
  if (booked.length === 0 && taken.length > 0) return refuse('booked-twice', 'nextDate')
  if (booked.length === 0) return refuse('no-times', 'nextDate')
  const { id, person } = series.value
  await tell(tx, series.value, 'series.begun', { fields: given({ ...booking, ...repeats }) })
  await refreshStanding(tx, person)
  return done({ id, person, booked, taken })
}

const confirmed = ({ kept, twice }: Pick<Booking, 'kept' | 'twice'>) => ({ kept, twice })

async function write(
  tx: Tx,
  booking: Booking,
  { every, weekdays = [], until, times, onHoliday = 'skip' }: Repeats,
  before: { id: string; leftOut: Day[] } | null,
): Promise<Result<Series, SeriesRefusal>> {
  const period = await currentSupervision(tx, booking.person)
  if (!period) return refuse('not-supervised', 'nextEvery')
  const { day: firstDay, staff } = booking
  const wrong = problemWithSeries({ firstDay, until, times }, await lastDayIn(tx, period.id, null), tx.today)
  if (wrong) return refuse(wrong.problem, wrong.at)
  const beside = await companionsFor(tx, booking.person, booking.companions ?? [])
  if (!beside.ok) return beside
  const own = { every, weekdays, firstDay, lastDay: until ?? null, onHoliday, leftOut: before?.leftOut ?? [] }
  const id = newId()
  const row = {
    ...{ id, personId: booking.person, supervisionId: period.id },
    ...{ ...own, weekdays: [...weekdays], lastDay: times === undefined ? own.lastDay : lastOfTimes(own, times) },
    times: times ?? null,
    staffId: staff === period.officerId ? null : (staff ?? null),
    officeId: booking.office ?? period.officeId,
    kind: booking.kind,
    time: booking.time,
    minutes: booking.minutes ?? 30,
    place: booking.place ?? '',
    purpose: booking.purpose ?? '',
    interpreter: booking.interpreter ?? '',
    supportPerson: booking.supportPerson ?? '',
    adjustment: booking.adjustment ?? '',
    childrenPresent: booking.childrenPresent ?? false,
    officerAskedFor: booking.officerAskedFor ?? null,
    resourceIds: [...new Set(booking.resources ?? [])],
    attendees: JSON.stringify(beside.value),
    follows: before?.id ?? null,
    laidUntil: null,
    ...{ madeAt: tx.now, madeBy: tx.actor.staff, version: 1 },
    ...{ endedFrom: null, endedWhy: null, endedAt: null, endedBy: null },
  }
  await contactTables(tx).insertInto('appointmentSeries').values(row).execute()
  const made = await seriesNamed(tx, id)
  if (!made) throw new Error('a series that was just written is gone')
  return done(made)
}

export type ChangeOfSeries = Why & {
  appointment: string
  version?: number | undefined
  to: Omit<Booking, 'person'>
  /** By which rule; by the same one, to the same end, where nothing is said. */
  repeats?: Repeats | undefined
}
export type SeriesChangeRefusal = SeriesRefusal | ChangeRefusal | 'not-a-series' | 'which-missing'

/**
 * Changes one appointment of a series and all that follow: the series ends before it, and another takes its place. What was laid and is
 * still to come is replaced in order; what is left over is called off, and a day that was called off by itself stays so.
 * Refuses what beginning refuses, and an appointment that has ended, was recorded or belongs to no series.
 */
export async function changeSeries(tx: Tx, change: ChangeOfSeries): Promise<Result<Begun, SeriesChangeRefusal>> {
  const taken = await take(tx, change.appointment, change.version)
  if (!taken.ok) return taken
  const { series: of, seriesDay } = taken.value
  const old = of && (await holdSeries(tx, of))
  if (!old || !seriesDay || old.endedFrom) return refuse('not-a-series')
  const laid = await stillLaid(tx, old.id, seriesDay)
  const leftOut = await calledOff(tx, old.id, seriesDay)
  await close(tx, old, seriesDay, 'changed')
  const to = { ...change.to, person: old.person, day: ownDay(change.to.day, taken.value) }
  const repeats = change.repeats ?? sameRepeats(old)
  const made = await write(tx, to, repeats, { id: old.id, leftOut })
  if (!made.ok) return made
  const replaced = await replace(tx, made.value, laid, change)
  if (!replaced.ok) return replaced
  const all = await layAhead(tx, made.value, confirmed(change.to))
  if (!all.ok) return all
  const { id, person } = made.value
  const booked = [...replaced.value, ...all.value.booked]
  if (booked.length === 0) return refuse('no-times', 'nextDate')
  await tell(tx, made.value, 'series.changed', { fields: given({ ...change.to, ...repeats }) })
  await refreshStanding(tx, person)
  return done({ id, person, booked, taken: all.value.taken })
}

/** One that a holiday moved is still of its rule's own day, unless it is given another one now. */
const ownDay = (day: Day, { day: at, seriesDay }: Appointment): Day => (seriesDay && day.equals(at) ? seriesDay : day)

const sameRepeats = ({ every, weekdays, lastDay, onHoliday }: Series): Repeats => ({
  ...{ every, weekdays, onHoliday },
  until: lastDay ?? undefined,
})

/** Puts what the new rule gives in the place of what was laid, and calls off what is left over. */
async function replace(
  tx: Tx,
  series: Series,
  laid: readonly Appointment[],
  why: Why & { to: Pick<Booking, 'kept' | 'twice'> },
): Promise<Result<Booked[], BookRefusal>> {
  const times = (await timesAhead(tx, series)).filter((one): one is Occurrence & { on: Day } => one.on !== undefined)
  const { pairs, surplus } = pairUp(laid, times)
  const booked: Booked[] = []
  for (const old of [...pairs.map(([one]) => one), ...surplus]) await bump(tx, old)
  for (const [old, time] of pairs) {
    const made = await layOne(tx, series, time, old.id, confirmed(why.to))
    if (!made.ok) return made
    const same = made.value.day.equals(old.day) && made.value.time.equals(old.time)
    await endPlan(tx, old, same ? 'changed' : 'moved', why)
    booked.push(made.value)
  }
  for (const old of surplus) await endPlan(tx, old, 'cancelled', why)
  return done(booked)
}

/** Makes whoever has it open see that it was changed. */
const bump = (tx: Tx, { id }: Appointment) =>
  tx.query('update appointment set version = version + 1 where id = $1', [id])

export type EndRefusal = 'not-there' | 'stale' | 'already-ended'
type End = Why & {
  series: string
  from: Day
  why: 'called-off' | 'period-closed' | 'order-ended'
  version?: number | undefined
}

/** Ends a series from a day of its rule on: what was laid from there and is still to come is called off. Refuses one that has ended. */
export async function endSeries(
  tx: Tx,
  end: End,
): Promise<Result<{ id: string; person: string; count: number }, EndRefusal>> {
  const series = await holdSeries(tx, end.series)
  if (!series) return refuse('not-there')
  if (end.version !== undefined && end.version !== series.version) return refuse('stale')
  if (series.endedFrom) return refuse('already-ended')
  const laid = await stillLaid(tx, series.id, end.from)
  for (const one of laid) {
    await bump(tx, one)
    await endPlan(tx, one, 'cancelled', end)
  }
  await close(tx, series, end.from, end.why)
  await tell(tx, series, 'series.ended', { fields: ['from', 'askedBy'], ...end })
  await refreshStanding(tx, series.person)
  return done({ id: series.id, person: series.person, count: laid.length })
}

/** Calls one of a series off, and all that follow. Refuses as ending does, and one that has ended, was recorded or is of none. */
export async function callOffFollowing(
  tx: Tx,
  { appointment, version, askedBy, note }: Why & { appointment: string; version?: number | undefined },
): Promise<Result<{ id: string; person: string }, ChangeRefusal | 'not-a-series'>> {
  const taken = await take(tx, appointment, version)
  if (!taken.ok) return taken
  const { series, seriesDay } = taken.value
  if (!series || !seriesDay) return refuse('not-a-series')
  const ended = await endSeries(tx, { series, from: seriesDay, why: 'called-off', askedBy, note })
  return ended.ok ? done({ id: appointment, person: ended.value.person }) : refuse('not-a-series')
}

/** The days that a rule would lay now, with nothing written; undefined for somebody who is not supervised. */
export async function daysBefore(tx: Tx, booking: Booking, repeats: Repeats): Promise<Day[] | undefined> {
  const period = await currentSupervision(tx, booking.person)
  if (!period) return undefined
  const { every, weekdays = [], until = null, times, onHoliday = 'skip' } = repeats
  const own = { every, weekdays, firstDay: booking.day, lastDay: until, onHoliday, leftOut: [] }
  const lastDay = times === undefined ? until : lastOfTimes(own, times)
  const asked = { supervision: period.id, office: booking.office ?? period.officeId }
  const found = await timesAhead(tx, { ...own, ...asked, lastDay })
  return found.flatMap(({ on }) => on ?? [])
}

async function close(tx: Tx, { id, version }: Series, from: Day, why: NonNullable<Series['endedWhy']>): Promise<void> {
  const ended = { endedFrom: from, endedWhy: why, endedAt: tx.now, endedBy: tx.actor.staff, version: version + 1 }
  await contactTables(tx).updateTable('appointmentSeries').set(ended).where('id', '=', id).execute()
}

/** The line of the story and of the trail. */
async function tell(
  tx: Tx,
  of: Series,
  kind: 'series.begun' | 'series.changed' | 'series.ended',
  { fields, from }: { fields: string[]; from?: Day },
): Promise<void> {
  const data = { kind: of.kind, every: of.every, to: `${from ?? of.firstDay}T${shown(of.time)}` }
  await writeLine(tx, { person: of.person, at: tx.now, kind, subject: ['series', of.id], data })
  await audit(tx, kind, { person: of.person, subject: ['series', of.id], fields })
}
