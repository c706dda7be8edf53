import { doubts, type Line, linesOf, type Night, night } from '../duties/asked.ts'

const cco = (hours: string, made = '2026-01-05', days?: number[]): Night => ['cco', made, hours, days]
const ico = (hours: string, made = '2026-02-02', days?: number[]): Night => ['ico', made, hours, days]
const date = '2026-11-16'

const sydney: Line[] = [
  ['one curfew over midnight', night(date, cco('19:00-07:00')), '720 of 720, 1 720 observed', '19:00 to 07:00 is 12 h'],
  [
    'two of community correction orders: the longer',
    night(date, cco('20:00-06:00'), cco('19:00-04:00')),
    '600 of 720, 1 600 observed, 2 0 fewer-hours',
    'CSPA s 17H(3): 10 h against 9 h',
    'S',
  ],
  [
    '… the later made one if it is longer',
    night(date, cco('21:00-05:00'), cco('20:00-06:00', '2026-03-02')),
    '600 of 720, 1 0 fewer-hours, 2 600 observed',
    'CSPA s 17H(3): 10 h against 8 h',
    'S',
  ],
  [
    '… as long: the one made first',
    night(date, cco('21:00-05:00', '2026-03-02'), cco('20:00-04:00', '2026-01-05')),
    '480 of 720, 1 0 fewer-hours, 2 480 observed',
    'neither has most; the earlier order is kept to',
  ],
  [
    '… never over twelve hours',
    night(date, cco('17:00-07:00')),
    '720 of 720, 1 720 cut-at-cap',
    'CSPA s 17H(3): 14 h, 12 observed',
    'S',
  ],
  [
    '… night by night: on Saturday the other',
    night('2026-11-21', cco('20:00-06:00', '2026-01-05', [1, 2, 3, 4, 5]), cco('22:00-05:00')),
    '420 of 720, 1 0 not-tonight, 2 420 observed',
    'Saturday’s night has one curfew',
  ],
  [
    'beside an ICO of 8 hours: up to 12',
    night(date, ico('22:00-06:00'), cco('19:00-07:00')),
    '720 of 720, 1 480 observed, 2 720 observed',
    'CSPA s 17H(4): the ICO’s 8 h within the other’s 12; in all 12',
    'S',
  ],
  [
    '… cut where both come to more than 12',
    night(date, ico('22:00-06:00'), cco('17:00-05:00')),
    '720 of 720, 1 480 observed, 2 660 cut-at-cap',
    '17:00 to 06:00 is 13 h; 480 + 240 of 300 more: 17:00 to 21:00; with 7 h in common 660',
  ],
  [
    '… an ICO of 14 hours is unaffected',
    night(date, ico('17:00-07:00'), cco('15:00-03:00')),
    '840 of 840, 1 840 observed, 2 600 cut-at-cap',
    'CSPA s 17H(4): the greater of 14 h or 12; of the other only what is within: 17:00 to 03:00',
  ],
  [
    '… and the other is beyond it altogether',
    night(date, ico('13:00-01:00'), cco('03:00-07:00')),
    '720 of 720, 1 720 observed, 2 0 all-beyond-cap',
    '12 h are the cap; nothing is left',
  ],
  [
    '… an ICO of exactly twelve',
    night(date, ico('19:00-07:00'), cco('19:00-07:00')),
    '720 of 720, 1 720 observed, 2 720 observed',
    'the same hours are counted once',
  ],
  [
    '… two others beside it: the longer of them',
    night(date, ico('23:00-05:00'), cco('22:00-02:00'), cco('20:00-02:00')),
    '540 of 720, 1 360 observed, 2 0 fewer-hours, 3 360 observed',
    '20:00 to 05:00 is 9 h',
  ],
  [
    'the night the clocks go forward has an hour less',
    night('2026-10-03', cco('19:00-07:00')),
    '660 of 720, 1 660 observed',
    'at 02:00 it is 03:00: 11 real hours',
  ],
  [
    'the night they go back has an hour more, and the cap',
    night('2026-04-04', cco('19:00-07:00')),
    '720 of 720, 1 720 cut-at-cap',
    '13 real hours, 12 observed',
  ],
  [
    '… eleven hours become twelve',
    night('2026-04-04', cco('20:00-07:00')),
    '720 of 720, 1 720 observed',
    '12 real hours',
  ],
  [
    'before the reform no such rule',
    night('2018-09-23', cco('17:00-07:00', '2018-01-05')),
    '840 of any, 1 840 observed',
    'in force from 24 Sep 2018',
  ],
  [
    'a curfew over twelve hours is doubted',
    doubts(cco('18:00-07:00'), null),
    'too-many-hours 780 over 720',
    'CSPA s 89: 12 h in 24',
    'S',
  ],
  ['… of twelve is not', doubts(cco('19:00-07:00'), null), '', 'CSPA s 89', 'S'],
  ['… on an ICO is not', doubts(ico('18:00-07:00'), null), '', 'the cap is of community correction orders'],
]

