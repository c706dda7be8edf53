import { type Answer, answer } from './answers.ts'
import { addDays } from './days.ts'
import { compare, type Day, type Event, type Facts, later } from './facts.ts'
import { type Obligation, obligationsOf } from './obligations.ts'
import { daysNear, kindFor, servedBy, wantedDay } from './places.ts'
import type { ContactStandard } from './values.ts'

/** An appointment that would satisfy what is asked: the day, the kind, and the codes of the standards that it is for. */
export type Slot = { day: Day; kind: string; for: readonly string[]; late?: true; passed?: readonly Passed[] }

/** A day that was passed over because it is not free, and why. */
export type Passed = { day: Day; why: string }

/** What no free day was found for: by when it is due, and why each day would not do. */
export type Unplaced = { standard: string; due: Day; remaining: number; because: readonly Passed[] }

export type Plan = { slots: Slot[]; unplaced: Unplaced[] }

export type Wanted = {
  today: Day
  weeks: number
  /** Kinds of contact that can be booked, the ones that cost least first. What needs another kind is nobody's appointment. */
  kinds: readonly string[]
  /** Why a day is not free, for the person or for the officer; nothing where it is. */
  notFree: (day: Day, kind: string) => string | undefined
  /** What is booked already, which counts as if it had taken place. */
  booked?: readonly Slot[]
}

/** An obligation with how it would stand at its end, or, of one that was due before today, how it stands. */
export type Open = { obligation: Obligation; due: Day; left: Answer; overdue: boolean }

/**
 * Appointments that satisfy every standard for so many weeks from a day on, beside those that are booked: spread evenly over each
 * stretch, one contact for as many standards as it can serve, on free days only, one a day. A day that is not free gives way to the
 * nearest that is, the earlier of two; never before what it is for begins. Where there is none in time it is said, and the first
 * free day after is proposed as late; so is the first free day for what is overdue already.
 */
export function propose(standards: readonly ContactStandard[], facts: Facts, wanted: Wanted): Plan {
  const bookable = standards.filter(
    ({ accepts }) => !accepts.program && accepts.kinds.some((kind) => wanted.kinds.includes(kind)),
  )
  const plan: Plan = { slots: [], unplaced: [] }
  const given = new Set<string>()
  const tried = new Set<string>()
  for (let tries = 0; tries < mostSlots; tries++) {
    const planned = withSlots(facts, [...(wanted.booked ?? []), ...plan.slots])
    const open = openBy(bookable, planned, wanted)
    const next = open.find(({ obligation }) => !given.has(keyOf(obligation)))
    if (!next) break
    const key = keyOf(next.obligation)
    const step = `${key} ${next.obligation.opens} ${next.left.remaining}`
    // What was placed and did not help would be placed for ever.
    if (tried.has(step)) given.add(key)
    if (tried.has(step)) continue
    tried.add(step)
    place(next, open, planned, wanted, plan)
    if (plan.unplaced.some(({ standard, due }) => standard === next.left.standard && compare(due, next.due) === 0))
      given.add(key)
  }
  const slots = plan.slots.toSorted((one, other) => compare(one.day, other.day))
  const left = leftBy(bookable, facts, [...(wanted.booked ?? []), ...slots], wanted)
  return { slots, unplaced: plan.unplaced.filter((one) => left.some((answer) => isSame(one, answer))) }
}

/** What was placed for another standard may serve in the end. */
const isSame = (one: Unplaced, { standard, due }: Answer) => one.standard === standard && due?.equals(one.due)

/** More than the strictest standard asks for in a quarter. */
const mostSlots = 200

