import { casesOf, type WorkedCase } from '../case.ts'
import { counted, kept, proposed, type Said, shown, stands, written } from './asked.ts'
import { byHand, bySource, neutralCases } from './neutral.ts'
import { neutralValues } from './written.ts'

const ico = (orders: string, contacts = '', more: Partial<Said> = {}): Said => ({
  supervised: '2026-01-01..',
  orders: `ico ${orders}`,
  contacts,
  ...more,
})

/** Twice a week under an intensive order: in New South Wales of the agency’s own seed, in Queensland of the Act. */
export const twiceWeekly = byHand([
  [
    'an intensive order, a whole week',
    'Mon 1 to Sun 7 June 2026',
    stands('ico-weekly', ico('2026-06-01..'), '2026-06-02'),
    '0/2 due 2026-06-07',
  ],
  [
    'an intensive order, once so far',
    'one of two',
    stands('ico-weekly', ico('2026-06-01..', '2026-06-02 office'), '2026-06-03'),
    '1/2 due 2026-06-07',
  ],
  [
    'an intensive order, reported and visited',
    'on two days: the next week ends on the 14th',
    stands('ico-weekly', ico('2026-06-01..', '2026-06-02 office, 2026-06-04 home'), '2026-06-04'),
    '2/2 met 2026-06-07; then 0/2 due 2026-06-14',
  ],
  [
    'an intensive order, twice on one day',
    'what is on one day counts once',
    stands('ico-weekly', ico('2026-06-01..', '2026-06-02 office, 2026-06-02 home'), '2026-06-03'),
    '1/2 due 2026-06-07',
  ],
  [
    'an intensive order, a call is no report',
    'in person only',
    stands('ico-weekly', ico('2026-06-01..', '2026-06-02 phone, 2026-06-03 video'), '2026-06-03'),
    '0/2 due 2026-06-07',
  ],
  [
    'an intensive order made on a Thursday',
    'Thu to Sun are 4 of 7 days: 8/7 is nearest to 1',
    stands('ico-weekly', ico('2026-06-04..'), '2026-06-04'),
    '0/1 due 2026-06-07 part',
  ],
  [
    'an intensive order made on a Tuesday',
    'Tue to Sun are 6 of 7 days: 12/7 is nearest to 2',
    stands('ico-weekly', ico('2026-06-02..'), '2026-06-02'),
    '0/2 due 2026-06-07 part',
  ],
  [
    'an intensive order made on a Sunday',
    '1 of 7 days: 2/7 is nearest to none; the next week is whole',
    stands('ico-weekly', ico('2026-06-07..'), '2026-06-07'),
    'then 0/2 due 2026-06-14',
  ],
  [
    'an intensive order whose last day is a Wednesday',
    'Mon to Wed are 3 of 7 days: 6/7 is nearest to 1',
    stands('ico-weekly', ico('2026-05-01..2026-06-04'), '2026-06-01'),
    '0/1 due 2026-06-03 part',
  ],
  [
    'an intensive order of one day',
    'Mon 1 June alone: 2/7 is nearest to none',
    stands('ico-weekly', ico('2026-06-01..2026-06-02'), '2026-06-01'),
    '',
  ],
  [
    'three days in custody of a week under an intensive order',
    'Mon to Wed away; 4 of 7 days left: 8/7 is nearest to 1',
    stands('ico-weekly', ico('2026-05-01..', '', { away: '2026-06-01..2026-06-04' }), '2026-06-04'),
    '0/1 due 2026-06-07 part',
  ],
  [
    'custody at the end of a week under an intensive order',
    'Fri to Sun away; 8/7 is nearest to 1, by Thursday',
    stands('ico-weekly', ico('2026-05-01..', '', { away: '2026-06-05..2026-06-08' }), '2026-06-02'),
    '0/1 due 2026-06-04 part',
  ],
  [
    'a whole week in custody under an intensive order',
    'nothing is asked of it',
    kept(
      'ico-weekly',
      ico('2026-05-01..', '', { away: '2026-06-01..2026-06-08' }),
      '2026-06-01..2026-06-07',
      '2026-06-09',
    ),
    '2026-06-07 excused',
  ],
  [
    'a week over New Year under an intensive order',
    'Mon 28 December 2026 to Sun 3 January 2027',
    stands('ico-weekly', ico('2026-06-01..', '2026-12-30 office'), '2027-01-01'),
    '1/2 due 2027-01-03',
  ],
  [
    'two overlapping intensive orders ask once',
    'both run in the week of 1 June: twice, not four times',
    stands(
      'ico-weekly',
      { supervised: '2026-01-01..', orders: 'ico 2026-05-01..2026-06-04, ico 2026-06-02..' },
      '2026-06-02',
    ),
    '0/2 due 2026-06-07',
  ],
  [
    'an intensive order beside a high level: each must be met',
    'the week ends on Sun 7 June, the seven days after Mon 1 June on the 8th; the earlier first',
    shown(
      'ico-weekly high-contact',
      { ...ico('2026-06-01..'), supervised: '2026-06-01..', level: 'high' },
      '2026-06-01',
    ),
    ['ico-weekly 0/2 due 2026-06-07', 'high-contact 0/1 due 2026-06-08'],
  ],
  [
    'one contact serves the order and the level',
    'one of the week’s two is left; the level’s is met',
    counted(
      'ico-weekly high-contact',
      { ...ico('2026-06-01..', '2026-06-03 office'), supervised: '2026-06-01..', level: 'high' },
      0,
    ),
    ['high-contact: 0 left by 2026-06-08', 'ico-weekly: 1 left by 2026-06-07'],
  ],
  [
    'a third report in the week is over',
    'two were asked for',
    counted('ico-weekly', ico('2026-06-01..', '2026-06-01 office, 2026-06-03 office, 2026-06-05 office'), 2),
    ['ico-weekly over: 0 left by 2026-06-07'],
  ],
  [
    'a fortnight under an intensive order, spread',
    'of 7 days from Mon, the middles of two halves: day 7×1/4 and 7×3/4: Tue and the 6th day, Sat, so Fri; the same again',
    proposed('ico-weekly', ico('2026-06-01..'), '2026-06-01', 2, ''),
    ['2026-06-02 office', '2026-06-05 office', '2026-06-09 office', '2026-06-12 office'],
  ],
  [
    'a fortnight with a holiday on Monday and Tuesday off',
    'Tue 9 closed: Mon 8 is nearest but closed too, so Wed 10',
    proposed(
      'ico-weekly',
      ico('2026-06-01..', '2026-06-01 office, 2026-06-03 office'),
      '2026-06-08',
      1,
      '2026-06-08,2026-06-09',
    ),
    ['2026-06-10 office', '2026-06-12 office'],
  ],
  [
    'no day of the week is free',
    'Mon to Fri closed; the weekend is',
    proposed('ico-weekly', ico('2026-06-01..'), '2026-06-01', 0, '2026-06-01'),
    [],
  ],
])

