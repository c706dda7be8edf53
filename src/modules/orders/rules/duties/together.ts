import { type HomeContradiction, homeContradictions, needsAnHour, plain } from './contradictions.ts'
import type { Curfew, Night } from './curfews.ts'
import { merged, minutesIn, nightOf } from './curfews.ts'
import type { CurfewRule } from './values.ts'
import { weekdaysIn } from './weekdays.ts'

type Day = Temporal.PlainDate

/** A condition of an order with the kind of its code. */
export type KnownCondition = {
  id: string
  kind: string
  inputs: Readonly<Record<string, string>>
  from: Day
  to: Day | null
}

/** An order of somebody who may be under several, as far as it matters to what they ask together. */
export type TogetherOrder = {
  id: string
  type: string
  madeOn: Day
  startsOn: Day
  endsOn: Day | null
  conditions: readonly KnownCondition[]
}

const hour = /^([01]\d|2[0-3]):[0-5]\d$/
const isDay = /^\d{4}-\d{2}-\d{2}$/

/** The curfews of orders; those whose hours are open or whose days cannot be read are given apart, for their words to be read. */
export function curfewsIn(orders: readonly TogetherOrder[]): { curfews: Curfew[]; unread: string[] } {
  const all = orders.flatMap((order) =>
    order.conditions.filter(({ kind }) => kind === 'curfew').map((condition) => ({ order, condition })),
  )
  const read = all.map(({ order, condition }) => ({ id: condition.id, curfew: curfewOf(order, condition) }))
  return {
    curfews: read.flatMap(({ curfew }) => curfew ?? []),
    unread: read.filter(({ curfew }) => !curfew).map(({ id }) => id),
  }
}

function curfewOf({ id, type, madeOn, startsOn, endsOn }: TogetherOrder, one: KnownCondition): Curfew | undefined {
  const { 'from-time': from = '', 'to-time': to = '', days: named = '', until = '' } = one.inputs
  const days = weekdaysIn(named)
  if (!hour.test(from) || !hour.test(to) || from === to || !days) return undefined
  const ends = [one.to, endsOn, isDay.test(until) ? Temporal.PlainDate.from(until) : null].filter((end) => end !== null)
  const first = Temporal.PlainDate.compare(startsOn, one.from) > 0 ? startsOn : one.from
  const last = ends.sort(Temporal.PlainDate.compare)[0] ?? null
  return { id: one.id, order: { id, type, madeOn }, from, to, days, first, last }
}

/** Seven nights from a day on, each with what is observed of every curfew and why. */
export const weekOf = (first: Day, curfews: readonly Curfew[], rules: readonly CurfewRule[], zone: string) =>
  Array.from({ length: 7 }, (_, nth) => {
    const day = first.add({ days: nth })
    return { day, ...nightOf(day, curfews, rules, zone) }
  })

export type Contradiction =
  | { kind: 'no-hour'; day: Day; conditions: readonly string[] }
  | { kind: 'two-addresses'; day: Day; conditions: readonly string[] }
  | { kind: 'lives-in-place'; conditions: readonly string[] }
  | ({ kind: 'lives-with'; conditions: readonly string[] } & Pick<HomeContradiction, 'person'>)

/**
 * What orders ask together that cannot all be done: a night and day at home while another condition needs an hour elsewhere, two
 * addresses at one time, an address in a place that is not to be gone to or with somebody who is not to be met. Of what comes back every
 * week the first day is named.
 */
export function contradictionsIn(
  orders: readonly TogetherOrder[],
  nights: readonly (Night & { day: Day })[],
): Contradiction[] {
  const conditions = orders.flatMap((order) => order.conditions)
  const shut = nights.find((night) => isShut(night))
  const needs = conditions.filter(({ kind }) => needsAnHour.includes(kind))
  const observed = (night: Night) => night.curfews.filter(({ observes }) => observes.length > 0)
  const twice = nights.find((night) => apart(observed(night), conditions).length > 1)
  return [
    ...(shut && needs.length > 0
      ? [{ kind: 'no-hour' as const, day: shut.day, conditions: observed(shut).map(({ curfew }) => curfew) }]
      : []),
    ...(twice
      ? [{ kind: 'two-addresses' as const, day: twice.day, conditions: apart(observed(twice), conditions) }]
      : []),
    ...atHome(conditions),
  ]
}

const isShut = ({ from, to, curfews }: Night): boolean =>
  minutesIn(merged(curfews.flatMap(({ observes }) => observes))) >= from.until(to).total('minutes')

/** Curfews that are observed at one time at different addresses. */
function apart(observed: Night['curfews'], conditions: readonly KnownCondition[]): string[] {
  const at = (id: string) => plain(conditions.find((one) => one.id === id)?.inputs.address ?? '')
  const clash = (one: Night['curfews'][number], other: Night['curfews'][number]) =>
    at(one.curfew) !== '' && at(other.curfew) !== '' && at(one.curfew) !== at(other.curfew) && overlap(one, other)
  return observed.filter((one) => observed.some((other) => clash(one, other))).map(({ curfew }) => curfew)
}

function overlap(one: Night['curfews'][number], other: Night['curfews'][number]): boolean {
  const alone = minutesIn(merged(one.observes)) + minutesIn(merged(other.observes))
  return minutesIn(merged([...one.observes, ...other.observes])) < alone
}

function atHome(conditions: readonly KnownCondition[]): Contradiction[] {
  const homes = conditions.flatMap(({ id, inputs }) => (inputs.address ? [{ id, address: inputs.address }] : []))
  const people = conditions.flatMap(({ id, kind, inputs }) =>
    kind === 'non-association' && inputs.person ? [{ id, person: inputs.person }] : [],
  )
  const places = conditions.flatMap(({ id, kind, inputs }) =>
    kind === 'place' && inputs.place ? [{ id, place: inputs.place }] : [],
  )
  const inPlace = homes.flatMap((home) =>
    places
      .filter(({ place }) => plain(place) !== '' && plain(place) === plain(home.address))
      .map((place) => ({ kind: 'lives-in-place' as const, conditions: [home.id, place.id] })),
  )
  const withSomebody = homeContradictions(homes, people, []).map(({ residence, nonAssociation, person }) => ({
    kind: 'lives-with' as const,
    person,
    conditions: [residence, nonAssociation],
  }))
  return [...inPlace, ...withSomebody]
}