const order = (hours: string, days?: number[], last = '2027-06-30'): Night => [
  'community-order',
  '2026-11-16',
  hours,
  days,
  last,
]
const before = '2022-06-27'
const since = '2022-06-28'
const allObserved = (type: string): Line[] => [
  [
    'one curfew over midnight',
    night('2026-11-16', [type, '2026-11-01', '19:00-07:00']),
    '720 of any, 1 720 observed',
    '12 h; no cap is known',
  ],
  [
    'two are both observed',
    night('2026-11-16', [type, '2026-11-01', '19:00-01:00'], [type, '2026-11-02', '23:00-06:00']),
    '660 of any, 1 360 observed, 2 420 observed',
    '19:00 to 06:00 is 11 h',
  ],
  [
    'one that is over',
    night('2026-11-16', [type, '2026-11-01', '19:00-07:00', undefined, '2026-11-15']),
    '0 of any, 1 0 not-tonight',
    'its last night began on 15 Nov',
  ],
  [
    'one over noon is in two nights',
    night('2026-11-16', [type, '2026-11-16', '10:00-14:00']),
    '240 of any, 1 240 observed',
    'from noon: 12:00 to 14:00, and 10:00 to 12:00 of the 17th',
  ],
]

/** Curfews of several orders, their hours and weeks. */
export const curfews = [
  ...linesOf('AU-NSW', sydney),
  ...linesOf('AU-QLD', allObserved('ico')),
  ...linesOf('CA-ON', allObserved('conditional-sentence')),
  ...linesOf('US-NY', allObserved('supervised-release')),
  ...linesOf('GB-EAW', [
    ...allObserved('community-order'),
    [
      'convicted on 27 June 2022: sixteen hours a day',
      doubts(order('16:00-08:00', [1, 2, 3, 4, 5, 6, 7]), before),
      '',
      '16 x 7 = 112 h: both at the most',
    ],
    [
      '… seventeen are too many',
      doubts(order('16:00-09:00', [1, 2]), before),
      'too-many-hours 1020 over 960',
      'SC Sch 9 para 9: 2 to 16 h',
    ],
    [
      'convicted a day later: seventeen are not',
      doubts(order('16:00-09:00', [1, 2]), since),
      '',
      'para 9(4A): 2 to 20 h',
    ],
    ['… twenty are not', doubts(order('12:00-08:00', [6, 7]), since), '', 'para 9(4A): 20 h', 'S'],
    [
      '… twenty-one are',
      doubts(order('12:00-09:00', [6, 7]), since),
      'too-many-hours 1260 over 1200',
      '21 x 60 over 20 x 60',
    ],
    [
      '… and over 112 in a week too',
      doubts(order('15:00-08:00'), since),
      'too-many-in-week 7140 over 6720',
      '17 h x 7 = 119 h',
    ],
    [
      '… over 112 for those convicted before too',
      doubts(order('16:00-08:30'), before),
      'too-many-hours 990 over 960; too-many-in-week 6930 over 6720',
      '16.5 h; x 7 = 115.5 h',
    ],
    ['an hour and a half is too few', doubts(order('21:00-22:30'), since), 'too-few-hours 90 over 120', 'at least 2 h'],
    [
      '… for those convicted before too',
      doubts(order('21:00-22:30'), before),
      'too-few-hours 90 over 120',
      'at least 2 h',
    ],
    [
      'within twelve months for those before',
      doubts(order('21:00-06:00', undefined, '2027-11-16'), before),
      'after-its-time 2027-11-16 over 2027-11-15',
      '16 Nov 2026 + 12 months, its first day counted',
    ],
    [
      '… within two years for those since',
      doubts(order('21:00-06:00', undefined, '2028-11-16'), since),
      'after-its-time 2028-11-16 over 2028-11-15',
      '16 Nov 2026 + 2 years',
    ],
    ['… to the last day', doubts(order('21:00-06:00', undefined, '2028-11-15'), since), '', 'within'],
    [
      'of a day of conviction not known nothing is said',
      doubts(order('12:00-09:00'), null),
      '',
      'which rule it is depends on it',
    ],
    [
      'before 28 June 2022 the longer curfew is not there',
      doubts(['community-order', '2022-06-01', '12:00-09:00', [6], '2022-12-31'], since, '2022-06-27'),
      '',
      'in force from 28 Jun 2022',
    ],
    [
      'the night the clocks go forward',
      night('2026-03-28', ['community-order', '2026-03-01', '19:00-07:00']),
      '660 of any, 1 660 observed',
      'at 01:00 it is 02:00: 11 real hours',
    ],
  ]),
]
