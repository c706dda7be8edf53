import type { Tx } from '../../../platform/database/tx.ts'
import { appointmentsOn, freeTime, isAtTheirs, takenOn, theirHours } from '../../contacts/index.ts'
import { availabilityOf } from '../../staff/index.ts'

type Day = Temporal.PlainDate
type Time = Temporal.PlainTime
type Wanted = { id: string; person: string; kind: string; time: Time; minutes: number }
export type Slot = { day: Day; time: Time }

/** So many days ahead a free time is looked for. */
const lookAhead = 14

/**
 * For each appointment the next time that the officer has free and the person is not at work or in class, on a day at work after the one named, as near as can be to the time that it
 * had; no two the same. The next day at its own time where nothing was free in a fortnight.
 */
export async function slotsFor(
  tx: Tx,
  staff: string,
  after: Day,
  wanted: readonly Wanted[],
): Promise<Map<string, Slot>> {
  const slots = new Map<string, Slot>()
  const theirs = await hoursOf(tx, wanted)
  for (let ahead = 1; ahead <= lookAhead && slots.size < wanted.length; ahead++) {
    const day = after.add({ days: ahead })
    const hours = (await availabilityOf(tx, [staff], day)).get(staff)?.hours
    if (!hours) continue
    const booked = await appointmentsOn(tx, { staff: [staff], attended: true, day })
    const busy = booked.filter(({ state }) => state === 'planned').map(stretchOf)
    if (hours.lunchStarts && hours.lunchEnds) busy.push({ starts: hours.lunchStarts, ends: hours.lunchEnds })
    for (const { id, person, kind, time, minutes } of wanted) {
      if (slots.has(id)) continue
      const taken = isAtTheirs(kind) ? [] : (theirs.get(person) ?? []).flatMap((one) => takenOn(one, day))
      const free = freeTime(time, minutes, { hours, busy: [...busy, ...taken] })
      if (!free) continue
      slots.set(id, { day, time: free })
      busy.push(stretchOf({ time: free, minutes }))
    }
  }
  const next = after.add({ days: 1 })
  return new Map(wanted.map(({ id, time }) => [id, slots.get(id) ?? { day: next, time }]))
}

async function hoursOf(tx: Tx, wanted: readonly Wanted[]) {
  const people = [...new Set(wanted.map(({ person }) => person))]
  return new Map(await Promise.all(people.map(async (person) => [person, await theirHours(tx, person)] as const)))
}

/** Their first day at work after a day; the day after it where none is known within a fortnight. */
export async function backOn(tx: Tx, staff: string, after: Day): Promise<Day> {
  for (let ahead = 1; ahead <= lookAhead; ahead++) {
    const day = after.add({ days: ahead })
    if ((await availabilityOf(tx, [staff], day)).get(staff)?.works) return day
  }
  return after.add({ days: 1 })
}

const stretchOf = ({ time, minutes }: { time: Time; minutes: number }) => ({
  starts: time,
  ends: time.add({ minutes }),
})
