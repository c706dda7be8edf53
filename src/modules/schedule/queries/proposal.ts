import { nameIn, type Version, versionInForce } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { appointmentsOf, shownAppointments } from '../../contacts/index.ts'
import { askedOf, currentSupervision, whereIs } from '../../people/index.ts'
import { type Answer, type Facts, propose, type Slot, standingOn } from '../../standards/index.ts'
import type { NoProposal, Proposal } from '../pages/shapes.ts'
import { type Besides, byReason, type Line, type Purpose } from '../rules.ts'
import { type Free, freeBetween } from './free.ts'

type Day = Temporal.PlainDate
type Standards = Pick<NonNullable<Awaited<ReturnType<typeof askedOf>>[number]>, 'standards' | 'facts'>

/**
 * Appointments for the next weeks that satisfy every contact standard of somebody, beside those that are booked, on days and at times that
 * both they and their officer have. What finds no free day in time is said, with what stands in its way.
 */
export async function proposalFor(tx: Tx, person: string, weeks: number): Promise<Proposal | NoProposal> {
  const [period, where, { coming }, [known]] = await Promise.all([
    currentSupervision(tx, person),
    whereIs(tx, [person]),
    appointmentsOf(tx, person, { limit: 0 }),
    askedOf(tx, [person]),
  ])
  if (!period || !known) return { none: 'not-supervised' }
  if (where.get(person)?.stops.includes('schedule')) return { none: 'stopped' }
  const staff = period.officerId ?? tx.actor.staff
  if (!staff) return { none: 'nobody-to-see' }
  const [first, last] = [tx.today, tx.today.add({ weeks })]
  const free = await freeBetween(tx, { person, staff, office: period.officeId }, { first, last })
  const ahead = coming.filter(({ day }) => Temporal.PlainDate.compare(day, last) <= 0)
  const slots = ahead.map(({ day, kind }): Slot => ({ day, kind, for: [] }))
  const version = versionInForce(tx.actor.jurisdiction, tx.today)
  const kinds = kindsToBook(version)
  const plan = propose(known.standards, known.facts, {
    today: tx.today,
    weeks,
    kinds,
    notFree: free.notFree,
    booked: slots,
  })
  const shown = await shownAppointments(tx, ahead)
  const all = [...slots, ...plan.slots]
  const serves = (slot: Slot) => purposesOf(slot, all, known)
  return {
    ...{ staff, first, last },
    lines: plan.slots.map((slot) => lineOf(slot, { free, version, known, all, today: first })),
    booked: shown.map((appointment, at) => ({ appointment, for: slots[at] ? serves(slots[at]) : [] })),
    open: plan.unplaced.map(({ standard, due, remaining, because }) => ({
      ...{ name: nameIn(known.standards, standard), due, remaining },
      because: byReason(because),
    })),
    besides: besidesOf(known, kinds, { first, last }),
  }
}

const places = ['office', 'wire', 'any', 'address'] as const

/** Kinds at which the person is met, those for which nobody goes out first. */
function kindsToBook({ contactKinds }: Version): string[] {
  const rank = ({ place, goesOut }: (typeof contactKinds)[number]) => (goesOut ? places.length : places.indexOf(place))
  const met = contactKinds.filter(({ code }) => code !== 'third-party')
  return met.toSorted((one, other) => rank(one) - rank(other)).map(({ code }) => code)
}

type Of = { free: Free; version: Version; known: Standards; all: readonly Slot[]; today: Day }

function lineOf(slot: Slot, { free, version, known, all, today }: Of): Line {
  const { day, kind } = slot
  const found = free.timeOn(day, kind)
  const { time, minutes, place } = free.wishFor(kind)
  const purposes = purposesOf(slot, all, known)
  // What was overdue before is not late because no day was free.
  const wasDue = purposes.every(({ due }) => Temporal.PlainDate.compare(due, today) >= 0)
  return {
    ...{ day, kind, minutes, place },
    time: 'time' in found ? found.time : time,
    kindName: nameIn(version.contactKinds, kind),
    for: purposes,
    late: slot.late === true && wasDue,
    passed: byReason(slot.passed ?? []),
  }
}

/** What an appointment is for, with its stretch, once those before it have taken place; what is met without it is left out. */
function purposesOf(slot: Slot, all: readonly Slot[], { standards, facts }: Standards): Purpose[] {
  const before = all.filter((one) => one !== slot && Temporal.PlainDate.compare(one.day, slot.day) < 0)
  const { now, next } = standingOn(standards, withSlots(facts, before), slot.day)
  const counts = withCount(standards, facts, before, slot)
  const answers = [...now, ...next].filter((one, at, list) => list.findIndex((other) => isSame(one, other)) === at)
  return answers.flatMap((one) => {
    const after = counts.find((other) => isSame(one, other))
    const served = one.remaining > 0 && (after === undefined || after.remaining < one.remaining)
    if (!one.due || !(slot.late ? slot.for.includes(one.standard) : served)) return []
    const { standard, name, from, due, working } = one
    return [{ code: standard, name, from, due, verified: working.verified }]
  })
}

const isSame = (one: Answer, other: Answer) =>
  one.standard === other.standard && one.from.equals(other.from) && one.order === other.order

function withCount(standards: Standards['standards'], facts: Facts, before: readonly Slot[], slot: Slot): Answer[] {
  const { now, next } = standingOn(standards, withSlots(facts, [...before, slot]), slot.day)
  return [...now, ...next]
}

const withSlots = (facts: Facts, slots: readonly Slot[]): Facts => ({
  ...facts,
  events: [
    ...facts.events,
    ...slots.map(({ day, kind }, nth) => ({
      ...{ id: `planned-${nth}`, day, kind, withPerson: true },
      result: 'done' as const,
    })),
  ],
})

/** What falls due and needs no appointment with them. */
function besidesOf(
  { standards, facts }: Standards,
  kinds: readonly string[],
  { first, last }: { first: Day; last: Day },
): Besides[] {
  const others = standards.filter(({ accepts }) => !accepts.kinds.some((kind) => kinds.includes(kind)))
  return standingOn(others, facts, first).next.flatMap(({ name, due, remaining, working: { verified } }) =>
    due && Temporal.PlainDate.compare(due, last) <= 0 ? [{ name, due, remaining, verified }] : [],
  )
}
