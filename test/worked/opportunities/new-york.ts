import type { WorkedCase } from '../case.ts'
import { opportunity } from './asked.ts'

const first = '2010-01-01'
const steps: readonly [from: string, to: string][] = [
  ['greatest', 'high'],
  ['high', 'medium'],
  ['medium', 'low'],
]

const stepDown = ([from, to]: (typeof steps)[number]): WorkedCase[] =>
  opportunity(
    'US-NY',
    `step-down-${from}`,
    {
      first,
      name: `Step down from ${from} to ${to}`,
      about: `level-down | state-probation | ${from} | ${to} | `,
      decides: 'team-leader: Team leader',
      check: ['The last assessment does not speak against it'],
      answerBy: '2026-02-14',
      backOn: '2026-05-01',
    },
    {
      base: 'since 2026-01-01; order state-probation 2026-01-01 2028-12-31',
      source:
        'three months from 1 March are complete before 1 June; after trouble on 28 February too; a month before is 1 May; the three months to 1 June begin on 2 March',
      lines: {
        [`2026-06-01; level ${from} 2026-03-01; kept 9/10`]: 'eligible 2026-06-01',
        [`2026-05-31; level ${from} 2026-03-01; kept 9/10`]: 'almost 2026-06-01 at-level',
        [`2026-05-01; level ${from} 2026-03-01; kept 9/10`]: 'almost 2026-06-01 at-level',
        [`2026-04-30; level ${from} 2026-03-01; kept 9/10`]: 'not-yet 2026-06-01 at-level',
        [`2026-06-01; level ${to} 2026-03-01; kept 9/10`]: 'none',
        [`2026-06-01; level ${from} 2026-03-01; kept 9/10; charge 2026-02-28`]: 'eligible 2026-06-01',
        [`2026-06-01; level ${from} 2026-03-01; kept 9/10; charge 2026-03-01`]: 'almost 2026-06-02 clear',
        [`2026-06-01; level ${from} 2026-03-01; kept 9/10; breach 2026-03-01`]: 'almost 2026-06-02 clear',
        [`2026-06-01; level ${from} 2026-03-01; kept 8/9`]: 'almost kept',
        [`2026-06-01; level ${from} 2026-03-01; kept 8/9; charge 2026-03-01 open`]: 'not-yet clear:open kept',
        [`2026-06-01; level ${from} 2026-03-01; kept 6/6`]: 'eligible 2026-06-01',
        [`2026-06-01; level ${from} 2026-03-01; kept 5/5`]: 'almost kept',
        [`2026-06-01; level ${from} 2026-03-01; kept 9/10; missed 2026-03-01`]: 'eligible 2026-06-01',
        [`2026-06-01; level ${from} 2026-03-01; kept 9/10; missed 2026-03-02`]: 'almost kept',
      },
    },
  )

