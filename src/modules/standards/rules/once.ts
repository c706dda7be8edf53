import { dueAfter, dueWithAway } from './clocks.ts'
import { sortOf } from './counting.ts'
import { compare, type Facts, type Happening } from './facts.ts'
import type { Obligation, Window } from './obligations.ts'
import { joined, minus } from './spans.ts'
import { happeningsOf, withinSpans } from './triggers.ts'
import type { Cadence, ContactStandard } from './values.ts'

/**
 * What is to be done once within a time of each sentence, release, assignment, change of level or address. What is not done when
 * the same happens again in time gives way to the next.
 */
export function onceEach(
  standard: ContactStandard,
  cadence: Extract<Cadence, { kind: 'once' }>,
  facts: Facts,
  { first, last }: Window,
): Obligation[] {
  const happened = withinSpans(happeningsOf(cadence.after, standard, facts), standard, facts)
  if (happened.length === 0) return []
  const events = sortOf(standard, facts)
  const away = joined(facts.away)
  const made: Obligation[] = []
  for (const [at, one] of happened.entries()) {
    if (compare(one.day, last) > 0) break
    const opens = cadence.early ? minus(one.day, cadence.early) : one.day
    const next = happened.slice(at + 1).find(({ order }) => order === one.order)?.day
    const due = dueWithAway(one, (from) => dueAfter(from, cadence.within, facts.calendar), away, cadence.away)
    const within = events.filter(({ day }) => compare(opens, day) <= 0 && (!next || compare(day, next) < 0))
    const settled = within.filter(({ result }) => result === 'done')[standard.amount - 1]?.day
    if (!settled && next && (!due || compare(next, due.day) <= 0)) continue
    const over = settled ?? next
    if (over && compare(over, first) < 0 && (!due || compare(due.day, first) < 0)) continue
    made.push({
      standard,
      from: one.day,
      opens,
      due: due?.day,
      ...(due?.at && { dueAt: due.at }),
      full: true,
      asked: { amount: standard.amount, parts: [] },
      events: within,
      open: settled !== undefined || next === undefined,
      ...(one.order !== undefined && { order: one.order }),
      steps: [trigger(one), ...(due?.steps ?? [{ code: 'away', to: 'none' }])],
    })
  }
  return made
}

const trigger = ({ what, day, at }: Happening) => ({ code: what, to: (at ?? day).toString() })