export const newSouthWales: readonly WorkedCase[] = casesOf('AU-NSW', [
  ...neutralCases,
  ...twiceWeekly,
  ...bySource([
    [
      'first report under an intensive order',
      'CASR 187(1)(a)(ii): 7 days after 1 June is 8 June',
      stands('ico-first', ico('2026-06-01..', '', { happened: 'sentence 2026-06-01 ico' }), '2026-06-02'),
      '0/1 due 2026-06-08',
    ],
    [
      'first report under a community order',
      'CASR 188(1)(a): 7 days after 28 December is 4 January',
      stands(
        'community-first',
        { supervised: '2026-12-28..', orders: 'cco', happened: 'sentence 2026-12-28 cco' },
        '2026-12-29',
      ),
      '0/1 due 2027-01-04',
    ],
    [
      'first report under a conditional release order',
      'CASR 188(1)(a): 7 days after 24 February 2028 is 2 March, as there is a 29 February',
      stands(
        'community-first',
        { supervised: '2028-02-24..', orders: 'cro', happened: 'sentence 2028-02-24 cro' },
        '2028-02-25',
      ),
      '0/1 due 2028-03-02',
    ],
    [
      'first report on release',
      'CASR 214A(1)(a): 7 days after 1 June is 8 June',
      stands(
        'release-first',
        { supervised: '2026-06-01..', orders: 'parole', happened: 'release 2026-06-01 parole' },
        '2026-06-02',
      ),
      '0/1 due 2026-06-08',
    ],
    [
      'first report on statutory parole',
      'CASR 214A(1)(a): 7 days after 1 June is 8 June',
      stands(
        'release-first',
        { supervised: '2026-06-01..', orders: 'parole-statutory', happened: 'release 2026-06-01 parole-statutory' },
        '2026-06-02',
      ),
      '0/1 due 2026-06-08',
    ],
  ]),
  ...byHand([
    [
      'a first report on its last day is in time',
      '8 June is the seventh day',
      kept(
        'ico-first',
        ico('2026-06-01..', '2026-06-08 office', { happened: 'sentence 2026-06-01 ico' }),
        '2026-06-01..2026-06-30',
        '2026-06-30',
      ),
      '2026-06-08 met',
    ],
    [
      'a first report on the day after is late',
      '9 June is the eighth',
      kept(
        'ico-first',
        ico('2026-06-01..', '2026-06-09 office', { happened: 'sentence 2026-06-01 ico' }),
        '2026-06-01..2026-06-30',
        '2026-06-30',
      ),
      '2026-06-08 late',
    ],
    [
      'a first report is asked of the order that it is of',
      'the sentence is of the community order, not of the intensive one',
      stands('ico-first', ico('2026-06-01..', '', { happened: 'sentence 2026-06-01 cco' }), '2026-06-02'),
      '',
    ],
    [
      'the numbers before the reform',
      'the seed of an intensive order begins on 24 September 2018, a Monday',
      stands('ico-weekly', { supervised: '2018-01-01..', orders: 'ico 2018-01-01..' }, '2018-09-23'),
      'then 0/2 due 2018-09-30',
    ],
    [
      'the list, as it is written',
      'read line by line beside it',
      written,
      [
        ...neutralValues('2000-04-03'),
        {
          code: 'ico-weekly',
          name: 'Report or visit',
          from: '2018-09-24',
          orders: ['ico'],
          accepts: { kinds: ['office', 'home', 'work', 'other'], withPerson: true },
          amount: 2,
          apart: true,
          cadence: { kind: 'calendar', unit: 'week', startsOn: 1, stub: 'nearest', away: 'stub' },
        },
        ...[
          ['ico-first', '2018-09-24', 'sentence', ['ico']],
          ['community-first', '2018-09-24', 'sentence', ['cco', 'cro']],
          ['release-first', '2018-09-24', 'release', ['parole', 'parole-statutory']],
        ].map(([code, from, after, orders]) => ({
          code,
          name: 'First report',
          from,
          orders,
          accepts: { kinds: ['office', 'home', 'work', 'other'], withPerson: true },
          amount: 1,
          cadence: { kind: 'once', after, within: { count: 7, unit: 'days' }, away: 'runs' },
        })),
      ],
    ],
  ]),
])
