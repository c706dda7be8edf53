import { clock, type Line, linesOf } from '../duties/asked.ts'

const alerts = (next: string): Line[] => [
  [
    'strap cut: the desk in five minutes, over midnight',
    clock('alert-desk', '2026-11-20T12:58:00Z'),
    '2026-11-20T13:03:00Z service',
    'seed: 5 minutes',
  ],
  [
    'strap cut: the police in fifteen',
    clock('alert-police', '2026-11-20T12:50:00Z'),
    '2026-11-20T13:05:00Z service',
    'seed: 15 minutes',
  ],
  [
    'left home: fifteen minutes',
    clock('alert-left-home', '2026-11-20T12:50:00Z'),
    '2026-11-20T13:05:00Z service',
    'seed: 15 minutes',
  ],
  [
    'late home: an hour',
    clock('alert-late', '2026-11-20T12:50:00Z'),
    '2026-11-20T13:50:00Z officer',
    'seed: 60 minutes',
  ],
  [
    'a reminder to charge on a Thursday before a holiday',
    clock('alert-reminder', '2026-12-24'),
    `${next} officer`,
    'seed: the next working day after Christmas',
  ],
]

/** Deadlines of the service in New South Wales. */
export const newSouthWales = linesOf('AU-NSW', [
  [
    'a full report: six weeks',
    clock('sar-full', '2026-11-23'),
    '2027-01-04 officer',
    '23 Nov + 42 days: 7 in Nov, 31 in Dec, 4 in Jan',
  ],
  [
    'with home detention: six weeks',
    clock('sar-home-detention', '2026-11-16'),
    '2026-12-28 officer',
    '16 Nov + 42 days',
  ],
  [
    'on home detention only: three',
    clock('sar-home-detention-only', '2026-11-16'),
    '2026-12-07 officer',
    '16 Nov + 21 days',
  ],
  [
    'for a specific purpose: three',
    clock('sar-specific', '2028-02-14'),
    '2028-03-06 officer',
    '14 Feb + 21 days: 15 to 29 Feb, 6 in Mar',
  ],
  ['on work only: three', clock('sar-work', '2026-11-16'), '2026-12-07 officer', '16 Nov + 21 days'],
  ['an update: three', clock('sar-update', '2026-11-16'), '2026-12-07 officer', '16 Nov + 21 days'],
  ['court duty: the same day', clock('sar-court-duty', '2026-11-16'), '2026-11-16 officer', 'the same day'],
  ['before the reform there was none', clock('sar-full', '2018-09-23'), 'no such clock', 'read as of 24 Sep 2018'],
  ...alerts('2026-12-29'),
])

/** Deadlines in Queensland. */
export const queensland = linesOf('AU-QLD', [
  [
    'board-ordered parole can be applied for six months before',
    clock('parole-application', '2027-08-31'),
    '2027-02-28 person',
    '31 Aug - 6 months: February ends with the 28th',
  ],
  [
    '… in a leap year',
    clock('parole-application', '2028-08-31'),
    '2028-02-29 person',
    'February 2028 ends with the 29th',
  ],
  ...alerts('2026-12-29'),
])

