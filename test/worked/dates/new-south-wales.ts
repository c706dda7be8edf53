import { casesOf, type WorkedCase } from '../case.ts'
import { type Case, dated, steps, together } from './asked.ts'
import { lengthsOf, limitsOf, namesOf, typesOf } from './families.ts'

const hand = (name: string, source: string, ask: Case['ask'], expected: unknown): Case => ({
  name,
  source,
  from: 'hand',
  ask,
  expected,
})
const sourced = (name: string, source: string, ask: Case['ask'], expected: unknown): Case => ({
  ...hand(name, source, ask, expected),
  from: 'source',
})

const year = { made: '2026-03-02', term: 'P1Y' }
const ico = { type: 'ico', ...year }

/** Dates of New South Wales. 2 March 2026 is a Monday. */
export const newSouthWales: readonly WorkedCase[] = casesOf('AU-NSW', [
  namesOf('read beside the values', [
    'bounds | Days that an order can have | - | 2000-04-03/',
    'reckoning | Last day of a length | - | 2000-04-03/',
    'month-end | Month without the same-numbered day | - | 2000-04-03/',
    'sentence-starts | Sentence commences | - | 2000-04-03/',
    'order-starts | Order commences | - | 2000-04-03/',
    'parole-starts | Released on parole | - | 2000-04-03/',
    'order-ends | Order ends | expiry | 2000-04-03/',
    'parole-ends | Parole ends | expiry | 2000-04-03/',
    'at-large | Unlawfully at large | - | 2000-04-03/',
    'ico-revoked | Order revoked until return to custody | - | 2000-04-03/',
    'backdating | Backdated to the day custody began | - | 2000-04-03/',
    'sentence-ends | Sentence ends | expiry | 2000-04-03/',
    'non-parole-period | Non-parole period ends | non-parole-end | 2000-04-03/',
    'balance | Balance of the term | - | 2000-04-03/',
    'no-non-parole | No non-parole period | - | 2000-04-03/',
    'statutory-parole | Statutory parole from | release | 2018-02-26/',
  ]),
  ...limitsOf('imprisonment', '2000-04-03'),
  sourced(
    'seven days from a Monday',
    'CSPA s 48 example 1: free from the Sunday, day 7 with the first day counted',
    dated({ type: 'imprisonment', made: '2026-03-02', term: 'P7D' }),
    {
      commencement: '2026-03-02',
      expiry: '2026-03-08',
    },
  ),
  sourced(
    '12 months from 27 April 2000 with 9 months without parole',
    'CSPA s 48 example 2: eligible 26 January 2001; the term ends the day before 27 April 2001',
    dated({ type: 'imprisonment', made: '2000-04-27', term: 'P12M', nonParole: 'P9M' }),
    { commencement: '2000-04-27', expiry: '2001-04-26', 'non-parole-end': '2001-01-26' },
  ),
  hand(
    'the steps of 12 months',
    '27 April 2000 and 12 months is 27 April 2001; the day before',
    steps({ type: 'imprisonment', made: '2000-04-27', term: 'P12M' }, 'expiry'),
    ['add P12M 2001-04-27', 'back-a-day 2001-04-26'],
  ),
  ...lengthsOf('imprisonment', [
    ['2026-03-02', 'P1D', '2026-03-02', 'a day is its first day'],
    ['2026-03-02', 'P2D', '2026-03-03', 'the first day counts'],
    ['2026-03-02', 'P4W', '2026-03-29', 'Mon and 28 days is Mon 30 March; the day before'],
    ['2028-02-29', 'P1Y', '2029-02-28 ?', 'no 29 February in 2029: the last day of the month'],
    ['2028-02-29', 'P4Y', '2032-02-28', '29 February 2032; the day before'],
    ['2026-08-31', 'P6M', '2027-02-28 ?', 'no 31 February: the last day of the month'],
    ['2026-11-30', 'P3M', '2027-02-28 ?', 'no 30 February: the last day of the month'],
    ['2026-02-28', 'P1M', '2026-03-27', '28 March; the day before'],
    ['2026-03-01', 'P1M', '2026-03-31', '1 April; the day before'],
    ['2026-12-31', 'P2D', '2027-01-01', '31 December and 1 January'],
    ['2026-12-31', 'P1Y', '2027-12-30', '31 December 2027; the day before'],
    ['2027-01-01', 'P1Y', '2027-12-31', '1 January 2028; the day before'],
    ['2026-01-31', 'P1M1D', '2026-03-01 ?', 'the month ends with 28 February; a day more'],
    ['2026-01-15', 'P1Y2M1W3D', '2027-03-24', '14 months: 15 March 2027; 10 days: 25 March; the day before'],
    ['2027-02-27', 'P1M', '2027-03-26', '27 March; the day before, which is Good Friday and stays'],
    ['2026-04-01', 'P7D', '2026-04-07', 'clocks go back on 5 April 2026: days are days'],
    ['2026-10-01', 'P7D', '2026-10-07', 'clocks go on on 4 October 2026: days are days'],
  ]),
  typesOf(
    'home-detention-order community-service-order bond-s9 bond-s10 suspended-sentence ico-2010 ico cco cro interstate commonwealth-recognisance bail-supervision eso fines-community-service wdo',
    year,
    { commencement: '2026-03-02 ?', expiry: '2027-03-01 ?' },
    '2 March 2027; the day before',
  ),
  typesOf('report-only', year, { commencement: '2026-03-02 ?' }, 'a report has no end of its own'),
  typesOf(
    'parole-court parole parole-statutory rhd',
    { made: '2026-04-20', releasedOn: '2026-05-04', endsOn: '2027-03-01' },
    { commencement: '2026-05-04 ?', expiry: '2027-03-01 ?' },
    'from release to the end of the sentence as ordered',
  ),
  hand(
    'parole, not yet released',
    'nothing begins before release',
    dated({ type: 'parole', made: '2026-04-20', endsOn: '2027-03-01' }),
    {
      commencement: 'lacks releasedOn',
      expiry: 'lacks startsOn',
    },
  ),
  hand(
    'backdated to the day custody began',
    'CSPA s 48: 15 January and six months is 15 July; the day before',
    dated({ type: 'imprisonment', made: '2026-03-20', startsOn: '2026-01-15', term: 'P6M' }),
    { commencement: '2026-01-15', expiry: '2026-07-14' },
  ),
  hand(
    'an order that is no sentence, before its making',
    'only a sentence is backdated (CSPA s 48)',
    dated({ type: 'cco', made: '2026-03-20', startsOn: '2026-03-02', term: 'P1Y' }),
    { commencement: '2026-03-02 ?', expiry: '2027-03-01 ?', doubts: 'starts-before-made startsOn' },
  ),
  hand(
    'three years: statutory parole',
    'CASA s 158(1): three years or less. 2 March 2029 less a day; 24 months: 1 March 2028, which is 24 of 36: balance 12 of 24',
    dated({ type: 'imprisonment', made: '2026-03-02', term: 'P3Y', nonParole: 'P27M' }),
    { commencement: '2026-03-02', expiry: '2029-03-01', 'non-parole-end': '2028-06-01', release: '2028-06-01' },
  ),
  hand(
    'three years and a day: none',
    'CASA s 158(1): over three years',
    dated({ type: 'imprisonment', made: '2026-03-02', term: 'P3Y1D', nonParole: 'P27M' }),
    { commencement: '2026-03-02', expiry: '2029-03-02', 'non-parole-end': '2028-06-01' },
  ),
  hand(
    'statutory parole from its first day',
    'CASA s 158 from 26 February 2018: 26 February 2019 less a day; nine months: 25 November 2018',
    dated({ type: 'imprisonment', made: '2018-02-26', term: 'P1Y', nonParole: 'P9M' }),
    { commencement: '2018-02-26', expiry: '2019-02-25', 'non-parole-end': '2018-11-25', release: '2018-11-25' },
  ),
  hand(
    'no statutory parole the day before',
    'CASA s 158 from 26 February 2018',
    dated({ type: 'imprisonment', made: '2018-02-25', term: 'P1Y', nonParole: 'P9M' }),
    { commencement: '2018-02-25', expiry: '2019-02-24', 'non-parole-end': '2018-11-24' },
  ),
  hand(
    'a balance of one third exactly',
    'CSPA s 44: 16 months less 12 is 4, a third of 12',
    dated({ type: 'imprisonment', made: '2016-03-01', term: 'P16M', nonParole: 'P12M' }),
    { commencement: '2016-03-01', expiry: '2017-06-30', 'non-parole-end': '2017-02-28' },
  ),
  hand(
    'a balance of more than a third',
    'CSPA s 44: 17 months less 12 is 5, more than 4',
    dated({ type: 'imprisonment', made: '2016-03-01', term: 'P17M', nonParole: 'P12M' }),
    {
      commencement: '2016-03-01',
      expiry: '2017-07-31',
      'non-parole-end': '2017-02-28',
      doubts: 'balance-over-share nonParole',
    },
  ),
  hand(
    'more than a third for special circumstances',
    'CSPA s 44: the court gave its reasons',
    dated({ type: 'imprisonment', made: '2016-03-01', term: 'P17M', nonParole: 'P12M', specialCircumstances: true }),
    { commencement: '2016-03-01', expiry: '2017-07-31', 'non-parole-end': '2017-02-28' },
  ),
  hand(
    'a balance in days',
    'CSPA s 44: 102 days less 75 is 27, more than 25',
    dated({ type: 'imprisonment', made: '2016-03-01', term: 'P102D', nonParole: 'P75D', specialCircumstances: true }),
    {
      commencement: '2016-03-01',
      expiry: '2016-06-10',
      'non-parole-end': '2016-05-14',
      doubts: 'no-non-parole-period nonParole',
    },
  ),
  hand(
    'no non-parole period for six months',
    'CSPA s 46: six months or less; the balance of one is a fifth of five',
    dated({ type: 'imprisonment', made: '2016-03-01', term: 'P6M', nonParole: 'P5M' }),
    {
      commencement: '2016-03-01',
      expiry: '2016-08-31',
      'non-parole-end': '2016-07-31',
      doubts: 'no-non-parole-period nonParole',
    },
  ),
  hand(
    'a non-parole period for six months and a day',
    'CSPA s 46: over six months. In days 185 less 153 is 32, under 51',
    dated({ type: 'imprisonment', made: '2016-03-01', term: 'P6M1D', nonParole: 'P5M' }),
    { commencement: '2016-03-01', expiry: '2016-09-01', 'non-parole-end': '2016-07-31' },
  ),
  hand(
    'a non-parole period past the sentence',
    'nothing is left of the sentence',
    dated({ type: 'imprisonment', made: '2026-03-02', term: 'P1Y', nonParole: 'P13M' }),
    'non-parole-over-term orders.0.nonParole',
  ),
  hand(
    'ten days at large',
    '1 to 10 June do not count; 1 March 2027 and 10 days',
    dated({ ...ico, stopped: 'at-large 2026-06-01/2026-06-11' }),
    { commencement: '2026-03-02 ?', expiry: '2027-03-11 ?' },
  ),
  hand(
    'the steps of ten days at large',
    'as above',
    steps({ ...ico, stopped: 'at-large 2026-06-01/2026-06-11' }, 'expiry'),
    ['add P1Y 2027-03-02', 'back-a-day 2027-03-01', 'does-not-count P10D 2027-03-11'],
  ),
  hand(
    'a sentence at large before its non-parole period ends',
    '10 days move both: 1 December 2026 and 1 March 2027',
    dated({ type: 'imprisonment', ...year, nonParole: 'P9M', stopped: 'at-large 2026-06-01/2026-06-11' }),
    {
      commencement: '2026-03-02',
      expiry: '2027-03-11 ?',
      'non-parole-end': '2026-12-11 ?',
      release: '2026-12-11 ?',
    },
  ),
  hand(
    'revoked until return to custody',
    '1 to 28 February do not count: 1 March and 28 days',
    dated({ ...ico, stopped: 'revoked 2027-02-01/2027-03-01' }),
    { commencement: '2026-03-02 ?', expiry: '2027-03-29 ?' },
  ),
  hand(
    'at large and revoked over the same days',
    '1 to 14 June are 14 days once, not 10 and 9',
    dated({ ...ico, stopped: 'at-large 2026-06-01/2026-06-11, revoked 2026-06-06/2026-06-15' }),
    { commencement: '2026-03-02 ?', expiry: '2027-03-15 ?' },
  ),
  hand(
    'at large from the last day',
    'the last day itself does not count, nor 2 to 4 March: 1 March and 4 days',
    dated({ ...ico, stopped: 'at-large 2027-03-01/2027-03-05' }),
    { commencement: '2026-03-02 ?', expiry: '2027-03-05 ?' },
  ),
  hand(
    'at large after the end',
    'it was over on 1 March',
    dated({ ...ico, stopped: 'at-large 2027-03-02/2027-03-05' }),
    { commencement: '2026-03-02 ?', expiry: '2027-03-01 ?' },
  ),
  hand(
    'at large again in the days added',
    '10 days to 11 March; 10 and 11 March do not count: to 13 March',
    dated({ ...ico, stopped: 'at-large 2026-06-01/2026-06-11, at-large 2027-03-10/2027-03-12' }),
    { commencement: '2026-03-02 ?', expiry: '2027-03-13 ?' },
  ),
  hand(
    'still at large',
    'nobody knows how many days will not count',
    dated({ ...ico, stopped: 'at-large 2026-06-01' }),
    { commencement: '2026-03-02 ?', expiry: 'lacks stopped' },
  ),
  hand(
    'parole at large',
    '1 March 2027 and 5 days',
    dated({
      type: 'parole',
      made: '2026-04-20',
      releasedOn: '2026-05-04',
      endsOn: '2027-03-01',
      stopped: 'at-large 2026-06-01/2026-06-06',
    }),
    { commencement: '2026-05-04 ?', expiry: '2027-03-06 ?' },
  ),
  hand(
    'time that the law of the place does not speak of',
    'a community correction order: no rule is known; it goes on counting and is doubted',
    dated({ type: 'cco', ...year, stopped: 'at-large 2026-06-01/2026-06-11' }),
    { commencement: '2026-03-02 ?', expiry: '2027-03-01 ?', doubts: 'stop-not-known stopped.0.why' },
  ),
  hand(
    'days of credit where the court backdates',
    'CSPA s 48: no rule takes days off',
    dated({ type: 'imprisonment', ...year, creditDays: 30 }),
    { commencement: '2026-03-02', expiry: '2027-03-01', doubts: 'credit-not-known creditDays' },
  ),
  hand(
    'one sentence after another',
    'six months end on 1 September; three months from 2 September end on 1 December',
    together(
      { id: 'a', type: 'imprisonment', made: '2016-03-02', term: 'P6M' },
      { id: 'b', type: 'imprisonment', made: '2016-03-02', term: 'P3M', after: 'a' },
    ),
    {
      a: { commencement: '2016-03-02', expiry: '2016-09-01' },
      b: { commencement: '2016-09-02', expiry: '2016-12-01' },
    },
  ),
  hand(
    'one sentence after another’s non-parole period',
    'nine months end on 1 December; a year from 2 December ends on 1 December 2017',
    together(
      { id: 'a', type: 'imprisonment', made: '2016-03-02', term: 'P1Y', nonParole: 'P9M' },
      { id: 'b', type: 'imprisonment', made: '2016-03-02', term: 'P1Y', after: 'a non-parole-end' },
    ),
    {
      a: { commencement: '2016-03-02', expiry: '2017-03-01', 'non-parole-end': '2016-12-01' },
      b: { commencement: '2016-12-02', expiry: '2017-12-01' },
    },
  ),
  hand(
    'concurrent from one day',
    'both from 2 March 2016: 1 September and 1 June',
    together(
      { id: 'a', type: 'imprisonment', made: '2016-03-02', term: 'P6M' },
      { id: 'b', type: 'imprisonment', made: '2016-03-09', term: 'P3M', with: 'a' },
    ),
    {
      a: { commencement: '2016-03-02', expiry: '2016-09-01' },
      b: { commencement: '2016-03-02', expiry: '2016-06-01' },
    },
  ),
  hand(
    'two that follow each other',
    'neither can begin',
    together(
      { id: 'a', type: 'imprisonment', ...year, after: 'b' },
      { id: 'b', type: 'imprisonment', ...year, after: 'a' },
    ),
    'circle orders.0.after',
  ),
  hand(
    'one that follows itself',
    'it can never begin',
    dated({ type: 'ico', ...year, after: 'a' }),
    'circle orders.0.after',
  ),
  hand(
    'one after another that is not there',
    'no order b',
    dated({ type: 'ico', ...year, after: 'b' }),
    'unknown-order orders.0.after',
  ),
  hand('an unknown type', 'no rule names it', dated({ type: 'probation', ...year }), 'unknown-type orders.0.type'),
  hand(
    'time at large that ends before it starts',
    'a slip of the pen',
    dated({ ...ico, stopped: 'at-large 2026-06-11/2026-06-01' }),
    'stop-ends-before-start orders.0.stopped.0.to',
  ),
  hand(
    'half a day of credit',
    'days are whole',
    dated({ type: 'imprisonment', ...year, creditDays: 0.5 }),
    'not-whole orders.0.creditDays',
  ),
  hand(
    'the end varied',
    'the court’s new last day stands',
    dated({ type: 'cco', made: '2026-03-02', term: 'P2Y', variedEnd: '2026-12-31' }),
    { commencement: '2026-03-02 ?', expiry: '2026-12-31 ?' },
  ),
  hand(
    'an end as ordered that is not the term’s',
    'a year ends on 1 March 2027; the order says 2 March',
    dated({ type: 'cco', ...year, endsOn: '2027-03-02' }),
    { commencement: '2026-03-02 ?', expiry: '2027-03-02 ?', doubts: 'end-is-not-term endsOn' },
  ),
  hand('discharged early', 'it ended that day', dated({ type: 'cro', ...year, dischargedOn: '2026-09-15' }), {
    commencement: '2026-03-02 ?',
    expiry: '2026-09-15 ?',
  }),
  hand(
    'discharged before it began',
    'nothing to discharge',
    dated({ type: 'cro', ...year, dischargedOn: '2026-03-01' }),
    'ends-before-start orders.0.dischargedOn',
  ),
  hand('no length and no end', 'bail until the court says', dated({ type: 'bail-supervision', made: '2026-03-02' }), {
    commencement: '2026-03-02 ?',
    expiry: 'lacks term',
  }),
])
