import type { Jurisdiction } from '../../src/jurisdictions/index.ts'

/** One value of a place as another: where it stands (`conditions.3.inputs.0.label`), what it is and what it becomes. */
export type Alteration = { at: string; path: readonly string[]; from: Leaf; to: Leaf }
type Leaf = string | number | boolean

/** Said of a value, and no part of it. */
const origin = ['source', 'verified']

/** Every alteration of a place’s values: each leaf of each value once, but for where the value comes from. */
export function alterations({ values }: Jurisdiction): Alteration[] {
  return leavesOf(values, []).map(({ path, leaf }) => ({ at: path.join('.'), path, from: leaf, to: another(leaf) }))
}

function leavesOf(value: unknown, path: readonly string[]): { path: readonly string[]; leaf: Leaf }[] {
  if (value === undefined || value === null) return []
  if (typeof value !== 'object') return [{ path, leaf: value as Leaf }]
  return Object.entries(value).flatMap(([key, part]) => (origin.includes(key) ? [] : leavesOf(part, [...path, key])))
}

/** A day is a day later, a length one longer, a number one more, and a word another word. */
function another(leaf: Leaf): Leaf {
  if (typeof leaf === 'boolean') return !leaf
  if (typeof leaf === 'number') return leaf + 1
  if (/^\d{4}-\d\d-\d\d$/.test(leaf)) return Temporal.PlainDate.from(leaf).add({ days: 1 }).toString()
  if (/^P(?=.*\d)[\dTYMWDHS]+$/.test(leaf)) return leaf.replace(/\d+/, (digits) => `${Number(digits) + 1}`)
  return `${leaf}x`
}

/** The place with one value altered; all else is shared. */
export function altered(place: Jurisdiction, { path, to }: Alteration): Jurisdiction {
  return { ...place, values: withLeaf(place.values, path, to) as Jurisdiction['values'] }
}

function withLeaf(value: unknown, [key, ...rest]: readonly string[], to: Leaf): unknown {
  if (key === undefined) return to
  const changed = withLeaf((value as Record<string, unknown>)[key], rest, to)
  return Array.isArray(value) ? value.with(Number(key), changed) : { ...(value as object), [key]: changed }
}

/** Where a question looked, to the leaf. The days of all values are looked at to find those in force, so they say little. */
export function leavesRead(place: Jurisdiction, ask: (place: Jurisdiction) => unknown): ReadonlySet<string> {
  const read = new Set<string>()
  ask({ ...place, values: watched(place.values, [], read) as Jurisdiction['values'] })
  return read
}

function watched(value: unknown, path: readonly string[], read: Set<string>): unknown {
  if (typeof value !== 'object' || value === null) return value
  return new Proxy(value, {
    get(target, key, receiver) {
      const part = Reflect.get(target, key, receiver)
      if (typeof key !== 'string' || typeof part === 'function' || key === 'length') return part
      const at = [...path, key]
      if (typeof part === 'object') return watched(part, at, read)
      read.add(at.join('.'))
      return part
    },
  })
}
