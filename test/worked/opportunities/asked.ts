import type { Jurisdiction } from '../../../src/jurisdictions/index.ts'
import { dayAfter, type Facts, type Found, opportunitiesOf } from '../../../src/modules/opportunities/rules.ts'
import { casesOf, type WorkedCase } from '../case.ts'

type Order = { id: string; type: string; startsOn: Day; endsOn: Day | null; pauses: Pause[]; conditions: Held[] }
type Day = Temporal.PlainDate
type Pause = { from: Day; to: Day | null }
type Held = { code: string; to: Day | null }
type Given = {
  today: Day
  since: Day | null
  level: { code: string; since: Day } | null
  orders: Order[]
  charges: { on: Day; open: boolean }[]
  breaches: { on: Day; open: boolean }[]
  contacts: { on: Day; kept: boolean }[]
}

const day = (text: string | undefined): Day => Temporal.PlainDate.from(text ?? '')
const maybe = (text: string | undefined): Day | null => (text ? day(text) : null)

/** What is said of somebody, a word and its particulars; of several orders, what follows an order is of that one. */
const words: Record<string, (given: Given, ...more: string[]) => void> = {
  since: (given, on) => {
    given.since = day(on)
  },
  level: (given, code = '', on) => {
    given.level = { code, since: day(on) }
  },
  order: (given, type = '', from, to) => {
    const id = `${given.orders.length + 1}`
    given.orders.push({ id, type, startsOn: day(from), endsOn: maybe(to), pauses: [], conditions: [] })
  },
  under: (given, code = '', to) => void given.orders.at(-1)?.conditions.push({ code, to: maybe(to) }),
  pause: (given, from, to) => void given.orders.at(-1)?.pauses.push({ from: day(from), to: maybe(to) }),
  charge: (given, on, open) => void given.charges.push({ on: day(on), open: open === 'open' }),
  breach: (given, on, open) => void given.breaches.push({ on: day(on), open: open === 'open' }),
  missed: (given, on) => void given.contacts.push({ on: day(on), kept: false }),
  kept: (given, share = '') => {
    const [some = 0, all = 0] = share.split('/').map(Number)
    for (let back = 1; back <= all; back++)
      given.contacts.push({ on: given.today.subtract({ days: back }), kept: back <= some })
  },
}

/** `2026-07-03; order cco 2026-01-01 2026-12-31; kept 9/10`: the day that is asked, then what is known. */
export function factsIn(text: string): Facts {
  const [today, ...said] = text.split(';').map((part) => part.trim())
  const given: Given = {
    today: day(today),
    since: null,
    level: null,
    orders: [],
    charges: [],
    breaches: [],
    contacts: [],
  }
  for (const part of said.filter(Boolean)) {
    const [word = '', ...more] = part.split(' ')
    const say = words[word]
    if (!say) throw new Error(`nothing is said by ${word}`)
    say(given, ...more)
  }
  return given
}

/** `eligible 2026-07-03`, `almost 2026-08-01 served`, `not-yet clear:open`: the standing, the day, what is missing. */
const told = ({ standing, on, missing }: Found): string =>
  [standing, on, ...missing.map(({ test, have }) => (/^\d/.test(have) ? test.test : `${test.test}:${have}`))]
    .filter(Boolean)
    .join(' ')

/** Those of a place in force on a day. */
const inForce = ({ values }: Jurisdiction, on: string) =>
  values.opportunities.filter(({ from, to }) => from <= on && (to === undefined || on < to))

function answer(place: Jurisdiction, code: string, facts: Facts): string {
  const found = opportunitiesOf(facts, { opportunities: inForce(place, facts.today.toString()) })
  const of = found.filter(({ opportunity }) => opportunity.code === code)
  return of.map(told).join(' and ') || 'none'
}

export type Asked = {
  /** What is so in every line unless it says otherwise. */
  base: string
  /** How the days were worked by hand, from which values. */
  source: string
  /** The day asked and what is more: what must be answered. */
  lines: Readonly<Record<string, string>>
}

const linesOf = (code: string, { base, source, lines }: Asked): Omit<WorkedCase, 'place'>[] =>
  Object.entries(lines).map(([line, expected]) => {
    const [today = '', ...more] = line.split(';')
    const facts = factsIn([today, base, ...more].join(';'))
    return { name: `${code}: ${line}`, source, from: 'hand', ask: (place) => answer(place, code, facts), expected }
  })

/** What a value says beside its tests, with the days its lengths come to from 31 January 2026. */
export type Said = {
  first: string
  name: string
  about: string
  decides: string
  check: readonly string[]
  answerBy: string
  backOn: string
}

const lengthsFrom = '2026-01-31'

function said(place: Jurisdiction, code: string, first: string): Omit<Said, 'first'> | undefined {
  const value = inForce(place, first).find((one) => one.code === code)
  if (!value) return undefined
  const { name, kind, orders, levels = [], toLevel = '', having = [], decides, decidedBy, toCheck } = value
  return {
    name,
    about: [kind, orders, levels, toLevel, having].map((part) => [part].flat().join(' ')).join(' | '),
    decides: `${decides}: ${decidedBy}`,
    check: toCheck,
    answerBy: dayAfter(day(lengthsFrom), value.answerWithin).toString(),
    backOn: dayAfter(day(lengthsFrom), value.comesBack).toString(),
  }
}

/** The cases of one opportunity: what it says, that it is there from its first day on, and each line. */
export function opportunity(place: string, code: string, { first, ...expected }: Said, asked: Asked): WorkedCase[] {
  const before = Temporal.PlainDate.from(first).subtract({ days: 1 }).toString()
  const source = 'the value as it was written, its lengths counted by hand from 31 January 2026'
  return casesOf(place, [
    { name: `${code}: what it says`, source, from: 'hand', ask: (one) => said(one, code, first), expected },
    {
      name: `${code}: not there on ${before}`,
      source,
      from: 'hand',
      ask: (one) => said(one, code, before),
      expected: undefined,
    },
    ...linesOf(code, asked),
  ])
}
