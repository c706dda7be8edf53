import type { Opportunity } from '../policy.ts'
import { noTrouble, pace, stepsDown } from '../seed/opportunities.ts'
import { unread } from './origins.ts'

const parole = '2006-08-28'

/** What people under Queensland orders can be looked at for. Who may ask was read in parts; when to look was not, and is a seed. */
export const opportunities: readonly Opportunity[] = [
  ...stepsDown(unread('agency seed; the service’s own rule was not found'), [
    { from: 'high', to: 'medium', name: 'Step down from high to medium' },
    { from: 'medium', to: 'low', name: 'Step down from medium to low' },
  ]),
  {
    ...unread('PSA s 120 for the application; when to look is a seed'),
    ...pace,
    code: 'revoke-early',
    name: 'Ask the court to amend or revoke the order',
    kind: 'early-end',
    orders: ['probation', 'prison-probation'],
    tests: [
      { test: 'served-share', part: 1, whole: 2 },
      { test: 'left', least: 'P2M' },
      noTrouble('P6M'),
      { test: 'kept', part: 9, whole: 10, over: 'P6M', least: 6 },
      { test: 'not-under', conditions: ['work-hours', 'treatment'] },
    ],
    toCheck: ['Restitution and compensation are paid', 'A ground of the Act is there'],
    decides: 'court',
    decidedBy: 'The court that made the order',
  },
  {
    ...unread('CSA s 205(2) for the power to amend; when to look is a seed', parole),
    ...pace,
    code: 'amend-parole',
    name: 'Ask the Parole Board to amend parole conditions',
    kind: 'fewer-conditions',
    orders: ['board-parole', 'court-ordered-parole'],
    having: ['curfew', 'electronic-monitoring', 'place-restriction', 'non-association'],
    tests: [
      { test: 'served', least: 'P6M' },
      { test: 'left', least: 'P3M' },
      { test: 'clear', of: ['charge', 'breach', 'missed'], least: 'P3M' },
    ],
    toCheck: ['What the Board said when it set the condition'],
    decides: 'board',
    decidedBy: 'Parole Board Queensland',
  },
]