/** Deadlines of the service, the Board and the courts in Canada with Ontario. */
export const ontario = linesOf('CA-ON', [
  [
    'a suspension, sentence under two years: 14 days',
    clock('suspension-short', '2026-11-17'),
    '2026-12-01 service',
    'CCRA s 135(3): 17 Nov + 14',
  ],
  [
    '… ending on a Sunday',
    clock('suspension-short', '2026-11-15'),
    '2026-11-30 service',
    '15 + 14 = Sun 29 Nov; Interpretation Act s 26: Mon 30',
  ],
  ['another: 30 days', clock('suspension', '2026-11-17'), '2026-12-17 service', 'CCRA s 135(3): 17 Nov + 30'],
  [
    '… ending on Christmas Day',
    clock('suspension', '2026-11-25'),
    '2026-12-28 service',
    '25 Nov + 30 = Fri 25 Dec; Sat 26 is Boxing Day in Ontario; Sun 27: Mon 28',
  ],
  [
    '… ending on Remembrance Day',
    clock('suspension', '2026-10-12'),
    '2026-11-12 service',
    '12 Oct + 30 = Wed 11 Nov; Interpretation Act s 35: Thu 12',
  ],
  [
    '… ending on the day for Truth and Reconciliation',
    clock('suspension', '2026-08-31'),
    '2026-10-01 service',
    '31 Aug + 30 = Wed 30 Sep: Thu 1 Oct',
  ],
  [
    'the Board: 90 days',
    clock('suspension-board', '2026-11-17'),
    '2027-02-16 parole-authority',
    '17 Nov + 90 = Mon 15 Feb, Family Day: Tue 16',
  ],
  [
    'long-term supervision: 30 days to decide',
    clock('ltso-decide', '2026-11-17'),
    '2026-12-17 service',
    'CCRA s 135.1',
  ],
  [
    '… and 90 to hold, holiday or not',
    clock('ltso-hold', '2026-11-17'),
    '2027-02-15 parole-authority',
    '17 Nov + 90 = 15 Feb: a commitment is no longer for a holiday',
  ],
  [
    'a hearing of a conditional sentence: 30 days',
    clock('conditional-sentence-hearing', '2026-11-17'),
    '2026-12-17 court',
    '17 Nov + 30',
  ],
  [
    'the decision’s copy: 15 days',
    clock('decision-copy', '2026-11-17'),
    '2026-12-02 parole-authority',
    'CCRR s 166(2): 17 + 15',
  ],
  [
    'relief from a condition: 3 months',
    clock('relief', '2026-11-30'),
    '2027-03-01 parole-authority',
    '30 Nov + 3 months: 28 Feb, the last day, a Sunday: Mon 1 Mar',
  ],
  [
    '… and again after six',
    clock('relief-again', '2026-08-31'),
    '2027-02-28 person',
    'Interpretation Act s 28: the last day of February',
  ],
  [
    'full parole: six months before',
    clock('full-parole-review', '2027-05-31'),
    '2026-11-30 parole-authority',
    'November ends with the 30th',
  ],
  [
    'day parole: within six months of asking',
    clock('day-parole-review', '2026-11-17'),
    '2027-05-17 parole-authority',
    'the same-numbered day',
  ],
  [
    '… owed from two months before',
    clock('day-parole-earliest', '2027-04-30'),
    '2027-02-28 parole-authority',
    'February ends with the 28th',
  ],
  [
    'an adjournment: two months',
    clock('adjourned', '2026-12-31'),
    '2027-03-01 parole-authority',
    '28 Feb is a Sunday: Mon 1 Mar',
  ],
  [
    'detention is referred more than six months before',
    clock('detention-referral', '2027-06-15'),
    '2026-12-14 service',
    '15 Dec is six months before; more than that is 14 Dec',
  ],
  [
    'a pre-sentence report: six weeks',
    clock('pre-sentence-report', '2026-11-16'),
    '2026-12-28 officer',
    '16 Nov + 42 days',
  ],
  [
    'victims: at least 14 days before',
    clock('victim-notice', '2026-11-30'),
    '2026-11-15 service',
    'Interpretation Act s 27(1): 14 clear days are 16 to 29 Nov',
  ],
  [
    'a sample: two hours, over the change of clocks',
    clock('provide-sample', '2026-11-01T05:30:00Z'),
    '2026-11-01T07:30:00Z person',
    'CCRR s 66: 2 h as they pass',
  ],
  ['a contact is written up in seven days', clock('casework-record', '2026-11-16'), '2026-11-23 officer', '16 + 7'],
  ...alerts('2026-12-28'),
])

