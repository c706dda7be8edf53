import type { ContactStandard } from '../../../src/modules/standards/rules.ts'
import type { WorkedCase } from '../case.ts'
import { counted, kept, proposed, type Said, shown, stands } from './asked.ts'
import { byHand, bySource } from './neutral.ts'

const person = { kinds: ['office', 'home', 'work', 'other'], withPerson: true } as const
const field = { kinds: ['home', 'work', 'other'], withPerson: true } as const
const home = { kinds: ['home'], withPerson: true } as const
const collateral = { kinds: ['third-party'] } as const
const anyContact = { kinds: ['office', 'home', 'work', 'other', 'phone', 'video', 'third-party'] } as const

type Draft = Omit<ContactStandard, 'name' | 'from' | 'verified'>
const published = (drafts: readonly Draft[]): ContactStandard[] =>
  drafts.map((draft) => ({ ...draft, name: draft.code, from: '2000-01-01', verified: true }))

const month = { kind: 'calendar', unit: 'month', stub: 'full', away: 'full' } as const
const rolling = (within: string) => ({ kind: 'rolling', within, away: 'extend' }) as const
const days = (count: number) => ({ count, unit: 'days' }) as const
const workingDays = (count: number) => ({ count, unit: 'working-days' }) as const
const once = (
  after: 'release' | 'assignment' | 'address',
  within: { count: number; unit: 'days' | 'working-days' | 'hours' },
) => ({ kind: 'once', after, within, away: 'runs' }) as const

