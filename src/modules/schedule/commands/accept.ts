import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { done, type Result, refuse } from '../../../platform/result.ts'
import { type Booked, type BookRefusal, bookSeveral, needsOf } from '../../contacts/index.ts'
import { headOf } from '../../people/index.ts'

/** One proposed appointment as it was accepted: perhaps on another day or at another time. */
export type Chosen = {
  take: boolean
  day: Temporal.PlainDate
  time: Temporal.PlainTime
  kind: string
  minutes: number
  place: string
  /** That a time in lunch, leave or their own hours is meant. */
  kept: boolean
}
export type AcceptRefusal = BookRefusal | 'none-chosen' | 'day-gone' | 'same-time'

/**
 * Books what was chosen of a proposed schedule, all of it or nothing, as any appointment is booked: with what they need at one, and all that the diary
 * keeps free asked about. Refuses none, a day that is over, two at one time, and whatever booking refuses, at the line that it is about.
 */
export async function acceptSchedule(
  tx: Tx,
  person: string,
  slots: readonly Chosen[],
): Promise<Result<{ person: string; booked: Booked[] }, AcceptRefusal>> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`schedule ${person}`])
  const wrong = problemWith(slots, tx.today)
  if (wrong) return wrong
  const head = await headOf(tx, person)
  const needs = head ? await needsOf(tx, head) : undefined
  const chosen = slots.flatMap((slot, nth) => (slot.take ? [{ ...slot, nth }] : []))
  const booked = await bookSeveral(
    tx,
    person,
    chosen.map(({ day, time, kind, minutes, place, kept }) => ({
      ...{ day, time, kind, minutes, place, kept },
      interpreter: needs?.nextInterpreter,
      adjustment: needs?.nextAdjustment,
      supportPerson: needs?.nextSupport,
      officerAskedFor: needs?.nextOfficer,
    })),
  )
  if (!booked.ok) {
    const { nth } = chosen[Number(booked.at)] ?? { nth: 0 }
    return refuse(booked.refusal, `slots.${nth}.${fields[booked.refusal] ?? 'time'}`, booked.about)
  }
  await audit(tx, 'schedule.accepted', { person, fields: [`${booked.value.length}`] })
  return done({ person, booked: booked.value })
}

/** The field that a refusal is about, where that is not the time. */
const fields: Partial<Record<BookRefusal, string>> = { 'too-far': 'day' }

function problemWith(slots: readonly Chosen[], today: Temporal.PlainDate) {
  const { compare } = Temporal.PlainDate
  if (!slots.some(({ take }) => take)) return refuse('none-chosen')
  const gone = slots.findIndex(({ take, day }) => take && compare(day, today) < 0)
  if (gone >= 0) return refuse('day-gone', `slots.${gone}.day`)
  const twice = slots.findIndex(
    ({ take, day, time }, nth) =>
      take && slots.slice(0, nth).some((one) => one.take && one.day.equals(day) && one.time.equals(time)),
  )
  return twice >= 0 ? refuse('same-time', `slots.${twice}.time`) : undefined
}
