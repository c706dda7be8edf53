import type { Opportunity } from '../policy.ts'
import { noTrouble, pace } from '../seed/opportunities.ts'
import { code, unread } from './origins.ts'

/**
 * What people under English and Welsh orders can be looked at for. The power to revoke for good progress was read, in force from the
 * Sentencing Code; when a service should look was not, and is a seed.
 */
export const opportunities: readonly Opportunity[] = [
  {
    ...unread('SC Sch 10 para 14(5) and (6), good progress; when to look is a seed', code),
    ...pace,
    code: 'revoke-for-progress',
    name: 'Ask the court to revoke the order for good progress',
    kind: 'early-end',
    orders: ['community-order'],
    tests: [
      { test: 'served-share', part: 1, whole: 2 },
      { test: 'left', least: 'P2M' },
      noTrouble('P6M'),
      { test: 'kept', part: 9, whole: 10, over: 'P6M', least: 6 },
      { test: 'not-under', conditions: ['unpaid-work', 'alcohol-monitoring'] },
    ],
    toCheck: ['No appeal against the order is pending', 'Progress or response to supervision that a court can see'],
    decides: 'court',
    decidedBy: 'The magistrates’ court of the home area, or the Crown Court',
  },
  {
    ...unread('licence policy v4.0, which asks that added conditions stay needed; how often is a seed', code),
    ...pace,
    code: 'review-licence',
    name: 'Review the additional licence conditions',
    kind: 'fewer-conditions',
    orders: ['licence', 'hdc-licence'],
    having: ['curfew', 'exclusion-zone', 'trail-monitoring', 'polygraph', 'bespoke', 'alcohol-monitoring'],
    tests: [
      { test: 'served', least: 'P6M' },
      { test: 'left', least: 'P1M' },
      { test: 'clear', of: ['charge', 'breach', 'missed'], least: 'P3M' },
    ],
    toCheck: ['The victim liaison officer is asked where a condition protects a victim'],
    decides: 'agency',
    decidedBy: 'Head of the delivery unit, for the Secretary of State',
  },
]
