import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { done, type Result } from '../../../platform/result.ts'
import { periodNamed } from '../../people/index.ts'
import { laidDays, timesAhead } from '../queries/series.ts'
import { type Booked, laidAhead, type Occurrence, type Series } from '../rules.ts'
import { contactTables } from '../tables.ts'
import { type Booking, type BookRefusal, makeAppointment } from './book.ts'

type Day = Temporal.PlainDate
/** What was confirmed: a time that is kept free, a second appointment at the same time. */
type Asked = Pick<Booking, 'kept' | 'twice'>
export type Laid = { booked: Booked[] /** Times at which they have another appointment already. */; taken: Day[] }

/**
 * Lays the appointments of a series up to eight weeks ahead that are not laid yet; the series is held. A time at which they have another
 * one is left to that. Refuses, where `asked.kept` is false, one in lunch or leave, and whatever else booking refuses.
 */
export async function layAhead(tx: Tx, series: Series, asked: Asked = {}): Promise<Result<Laid, BookRefusal>> {
  const [times, laid] = await Promise.all([timesAhead(tx, series), laidDays(tx, series.id)])
  const open = times.filter(({ day, on }) => on !== undefined && !laid.has(`${day}`))
  const laidUntil = tx.today.add(laidAhead)
  await contactTables(tx).updateTable('appointmentSeries').set({ laidUntil }).where('id', '=', series.id).execute()
  return layThese(tx, series, open, asked)
}

/** Lays these times of a series, each as an ordinary appointment. */
async function layThese(
  tx: Tx,
  series: Series,
  times: readonly Occurrence[],
  asked: Asked = {},
): Promise<Result<Laid, BookRefusal>> {
  const laid: Laid = { booked: [], taken: [] }
  for (const { day, on } of times) {
    if (!on) continue
    const made = await layOne(tx, series, { day, on }, null, asked)
    if (made.ok) laid.booked.push(made.value)
    else if (made.refusal === 'booked-twice') laid.taken.push(on)
    else return made
  }
  return done(laid)
}

/** Lays one time of a series, in the place of another appointment where one is named. */
export async function layOne(
  tx: Tx,
  series: Series,
  { day, on }: { day: Day; on: Day },
  insteadOf: string | null,
  asked: Asked = {},
): Promise<Result<Booked, BookRefusal>> {
  const booking: Booking = { ...bookingFor(series), day: on, staff: await officerOn(tx, series, on), ...asked }
  const made = await makeAppointment(tx, booking, insteadOf, { series: series.id, day })
  if (!made.ok) return made
  const { id, person } = made.value.booked
  await audit(tx, 'appointment.laid', { person, subject: ['appointment', id] })
  return done(made.value.booked)
}

/** With whom one is on a day: the officer named, else whoever supervises them then. */
export async function officerOn(
  tx: Tx,
  { staff, supervision }: Pick<Series, 'staff' | 'supervision'>,
  day: Day,
): Promise<string | undefined> {
  return staff ?? (await periodNamed(tx, supervision, day))?.officerId ?? undefined
}

/** Each appointment of a series as it would be booked, but for its day. */
export const bookingFor = (of: Series): Omit<Booking, 'day'> => ({
  person: of.person,
  kind: of.kind,
  time: of.time,
  minutes: of.minutes,
  office: of.office,
  place: of.place,
  purpose: of.purpose,
  resources: of.resources,
  interpreter: of.interpreter,
  supportPerson: of.supportPerson,
  adjustment: of.adjustment,
  childrenPresent: of.childrenPresent,
  officerAskedFor: of.officerAskedFor ?? undefined,
  companions: of.attendees.map(({ staff, name, role }) => (staff === null ? { name, role } : { staff })),
})