/** Numbers that other places have published: data for these cases, and of no place that an agency can name. */
const elsewhere = published([
  {
    code: 'california-first',
    source: '15 CCR 3504(a)(1)(A)',
    accepts: person,
    amount: 1,
    cadence: once('release', workingDays(1)),
  },
  {
    code: 'california-latest',
    source: '15 CCR 3504(a)(1)(A)',
    accepts: person,
    amount: 1,
    cadence: once('release', workingDays(3)),
  },
  {
    code: 'california-home',
    source: '15 CCR 3504(a)(1)(B)',
    accepts: home,
    amount: 1,
    cadence: once('release', workingDays(7)),
  },
  { code: 'california-home-month', source: '15 CCR 3504(a)(1)(B)', accepts: home, amount: 1, cadence: month },
  {
    code: 'california-collateral',
    source: '15 CCR 3504(a)(1)(C)',
    accepts: collateral,
    amount: 1,
    cadence: rolling('P30D'),
  },
  { code: 'california-test', source: '15 CCR 3504(a)(1)(D)', accepts: { kinds: ['test'] }, amount: 1, cadence: month },
  {
    code: 'california-review',
    source: '15 CCR 3504(a)(1)(E)',
    accepts: { kinds: ['review'] },
    amount: 1,
    cadence: { ...rolling('P60D'), first: days(30) },
  },
  {
    code: 'oregon-high',
    source: 'OAR 291-078-0021',
    accepts: person,
    amount: 3,
    cadence: { kind: 'blocks', length: 'P30D', anchor: 'supervision', stub: 'down', away: 'stub' },
  },
  {
    code: 'oregon-medium',
    source: 'OAR 291-078-0021',
    accepts: person,
    amount: 2,
    cadence: { kind: 'blocks', length: 'P30D', anchor: 'supervision', stub: 'down', away: 'stub' },
  },
  {
    code: 'oregon-low',
    source: 'OAR 291-078-0021',
    accepts: { kinds: ['message'] },
    amount: 1,
    cadence: { kind: 'calendar', unit: 'quarter', stub: 'none', away: 'excuse' },
  },
  { code: 'idaho-min', source: 'Idaho, 2023', accepts: person, amount: 1, cadence: rolling('P180D') },
  { code: 'idaho-medium', source: 'Idaho, 2023', accepts: person, amount: 2, cadence: rolling('P90D') },
  { code: 'idaho-high', source: 'Idaho, 2023', accepts: person, amount: 2, cadence: rolling('P30D') },
  { code: 'idaho-home-min', source: 'Idaho, 2023', accepts: home, amount: 1, cadence: rolling('P365D') },
  { code: 'idaho-home-medium', source: 'Idaho, 2023', accepts: home, amount: 1, cadence: rolling('P180D') },
  { code: 'idaho-home-high', source: 'Idaho, 2023', accepts: home, amount: 1, cadence: rolling('P90D') },
  {
    code: 'idaho-lsir',
    source: 'Idaho, 2023',
    accepts: { kinds: ['assessment'] },
    amount: 1,
    cadence: { ...rolling('P365D'), early: 'P90D' },
  },
  { code: 'texas-arrival', source: 'Texas parole', accepts: field, amount: 1, cadence: once('release', days(2)) },
  { code: 'texas-address', source: 'Texas parole', accepts: home, amount: 1, cadence: once('address', days(10)) },
  { code: 'texas-any', source: 'Texas parole', accepts: anyContact, amount: 2, cadence: month },
  {
    code: 'texas-short',
    source: 'Texas parole',
    accepts: person,
    amount: 1,
    cadence: month,
    understaffed: { upTo: 'M', kinds: ['video'] },
  },
  {
    code: 'texas-direct',
    source: '37 TAC 163.35',
    accepts: person,
    amount: 1,
    cadence: { kind: 'calendar', unit: 'quarter', stub: 'full', away: 'full' },
  },
  {
    code: 'arizona-week',
    source: 'ACJA 6-202',
    accepts: person,
    amount: 1,
    cadence: { kind: 'calendar', unit: 'week', startsOn: 7, stub: 'full', away: 'full' },
  },
  {
    code: 'arizona-home',
    source: 'ACJA 6-202',
    accepts: home,
    amount: 1,
    cadence: { kind: 'blocks', length: 'P2W', anchor: 'supervision', stub: 'full', away: 'full' },
  },
  {
    code: 'iowa-first',
    source: 'Iowa 5th District',
    accepts: person,
    amount: 1,
    cadence: once('assignment', days(10)),
  },
  {
    code: 'zealand-first',
    source: 'Department of Corrections',
    accepts: person,
    amount: 1,
    cadence: once('release', { count: 72, unit: 'hours' }),
  },
  {
    code: 'county-week',
    source: 'Washington County, Utah',
    accepts: person,
    amount: 3,
    apart: true,
    cadence: { kind: 'calendar', unit: 'week', startsOn: 1, stub: 'full', away: 'full' },
  },
  {
    code: 'tried-twice',
    source: 'a supplementary rule',
    accepts: home,
    amount: 2,
    cadence: month,
    attempts: { each: 2, most: 1 },
  },
  {
    code: 'yearly',
    source: 'a yearly check',
    accepts: { kinds: ['review'] },
    amount: 1,
    cadence: { kind: 'calendar', unit: 'year', stub: 'none', away: 'excuse' },
  },
])

const on = (contacts = '', more: Partial<Said> = {}): Said => ({ supervised: '2026-01-01..', contacts, ...more })
const of = (ask: (standards: readonly ContactStandard[]) => unknown) => () => ask(elsewhere)
const how = (code: string, said: Said, day: string) => of(stands(code, said, day))

