import type { Opportunity } from '../policy.ts'
import { noTrouble, pace, stepsDown } from '../seed/opportunities.ts'
import { unread } from './origins.ts'

const releases = ['day-parole', 'full-parole', 'statutory-release', 'ltso']
const code = '2012-06-13'

/**
 * What people under Canadian orders can be looked at for. The Code lets a probation order be shortened or eased at any time, and the
 * Regulations say by when the Board answers and how often: both were read. When a service should look is a seed.
 */
export const opportunities: readonly Opportunity[] = [
  ...stepsDown(
    unread('CD 715-1 for who approves a level, and the first 90 days; six months at a level is a seed', code),
    [
      { from: 'intensive', to: 'a', name: 'Step down from intensive to level A' },
      { from: 'a', to: 'b', name: 'Step down from level A to level B' },
      { from: 'b', to: 'c', name: 'Step down from level B to level C' },
      { from: 'c', to: 'd', name: 'Step down from level C to level D' },
      { from: 'd', to: 'e', name: 'Step down from level D to level E' },
    ],
    {
      orders: releases,
      tests: [
        { test: 'served', least: 'P90D', source: 'CD 715-1: in the first 90 days some levels go to the Area Director' },
        { test: 'at-level', least: 'P6M' },
        noTrouble('P6M'),
      ],
      toCheck: ['The update of the correctional plan speaks for it'],
      decidedBy: 'Parole officer supervisor',
    },
  ),
  {
    ...unread('CC s 732.2(3): at any time, by the person, the officer or the prosecutor; when to look is a seed', code),
    ...pace,
    code: 'shorten-probation',
    name: 'Ask the court to shorten probation or lift optional conditions',
    kind: 'early-end',
    orders: ['probation'],
    tests: [
      { test: 'served-share', part: 1, whole: 2 },
      { test: 'left', least: 'P2M' },
      noTrouble('P6M'),
      { test: 'not-under', conditions: ['work-hours'] },
    ],
    toCheck: ['Circumstances have changed since the conditions were set'],
    decides: 'court',
    decidedBy: 'The court that made the order',
  },
  {
    ...unread('CC s 742.4(1): where a change in circumstances makes it desirable; when to look is a seed', code),
    ...pace,
    code: 'change-conditional',
    name: 'Propose a change of optional conditions',
    kind: 'fewer-conditions',
    orders: ['conditional-sentence'],
    having: ['curfew', 'home-detention', 'electronic-monitoring', 'abstain-alcohol', 'place-restriction'],
    tests: [{ test: 'served-share', part: 1, whole: 3 }, { test: 'left', least: 'P1M' }, noTrouble('P3M')],
    toCheck: ['The change, and the reasons for it, are written for the person, the prosecutor and the court'],
    decides: 'court',
    decidedBy: 'The court that made the order',
    answerWithin: 'P30D',
  },
  {
    ...unread('CCRR s 162 for three months to answer and six between reviews; when to look is a seed', code),
    ...pace,
    code: 'relief-from-condition',
    name: 'Ask the Board for relief from a condition',
    kind: 'fewer-conditions',
    orders: releases,
    having: [
      'residence-facility',
      'curfew',
      'abstain-alcohol',
      'abstain-drugs',
      'non-association',
      'place-restriction',
    ],
    tests: [{ test: 'served', least: 'P6M' }, noTrouble('P6M')],
    toCheck: ['Registered victims are heard first where a condition protects them'],
    decides: 'board',
    decidedBy: 'Parole Board of Canada',
    answerWithin: 'P3M',
    comesBack: 'P6M',
  },
]
