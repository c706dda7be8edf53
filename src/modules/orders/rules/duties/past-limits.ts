import type { Calendar } from '../../../../platform/dates.ts'
import { type CurfewDoubt, curfewDoubts } from './curfew-limits.ts'
import { curfewsIn, type TogetherOrder } from './together.ts'
import type { CurfewRule, NamedCounting } from './values.ts'

type Named = CurfewRule & { name: string }

/** A curfew of an order past the hours, week or time that the law of its place gives it. The order stands: somebody may want to ring the court. */
export type CurfewPastLimit = {
  kind: 'curfew-past-limit'
  name: string
  past: CurfewDoubt['code']
  /** Minutes, or days as text. */
  has: string
  allows: string
  source: string
  verified: boolean
}

/** Where the curfews of an order go past a limit; those that hang on the day of a conviction only where it is known. */
export function curfewsPastLimits(
  order: TogetherOrder & { convictedOn?: Temporal.PlainDate | null },
  law: { curfewRules: readonly Named[]; countings: readonly NamedCounting[] },
): CurfewPastLimit[] {
  const rules = { rules: law.curfewRules, countings: law.countings }
  return curfewsIn([order]).curfews.flatMap((curfew) =>
    curfewDoubts(curfew, order.convictedOn ?? null, rules, everyDay).map(
      ({ code, rule, has, allows, source, verified }) => ({
        kind: 'curfew-past-limit' as const,
        name: law.curfewRules.find((one) => one.code === rule)?.name ?? rule,
        past: code,
        has,
        allows,
        source,
        verified,
      }),
    ),
  )
}

/** Lengths of months and years fall on any day. */
const everyDay: Calendar = { zone: 'UTC', holidays: new Map(), weekend: [] }
