import { compare, type Facts, type Happening, has } from './facts.ts'
import { spansOf } from './spans.ts'
import type { ContactStandard, Trigger } from './values.ts'

/**
 * Each time that something happened which a standard is counted from, in order: supervision and levels begin with their own
 * spans, the first contact is that with the person since supervision began; a sentence or release of an order of other types is none of its; what lies before the standard asks anything is left out.
 */
export function happeningsOf(what: Trigger, standard: ContactStandard, facts: Facts): Happening[] {
  const { orders } = standard
  if (what === 'supervision') return [{ what, day: facts.supervision.from }]
  if (what === 'level') return spansOf(standard, facts).map(({ from }) => ({ what, day: from }))
  if (what === 'first-contact') return firstContact(facts)
  const types = new Map(facts.orders.map(({ id, type }) => [id, type]))
  const theirs = (order: string | undefined) =>
    order === undefined || orders === undefined || orders.includes(types.get(order) ?? '')
  return facts.happened
    .filter((one) => one.what === what && theirs(one.order))
    .sort((one, other) => compare(one.day, other.day))
}

function firstContact({ events, supervision }: Facts): Happening[] {
  const days = events.flatMap(({ day, result, withPerson }) =>
    result === 'done' && withPerson && has(supervision, day) ? [day] : [],
  )
  const first = days.sort(compare)[0]
  return first ? [{ what: 'first-contact', day: first }] : []
}

/** Those of them that lie in a span of the standard, or open it. */
export function withinSpans(happened: readonly Happening[], standard: ContactStandard, facts: Facts): Happening[] {
  if (happened.length === 0) return []
  const spans = spansOf(standard, facts)
  return happened.filter(({ day }) => spans.some((span) => has(span, day)))
}