/** What others publish, and the edges that no place’s own numbers reach. */
export const publishedCases: readonly Omit<WorkedCase, 'place'>[] = [
  ...bySource([
    [
      'California: the first working day after a release on a Friday',
      '15 CCR 3504(a)(1)(A): Mon 8 June',
      how('california-first', on('', { happened: 'release 2026-06-05' }), '2026-06-05'),
      '0/1 due 2026-06-08',
    ],
    [
      'California: never after the third',
      '15 CCR 3504(a)(1)(A): Wed 10 June',
      how('california-latest', on('', { happened: 'release 2026-06-05' }), '2026-06-05'),
      '0/1 due 2026-06-10',
    ],
    [
      'California: home within seven working days of release',
      '15 CCR 3504(a)(1)(B): after Thu 2 July, the 3rd closed for the Fourth: 6 to 10 and 13, 14 July',
      how('california-home', on('', { happened: 'release 2026-07-02', closed: '2026-07-03' }), '2026-07-02'),
      '0/1 due 2026-07-14',
    ],
    [
      'California: home each month',
      '15 CCR 3504(a)(1)(B)',
      how('california-home-month', on('2026-02-10 home'), '2026-02-10'),
      '1/1 met 2026-02-28; then 0/1 due 2026-03-31',
    ],
    [
      'California: a collateral each 30 days',
      '15 CCR 3504(a)(1)(C): 30 days after 15 January',
      how('california-collateral', on('2026-01-15 third-party'), '2026-01-16'),
      '0/1 due 2026-02-14',
    ],
    [
      'California: a test a month',
      '15 CCR 3504(a)(1)(D)',
      how('california-test', on(), '2026-02-01'),
      '0/1 due 2026-02-28',
    ],
    [
      'California: the first case review',
      '15 CCR 3504(a)(1)(E): 30 days after 1 January',
      how('california-review', on(), '2026-01-02'),
      '0/1 due 2026-01-31',
    ],
    [
      'California: reviews thereafter',
      '15 CCR 3504(a)(1)(E): 60 days after 31 January',
      how('california-review', on('2026-01-31 review'), '2026-02-01'),
      '0/1 due 2026-04-01',
    ],
    [
      'Oregon, high',
      'OAR 291-078-0021: 3 each 30 days; the second 30 days are 31 January to 1 March',
      how('oregon-high', on('2026-02-02 office'), '2026-02-03'),
      '1/3 due 2026-03-01',
    ],
    [
      'Oregon, medium',
      'OAR 291-078-0021: 2 each 30 days; the first end on 30 January',
      how('oregon-medium', on(), '2026-01-05'),
      '0/2 due 2026-01-30',
    ],
    [
      'Oregon, low',
      'OAR 291-078-0021: a message each quarter',
      how('oregon-low', on('2026-02-02 message'), '2026-02-03'),
      '1/1 met 2026-03-31; then 0/1 due 2026-06-30',
    ],
    [
      'Idaho, minimum',
      'one in 180 days: 180 days after 1 January',
      how('idaho-min', on(), '2026-01-02'),
      '0/1 due 2026-06-30',
    ],
    [
      'Idaho, medium',
      'two in 90 days: 90 days after the last but one, 10 January',
      how('idaho-medium', on('2026-01-10 office, 2026-02-20 office'), '2026-02-21'),
      '0/1 due 2026-04-10',
    ],
    [
      'Idaho, high',
      'two in 30 days: 30 days after the last but one, 10 January',
      how('idaho-high', on('2026-01-10 office, 2026-01-20 office'), '2026-01-21'),
      '0/1 due 2026-02-09',
    ],
    [
      'Idaho, home at minimum',
      'one in 365 days',
      how('idaho-home-min', on('2027-03-01 home'), '2027-03-02'),
      '0/1 due 2028-02-29',
    ],
    [
      'Idaho, home at medium',
      'one in 180 days',
      how('idaho-home-medium', on('2026-01-10 home'), '2026-01-11'),
      '0/1 due 2026-07-09',
    ],
    [
      'Idaho, home at high',
      'one in 90 days',
      how('idaho-home-high', on('2026-01-10 home'), '2026-01-11'),
      '0/1 due 2026-04-10',
    ],
    [
      'Idaho: an assessment up to 90 days before the start counts',
      '365 days after 10 October 2025',
      how('idaho-lsir', on('2025-10-10 assessment'), '2026-01-02'),
      '0/1 due 2026-10-10',
    ],
    [
      'Idaho: an older one does not',
      '365 days after 1 January 2026',
      how('idaho-lsir', on('2025-09-30 assessment'), '2026-01-02'),
      '0/1 due 2027-01-01',
    ],
    [
      'Texas: in the field within two days of arrival',
      '2 days after Fri 5 June, weekend or not',
      how('texas-arrival', on('2026-06-06 office', { happened: 'release 2026-06-05' }), '2026-06-06'),
      '0/1 due 2026-06-07',
    ],
    [
      'Texas: a new address asks for a visit',
      'counted from the move',
      how('texas-address', on('2026-05-30 home', { happened: 'address 2026-06-01' }), '2026-06-02'),
      '0/1 due 2026-06-11',
    ],
    [
      'Texas: whatever the type',
      'a call and somebody else make two',
      how('texas-any', on('2026-06-02 phone, 2026-06-03 third-party-'), '2026-06-03'),
      '2/2 met 2026-06-30; then 0/2 due 2026-07-31',
    ],
    [
      'Texas, understaffed: Adams by video in June',
      'A to M in even months',
      how('texas-short', on('2026-06-02 video', { surname: 'Adams' }), '2026-06-03'),
      '1/1 met 2026-06-30; then 0/1 due 2026-07-31',
    ],
    [
      'Texas, understaffed: Adams in person in July',
      'A to M in even months only',
      how('texas-short', on('2026-07-02 video', { surname: 'Adams' }), '2026-07-03'),
      '0/1 due 2026-07-31',
    ],
    [
      'Texas, understaffed: Nolan by video in July',
      'N to Z in odd months',
      how('texas-short', on('2026-07-02 video', { surname: 'nolan' }), '2026-07-03'),
      '1/1 met 2026-07-31; then 0/1 due 2026-08-31',
    ],
    [
      'Texas, staffed: nobody by video',
      'the rule is for understaffed offices',
      how('texas-short', on('2026-06-02 video'), '2026-06-03'),
      '0/1 due 2026-06-30',
    ],
    [
      'Texas: direct supervision',
      '37 TAC 163.35: one each three months',
      how('texas-direct', on(), '2026-02-01'),
      '0/1 due 2026-03-31',
    ],
    [
      'Arizona: weekly, from Sunday on',
      'Sun 31 May to Sat 6 June',
      how('arizona-week', on('2026-05-30 office'), '2026-06-01'),
      '0/1 due 2026-06-06',
    ],
    [
      'Arizona: at the residence every other week',
      'fortnights from Thu 1 January: 21 May to 3 June is one',
      how('arizona-home', on(), '2026-06-03'),
      '0/1 due 2026-06-03',
    ],
    [
      'Iowa: within ten days of assignment',
      '10 days after 1 June',
      how('iowa-first', on('', { happened: 'assignment 2026-06-01' }), '2026-06-01'),
      '0/1 due 2026-06-11',
    ],
    [
      'New Zealand: 72 hours over the clocks going forward',
      '16:00 on 25 September at +12 is 04:00Z; 72 hours on is 04:00Z on the 28th, 17:00 by the clock',
      how(
        'zealand-first',
        on('', { happened: 'release 2026-09-25T16:00[Pacific/Auckland]', zone: 'Pacific/Auckland' }),
        '2026-09-26',
      ),
      '0/1 due 2026-09-28T04:00:00Z',
    ],
    [
      'New Zealand: 72 hours over the clocks going back',
      '16:00 on 3 April at +13 is 03:00Z; 72 hours on is 03:00Z on the 6th, 15:00 by the clock',
      how(
        'zealand-first',
        on('', { happened: 'release 2026-04-03T16:00[Pacific/Auckland]', zone: 'Pacific/Auckland' }),
        '2026-04-04',
      ),
      '0/1 due 2026-04-06T03:00:00Z',
    ],
    [
      'New Zealand: released at an hour unknown',
      '72 hours are three days: 28 September',
      how('zealand-first', on('', { happened: 'release 2026-09-25' }), '2026-09-26'),
      '0/1 due 2026-09-28',
    ],
    [
      'Washington County: three a week',
      'on three days',
      how('county-week', on('2026-06-01 office, 2026-06-02 office, 2026-06-02 home'), '2026-06-03'),
      '2/3 due 2026-06-07',
    ],
  ]),
  ...byHand([
    [
      'two attempts stand in for one',
      'of two visits one was made, two were tried',
      how('tried-twice', on('2026-06-02 home, 2026-06-03 home?, 2026-06-04 home?'), '2026-06-05'),
      '2/2 met 2026-06-30; then 0/2 due 2026-07-31',
    ],
    [
      'four attempts stand in for no more than one',
      'at most one in a month',
      how('tried-twice', on('2026-06-02 home?, 2026-06-03 home?, 2026-06-04 home?, 2026-06-05 home?'), '2026-06-08'),
      '1/2 due 2026-06-30',
    ],
    [
      'one attempt stands in for none',
      'two are needed',
      how('tried-twice', on('2026-06-02 home, 2026-06-03 home?'), '2026-06-05'),
      '1/2 due 2026-06-30',
    ],
    [
      'a move within the time of the last gives way to the next',
      'moved on 1 and again on 5 June: 15 June',
      how('texas-address', on('', { happened: 'address 2026-06-01, address 2026-06-05' }), '2026-06-06'),
      '0/1 due 2026-06-15',
    ],
    [
      'a move after the time of the last leaves it missed',
      'by 11 June nobody came; moved again on the 20th',
      of(
        kept(
          'texas-address',
          on('', { happened: 'address 2026-06-01, address 2026-06-20' }),
          '2026-06-01..2026-06-30',
          '2026-07-02',
        ),
      ),
      '2026-06-11 missed, 2026-06-30 missed',
    ],
    [
      'a year begins on 1 January',
      'supervised from March: 2026 is no whole year, 2027 is',
      how('yearly', { supervised: '2026-03-01..' }, '2026-06-01'),
      'then 0/1 due 2027-12-31',
    ],
    [
      'a day away excuses the year where the rule says so',
      'away on one day',
      of(kept('yearly', on('', { away: '2026-06-01..2026-06-02' }), '2026-01-01..2026-12-31', '2027-01-01')),
      '2026-12-31 excused',
    ],
    [
      'Oregon, high: thirty days with a custody of ten',
      '3×20/30 is 2',
      how('oregon-high', on('', { away: '2026-01-10..2026-01-20' }), '2026-01-21'),
      '0/2 due 2026-01-30 part',
    ],
    [
      'Oregon, high: supervision ends after eleven days of a block',
      '3×11/30 is 1.1, down to 1',
      how('oregon-high', { supervised: '2026-01-01..2026-02-11' }, '2026-02-01'),
      '0/1 due 2026-02-10 part',
    ],
    [
      'two in thirty days: the first counts toward nothing more',
      'only one so far: both by 30 days after 1 January',
      how('idaho-high', on('2026-01-10 office'), '2026-01-11'),
      '0/1 due 2026-01-31',
    ],
    [
      'two in thirty days, one of them late',
      'both by 31 January: on the 20th and on 5 February; the next 30 days after the 20th, the 19th',
      of(kept('idaho-high', on('2026-01-20 office, 2026-02-05 office'), '2026-01-01..2026-02-19', '2026-02-20')),
      '2026-01-31 met, 2026-01-31 late, 2026-02-19 missed',
    ],
    [
      'leave from the district is added',
      '30 days after 15 January is 14 February; five days away: 19 February',
      how('california-collateral', on('2026-01-15 third-party', { away: '2026-02-01..2026-02-06' }), '2026-02-07'),
      '0/1 due 2026-02-19',
    ],
    [
      'one visit serves California’s month and its first',
      'released on 2 June',
      of(
        counted('california-home california-home-month', on('2026-06-04 home', { happened: 'release 2026-06-02' }), 0),
      ),
      ['california-home: 0 left by 2026-06-11', 'california-home-month: 0 left by 2026-06-30'],
    ],
    [
      'the one that asks for more is first on one day',
      'both by the last of June',
      of(shown('texas-any texas-short', on(), '2026-06-02')),
      ['texas-any 0/2 due 2026-06-30', 'texas-short 0/1 due 2026-06-30'],
    ],
    [
      'a month that asks for two of any sort and a visit: two appointments',
      '30 days of June: the visit serves both, wanted in the middle of the first half by two, day 7.5; the second in the middle of what is left',
      of(proposed('texas-any california-home-month', on(), '2026-06-01', 5, '')),
      ['2026-06-08 home', '2026-06-23 office'],
    ],
    [
      'nothing free in the week: said, and late where that still serves',
      '30 days after 15 January is Sat 14 February; free again on Mon 16',
      of(proposed('idaho-min', on('', { supervised: '2026-01-01..' }), '2026-06-29', 1, '2026-06-29,2026-06-30')),
      ['2026-07-01 office late', 'none for idaho-min by 2026-06-30'],
    ],
  ]),
]
