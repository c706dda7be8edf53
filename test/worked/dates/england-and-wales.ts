import { casesOf, type WorkedCase } from '../case.ts'
import { dated, steps, together } from './asked.ts'
import { hand, lengthsOf, limitsOf, namesOf, typesOf } from './families.ts'

const year = { made: '2026-03-02', term: 'P1Y' }
const prison = { type: 'imprisonment', portion: 'full' }
/** From Monday 7 September 2026, 101 days to Wednesday 16 December. */
const hundredAndOne = { type: 'imprisonment', made: '2026-09-07', term: 'P101D' }
const share = (portion: string, release: string, source: string) =>
  hand(
    `101 days, ${portion}`,
    `HMPPS release-date service: rounded up. ${source}`,
    dated({ ...hundredAndOne, portion }),
    {
      commencement: '2026-09-07 ?',
      expiry: '2026-12-16',
      release,
    },
  )
const recalled = (name: string, source: string, recall: string, release: string) =>
  hand(
    `recalled: ${name}`,
    `HMPPS release-date service: the day of return and the days, less one. ${source}`,
    dated({ type: 'licence', made: '2025-09-01', releasedOn: '2025-09-01', endsOn: '2027-03-01', recall }),
    { commencement: '2025-09-01 ?', expiry: '2027-03-01', 'recall-release': release },
  )

