import { casesOf, type WorkedCase } from '../case.ts'
import { counted, kept, type Said, shown, stands, written } from './asked.ts'
import { byHand, bySource } from './neutral.ts'
import { newYorkValues } from './new-york-values.ts'
import { publishedCases } from './published.ts'

const at = (level: string, contacts = '', more: Partial<Said> = {}): Said => ({
  supervised: '2026-01-01..',
  level,
  contacts,
  happened: 'assignment 2026-01-05',
  ...more,
})

/** New York’s probation and conditional release; federal supervision in Washington DC; others that are published. */
export const newYork: readonly WorkedCase[] = casesOf('US-NY', [
  ...bySource([
    [
      'greatest risk: six a month',
      '351.6(a)(1): 6 probationer contacts a month',
      stands('greatest-month', at('greatest'), '2026-06-02'),
      '0/6 due 2026-06-30',
    ],
    [
      'greatest risk: one a week in person',
      '351.6(a)(1): one in-person contact a week',
      stands('greatest-week', at('greatest', '2026-06-02 phone'), '2026-06-03'),
      '0/1 due 2026-06-07',
    ],
    [
      'greatest risk: six collateral',
      '351.6(a)(1): 6 a month',
      stands('greatest-collateral', at('greatest', '2026-06-02 third-party'), '2026-06-03'),
      '1/6 due 2026-06-30',
    ],
    [
      'greatest risk: a positive home contact each month from assignment',
      '351.6(a)(1): months from 5 January run from the 5th; where nobody was in it is not positive',
      stands('greatest-home', at('greatest', '2026-06-06 home-'), '2026-06-08'),
      '0/1 due 2026-07-04',
    ],
    [
      'greatest risk: a positive home contact is an in-person one too',
      '351.6(a)(1): it constitutes one of the in-person contacts',
      counted(undefined, at('greatest', '2026-06-05 home'), 0),
      [
        'greatest-month: 5 left by 2026-06-30',
        'greatest-week: 0 left by 2026-06-07',
        'greatest-home: 0 left by 2026-07-04',
      ],
    ],
    [
      'high risk: one a week',
      '351.6(a)(2)',
      stands('high-week', at('high', '2026-06-01 office'), '2026-06-02'),
      '1/1 met 2026-06-07; then 0/1 due 2026-06-14',
    ],
    [
      'high risk: six collateral a quarter',
      '351.6(a)(2)',
      stands('high-collateral', at('high', '2026-04-02 third-party'), '2026-05-01'),
      '1/6 due 2026-06-30',
    ],
    [
      'high risk: a positive home contact in the first month',
      '351.6(a)(2): a month from assignment on 5 January',
      stands('high-home-first', at('high'), '2026-01-10'),
      '0/1 due 2026-02-05',
    ],
    [
      'high risk: thereafter three home contacts a quarter, two positive',
      '351.6(a)(2): from 5 February, so to 4 May; two were made, one of them positive',
      stands('high-home-quarter', at('high', '2026-02-10 home, 2026-03-10 home-'), '2026-03-11'),
      '2/3 positive 1/2 due 2026-05-04',
    ],
    [
      'high risk: one of them each month',
      '351.6(a)(2): 5 March to 4 April',
      stands('high-home-month', at('high', '2026-02-10 home'), '2026-03-11'),
      '0/1 due 2026-04-04',
    ],
    [
      'conditional release I: four a month',
      '361.6(a)(1)(i)(b)(1)',
      stands('release-personal', at('release-i', '2026-06-03 home'), '2026-06-04'),
      '1/4 due 2026-06-30',
    ],
    [
      'conditional release I: one of the four during the home visit',
      '361.6(a)(1)(i)(b)(1): one may take place during it',
      counted('release-personal release-home', at('release-i', '2026-06-03 home'), 0),
      ['release-personal: 3 left by 2026-06-30', 'release-home: 0 left by 2026-06-30'],
    ],
    [
      'conditional release I: twelve collateral a quarter',
      '361.6(a)(1)(i)(b)(2)',
      stands('release-collateral', at('release-i'), '2026-12-31'),
      '0/12 due 2026-12-31',
    ],
    [
      'youth, high: one a week',
      '356.8',
      stands('youth-high-week', at('youth-high'), '2026-06-03'),
      '0/1 due 2026-06-07',
    ],
    [
      'youth, high: two collateral a month',
      '356.8',
      stands('youth-high-collateral', at('youth-high'), '2026-06-03'),
      '0/2 due 2026-06-30',
    ],
    [
      'youth, high: home in the first month',
      '356.8: positive, a month from 5 January',
      stands('youth-high-home-first', at('youth-high', '2026-01-20 home-'), '2026-01-21'),
      '0/1 due 2026-02-05',
    ],
    [
      'youth, high: home monthly thereafter',
      '356.8: 5 February to 4 March',
      stands('youth-high-home', at('youth-high'), '2026-02-06'),
      '0/1 due 2026-03-04',
    ],
    [
      'youth, high: half of the home contacts with the young person',
      '356.8: of two in two months one; both were made, neither positive',
      stands('youth-high-home-half', at('youth-high', '2026-02-10 home-, 2026-03-10 home-'), '2026-03-11'),
      '2/2 positive 0/1 due 2026-04-04',
    ],
    [
      'youth, medium: two a month, one in person',
      '356.8: two calls are not enough',
      stands('youth-medium-month', at('youth-medium', '2026-06-02 phone, 2026-06-09 phone'), '2026-06-10'),
      '2/2 in-person 0/1 due 2026-06-30',
    ],
    [
      'youth, medium: two collateral in three months',
      '356.8: 5 April to 4 July',
      stands('youth-medium-collateral', at('youth-medium', '2026-04-20 third-party'), '2026-04-21'),
      '1/2 due 2026-07-04',
    ],
    [
      'youth, medium: home within 45 days',
      '356.8: 5 January and 45 days is 19 February',
      stands('youth-medium-home', at('youth-medium'), '2026-01-06'),
      '0/1 due 2026-02-19',
    ],
    [
      'youth, low: one a month',
      '356.8',
      stands('youth-low-month', at('youth-low'), '2026-06-03'),
      '0/1 due 2026-06-30',
    ],
    [
      'youth: one collateral with the program',
      '356.8: while in it; one with the school is not with the program',
      stands('youth-program', at('youth-low', '2026-06-03 third-party', { program: '2026-06-01..' }), '2026-06-04'),
      '0/1 due 2026-06-30',
    ],
    [
      'youth: the program’s staff meet half',
      '356.8: of two a month one; a second of theirs does not count',
      stands(
        'youth-medium-month',
        at('youth-medium', '2026-06-02 office*, 2026-06-09 office*', { program: '2026-05-01..' }),
        '2026-06-10',
      ),
      '1/2 in-person 1/1 due 2026-06-30',
    ],
    [
      'Washington, intensive',
      'csosa.gov: 8 a month, 4 in the field',
      stands('washington-intensive', at('washington-intensive', '2026-06-02 office, 2026-06-03 home'), '2026-06-04'),
      '2/8 field 1/4 due 2026-06-30',
    ],
    [
      'Washington, maximum',
      'csosa.gov: 4 a month, 2 in the field',
      stands('washington-maximum', at('washington-maximum'), '2026-06-04'),
      '0/4 field 0/2 due 2026-06-30',
    ],
    [
      'Washington, medium',
      'csosa.gov: 2 a month, 1 in the field',
      stands('washington-medium', at('washington-medium'), '2026-06-04'),
      '0/2 field 0/1 due 2026-06-30',
    ],
    [
      'Washington, minimum',
      'csosa.gov: 1 a month',
      stands('washington-minimum', at('washington-minimum'), '2026-06-04'),
      '0/1 due 2026-06-30',
    ],
    [
      'Washington, minimum: one in the field in two months',
      'csosa.gov; at this level from 1 January: May and June',
      stands('washington-minimum-field', at('washington-minimum', '2026-05-06 office'), '2026-06-04'),
      '0/1 due 2026-06-30',
    ],
    [
      'Washington, before the first assessment: each 30 days',
      'csosa.gov: 2 office, 1 collateral, 1 home, 1 employment check; 30 days from Mon 5 January end on 3 February',
      shown(
        'washington-pending-office washington-pending-collateral washington-pending-home washington-pending-employment',
        at('unassessed', '2026-01-06 office'),
        '2026-01-08',
      ),
      [
        'washington-pending-collateral 0/1 due 2026-02-03',
        'washington-pending-employment 0/1 due 2026-02-03',
        'washington-pending-home 0/1 due 2026-02-03',
        'washington-pending-office 1/2 due 2026-02-03',
      ],
    ],
    [
      'Washington, first assessment',
      'csosa.gov: 25 working days of assignment on Mon 5 January; Martin Luther King’s day, 19 January, is closed: five weeks and a day',
      stands('washington-assessment', at('unassessed', '', { closed: '2026-01-19' }), '2026-01-08'),
      '0/1 due 2026-02-10',
    ],
  ]),
  ...byHand([
    [
      'merit credit: one less a month',
      'supervised since January, credit from May: five',
      stands('greatest-month', at('greatest', '', { credit: '2026-05-01..' }), '2026-06-02'),
      '0/5 due 2026-06-30',
    ],
    [
      'no merit credit in the first three months',
      'March lies before 1 April',
      stands('greatest-month', at('greatest', '', { credit: '2026-01-01..' }), '2026-03-02'),
      '0/6 due 2026-03-31',
    ],
    [
      'no merit credit while contacts are substituted',
      'in a program: six',
      stands('greatest-month', at('greatest', '', { credit: '2026-05-01..', program: '2026-05-01..' }), '2026-06-02'),
      '0/6 due 2026-06-30',
    ],
    [
      'substitutes at the limit',
      'of six three may be the program’s: three of theirs, and one of ours; the fourth of theirs does not count',
      stands(
        'greatest-month',
        at(
          'greatest',
          '2026-06-01 office*, 2026-06-02 office*, 2026-06-03 office*, 2026-06-04 office*, 2026-06-05 office',
          { program: '2026-05-01..' },
        ),
        '2026-06-06',
      ),
      '4/6 due 2026-06-30',
    ],
    [
      'substitutes for six months and no longer',
      'the program began on 5 December: up to 4 June',
      stands(
        'greatest-month',
        at('greatest', '2026-06-04 office*, 2026-06-05 office*', { program: '2025-12-05..' }),
        '2026-06-06',
      ),
      '1/6 due 2026-06-30',
    ],
    [
      'substitutes only while in the program',
      'it ended on 3 June',
      stands(
        'greatest-month',
        at('greatest', '2026-06-02 office*, 2026-06-05 office*', { program: '2026-05-01..2026-06-03' }),
        '2026-06-06',
      ),
      '1/6 due 2026-06-30',
    ],
    [
      'half of one is none',
      'one a week in person: nobody else’s may stand in',
      stands('high-week', at('high', '2026-06-02 office*', { program: '2026-05-01..' }), '2026-06-03'),
      '0/1 due 2026-06-07',
    ],
    [
      'assigned on the 31st: months from there keep to the ends of months',
      '31 January to 27 February, 28 February to 30 March',
      stands('greatest-home', at('greatest', '', { happened: 'assignment 2026-01-31' }), '2026-03-01'),
      '0/1 due 2026-03-30',
    ],
    [
      'assigned again: months begin anew',
      'the month from 5 May is cut on the 20th; from then to 19 June',
      stands(
        'greatest-home',
        at('greatest', '', { happened: 'assignment 2026-01-05, assignment 2026-05-20' }),
        '2026-05-21',
      ),
      '0/1 due 2026-06-19',
    ],
    [
      'the quarter that a level begins in',
      '16 May to 30 June are 46 of 91 days: 6×46/91 is 3.03, up to 4',
      stands('high-collateral', at('high 2026-05-16..'), '2026-05-16'),
      '0/4 due 2026-06-30 part',
    ],
    [
      'days in custody are added to the first 45',
      '5 January and 45 days is 19 February; six away: 25 February',
      stands('youth-medium-home', at('youth-medium', '', { away: '2026-01-20..2026-01-26' }), '2026-01-27'),
      '0/1 due 2026-02-25',
    ],
    [
      'assessed: what was asked before is over',
      'assessed on 20 January, asked no longer',
      stands(
        'washington-pending-office',
        at('unassessed', '', { happened: 'assignment 2026-01-05, assessment 2026-01-20' }),
        '2026-01-21',
      ),
      '',
    ],
    [
      'half of the month’s eight in the field, cut in the middle',
      '16 to 30 June: 8×15/30 is 4, of 4 the field’s share 4×4/8 is 2',
      stands('washington-intensive', at('washington-intensive 2026-06-16..'), '2026-06-17'),
      '0/4 field 0/2 due 2026-06-30 part',
    ],
    [
      'eight contacts, three in the field',
      'all eight are done, one in the field is missing',
      kept(
        'washington-intensive',
        at(
          'washington-intensive',
          '2026-06-01 office, 2026-06-02 office, 2026-06-03 office, 2026-06-04 office, 2026-06-05 office, 2026-06-08 home, 2026-06-09 home, 2026-06-10 work',
        ),
        '2026-06-01..2026-06-30',
        '2026-07-01',
      ),
      '2026-06-30 missed',
    ],
    ['the list, as it is written', 'read line by line beside it', written, newYorkValues],
  ]),
  ...publishedCases,
])
