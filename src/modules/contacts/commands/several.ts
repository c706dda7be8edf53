import type { Tx } from '../../../platform/database/tx.ts'
import { done, type Result, refuse } from '../../../platform/result.ts'
import { writeLine } from '../../people/index.ts'
import type { Appointment, Booked } from '../rules.ts'
import { auditBooked, type Booking, type BookRefusal, makeAppointment } from './book.ts'
import { type ChangeRefusal, type Move, replan, whenOf } from './change.ts'
import { refreshStanding } from './standing.ts'

/**
 * Books several appointments of one person, each as it would be booked by itself, with one line in the story. Refuses what booking refuses; `at` is
 * then the place of the one that is refused among them.
 */
export async function bookSeveral(
  tx: Tx,
  person: string,
  bookings: readonly Omit<Booking, 'person'>[],
): Promise<Result<Booked[], BookRefusal>> {
  const booked: Booked[] = []
  for (const [nth, one] of bookings.entries()) {
    const booking = { ...one, person }
    const made = await makeAppointment(tx, booking, null)
    if (!made.ok) return refuse(made.refusal, `${nth}`, made.about)
    await auditBooked(tx, made.value.row.id, booking)
    booked.push(made.value.booked)
  }
  const inOrder = booked.toSorted(byTime)
  const [first, last] = [inOrder[0], inOrder.at(-1)]
  if (!first || !last) return done(booked)
  const data = { count: `${booked.length}`, from: whenOf(first), to: whenOf(last) }
  await writeLine(tx, { person, at: tx.now, kind: 'schedule.accepted', subject: ['appointment', first.id], data })
  await refreshStanding(tx, person)
  return done(booked)
}

export type MoveSeveral = Pick<Move, 'askedBy' | 'note'> & { days: number; back?: boolean }

/**
 * Moves several appointments of one person by so many days, in the order in which they are given, with one line in the story. Refuses what moving one
 * refuses. Gives what took their places.
 */
export async function moveSeveral(
  tx: Tx,
  list: readonly Appointment[],
  { days, back = false, ...why }: MoveSeveral,
): Promise<Result<Booked[], ChangeRefusal | BookRefusal>> {
  const moved: { old: Appointment; booked: Booked }[] = []
  for (const { id, version, day } of list) {
    const made = await replan(tx, { appointment: id, version, to: { day: day.add({ days }) }, ...why })
    if (!made.ok) return made
    moved.push(made.value)
  }
  const first = moved.toSorted((one, other) => byTime(one.old, other.old))[0]
  if (!first) return done([])
  const { old, booked } = first
  const data = { count: `${moved.length}`, from: whenOf(old), to: whenOf(booked), askedBy: why.askedBy }
  const kind = back ? 'schedule.moved-back' : 'schedule.moved'
  await writeLine(tx, { person: old.person, at: tx.now, kind, subject: ['appointment', booked.id], data })
  await refreshStanding(tx, old.person)
  return done(moved.map((one) => one.booked))
}

type Timed = Pick<Booked, 'day' | 'time'>
const byTime = (one: Timed, other: Timed) =>
  Temporal.PlainDate.compare(one.day, other.day) || Temporal.PlainTime.compare(one.time, other.time)
