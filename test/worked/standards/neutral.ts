import type { WorkedCase } from '../case.ts'
import { counted, kept, proposed, type Said, shown, stands } from './asked.ts'

type Case = Omit<WorkedCase, 'place'>
type Row = [name: string, source: string, ask: Case['ask'], expected: unknown]

/** Cases whose answers were worked by hand in their `source`. */
export const byHand = (rows: readonly Row[]): Case[] =>
  rows.map(([name, source, ask, expected]) => ({ name, source, from: 'hand', ask, expected }))

/** Cases whose answers the source itself gives. */
export const bySource = (rows: readonly Row[]): Case[] =>
  rows.map(([name, source, ask, expected]) => ({ name, source, from: 'source', ask, expected }))

const low = (contacts?: string, supervised = '2026-06-01..'): Said => ({
  supervised,
  level: 'low',
  ...(contacts && { contacts }),
})
const medium = (contacts?: string): Said => ({
  supervised: '2026-06-01..',
  level: 'medium',
  ...(contacts && { contacts }),
})
const high = (contacts?: string, more: Partial<Said> = {}): Said => ({
  supervised: '2026-06-01..',
  level: 'high',
  ...(contacts && { contacts }),
  ...more,
})

/** What the neutral set asks, for each place that uses it. */
export const neutralCases: readonly Case[] = byHand([
  [
    'low, nobody seen yet',
    '1 June and a month: 1 July',
    stands('low-contact', low(), '2026-06-10'),
    '0/1 due 2026-07-01',
  ],
  [
    'low, seen on the last day in time',
    '30 June and a month: 30 July; what is met by its day is followed by the next',
    stands('low-contact', low('2026-06-30 office'), '2026-06-30'),
    '1/1 met 2026-07-01; 0/1 due 2026-07-30',
  ],
  [
    'low, a month after 31 January',
    '2026 has 28 days in February',
    stands('low-contact', low('2026-01-31 phone', '2026-01-01..'), '2026-02-01'),
    '0/1 due 2026-02-28',
  ],
  [
    'low, a month after 31 January of a leap year',
    '2024 has 29 days in February',
    stands('low-contact', low('2024-01-31 phone', '2024-01-01..'), '2024-02-01'),
    '0/1 due 2024-02-29',
  ],
  [
    'low, a month after 29 February',
    'the same-numbered day of March',
    stands('low-contact', low('2024-02-29 video', '2024-02-01..'), '2024-03-01'),
    '0/1 due 2024-03-29',
  ],
  [
    'medium, a fortnight',
    '3 June and 14 days',
    stands('medium-contact', medium('2026-06-03 office'), '2026-06-04'),
    '0/1 due 2026-06-17',
  ],
  [
    'high, a week',
    '3 June and 7 days',
    stands('high-contact', high('2026-06-03 work'), '2026-06-04'),
    '0/1 due 2026-06-10',
  ],
  [
    'high, a week over New Year',
    '28 December and 7 days',
    stands('high-contact', high('2026-12-28 other'), '2026-12-29'),
    '0/1 due 2027-01-04',
  ],
  [
    'high, an early contact counts and begins the week anew',
    'seen on 3 and on 4 June: 4 June and 7 days',
    stands('high-contact', high('2026-06-03 office, 2026-06-04 office'), '2026-06-05'),
    '0/1 due 2026-06-11',
  ],
  [
    'high, tried in vain',
    'no contact counts: 1 June and 7 days, gone by on the 9th',
    stands('high-contact', high('2026-06-03 office?, 2026-06-05 phone?'), '2026-06-09'),
    '0/1 overdue 2026-06-08',
  ],
  [
    'high, the mother was spoken with',
    'somebody else is no contact with the person',
    stands('high-contact', high('2026-06-03 phone-'), '2026-06-08'),
    '0/1 due 2026-06-08',
  ],
  [
    'high, an excused absence is no contact',
    'still 1 June and 7 days',
    stands('high-contact', high('2026-06-05 office~'), '2026-06-06'),
    '0/1 due 2026-06-08',
  ],
  [
    'high, the first visit',
    '1 June and 30 days: 1 July',
    stands('high-home', high(), '2026-06-02'),
    '0/1 due 2026-07-01',
  ],
  [
    'high, the next visit',
    '20 June and a month',
    stands('high-home', high('2026-06-20 home'), '2026-06-21'),
    '0/1 due 2026-07-20',
  ],
  [
    'high, a visit where only the mother was in',
    'a home visit sees the home: it counts as one, and as no contact',
    shown('high-home high-contact', high('2026-06-05 home-'), '2026-06-06'),
    ['high-contact 0/1 due 2026-06-08', 'high-home 0/1 due 2026-07-05'],
  ],
  [
    'medium, the first visit',
    '1 June and 30 days: 1 July',
    stands('medium-home', medium(), '2026-06-02'),
    '0/1 due 2026-07-01',
  ],
  [
    'medium, two months after the last of December',
    '28 February 2027 is the last of its month',
    stands('medium-home', medium('2026-12-31 home'), '2027-01-02'),
    '0/1 due 2027-02-28',
  ],
  ['low, one visit', '1 June and 30 days', stands('low-home', low(), '2026-06-02'), '0/1 due 2026-07-01'],
  [
    'low, a visit is asked once',
    'made on 9 June: nothing follows',
    stands('low-home', low('2026-06-09 home'), '2026-06-30'),
    '1/1 met 2026-07-01',
  ],
  ['the plan', '1 June and 30 days', stands('plan', high(), '2026-06-02'), '0/1 due 2026-07-01'],
  [
    'the plan, overdue until it is made',
    '1 July has gone by',
    stands('plan', high(), '2026-07-02'),
    '0/1 overdue 2026-07-01',
  ],
  ['the first assessment', '1 June and six months', stands('assessment', medium(), '2026-06-02'), '0/1 due 2026-12-01'],
  [
    'the next assessment',
    'six months after 31 August: the last of February',
    stands('assessment', medium('2026-08-31 assessment'), '2026-09-01'),
    '0/1 due 2027-02-28',
  ],
  [
    'from low to high in mid-month, last seen long ago',
    '3 June and 7 days is before the level began: due on its first day',
    stands(
      'high-contact',
      { ...high('2026-06-03 office'), level: 'low 2026-06-01..2026-06-15, high 2026-06-15..' },
      '2026-06-15',
    ),
    '0/1 due 2026-06-15',
  ],
  [
    'from low to high in mid-month, seen lately',
    'a contact under the other level counts: 12 June and 7 days',
    stands(
      'high-contact',
      { ...high('2026-06-12 office'), level: 'low 2026-06-01..2026-06-15, high 2026-06-15..' },
      '2026-06-15',
    ),
    '0/1 due 2026-06-19',
  ],
  [
    'from low to high, never seen',
    'counted from the day of the level: 15 June and 7 days',
    stands('high-contact', { ...high(), level: 'low 2026-06-01..2026-06-15, high 2026-06-15..' }, '2026-06-16'),
    '0/1 due 2026-06-22',
  ],
  [
    'the level that ended asks for nothing',
    'low ended on the 15th, its month would end on 1 July',
    stands('low-contact', { ...high(), level: 'low 2026-06-01..2026-06-15, high 2026-06-15..' }, '2026-06-16'),
    '',
  ],
  [
    'custody begins the week anew on return',
    '10 June lies in custody; 20 June and 7 days',
    stands('high-contact', high('2026-06-03 office', { away: '2026-06-08..2026-06-20' }), '2026-06-21'),
    '0/1 due 2026-06-27',
  ],
  [
    'in custody, nobody knows until when',
    'no day can be worked out',
    stands('high-contact', high('2026-06-03 office', { away: '2026-06-08..' }), '2026-06-09'),
    '0/1 away unknown',
  ],
  [
    'custody after it was due excuses nothing',
    '3 June and 7 days is 10 June; custody began on the 12th',
    stands('high-contact', high('2026-06-03 office', { away: '2026-06-12..2026-06-20' }), '2026-06-21'),
    '0/1 overdue 2026-06-10',
  ],
  [
    'custody before the last contact changes nothing',
    '10 June and 7 days',
    stands('high-contact', high('2026-06-10 office', { away: '2026-06-04..2026-06-09' }), '2026-06-11'),
    '0/1 due 2026-06-17',
  ],
  [
    'twice in custody within the week',
    'back on 9 June: by the 16th, in which the second lies; back on the 18th: by the 25th',
    stands(
      'high-contact',
      high('2026-06-03 office', { away: '2026-06-05..2026-06-09, 2026-06-16..2026-06-18' }),
      '2026-06-19',
    ),
    '0/1 due 2026-06-25',
  ],
  [
    'supervision that ends before the week does',
    'the last day is 7 June; the week would end on the 8th',
    stands('high-contact', high(undefined, { supervised: '2026-06-01..2026-06-08' }), '2026-06-05'),
    '',
  ],
  [
    'supervision that ends with the week',
    'the last day is 8 June',
    stands('high-contact', high(undefined, { supervised: '2026-06-01..2026-06-09' }), '2026-06-05'),
    '0/1 due 2026-06-08',
  ],
  [
    'a home visit says all that it met',
    'a contact and a visit; then in 7 days and in a month',
    counted('high-contact high-home', high('2026-06-05 home'), 0),
    ['high-contact: 0 left by 2026-06-08', 'high-home: 0 left by 2026-07-01'],
  ],
  [
    'three weeks of a high level',
    'by 8 June: seen on the 5th; by the 12th: seen on the 15th, late; by the 22nd: nobody, two tries',
    kept(
      'high-contact',
      high('2026-06-05 office, 2026-06-15 office, 2026-06-18 office?, 2026-06-19 phone?'),
      '2026-06-01..2026-06-22',
      '2026-06-24',
    ),
    '2026-06-08 met, 2026-06-12 late, 2026-06-22 missed tried 2',
  ],
  [
    'a fortnight of a high level is proposed',
    'seen on Fri 5 June; every seventh day is a Friday, the 12th is closed, so Thursday; then by Thu 18th and Thu 25th is past the fortnight',
    proposed('high-contact', high('2026-06-05 office'), '2026-06-08', 2, '2026-06-12'),
    ['2026-06-11 office', '2026-06-18 office'],
  ],
])
