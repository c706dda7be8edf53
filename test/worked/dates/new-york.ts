import { casesOf, type WorkedCase } from '../case.ts'
import { dated, steps } from './asked.ts'
import { hand, lengthsOf, limitsOf, namesOf, typesOf } from './families.ts'

const year = { made: '2026-03-02', term: 'P1Y' }
/** Three years from release on 15 June 2026 to 14 June 2029. */
const release = { type: 'supervised-release', made: '2024-03-04', releasedOn: '2026-06-15', term: 'P3Y' }

/** Dates of the United States with New York. 2 March 2026 is a Monday. */
export const newYork: readonly WorkedCase[] = casesOf('US-NY', [
  namesOf('read beside the values', [
    'bounds | Days that an order can have | - | 1987-11-01/ ?',
    'reckoning | Last day of a length | - | 1987-11-01/ ?',
    'month-end | Month without the same-numbered day | - | 1987-11-01/ ?',
    'order-starts | Starts | - | 1987-11-01/ ?',
    'order-ends | Ends | expiry | 1987-11-01/ ?',
    'release-starts | Released | - | 1987-11-01/ ?',
    'imprisoned | In prison for 30 days together or more | - | 1987-11-01/ ?',
    'power-kept | Warrant before the end | - | 1987-11-01/ ?',
    'credit | Credit for custody before | - | 1987-11-01/ ?',
  ]),
  ...limitsOf('federal-probation', '1987-11-01'),
  ...lengthsOf('federal-probation', [
    ['2026-03-02', 'P5Y', '2031-03-01 ?', '2 March 2031; the day before'],
    ['2026-03-02', 'P1D', '2026-03-02 ?', 'a day is its first day'],
    ['2028-02-29', 'P1Y', '2029-02-28 ?', 'no 29 February in 2029: the last day of the month'],
    ['2026-08-31', 'P6M', '2027-02-28 ?', 'no 31 February: the last day of the month'],
    ['2026-01-31', 'P1M1D', '2026-03-01 ?', 'the month ends with 28 February; a day more'],
    ['2026-12-31', 'P1Y', '2027-12-30 ?', '31 December 2027; the day before'],
    ['2026-03-08', 'P7D', '2026-03-14 ?', 'clocks go on on 8 March 2026: days are days'],
    ['2025-12-26', 'P1W', '2026-01-01 ?', '26 December to 1 January are seven days; a holiday stays'],
  ]),
  typesOf(
    'federal-probation pretrial-release state-probation imprisonment interstate',
    year,
    { commencement: '2026-03-02 ?', expiry: '2027-03-01 ?' },
    '2 March 2027; the day before',
  ),
  typesOf('report-only', year, { commencement: '2026-03-02 ?' }, 'a report has no end of its own'),
  typesOf(
    'supervised-release conditional-release state-parole',
    { made: '2024-03-04', releasedOn: '2026-06-15', term: 'P3Y' },
    { commencement: '2026-06-15 ?', expiry: '2029-06-14 ?' },
    'three years from release: 15 June 2029; the day before',
  ),
  hand('supervised release before release', 'it starts on release', dated({ type: 'supervised-release', ...year }), {
    commencement: 'lacks releasedOn',
    expiry: 'lacks startsOn',
  }),
  hand(
    'thirty days in prison',
    '18 USC 3624(e): 30 consecutive days or more do not count: 14 June and 30 days',
    dated({ ...release, stopped: 'imprisoned 2027-01-01/2027-01-31' }),
    { commencement: '2026-06-15 ?', expiry: '2029-07-14 ?' },
  ),
  hand(
    'twenty-nine days in prison',
    '18 USC 3624(e): under 30 they count',
    dated({ ...release, stopped: 'imprisoned 2027-01-01/2027-01-30' }),
    { commencement: '2026-06-15 ?', expiry: '2029-06-14 ?' },
  ),
  hand(
    'twenty and twenty days in prison',
    '18 USC 3624(e): neither is 30 days together',
    dated({ ...release, stopped: 'imprisoned 2027-01-01/2027-01-21, imprisoned 2027-03-01/2027-03-21' }),
    { commencement: '2026-06-15 ?', expiry: '2029-06-14 ?' },
  ),
  hand(
    'the steps of thirty days in prison',
    'as above',
    steps({ ...release, stopped: 'imprisoned 2027-01-01/2027-01-31' }, 'expiry'),
    ['add P3Y 2029-06-15', 'back-a-day 2029-06-14', 'does-not-count P30D 2029-07-14'],
  ),
  hand(
    'a warrant on the last day',
    '18 USC 3583(i): before it is over, so the court’s power goes on',
    dated({ ...release, warrantOn: '2029-06-14' }),
    { commencement: '2026-06-15 ?', expiry: '2029-06-14 ?', doubts: 'power-kept warrantOn' },
  ),
  hand('a warrant the day after', '18 USC 3583(i): too late', dated({ ...release, warrantOn: '2029-06-15' }), {
    commencement: '2026-06-15 ?',
    expiry: '2029-06-14 ?',
  }),
  hand('ended early by the court', 'over that day', dated({ ...release, dischargedOn: '2028-06-30' }), {
    commencement: '2026-06-15 ?',
    expiry: '2028-06-30 ?',
  }),
  hand(
    'credit for custody before',
    '18 USC 3585(b): a year ends on 1 March 2027, 90 days earlier on 1 December 2026',
    dated({ type: 'imprisonment', ...year, creditDays: 90 }),
    { commencement: '2026-03-02 ?', expiry: '2026-12-01 ?' },
  ),
])
