import type { Jurisdiction } from '../../../src/jurisdictions/index.ts'
import {
  type Answer,
  adherence,
  type ContactStandard,
  type Event,
  type Facts,
  metBy,
  propose,
  type Span,
  standingOn,
} from '../../../src/modules/standards/rules.ts'
import { type Ask, sent } from '../case.ts'

/**
 * The facts of a case, in short. Spans are `2026-06-01..2026-07-01` (the end is the first day no longer in it) or `2026-06-01..`. A contact is
 * `2026-06-03 office`: done and with the person, with `-` after it done with somebody else, `?` tried in vain, `~` excused and `*` by a
 * program’s staff.
 */
export type Said = {
  supervised: string
  level?: string
  orders?: string
  happened?: string
  away?: string
  contacts?: string
  program?: string
  credit?: string
  closed?: string
  zone?: string
  surname?: string
}

const day = (text: string) => Temporal.PlainDate.from(text)
const list = (text = '') =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)
const words = (text: string) => text.split(' ') as [string, string, string?]

export function span(text: string): Span {
  const [from = '', to = ''] = text.split('..')
  return { from: day(from), to: to ? day(to) : null }
}

const results = { '?': 'attempted', '~': 'excused' } as const

function contact(text: string, nth: number): Event {
  const [on, kind] = words(text)
  const mark = kind.at(-1) ?? ''
  const plain = '-?~*'.includes(mark) ? kind.slice(0, -1) : kind
  const result = mark === '?' || mark === '~' ? results[mark] : 'done'
  return {
    id: `${nth}`,
    day: day(on),
    kind: plain,
    result,
    withPerson: mark !== '-',
    ...(mark === '*' && { program: true }),
  }
}

function happening(text: string): Facts['happened'][number] {
  const [what, at, order] = words(text)
  const moment = at.includes('T') ? Temporal.ZonedDateTime.from(at) : undefined
  return {
    what: what as Facts['happened'][number]['what'],
    day: moment?.toPlainDate() ?? day(at),
    ...(moment && { at: moment.toInstant() }),
    ...(order !== undefined && { order }),
  }
}

export function factsOf(said: Said, zone = 'Australia/Sydney'): Facts {
  const closed = list(said.closed).map((date) => [date, { name: date }] as const)
  return {
    supervision: span(said.supervised),
    levels: list(said.level).map((one) => ({ code: words(one)[0], ...span(words(one)[1] ?? said.supervised) })),
    orders: list(said.orders).map((one) => ({
      id: words(one)[0],
      type: words(one)[0],
      ...span(words(one)[1] ?? said.supervised),
    })),
    happened: list(said.happened).map(happening),
    away: list(said.away).map(span),
    events: list(said.contacts).map(contact),
    ...(said.program && { program: span(said.program) }),
    ...(said.credit && { credit: span(said.credit) }),
    ...(said.surname && { understaffed: { surname: said.surname } }),
    calendar: { zone: said.zone ?? zone, holidays: new Map(closed), weekend: [6, 7] },
  }
}

type Source = Jurisdiction | readonly ContactStandard[]
const standardsIn = (place: Source, codes?: string): readonly ContactStandard[] => {
  const all = 'phoneCountry' in place ? place.values.contactStandards : place
  return codes === undefined ? all : all.filter(({ code }) => codes.split(' ').includes(code))
}

/** How the standards of these codes stand on a day: `2/8 field 1/4 due 2026-06-30`, a stub with `part`, then what comes after what is met. */
export const stands = (codes: string, said: Said, on: string): AskBoth =>
  sent(
    (place: Source) => bothTold(standingOn(standardsIn(place, codes), factsOf(said), day(on))),
    sentFor(codes, said, on, {}, bothTold),
  )

function bothTold({ now, next }: { now: readonly Told[]; next: readonly Told[] }): string {
  const after = next.filter(
    (one) => !now.some((other) => other.standard === one.standard && `${other.from}` === `${one.from}`),
  )
  return [...now.map(brief), ...after.map((one) => `then ${brief(one)}`)].join('; ')
}

/** What of an answer a case reads: the same of one that came as JSON. */
type Told = Pick<Answer, 'standard' | 'done' | 'asked' | 'remaining' | 'parts' | 'state' | 'full'> & {
  from: Shown
  due?: Shown | null | undefined
  dueAt?: Shown | null
}
type Shown = { toString(): string }
type AskBoth = Ask & ((place: Source) => unknown)

