import type { Term } from '../../../platform/dates.ts'

/** So long after a day or moment; what ends on a closed day may be moved. */
export type Within = Term & { roll?: 'next' | 'previous' }

/** What a standard is counted from. Each has its own day, or moment, of each time that it happened. */
export type Trigger =
  | 'supervision'
  | 'sentence'
  | 'release'
  | 'assignment'
  | 'level'
  | 'assessment'
  | 'address'
  | 'first-contact'

/** What a part of a stretch, cut by a beginning, an end or another level, asks for: all of it, nothing, or its share, rounded. */
export type Stub = 'full' | 'none' | 'up' | 'down' | 'nearest'

/** Time in custody, in hospital or on leave: it changes nothing, its days are added, or the count begins anew on return. */
export type AwayAfter = 'runs' | 'extend' | 'restart'

/** The same of a fixed stretch: it changes nothing unless all of it is away, its days are cut off as a stub, or all of it is excused. */
export type AwayWithin = 'full' | 'stub' | 'excuse'

/** By when. */
export type Cadence =
  /** In each week, month, quarter or year of the calendar. */
  | { kind: 'calendar'; unit: 'week' | 'month' | 'quarter' | 'year'; startsOn?: number; stub: Stub; away: AwayWithin }
  /** In each stretch so long from a day on, one after the other; the first begins so long `after` it. */
  | { kind: 'blocks'; length: string; anchor: Trigger; after?: string; stub: Stub; away: AwayWithin }
  /**
   * So long after the last that counts or, of several in a stretch, after the one that many back; the first within its own time.
   * Those of earlier levels count where they `carry` over, since supervision began; so does one up to so long before the beginning
   * (`early`).
   */
  | { kind: 'rolling'; within: string; first?: Within; carries?: true; early?: string; away: AwayAfter }
  /** Once, after each time that it happens. One up to so long before it (`early`) counts. */
  | { kind: 'once'; after: Trigger; within: Within; early?: string; away: AwayAfter }

/** What counts: kinds of contacts and other events by their codes; with the person themselves; with a program's staff. */
export type Accepts = { kinds: readonly string[]; withPerson?: true; program?: true }

/** So many of the amount, or so large a share of it (numerator and denominator, rounded up), must be of this sort. */
export type Part = { code: string; accepts: Accepts } & ({ atLeast: number } | { share: readonly [number, number] })

/** One of the things that a standard asks for. The dates, source and code are those of a place's value. */
export type ContactStandard = {
  code: string
  name: string
  from: string
  to?: string
  source: string
  verified: boolean
  /** Codes of levels that it belongs to; of types of orders. With neither it is everybody's. */
  levels?: readonly string[]
  orders?: readonly string[]
  /** Only until the first assessment, or only while the person is in a program. */
  while?: 'unassessed' | 'program'
  accepts: Accepts
  amount: number
  parts?: readonly Part[]
  cadence: Cadence
  /** Several on one day count as one. */
  apart?: true
  /** So many attempts stand in for one of the amount, at most so many times in a stretch; never for a part of it. */
  attempts?: { each: number; most: number }
  /** While in a program, contacts of its staff count for up to this share (rounded down), for so long at most. */
  substitution?: { share: readonly [number, number]; longest: string }
  /** So many less, while credit is given, once so long has passed since supervision began; not while contacts are substituted. */
  merit?: { most: number; after: string }
  /** In an understaffed office these kinds count too: for surnames up to that letter in even months, for the others in odd ones. */
  understaffed?: { upTo: string; kinds: readonly string[] }
}
