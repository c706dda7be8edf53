/** Where a value comes from and when it applies, as every value of a place says it. */
export type Origin = { source: string; verified: boolean; from: string; to?: string }
/** `own` is the number of an agency’s own value. */
export type Value = Origin & { code?: string; name?: string; own?: number }
/** Lists of values by name, as a place or a version of it has them. */
export type Lists = Readonly<Record<string, readonly Value[]>>

type Scalar = string | number | boolean
/** A part of a value that is neither its name nor its origin: plain, several plain ones, or parts again. */
export type Fact = { key: string; said: Said }
export type Said = Scalar | readonly Scalar[] | readonly (readonly Fact[])[] | { parts: readonly Fact[] }

const named = ['code', 'name', 'source', 'verified', 'from', 'to', 'own']

/** What a value says, part by part, in the order in which it says it. */
export function factsOf(value: object): Fact[] {
  return Object.entries(value).flatMap(([key, part]) =>
    named.includes(key) || part === undefined ? [] : factOf(key, part),
  )
}

function factOf(key: string, part: unknown): Fact[] {
  if (Array.isArray(part)) return part.length === 0 ? [] : [{ key, said: saidOf(part) }]
  if (typeof part === 'object' && part !== null) return [{ key, said: { parts: partsOf(part) } }]
  return [{ key, said: part as Scalar }]
}

const saidOf = (parts: readonly unknown[]): Said =>
  parts.every((part) => typeof part !== 'object') ? (parts as Scalar[]) : parts.map((part) => partsOf(part as object))

/** Within a value a name is a part like any other, and comes first; where a part of its own comes from is said last. */
function partsOf(part: object): Fact[] {
  const rank = (key: string) => (['name', 'label'].includes(key) ? 0 : key === 'source' ? 2 : 1)
  const inOrder = Object.entries(part).sort(([one], [other]) => rank(one) - rank(other))
  return inOrder.flatMap(([key, inner]) =>
    inner === undefined || ['verified', 'from', 'to', 'code'].includes(key) ? [] : factOf(key, inner),
  )
}

/** A value of a list that began or ended, or that took the place of an earlier one of its code. */
export type Change =
  | { kind: 'began' | 'ended'; list: string; value: Value }
  | { kind: 'changed'; list: string; before: Value; value: Value; parts: Part[] }
export type Part = { key: string; before: Said | undefined; after: Said | undefined }

/** What of all values begins, ends or changes on a day, list by list. */
export function changesOn(lists: Lists, day: string): Change[] {
  return Object.entries(lists).flatMap(([list, values]) => {
    const ended = values.filter(({ to }) => to === day)
    const began = values.filter(({ from }) => from === day)
    const before = (value: Value) => ended.find(({ code }) => code === value.code)
    const gone = ended.filter((value) => !began.some(({ code }) => code === value.code))
    return [
      ...began.map((value): Change => {
        const old = before(value)
        return old
          ? { kind: 'changed', list, before: old, value, parts: differing(old, value) }
          : { kind: 'began', list, value }
      }),
      ...gone.map((value): Change => ({ kind: 'ended', list, value })),
    ]
  })
}

/** The parts in which two values of a code differ, as they were and as they are. */
export function differing(before: Value, after: Value): Part[] {
  const [old, now] = [partsByKey(before), partsByKey(after)]
  const keys = [...new Set([...now.keys(), ...old.keys()])]
  return keys
    .filter((key) => JSON.stringify(old.get(key)) !== JSON.stringify(now.get(key)))
    .map((key) => ({ key, before: old.get(key), after: now.get(key) }))
}

const partsByKey = (value: Value): Map<string, Said> =>
  new Map([
    ...(value.name === undefined ? [] : [['name', value.name] as const]),
    ...factsOf(value).map(({ key, said }) => [key, said] as const),
  ])

/** Whether a value stays as it was, and only its source is another. */
export const isSame = (change: Change): boolean => change.kind === 'changed' && change.parts.length === 0

/** Whom a change is about, by the codes that orders, conditions and periods of supervision carry. */
export type Touched = { orderTypes: string[]; conditions: string[]; levels: string[] }

/** The codes of order types, conditions and levels that changes are about; values of other lists name those that they are for. */
export function touchedBy(all: readonly Change[]): Touched {
  const changes = all.filter((change) => !isSame(change))
  const codesIn = (list: string, ...keys: string[]) => [
    ...new Set(
      changes.flatMap((change) =>
        change.list === list ? codeOf(change.value) : keys.flatMap((key) => namedIn(change, key)),
      ),
    ),
  ]
  return {
    orderTypes: codesIn('orderTypes', 'orderTypes', 'orders'),
    conditions: codesIn('conditions', 'conditions'),
    levels: codesIn('levels', 'levels'),
  }
}

const codeOf = ({ code }: Value) => (code === undefined ? [] : [code])

function namedIn({ value }: Change, key: string): string[] {
  const codes = (value as Record<string, unknown>)[key]
  return Array.isArray(codes) ? codes.filter((code) => typeof code === 'string') : []
}

/** Whether a value, its name, its source or any of its parts has all the words that are looked for. */
export function hasWords(value: Value, wanted: string): boolean {
  const text = JSON.stringify(value).toLowerCase()
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

/** The lists that say what the law and the agency's standards ask, in the order in which they are read; all others are words to choose from. */
const ruling = [
  'orderTypes',
  'conditions',
  'orderEvents',
  'dateRules',
  'countings',
  'duties',
  'curfewRules',
  'clocks',
  'contactStandards',
  'levels',
  'permitKinds',
  'opportunities',
  'reportKinds',
  'requestKinds',
  'searches',
  'adviceAnswers',
  'sealingRules',
  'closedRecords',
]

/** Lists as they are read: those that rule first, then the words to choose from as the place has them. */
export function inReadingOrder<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
): { rules: Item[]; choices: Item[] } {
  const place = (item: Item) => ruling.indexOf(nameOf(item))
  const rules = items.filter((item) => place(item) >= 0).sort((one, other) => place(one) - place(other))
  return { rules, choices: items.filter((item) => place(item) < 0) }
}

/** The value of a code on a day, or else the one that is nearest to it: the next to come, or the last that was. */
export function valueOn(values: readonly Value[], code: string | undefined, day: string): Value | undefined {
  const of = values.filter((one) => one.code === code)
  const on = of.find(({ from, to }) => from <= day && (to === undefined || day < to))
  return on ?? of.find(({ from }) => from > day) ?? of.at(-1)
}