/** Deadlines of the compact between the States, of federal courts and of testing. */
export const newYork = linesOf('US-NY', [
  [
    'reporting instructions: seven business days',
    clock('reporting-instructions', '2026-11-20'),
    '2026-12-02 service',
    '23, 24, 25, 27, 30 Nov, 1, 2 Dec, as 26 is Thanksgiving',
  ],
  ['… answered in two', clock('instructions-answer', '2026-11-25'), '2026-11-30 other-state', 'Fri 27, Mon 30'],
  ['the travel permit: seven days', clock('travel-permit', '2026-11-20'), '2026-11-27 person', '20 + 7'],
  ['forms: five business days', clock('transfer-forms', '2026-11-16'), '2026-11-23 service', '17, 18, 19, 20, 23'],
  ['expedited: two business days', clock('expedited-answer', '2026-11-20'), '2026-11-24 other-state', '23, 24'],
  [
    '… the full request by the seventh',
    clock('expedited-request', '2026-12-21'),
    '2026-12-31 service',
    '22, 23, 24, 28, 29, 30, 31 Dec',
  ],
  [
    'a sexual offence: five business days',
    clock('sex-offence-answer', '2026-11-16'),
    '2026-11-23 other-state',
    '17 to 20, 23',
  ],
  [
    'victims comment: fifteen business days',
    clock('victim-comment', '2026-11-02'),
    '2026-11-25 other-state',
    '4 to 6 (3, as 3 is Election Day in New York), 9, 10, 12, 13 (7, as 11 is Veterans Day), 16 to 20 (12), 23, 24, 25',
  ],
  [
    'an acceptance: 120 days',
    clock('acceptance', '2026-11-20'),
    '2027-03-20 person',
    '10 in Nov, 31, 31, 28, 20 in Mar',
  ],
  [
    '… in a leap year a day earlier on the calendar',
    clock('acceptance', '2027-11-20'),
    '2028-03-19 person',
    '10, 31, 31, 29, 19',
  ],
  ['there by the fifth business day', clock('arrival', '2026-12-24'), '2027-01-04 person', '28, 29, 30, 31 Dec, 4 Jan'],
  ['an investigation: 45 days', clock('investigation', '2026-11-20'), '2027-01-04 other-state', '10 in Nov, 31, 4'],
  [
    'return: fifteen business days',
    clock('return', '2026-11-27'),
    '2026-12-18 person',
    '30 Nov to 4 Dec (5), 7 to 11 (10), 14 to 18 (15)',
  ],
  ['a warrant: fifteen business days', clock('warrant', '2026-11-27'), '2026-12-18 service', 'the same fifteen'],
  [
    'a violation report: 30 days',
    clock('violation-report', '2026-11-20'),
    '2026-12-20 officer',
    '20 Nov + 30, a Sunday: calendar days',
  ],
  [
    '… answered in ten business days',
    clock('violation-answer', '2026-11-20'),
    '2026-12-07 other-state',
    '23, 24, 25, 27, 30 Nov, 1, 2, 3, 4, 7 Dec',
  ],
  ['a progress report: 30 days', clock('progress-report', '2026-01-31'), '2026-03-02 officer', '28 in Feb, 2 in Mar'],
  [
    'presentence: 35 days before',
    clock('presentence-report', '2027-01-15'),
    '2026-12-11 officer',
    '15 in Jan, 20 in Dec: 31 - 20 = 11, a Friday',
  ],
  [
    '… back from a Sunday',
    clock('presentence-report', '2027-01-10'),
    '2026-12-04 officer',
    '10 - 35 = Sun 6 Dec: back to Fri 4',
  ],
  [
    '… objections: fourteen days',
    clock('presentence-objections', '2026-12-11'),
    '2026-12-28 person',
    '25 Dec is Christmas Day, then a weekend: Mon 28',
  ],
  [
    '… the addendum seven days before',
    clock('presentence-addendum', '2027-01-08'),
    '2026-12-31 officer',
    '1 Jan is a holiday: back to 31 Dec',
  ],
  [
    'urine: three hours',
    clock('provide-sample', '2026-11-20T15:00:00Z'),
    '2026-11-20T18:00:00Z person',
    '49 CFR 40.193',
  ],
  [
    'oral fluid: one',
    clock('provide-oral-fluid', '2026-11-20T15:00:00Z'),
    '2026-11-20T16:00:00Z person',
    '49 CFR 40.193',
  ],
  [
    'a bracelet: four hours',
    clock('bracelet-download', '2026-03-08T05:00:00Z'),
    '2026-03-08T09:00:00Z person',
    'over the change of clocks',
  ],
  ...alerts('2026-12-28'),
])

