import { type Answer, answer } from './answers.ts'
import { type Count, count } from './counting.ts'
import { compare, type Day, type Event, type Facts } from './facts.ts'
import { byDue, type Obligation, obligationsOf } from './obligations.ts'
import type { ContactStandard } from './values.ts'

/** How an obligation went: in time, after its day, not at all, not asked for good reason, or its day is still to come. */
export type Went = 'met' | 'late' | 'missed' | 'excused' | 'open'
export type Kept = { standard: string; from: Day; due: Day | undefined; full: boolean; went: Went; attempts: number }

export type Adherence = { kept: Kept[]; met: number; late: number; missed: number; excused: number; attempts: number }

/** How each obligation that fell due from the first day to the last went, as known on a day. Attempts are counted apart. */
export function adherence(
  standards: readonly ContactStandard[],
  facts: Facts,
  { first, last, today }: { first: Day; last: Day; today: Day },
): Adherence {
  const known = { ...facts, events: facts.events.filter((event) => compare(event.day, today) <= 0) }
  const obligations = standards.flatMap((standard) => obligationsOf(standard, known, first, last))
  const within = obligations.filter(({ due }) => due && compare(first, due) <= 0 && compare(due, last) <= 0)
  const kept = within.sort(byDue).map((one) => keptOf(one, known, today))
  const those = (went: Went) => kept.filter((one) => one.went === went).length
  return {
    kept,
    met: those('met'),
    late: those('late'),
    missed: those('missed'),
    excused: those('excused'),
    attempts: kept.reduce((sum, { attempts }) => sum + attempts, 0),
  }
}

function keptOf(obligation: Obligation, facts: Facts, today: Day): Kept {
  const { standard, from, due, full, asked } = obligation
  const counts = count(standard, asked, obligation.events, facts)
  const attempts = counts.attempted.length
  return { standard: standard.code, from, due, full, went: wentOf(obligation, counts, today), attempts }
}

function wentOf({ asked, due }: Obligation, counts: Count, today: Day): Went {
  if (asked.amount === 0) return 'excused'
  const over = due !== undefined && compare(today, due) > 0
  if (counts.remaining === 0) return due && isLate(counts.counted, asked.amount, due) ? 'late' : 'met'
  if (!over) return 'open'
  return counts.excused.length >= counts.remaining ? 'excused' : 'missed'
}

const isLate = (counted: readonly Event[], amount: number, due: Day) => {
  const last = counted[amount - 1]
  return last !== undefined && compare(last.day, due) > 0
}

/** What a contact met, and what remained after it: "the home contact of June; one collateral remains, by 30 June". */
export type Met = { parts: readonly string[]; surplus: boolean; after: Answer }

/**
 * What an event counted toward, standard by standard, by what had taken place up to and with it. Empty for one that counts
 * toward nothing: a try in vain, another kind, a time when nothing was asked.
 */
export function metBy(standards: readonly ContactStandard[], facts: Facts, id: string): Met[] {
  const event = facts.events.find((one) => one.id === id)
  if (!event) return []
  const known = { ...facts, events: upTo(facts.events, event) }
  return standards.flatMap((standard) =>
    obligationsOf(standard, known, event.day, event.day).flatMap((obligation) => {
      const after = answer(obligation, known, event.day)
      if (!after.counted.includes(id)) return []
      const before = answer(
        { ...obligation, events: obligation.events.filter((one) => one.id !== id) },
        known,
        event.day,
      )
      const parts = before.parts.flatMap(({ code, remaining }, at) =>
        remaining > (after.parts[at]?.remaining ?? remaining) ? [code] : [],
      )
      return [{ parts, surplus: before.remaining === after.remaining && parts.length === 0, after }]
    }),
  )
}

/** Those of earlier days, and of its own day those listed up to it. */
function upTo(events: readonly Event[], event: Event): Event[] {
  const at = events.indexOf(event)
  return events.filter(
    (one, index) => compare(one.day, event.day) < 0 || (compare(one.day, event.day) === 0 && index <= at),
  )
}