function sentFor<Json>(
  codes: string | undefined,
  said: Said,
  on: string,
  more: object,
  read: (answer: Json) => unknown,
) {
  const { events, calendar, understaffed, supervision, levels, orders, away, happened, program, credit } = factsOf(said)
  const spanned = ({ to, ...one }: Span) => ({ ...one, ...(to ? { to } : {}) })
  const body = {
    ...{ on, happened, contacts: events, zone: calendar.zone, daysOff: [...calendar.holidays.keys()] },
    ...{ supervision: spanned(supervision), levels: levels.map(spanned), orders: orders.map(spanned) },
    away: away.map(spanned),
    ...(codes === undefined ? {} : { standards: codes.split(' ') }),
    ...(program ? { program: spanned(program) } : {}),
    ...(credit ? { credit: spanned(credit) } : {}),
    ...(understaffed ?? {}),
    ...more,
  }
  return (place: string) => ({ to: 'contact-standards', body: { place, ...body }, read })
}

/** The same, by its code first: for several together, in the order that they are shown. */
export const shown = (codes: string | undefined, said: Said, on: string): AskBoth =>
  sent(
    (place: Source) => namedTold(standingOn(standardsIn(place, codes), factsOf(said), day(on))),
    sentFor(codes, said, on, {}, namedTold),
  )

const namedTold = ({ now }: { now: readonly Told[] }) => now.map((one) => `${one.standard} ${brief(one)}`)

function brief({ done, asked, parts, state, due, dueAt, full }: Told): string {
  const of = parts.map((part) => ` ${part.code} ${part.done}/${part.asked}`).join('')
  return `${done}/${asked}${of} ${state} ${dueAt ?? due ?? 'unknown'}${full ? '' : ' part'}`
}

/** What the contact of that place in the list counted toward, with what remained. */
export const counted = (codes: string | undefined, said: Said, nth: number): AskBoth => {
  const on = factsOf(said).events[nth]?.day.toString() ?? said.supervised.slice(0, 10)
  return sent(
    (place: Source) => countedTold({ contact: metBy(standardsIn(place, codes), factsOf(said), `${nth}`) }),
    sentFor(codes, said, on, { contact: `${nth}` }, countedTold),
  )
}

type Counted = { parts: readonly string[]; surplus: boolean; after: Told }
const countedTold = ({ contact }: { contact: readonly Counted[] }) =>
  contact.map(
    ({ after, parts, surplus }) =>
      `${[after.standard, ...parts].join(' ')}${surplus ? ' over' : ''}: ${after.remaining} left by ${after.due}`,
  )

/** How what fell due from the first day to the last went, as known on a day. */
export const kept = (codes: string, said: Said, within: string, today: string): AskBoth => {
  const [first = '', last = ''] = within.split('..')
  const asked = { first: day(first), last: day(last), today: day(today) }
  return sent(
    (place: Source) => keptTold({ kept: adherence(standardsIn(place, codes), factsOf(said), asked) }),
    sentFor(codes, said, today, { kept: { first, last } }, keptTold),
  )
}

type Kept = { kept: readonly { due?: Shown | undefined; went: string }[]; attempts: number }
function keptTold({ kept: all }: { kept: Kept }): string {
  const tried = all.attempts ? ` tried ${all.attempts}` : ''
  return `${all.kept.map(({ due, went }) => `${due} ${went}`).join(', ')}${tried}`
}

/** The appointments proposed from a day on, the days not free given. */
export const proposed =
  (codes: string, said: Said, today: string, weeks: number, notFree: string) => (place: Source) => {
    const closed = new Set(list(notFree))
    const { slots, unplaced } = propose(standardsIn(place, codes), factsOf(said), {
      today: day(today),
      weeks,
      kinds: ['office', 'home', 'phone'],
      notFree: (on) => (on.dayOfWeek > 5 ? 'weekend' : closed.has(on.toString()) ? 'closed' : undefined),
    })
    const missing = unplaced.map(({ standard, due }) => `none for ${standard} by ${due}`)
    return [...slots.map((slot) => `${slot.day} ${slot.kind}${slot.late ? ' late' : ''}`), ...missing]
  }

/** Every leaf of the values but where they come from. */
export const written = (place: Source) => standardsIn(place).map(({ source: _, verified: __, ...value }) => value)
