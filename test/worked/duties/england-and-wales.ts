import { asks, type Given, type Line, linesOf, makes } from './asked.ts'

const licence: Given = {
  type: 'licence',
  made: '2026-11-20',
  ends: '2027-11-19',
  release: '2026-11-20T10:30:00Z',
  conditions: ['report-as-directed'],
  on: '2026-11-20',
}
const community: Given = {
  type: 'community-order',
  made: '2026-04-20',
  ends: '2028-04-19',
  conditions: [['unpaid-work', { hours: '120' }]],
  on: '2026-04-20',
}
const terms: Given = {
  ...licence,
  on: '2027-02-01',
  conditions: [
    'nights-elsewhere',
    'live-as-approved',
    'work-approval',
    'leave-country',
    'contact-details',
    'other-names',
  ],
}

const lines: Line[] = [
  [
    'released on a Friday: Monday by two',
    asks('first-report-licence', licence),
    'due, 2026-11-23T14:00:00Z',
    'HMPPS licence service: 2 pm on the next working day',
  ],
  [
    '… before Christmas',
    asks('first-report-licence', { ...licence, release: '2026-12-24T10:00:00Z', on: '2026-12-24' }),
    'due, 2026-12-29T14:00:00Z',
    'Fri 25 and Mon 28 Dec are bank holidays, so Tue 29',
  ],
  [
    '… before Easter, in summer time',
    asks('first-report-licence', { ...licence, made: '2026-04-01', release: '2026-04-02T09:00:00Z', on: '2026-04-02' }),
    'due, 2026-04-07T13:00:00Z',
    'Good Friday and Easter Monday: Tue 7 Apr 14:00 BST',
  ],
  [
    '… over the change to summer time',
    asks('first-report-licence', { ...licence, made: '2026-03-01', release: '2026-03-27T10:00:00Z', on: '2026-03-27' }),
    'due, 2026-03-30T13:00:00Z',
    'clocks change on Sun 29 Mar; Mon 30 Mar 14:00 BST',
  ],
  [
    '… for another day if told so',
    asks('first-report-licence', {
      ...licence,
      conditions: [['report-as-directed', { 'first-report': '2026-11-20' }]],
    }),
    'due, 2026-11-20',
    'the service may ask for at once, or a day',
    'S',
  ],
  [
    'a home detention curfew licence too',
    asks('first-report-licence', { ...licence, type: 'hdc-licence' }),
    'due, 2026-11-23T14:00:00Z',
    'the same first appointment',
  ],
  [
    'and supervision after the sentence',
    asks('first-report-licence', { ...licence, type: 'post-sentence-supervision' }),
    'due, 2026-11-23T14:00:00Z',
    'the same first appointment',
  ],
  [
    'a community order: five working days',
    asks('first-report-community', { ...community, made: '2026-04-30', on: '2026-04-30' }),
    'due, 2026-05-08',
    'Thu 30 Apr: 1, then 5 to 8 May, as 4 May is a bank holiday',
  ],
  [
    'a suspended sentence order too',
    asks('first-report-community', {
      ...community,
      type: 'suspended-sentence-order',
      made: '2026-12-22',
      on: '2026-12-22',
    }),
    'due, 2026-12-31',
    '23, 24, 29, 30, 31 Dec',
  ],
  [
    'unpaid work made before 11 May 2026: twelve months',
    asks('unpaid-work', community),
    'due, 2027-04-19, 0 of 7200 minutes, behind 19, 139 a week',
    'SC Sch 9 para 1: 20 Apr 2026 to 19 Apr 2027; 7200 / 365 = 19.7, down; 7200 x 7 / 364 = 138.5, up',
  ],
  [
    '… on the last day before',
    asks('unpaid-work', { ...community, made: '2026-05-10', on: '2027-05-10' }),
    'missed, 2027-05-09, 0 of 7200 minutes, behind 7200, 7200 a week',
    '10 May 2026 to 9 May 2027',
  ],
  [
    '… from 11 May by the end of the order',
    asks('unpaid-work', { ...community, made: '2026-05-11', ends: '2028-05-10', on: '2026-05-11' }),
    'due, 2028-05-10, 0 of 7200 minutes, behind 9, 70 a week',
    'SA26 s 36; 731 days: 7200 / 731 = 9.8, down; 7200 x 7 / 730 = 69.04, up',
  ],
  [
    '… all done',
    asks('unpaid-work', { ...community, on: '2027-01-01', done: [['hours', '2026-12-01', 7200]] }),
    'met, 2027-04-19, met 2026-12-01, 7200 of 7200 minutes',
    '120 h x 60',
  ],
  [
    'a night elsewhere',
    asks('nights-elsewhere', { ...terms, changes: [['night-away', '2026-12-24', null, 'granted']] }),
    'met, 2026-12-24',
    'policy v4.0: permission for any night elsewhere',
    'S',
  ],
  [
    '… without asking',
    asks('nights-elsewhere', { ...terms, changes: [['night-away', '2026-12-24', null, null]] }),
    'missed, 2026-12-24',
    'policy v4.0',
    'S',
  ],
  [
    'a move without permission',
    asks('move', { ...terms, changes: [['address-change', '2026-12-24', '2026-12-23', null]] }),
    'missed, 2026-12-24',
    'policy v4.0: told is not asked',
    'S',
  ],
  [
    'new work approved',
    asks('work-approval', { ...terms, changes: [['new-work', '2027-01-04', null, 'granted']] }),
    'met, 2027-01-04',
    'policy v4.0',
    'S',
  ],
  [
    'abroad, decision to come',
    asks('leave-country', { ...terms, changes: [['trip-abroad', '2027-03-01', null, 'asked']] }),
    'due, 2027-03-01',
    'policy v4.0: leave before going',
    'S',
  ],
  [
    'a new phone number',
    asks('contact-details', { ...terms, changes: [['contact-change', '2027-01-10', '2027-01-11']] }),
    'late, 2027-01-10, met 2027-01-11',
    'no time is given: taken as the same day',
  ],
  [
    'another name',
    asks('other-names', { ...terms, changes: [['name-change', '2027-01-10', '2027-01-10']] }),
    'met, 2027-01-10, met 2027-01-10',
    'policy v4.0: tell of other names',
  ],
  [
    'what the terms of a licence make',
    makes(terms),
    'nights-elsewhere residence officer; move residence officer; work-approval other officer; leave-country travel officer; contact-details notify-change officer; other-names notify-change officer',
    'policy v4.0',
    'S',
  ],
]

/** What licences and community orders of England and Wales ask. */
export const englandAndWales = linesOf('GB-EAW', lines)
