import type { Opportunity } from '../policy.ts'
import { noTrouble, pace, stepsDown } from '../seed/opportunities.ts'
import { reform, unread } from './origins.ts'

/**
 * What people under New South Wales orders can be looked at for. That conditions are varied on application at any time was read; when a
 * service should look was not, in any law or policy: shares and months are seeds.
 */
export const opportunities: readonly Opportunity[] = [
  ...stepsDown(unread('agency seed; the service’s own rule was not found', reform), [
    { from: 'high', to: 'medium', name: 'Step down from high to medium' },
    { from: 'medium', to: 'low', name: 'Step down from medium to low' },
  ]),
  {
    ...unread('CSPA ss 89 and 99(1) for the application, at any time; when to look is a seed', reform),
    ...pace,
    code: 'vary-conditions',
    name: 'Ask the court to vary or revoke conditions',
    kind: 'fewer-conditions',
    orders: ['cco', 'cro'],
    having: ['curfew', 'abstain-alcohol', 'abstain-drugs', 'non-association', 'place-restriction'],
    tests: [
      { test: 'served-share', part: 1, whole: 2 },
      { test: 'left', least: 'P2M' },
      noTrouble('P6M'),
      { test: 'kept', part: 9, whole: 10, over: 'P6M', least: 4 },
    ],
    toCheck: ['Nobody whom a condition protects is left less safe'],
    decides: 'court',
    decidedBy: 'The court that made the order',
  },
  {
    ...unread('CASR 2014 Part 10 Division 3, which allows it; its grounds were not read', reform),
    ...pace,
    code: 'suspend-supervision',
    name: 'Suspend the supervision condition',
    kind: 'less-supervision',
    orders: ['ico', 'cco', 'cro'],
    levels: ['low'],
    having: ['supervision'],
    tests: [
      { test: 'served', least: 'P6M' },
      { test: 'left', least: 'P1M' },
      { test: 'at-level', least: 'P3M' },
      { test: 'not-under', conditions: ['home-detention', 'electronic-monitoring', 'work-hours'] },
      noTrouble('P6M'),
    ],
    toCheck: ['Programs and treatment that the order asks for are done'],
    decides: 'team-leader',
    decidedBy: 'Team leader, for the Commissioner',
  },
  {
    ...unread('CASA Part 3 for the Authority’s power to vary; when to look is a seed', reform),
    ...pace,
    code: 'ease-monitoring',
    name: 'Ask the Parole Authority to ease detention, monitoring or a curfew',
    kind: 'fewer-conditions',
    orders: ['ico'],
    having: ['home-detention', 'electronic-monitoring', 'curfew'],
    tests: [
      { test: 'served-share', part: 1, whole: 3 },
      { test: 'left', least: 'P1M' },
      { test: 'clear', of: ['charge', 'breach', 'missed'], least: 'P3M' },
    ],
    toCheck: ['No unanswered alert of the monitoring service'],
    decides: 'board',
    decidedBy: 'State Parole Authority',
  },
]
