import { englandAndWales } from './england-and-wales.ts'
import { newSouthWales } from './new-south-wales.ts'
import { newYork } from './new-york.ts'
import { ontario } from './ontario.ts'
import type { Coded, Jurisdiction, Sourced, Terms, TermsValue, Values, Version } from './policy.ts'
import { queensland } from './queensland.ts'

export type * from './policy.ts'

const jurisdictions: readonly Jurisdiction[] = [newSouthWales, queensland, ontario, newYork, englandAndWales]

/** The codes of all places that an agency may name. */
export const jurisdictionCodes: readonly string[] = jurisdictions.map(({ code }) => code)

/** The place of a code. Throws for an unknown one: an agency cannot be set up with it. */
export function jurisdictionOf(code: string): Jurisdiction {
  const found = jurisdictions.find((place) => place.code === code)
  if (!found) throw new RangeError(`no jurisdiction has the code ${code}`)
  return found
}

/** Versions never change, so each is put together once. */
const changes = new Map(jurisdictions.map(({ code, values }) => [code, datesOfChange(values)]))
const versions = new Map<string, Version>(
  jurisdictions.flatMap((place) =>
    (changes.get(place.code) ?? []).map((from) => [`${place.code}/${from}`, version(place, from)] as const),
  ),
)

/** What a place had in force on a day. Throws for a day before its first values. */
export function versionInForce(code: string, day: Temporal.PlainDate): Version {
  const date = day.toString()
  const from = changes.get(jurisdictionOf(code).code)?.findLast((change) => change <= date)
  const found = from && versions.get(`${code}/${from}`)
  if (!found) throw new RangeError(`${code} has no values for ${day}`)
  return found
}

/** The version that an order names, such as `AU-NSW/2018-09-24`. Throws for a name that no version has. */
export function versionNamed(id: string): Version {
  const found = versions.get(id)
  if (!found) throw new RangeError(`no version is named ${id}`)
  return found
}

/** What the agencies of a place call things on a day. */
export function termsOf(code: string, day: Temporal.PlainDate): Terms {
  return versionInForce(code, day).terms
}

/** The days, in order, on which something of a place began or ended. */
export function datesOfChange(values: Values): string[] {
  const ofOrders = values.orderTypes.flatMap(({ limits, conditions }) => [...limits, conditions])
  const lists: readonly (readonly Sourced[])[] = [...Object.values(values), ofOrders]
  const dates = lists.flat().flatMap(({ from, to }) => (to === undefined ? [from] : [from, to]))
  return [...new Set(dates)].sort()
}

/** The value of a code in a list, if it has one. Codes of earlier versions are found through those versions. */
export function codedIn<Value extends Coded>(list: readonly Value[], code: string): Value | undefined {
  return list.find((value) => value.code === code)
}

/** The name of a code in a list, or the code itself where a later version no longer knows it. */
export function nameIn(list: readonly Coded[], code: string): string {
  return codedIn(list, code)?.name ?? code
}

/** What a place has in force on a day. Throws for a day before its first values, as for one without terms. */
export function versionOn(place: Jurisdiction, day: Temporal.PlainDate): Version {
  const date = day.toString()
  const from = datesOfChange(place.values).findLast((change) => change <= date)
  if (!from) throw new RangeError(`${place.code} has no values for ${day}`)
  return version(place, from)
}

function version({ code, values }: Jurisdiction, from: string): Version {
  const terms = values.terms.findLast((value) => inForce(value, from))
  if (!terms) throw new RangeError(`${code} has no terms for ${from}`)
  return { id: `${code}/${from}`, jurisdiction: code, from, ...allInForce(values, from), terms: withoutOrigin(terms) }
}

function inForce({ from, to }: Sourced, date: string): boolean {
  return from <= date && (to === undefined || date < to)
}

function allInForce({ terms: _, ...lists }: Values, date: string): Omit<Values, 'terms'> {
  const on = <Value extends Sourced>(list: readonly Value[]) => list.filter((value) => inForce(value, date))
  const all = Object.entries(lists).map(([name, list]) => [name, on(list as readonly Sourced[])])
  const { orderTypes, ...rest } = Object.fromEntries(all) as Omit<Values, 'terms'>
  return { ...rest, orderTypes: orderTypes.map((type) => ({ ...type, limits: on(type.limits) })) }
}

function withoutOrigin({ from: _, to: __, source: ___, verified: ____, ...terms }: TermsValue): Terms {
  return terms
}
