import { casesOf } from '../case.ts'
import { aroundDay, atAndPast, doubted, limitOf, madeOf, numbersOf } from './asked.ts'

const on = '2026-11-23'
const general =
  'no-offence report-first report-as-directed allow-visits notify-changes travel-interstate obey-directions'
const onParole =
  'no-offence supervision obey-directions test-as-directed report-as-directed allow-visits notify-changes'
const handbook = 'Queensland Law Handbook'

/** How long orders last in Queensland, what they hold, who makes them and since when that is known. */
export const queensland = casesOf('AU-QLD', [
  ...atAndPast('probation', 'three years at most', `PSA s 92(2)(a): 36 months from 23 Nov 2026 reach 22 Nov 2029`, {
    from: on,
    kept: '2029-11-22',
    passed: '2029-11-23',
    says: 'longer than Length',
  }),
  ...atAndPast('probation', 'six months at least', 'PSA s 92(2)(a): six months from 23 Nov 2026 reach 22 May 2027', {
    from: on,
    kept: '2027-05-22',
    passed: '2027-05-21',
    says: 'shorter than Length',
  }),
  ...atAndPast('probation', 'over a leap day', 'PSA s 92(2)(a): 36 months from 1 Mar 2025 reach 29 Feb 2028', {
    from: '2025-03-01',
    kept: '2028-02-29',
    passed: '2028-03-01',
    says: 'longer than Length',
  }),
  ...atAndPast('probation', 'before the copy read', 'PSA s 92(2)(a), taken to be the same: from 1 Jan 2016', {
    from: '2016-01-01',
    kept: '2018-12-31',
    passed: '2019-01-01',
    says: 'longer than Length',
  }),
  ...atAndPast('prison-probation', 'nine months at least', 'PSA s 92(2)(b): nine months from 23 Nov 2026', {
    from: on,
    kept: '2027-08-22',
    passed: '2027-08-21',
    says: 'shorter than Length, with the time in prison',
  }),
  ...atAndPast('prison-probation', 'three years at most', 'PSA s 92(2)(b): 36 months from 23 Nov 2026', {
    from: on,
    kept: '2029-11-22',
    passed: '2029-11-23',
    says: 'longer than Length, with the time in prison',
  }),
  ...atAndPast(
    'ico',
    'imprisonment of a year or less',
    'PSA s 112: twelve months from New Year’s Day end with the year',
    {
      from: '2027-01-01',
      kept: '2027-12-31',
      passed: '2028-01-01',
      says: 'longer than Term of imprisonment',
    },
  ),
  ...atAndPast('suspended-sentence', 'an operational period of five years', 'PSA s 144: 60 months from 23 Nov 2026', {
    from: on,
    kept: '2031-11-22',
    passed: '2031-11-23',
    says: 'longer than Operational period',
  }),
  ...atAndPast('dangerous-prisoner', 'five years at least', 'DPSOA s 13A(2), not read: 60 months from 23 Nov 2026', {
    from: on,
    kept: '2031-11-22',
    passed: '2031-11-21',
    says: 'shorter than Length',
  }),
  ...numbersOf(on, [
    ['prison-probation', 'imprisonment', 'PSA s 92(1)(b)(i): not longer than 1 year', 'none to 12 months'],
    ['community-service', 'work-hours', 'PSA s 103(2)(a): not less than 40 and not more than 240', '40 to 240 hours'],
    ['community-service', 'work-period', 'PSA s 103(2)(b): within 1 year from the making', 'none to 12 months'],
    ['ico', 'work-week', 'PSA s 114, not read', 'none to 12 hours-in-week'],
    ['ico', 'residence', 'PSA s 114, not read', 'none to 7 days'],
    ['suspended-sentence', 'imprisonment', `PSA s 144 (${handbook}): five years or less`, 'none to 60 months'],
    ['court-ordered-parole', 'sentence', `PSA s 160B (${handbook}): three years or less`, 'none to 36 months'],
  ]),
  ...numbersOf('2018-06-30', [
    ['prison-probation', 'imprisonment', 'PSA s 92(1)(b)(i), taken to be the same', 'none to 12 months'],
    ['community-service', 'work-hours', 'PSA s 103(2)(a), taken to be the same', '40 to 240 hours'],
    ['community-service', 'work-period', 'PSA s 103(2)(b), taken to be the same', 'none to 12 months'],
    ['ico', 'term', 'PSA s 112, taken to be the same', 'none to 12 months'],
    ['suspended-sentence', 'term', 'PSA s 144, taken to be the same', 'none to 60 months'],
    ['court-ordered-parole', 'sentence', 'PSA s 160B, taken to be the same', 'none to 36 months'],
  ]),
  {
    name: 'board-parole has no length of its own: it lasts as the sentence does',
    source: 'PSA ss 160C, 160D name no length',
    from: 'source',
    ask: limitOf('board-parole', 'term', on),
    expected: [],
  },
  {
    name: 'probation of a single day is shorter than the law’s least, and never longer than its most',
    source: 'PSA s 92(2)(a): a day is less than six months',
    from: 'hand',
    ask: doubted('probation', [on, on]),
    expected: ['shorter than Length'],
  },
  ...madeOf(on, {
    probation: [`PSA ss 92, 93 (${handbook})`, 'court', 'always', `${general} programs-as-directed`, ''],
    'prison-probation': [`PSA ss 92, 93 (${handbook})`, 'court', 'always', `${general} programs-as-directed`, ''],
    'community-service': ['PSA s 103 (gatenbylaw.com.au)', 'court', 'always', `${general} work-hours`, ''],
    ico: [
      'PSA ss 112, 114 (wallace-lawyers.com.au)',
      'court',
      'always',
      'no-offence report-twice-weekly programs-as-directed work-hours notify-changes travel-interstate obey-directions',
      '',
    ],
    'suspended-sentence': [`PSA s 144 (${handbook})`, 'court', 'never', 'no-offence', ''],
    'court-ordered-parole': [`PSA s 160B (${handbook}); CSA s 200, not read`, 'court', 'always', onParole, ''],
    'board-parole': [
      `PSA ss 160C, 160D (${handbook}); CSA s 200, not read`,
      'parole-authority',
      'always',
      onParole,
      '',
    ],
    'fine-option': [
      'PSA Part 4 and SPEA: a court or the registry; conditions not read',
      'court fines-agency',
      'never',
      'report-first work-hours notify-changes obey-directions',
      '',
    ],
  }),
  ...aroundDay('court-ordered-parole', 'CSA 2006 came into use on 28 Aug 2006', [
    ['2006-08-27', 'no such order'],
    ['2006-08-28', 'unread'],
  ]),
  ...aroundDay('dangerous-prisoner', 'DPSOA was assented to on 6 Jun 2003', [
    ['2003-06-05', 'no such order'],
    ['2003-06-06', 'unread'],
  ]),
  ...aroundDay('probation', `the oldest copy read is of 8 Jan 2019 (${handbook})`, [
    ['2019-01-07', 'unread'],
    ['2019-01-08', 'read'],
  ]),
])
