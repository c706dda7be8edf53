import type { Opportunity } from '../policy.ts'
import { noTrouble, pace, stepsDown } from '../seed/opportunities.ts'
import { since, unread } from './origins.ts'

/** What people under federal and New York supervision can be looked at for. */
export const opportunities: readonly Opportunity[] = [
  ...stepsDown(
    unread(
      '9 NYCRR 351.6 as restated, for fewer contacts after a time of stabilisation; its rule for levels',
      '2010-01-01',
    ),
    [
      { from: 'greatest', to: 'high', name: 'Step down from greatest to high' },
      { from: 'high', to: 'medium', name: 'Step down from high to medium' },
      { from: 'medium', to: 'low', name: 'Step down from medium to low' },
    ],
    {
      orders: ['state-probation'],
      tests: [
        { test: 'at-level', least: 'P3M', source: '9 NYCRR 351.6 as restated: three to six months of stabilisation' },
        noTrouble('P3M'),
        { test: 'kept', part: 9, whole: 10, over: 'P3M', least: 6 },
      ],
    },
  ),
  {
    ...since('18 USC 3583(e)(1), as read in prisonologyx.com on early termination', '1987-11-01'),
    ...pace,
    code: 'end-supervised-release',
    name: 'Ask the court to end supervised release early',
    kind: 'early-end',
    orders: ['supervised-release'],
    tests: [{ test: 'served', least: 'P1Y' }],
    toCheck: [
      'Conduct and the interest of justice warrant it',
      'Fines and restitution are paid, or paid as scheduled',
      'No risk to the safety of anybody is foreseen',
    ],
    decides: 'court',
    decidedBy: 'The sentencing judge',
    comesBack: 'P6M',
    almost: { within: 'P2M', missing: 0 },
  },
  {
    ...unread('18 USC 3564(c): a felony after one year, a misdemeanour at any time', '1987-11-01'),
    ...pace,
    code: 'end-federal-probation',
    name: 'Ask the court to end probation early',
    kind: 'early-end',
    orders: ['federal-probation'],
    tests: [{ test: 'served', least: 'P1Y' }, noTrouble('P1Y')],
    toCheck: ['Conduct and the interest of justice warrant it'],
    decides: 'court',
    decidedBy: 'The sentencing judge',
    comesBack: 'P6M',
    almost: { within: 'P2M', missing: 1 },
  },
  {
    ...unread('CPL 410.90 for the court’s power; when to look is a seed', '2010-01-01'),
    ...pace,
    code: 'end-state-probation',
    name: 'Ask the court to end probation early',
    kind: 'early-end',
    orders: ['state-probation'],
    levels: ['low', 'medium'],
    tests: [
      { test: 'served-share', part: 1, whole: 2 },
      { test: 'left', least: 'P2M' },
      noTrouble('P1Y'),
      { test: 'not-under', conditions: ['work-hours', 'pay-restitution'] },
    ],
    toCheck: ['The public is not put at risk'],
    decides: 'court',
    decidedBy: 'The sentencing court',
  },
  {
    ...unread('Correction Law 205, as read; its first day, and the year that is asked for here', '2010-01-01'),
    ...pace,
    code: 'merit-termination',
    name: 'Merit termination of the sentence',
    kind: 'early-end',
    orders: ['state-parole', 'conditional-release'],
    tests: [
      { test: 'served', least: 'P1Y' },
      { test: 'not-under', conditions: ['register'], source: 'Correction Law 205(1): nobody who must register' },
      noTrouble('P1Y'),
    ],
    toCheck: [
      'Not for an offence that section 205(1) lists, such as a violent felony or a hate crime',
      'Restitution was paid in good faith as far as there was money',
    ],
    decides: 'agency',
    decidedBy: 'Department of Corrections and Community Supervision',
  },
]
