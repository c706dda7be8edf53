import { asks, type Given, type Line, linesOf, makes } from './asked.ts'

const probation: Given = {
  type: 'probation',
  made: '2026-11-16',
  ends: '2028-05-15',
  conditions: ['notify-changes'],
  on: '2026-12-31',
}
const parole: Given = { ...probation, type: 'board-parole' }
const ico: Given = {
  type: 'ico',
  made: '2026-11-16',
  ends: '2027-02-12',
  conditions: ['report-twice-weekly'],
  on: '2026-11-18',
}
const work: Given = {
  type: 'community-service',
  made: '2026-11-16',
  conditions: [['work-hours', { hours: '120' }]],
  on: '2026-11-16',
}

const lines: Line[] = [
  [
    'a change of address: two business days',
    asks('notify-changes', { ...probation, changes: [['address-change', '2026-11-19', '2026-11-23']] }),
    'met, 2026-11-23, met 2026-11-23',
    'Thu 19 Nov: Fri 20, Mon 23',
  ],
  [
    '… told a day late',
    asks('notify-changes', { ...probation, changes: [['address-change', '2026-11-19', '2026-11-24']] }),
    'late, 2026-11-23, met 2026-11-24',
    '24 is after 23 Nov',
  ],
  [
    '… on a Saturday',
    asks('notify-changes', { ...probation, changes: [['address-change', '2026-11-21', null]] }),
    'missed, 2026-11-24',
    'Sat 21 Nov: Mon 23, Tue 24',
  ],
  [
    '… over Christmas',
    asks('notify-changes', { ...probation, changes: [['job-change', '2026-12-24', null]] }),
    'missed, 2026-12-30',
    'Thu 24 Dec: Tue 29 and Wed 30, as 25 is Christmas Day, 26 Boxing Day a Saturday, 28 its day',
  ],
  [
    '… over Easter',
    asks('notify-changes', {
      ...probation,
      made: '2026-01-05',
      on: '2026-04-01',
      changes: [['address-change', '2026-04-02', '2026-04-01']],
    }),
    'met, 2026-04-08, met 2026-04-01',
    'Thu 2 Apr: Tue 7 and Wed 8, after Good Friday and Easter Monday; told before',
  ],
  [
    '… told before it',
    asks('notify-changes', { ...probation, changes: [['job-change', '2026-11-30', '2026-11-27']] }),
    'met, 2026-12-02, met 2026-11-27',
    'before is within; Mon 30 Nov: 1 and 2 Dec',
  ],
  [
    '… in an order of community service too',
    asks('notify-changes', {
      ...probation,
      type: 'community-service',
      changes: [['address-change', '2026-11-19', null]],
    }),
    'missed, 2026-11-23',
    'PSA s 103: the same two business days',
    'S',
  ],
  [
    '… in an intensive correction order too',
    asks('notify-changes', { ...probation, type: 'ico', changes: [['address-change', '2026-11-19', null]] }),
    'missed, 2026-11-23',
    'PSA s 114',
    'S',
  ],
  [
    '… after prison with probation too',
    asks('notify-changes', {
      ...probation,
      type: 'prison-probation',
      changes: [['address-change', '2026-11-19', null]],
    }),
    'missed, 2026-11-23',
    'PSA s 93',
  ],
  [
    'parole: 48 hours',
    asks('notify-changes-parole', { ...parole, changes: [['address-change', '2026-11-20', '2026-11-22']] }),
    'met, 2026-11-22, met 2026-11-22',
    '48 hours of a day alone are two days, over a weekend',
  ],
  [
    '… and not by the third day',
    asks('notify-changes-parole', {
      ...parole,
      type: 'court-ordered-parole',
      changes: [['address-change', '2026-11-20', '2026-11-23']],
    }),
    'late, 2026-11-22, met 2026-11-23',
    '23 is after 22 Nov',
  ],
  [
    'parole has not the two business days',
    asks('notify-changes', { ...parole, changes: [['address-change', '2026-11-20', null]] }),
    '',
    'that is PSA’s, for orders of courts',
  ],
  [
    'the first report, as the order states',
    asks('first-report', { ...probation, conditions: [['report-first', { by: '2026-11-18' }]], on: '2026-11-18' }),
    'due, 2026-11-18',
    'where and when stated',
    'S',
  ],
  [
    '… where it states none',
    asks('first-report', { ...probation, conditions: ['report-first'] }),
    'in-force, no day',
    'no day is stated, and none is made up',
  ],
  [
    'a trip south',
    asks('travel-interstate', {
      ...probation,
      conditions: ['travel-interstate'],
      changes: [['trip-out-of-area', '2027-01-02', null, 'granted']],
    }),
    'met, 2027-01-02',
    'leave to leave Queensland',
  ],
  [
    '… refused, and gone all the same',
    asks('travel-interstate', {
      ...probation,
      conditions: ['travel-interstate'],
      changes: [['trip-out-of-area', '2026-12-30', null, 'refused']],
    }),
    'missed, 2026-12-30',
    'gone on 30 Dec without leave',
  ],
  [
    'twice each week: one of two',
    asks('report-twice-weekly', { ...ico, done: [['report-or-visit', '2026-11-17']] }),
    'due, 2026-11-22, 1 of 2 times',
    'the week of Mon 16 to Sun 22 Nov',
  ],
  [
    '… both',
    asks('report-twice-weekly', {
      ...ico,
      on: '2026-11-20',
      done: [
        ['report-or-visit', '2026-11-17'],
        ['report-or-visit', '2026-11-20'],
      ],
    }),
    'met, 2026-11-22, met 2026-11-20, 2 of 2 times',
    'two by Sun 22 Nov',
  ],
  [
    '… the week before fell short',
    asks('report-twice-weekly', { ...ico, on: '2026-11-23', done: [['report-or-visit', '2026-11-17']] }),
    'due, 2026-11-29, 0 of 2 times, missed 1',
    'of 16 to 22 Nov one; 23 to 29 Nov begins',
  ],
  [
    '… a last week cut short asks in proportion',
    asks('report-twice-weekly', { ...ico, on: '2027-02-11', done: [['report-or-visit', '2026-11-16']] }),
    'due, 2027-02-12, 0 of 1 times, missed 12',
    '8 Feb is the first of week 13; to 12 Feb 5 of 7 days: 2 x 5 / 7 = 1.4, down to 1; 12 weeks before, none with two',
  ],
  [
    'community service: within a year',
    asks('work-hours-order', work),
    'due, 2027-11-16, 0 of 7200 minutes, behind 19, 139 a week',
    'PSA s 103: 16 Nov + 1 year; day 1 of 366: 7200 / 366 = 19.7, down; 7200 x 7 / 365 = 138.1, up',
  ],
  [
    '… made on 29 February',
    asks('work-hours-order', { ...work, made: '2028-02-29', on: '2028-02-29' }),
    'due, 2029-02-28, 0 of 7200 minutes, behind 19, 139 a week',
    '2029 has no 29 February: its last day; 366 days with both',
  ],
  [
    '… not done in the year',
    asks('work-hours-order', { ...work, made: '2025-11-16', on: '2026-11-17' }),
    'missed, 2026-11-16, 0 of 7200 minutes, behind 7200, 7200 a week',
    '17 is after 16 Nov; all of it is left',
  ],
  [
    '… the court allowed longer',
    asks('work-hours-order', {
      ...work,
      made: '2025-11-16',
      on: '2026-11-17',
      conditions: [['work-hours', { hours: '120', by: '2027-02-16' }]],
    }),
    'due, 2027-02-16, 0 of 7200 minutes, behind 5769, 554 a week',
    'day 367 of 458 : 7200 x 367 / 458 = 5769.4',
  ],
  [
    'what conditions of probation make',
    makes({
      ...probation,
      conditions: [
        'no-offence',
        'report-first',
        'report-as-directed',
        'allow-visits',
        'programs-as-directed',
        'notify-changes',
        'travel-interstate',
        'obey-directions',
      ],
    }),
    'first-report report office; notify-changes notify-change officer; travel-interstate travel officer; no-offence no-offence officer; report-as-directed report officer; allow-visits report officer; programs-as-directed program officer; obey-directions other officer',
    'PSA s 93 by the Queensland Law Handbook',
  ],
  [
    'hours of a fine option order by its end',
    asks('work-hours', { ...work, type: 'fine-option', ends: '2026-12-15', on: '2026-12-15' }),
    'due, 2026-12-15, 0 of 7200 minutes, behind 7200, 7200 a week',
    'the last day: all is asked for',
  ],
]

/** What conditions of Queensland orders ask. */
export const queensland = linesOf('AU-QLD', lines)