/** What people under federal and New York supervision can be looked at for, asked and worked by hand. */
export const newYork: readonly WorkedCase[] = [
  ...steps.flatMap(stepDown),
  ...opportunity(
    'US-NY',
    'end-supervised-release',
    {
      first: '1987-11-01',
      name: 'Ask the court to end supervised release early',
      about: 'early-end | supervised-release |  |  | ',
      decides: 'court: The sentencing judge',
      check: [
        'Conduct and the interest of justice warrant it',
        'Fines and restitution are paid, or paid as scheduled',
        'No risk to the safety of anybody is foreseen',
      ],
      answerBy: '2026-03-01',
      backOn: '2026-07-31',
    },
    {
      base: '',
      source:
        '18 USC 3583(e)(1): after one year of supervised release. A year from 1 March ends with 28 February; a year from 29 February 2024 with 28 February 2025. Two months from 29 December end with February, from 28 December a day before',
      lines: {
        '2026-03-01; order supervised-release 2025-03-01 2028-02-29': 'eligible 2026-03-01',
        '2026-02-28; order supervised-release 2025-03-01 2028-02-29': 'almost 2026-03-01 served',
        '2026-01-01; order supervised-release 2025-03-01 2028-02-29': 'almost 2026-03-01 served',
        '2025-12-29; order supervised-release 2025-03-01 2028-02-29': 'almost 2026-03-01 served',
        '2025-12-28; order supervised-release 2025-03-01 2028-02-29': 'not-yet 2026-03-01 served',
        '2025-03-01; order supervised-release 2024-02-29 2027-02-28': 'eligible 2025-03-01',
        '2025-02-28; order supervised-release 2024-02-29 2027-02-28': 'almost 2025-03-01 served',
        '2026-04-15; order supervised-release 2025-03-01; pause 2025-06-01 2025-07-15': 'eligible 2026-04-15',
        '2026-04-14; order supervised-release 2025-03-01; pause 2025-06-01 2025-07-15': 'almost 2026-04-15 served',
        '2026-04-15; order supervised-release 2025-03-01; pause 2025-06-01': 'not-yet served:unknown',
        '2026-03-01; order supervised-release 2025-03-01; pause 2026-03-01': 'eligible 2026-03-01',
      },
    },
  ),
  ...opportunity(
    'US-NY',
    'end-federal-probation',
    {
      first: '1987-11-01',
      name: 'Ask the court to end probation early',
      about: 'early-end | federal-probation |  |  | ',
      decides: 'court: The sentencing judge',
      check: ['Conduct and the interest of justice warrant it'],
      answerBy: '2026-03-01',
      backOn: '2026-07-31',
    },
    {
      base: 'order federal-probation 2025-03-01 2028-02-29',
      source:
        'a year from 1 March 2025 ends with 28 February 2026; two months from 1 January end with February, from 28 December a day before',
      lines: {
        '2026-03-01': 'eligible 2026-03-01',
        '2026-02-28': 'almost 2026-03-01 served clear',
        '2026-01-01': 'almost 2026-03-01 served clear',
        '2025-12-28': 'not-yet 2026-03-01 served clear',
        '2026-03-02; charge 2025-03-01': 'eligible 2026-03-02',
        '2026-03-01; charge 2025-03-01': 'almost 2026-03-02 clear',
        '2026-03-01; breach 2025-03-01': 'almost 2026-03-02 clear',
        '2026-03-01; breach 2025-03-01 open': 'almost clear:open',
        '2026-03-01; pause 2025-06-01; charge 2025-06-01 open': 'not-yet served:unknown clear:open',
      },
    },
  ),
  ...opportunity(
    'US-NY',
    'end-state-probation',
    {
      first,
      name: 'Ask the court to end probation early',
      about: 'early-end | state-probation | low medium |  | ',
      decides: 'court: The sentencing court',
      check: ['The public is not put at risk'],
      answerBy: '2026-03-01',
      backOn: '2026-05-01',
    },
    {
      base: 'order state-probation 2024-01-01 2026-12-31',
      source:
        '366, 365 and 365 days, 1096: half is 548, the 182nd of 2025, 1 July. Two months before 1 January 2027 is 1 November. A year from 3 July 2024 ends with 2 July 2025',
      lines: {
        '2025-07-02; level low 2024-01-01': 'eligible 2025-07-02',
        '2025-07-01; level medium 2024-01-01': 'almost 2025-07-02 served-share',
        '2025-07-02; level high 2024-01-01': 'none',
        '2025-06-02; level low 2024-01-01': 'almost 2025-07-02 served-share',
        '2025-06-01; level low 2024-01-01': 'not-yet 2025-07-02 served-share',
        '2025-07-02; level low 2024-01-01; charge 2024-07-01': 'eligible 2025-07-02',
        '2025-07-02; level low 2024-01-01; charge 2024-07-02': 'almost 2025-07-03 clear',
        '2025-07-02; level low 2024-01-01; breach 2024-07-02': 'almost 2025-07-03 clear',
        '2025-07-02; level low 2024-01-01; under work-hours': 'almost not-under:work-hours',
        '2025-07-02; level low 2024-01-01; under pay-restitution': 'almost not-under:pay-restitution',
        '2025-07-02; level low 2024-01-01; under pay-restitution; charge 2024-02-01 open':
          'not-yet clear:open not-under:pay-restitution',
        '2026-11-01; level low 2024-01-01': 'eligible 2025-07-02',
        '2026-11-02; level low 2024-01-01': 'not-yet left',
      },
    },
  ),
  ...opportunity(
    'US-NY',
    'merit-termination',
    {
      first,
      name: 'Merit termination of the sentence',
      about: 'early-end | state-parole conditional-release |  |  | ',
      decides: 'agency: Department of Corrections and Community Supervision',
      check: [
        'Not for an offence that section 205(1) lists, such as a violent felony or a hate crime',
        'Restitution was paid in good faith as far as there was money',
      ],
      answerBy: '2026-03-01',
      backOn: '2026-05-01',
    },
    {
      base: '',
      source: 'a year from 1 January 2025 ends with 31 December; a month before 1 January 2026 is 1 December',
      lines: {
        '2026-01-01; order state-parole 2025-01-01 2028-12-31': 'eligible 2026-01-01',
        '2026-01-01; order conditional-release 2025-01-01 2028-12-31': 'eligible 2026-01-01',
        '2025-12-31; order state-parole 2025-01-01 2028-12-31': 'almost 2026-01-01 served clear',
        '2025-12-01; order state-parole 2025-01-01 2028-12-31': 'almost 2026-01-01 served clear',
        '2025-11-30; order state-parole 2025-01-01 2028-12-31': 'not-yet 2026-01-01 served clear',
        '2026-01-01; order state-parole 2025-01-01 2028-12-31; under register': 'almost not-under:register',
        '2026-01-01; order state-parole 2025-01-01 2028-12-31; under register; charge 2025-02-01 open':
          'not-yet not-under:register clear:open',
        '2026-01-01; order state-parole 2025-01-01 2028-12-31; charge 2025-01-01': 'almost 2026-01-02 clear',
        '2026-01-01; order state-parole 2025-01-01 2028-12-31; breach 2025-01-01': 'almost 2026-01-02 clear',
        '2026-01-02; order state-parole 2025-01-01 2028-12-31; breach 2025-01-01': 'eligible 2026-01-02',
      },
    },
  ),
]
