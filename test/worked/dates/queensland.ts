import { casesOf, type WorkedCase } from '../case.ts'
import { dated, together } from './asked.ts'
import { hand, lengthsOf, limitsOf, namesOf, typesOf } from './families.ts'

const year = { made: '2026-03-02', term: 'P1Y' }
const prison = { type: 'imprisonment', made: '2026-03-02' }

/** Dates of Queensland. 2 March 2026 is a Monday. */
export const queensland: readonly WorkedCase[] = casesOf('AU-QLD', [
  namesOf('read beside the values', [
    'bounds | Days that an order can have | - | 1992-11-24/ ?',
    'reckoning | Last day of a length | - | 1992-11-24/ ?',
    'month-end | Month without the same-numbered day | - | 1992-11-24/ ?',
    'order-starts | Order starts | - | 1992-11-24/ ?',
    'release-starts | Starts on release | - | 1992-11-24/ ?',
    'service-within | Community service to be done by | expiry | 1992-11-24/',
    'order-ends | Order ends | expiry | 1992-11-24/ ?',
    'credit | Time in custody before | - | 1992-11-24/ ?',
    'parole-release | Parole release date fixed by the court | release | 1992-11-24/',
    'parole-eligibility | Parole eligibility date | parole-eligibility | 1992-11-24/',
    'may-apply | May apply for parole from | may-apply | 1992-11-24/',
  ]),
  ...limitsOf('probation', '1992-11-24'),
  ...lengthsOf('probation', [
    ['2026-03-02', 'P6M', '2026-09-01 ?', '2 September; the day before'],
    ['2026-03-02', 'P3Y', '2029-03-01 ?', '2 March 2029; the day before'],
    ['2026-03-01', 'P1M', '2026-03-31 ?', '1 April; the day before'],
    ['2026-03-02', 'P1D', '2026-03-02 ?', 'a day is its first day'],
    ['2028-02-29', 'P1Y', '2029-02-28 ?', 'no 29 February in 2029: the last day of the month'],
    ['2026-08-31', 'P6M', '2027-02-28 ?', 'no 31 February: the last day of the month'],
    ['2026-03-31', 'P1M', '2026-04-30 ?', 'no 31 April: the last day of the month'],
    ['2026-01-31', 'P1M1D', '2026-03-01 ?', 'the month ends with 28 February; a day more'],
    ['2026-12-31', 'P2D', '2027-01-01 ?', '31 December and 1 January'],
    ['2026-12-26', 'P9M', '2027-09-25 ?', '26 September 2027; the day before'],
    ['2026-04-25', 'P1Y', '2027-04-24 ?', '25 April 2027; the day before'],
  ]),
  typesOf(
    'probation ico fine-option suspended-sentence dangerous-prisoner imprisonment bail-supervision interstate community-service',
    year,
    { commencement: '2026-03-02 ?', expiry: '2027-03-01 ?' },
    '2 March 2027; the day before',
  ),
  typesOf('report-only', year, { commencement: '2026-03-02 ?' }, 'a report has no end of its own'),
  typesOf(
    'prison-probation court-ordered-parole board-parole',
    { made: '2026-03-02', releasedOn: '2026-06-02', term: 'P9M' },
    { commencement: '2026-06-02 ?', expiry: '2027-03-01 ?' },
    'nine months from release on 2 June: 2 March 2027; the day before',
  ),
  hand(
    'probation after prison, not yet released',
    'nothing begins before release',
    dated({ ...year, type: 'prison-probation' }),
    {
      commencement: 'lacks releasedOn',
      expiry: 'lacks startsOn',
    },
  ),
  hand(
    'community service with no other time',
    'PSA s 103: within one year of the making: 2 March 2027; the day before',
    dated({ type: 'community-service', made: '2026-03-02' }),
    { commencement: '2026-03-02 ?', expiry: '2027-03-01 ?' },
  ),
  hand(
    'community service within the time that the court allowed',
    'PSA s 103: or other time the court allows',
    dated({ type: 'community-service', made: '2026-03-02', endsOn: '2027-08-31' }),
    { commencement: '2026-03-02 ?', expiry: '2027-08-31 ?' },
  ),
  hand(
    'community service from 29 February',
    'no 29 February in 2029: the last day of the month',
    dated({ type: 'community-service', made: '2028-02-29' }),
    { commencement: '2028-02-29 ?', expiry: '2029-02-28 ?' },
  ),
  hand(
    'parole release fixed by the court',
    'a term under three years; two years end on 1 March 2028',
    dated({ ...prison, term: 'P2Y', releaseOn: '2026-09-02' }),
    { commencement: '2026-03-02 ?', expiry: '2028-03-01 ?', release: '2026-09-02' },
  ),
  hand(
    'three years less a day: still fixed by the court',
    'under three years: the third year ends on 1 March 2029',
    dated({ ...prison, endsOn: '2029-02-28', releaseOn: '2027-03-02' }),
    { commencement: '2026-03-02 ?', expiry: '2029-02-28 ?', release: '2027-03-02' },
  ),
  hand(
    'three years: not fixed by the court',
    'not under three years',
    dated({ ...prison, endsOn: '2029-03-01', releaseOn: '2027-03-02' }),
    { commencement: '2026-03-02 ?', expiry: '2029-03-01 ?' },
  ),
  hand(
    'parole eligibility and when to apply',
    'may apply six months before 31 August 2028: 29 February 2028, the last day of a month without a 31st',
    dated({ ...prison, term: 'P5Y', paroleEligibleOn: '2028-08-31' }),
    {
      commencement: '2026-03-02 ?',
      expiry: '2031-03-01 ?',
      'parole-eligibility': '2028-08-31',
      'may-apply': '2028-02-29',
    },
  ),
  hand(
    'when to apply in the middle of a month',
    'six months before 15 October 2028',
    dated({ ...prison, term: 'P5Y', paroleEligibleOn: '2028-10-15' }),
    {
      commencement: '2026-03-02 ?',
      expiry: '2031-03-01 ?',
      'parole-eligibility': '2028-10-15',
      'may-apply': '2028-04-15',
    },
  ),
  hand(
    'time in custody before a sentence',
    'a year ends on 1 March 2027, 60 days earlier on 31 December 2026',
    dated({ ...prison, term: 'P1Y', creditDays: 60 }),
    { commencement: '2026-03-02 ?', expiry: '2026-12-31 ?' },
  ),
  hand(
    'time in custody as long as the sentence',
    'nothing is left: it ends on its first day',
    dated({ ...prison, term: 'P30D', creditDays: 30 }),
    { commencement: '2026-03-02 ?', expiry: '2026-03-02 ?', doubts: 'credit-covers-all creditDays' },
  ),
  hand(
    'probation beside community service',
    'both may be made together: each by itself',
    together({ id: 'a', type: 'probation', ...year }, { id: 'b', type: 'community-service', made: '2026-03-02' }),
    {
      a: { commencement: '2026-03-02 ?', expiry: '2027-03-01 ?' },
      b: { commencement: '2026-03-02 ?', expiry: '2027-03-01 ?' },
    },
  ),
  hand(
    'an order after community service without another time',
    'the year for it ends on 1 March 2027; six months from 2 March',
    together(
      { id: 'a', type: 'community-service', made: '2026-03-02' },
      { id: 'b', type: 'ico', made: '2026-03-02', term: 'P6M', after: 'a' },
    ),
    {
      a: { commencement: '2026-03-02 ?', expiry: '2027-03-01 ?' },
      b: { commencement: '2027-03-02 ?', expiry: '2027-09-01 ?' },
    },
  ),
])
