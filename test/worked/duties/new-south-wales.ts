import { asks, type Given, type Line, linesOf, makes } from './asked.ts'

const ico: Given = {
  type: 'ico',
  made: '2026-11-16',
  ends: '2027-11-15',
  conditions: ['supervision'],
  on: '2026-11-16',
}
const monitored: Given = { ...ico, conditions: ['supervision', 'home-detention'] }
const cco: Given = { ...ico, type: 'cco', imposed: '2026-12-24' }
const parole: Given = {
  type: 'parole',
  made: '2026-11-02',
  release: '2026-11-16',
  conditions: ['report-on-release'],
  on: '2026-11-20',
}
const work: Given = { ...ico, conditions: [['work-hours', { hours: '100' }]], on: '2027-05-16' }
const tell: Given = { ...ico, conditions: ['notify-changes'], on: '2026-12-01' }
const trip: Given = { ...ico, conditions: ['travel-interstate', 'travel-overseas'], on: '2026-12-20' }

const lines: Line[] = [
  [
    'an ICO with home detention: the same day',
    asks('first-report-monitored', monitored),
    'due, 2026-11-16',
    'CASR 187(1)(a)(i): the day the order is made',
    'S',
  ],
  [
    'an ICO with monitoring: the same day',
    asks('first-report-monitored', { ...ico, conditions: ['supervision', 'electronic-monitoring'] }),
    'due, 2026-11-16',
    'CASR 187(1)(a)(i)',
    'S',
  ],
  [
    'with home detention the other report is not asked',
    asks('first-report-ico', monitored),
    '',
    'CASR 187(1)(a): (ii) is for any other case',
    'S',
  ],
  [
    'another ICO: seven days',
    asks('first-report-ico', ico),
    'due, 2026-11-23',
    '16 + 7 = 23 Nov, the first day left out',
  ],
  [
    '… without home detention the same day is not asked',
    asks('first-report-monitored', ico),
    '',
    'CASR 187(1)(a)(i) is for home detention or monitoring',
    'S',
  ],
  [
    '… reported on the last day',
    asks('first-report-ico', { ...ico, on: '2026-12-01', done: [['report', '2026-11-23']] }),
    'met, 2026-11-23, met 2026-11-23',
    'the seventh day is within',
  ],
  [
    '… a day late',
    asks('first-report-ico', { ...ico, on: '2026-12-01', done: [['report', '2026-11-24']] }),
    'late, 2026-11-23, met 2026-11-24',
    '24 is after 23 Nov',
  ],
  [
    '… not by the day after',
    asks('first-report-ico', { ...ico, on: '2026-11-24' }),
    'missed, 2026-11-23',
    '24 is after 23 Nov',
  ],
  [
    '… a report before the order is none',
    asks('first-report-ico', { ...ico, on: '2026-11-20', done: [['report', '2026-11-15']] }),
    'due, 2026-11-23',
    'a report on 15 Nov was for no order of 16 Nov',
  ],
  [
    '… where reports are not recorded',
    asks('first-report-ico', { ...ico, on: '2026-11-24', unrecorded: ['report'] }),
    'unknown, 2026-11-23',
    'nothing can be said of what nobody records',
  ],
  [
    '… asked the day before it is made',
    asks('first-report-ico', { ...ico, on: '2026-11-15' }),
    'not-yet, 2026-11-23',
    'the order begins on 16 Nov',
  ],
  [
    '… falling on Christmas Day: nothing moves it',
    asks('first-report-ico', { ...ico, made: '2026-12-18', on: '2026-12-18' }),
    'due, 2026-12-25',
    '18 + 7 = 25 Dec; no rule that moves it was read',
  ],
  [
    '… while the order is suspended',
    asks('first-report-ico', { ...ico, on: '2026-11-22', rests: ['2026-11-20', '2026-11-30'] }),
    'paused, 2026-11-30',
    'due 23 Nov, in the rest that ends with 29 Nov: the 30th',
  ],
  [
    'a CCO: from when supervision is imposed',
    asks('first-report-community', { ...cco, on: '2026-12-24' }),
    'due, 2026-12-31',
    'CASR 188(1)(a): 7 days after 24 Dec, over Christmas',
  ],
  [
    'a CRO too',
    asks('first-report-community', { ...cco, type: 'cro', on: '2026-12-24' }),
    'due, 2026-12-31',
    'CASR 188(1)(a): 7 days after 24 Dec',
  ],
  [
    'work: seven days',
    asks('first-report-work', { ...work, on: '2026-11-17' }),
    'due, 2026-11-23',
    'CASR 189C(1)(a): 16 + 7',
  ],
  [
    'parole: seven days from release, not from the order',
    asks('report-on-release', parole),
    'due, 2026-11-23',
    'CASR 214A(1)(a): released 16 Nov + 7',
  ],
  [
    '… or as directed before release',
    asks('report-on-release', { ...parole, conditions: [['report-on-release', { by: '2026-11-17' }]] }),
    'missed, 2026-11-17',
    'CASR 214A(1)(a): the direction counts; 20 is after 17 Nov',
    'S',
  ],
  [
    '… not released yet',
    asks('report-on-release', { ...parole, release: undefined as never }),
    'not-yet, no day',
    'a term cannot run from a release that has not been',
  ],
  [
    '… over New Year and 29 February',
    asks('report-on-release', { ...parole, made: '2028-02-01', release: '2028-02-25', on: '2028-02-25' }),
    'due, 2028-03-03',
    '25 Feb + 7: 26, 27, 28, 29 Feb, 1, 2, 3 Mar',
  ],
  [
    'a change of address told before',
    asks('notify-changes', { ...tell, changes: [['address-change', '2026-11-25', '2026-11-20']] }),
    'met, 2026-11-25, met 2026-11-20',
    'before the change',
  ],
  [
    '… told on the day',
    asks('notify-changes', { ...tell, changes: [['address-change', '2026-11-25', '2026-11-25']] }),
    'met, 2026-11-25, met 2026-11-25',
    'of days alone the day of the change is not after it',
  ],
  [
    '… told on the seventh day after',
    asks('notify-changes', { ...tell, changes: [['job-change', '2026-11-20', '2026-11-27']] }),
    'met, 2026-11-27, met 2026-11-27',
    'else within 7 days: 20 + 7',
  ],
  [
    '… told on the eighth',
    asks('notify-changes', { ...tell, changes: [['contact-change', '2026-11-20', '2026-11-28']] }),
    'late, 2026-11-27, met 2026-11-28',
    '28 is after 27 Nov',
  ],
  [
    '… not told',
    asks('notify-changes', { ...tell, changes: [['address-change', '2026-11-20', null]] }),
    'missed, 2026-11-27',
    '1 Dec is after 27 Nov',
  ],
  [
    '… told after the day asked about',
    asks('notify-changes', { ...tell, on: '2026-11-24', changes: [['address-change', '2026-11-20', '2026-11-26']] }),
    'due, 2026-11-27',
    'on 24 Nov it had not been told and could be until 27',
  ],
  [
    '… nobody wrote when it was told',
    asks('notify-changes', { ...tell, changes: [['address-change', '2026-11-20']] }),
    'unknown, 2026-11-27',
    'the day it was told is not recorded',
  ],
  ['no change, nothing to tell', asks('notify-changes', tell), 'waiting, no day', 'a duty of change begins with one'],
  [
    'a trip with leave of the officer',
    asks('travel-interstate', { ...trip, changes: [['trip-out-of-area', '2026-12-24', null, 'granted']] }),
    'met, 2026-12-24',
    'permission before leaving',
  ],
  [
    'a trip without',
    asks('travel-interstate', { ...trip, on: '2026-12-24', changes: [['trip-out-of-area', '2026-12-24', null, null]] }),
    'missed, 2026-12-24',
    'left on 24 Dec without leave',
  ],
  [
    'a trip abroad is another’s to allow',
    asks('travel-overseas', { ...trip, changes: [['trip-abroad', '2027-01-02', null, 'asked']] }),
    'due, 2027-01-02',
    'asked, not yet decided, 13 days before',
  ],
  [
    'hours of work half way, on pace',
    asks('work-hours', { ...work, ends: '2027-11-15', on: '2027-05-17', done: [['hours', '2027-05-01', 3008]] }),
    'due, 2027-11-15, 3008 of 6000 minutes, behind 0, 116 a week',
    '183 of 365 days: 6000 x 183 / 365 = 3008.2; 2992 left in 182 days: x 7 / 182 = 115.1, up',
  ],
  [
    '… behind by six hours',
    asks('work-hours', { ...work, on: '2027-05-17', done: [['hours', '2027-05-01', 2648]] }),
    'due, 2027-11-15, 2648 of 6000 minutes, behind 360, 129 a week',
    '3008 - 2648 = 360; 3352 x 7 / 182 = 128.9, up',
  ],
  [
    '… done',
    asks('work-hours', {
      ...work,
      done: [
        ['hours', '2027-01-10', 5000],
        ['hours', '2027-02-10', 1000],
      ],
    }),
    'met, 2027-11-15, met 2027-02-10, 6000 of 6000 minutes',
    'the hundredth hour is on 10 Feb',
  ],
  [
    '… with a day set by the court',
    asks('work-hours', { ...work, on: '2026-11-16', conditions: [['work-hours', { hours: '10', by: '2026-11-25' }]] }),
    'due, 2026-11-25, 0 of 600 minutes, behind 60, 467 a week',
    'day 1 of 10: 60 minutes; 600 x 7 / 9 = 466.7, up',
  ],
  [
    '… with the hours left open',
    asks('work-hours', { ...work, conditions: ['work-hours'] }),
    'unknown, 2027-11-15',
    'an open blank gives no amount',
  ],
  [
    'a day set for the first report',
    asks('report-as-directed', {
      ...ico,
      conditions: [['report-as-directed', { 'first-report': '2026-11-18' }]],
      on: '2026-11-19',
    }),
    'missed, 2026-11-18',
    'the day in the order',
  ],
  [
    'what an ICO’s conditions make',
    makes({
      ...ico,
      conditions: ['no-offence', 'supervision', 'allow-visits', 'curfew', 'place-restriction', 'abstain-drugs'],
    }),
    'first-report-ico report office; allow-visits report officer; no-offence no-offence officer; curfew curfew officer; abstain-drugs abstain officer; place-restriction place officer',
    'each in the order of the list',
  ],
  [
    'before the reform nothing of it is asked',
    makes({ ...ico, type: 'ico', made: '2018-09-23', ends: '2019-01-01', on: '2018-10-01' }),
    '',
    'the provisions were read as in force from 24 Sep 2018',
  ],
  [
    '… and on its first day it is',
    makes({ ...ico, made: '2018-09-24', ends: '2019-01-01', on: '2018-10-01' }),
    'first-report-ico report office',
    'the first day',
  ],
]

/** What conditions of New South Wales orders ask. */
export const newSouthWales = linesOf('AU-NSW', lines)