/** Dates of England and Wales. 2 March 2026 is a Monday. */
export const englandAndWales: readonly WorkedCase[] = casesOf('GB-EAW', [
  namesOf('read beside the values', [
    'bounds | Days that an order can have | - | 2005-04-04/ ?',
    'reckoning | Last day of a length | - | 2005-04-04/',
    'first-of-month | Length from the first of a month | - | 2005-04-04/',
    'sentence-ends | Sentence and licence expiry (SLED) | expiry | 2005-04-04/',
    'release-point | Release (CRD or ARD) | release | 2005-04-04/',
    'curfew-eligibility | Home detention curfew eligibility (HDCED) | curfew-eligibility | 2005-04-04/',
    'curfew-day-off | Curfew on a day off | - | 2005-04-04/',
    'fixed-recall | Release after recall (PRRD) | recall-release | 2005-04-04/2026-03-31',
    'fixed-recall | Release after recall (PRRD) | recall-release | 2026-03-31/',
    'order-starts | Starts | - | 2005-04-04/ ?',
    'licence-starts | Released | - | 2005-04-04/ ?',
    'supervision-starts | Post-sentence supervision starts | - | 2005-04-04/ ?',
    'order-ends | Ends | expiry | 2005-04-04/ ?',
    'release-day-off | Release on a day off | - | 2005-04-04/ ?',
    'credit | Time on remand | - | 2005-04-04/ ?',
    'at-large | Unlawfully at large | - | 2005-04-04/ ?',
    'work-by | Unpaid work within | work-by | 2005-04-04/2026-05-11',
    'ends-when-done | Over when its requirements are done | - | 2026-05-11/ ?',
  ]),
  ...limitsOf('community-order', '2005-04-04'),
  ...lengthsOf(
    'imprisonment',
    [
      ['2026-03-01', 'P6M', '2026-08-31', 'from the first of a month: the last day of the final month, August'],
      ['2026-03-02', 'P6M', '2026-09-01', 'back to 1 March; 1 September'],
      ['2026-01-15', 'P6M', '2026-07-14', 'back to 14 January; 14 July'],
      [
        '2026-01-01',
        'P1Y',
        '2026-12-31',
        'from the first: back to 31 December 2025, a year on, the last day of December',
      ],
      ['2028-03-01', 'P1Y', '2029-02-28', 'from the first: back to 29 February 2028; 28 February 2029, the last day'],
      ['2028-02-29', 'P1Y', '2029-02-28', 'back to 28 February 2028; a year'],
      ['2027-03-01', 'P1Y', '2028-02-29', 'from the first: 28 February 2028, so the last day, the 29th'],
      ['2028-02-01', 'P1M', '2028-02-29', 'from the first: 31 January and a month is 29 February, the last day'],
      ['2026-03-31', 'P1M', '2026-04-30', 'back to 30 March; 30 April'],
      ['2026-08-31', 'P6M', '2027-02-28', 'back to 30 August; no 30 February, so the 28th'],
      ['2026-01-31', 'P1M1D', '2026-03-01', 'back to 30 January; a month to 28 February; a day'],
      ['2026-03-01', 'P10D', '2026-03-10', 'days only: no matter that it is the first'],
      ['2026-03-01', 'P2W', '2026-03-14', 'weeks only: no matter that it is the first'],
      ['2026-03-01', 'P1M1W', '2026-04-07', 'the month ends on 31 March; a week more'],
      ['2026-05-20', 'P1Y2M3W4D', '2027-08-13', 'back to 19 May; 19 July 2027; 21 days: 9 August; 4 days'],
      ['2026-12-31', 'P2D', '2027-01-01', 'back to 30 December; two days'],
      ['2026-03-02', 'P1D', '2026-03-02', 'back to 1 March; one day'],
      ['2026-03-29', 'P7D', '2026-04-04', 'clocks go on on 29 March 2026: days are days'],
    ],
    { portion: 'full' },
  ),
  hand(
    'the steps of six months from the first of a month',
    'back a day, six months, to the end of the month',
    steps({ ...prison, made: '2026-03-01', term: 'P6M' }, 'expiry'),
    ['back-a-day 2026-02-28', 'add P6M 2026-08-28', 'to-end-of-month 2026-08-31'],
  ),
  typesOf(
    'community-order suspended-sentence-order supervision-default-order bail-supervision',
    year,
    { commencement: '2026-03-02 ?', expiry: '2027-03-01 ?' },
    'back to 1 March; a year',
  ),
  typesOf('report-only', year, { commencement: '2026-03-02 ?' }, 'a report has no end of its own'),
  typesOf(
    'licence hdc-licence',
    { made: '2026-03-02', releasedOn: '2026-06-15', endsOn: '2027-03-01' },
    { commencement: '2026-06-15 ?', expiry: '2027-03-01' },
    'from release to the end as ordered',
  ),
  hand(
    'supervision after a licence',
    'the licence ends on 1 September 2026; supervision from 2 September to a year from release, 1 March 2027',
    together(
      { id: 'a', type: 'licence', made: '2026-03-02', releasedOn: '2026-03-02', endsOn: '2026-09-01' },
      { id: 'b', type: 'post-sentence-supervision', made: '2026-03-02', endsOn: '2027-03-01', after: 'a' },
    ),
    {
      a: { commencement: '2026-03-02 ?', expiry: '2026-09-01' },
      b: { commencement: '2026-09-02 ?', expiry: '2027-03-01 ?' },
    },
  ),
  hand(
    'supervision after no licence',
    'it starts when another ends',
    dated({ type: 'post-sentence-supervision', made: '2026-03-02', endsOn: '2027-03-01' }),
    { commencement: 'lacks after', expiry: 'lacks startsOn' },
  ),
  hand(
    '100 days, 0.40',
    'HMPPS release-date service: 100 x 0.4 is 40; Thu 10 September and 39 days is Mon 19 October',
    dated({ type: 'imprisonment', made: '2026-09-10', term: 'P100D', portion: '0.40' }),
    { commencement: '2026-09-10 ?', expiry: '2026-12-18', release: '2026-10-19' },
  ),
  hand(
    '101 days, 0.40, on a working day',
    'HMPPS release-date service: 101 x 0.4 is 40.4, day 41; Thu 10 September and 40 days is Tue 20 October',
    dated({ type: 'imprisonment', made: '2026-09-10', term: 'P101D', portion: '0.40' }),
    { commencement: '2026-09-10 ?', expiry: '2026-12-19', release: '2026-10-20' },
  ),
  share('0.30', '2026-10-07', '30.3, day 31, Wed 7 October'),
  share('1/3', '2026-10-09 ?', '33.7, day 34, Sat 10 October; the Friday before'),
  share('0.40', '2026-10-16 ?', '40.4, day 41, Sat 17 October; the Friday before'),
  share('0.43', '2026-10-20', '43.43, day 44, Tue 20 October'),
  share('0.45', '2026-10-22', '45.45, day 46, Thu 22 October'),
  share('1/2', '2026-10-27', '50.5, day 51, Tue 27 October'),
  share('2/3', '2026-11-13', '67.3, day 68, Fri 13 November'),
  share('3/4', '2026-11-20 ?', '75.75, day 76, Sat 21 November; the Friday before'),
  share('full', '2026-12-16', 'day 101, Wed 16 December'),
  ...[
    ['0.30', 30, '2026-10-06'],
    ['1/3', 34, '2026-10-09 ?'],
    ['0.40', 40, '2026-10-16'],
    ['0.43', 43, '2026-10-19'],
    ['0.45', 45, '2026-10-21'],
    ['1/2', 50, '2026-10-26'],
    ['2/3', 67, '2026-11-12'],
    ['3/4', 75, '2026-11-20'],
  ].map(([portion, day, release]) =>
    hand(
      `100 days, ${portion} from a Monday`,
      `HMPPS release-date service: ${portion} of 100 days is day ${day}; Sat 10 October moves to the Friday before`,
      dated({ type: 'imprisonment', made: '2026-09-07', term: 'P100D', portion: `${portion}` }),
      { commencement: '2026-09-07 ?', expiry: '2026-12-15', release },
    ),
  ),
  hand(
    'the steps of a release on a Saturday',
    '101 x 0.4 rounded up, then the working day before',
    steps({ ...hundredAndOne, portion: '0.40' }, 'release'),
    [
      'back-a-day 2026-09-06',
      'add P101D 2026-12-16',
      'days-of-whole 101',
      'share-rounded-up 40/100 41',
      'day-of-whole P41D 2026-10-17',
      'day-off-earlier 2026-10-16',
    ],
  ),
  hand(
    'release on Christmas Day',
    'half of 100 days from Fri 6 November is day 50, Fri 25 December 2026; Thu 24 December is a working day',
    dated({ type: 'imprisonment', made: '2026-11-06', term: 'P100D', portion: '1/2' }),
    { commencement: '2026-11-06 ?', expiry: '2027-02-13', release: '2026-12-24 ?' },
  ),
  hand(
    'release on Easter Monday',
    'half of 100 days from Mon 16 February is day 50, Mon 6 April 2026; Good Friday is off too: Thu 2 April',
    dated({ type: 'imprisonment', made: '2026-02-16', term: 'P100D', portion: '1/2' }),
    { commencement: '2026-02-16 ?', expiry: '2026-05-26', release: '2026-04-02 ?' },
  ),
  hand(
    'release in a year whose days off nobody knows',
    'half of 100 days from 1 June 2040 is day 50, 20 July; said to be not looked at',
    dated({ type: 'imprisonment', made: '2040-06-01', term: 'P100D', portion: '1/2' }),
    {
      commencement: '2040-06-01 ?',
      expiry: '2040-09-08',
      release: '2040-07-20',
      doubts: 'days-off-not-known release',
    },
  ),
  hand('which share applies is not said', 'it depends on offence, date and tranche', dated(hundredAndOne), {
    commencement: '2026-09-07 ?',
    expiry: '2026-12-16',
    release: 'lacks portion',
  }),
  hand(
    'a share there is not',
    'none of those held',
    dated({ ...hundredAndOne, portion: '0.60' }),
    'unknown-portion orders.0.portion',
  ),
  hand(
    'time on remand',
    '101 days less 20 end on 26 November; day 51 less 20 is day 31, Wed 7 October',
    dated({ ...hundredAndOne, portion: '1/2', creditDays: 20 }),
    { commencement: '2026-09-07 ?', expiry: '2026-11-26 ?', release: '2026-10-07 ?' },
  ),
  hand(
    'more time on remand than there is to serve',
    'day 51 less 60: the first day, Mon 7 September; the end 101 less 60 is day 41',
    dated({ ...hundredAndOne, portion: '1/2', creditDays: 60 }),
    { commencement: '2026-09-07 ?', expiry: '2026-10-17 ?', release: '2026-09-07 ?' },
  ),
  hand(
    'unlawfully at large before release',
    'five days, 1 to 5 October: day 51, Tue 27 October, becomes Sun 1 November, so Fri 30 October; the end 21 December',
    dated({ ...hundredAndOne, portion: '1/2', stopped: 'at-large 2026-10-01/2026-10-06' }),
    { commencement: '2026-09-07 ?', expiry: '2026-12-21 ?', release: '2026-10-30 ?' },
  ),
  ...['licence', 'hdc-licence'].map((type) =>
    hand(
      `${type}, unlawfully at large`,
      'five days: 1 March and 5 days',
      dated({
        type,
        made: '2026-03-02',
        releasedOn: '2026-06-15',
        endsOn: '2027-03-01',
        stopped: 'at-large 2026-10-01/2026-10-06',
      }),
      { commencement: '2026-06-15 ?', expiry: '2027-03-06 ?' },
    ),
  ),
  recalled('14 days', 'Tue 3 March and 13 days is Mon 16 March 2026', '14 from 2026-03-03', '2026-03-16'),
  recalled(
    '14 days to a Sunday',
    'Mon 2 March and 13 days is Sun 15 March; Fri 13 March',
    '14 from 2026-03-02',
    '2026-03-13 ?',
  ),
  recalled('28 days', 'Tue 3 March and 27 days is Mon 30 March 2026', '28 from 2026-03-03', '2026-03-30'),
  recalled(
    '14 days after the change',
    'Tue 31 March and 13 days is Mon 13 April 2026',
    '14 from 2026-03-31',
    '2026-04-13',
  ),
  recalled(
    '28 days after the change',
    'Tue 31 March and 27 days is Mon 27 April 2026',
    '28 from 2026-03-31',
    '2026-04-27',
  ),
  recalled(
    '56 days to a bank holiday',
    'Tue 31 March and 55 days is Mon 25 May 2026, the spring bank holiday; Fri 22 May',
    '56 from 2026-03-31',
    '2026-05-22 ?',
  ),
  recalled('56 days', 'Wed 1 April and 55 days is Tue 26 May 2026', '56 from 2026-04-01', '2026-05-26'),
  recalled('past the end', 'Mon 1 February 2027 and 55 days is past 1 March 2027', '56 from 2027-02-01', '2027-03-01'),
  hand(
    'recalled for 56 days before they began',
    'from 31 March 2026',
    dated({
      type: 'licence',
      made: '2025-09-01',
      releasedOn: '2025-09-01',
      endsOn: '2027-03-01',
      recall: '56 from 2026-03-30',
    }),
    'not-a-recall orders.0.recall.days',
  ),
  ...['imprisonment', 'hdc-licence'].map((type) =>
    hand(
      `${type}, recalled for 14 days`,
      'Tue 3 March and 13 days is Mon 16 March 2026; Mon 4 May and 55 days is Sun 28 June, so Fri 26 June',
      (place) => {
        const facts = { type, made: '2025-09-01', startsOn: '2025-09-01', endsOn: '2027-03-01', portion: 'full' }
        const { portion: _, ...licence } = facts
        const recalledFor = (recall: string) => {
          const answer = dated({ ...(type === 'imprisonment' ? facts : licence), recall })(place)
          return answer && typeof answer === 'object' && 'recall-release' in answer ? answer['recall-release'] : answer
        }
        return [recalledFor('14 from 2026-03-03'), recalledFor('56 from 2026-05-04')]
      },
      ['2026-03-16', '2026-06-26 ?'],
    ),
  ),
  hand(
    'curfew eligibility on a Saturday',
    'HMPPS release-date service: the next working day; Sat 10 October, Mon 12 October 2026',
    dated({ ...hundredAndOne, portion: '1/2', curfewEligibleOn: '2026-10-10' }),
    {
      commencement: '2026-09-07 ?',
      expiry: '2026-12-16',
      release: '2026-10-27',
      'curfew-eligibility': '2026-10-12',
    },
  ),
  ...['community-order', 'suspended-sentence-order'].map((type) =>
    hand(
      `${type} with unpaid work`,
      'SC Sch 9 para 1: twelve months: 1 March 2027',
      dated({ type, made: '2026-03-02', term: 'P2Y', workHours: 100 }),
      { commencement: '2026-03-02 ?', expiry: '2028-03-01 ?', 'work-by': '2027-03-01' },
    ),
  ),
  hand(
    'unpaid work the day before the limit ended',
    'SC Sch 9 para 1: back to 9 May; 9 May 2027',
    dated({ type: 'community-order', made: '2026-05-10', term: 'P2Y', workHours: 100 }),
    { commencement: '2026-05-10 ?', expiry: '2028-05-09 ?', 'work-by': '2027-05-09' },
  ),
  hand(
    'unpaid work once the limit ended',
    'SA26 s 36: no twelve months',
    dated({ type: 'community-order', made: '2026-05-11', term: 'P2Y', workHours: 100 }),
    { commencement: '2026-05-11 ?', expiry: '2028-05-10 ?' },
  ),
  hand(
    'all requirements done',
    'SA26 s 38: over that day',
    dated({ type: 'community-order', made: '2026-03-02', term: 'P2Y', requirementsDoneOn: '2026-05-11' }),
    { commencement: '2026-03-02 ?', expiry: '2026-05-11 ?' },
  ),
  hand(
    'all requirements done the day before that ended an order',
    'SA26 s 38 from 11 May 2026, unverified',
    dated({ type: 'community-order', made: '2026-03-02', term: 'P2Y', requirementsDoneOn: '2026-05-10' }),
    { commencement: '2026-03-02 ?', expiry: '2028-03-01 ?' },
  ),
])
