import { datesOfChange, type Jurisdiction, jurisdictionOf, ownCount, versionOn } from '../../jurisdictions/index.ts'
import type { Tx } from '../../platform/database/tx.ts'
import { peopleUnder, peopleWithConditions } from '../orders/index.ts'
import { namesOf, peopleAtLevels } from '../people/index.ts'
import { ownLines } from './queries/own.ts'
import { leavesOf, seenIn } from './rules/leaves.ts'
import type { Asked, Book, Changes, Found, Listed, OwnForm, Whom } from './rules/shown.ts'
import { changesOn, hasWords, type Lists, type Touched, touchedBy, type Value, valueOn } from './rules.ts'

/** The values of the asker's place on a day: the lists, and those of one list or with certain words where they were asked for. */
export async function bookOf(tx: Tx, asked: Asked): Promise<Book> {
  return { ...valuesOf(tx, asked), own: await ownLines(tx), maySet: tx.actor.may.has('set rules') }
}

function valuesOf(tx: Tx, asked: Asked): Omit<Book, 'own' | 'maySet'> {
  const place = jurisdictionOf(tx.actor.jurisdiction)
  const given = dayIn(asked.on)
  const day = given ?? tx.today
  const lists = inForce(place, day)
  const problem = asked.on && !given ? 'no-day' : lists ? undefined : 'early'
  const on = lists ?? {}
  return {
    place: place.name,
    day,
    asked,
    ...(problem ? { problem } : {}),
    lists: Object.entries(on).map(([list, values]) => listedOf(list, values)),
    ...(asked.list || asked.q ? { found: foundIn(on, asked) } : {}),
    nameOf: (list, code) => on[list]?.find((value) => value.code === code)?.name,
  }
}

function dayIn(text: string | undefined): Temporal.PlainDate | undefined {
  if (!text || !/^\d{4}-\d\d-\d\d$/.test(text)) return undefined
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' })
  } catch {
    return undefined
  }
}

/** Every list of a place as it is on a day, its terms among them; nothing before its first values. */
function inForce(place: Jurisdiction, day: Temporal.PlainDate): Lists | undefined {
  const [first] = datesOfChange(place.values)
  if (!first || `${day}` < first) return undefined
  const { id: _, jurisdiction: __, from: ___, terms: ____, ...lists } = versionOn(place, day)
  const terms = place.values.terms.filter(({ from, to }) => from <= `${day}` && (!to || `${day}` < to))
  return { terms, ...lists }
}

const listedOf = (list: string, values: readonly Value[]): Listed => ({
  list,
  values: values.length,
  unverified: values.filter(({ verified }) => !verified).length,
  changed:
    values
      .map(({ from }) => from)
      .sort()
      .at(-1) ?? '',
})

function foundIn(lists: Lists, { list, q = '' }: Asked): Found[] {
  const chosen = Object.entries(lists).filter(([name]) => !list || name === list)
  const all = chosen.flatMap(([name, values]) => values.map((value) => ({ list: name, value })))
  return q === '' ? all : all.filter(({ value }) => hasWords(value, q))
}

const mostNamed = 50

/** The days on which values of the asker's place change, the latest first, and one of them with whom it is about. */
export async function changesFor(tx: Tx, asked: string | undefined): Promise<Changes> {
  const place = jurisdictionOf(tx.actor.jurisdiction)
  const lists = place.values as unknown as Lists
  const dates = datesOfChange(place.values)
  const days = dates.map((date, at) => ({
    day: Temporal.PlainDate.from(date),
    count: changesOn(lists, date).length,
    first: at === 0,
  }))
  const known = days.find(({ day }) => `${day}` === asked)
  const changes = known ? changesOn(lists, `${known.day}`) : []
  const book = known && valuesOf(tx, { on: `${known.day}` })
  return {
    place: place.name,
    today: tx.today,
    days: days.toReversed(),
    ...(asked ? { asked } : {}),
    ...(known && book
      ? { on: { day: known.day, changes, whom: await whomOf(tx, touchedBy(changes)), nameOf: book.nameOf } }
      : {}),
  }
}

/** Those whose records are open to the asker and who have an order, a condition or a level that is touched; named to those who may see people. */
async function whomOf(tx: Tx, { orderTypes, conditions, levels }: Touched): Promise<Whom> {
  const found = await Promise.all([
    ...orderTypes.map((type) => peopleUnder(tx, type)),
    peopleWithConditions(tx, conditions),
    peopleAtLevels(tx, levels),
  ])
  const people = [...new Set(found.flat())]
  if (!tx.actor.may.has('see people')) return { count: people.length, people: undefined }
  const names = await namesOf(tx, people.slice(0, mostNamed))
  const named = [...names].map(([id, { listed }]) => ({ id, name: listed }))
  return { count: people.length, people: named.sort((one, other) => (one.name < other.name ? -1 : 1)) }
}

/** What the form of a value of one’s own begins from: the value as it is today, or nearest to it; nothing where there is none. */
export function ownForm(tx: Tx, { list, code }: { list: string; code: string | undefined }): OwnForm | undefined {
  const lists = jurisdictionOf(tx.actor.jurisdiction).values as unknown as Lists
  const values = Object.hasOwn(lists, list) ? (lists[list] ?? []) : []
  const value = valueOn(values, code, `${tx.today}`)
  if (!value) return undefined
  return {
    list,
    value,
    leaves: leavesOf(value, seenIn(values)),
    isOurs: code?.startsWith('ours-') ?? false,
    version: ownCount(tx.actor.jurisdiction),
    nameOf: valuesOf(tx, {}).nameOf,
  }
}
