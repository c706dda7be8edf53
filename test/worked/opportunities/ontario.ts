import type { WorkedCase } from '../case.ts'
import { opportunity } from './asked.ts'

const first = '2012-06-13'
const steps: readonly [from: string, to: string, name: string][] = [
  ['intensive', 'a', 'Step down from intensive to level A'],
  ['a', 'b', 'Step down from level A to level B'],
  ['b', 'c', 'Step down from level B to level C'],
  ['c', 'd', 'Step down from level C to level D'],
  ['d', 'e', 'Step down from level D to level E'],
]

const stepDown = ([from, to, name]: (typeof steps)[number]): WorkedCase[] =>
  opportunity(
    'CA-ON',
    `step-down-${from}`,
    {
      first,
      name,
      about: `level-down | day-parole full-parole statutory-release ltso | ${from} | ${to} | `,
      decides: 'team-leader: Parole officer supervisor',
      check: ['The update of the correctional plan speaks for it'],
      answerBy: '2026-02-14',
      backOn: '2026-05-01',
    },
    {
      base: '',
      source:
        '90 days from 1 June are complete with 29 August; six months at a level from 1 March before 1 September; six clear months from 1 March too',
      lines: {
        [`2026-09-01; since 2026-03-01; level ${from} 2026-03-01; order day-parole 2026-03-01 2027-03-01`]:
          'eligible 2026-09-01',
        [`2026-09-01; since 2026-03-01; level ${from} 2026-03-01; order full-parole 2026-03-01 2027-03-01`]:
          'eligible 2026-09-01',
        [`2026-09-01; since 2026-03-01; level ${from} 2026-03-01; order statutory-release 2026-03-01 2027-03-01`]:
          'eligible 2026-09-01',
        [`2026-09-01; since 2026-03-01; level ${from} 2026-03-01; order ltso 2026-03-01 2027-03-01`]:
          'eligible 2026-09-01',
        [`2026-09-01; since 2026-03-01; level ${from} 2026-03-01; order probation 2026-03-01 2027-03-01`]: 'none',
        [`2026-09-01; since 2026-03-01; level ${to} 2026-03-01; order ltso 2026-03-01 2027-03-01`]: 'none',
        [`2026-08-31; since 2026-02-01; level ${from} 2026-03-01; order ltso 2026-02-01 2027-03-01`]:
          'almost 2026-09-01 at-level',
        [`2026-08-01; since 2026-02-01; level ${from} 2026-03-01; order ltso 2026-02-01 2027-03-01`]:
          'almost 2026-09-01 at-level',
        [`2026-07-31; since 2026-02-01; level ${from} 2026-03-01; order ltso 2026-02-01 2027-03-01`]:
          'not-yet 2026-09-01 at-level clear',
        [`2026-08-29; since 2026-06-01; level ${from} 2026-02-01; order ltso 2026-06-01 2027-03-01`]:
          'not-yet 2026-12-01 served clear',
        [`2026-08-30; since 2026-06-01; level ${from} 2026-02-01; order ltso 2026-06-01 2027-03-01`]:
          'not-yet 2026-12-01 clear',
        [`2026-09-01; since 2026-02-01; level ${from} 2026-02-01; order ltso 2026-02-01 2027-03-01; charge 2026-02-28`]:
          'eligible 2026-09-01',
        [`2026-09-01; since 2026-02-01; level ${from} 2026-02-01; order ltso 2026-02-01 2027-03-01; charge 2026-03-01`]:
          'almost 2026-09-02 clear',
        [`2026-09-01; since 2026-02-01; level ${from} 2026-02-01; order ltso 2026-02-01 2027-03-01; breach 2026-03-01`]:
          'almost 2026-09-02 clear',
        [`2026-09-01; since 2026-02-01; order ltso 2026-02-01 2027-03-01; level ${from} 2026-02-01; breach 2026-03-01 open`]:
          'almost clear:open',
        [`2026-09-01; level ${from} 2026-02-01; order ltso 2026-02-01 2027-03-01`]:
          'not-yet served:unknown clear:unknown',
      },
    },
  )

