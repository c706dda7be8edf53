import type { Opportunity, Sourced } from '../policy.ts'

type Step = { from: string; to: string; name: string }

/** What an agency begins with, until it says otherwise: how soon something is close, is asked after and comes back. */
export const pace = {
  answerWithin: 'P1M',
  comesBack: 'P3M',
  almost: { within: 'P1M', missing: 1 },
} as const

/** Half a year at a level and without trouble, and nine of the last ten contacts kept. */
const steady: Opportunity['tests'] = [
  { test: 'at-level', least: 'P6M' },
  { test: 'clear', of: ['charge', 'breach'], least: 'P6M' },
  { test: 'kept', part: 9, whole: 10, over: 'P6M', least: 4 },
]

/** The steps down of a place’s levels, each from one level to the next lower: decided in the office. */
export const stepsDown = (
  origin: Sourced,
  steps: readonly Step[],
  { tests = steady, ...more }: Partial<Pick<Opportunity, 'tests' | 'orders' | 'toCheck' | 'decidedBy' | 'almost'>> = {},
): Opportunity[] =>
  steps.map(({ from, to, name }) => ({
    ...origin,
    ...pace,
    code: `step-down-${from}`,
    name,
    kind: 'level-down',
    orders: [],
    levels: [from],
    toLevel: to,
    tests,
    toCheck: ['The last assessment does not speak against it'],
    decides: 'team-leader',
    decidedBy: 'Team leader',
    ...more,
    answerWithin: 'P14D',
  }))

/** Time without a new charge or a breach, as an agency begins with it. */
export const noTrouble = (least: string): Opportunity['tests'][number] => ({
  test: 'clear',
  of: ['charge', 'breach'],
  least,
})
