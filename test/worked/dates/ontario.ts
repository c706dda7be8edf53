import { casesOf, type WorkedCase } from '../case.ts'
import { dated, steps, together } from './asked.ts'
import { hand, lengthsOf, limitsOf, namesOf, typesOf } from './families.ts'

const year = { made: '2026-03-02', term: 'P1Y' }
const federal = { type: 'imprisonment', made: '2026-03-02' }
const ontarian = { type: 'ontario-imprisonment', made: '2026-03-02' }
/** Three years from 2 March 2026 to 1 March 2029, 1,096 days with 29 February 2028. */
const three = { ...federal, endsOn: '2029-03-01' }
const ltso = { type: 'ltso', made: '2026-03-02', startsOn: '2026-03-02', term: 'P10Y' }

/** Dates of Canada with Ontario. 2 March 2026 is a Monday. */
export const ontario: readonly WorkedCase[] = casesOf('CA-ON', [
  namesOf('read beside the values', [
    'bounds | Days that an order can have | - | 1992-11-01/ ?',
    'reckoning | Last day of a length | - | 1992-11-01/ ?',
    'month-end | Month without the same-numbered day | - | 1992-11-01/',
    'probation-starts | Probation comes into force | - | 1992-11-01/',
    'probation-together | Probation is never consecutive to probation | - | 1992-11-01/',
    'order-starts | Starts | - | 1992-11-01/ ?',
    'release-starts | Released | - | 1992-11-01/ ?',
    'ltso-starts | Long-term supervision starts | - | 1992-11-01/ ?',
    'order-ends | Ends | expiry | 1992-11-01/ ?',
    'warrant-expiry | Warrant expiry | expiry | 1992-11-01/',
    'several-as-one | Several sentences are one | - | 1992-11-01/',
    'full-parole | Full parole eligibility | full-parole | 1992-11-01/',
    'day-parole | Day parole eligibility | day-parole | 1992-11-01/',
    'day-parole-under-two-years | Day parole eligibility | day-parole | 1992-11-01/',
    'statutory-release | Statutory release | statutory-release | 1992-11-01/',
    'statutory-release-revoked | Statutory release | statutory-release | 1992-11-01/',
    'statutory-release-new-sentence | Statutory release | statutory-release | 1992-11-01/',
    'remission | Release with remission earned | release | 1992-11-01/',
    'suspension-cancelled | Suspended, and the suspension cancelled | - | 1992-11-01/',
    'ltso-warrant | Warrant until committal | - | 1992-11-01/',
    'ltso-committed | Committed | - | 1992-11-01/',
    'ltso-committal | Committal at most until | committal-end | 1992-11-01/',
  ]),
  ...limitsOf('probation', '1992-11-01'),
  ...lengthsOf('probation', [
    ['2026-01-31', 'P1M', '2026-02-28 ?', 'Interpretation Act s 28: no 31 February, so its last day'],
    ['2028-01-31', 'P1M', '2028-02-29 ?', 'Interpretation Act s 28: no 31 February, so its last day, the 29th'],
    ['2028-02-29', 'P1Y', '2029-02-28 ?', 'Interpretation Act s 28: no 29 February in 2029'],
    ['2026-05-31', 'P1M', '2026-06-30 ?', 'no 31 June'],
    ['2026-03-02', 'P3Y', '2029-03-01 ?', '2 March 2029; the day before'],
    ['2026-03-01', 'P1M', '2026-03-31 ?', '1 April; the day before'],
    ['2026-03-02', 'P1D', '2026-03-02 ?', 'a day is its first day'],
    ['2026-01-31', 'P1M1D', '2026-03-01 ?', 'the month ends with 28 February; a day more'],
    ['2026-12-26', 'P1W', '2027-01-01 ?', '26 December to 1 January are seven days; a holiday stays'],
  ]),
  typesOf(
    'conditional-sentence intermittent bail-supervision',
    year,
    { commencement: '2026-03-02 ?', expiry: '2027-03-01 ?' },
    '2 March 2027; the day before',
  ),
  typesOf('report-only', year, { commencement: '2026-03-02 ?' }, 'a report has no end of its own'),
  typesOf(
    'day-parole full-parole statutory-release unescorted-absence work-release ontario-parole',
    { made: '2026-04-20', releasedOn: '2026-05-04', endsOn: '2027-03-01' },
    { commencement: '2026-05-04 ?', expiry: '2027-03-01' },
    'from release to warrant expiry (CCRA ss 99, 128)',
  ),
  hand('probation from the making', 'Criminal Code s 732.2(1)(a)', dated({ type: 'probation', ...year }), {
    commencement: '2026-03-02',
    expiry: '2027-03-01 ?',
  }),
  hand(
    'probation from release',
    'Criminal Code s 732.2(1)(b): a year from 15 June',
    dated({ type: 'probation', ...year, runsFrom: 'release', releasedOn: '2026-06-15' }),
    { commencement: '2026-06-15', expiry: '2027-06-14 ?' },
  ),
  hand(
    'probation from a release to come',
    'not known until release',
    dated({ type: 'probation', ...year, runsFrom: 'release' }),
    { commencement: 'lacks releasedOn', expiry: 'lacks startsOn' },
  ),
  hand(
    'probation at the end of a conditional sentence',
    'Criminal Code s 732.2(1)(c): the day after it ends; but never consecutive to probation (ontario.ca)',
    dated({ type: 'probation', ...year, runsFrom: 'end-of-another' }),
    { commencement: 'lacks after', expiry: 'lacks startsOn' },
  ),
  hand(
    'a year of probation after six months of conditional sentence',
    'the sentence ends on 1 September 2026; a year from 2 September',
    together(
      { id: 'a', type: 'conditional-sentence', made: '2026-03-02', term: 'P6M' },
      { id: 'b', type: 'probation', ...year, runsFrom: 'end-of-another', after: 'a' },
    ),
    {
      a: { commencement: '2026-03-02 ?', expiry: '2026-09-01 ?' },
      b: { commencement: '2026-09-02 ?', expiry: '2027-09-01 ?' },
    },
  ),
  hand(
    'probation after probation',
    'ontario.ca: cannot be made consecutive',
    together({ id: 'a', type: 'probation', ...year }, { id: 'b', type: 'probation', ...year, after: 'a' }),
    'never-consecutive orders.1.after',
  ),
  hand(
    'two probation orders at once',
    'several run at once (ontario.ca)',
    together({ id: 'a', type: 'probation', ...year }, { id: 'b', type: 'probation', made: '2026-06-01', term: 'P1Y' }),
    {
      a: { commencement: '2026-03-02', expiry: '2027-03-01 ?' },
      b: { commencement: '2026-06-01', expiry: '2027-05-31 ?' },
    },
  ),
  hand(
    'probation cannot run from a day of its own choosing',
    'bail has one beginning',
    dated({ type: 'bail-supervision', ...year, runsFrom: 'release' }),
    'cannot-run-from orders.0.runsFrom',
  ),
  hand(
    'three years, the end as ordered',
    '1,096 days: a third 365.3, day 366, 2 March 2027; two thirds 730.7, day 731, 1 March 2028; six months before full parole 2 September 2026, later than six months served on 1 September',
    dated(three),
    {
      commencement: '2026-03-02 ?',
      expiry: '2029-03-01',
      'full-parole': '2027-03-02 ?',
      'day-parole': '2026-09-02 ?',
      'statutory-release': '2028-03-01',
    },
  ),
  hand(
    'the steps of statutory release',
    'two thirds of 1,096 is 730.67, on day 731',
    steps(three, 'statutory-release'),
    ['end-as-ordered 2029-03-01', 'days-of-whole 1096', 'share-rounded-up 2/3 731', 'day-of-whole P731D 2028-03-01'],
  ),
  hand(
    'two years exactly',
    '731 days: a third 243.7, day 244, 31 October 2026; six months before is 30 April, less than six months served, so 1 September; two thirds 487.3, day 488, 2 July 2027',
    dated({ ...federal, term: 'P2Y' }),
    {
      commencement: '2026-03-02 ?',
      expiry: '2028-03-01 ?',
      'full-parole': '2026-10-31 ?',
      'day-parole': '2026-09-01 ?',
      'statutory-release': '2027-07-02 ?',
    },
  ),
  hand(
    'a day under two years: no federal day parole',
    'CCRA s 119: two years or more. 730 days: a third day 244, 31 October 2026; two thirds 486.7, day 487, 1 July 2027',
    dated({ ...federal, endsOn: '2028-02-29' }),
    {
      commencement: '2026-03-02 ?',
      expiry: '2028-02-29',
      'full-parole': '2026-10-31 ?',
      'statutory-release': '2027-07-01',
    },
  ),
  hand(
    'thirty years: seven before full parole',
    '10,958 days: a third, day 3,653, is 1 March 2036; seven years end on 1 March 2033; six months before 1 September 2032; two thirds, 7,305.3, day 7,306, 2 March 2046',
    dated({ ...federal, term: 'P30Y' }),
    {
      commencement: '2026-03-02 ?',
      expiry: '2056-03-01 ?',
      'full-parole': '2033-03-01 ?',
      'day-parole': '2032-09-01 ?',
      'statutory-release': '2046-03-02 ?',
    },
  ),
  hand(
    'twenty-one years: a third is seven years',
    '7,670 days: a third 2,556.7, day 2,557, 1 March 2033, the last day of seven years too; two thirds day 5,114, 1 March 2040',
    dated({ ...federal, term: 'P21Y' }),
    {
      commencement: '2026-03-02 ?',
      expiry: '2047-03-01 ?',
      'full-parole': '2033-03-01 ?',
      'day-parole': '2032-09-01 ?',
      'statutory-release': '2040-03-01 ?',
    },
  ),
  hand(
    'eighteen months in Ontario',
    '549 days: a third 183, 31 August 2026; half of 183 is 91.5, day 92, 1 June; remission: 12 months to 1 March 2027 are 365 days and earn 180; three days more are 548, earning 1 on the third: 4 March, 368 and 181',
    dated({ ...ontarian, term: 'P18M' }),
    {
      commencement: '2026-03-02 ?',
      expiry: '2027-09-01 ?',
      'full-parole': '2026-08-31 ?',
      'day-parole': '2026-06-01 ?',
      release: '2027-03-04 ?',
    },
  ),
  hand(
    'two years less a day',
    '730 days: a third 243.3, day 244, 31 October; half 122, 1 July: under two years. 16 months to 1 July 2027 are 487 days and earn 240; three days more earn 1: 4 July, 490 and 241',
    dated({ ...ontarian, endsOn: '2028-02-29' }),
    {
      commencement: '2026-03-02 ?',
      expiry: '2028-02-29',
      'full-parole': '2026-10-31 ?',
      'day-parole': '2026-07-01 ?',
      release: '2027-07-04',
    },
  ),
  hand(
    'six months: day parole at half of the portion',
    '184 days: a third 61.3, day 62, 2 May; half 31, 1 April. Four months to 1 July are 122 days and earn 60; two days more are 184: 3 July',
    dated({ ...ontarian, term: 'P6M' }),
    {
      commencement: '2026-03-02 ?',
      expiry: '2026-09-01 ?',
      'full-parole': '2026-05-02 ?',
      'day-parole': '2026-04-01 ?',
      release: '2026-07-03 ?',
    },
  ),
  hand(
    'five months: no day parole',
    'CCRA s 119: under six months. 153 days: a third 51, 21 April. Three months to 1 June are 92 days and earn 45; 11 days more earn 5: 103 and 50',
    dated({ ...ontarian, term: 'P5M' }),
    { commencement: '2026-03-02 ?', expiry: '2026-08-01 ?', 'full-parole': '2026-04-21 ?', release: '2026-06-12 ?' },
  ),
  hand(
    'thirty days with remission',
    'PRA s 6: 20 days of April earn 10: 30. A third 10, 10 April',
    dated({ ...ontarian, made: '2026-04-01', term: 'P30D' }),
    { commencement: '2026-04-01 ?', expiry: '2026-04-30 ?', 'full-parole': '2026-04-10 ?', release: '2026-04-20 ?' },
  ),
  hand(
    'thirty days, five of remission lost',
    'PRA s 6: 35 to make up: 24 days earn 12; 23 earn 11, which is 34',
    dated({ ...ontarian, made: '2026-04-01', term: 'P30D', remissionLost: 5 }),
    { commencement: '2026-04-01 ?', expiry: '2026-04-30 ?', 'full-parole': '2026-04-10 ?', release: '2026-04-24 ?' },
  ),
  hand(
    'thirty days, all remission lost',
    'never past the last day',
    dated({ ...ontarian, made: '2026-04-01', term: 'P30D', remissionLost: 100 }),
    { commencement: '2026-04-01 ?', expiry: '2026-04-30 ?', 'full-parole': '2026-04-10 ?', release: '2026-04-30 ?' },
  ),
  hand(
    'ninety days over February',
    'January earns 15, February of 28 days 15: 59 and 30 are 89 on 28 February; 1 March is 90',
    dated({ ...ontarian, made: '2026-01-01', term: 'P90D' }),
    { commencement: '2026-01-01 ?', expiry: '2026-03-31 ?', 'full-parole': '2026-01-30 ?', release: '2026-03-01 ?' },
  ),
  hand(
    'one day',
    'the day itself: a third of a day is day 1; nothing is earned by it',
    dated({ ...ontarian, made: '2026-04-01', term: 'P1D' }),
    { commencement: '2026-04-01 ?', expiry: '2026-04-01 ?', 'full-parole': '2026-04-01 ?', release: '2026-04-01 ?' },
  ),
  hand(
    'two sentences, one after the other',
    'CCRA s 139: 2 March 2026 to 1 March 2031, 1,826 days: a third day 609, 31 October 2027; six months before 30 April 2027; two thirds 1,217.3, day 1,218, 1 July 2029',
    together(
      { id: 'a', type: 'imprisonment', made: '2026-03-02', term: 'P3Y' },
      { id: 'b', type: 'imprisonment', made: '2026-06-01', term: 'P2Y', after: 'a' },
    ),
    {
      a: { commencement: '2026-03-02 ?', expiry: '2029-03-01 ?' },
      b: { commencement: '2029-03-02 ?', expiry: '2031-03-01 ?' },
      'a+b': {
        commencement: '2026-03-02 ?',
        expiry: '2031-03-01 ?',
        'full-parole': '2027-10-31 ?',
        'day-parole': '2027-04-30 ?',
        'statutory-release': '2029-07-01 ?',
      },
    },
  ),
  hand(
    'two sentences that overlap',
    'CCRA s 139: 2 March 2026 to 31 May 2030, 1,552 days: a third 517.3, day 518, 1 August 2027; six months before 1 February 2027; two thirds 1,034.7, day 1,035, 30 December 2028',
    together(
      { id: 'a', type: 'imprisonment', made: '2026-03-02', term: 'P3Y' },
      { id: 'b', type: 'imprisonment', made: '2026-06-01', term: 'P4Y' },
    ),
    {
      a: { commencement: '2026-03-02 ?', expiry: '2029-03-01 ?' },
      b: { commencement: '2026-06-01 ?', expiry: '2030-05-31 ?' },
      'a+b': {
        commencement: '2026-03-02 ?',
        expiry: '2030-05-31 ?',
        'full-parole': '2027-08-01 ?',
        'day-parole': '2027-02-01 ?',
        'statutory-release': '2028-12-30 ?',
      },
    },
  ),
  hand(
    'two sentences with a day between',
    'the first ends on 1 April, the second starts on 3 April: two sentences. Each of 31 days: a third 10.3, day 11; 20 days and 10 are 30, 21 and 10 are 31',
    together(
      { id: 'a', type: 'ontario-imprisonment', made: '2026-03-02', endsOn: '2026-04-01' },
      { id: 'b', type: 'ontario-imprisonment', made: '2026-04-03', endsOn: '2026-05-03' },
    ),
    {
      a: { commencement: '2026-03-02 ?', expiry: '2026-04-01', 'full-parole': '2026-03-12 ?', release: '2026-03-22' },
      b: { commencement: '2026-04-03 ?', expiry: '2026-05-03', 'full-parole': '2026-04-13 ?', release: '2026-04-23' },
    },
  ),
  hand(
    'after revocation',
    'CCRA s 127(5): 1 September 2028 to 1 March 2029 are 182 days left; two thirds 121.3, day 122, 31 December 2028',
    dated({ ...three, recommittedOn: '2028-09-01', recommitment: 'revoked' }),
    { commencement: '2026-03-02 ?', expiry: '2029-03-01', 'statutory-release': '2028-12-31' },
  ),
  hand(
    'after revocation on the last day',
    'CCRA s 127(5): one day left, two thirds of it on that day',
    dated({ ...three, recommittedOn: '2029-03-01', recommitment: 'revoked' }),
    { commencement: '2026-03-02 ?', expiry: '2029-03-01', 'statutory-release': '2029-03-01' },
  ),
  hand(
    'recommitted after the sentence',
    'nothing is left',
    dated({ ...three, recommittedOn: '2029-03-02', recommitment: 'revoked' }),
    'after-the-end orders.0.recommittedOn',
  ),
  hand(
    'a new sentence while on parole',
    'CCRA s 127(5.1): 10 January to 1 March 2028 are 52 days to the old date; a year from 2 March 2029 adds 365, two thirds 243.3, 244; 296 days from 10 January: 31 October 2028. It ends on 1 March 2030',
    dated({ ...three, recommittedOn: '2028-01-10', recommitment: 'new-sentence', addedTerm: 'P1Y' }),
    { commencement: '2026-03-02 ?', expiry: '2030-03-01 ?', 'statutory-release': '2028-10-31' },
  ),
  hand(
    'a new sentence after statutory release',
    'CCRA s 127(5.1): none left to the old date; 244 days from 1 June 2028: 30 January 2029',
    dated({ ...three, recommittedOn: '2028-06-01', recommitment: 'new-sentence', addedTerm: 'P1Y' }),
    { commencement: '2026-03-02 ?', expiry: '2030-03-01 ?', 'statutory-release': '2029-01-30' },
  ),
  ...['imprisonment', 'day-parole', 'full-parole', 'statutory-release'].map((type) =>
    hand(
      `${type}, suspended and the suspension cancelled`,
      'CCRA s 135: from suspension to cancellation counts as served',
      (place) => {
        const facts = { type, made: '2026-03-02', startsOn: '2026-03-02', endsOn: '2026-08-31' }
        return dated({ ...facts, stopped: 'suspension-cancelled 2026-04-01/2026-05-01' })(place)
      },
      type === 'imprisonment'
        ? {
            commencement: '2026-03-02 ?',
            expiry: '2026-08-31',
            'full-parole': '2026-05-01 ?',
            'statutory-release': '2026-07-01',
          }
        : { commencement: '2026-03-02 ?', expiry: '2026-08-31' },
    ),
  ),
  hand(
    'long-term supervision after a sentence',
    'the sentence ends on 1 March 2028; ten years from 2 March',
    together(
      { id: 'a', type: 'ontario-imprisonment', made: '2026-03-02', endsOn: '2026-04-01' },
      { id: 'b', type: 'ltso', made: '2026-03-02', term: 'P10Y', after: 'a' },
    ),
    {
      a: { commencement: '2026-03-02 ?', expiry: '2026-04-01', 'full-parole': '2026-03-12 ?', release: '2026-03-22' },
      b: { commencement: '2026-04-02 ?', expiry: '2036-04-01 ?' },
    },
  ),
  hand(
    'long-term supervision of no sentence',
    'it starts when another ends',
    dated({ type: 'ltso', made: '2026-03-02', term: 'P1Y' }),
    {
      commencement: 'lacks after',
      expiry: 'lacks startsOn',
    },
  ),
  hand(
    'two sentences in Ontario, one after the other',
    'CCRA s 139: 2 March to 2 May are 62 days: a third 20.7, day 21, 22 March; a month earns 15, so 41 days (to 11 April) and 15 and 5 are 61: 12 April',
    together(
      { id: 'a', type: 'ontario-imprisonment', made: '2026-03-02', endsOn: '2026-04-01' },
      { id: 'b', type: 'ontario-imprisonment', made: '2026-03-02', endsOn: '2026-05-02', after: 'a' },
    ),
    {
      a: { commencement: '2026-03-02 ?', expiry: '2026-04-01' },
      b: { commencement: '2026-04-02 ?', expiry: '2026-05-02' },
      'a+b': {
        commencement: '2026-03-02 ?',
        expiry: '2026-05-02',
        'full-parole': '2026-03-22 ?',
        release: '2026-04-12',
      },
    },
  ),
  hand('long-term supervision: ten years', '2 March 2036; the day before', dated(ltso), {
    commencement: '2026-03-02 ?',
    expiry: '2036-03-01 ?',
  }),
  hand(
    'long-term supervision, between warrant and committal',
    'CCRA s 135.1(3): 1 to 10 June do not count; committed until 1 July does. Committed at most 90 days from 11 June: 8 September',
    dated({
      ...ltso,
      stopped: 'warrant-out 2026-06-01/2026-06-11, committed 2026-06-11/2026-07-01',
      committedOn: '2026-06-11',
    }),
    { commencement: '2026-03-02 ?', expiry: '2036-03-11 ?', 'committal-end': '2026-09-08' },
  ),
  hand(
    'at large in Canada',
    'no rule is known here: it goes on counting and is doubted',
    dated({ type: 'probation', ...year, stopped: 'at-large 2026-06-01/2026-06-11' }),
    { commencement: '2026-03-02', expiry: '2027-03-01 ?', doubts: 'stop-not-known stopped.0.why' },
  ),
])