/** Deadlines of enforcement, reports, releases, victims and approved premises in England and Wales. */
export const englandAndWales = linesOf('GB-EAW', [
  [
    'breach: ten working days',
    clock('breach-started', '2026-12-18'),
    '2027-01-06 officer',
    '21 to 24 (4), 29, 30, 31 Dec (7), 4, 5, 6 Jan (10), as 1 Jan is a bank holiday',
  ],
  ['a letter: two working days', clock('letter', '2026-11-20'), '2026-11-24 officer', '23, 24'],
  ['a reason: six working days', clock('explanation', '2026-11-20'), '2026-11-30 person', '23 to 27, 30'],
  [
    'recall: 24 hours',
    clock('recall-request', '2026-10-24T12:00:00Z'),
    '2026-10-25T12:00:00Z officer',
    '24 hours over the night the clocks go back',
  ],
  ['an oral report: the same day', clock('psr-oral', '2026-11-20'), '2026-11-20 officer', 'the same day', 'S'],
  ['a short report: five working days', clock('psr-short', '2026-11-20'), '2026-11-27 officer', '23 to 27'],
  [
    'a standard report: fifteen',
    clock('psr-standard', '2026-11-20'),
    '2026-12-11 officer',
    'three weeks without a holiday',
  ],
  ['… in custody ten', clock('psr-custody', '2026-11-20'), '2026-12-04 officer', 'two weeks without a holiday'],
  [
    'a victim is referred: twenty working days',
    clock('victim-referral', '2026-11-20'),
    '2026-12-18 service',
    'four weeks without a holiday',
  ],
  [
    '… and contacted in eight weeks',
    clock('victim-contact', '2026-11-20'),
    '2027-01-15 service',
    '20 Nov + 56: 10, 31, 15',
  ],
  [
    'premises in an emergency: two hours',
    clock('premises-emergency', '2026-11-20T12:30:00Z'),
    '2026-11-20T14:30:00Z service',
    'received before 13:00',
  ],
  [
    '… at one o’clock',
    clock('premises-emergency', '2026-11-20T13:00:00Z'),
    '2026-11-20T15:00:00Z service',
    'at 13:00 is not after it',
  ],
  [
    '… after one o’clock on a Friday',
    clock('premises-emergency', '2026-11-20T13:01:00Z'),
    '2026-11-23T11:00:00Z service',
    'from 09:00 on Monday',
  ],
  [
    '… in summer, by London’s clocks',
    clock('premises-emergency', '2026-07-03T12:30:00Z'),
    '2026-07-06T10:00:00Z service',
    '12:30Z is 13:30 BST: from Mon 09:00 BST, 08:00Z',
  ],
  [
    '… on a bank holiday',
    clock('premises-emergency', '2026-12-28T09:00:00Z'),
    '2026-12-29T11:00:00Z service',
    'from Tue 29 Dec 09:00',
  ],
  [
    'premises at short notice: five working days',
    clock('premises-short', '2026-11-20T14:00:00Z'),
    '2026-11-30 service',
    'received Mon 23: 24, 25, 26, 27, 30',
  ],
  [
    '… on a standard notice: ten',
    clock('premises-standard', '2026-11-20T10:00:00Z'),
    '2026-12-04 service',
    '23 to 27, 30 Nov to 4 Dec',
  ],
  [
    'the licence closes two working days before release',
    clock('licence-hard-stop', '2026-12-29'),
    '2026-12-23 officer',
    'back from Tue 29 Dec: Thu 24, Wed 23',
  ],
  ['… and warns two before that', clock('licence-warning', '2026-12-29'), '2026-12-21 officer', '24, 23, 22, 21'],
  [
    'a late allocation: five before',
    clock('late-allocation', '2026-12-29'),
    '2026-12-18 team-leader',
    '24, 23, 22, 21, 18',
  ],
  ['a referral: ten working days', clock('referral-assessment', '2026-11-20'), '2026-12-04 service', 'two weeks'],
  ['… its report: five', clock('referral-report', '2026-11-20'), '2026-11-27 service', 'a week'],
  ...alerts('2026-12-29'),
])