/** What people under Canadian orders can be looked at for, asked and worked by hand. */
export const ontario: readonly WorkedCase[] = [
  ...steps.flatMap(stepDown),
  ...opportunity(
    'CA-ON',
    'shorten-probation',
    {
      first,
      name: 'Ask the court to shorten probation or lift optional conditions',
      about: 'early-end | probation |  |  | ',
      decides: 'court: The court that made the order',
      check: ['Circumstances have changed since the conditions were set'],
      answerBy: '2026-03-01',
      backOn: '2026-05-01',
    },
    {
      base: 'order probation 2026-01-01 2026-12-30',
      source:
        '364 days: half is 182, so 1 July completes it; two months before 31 December is 31 October; six months from 3 January are complete before 3 July',
      lines: {
        '2026-07-02': 'eligible 2026-07-02',
        '2026-07-01': 'almost 2026-07-02 served-share',
        '2026-06-02': 'almost 2026-07-02 served-share clear',
        '2026-06-01': 'not-yet 2026-07-02 served-share clear',
        '2026-07-03; charge 2026-01-02': 'eligible 2026-07-03',
        '2026-07-02; charge 2026-01-02': 'almost 2026-07-03 clear',
        '2026-07-02; breach 2026-01-02': 'almost 2026-07-03 clear',
        '2026-07-02; under work-hours': 'almost not-under:work-hours',
        '2026-07-02; under work-hours; charge 2026-01-02 open': 'not-yet clear:open not-under:work-hours',
        '2026-10-31': 'eligible 2026-07-02',
        '2026-11-01': 'not-yet left',
      },
    },
  ),
  ...opportunity(
    'CA-ON',
    'change-conditional',
    {
      first,
      name: 'Propose a change of optional conditions',
      about:
        'fewer-conditions | conditional-sentence |  |  | curfew home-detention electronic-monitoring abstain-alcohol place-restriction',
      decides: 'court: The court that made the order',
      check: ['The change, and the reasons for it, are written for the person, the prosecutor and the court'],
      answerBy: '2026-03-02',
      backOn: '2026-05-01',
    },
    {
      base: 'order conditional-sentence 2026-01-01 2026-12-31',
      source:
        '365 days: a third is 121.67, so 2 May completes it; a month before 1 January 2027 is 1 December; three months after 2 February are complete before 3 May; 30 days from 31 January end with 1 March',
      lines: {
        '2026-05-03; under curfew': 'eligible 2026-05-03',
        '2026-05-03; under home-detention; charge 2026-02-02': 'eligible 2026-05-03',
        '2026-05-03; under electronic-monitoring; breach 2026-02-03': 'almost 2026-05-04 clear',
        '2026-05-03; under abstain-alcohol; charge 2026-02-03': 'almost 2026-05-04 clear',
        '2026-05-03; under place-restriction; charge 2026-02-03 open': 'almost clear:open',
        '2026-05-03': 'none',
        '2026-05-03; order conditional-sentence 2026-01-01; under curfew': 'not-yet served-share:unknown left:unknown',
        '2026-04-03; under curfew': 'almost 2026-05-03 served-share',
        '2026-04-02; under curfew': 'not-yet 2026-05-03 served-share',
        '2026-12-01; under curfew': 'eligible 2026-05-03',
        '2026-12-02; under curfew': 'not-yet left',
      },
    },
  ),
  ...opportunity(
    'CA-ON',
    'relief-from-condition',
    {
      first,
      name: 'Ask the Board for relief from a condition',
      about:
        'fewer-conditions | day-parole full-parole statutory-release ltso |  |  | residence-facility curfew abstain-alcohol abstain-drugs non-association place-restriction',
      decides: 'board: Parole Board of Canada',
      check: ['Registered victims are heard first where a condition protects them'],
      answerBy: '2026-05-01',
      backOn: '2026-07-31',
    },
    {
      base: '',
      source:
        'CCRR s 162: three months from 31 January end with April, six with 30 July. Six months from 1 January are complete before 1 July',
      lines: {
        '2026-07-01; order day-parole 2026-01-01 2027-06-30; under residence-facility': 'eligible 2026-07-01',
        '2026-07-01; order full-parole 2026-01-01 2027-06-30; under curfew': 'eligible 2026-07-01',
        '2026-07-01; order statutory-release 2026-01-01 2027-06-30; under abstain-alcohol': 'eligible 2026-07-01',
        '2026-07-01; order ltso 2026-01-01; under abstain-drugs': 'eligible 2026-07-01',
        '2026-06-30; order ltso 2026-01-01; under non-association': 'almost 2026-07-01 served clear',
        '2026-05-31; order ltso 2026-01-01; under place-restriction': 'almost 2026-07-01 served clear',
        '2026-05-30; order ltso 2026-01-01; under place-restriction': 'not-yet 2026-07-01 served clear',
        '2026-07-01; order ltso 2026-01-01; under curfew; charge 2025-12-31': 'eligible 2026-07-01',
        '2026-07-01; order ltso 2026-01-01; under curfew; charge 2026-01-01': 'almost 2026-07-02 clear',
        '2026-07-01; order ltso 2026-01-01; under curfew; breach 2026-01-01': 'almost 2026-07-02 clear',
        '2026-07-01; order ltso 2026-01-01; under curfew; breach 2026-01-01 open': 'almost clear:open',
        '2026-07-01; order ltso 2026-01-01; under curfew; pause 2026-02-01; charge 2026-02-01 open':
          'not-yet served:unknown clear:open',
        '2026-07-01; order ltso 2026-01-01': 'none',
      },
    },
  ),
]
