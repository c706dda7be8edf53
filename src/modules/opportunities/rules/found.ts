import type { Working } from '../../../platform/dates.ts'
import type { Facts, OrderFacts } from './facts.ts'
import { type Tested, tested } from './tests.ts'
import { dayAfter, isAfter, latest } from './time.ts'
import type { Opportunity } from './values.ts'

type Day = Temporal.PlainDate

/** `almost`: close enough to be told, with what is missing. */
export const standings = ['eligible', 'almost', 'not-yet'] as const
export type Standing = (typeof standings)[number]

/** What somebody may be looked at for, of one of their orders or of their level, and how it stands today. */
export type Found = {
  opportunity: Opportunity
  /** The order it is about; none for a level. */
  order: string | null
  standing: Standing
  /** Of what is eligible: the day it became so, where that can be said. Otherwise the day it will be, where time alone is missing. */
  on: Day | null
  tests: readonly Tested[]
  missing: readonly Tested[]
  working: Working
}

/** The values of a place, with the version they are of. */
export type Law = { version?: string; opportunities: readonly Opportunity[] }

/**
 * All that somebody may be looked at for, eligible or not, what is closest first. An order’s opportunities are worked out of each order
 * for itself; what is of a level once, while the person is at it.
 */
export function opportunitiesOf(facts: Facts, law: Law): Found[] {
  const found = law.opportunities.flatMap((opportunity) =>
    opportunity.kind === 'level-down' ? ofLevel(opportunity, facts, law) : ofOrders(opportunity, facts, law),
  )
  return found.toSorted((one, other) => standings.indexOf(one.standing) - standings.indexOf(other.standing))
}

const isAt = ({ levels }: Opportunity, { level }: Facts): boolean =>
  !levels || (level !== null && levels.includes(level.code))

function ofLevel(opportunity: Opportunity, facts: Facts, law: Law): Found[] {
  if (!isAt(opportunity, facts)) return []
  const under = opportunity.orders.length === 0 || facts.orders.some(({ type }) => opportunity.orders.includes(type))
  return under ? [work(opportunity, null, facts, law)] : []
}

function ofOrders(opportunity: Opportunity, facts: Facts, law: Law): Found[] {
  const { orders, having } = opportunity
  if (!isAt(opportunity, facts)) return []
  return facts.orders
    .filter(({ type }) => orders.includes(type))
    .filter(({ conditions }) => !having || conditions.some(({ code }) => having.includes(code)))
    .map((order) => work(opportunity, order, facts, law))
}

function work(opportunity: Opportunity, order: OrderFacts | null, facts: Facts, law: Law): Found {
  const tests = opportunity.tests.map((test) => tested(test, { facts, order }))
  const missing = tests.filter(({ met }) => !met)
  const standing = standingOf(opportunity, missing, facts.today)
  const days = (missing.length > 0 ? missing : tests).flatMap(({ on }) => on ?? [])
  const timed = missing.every(({ on }) => on !== null)
  const on = timed ? (latest(days) ?? order?.startsOn ?? facts.level?.since ?? null) : null
  return { opportunity, order: order?.id ?? null, standing, on, tests, missing, working: explained() }

  function explained(): Working {
    return {
      rule: opportunity.code,
      ...(law.version ? { version: law.version } : {}),
      source: opportunity.source,
      verified: opportunity.verified,
      facts: factsUsed(facts, order),
      steps: [
        ...tests.map((one) => stepOf(one, opportunity)),
        { code: standing, to: on?.toString() ?? `${missing.length}` },
      ],
      moves: [...new Set(tests.flatMap(({ test }) => movesOf[test.test]))],
    }
  }
}

function standingOf({ almost }: Opportunity, missing: readonly Tested[], today: Day): Standing {
  if (missing.length === 0) return 'eligible'
  if (missing.some(({ lost }) => lost)) return 'not-yet'
  const by = dayAfter(today, almost.within)
  const soon = missing.every(({ on }) => on === null || !isAfter(on, by))
  const others = missing.filter(({ on }) => on === null).length
  return soon && others <= almost.missing ? 'almost' : 'not-yet'
}

const factsUsed = ({ today, level, since }: Facts, order: OrderFacts | null): Working['facts'] =>
  [
    { name: 'today', value: today },
    { name: 'level', value: level?.code },
    { name: 'level-since', value: level?.since },
    { name: 'supervised-since', value: order ? undefined : since },
    { name: 'order', value: order?.type },
    { name: 'starts-on', value: order?.startsOn },
    { name: 'ends-on', value: order?.endsOn },
    { name: 'pauses', value: order?.pauses.map(({ from, to }) => `${from}/${to ?? ''}`).join(' ') || undefined },
  ].flatMap(({ name, value }) => (value ? [{ name, value: value.toString() }] : []))

const stepOf = ({ test, begins, have, met }: Tested, { source }: Opportunity): Working['steps'][number] => ({
  code: met ? test.test : `${test.test}-missing`,
  ...(begins ? { from: begins.toString() } : {}),
  by: amountOf(test),
  to: have,
  source: test.source ?? source,
})

/** What a test asks, in a word: a length, a share or codes. */
export function amountOf(test: Tested['test']): string {
  if (test.test === 'served-share' || test.test === 'kept') return `${test.part}/${test.whole}`
  return test.test === 'not-under' ? test.conditions.join(' ') : test.least
}

const movesOf: Record<Tested['test']['test'], readonly string[]> = {
  'served-share': ['starts-on', 'ends-on', 'pauses'],
  served: ['starts-on', 'pauses'],
  left: ['ends-on', 'pauses'],
  'at-level': ['level', 'level-since'],
  clear: ['charges', 'breaches', 'contacts'],
  kept: ['contacts'],
  'not-under': ['conditions'],
}
