/** One thing on a drawing. Where it stands is its area, and its place among those there; what a drawing does not ask stays empty. */
export type Item = {
  id: string
  area: string
  kind: string
  text: string
  /** How it is between this one and the person. */
  how: string
  since: string
  /** The thing that an arrow leads to. */
  leadsTo: string
  /** What is recorded elsewhere and stands here. */
  from: string
  place: number
}

/** What a kind of drawing has: its areas in order, the kinds of thing, and what is asked of each. */
export type Form = {
  areas: readonly string[]
  kinds: readonly string[]
  hows: readonly string[]
  arrows: boolean
  dated: boolean
}

/** What an edit did to one thing: absent before where it was added, absent after where it was removed. */
export type Change = { id: string; before: Item | null; after: Item | null }

export const ways = ['up', 'down', 'left', 'right'] as const
export type Way = (typeof ways)[number]

/** More than so many do not fit on a page that is to be read. */
export const mostItems = 60
export const textLimit = 300
export const sinceLimit = 60

export type Verdict<Refusal extends string> = { ok: true } | { ok: false; refusal: Refusal; at: string }

/** Whether a thing can be on a drawing of this form. */
export function problemWith(
  form: Form,
  items: readonly Item[],
  { id, area, kind, how, leadsTo }: Omit<Item, 'place'>,
): Verdict<'area-unknown' | 'kind-unknown' | 'how-unknown' | 'arrow-unknown'> {
  if (!form.areas.includes(area)) return { ok: false, refusal: 'area-unknown', at: 'area' }
  if (!form.kinds.includes(kind)) return { ok: false, refusal: 'kind-unknown', at: 'kind' }
  if (how !== '' && !form.hows.includes(how)) return { ok: false, refusal: 'how-unknown', at: 'how' }
  const leads = leadsTo === '' || (form.arrows && leadsTo !== id && items.some((one) => one.id === leadsTo))
  return leads ? { ok: true } : { ok: false, refusal: 'arrow-unknown', at: 'leadsTo' }
}

/** The things of an area, in order. */
export const inArea = (items: readonly Item[], area: string): Item[] =>
  items.filter((item) => item.area === area).toSorted((one, other) => one.place - other.place)

/** All things, area by area. */
export const inOrder = (form: Form, items: readonly Item[]): Item[] => form.areas.flatMap((area) => inArea(items, area))

/** The things as they are once the changes are made. */
export function applied(items: readonly Item[], changes: readonly Change[]): Item[] {
  const touched = new Set(changes.map(({ id }) => id))
  return [...items.filter(({ id }) => !touched.has(id)), ...changes.flatMap(({ after }) => after ?? [])]
}

/** The changes that take these back. */
export const undone = (changes: readonly Change[]): Change[] =>
  changes.map(({ id, before, after }) => ({ id, before: after, after: before }))

/** Adds a thing at the end of its area. */
export const adding = (items: readonly Item[], item: Omit<Item, 'place'>): Change[] => [
  { id: item.id, before: null, after: { ...item, place: inArea(items, item.area).length } },
]

/** Changes what is said of a thing; one that goes to another area stands last there. */
export function rewording(items: readonly Item[], item: Omit<Item, 'place'>): Change[] {
  const before = items.find(({ id }) => id === item.id)
  if (!before) return []
  if (before.area === item.area) return differing(items, [{ ...item, place: before.place }])
  const rest = items.filter(({ id }) => id !== item.id)
  return differing(items, [...numbered(inArea(rest, before.area)), { ...item, place: inArea(rest, item.area).length }])
}

/** Takes a thing away, and the arrows that lead to it. */
export function removing(items: readonly Item[], id: string): Change[] {
  const gone = items.find((item) => item.id === id)
  if (!gone) return []
  const rest = items
    .filter((item) => item !== gone)
    .map((item) => (item.leadsTo === id ? { ...item, leadsTo: '' } : item))
  const closed = numbered(inArea(rest, gone.area))
  const others = rest.filter(({ area }) => area !== gone.area)
  return [{ id, before: gone, after: null }, ...differing(items, [...closed, ...others])]
}

/** Puts a thing into an area, before another that stands there, else last. */
export function placing(items: readonly Item[], id: string, area: string, before = ''): Change[] {
  const moved = items.find((item) => item.id === id)
  if (!moved || before === id) return []
  const rest = items.filter((item) => item !== moved)
  const there = inArea(rest, area)
  const at = there.findIndex((item) => item.id === before)
  const row = there.toSpliced(at < 0 ? there.length : at, 0, { ...moved, area })
  const left = moved.area === area ? [] : numbered(inArea(rest, moved.area))
  return differing(items, [...numbered(row), ...left])
}

/** Moves a thing one step: up and down within its area, left and right to the area beside it. */
export function stepping(form: Form, items: readonly Item[], id: string, way: Way): Change[] {
  const moved = items.find((item) => item.id === id)
  if (!moved) return []
  if (way === 'left' || way === 'right') {
    const area = form.areas[form.areas.indexOf(moved.area) + (way === 'left' ? -1 : 1)]
    if (area === undefined) return []
    return placing(items, id, area, inArea(items, area)[moved.place]?.id)
  }
  const row = inArea(items, moved.area)
  const at = row.indexOf(moved)
  const to = way === 'up' ? at - 1 : at + 1
  if (to < 0 || to >= row.length) return []
  return differing(items, numbered(row.toSpliced(at, 1).toSpliced(to, 0, moved)))
}

const numbered = (row: readonly Item[]): Item[] => row.map((item, place) => ({ ...item, place }))

/** Only what is otherwise than it was. */
function differing(items: readonly Item[], after: readonly Item[]): Change[] {
  return after.flatMap((item) => {
    const before = items.find(({ id }) => id === item.id) ?? null
    return before && same(before, item) ? [] : [{ id: item.id, before, after: item }]
  })
}

const names = ['area', 'kind', 'text', 'how', 'since', 'leadsTo', 'from', 'place'] as const
const same = (one: Item, other: Item) => names.every((name) => one[name] === other[name])
