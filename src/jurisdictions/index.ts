import { englandAndWales } from './england-and-wales.ts'
import { newSouthWales } from './new-south-wales.ts'
import { newYork } from './new-york.ts'
import { ontario } from './ontario.ts'
import { type OwnValue, withOwn } from './own.ts'
import type { Coded, Jurisdiction, Sourced, Terms, TermsValue, Values, Version } from './policy.ts'
import { queensland } from './queensland.ts'

export type { OwnValue } from './own.ts'
export type * from './policy.ts'

const jurisdictions: readonly Jurisdiction[] = [newSouthWales, queensland, ontario, newYork, englandAndWales]

/** The codes of all places that an agency may name. */
export const jurisdictionCodes: readonly string[] = jurisdictions.map(({ code }) => code)

/**
 * The place that an agency names: by its code or, where the agency has own values on top, by the code and how many of its own they are
 * (`AU-NSW+<agency>.3`), which are kept here once they were read. Throws for an unknown one: an agency cannot be set up with it.
 */
export function jurisdictionOf(code: string): Jurisdiction {
  const found = places.get(code) ?? placeWithOwn(code)
  if (!found) throw new RangeError(`no jurisdiction has the code ${code}`)
  return found
}

/** What agencies put on top, as far as it was read; it only grows. */
const ownOf = new Map<string, readonly OwnValue[]>()
const places = new Map<string, Jurisdiction>(jurisdictions.map((place) => [place.code, place]))

/** How an agency names its place once it has so many values of its own. */
export const codeWithOwn = (code: string, agency: string, count: number): string =>
  `${placeIn(code)}+${agency}.${count}`

/** How many values of its own an agency that names its place so has. */
export const ownCount = (code: string): number => ownIn(code)?.count ?? 0

/** The code of the place alone. */
export const placeIn = (code: string): string => code.split('+')[0] ?? ''

/** Whether all that the code names is here: if not, the agency’s own values are to be read and kept. */
export function isHere(code: string): boolean {
  const named = ownIn(code)
  return named === undefined || (ownOf.get(named.agency)?.length ?? 0) >= named.count
}

/** Keeps all of an agency’s own values, in the order in which they came. */
export const keepOwn = (agency: string, own: readonly OwnValue[]): void => {
  if (own.length > (ownOf.get(agency)?.length ?? 0)) ownOf.set(agency, own)
}

function ownIn(code: string): { agency: string; count: number } | undefined {
  const [, agency, count] = /^[^+]+\+([0-9a-f-]{36})\.(\d+)$/.exec(code) ?? []
  return agency === undefined ? undefined : { agency, count: Number(count) }
}

function placeWithOwn(code: string): Jurisdiction | undefined {
  const named = ownIn(code)
  const base = named && places.get(placeIn(code))
  if (!base) return undefined
  if (!isHere(code)) throw new Error(`the own values that ${code} names were not read`)
  const made = { ...withOwn(base, (ownOf.get(named.agency) ?? []).slice(0, named.count)), code }
  places.set(code, made)
  return made
}

/** Versions never change, so each is put together once. */
const changes = new Map<string, string[]>()
const versions = new Map<string, Version>()

function changesOf(place: Jurisdiction): string[] {
  const known = changes.get(place.code) ?? datesOfChange(place.values)
  changes.set(place.code, known)
  return known
}

function versionFrom(place: Jurisdiction, from: string): Version {
  const id = `${place.code}/${from}`
  const made = versions.get(id) ?? version(place, from)
  versions.set(id, made)
  return made
}

/** What a place had in force on a day. Throws for a day before its first values. */
export function versionInForce(code: string, day: Temporal.PlainDate): Version {
  const date = day.toString()
  const place = jurisdictionOf(code)
  const from = changesOf(place).findLast((change) => change <= date)
  if (!from) throw new RangeError(`${code} has no values for ${day}`)
  return versionFrom(place, from)
}

/** What an order of a day is kept with: what was in force on that day, or the first values that the place has for one made before these. */
export function versionOrFirst(code: string, day: Temporal.PlainDate): Version {
  const place = jurisdictionOf(code)
  const [first = ''] = changesOf(place)
  return day.toString() < first ? versionFrom(place, first) : versionInForce(code, day)
}

/** The version that an order names, such as `AU-NSW/2018-09-24`. Throws for a name that no version has. */
export function versionNamed(id: string): Version {
  const known = versions.get(id)
  if (known) return known
  const [code = '', from = ''] = id.split('/')
  if (!places.has(code) && ownIn(code) === undefined) throw new RangeError(`no version is named ${id}`)
  const place = jurisdictionOf(code)
  if (!changesOf(place).includes(from)) throw new RangeError(`no version is named ${id}`)
  return versionFrom(place, from)
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
