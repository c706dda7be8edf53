import type { Jurisdiction, Sourced, Values } from './policy.ts'

type Value = Sourced & { code?: string }

/**
 * What an agency put on top of its place’s values: a value from a day on, or, without one, that the value of a code applies no longer
 * from that day. `number` is its place in the order in which they came; the later stands over the earlier.
 */
export type OwnValue = {
  number: number
  list: keyof Values
  code: string | undefined
  from: string
  value: Value | undefined
}

/** The place with an agency’s own values on top. Values of other codes and other days stay as they were. */
export function withOwn(place: Jurisdiction, own: readonly OwnValue[]): Jurisdiction {
  const values = own.toSorted((one, other) => one.number - other.number).reduce(layered, place.values)
  return { ...place, values }
}

function layered(values: Values, { list, code, from, value }: OwnValue): Values {
  const before = values[list] as readonly Value[]
  const end = value ? value.to : undefined
  const of = before
    .filter((one) => one.code === code)
    .flatMap((one) => [...upTo(one, from), ...(end === undefined ? [] : since(one, end))])
    .concat(value ?? [])
    .sort((one, other) => (one.from < other.from ? -1 : 1))
  const place = before.findIndex((one) => one.code === code)
  const [ahead, behind] = [before.slice(0, Math.max(0, place)), before.slice(Math.max(0, place))]
  const others = (some: readonly Value[]) => some.filter((one) => one.code !== code)
  return { ...values, [list]: place < 0 ? [...before, ...of] : [...ahead, ...of, ...others(behind)] }
}

/** What of a value lies before a day. */
const upTo = (one: Value, day: string): Value[] =>
  one.from >= day ? [] : [one.to !== undefined && one.to <= day ? one : { ...one, to: day }]

/** What of a value lies on a day or after it: the place’s own goes on where an agency’s ends. */
const since = (one: Value, day: string): Value[] =>
  one.to !== undefined && one.to <= day ? [] : [one.from >= day ? one : { ...one, from: day }]
