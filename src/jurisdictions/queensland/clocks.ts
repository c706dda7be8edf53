import type { ClockValue, Sourced } from '../policy.ts'
import { clocksOf, monitoringClocks } from '../seed/duties.ts'

const first = '2006-08-28'
const paroleBoard: Sourced = {
  from: first,
  source: 'correctiveservices.qld.gov.au, victims page: board-ordered parole',
  verified: true,
}

/** Deadlines in Queensland. */
export const clocks: readonly ClockValue[] = [
  ...clocksOf(paroleBoard, [
    {
      code: 'parole-application',
      name: 'First day to apply for board-ordered parole',
      kind: 'review',
      starts: 'parole-eligibility',
      timing: { count: 6, unit: 'months', before: true, counting: 'within' },
      whose: 'person',
    },
  ]),
  ...monitoringClocks({ from: first, source: 'agency seed, unverified', verified: false }, 'business-days', 'elapsed'),
]