/** Finds a day for the first of the open, or says that there is none and takes the first after. */
function place(next: Open, open: readonly Open[], facts: Facts, wanted: Wanted, plan: Plan): void {
  const end = addDays(wanted.today, 7 * wanted.weeks)
  const taken = new Set(facts.events.filter(({ result }) => result === 'done').map(({ day }) => day.toString()))
  const because: Passed[] = []
  const tried = (day: Day): Slot | undefined => {
    const kind = kindFor(next, open, day, wanted.kinds)
    const why = taken.has(day.toString()) ? 'booked' : wanted.notFree(day, kind)
    const passed = because.length > 0 && { passed: [...because] }
    if (why === undefined) return { day, kind, for: servedBy(open, kind, day), ...passed }
    because.push({ day, why })
    return undefined
  }
  const { left, due, overdue } = next
  const without = () =>
    plan.unplaced.push({ standard: left.standard, due, remaining: left.remaining, because: [...because] })
  for (const day of daysNear(wantedDay(next, wanted.today), wanted.today, next)) {
    const slot = tried(day)
    if (slot) return void plan.slots.push(slot)
  }
  if (!overdue) without()
  if (!next.obligation.open) return
  for (let day = later(addDays(due, 1), wanted.today); compare(day, end) <= 0; day = addDays(day, 1)) {
    const slot = tried(day)
    const also = overdue && slot ? slot.for : []
    if (slot) return void plan.slots.push({ ...slot, for: [...new Set([left.standard, ...also])], late: true })
  }
  if (overdue) without()
}

type When = Pick<Wanted, 'today' | 'weeks'>

/** What booked or proposed appointments would leave undone of all that falls due up to the end. Empty where they satisfy it. */
export function leftBy(
  standards: readonly ContactStandard[],
  facts: Facts,
  slots: readonly Slot[],
  when: When,
): Answer[] {
  return openBy(standards, withSlots(facts, slots), when).map(({ left }) => left)
}

/** All appointments so many days on, or back: the same on other days. */
export const shifted = (slots: readonly Slot[], days: number): Slot[] =>
  slots.map((slot) => ({ ...slot, day: addDays(slot.day, days) }))

/** What is no longer satisfied when appointments are moved in one step, and was before. Empty where all still is. */
export function brokenBy(
  standards: readonly ContactStandard[],
  facts: Facts,
  { before, after }: { before: readonly Slot[]; after: readonly Slot[] },
  when: When,
): Answer[] {
  const key = ({ standard, due }: Answer) => `${standard} ${due}`
  const already = new Set(leftBy(standards, facts, before, when).map(key))
  return leftBy(standards, facts, after, when).filter((one) => !already.has(key(one)))
}

const keyOf = ({ standard, from, due, order }: Obligation) => `${standard.code} ${from} ${due} ${order ?? ''}`

/** Appointments as if they had taken place with the person. */
const withSlots = (facts: Facts, slots: readonly Slot[]): Facts => ({
  ...facts,
  events: [...facts.events, ...slots.map(({ day, kind }, nth) => slotEvent(day, kind, nth))],
})

const slotEvent = (day: Day, kind: string, nth: number): Event => ({
  id: `slot-${nth}`,
  day,
  kind,
  result: 'done',
  withPerson: true,
})

/** What is overdue and still to be done, or falls due up to the end and would not be met in time, first due first. */
function openBy(standards: readonly ContactStandard[], facts: Facts, { today, weeks }: When): Open[] {
  const end = addDays(today, 7 * weeks)
  return standards
    .flatMap((standard) => obligationsOf(standard, facts, today, end))
    .flatMap((obligation) => {
      const { due, events, open } = obligation
      const isOverdue = due !== undefined && compare(due, today) < 0
      if (!due || (isOverdue && !open) || compare(due, end) > 0) return []
      const counting = isOverdue ? events : events.filter(({ day }) => compare(day, due) <= 0)
      const left = answer({ ...obligation, events: counting }, facts, due)
      return left.remaining > 0 ? [{ obligation, due, left, overdue: isOverdue }] : []
    })
    .sort((one, other) => compare(one.due, other.due) || other.left.remaining - one.left.remaining)
}
