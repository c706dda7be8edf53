import type { Event, Facts, OrderFacts } from './facts.ts'
import { dayAfter, isAfter, latest, movedBy } from './time.ts'
import type { Test } from './values.ts'

type Day = Temporal.PlainDate

/**
 * How one test stands. `on`: the day it was or will be met, where time alone decides. `lost`: it cannot be met any more. `begins`: the day
 * it is counted from; `have`: what there is, as a code, number or day.
 */
export type Tested = {
  test: Test
  met: boolean
  on: Day | null
  begins: Day | null
  have: string
  lost?: true
}

/** What a test is asked of: the person, and the order that it is about; none for a level. */
export type About = { facts: Facts; order: OrderFacts | null }

/** How a test stands today. What cannot be worked out is not met. */
export function tested(test: Test, about: About): Tested {
  switch (test.test) {
    case 'served-share':
      return share(test, about)
    case 'served':
      return served(test, about)
    case 'left':
      return left(test, about)
    case 'at-level':
      return atLevel(test, about)
    case 'clear':
      return clear(test, about)
    case 'kept':
      return kept(test, about)
    case 'not-under':
      return notUnder(test, about)
  }
}

type Of<Name extends Test['test']> = Extract<Test, { test: Name }>

const unknown = (test: Test, begins: Day | null): Tested => ({ test, met: false, on: null, begins, have: 'unknown' })

const since = (test: Test, begins: Day, on: Day, { facts: { today } }: About): Tested => ({
  test,
  met: !isAfter(on, today),
  on,
  begins,
  have: on.toString(),
})

/** A share of an odd number of days is complete with the whole day; it is met on the next. */
function share(test: Of<'served-share'>, about: About): Tested {
  const { order } = about
  if (!order?.endsOn) return unknown(test, order?.startsOn ?? null)
  const days = order.startsOn.until(order.endsOn).days + 1
  const needed = Math.ceil((days * test.part) / test.whole)
  const on = movedBy(order.startsOn.add({ days: needed }), order.pauses)
  return on ? since(test, order.startsOn, on, about) : unknown(test, order.startsOn)
}

function served(test: Of<'served'>, about: About): Tested {
  const begins = startOf(about)
  const on = begins && movedBy(dayAfter(begins, test.least), about.order?.pauses ?? [])
  return begins && on ? since(test, begins, on, about) : unknown(test, begins)
}

function left(test: Of<'left'>, { facts: { today }, order }: About): Tested {
  const over = order?.endsOn && movedBy(order.endsOn.add({ days: 1 }), order.pauses)
  if (!over) return unknown(test, null)
  const met = !isAfter(dayAfter(today, test.least), over)
  const have = over.subtract({ days: 1 }).toString()
  return { test, met, on: null, begins: null, have, ...(met ? {} : { lost: true as const }) }
}

function atLevel(test: Of<'at-level'>, about: About): Tested {
  const { level } = about.facts
  return level ? since(test, level.since, dayAfter(level.since, test.least), about) : unknown(test, null)
}

/** Counted from the day after the last trouble, or from the start where there was none. */
function clear(test: Of<'clear'>, about: About): Tested {
  const { facts } = about
  const start = startOf(about)
  if (!start) return unknown(test, null)
  const events = test.of.flatMap((kind) => troublesOf(facts, kind))
  const open = events.some((event) => event.open)
  if (open) return { test, met: false, on: null, begins: null, have: 'open' }
  const last = latest(events.map(({ on }) => on))
  const begins = last && !isAfter(start, last) ? last.add({ days: 1 }) : start
  return since(test, begins, dayAfter(begins, test.least), about)
}

function troublesOf({ charges, breaches, contacts }: Facts, kind: Of<'clear'>['of'][number]): readonly Event[] {
  switch (kind) {
    case 'charge':
      return charges
    case 'breach':
      return breaches
    case 'missed':
      return contacts.filter((one) => !one.kept).map(({ on }) => ({ on, open: false }))
  }
}

/** So many of the contacts of the last while, of at least so many. */
function kept(test: Of<'kept'>, { facts: { today, contacts } }: About): Tested {
  const begins = today.subtract(Temporal.Duration.from(test.over))
  const recent = contacts.filter(({ on }) => isAfter(on, begins) && !isAfter(on, today))
  const some = recent.filter((one) => one.kept).length
  const met = recent.length >= test.least && some * test.whole >= recent.length * test.part
  return { test, met, on: null, begins, have: `${some}/${recent.length}` }
}

/** Met where none of the conditions is in force, or from the day after the last of them ends. */
function notUnder(test: Of<'not-under'>, about: About): Tested {
  const all = about.order ? [about.order] : about.facts.orders
  const held = all.flatMap(({ conditions }) => conditions).filter(({ code }) => test.conditions.includes(code))
  if (held.length === 0) return { test, met: true, on: null, begins: null, have: '' }
  const have = [...new Set(held.map(({ code }) => code))].join(' ')
  const ends = held.flatMap(({ to }) => (to ? [to] : []))
  const last = ends.length === held.length ? latest(ends) : undefined
  return { test, met: false, on: last?.add({ days: 1 }) ?? null, begins: null, have }
}

const startOf = ({ facts, order }: About): Day | null => (order ? order.startsOn : facts.since)
