import { casesOf } from '../case.ts'
import { aroundDay, atAndPast, doubted, limitOf, madeOf, numbersOf } from './asked.ts'

const on = '2026-11-23'
const duties =
  'report-as-directed reside-as-directed programs-as-directed activities-as-directed stop-drugs-as-directed alcohol-as-directed test-as-directed consent-to-information obey-directions allow-visits notify-changes'
const monitored = 'home-detention electronic-monitoring'
const reform = 'bench book 3-500, 3-600: the reform of 24 Sep 2018'

/** How long orders last in New South Wales, what they cannot hold, who makes them and what the reform of 2018 changed. */
export const newSouthWales = casesOf('AU-NSW', [
  ...atAndPast('cco', 'three years at most', 'CSPA Part 7: 36 months from 23 Nov 2026 reach 22 Nov 2029', {
    from: on,
    kept: '2029-11-22',
    passed: '2029-11-23',
    says: 'longer than Length',
  }),
  ...atAndPast(
    'cco',
    'over a leap day',
    'CSPA Part 7 and s 48 example 2: 36 months from 1 Mar 2025 reach 29 Feb 2028',
    {
      from: '2025-03-01',
      kept: '2028-02-29',
      passed: '2028-03-01',
      says: 'longer than Length',
    },
  ),
  ...atAndPast('cro', 'two years at most', 'CSPA s 95(2): 24 months from 23 Nov 2026 reach 22 Nov 2028', {
    from: on,
    kept: '2028-11-22',
    passed: '2028-11-23',
    says: 'longer than Length',
  }),
  {
    name: 'ico from 2026-11-23 to 2028-11-22: two years for one offence',
    source: 'CSPA s 68(1): 24 months from 23 Nov 2026 reach 22 Nov 2028',
    from: 'hand',
    ask: doubted('ico', [on, '2028-11-22']),
    expected: [],
  },
  {
    name: 'ico from 2026-11-23 to 2028-11-23: past two years for one offence, within an aggregate',
    source: 'CSPA s 68(1), (2)',
    from: 'hand',
    ask: doubted('ico', [on, '2028-11-23']),
    expected: ['longer than Term for one offence'],
  },
  {
    name: 'ico from 2026-11-23 to 2029-11-22: an aggregate of three years',
    source: 'CSPA s 68(2)-(3): 36 months from 23 Nov 2026 reach 22 Nov 2029',
    from: 'hand',
    ask: doubted('ico', [on, '2029-11-22']),
    expected: ['longer than Term for one offence'],
  },
  {
    name: 'ico from 2026-11-23 to 2029-11-23: past an aggregate of three years',
    source: 'CSPA s 68(2)-(3)',
    from: 'hand',
    ask: doubted('ico', [on, '2029-11-23']),
    expected: ['longer than Term for one offence', 'longer than Aggregate term, or several terms together'],
  },
  {
    name: 'cco with home detention and monitoring: it cannot have them',
    source: 'CSPA s 89: what a community correction order cannot include',
    from: 'source',
    ask: doubted('cco', [on, '2027-11-22'], ['curfew', 'home-detention', 'electronic-monitoring']),
    expected: ['not on it: home-detention', 'not on it: electronic-monitoring'],
  },
  {
    name: 'cro with a curfew and work: it cannot have them',
    source: 'CSPA s 99(2) lists neither; curfew CSPA s 17H note',
    from: 'source',
    ask: doubted('cro', [on, '2027-11-22'], ['treatment', 'curfew', 'work-hours']),
    expected: ['not on it: curfew', 'not on it: work-hours'],
  },
  ...numbersOf(on, [
    ['ico', 'work-hours', 'CSP Regulation, not read', 'none to 750 hours'],
    ['ico', 'first-report', 'CASR 187(1)(a)(ii): within 7 days', 'none to 7 days'],
    ['ico', 'first-report-monitored', 'CASR 187(1)(a)(i): the day the order is made', 'none to 0 days'],
    ['cco', 'work-hours', 'CSPA s 89: up to 500 hours', 'none to 500 hours'],
    ['cco', 'curfew', 'CSPA ss 17H(3), 89: up to 12 hours in 24', 'none to 12 hours-in-24'],
    ['cco', 'first-report', 'CASR 188(1)(a): within 7 days', 'none to 7 days'],
    ['cro', 'first-report', 'CASR 188(1)(a): within 7 days', 'none to 7 days'],
    ['parole', 'first-report', 'CASR 214A(1)(a): within 7 days if nobody directed', 'none to 7 days'],
    ['parole-statutory', 'sentence', 'CASA s 158(1): 3 years or less', 'none to 36 months'],
  ]),
  {
    name: 'parole has no length of its own: it lasts as the sentence does',
    source: 'CASA ss 128B, 128C name no length',
    from: 'source',
    ask: limitOf('parole', 'term', on),
    expected: [],
  },
  ...madeOf(on, {
    ico: ['CSPA ss 7, 73', 'court', 'always', `no-offence supervision ${duties}`, ''],
    cco: ['CSPA ss 88, 89', 'court', 'by-condition', 'no-offence court-if-called', monitored],
    cro: ['CSPA ss 98, 99(2)', 'court', 'by-condition', 'no-offence court-if-called', `${monitored} curfew work-hours`],
    parole: [
      'CASA ss 128B, 128C; CASR 214A',
      'parole-authority',
      'by-condition',
      `no-offence supervision report-on-release ${duties}`,
      '',
    ],
    'parole-statutory': [
      'CASA s 158',
      'statute',
      'by-condition',
      `no-offence supervision report-on-release ${duties}`,
      '',
    ],
    rhd: ['CASA s 124H', 'parole-authority', 'always', `no-offence supervision home-detention ${duties}`, ''],
  }),
  ...['bond-s9', 'bond-s10', 'suspended-sentence', 'community-service-order', 'home-detention-order'].flatMap((ended) =>
    aroundDay(ended, reform, [
      ['2018-09-23', 'read'],
      ['2018-09-24', 'no such order'],
    ]),
  ),
  ...['ico', 'cco', 'cro'].flatMap((begun) =>
    aroundDay(begun, reform, [
      ['2018-09-23', 'no such order'],
      ['2018-09-24', 'read'],
    ]),
  ),
  ...aroundDay('parole-statutory', 'CASA s 158, since 26 Feb 2018', [
    ['2018-02-25', 'no such order'],
    ['2018-02-26', 'read'],
  ]),
  ...aroundDay('parole-court', 'CSPA s 50, repealed on 26 Feb 2018', [
    ['2018-02-25', 'read'],
    ['2018-02-26', 'no such order'],
  ]),
])
