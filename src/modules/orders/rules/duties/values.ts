import type { Counting, Term } from '../../../../platform/dates.ts'

/** Where a value is from. Every value below has it, beside its code. */
export type Origin = { source: string; verified: boolean }
type Coded = Origin & { code: string }

/** A way of counting that a place has, and terms name by its code. */
export type NamedCounting = Coded & Counting

/** A length with the way it is counted, by its code. */
export type Timing = Term & { counting: string }

/** What a person may do or meet that a duty speaks of. */
export const changes = [
  'address-change',
  'name-change',
  'contact-change',
  'job-change',
  'money-change',
  'household-change',
  'police-contact',
  'new-work',
  'night-away',
  'trip-out-of-area',
  'trip-abroad',
  'move-out-of-area',
] as const
export type Change = (typeof changes)[number]

/** What a duty begins with. */
export type Trigger = 'order-made' | 'condition-imposed' | 'release' | Change

/** What can meet a duty. Where none of it is recorded, how the duty stands is not known. */
export const mets = [
  'report',
  'report-or-visit',
  'notice',
  'permission',
  'hours',
  'test',
  'session',
  'presence',
  'nothing-against',
] as const
export type Met = (typeof mets)[number]

/** Who is told, asked or reported to. */
export type Whom =
  | 'officer'
  | 'office'
  | 'court-or-officer'
  | 'court'
  | 'parole-authority'
  | 'higher-authority'
  | 'prison-or-officer'
  | 'police'

export type When =
  /** By the end of a term, or by the day that the order or an officer has set, in a blank of the condition. */
  | { rule: 'within'; timing: Timing; unless?: string }
  /** By the day that the order or an officer has set, in a blank of the condition; without one nothing is due. */
  | { rule: 'directed'; input?: string }
  /** Before a change; the term is the notice to be given. Where that could not be: within another term after it. */
  | { rule: 'before'; timing: Timing; else?: Timing }
  /** So many times in each stretch, counted from the first day. */
  | { rule: 'rate'; times: number; each: Timing }
  /** A first, and so many more before the order ends. */
  | { rule: 'first-and-more'; timing: Timing; more: number }
  /** The hours of a blank, in all; within a term where there is one, else by the end of the order or the day in another blank. */
  | { rule: 'hours'; input: string; by?: string; timing?: Timing; atLeast?: number; atMost?: number }
  /** Asked for, and given, before it is done. */
  | { rule: 'permission' }
  /** On every day for as long as it holds. */
  | { rule: 'throughout' }

export type DutyKind =
  | 'report'
  | 'work-hours'
  | 'program'
  | 'test'
  | 'curfew'
  | 'residence'
  | 'non-association'
  | 'place'
  | 'travel'
  | 'notify-change'
  | 'monitoring'
  | 'abstain'
  | 'no-offence'
  | 'other'

/** What conditions of a code ask of the person: begun by what, by when or how often, told to whom and met by what. */
export type Duty = Coded & {
  name: string
  kind: DutyKind
  /** The conditions that make it. Of several on one order the first makes it. */
  conditions: readonly string[]
  /** The types of order it belongs to; without any, all. */
  orders?: readonly string[]
  /** Only on an order that has one of these conditions too, or has none of them. */
  beside?: readonly string[]
  without?: readonly string[]
  triggers: readonly Trigger[]
  when: When
  tells?: Whom
  met: readonly Met[]
}

export type CurfewRule = Coded &
  (
    | {
        /** When the 24 hours begin that curfews are counted in, so that a night is not cut in two. */
        rule: 'day'
        starts: string
      }
    | {
        /** The hours that a curfew may have, by the day of conviction where that matters. */
        rule: 'hours'
        orders?: readonly string[]
        convicted?: { from?: string; before?: string }
        atLeast?: number
        atMost?: number
        atMostInWeek?: number
        /** In which the days of the curfew fall, from the day the order is made. */
        within?: Timing
      }
    | {
        /**
         * Of the curfews of several orders of these types, in each 24 hours only the one with most hours is observed, up to a cap. Those
         * of orders that stand above are observed whole; beside them the total is capped at their hours, or at the cap if that is more.
         */
        rule: 'most-hours'
        orders: readonly string[]
        above: readonly string[]
        cap: number
      }
    | {
        /** Every curfew is observed. */
        rule: 'all-observed'
      }
  )

/** A deadline of the service’s own, or of others who answer it: from what, how long, whose. */
export type Clock = Coded & {
  name: string
  kind: 'response' | 'review' | 'report' | 'test' | 'monitoring' | 'transfer' | 'intake'
  /** What it runs from: `asked-by-court`. */
  starts: string
  timing: Timing
  whose: 'officer' | 'team-leader' | 'service' | 'court' | 'parole-authority' | 'other-state' | 'person'
}
