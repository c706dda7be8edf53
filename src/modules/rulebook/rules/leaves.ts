/** What of a value can be said otherwise: a plain part of it, by the place where it stands (`cadence.within.count`). */
export type Leaf = { at: string; label: readonly string[]; kind: LeafKind; said: string; options?: readonly string[] }
export type LeafKind = 'text' | 'number' | 'length' | 'day' | 'yes-no' | 'choice'
/** Words that are seen in the same place in other values of the list, by that place without its positions. */
export type Seen = ReadonlyMap<string, readonly string[]>

/** The value’s own days, name, source and code are asked apart; `kind` within a part says which other parts it has. */
const apart = ['code', 'name', 'source', 'verified', 'from', 'to', 'own']
const fixed = ['kind', 'code', 'source', 'verified', 'from', 'to']

const isDay = /^\d{4}-\d\d-\d\d$/
const isLength = /^P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?)?$/
const isCode = /^[a-z][a-z0-9-]*$/

/** The place of a leaf without its positions in lists: what is there is of one kind throughout. */
export const kindOfPlace = (at: string): string => at.replaceAll(/\.\d+(?=\.|$)/g, '.*')

/** The words that stand in each place of a list's values, where they are words to choose from. */
export function seenIn(values: readonly object[]): Seen {
  const seen = new Map<string, Set<string>>()
  for (const value of values)
    for (const { at, said } of plainIn(value, []))
      if (typeof said === 'string' && isCode.test(said)) {
        const place = kindOfPlace(at)
        seen.set(place, (seen.get(place) ?? new Set()).add(said))
      }
  return new Map([...seen].map(([place, words]) => [place, [...words].sort()]))
}

type Plain = { at: string; path: readonly string[]; said: string | number | boolean }

function plainIn(value: unknown, path: readonly string[]): Plain[] {
  if (value === null || value === undefined) return []
  if (typeof value !== 'object') return [{ at: path.join('.'), path, said: value as Plain['said'] }]
  return Object.entries(value).flatMap(([key, part]) =>
    (path.length === 0 ? apart : fixed).includes(key) ? [] : plainIn(part, [...path, key]),
  )
}

/** What of a value can be said otherwise, in the order in which it says it. A word that nothing else could be in its place is left out. */
export function leavesOf(value: object, seen: Seen): Leaf[] {
  return plainIn(value, []).flatMap(({ at, path, said }): Leaf[] => {
    const kind = kindOf(said)
    const options = kind === 'choice' ? (seen.get(kindOfPlace(at)) ?? []) : undefined
    if (options && options.length < 2) return []
    return [
      { at, label: path.filter((key) => !/^\d+$/.test(key)), kind, said: String(said), ...(options && { options }) },
    ]
  })
}

function kindOf(said: Plain['said']): LeafKind {
  if (typeof said === 'boolean') return 'yes-no'
  if (typeof said === 'number') return 'number'
  if (isDay.test(said)) return 'day'
  if (isLength.test(said)) return 'length'
  return isCode.test(said) ? 'choice' : 'text'
}

export type Change = { at: string; said: string }
/** Where what is said otherwise comes from. */
export type From = { source: string; verified: boolean }
export type LeafRefusal = 'unknown-part' | 'not-a-number' | 'not-a-length' | 'not-a-day' | 'not-a-choice' | 'empty-text'

/**
 * The value with parts said otherwise; all that is not named stays. Numbers are whole and not negative, lengths as ISO 8601 has them,
 * words of a choice among those seen in that place. A part with a source of its own gets the new one with the change. Refuses the first
 * that is none of these, with its position among the changes.
 */
export function changed<Value extends object>(
  value: Value,
  changes: readonly Change[],
  seen: Seen,
  origin: From,
): { value: Value } | { refusal: LeafRefusal; nth: number } {
  const leaves = new Map(leavesOf(value, seen).map((leaf) => [leaf.at, leaf]))
  let made: unknown = value
  for (const [nth, { at, said }] of changes.entries()) {
    const leaf = leaves.get(at)
    if (!leaf) return { refusal: 'unknown-part', nth }
    const refusal = refusedAs(leaf, said)
    if (refusal) return { refusal, nth }
    if (said.trim() !== leaf.said) made = withLeaf(made, at.split('.'), typed(leaf.kind, said), origin)
  }
  return { value: made as Value }
}

function refusedAs({ kind, options = [] }: Leaf, said: string): LeafRefusal | undefined {
  if (kind === 'number') return /^\d{1,6}$/.test(said) ? undefined : 'not-a-number'
  if (kind === 'length') return isLength.test(said) ? undefined : 'not-a-length'
  if (kind === 'day') return isRealDay(said) ? undefined : 'not-a-day'
  if (kind === 'choice') return options.includes(said) ? undefined : 'not-a-choice'
  if (kind === 'yes-no') return ['true', 'false'].includes(said) ? undefined : 'not-a-choice'
  return said.trim() === '' ? 'empty-text' : undefined
}

function isRealDay(text: string): boolean {
  if (!isDay.test(text)) return false
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  return month >= 1 && month <= 12 && day >= 1 && day <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth
}

function typed(kind: LeafKind, said: string): string | number | boolean {
  if (kind === 'number') return Number(said)
  return kind === 'yes-no' ? said === 'true' : said.trim()
}

function withLeaf(value: unknown, [key, ...rest]: readonly string[], to: unknown, origin: From): unknown {
  if (key === undefined) return to
  const part = (value as Record<string, unknown>)[key]
  const made = withLeaf(part, rest, to, origin)
  const told = rest.length > 0 && typeof part === 'object' && part !== null && 'source' in part
  const sourced = told ? { ...(made as object), ...origin } : made
  return Array.isArray(value) ? value.with(Number(key), sourced) : { ...(value as object), [key]: sourced }
}

/** A code for a new value: its name in plain letters, told apart from those that there are by a number. */
export function codeFor(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '')
    .slice(0, 40)
  const stem = `ours-${plain || 'value'}`
  for (let nth = 1; ; nth++) {
    const code = nth === 1 ? stem : `${stem}-${nth}`
    if (!taken.includes(code)) return code
  }
}
