import { asks, type Given, type Line, linesOf, makes } from './asked.ts'

const release: Given = {
  type: 'supervised-release',
  made: '2024-05-06',
  ends: '2029-11-19',
  release: '2026-11-20T15:00:00Z',
  conditions: ['report-first', 'notify-changes', 'test-as-directed', 'report-police-contact'],
  on: '2026-11-21',
}
const dayOnly: Given = { ...release, release: '2026-11-20' }
const move = (on: string, told: string | null): Given => ({
  ...release,
  on: '2027-01-31',
  changes: [['address-change', on, told]],
})

const lines: Line[] = [
  [
    'a first report: 72 hours, over a weekend',
    asks('first-report', release),
    'due, 2026-11-23T15:00:00Z',
    'Fri 20 Nov 10:00 in New York + 72 h: Mon 23 Nov 10:00',
  ],
  [
    '… over the change to summer time',
    asks('first-report', { ...release, release: '2026-03-06T15:00:00Z', on: '2026-03-07' }),
    'due, 2026-03-09T15:00:00Z',
    'Fri 6 Mar 10:00 EST; 72 h later clocks show 11:00 on Mon 9 Mar',
  ],
  [
    '… over the change back',
    asks('first-report', { ...release, release: '2026-10-30T14:00:00Z', on: '2026-10-31' }),
    'due, 2026-11-02T14:00:00Z',
    'Fri 30 Oct 10:00 EDT; 72 h later clocks show 09:00 on Mon 2 Nov',
  ],
  ['… where only the day is known', asks('first-report', dayOnly), 'due, 2026-11-23', '72 hours are three days of 24'],
  [
    '… reported on the third day',
    asks('first-report', { ...dayOnly, on: '2026-12-01', done: [['report', '2026-11-23']] }),
    'met, 2026-11-23, met 2026-11-23',
    'within',
  ],
  [
    '… on the fourth',
    asks('first-report', { ...dayOnly, on: '2026-12-01', done: [['report', '2026-11-24']] }),
    'late, 2026-11-23, met 2026-11-24',
    '24 is after 23 Nov',
  ],
  [
    '… unless another day was set',
    asks('first-report', { ...dayOnly, conditions: [['report-first', { by: '2026-11-24' }]] }),
    'due, 2026-11-24',
    'the officer may set another time',
  ],
  [
    '… released late in the evening, where New York is',
    asks('first-report', { ...release, release: '2026-11-21T03:00:00Z' }),
    'due, 2026-11-24T03:00:00Z',
    '22:00 on 20 Nov + 72 h = 22:00 on 23 Nov',
  ],
  [
    'probation: 72 hours from sentence',
    asks('first-report-probation', { ...release, type: 'federal-probation', made: '2026-11-20', ends: '2028-11-19' }),
    'due, 2026-11-23',
    'three days of 24 hours',
  ],
  [
    'a move told ten days before',
    asks('notify-changes', move('2026-12-20', '2026-12-10')),
    'met, 2026-12-10, met 2026-12-10',
    '20 - 10 = 10 Dec',
  ],
  [
    '… nine days before is not in time, but within 72 hours after',
    asks('notify-changes', move('2026-12-20', '2026-12-11')),
    'met, 2026-12-23, met 2026-12-11',
    'past 10 Dec the second term counts: 20 Dec + three days',
  ],
  [
    '… told on the third day after',
    asks('notify-changes', move('2026-12-20', '2026-12-23')),
    'met, 2026-12-23, met 2026-12-23',
    '20 Dec + 72 h',
  ],
  [
    '… told on the fourth',
    asks('notify-changes', move('2026-12-20', '2026-12-24')),
    'late, 2026-12-23, met 2026-12-24',
    '24 is after 23 Dec',
  ],
  [
    '… planned, not told yet',
    asks('notify-changes', { ...move('2026-12-20', null), on: '2026-12-01' }),
    'due, 2026-12-10',
    'ten days before can still be kept',
  ],
  [
    '… the ten days gone by',
    asks('notify-changes', { ...move('2026-12-20', null), on: '2026-12-11' }),
    'due, 2026-12-23',
    'now within 72 hours after',
  ],
  [
    '… ten days before 5 March in a leap year',
    asks('notify-changes', { ...move('2028-03-05', null), on: '2028-02-01' }),
    'due, 2028-02-24',
    '5 Mar - 10: 4, 3, 2, 1 Mar, 29, 28, 27, 26, 25, 24 Feb',
  ],
  [
    'police questioning: 72 hours',
    asks('report-police-contact', {
      ...release,
      on: '2026-12-01',
      changes: [['police-contact', '2026-11-26', '2026-11-29']],
    }),
    'met, 2026-11-29, met 2026-11-29',
    'Thanksgiving and the weekend count: 26 + 3',
  ],
  [
    'a first test within 15 days',
    asks('drug-tests', dayOnly),
    'due, 2026-12-05; due, 2029-11-19, 0 of 2 times',
    '20 Nov + 15 = 5 Dec; two more by the end',
  ],
  [
    '… taken, and one more',
    asks('drug-tests', {
      ...dayOnly,
      on: '2027-03-01',
      done: [
        ['test', '2026-12-05'],
        ['test', '2027-01-20'],
      ],
    }),
    'met, 2026-12-05, met 2026-12-05; due, 2029-11-19, 1 of 2 times',
    'the fifteenth day is within',
  ],
  [
    '… all three',
    asks('drug-tests', {
      ...dayOnly,
      on: '2027-03-01',
      done: [
        ['test', '2026-12-06'],
        ['test', '2027-01-20'],
        ['test', '2027-02-20'],
      ],
    }),
    'late, 2026-12-05, met 2026-12-06; met, 2029-11-19, met 2027-02-20, 2 of 2 times',
    'the first was a day late; the third is the second more',
  ],
  [
    '… on probation from sentence',
    asks('drug-tests-probation', {
      ...release,
      type: 'federal-probation',
      made: '2026-12-17',
      ends: '2028-12-16',
      on: '2026-12-17',
    }),
    'due, 2027-01-01; due, 2028-12-16, 0 of 2 times',
    '17 Dec + 15 = 1 Jan: a holiday moves nothing',
  ],
  [
    'out of the district',
    asks('leave-district', {
      ...release,
      conditions: ['leave-district'],
      changes: [['trip-out-of-area', '2026-12-24', null, 'granted']],
    }),
    'met, 2026-12-24',
    'with leave of the officer or the court',
  ],
  [
    'a move to another State without the compact',
    asks('stay-in-jurisdiction', {
      ...release,
      type: 'state-probation',
      conditions: ['stay-in-jurisdiction'],
      changes: [['move-out-of-area', '2026-11-20', null, null]],
    }),
    'missed, 2026-11-20',
    'ICAOS rule 2.110: no move without approval',
    'S',
  ],
  [
    'what the conditions of supervised release make',
    makes(release),
    'first-report report office; notify-changes notify-change officer; report-police-contact notify-change officer; drug-tests test officer; drug-tests test officer',
    'standard conditions and 18 USC 3583(d)',
  ],
]

/** What conditions of federal supervision ask, and of supervision in New York. */
export const newYork = linesOf('US-NY', lines)
