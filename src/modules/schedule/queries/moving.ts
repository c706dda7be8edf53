import type { Tx } from '../../../platform/database/tx.ts'
import { type Appointment, appointmentsOf, bookingOf, shownAppointments, warningsBefore } from '../../contacts/index.ts'
import { askedOf } from '../../people/index.ts'
import { type Answer, brokenBy, type Slot } from '../../standards/index.ts'
import type { Broken, Moved, MovePreview } from '../pages/shapes.ts'
import type { Stretch } from '../rules.ts'
import { scheduleTables } from '../tables.ts'

type Day = Temporal.PlainDate

/** The appointments of somebody that are still to come in a stretch of days. */
export async function comingIn(
  tx: Tx,
  person: string,
  { first, last }: Pick<Stretch, 'first' | 'last'>,
): Promise<Appointment[]> {
  const { compare } = Temporal.PlainDate
  const { coming } = await appointmentsOf(tx, person, { limit: 0 })
  return coming.filter(
    ({ day, arrivedAt }) => arrivedAt === null && compare(first, day) <= 0 && compare(day, last) <= 0,
  )
}

/** What a move in one step would do: each appointment’s new day with its warnings, and what is no longer met in time and was before. */
export async function movePreview(tx: Tx, person: string, stretch: Stretch): Promise<MovePreview> {
  const [list, { coming }, [known]] = await Promise.all([
    comingIn(tx, person, stretch),
    appointmentsOf(tx, person, { limit: 0 }),
    askedOf(tx, [person]),
  ])
  const shown = await shownAppointments(tx, list)
  const ids = new Set(list.map(({ id }) => id))
  const to = (day: Day) => day.add({ days: stretch.days })
  const moving = await Promise.all(
    shown.map(async (appointment) => {
      const day = to(appointment.day)
      const found = await warningsBefore(tx, { ...bookingOf(appointment), day }, appointment.id)
      const warnings = found.filter((one) => !(one.code === 'person-clash' && ids.has(one.appointment)))
      return { appointment, to: day, warnings }
    }),
  )
  const last = coming.at(-1)?.day
  if (!known) return { moving, broken: [], last }
  const slot = ({ day, kind }: Appointment): Slot => ({ day, kind, for: [] })
  const before = coming.map(slot)
  const after = coming.map((one) => (ids.has(one.id) ? slot({ ...one, day: to(one.day) }) : slot(one)))
  const weeks = weeksTo(tx.today, stretch)
  const broken = brokenBy(known.standards, known.facts, { before, after }, { today: tx.today, weeks })
  return { moving, broken: broken.flatMap(brokenOf), last }
}

/** Far enough that whatever falls due by the new days of the last, and the month after, is looked at. */
function weeksTo(today: Day, { last, days }: Stretch): number {
  return Math.ceil(today.until(last.add({ days: Math.max(0, days) })).total('days') / 7) + 5
}

const brokenOf = ({ name, due, remaining, working: { verified } }: Answer): Broken[] =>
  due ? [{ name, due, remaining, verified }] : []

/** The last move of somebody’s appointments, where it was made since the day before and not undone. */
export async function lastMove(tx: Tx, person: string): Promise<Moved | undefined> {
  const row = await scheduleTables(tx)
    .selectFrom('scheduleMove')
    .selectAll()
    .where('personId', '=', person)
    .orderBy('movedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row || row.undoneAt || Temporal.Instant.compare(row.movedAt, tx.now.subtract({ hours: 48 })) < 0)
    return undefined
  const { id, firstDay: first, lastDay: last, days, moved, movedAt: at } = row
  return { id, first, last, days, count: moved.length, at }
}
