import type { Jurisdiction } from '../../../src/jurisdictions/index.ts'
import { datesOf, lengthOf, type OrderFacts, type Stop } from '../../../src/modules/orders/rules/dates.ts'
import { holidaysOf } from '../../../src/platform/dates/holidays.ts'
import type { Calendar } from '../../../src/platform/dates.ts'
import { type Sent, sent, type WorkedCase } from '../case.ts'

export type Case = Omit<WorkedCase, 'place'>
type Kept = 'type' | 'runsFrom' | 'with' | 'portion' | 'recommitment' | 'specialCircumstances'
type Numbers = 'creditDays' | 'workHours' | 'remissionLost'

/**
 * Facts as text: days and lengths in ISO 8601; `stopped` as `at-large 2026-03-01/2026-03-09`, without an end while it goes on;
 * `after` as the other order, or `a non-parole-end`; `recall` as `14 from 2026-03-02`.
 */
export type Facts = Partial<Pick<OrderFacts, Kept | Numbers>> & {
  id?: string
  type: string
  made: string
} & Partial<Record<Days | Lengths | 'stopped' | 'after' | 'recall', string>>

const days = [
  'startsOn',
  'endsOn',
  'variedEnd',
  'releasedOn',
  'releaseOn',
  'paroleEligibleOn',
  'curfewEligibleOn',
  'recommittedOn',
  'committedOn',
  'warrantOn',
  'requirementsDoneOn',
  'dischargedOn',
] as const
const lengths = ['term', 'nonParole', 'addedTerm'] as const
type Days = (typeof days)[number]
type Lengths = (typeof lengths)[number]

const day = (text: string) => Temporal.PlainDate.from(text)

function factsOf({ made, stopped, after, recall, type, ...others }: Facts): OrderFacts {
  const facts: Record<string, unknown> = others
  const read = <Name extends string, Value>(names: readonly Name[], of: (text: string) => Value) =>
    Object.fromEntries(names.flatMap((name) => (name in facts ? [[name, of(`${facts[name]}`)]] : [])))
  const [other = '', date] = after?.split(' ') ?? []
  return {
    id: 'a',
    type,
    ...facts,
    madeOn: day(made),
    ...read(days, day),
    ...read(lengths, lengthOf),
    ...(stopped ? { stopped: stopped.split(', ').map(stopOf) } : {}),
    ...(after ? { after: { order: other, ...(date ? { date } : {}) } } : {}),
    ...(recall ? { recall: recallOf(recall) } : {}),
  } as OrderFacts
}

function stopOf(text: string): Stop {
  const [why, span = ''] = text.split(' ')
  const [from = '', to] = span.split('/')
  return { why: why as Stop['why'], from: day(from), ...(to ? { to: day(to) } : {}) }
}

function recallOf(text: string): { returnedOn: Temporal.PlainDate; days: number } {
  const [count, , on = ''] = text.split(' ')
  return { days: Number(count), returnedOn: day(on) }
}

/** Days off are asked for where they move something: over the years in which the cases are, once. */
const calendars = new Map<string, Calendar>()
function calendarOf(place: Jurisdiction): Calendar | undefined {
  if (!place.values.dateRules.some(({ kind }) => kind === 'day-off')) return undefined
  const known = calendars.get(place.code)
  const calendar = known ?? holidaysOf(place.holidays, { zone: place.zone, years: { first: 2025, last: 2031 } })
  calendars.set(place.code, calendar)
  return calendar
}

/** What of an answer a case reads: the same of one that came as JSON. */
type Shown = {
  dates: readonly { code: string; on: { toString(): string }; working: { verified: boolean } }[]
  lacking: readonly { code: string; fact: string }[]
  doubts: readonly { code: string; at: string }[]
}

/** Each date by its code, with a question mark where a rule that led to it was not read; what lacks; what is doubtful. */
function asText({ dates, lacking, doubts }: Shown): Record<string, string> {
  return {
    ...Object.fromEntries(dates.map(({ code, on, working }) => [code, `${on}${working.verified ? '' : ' ?'}`])),
    ...Object.fromEntries(lacking.map(({ code, fact }) => [code, `lacks ${fact}`])),
    ...(doubts.length > 0 ? { doubts: doubts.map(({ code, at }) => `${code} ${at}`).join(', ') } : {}),
  }
}

function answered(place: Jurisdiction, facts: readonly Facts[]) {
  return datesOf(facts.map(factsOf), { rules: place.values.dateRules }, calendarOf(place))
}

type Orders = { orders: readonly (Shown & { orders: readonly string[] })[] }

const sentFor =
  (facts: readonly Facts[], read: (answer: Orders) => unknown) =>
  (place: string): Sent => ({
    to: 'order-dates',
    body: { place, orders: facts.map(factsOf) },
    read,
  })

/** The dates of one order, or the refusal and its field. */
export const dated = (facts: Facts): Case['ask'] =>
  sent(
    (place) => {
      const answer = answered(place, [facts])
      const [only] = answer.ok ? answer.value : []
      return answer.ok ? only && asText(only) : `${answer.refusal} ${answer.at}`
    },
    sentFor([facts], ({ orders: [only] }) => only && asText(only)),
  )

/** The dates of several orders, by their names; of sentences that are one, by both. */
export const together = (...facts: readonly Facts[]): Case['ask'] => {
  const byName = (orders: Orders['orders']) =>
    Object.fromEntries(orders.map((one) => [one.orders.join('+'), asText(one)]))
  return sent(
    (place) => {
      const answer = answered(place, facts)
      return answer.ok ? byName(answer.value) : `${answer.refusal} ${answer.at}`
    },
    sentFor(facts, ({ orders }) => byName(orders)),
  )
}

/** The steps of one date: what was done and what it came to. */
export const steps =
  (facts: Facts, date: string): Case['ask'] =>
  (place) => {
    const answer = answered(place, [facts])
    const found = answer.ok ? answer.value[0]?.dates.find(({ code }) => code === date) : undefined
    return found?.working.steps.map(({ code, to, by }) => [code, ...(by ? [by] : []), to].join(' '))
  }

/** Every rule of the place: its code, what it is called, the date it gives, its first day, the first day it is gone, whether it was not read. */
export const named: Case['ask'] = ({ values }) =>
  values.dateRules.map((rule) =>
    [
      rule.code,
      rule.name,
      'gives' in rule ? rule.gives : '-',
      `${rule.from}/${rule.to ?? ''}${rule.verified ? '' : ' ?'}`,
    ].join(' | '),
  )
