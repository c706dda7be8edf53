import { jurisdictionOf, type Version, versionInForce, versionNamed } from '../../../jurisdictions/index.ts'
import type { CodedCondition, OrderType } from '../rules.ts'

/** The types of order that could be made on a day, as the jurisdiction's values of that day have them. */
export const orderTypesFor = (jurisdiction: string, day: Temporal.PlainDate): readonly OrderType[] =>
  versionInForce(jurisdiction, day).orderTypes

export type TypeOffered = { code: string; name: string; until: string | undefined }

/** Every type there ever was, those made on the day first; a type that has ended by then says since when it is made no longer. */
export function typesOffered(jurisdiction: string, today: Temporal.PlainDate): TypeOffered[] {
  const all = jurisdictionOf(jurisdiction).values.orderTypes.filter(({ from }) => from <= today.toString())
  const offered = all.map(({ code, name, to }) => ({
    code,
    name,
    until: to && to <= today.toString() ? to : undefined,
  }))
  const latest = new Map(offered.map((type) => [type.code, type]))
  return [...latest.values()].sort((one, other) => Number(one.until !== undefined) - Number(other.until !== undefined))
}

/** Everybody who makes an order of some type of the place. */
export const makersOffered = (jurisdiction: string): string[] => [
  ...new Set(jurisdictionOf(jurisdiction).values.orderTypes.flatMap(({ madeBy }) => madeBy)),
]

/** The type of a code in a version, if it has one. */
export const typeIn = (version: Version, code: string): OrderType | undefined =>
  version.orderTypes.find((type) => type.code === code)

/** The type that an order names, by the version it was recorded with; a bug where that version never had it. */
export function typeOf({ type, jurisdictionVersion }: { type: string; jurisdictionVersion: string }): OrderType {
  const found = typeIn(versionNamed(jurisdictionVersion), type)
  if (!found) throw new Error(`${jurisdictionVersion} has no order type ${type}`)
  return found
}

/** The conditions that a version has codes for. */
export const codedConditions = (version: string): readonly CodedCondition[] => versionNamed(version).conditions

/** How an order of a version can have ended. */
export const endReasons = (version: string) =>
  versionNamed(version).closeReasons.map(({ code, name }) => ({ code, name }))
