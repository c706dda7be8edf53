import { counted, type Line, linesOf } from '../duties/asked.ts'

const days = (count: number, counting = 'within') => ({ count, unit: 'days', counting }) as const
const working = (count: number, counting = 'working-days') => ({ count, unit: 'working-days', counting }) as const
const months = (count: number, counting: string) => ({ count, unit: 'months', counting }) as const

const canada: Line[] = [
  [
    'from a day leaves it out',
    counted(days(10), '2026-11-02'),
    '2026-11-12',
    'Interpretation Act s 27(5): 2 + 10',
    'S',
  ],
  ['zero days', counted(days(0), '2026-11-18'), '2026-11-18', 'the day itself'],
  [
    'one day, into the New Year',
    counted(days(1), '2026-12-31'),
    '2027-01-02',
    '1 Jan is a holiday, Sat 2 is none: s 35',
  ],
  ['a Saturday stays', counted(days(4), '2026-11-17'), '2026-11-21', 's 35 lists Sunday, not Saturday', 'S'],
  ['a Sunday moves', counted(days(5), '2026-11-17'), '2026-11-23', 's 26: the next day that is no holiday', 'S'],
  [
    'Good Friday moves to Saturday',
    counted(days(3), '2026-03-31'),
    '2026-04-04',
    '31 Mar + 3 = 3 Apr, Good Friday; Sat 4 is none',
  ],
  ['Easter Sunday moves past Easter Monday', counted(days(5), '2026-03-31'), '2026-04-07', 's 35 lists Easter Monday'],
  [
    'clear days leave out both ends',
    counted(days(7, 'clear'), '2026-11-16'),
    '2026-11-24',
    's 27(1): 17 to 23 lie between',
    'S',
  ],
  [
    '31 January and a month',
    counted(months(1, 'day-of'), '2026-01-31'),
    '2026-02-28',
    's 28: that month’s last day',
    'S',
  ],
  ['… in a leap year', counted(months(1, 'day-of'), '2028-01-31'), '2028-02-29', 's 28', 'S'],
  ['two working days from a Friday', counted(working(2), '2026-11-20'), '2026-11-24', 'Mon, Tue'],
  [
    'a stretch from no such day: 30 June and eight months',
    counted(months(8, 'day-of'), '2026-06-30'),
    '2027-02-28',
    's 28',
  ],
  [
    'hours from a day alone',
    counted({ count: 48, unit: 'hours', counting: 'elapsed' }, '2026-11-20'),
    '2026-11-22',
    'two days of 24 hours',
  ],
]

/** How each place counts, at the edges. */
export const deadlines = [
  ...linesOf('CA-ON', canada),
  ...linesOf('AU-NSW', [
    ['seven days within, the first left out', counted(days(7), '2026-11-16'), '2026-11-23', '16 + 7'],
    [
      '… ending on New Year’s Day: not moved',
      counted(days(8), '2026-12-24'),
      '2027-01-01',
      'no rule that moves it was read',
    ],
    [
      'working days over the King’s Birthday',
      counted(working(1), '2026-06-05'),
      '2026-06-09',
      'Mon 8 Jun is a holiday',
    ],
    [
      'hours over the change to summer time',
      counted({ count: 24, unit: 'hours', counting: 'elapsed' }, '2026-10-03T06:00:00Z'),
      '2026-10-04T06:00:00Z',
      '16:00 AEST and 24 h is 17:00 AEDT',
    ],
    [
      'the day of Sydney, not of Greenwich',
      counted(days(1), '2026-11-20T14:00:00Z'),
      '2026-11-22',
      '14:00Z is 01:00 on 21 Nov',
    ],
  ]),
  ...linesOf('AU-QLD', [
    [
      'two business days over Labour Day',
      counted(working(2, 'business-days'), '2026-05-01'),
      '2026-05-06',
      'Mon 4 May is Labour Day: Tue 5, Wed 6',
    ],
    [
      'a part holiday is a business day',
      counted(working(1, 'business-days'), '2026-12-23'),
      '2026-12-24',
      'Christmas Eve is a holiday from 18:00 only',
    ],
    [
      'a week with its first day',
      counted({ count: 1, unit: 'weeks', counting: 'each-week' }, '2026-11-16'),
      '2026-11-22',
      'Mon to Sun',
    ],
    [
      'no change of clocks',
      counted({ count: 24, unit: 'hours', counting: 'elapsed' }, '2026-10-03T06:00:00Z'),
      '2026-10-04T06:00:00Z',
      '16:00 and 24 h is 16:00',
    ],
    ['fourteen days', counted(days(14), '2026-11-16'), '2026-11-30', '16 + 14'],
  ]),
  ...linesOf('US-NY', [
    ['ten days', counted(days(10), '2026-11-20'), '2026-11-30', '20 + 10'],
    [
      'business days over Thanksgiving',
      counted(working(2, 'business-days'), '2026-11-25'),
      '2026-11-30',
      'Fri 27, Mon 30',
    ],
    [
      'court days on from a Saturday',
      counted(days(14, 'court-days'), '2026-11-14'),
      '2026-11-30',
      'Sat 28 Nov: Mon 30',
    ],
    [
      '… back from a Saturday',
      counted({ count: 7, unit: 'days', before: true, counting: 'court-days-before' }, '2026-11-28'),
      '2026-11-20',
      'Sat 21 Nov: back to Fri 20',
    ],
    [
      '72 hours over the change of clocks',
      counted({ count: 72, unit: 'hours', counting: 'elapsed' }, '2026-10-30T14:00:00Z'),
      '2026-11-02T14:00:00Z',
      '72 real hours',
    ],
  ]),
  ...linesOf('GB-EAW', [
    ['working days over Easter', counted(working(1), '2026-04-02'), '2026-04-07', 'Good Friday 3, Easter Monday 6'],
    [
      'twelve months with their first day',
      counted(months(12, 'term'), '2028-02-29'),
      '2029-02-28',
      '29 Feb has no like day in 2029: its last day',
    ],
    ['… from 1 March', counted(months(12, 'term'), '2026-03-01'), '2027-02-28', 'the day before 1 Mar'],
    [
      'by two in the afternoon, in summer',
      counted(working(1, 'by-two'), '2026-07-03'),
      '2026-07-06T13:00:00Z',
      '14:00 BST',
    ],
    [
      'by two, on the day before bank holidays',
      counted(working(1, 'by-two'), '2026-12-24'),
      '2026-12-29T14:00:00Z',
      '25 and 28 Dec are bank holidays',
    ],
    ['within seven days', counted(days(7), '2026-11-16'), '2026-11-23', '16 + 7'],
  ]),
]
