import { asks, type Given, type Line, linesOf, makes } from './asked.ts'

const probation: Given = {
  type: 'probation',
  made: '2026-11-19',
  ends: '2028-11-18',
  conditions: ['report-first', 'notify-name-address', 'notify-job'],
  on: '2026-11-19',
}
const release: Given = {
  type: 'statutory-release',
  made: '2026-11-20',
  ends: '2027-11-20',
  release: '2026-11-20',
  conditions: ['go-straight-home', 'notify-changes', 'money-changes', 'report-police-contact', 'stay-in-country'],
  on: '2026-11-20',
}

const lines: Line[] = [
  [
    'a first report: two working days',
    asks('first-report', probation),
    'due, 2026-11-23',
    'CC s 732.1(3)(a): Thu 19 Nov: Fri 20, Mon 23',
  ],
  [
    '… over New Year',
    asks('first-report', { ...probation, made: '2026-12-31', on: '2026-12-31' }),
    'due, 2027-01-05',
    'Thu 31 Dec: Mon 4 and Tue 5 Jan, as 1 Jan is a holiday',
  ],
  [
    '… over Easter, by the province’s holidays',
    asks('first-report', { ...probation, made: '2026-04-02', on: '2026-04-02' }),
    'due, 2026-04-08',
    'Good Friday 3 and Easter Monday 6 Apr: Tue 7, Wed 8',
  ],
  [
    '… longer if ordered',
    asks('first-report', { ...probation, conditions: [['report-first', { by: '2026-12-01' }]] }),
    'due, 2026-12-01',
    'CC s 732.1(3)(a): or longer as ordered',
    'S',
  ],
  [
    'a conditional sentence too',
    asks('first-report', { ...probation, type: 'conditional-sentence' }),
    'due, 2026-11-23',
    'CC s 742.3(1)(c)',
    'S',
  ],
  [
    'a change of address is told in advance',
    asks('notify-name-address', {
      ...probation,
      on: '2026-12-10',
      changes: [['address-change', '2026-12-05', '2026-12-04']],
    }),
    'met, 2026-12-05, met 2026-12-04',
    'CC s 732.1(2)(c): in advance',
  ],
  [
    '… told the day after is late',
    asks('notify-name-address', {
      ...probation,
      on: '2026-12-10',
      changes: [['name-change', '2026-12-05', '2026-12-06']],
    }),
    'late, 2026-12-05, met 2026-12-06',
    'after is not in advance',
  ],
  [
    '… and missed when it is not told',
    asks('notify-name-address', { ...probation, on: '2026-12-06', changes: [['address-change', '2026-12-05', null]] }),
    'missed, 2026-12-05',
    'there is no second term',
  ],
  [
    'a change of job is told promptly',
    asks('notify-job', { ...probation, on: '2026-12-10', changes: [['job-change', '2026-12-03', '2026-12-04']] }),
    'met, 2026-12-04, met 2026-12-04',
    'taken as the next day: Fri 4 Dec',
  ],
  [
    '… and from a Saturday by Monday',
    asks('notify-job', { ...probation, on: '2026-12-10', changes: [['job-change', '2026-12-05', '2026-12-07']] }),
    'met, 2026-12-07, met 2026-12-07',
    'Interpretation Act ss 26, 35: Sunday 6 is a holiday',
  ],
  [
    '… and from a Friday by Saturday',
    asks('notify-job', { ...probation, on: '2026-12-10', changes: [['job-change', '2026-12-04', '2026-12-07']] }),
    'late, 2026-12-05, met 2026-12-07',
    'Interpretation Act s 35: Saturday is no holiday',
  ],
  [
    'statutory release: straight home, and report at once',
    asks('go-straight-home', release),
    'due, 2026-11-20',
    'CCRR s 161(1)(a): at once, the day itself',
  ],
  [
    '… on a Sunday too',
    asks('go-straight-home', { ...release, made: '2026-11-22', release: '2026-11-22', on: '2026-11-22' }),
    'due, 2026-11-22',
    'at once does not wait for Monday',
  ],
  [
    '… released late in the day, where Toronto is',
    asks('go-straight-home', { ...release, release: '2026-11-21T02:30:00Z', on: '2026-11-21' }),
    'missed, 2026-11-20',
    '02:30Z is 21:30 on 20 Nov in Toronto',
  ],
  [
    '… the second day',
    asks('go-straight-home', { ...release, on: '2026-11-22', done: [['report', '2026-11-21']] }),
    'late, 2026-11-20, met 2026-11-21',
    '21 is after 20 Nov',
  ],
  [
    'a new household is told at once',
    asks('notify-changes', {
      ...release,
      on: '2026-12-03',
      changes: [
        ['household-change', '2026-12-01', '2026-12-01'],
        ['job-change', '2026-12-02', '2026-12-03'],
      ],
    }),
    'met, 2026-12-01, met 2026-12-01; late, 2026-12-02, met 2026-12-03',
    'CCRR s 161(1)(g): at once',
  ],
  [
    'money is',
    asks('money-changes', { ...release, on: '2026-12-03', changes: [['money-change', '2026-12-01', null]] }),
    'missed, 2026-12-01',
    'CCRR s 161(1)(g)',
    'S',
  ],
  [
    'and police questioning',
    asks('report-police-contact', { ...release, on: '2026-12-01', changes: [['police-contact', '2026-12-01', null]] }),
    'due, 2026-12-01',
    'CCRR s 161(1)(d): until the day is over',
  ],
  [
    'out of the bounds set',
    asks('stay-in-country', { ...release, changes: [['trip-abroad', '2026-12-24', null, null]] }),
    'due, 2026-12-24',
    'not asked yet, 34 days before',
  ],
  [
    'written permission to leave the province',
    asks('stay-in-jurisdiction', {
      ...probation,
      conditions: ['stay-in-jurisdiction'],
      changes: [['trip-out-of-area', '2026-12-24', null, 'granted']],
    }),
    'met, 2026-12-24',
    'CC s 732.1(3)(b)',
    'S',
  ],
  [
    'hours of service over 18 months',
    asks('work-hours', {
      ...probation,
      conditions: [['work-hours', { hours: '240' }]],
      made: '2026-08-31',
      on: '2026-08-31',
    }),
    'due, 2028-02-29, 0 of 14400 minutes, behind 26, 185 a week',
    'CC s 732.1(3)(f): 31 Aug + 18 months is 29 Feb 2028, its last day; 548 days: 14400 / 548 = 26.3, down; 14400 x 7 / 547 = 184.3, up',
  ],
  [
    'what probation’s conditions make',
    makes(probation),
    'first-report report officer; notify-name-address notify-change court-or-officer; notify-job notify-change court-or-officer',
    'CC s 732.1(2)-(3)',
    'S',
  ],
  [
    'what the conditions of a release make',
    makes({ ...release, conditions: [...release.conditions, 'obey-law', 'no-weapons'] }),
    'go-straight-home report officer; stay-in-country travel officer; report-police-contact notify-change officer; notify-changes notify-change officer; money-changes notify-change officer; obey-law no-offence officer; no-weapons other officer',
    'CCRR s 161(1)',
    'S',
  ],
]

/** What conditions of probation in Ontario and of federal releases ask. */
export const ontario = linesOf('CA-ON', lines)
