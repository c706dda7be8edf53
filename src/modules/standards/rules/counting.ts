import { compare, type Day, type Event, type Facts, has, isBefore } from './facts.ts'
import { plus } from './spans.ts'
import type { Accepts, ContactStandard, Part } from './values.ts'

/** How many are asked for in a stretch, in all and of which sort. */
export type Asked = { amount: number; parts: readonly { code: string; amount: number }[] }

/** What came of it: which count, how many, and how many are left, in all and of which sort. */
export type Count = {
  counted: readonly Event[]
  attempted: readonly Event[]
  excused: readonly Event[]
  done: number
  remaining: number
  parts: readonly { code: string; asked: number; done: number; remaining: number }[]
}

/** Whether an event is of a sort that is accepted, whatever came of it. */
export function isOfSort({ kinds, withPerson, program }: Accepts, event: Event, alsoKinds: readonly string[] = []) {
  if (!kinds.includes(event.kind) && !alsoKinds.includes(event.kind)) return false
  return (!program || event.program === true) && (!withPerson || event.withPerson || event.result !== 'done')
}

/** The events that a standard looks at, in the order of their days. */
export function sortOf(standard: ContactStandard, facts: Facts): Event[] {
  const { accepts, understaffed } = standard
  const { surname } = facts.understaffed ?? {}
  const also = (event: Event) =>
    understaffed && surname && isTheirMonth(event.day, surname, understaffed.upTo) ? understaffed.kinds : []
  return facts.events
    .filter((event) => isOfSort(accepts, event, also(event)))
    .sort((one, other) => compare(one.day, other.day))
}

/** Surnames up to the letter are called in even months, the others in odd ones. */
const isTheirMonth = ({ month }: Day, surname: string, upTo: string) =>
  surname.charAt(0).toUpperCase() <= upTo === (month % 2 === 0)

/** What a stretch's events come to: those that count, with substitutes and attempts as far as the standard lets them. */
export function count(standard: ContactStandard, asked: Asked, events: readonly Event[], facts: Facts): Count {
  const counted = countable(standard, asked.amount, events, facts)
  const attempted = events.filter(({ result }) => result === 'attempted')
  const standIn = standInOf(standard, attempted.length, asked.amount - counted.length)
  const parts = asked.parts.map(({ code, amount }) => {
    const done = counted.filter((event) => isPart(standard, code, event)).length
    return { code, asked: amount, done, remaining: Math.max(0, amount - done) }
  })
  const done = counted.length + standIn
  const remaining = Math.max(0, asked.amount - done, ...parts.map((part) => part.remaining))
  return { counted, attempted, excused: events.filter(({ result }) => result === 'excused'), done, remaining, parts }
}

/** The parts of a standard that an event is of. */
export const partsMet = (standard: ContactStandard, event: Event): string[] =>
  (standard.parts ?? []).filter(({ accepts }) => isOfSort(accepts, event)).map(({ code }) => code)

const isPart = ({ parts = [] }: ContactStandard, code: string, event: Event) =>
  parts.some((part) => part.code === code && isOfSort(part.accepts, event))

/** Those that took place; of those on one day one, where they must lie apart; of a program's staff as many as may stand in. */
export function countable(
  standard: ContactStandard,
  amount: number,
  events: readonly Event[],
  facts: Facts,
): readonly Event[] {
  const happened = events.filter(({ result }) => result === 'done')
  const apart = standard.apart
    ? happened.filter((event, at) => compare(event.day, happened[at - 1]?.day ?? never) !== 0)
    : happened
  if (standard.accepts.program || !apart.some(({ program }) => program)) return apart
  let left = substitutesOf(standard, amount)
  return apart.filter((event) => {
    if (!event.program) return true
    if (!maySubstitute(standard, event.day, facts)) return false
    left -= 1
    return left >= 0
  })
}
const never = Temporal.PlainDate.from('-009999-01-01')

const substitutesOf = ({ substitution }: ContactStandard, amount: number) =>
  substitution ? Math.floor((amount * substitution.share[0]) / substitution.share[1]) : 0

function maySubstitute({ substitution }: ContactStandard, day: Day, { program }: Facts): boolean {
  if (!substitution || !program || !has(program, day)) return false
  return isBefore(day, plus(program.from, substitution.longest))
}

/** How many of the amount attempts stand in for. */
function standInOf({ attempts }: ContactStandard, tried: number, missing: number): number {
  return attempts && missing > 0 ? Math.min(missing, attempts.most, Math.floor(tried / attempts.each)) : 0
}

/** The amount of a part, of an amount in all; of a stub of it, its share by the same rounding. */
export function partAmount(part: Part, amount: number, full: number): number {
  if ('share' in part) return Math.ceil((amount * part.share[0]) / part.share[1])
  return full === 0 ? 0 : Math.min(amount, Math.ceil((part.atLeast * amount) / full))
}
