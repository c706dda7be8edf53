import type { WorkedCase } from '../case.ts'
import { opportunity } from './asked.ts'
import { stepDown } from './steps.ts'

const first = '2018-09-24'
const year = 'order cco 2026-01-01 2026-12-31'

/** What people under New South Wales orders can be looked at for, asked and worked by hand. */
export const newSouthWales: readonly WorkedCase[] = [
  ...stepDown('AU-NSW', first, 'high', 'medium', 'Step down from high to medium'),
  ...stepDown('AU-NSW', first, 'medium', 'low', 'Step down from medium to low'),
  ...opportunity(
    'AU-NSW',
    'vary-conditions',
    {
      first,
      name: 'Ask the court to vary or revoke conditions',
      about:
        'fewer-conditions | cco cro |  |  | curfew abstain-alcohol abstain-drugs non-association place-restriction',
      decides: 'court: The court that made the order',
      check: ['Nobody whom a condition protects is left less safe'],
      answerBy: '2026-03-01',
      backOn: '2026-05-01',
    },
    {
      base: '',
      source:
        '365 days: half is 182.5, so the 183rd day, 2 July, completes it and 3 July is the first after. Two months before the 1st after the end is 1 November. Six months after 1 January is 1 July; after trouble on 10 January, 11 July',
      lines: {
        [`2026-07-03; ${year}; under curfew; kept 9/10`]: 'eligible 2026-07-03',
        [`2026-07-02; ${year}; under curfew; kept 9/10`]: 'almost 2026-07-03 served-share',
        [`2026-07-02; ${year}; under abstain-alcohol; kept 9/10`]: 'almost 2026-07-03 served-share',
        [`2026-07-03; ${year}; under abstain-drugs; kept 9/10`]: 'eligible 2026-07-03',
        [`2026-07-03; ${year}; under non-association; kept 9/10`]: 'eligible 2026-07-03',
        [`2026-07-03; ${year}; under place-restriction; kept 9/10`]: 'eligible 2026-07-03',
        [`2026-07-03; ${year}; kept 9/10`]: 'none',
        '2026-07-03; order cro 2026-01-01 2026-12-31; under curfew; kept 9/10': 'eligible 2026-07-03',
        '2026-07-03; order ico 2026-01-01 2026-12-31; under curfew; kept 9/10': 'none',
        [`2026-06-03; ${year}; under curfew; kept 9/10`]: 'almost 2026-07-03 served-share clear',
        [`2026-06-02; ${year}; under curfew; kept 9/10`]: 'not-yet 2026-07-03 served-share clear',
        [`2026-11-01; ${year}; under curfew; kept 9/10`]: 'eligible 2026-07-03',
        [`2026-11-02; ${year}; under curfew; kept 9/10`]: 'not-yet left',
        [`2026-07-11; ${year}; under curfew; kept 9/10; charge 2026-01-10`]: 'eligible 2026-07-11',
        [`2026-07-10; ${year}; under curfew; kept 9/10; breach 2026-01-10`]: 'almost 2026-07-11 clear',
        [`2026-07-10; ${year}; under curfew; kept 9/10; charge 2026-01-10 open`]: 'almost clear:open',
        [`2026-07-03; ${year}; under curfew; kept 8/9; charge 2026-01-10 open`]: 'not-yet clear:open kept',
        [`2026-07-03; ${year}; under curfew; kept 8/9`]: 'almost kept',
        [`2026-07-03; ${year}; under curfew; kept 4/4`]: 'eligible 2026-07-03',
        [`2026-07-03; ${year}; under curfew; kept 3/3`]: 'almost kept',
        [`2026-07-03; ${year}; under curfew; kept 9/10; missed 2026-01-03`]: 'eligible 2026-07-03',
        [`2026-07-03; ${year}; under curfew; kept 9/10; missed 2026-01-04`]: 'almost kept',
        '2026-07-03; order cco 2026-01-01; under curfew; kept 9/10': 'not-yet served-share:unknown left:unknown',
        [`2026-07-13; ${year}; under curfew; kept 9/10; pause 2026-02-01 2026-02-10`]: 'eligible 2026-07-13',
        [`2026-07-12; ${year}; under curfew; kept 9/10; pause 2026-02-01 2026-02-10`]: 'almost 2026-07-13 served-share',
        [`2026-07-03; ${year}; under curfew; kept 9/10; pause 2026-07-03 2026-07-10`]: 'eligible 2026-07-03',
        [`2026-07-04; ${year}; under curfew; kept 9/10; pause 2026-07-02 2026-07-02`]: 'eligible 2026-07-04',
        [`2026-07-14; ${year}; under curfew; kept 9/10; pause 2026-02-01 2026-02-10; pause 2026-02-06 2026-02-11`]:
          'eligible 2026-07-14',
        [`2026-07-03; ${year}; under curfew; kept 9/10; order cro 2026-03-01 2026-12-31; under curfew`]:
          'eligible 2026-07-03 and not-yet 2026-09-01 served-share clear',
        '2026-03-03; order cco 2026-03-01 2026-03-01; under curfew; kept 9/10': 'not-yet left clear',
      },
    },
  ),
  ...opportunity(
    'AU-NSW',
    'suspend-supervision',
    {
      first,
      name: 'Suspend the supervision condition',
      about: 'less-supervision | ico cco cro | low |  | supervision',
      decides: 'team-leader: Team leader, for the Commissioner',
      check: ['Programs and treatment that the order asks for are done'],
      answerBy: '2026-03-01',
      backOn: '2026-05-01',
    },
    {
      base: '',
      source:
        'six months from 1 January are complete before 1 July, three at the level from 1 April before 1 July; one month before the 1st after the end is 1 December',
      lines: {
        '2026-07-01; level low 2026-04-01; order ico 2026-01-01 2026-12-31; under supervision': 'eligible 2026-07-01',
        '2026-07-01; level low 2026-04-01; order cco 2026-01-01 2026-12-31; under supervision': 'eligible 2026-07-01',
        '2026-07-01; level low 2026-04-01; order cro 2026-01-01 2026-12-31; under supervision': 'eligible 2026-07-01',
        '2026-07-01; level medium 2026-04-01; order cro 2026-01-01 2026-12-31; under supervision': 'none',
        '2026-07-01; level low 2026-04-01; order cro 2026-01-01 2026-12-31': 'none',
        '2026-06-30; level low 2026-03-01; order cco 2026-01-01 2026-12-31; under supervision':
          'almost 2026-07-01 served clear',
        '2026-06-30; level low 2026-04-01; order cco 2025-12-01 2026-12-31; under supervision':
          'almost 2026-07-01 at-level',
        '2026-05-31; level low 2026-04-01; order cco 2025-12-01 2026-12-31; under supervision':
          'almost 2026-07-01 served at-level clear',
        '2026-05-30; level low 2026-04-01; order cco 2025-12-01 2026-12-31; under supervision':
          'not-yet 2026-07-01 served at-level clear',
        '2026-12-01; level low 2026-04-01; order cco 2026-01-01 2026-12-31; under supervision': 'eligible 2026-07-01',
        '2026-12-02; level low 2026-04-01; order cco 2026-01-01 2026-12-31; under supervision': 'not-yet left',
        '2026-07-01; level low 2026-04-01; order cco 2026-01-01 2026-12-31; under supervision; under work-hours':
          'almost not-under:work-hours',
        '2026-07-01; level low 2026-04-01; order cco 2026-01-01 2026-12-31; under supervision; under work-hours 2026-07-31':
          'almost 2026-08-01 not-under:work-hours',
        '2026-07-01; level low 2026-04-01; order ico 2026-01-01 2026-12-31; under supervision; under home-detention':
          'almost not-under:home-detention',
        '2026-07-01; level low 2026-04-01; order ico 2026-01-01 2026-12-31; under supervision; under electronic-monitoring':
          'almost not-under:electronic-monitoring',
        '2026-07-01; level low 2026-04-01; order ico 2026-01-01 2026-12-31; under supervision; under work-hours; charge 2026-01-01 open':
          'not-yet not-under:work-hours clear:open',
        '2026-07-02; level low 2026-04-01; order ico 2026-01-01 2026-12-31; under supervision; charge 2026-01-01':
          'eligible 2026-07-02',
        '2026-07-01; level low 2026-04-01; order ico 2026-01-01 2026-12-31; under supervision; breach 2026-01-01':
          'almost 2026-07-02 clear',
      },
    },
  ),
  ...opportunity(
    'AU-NSW',
    'ease-monitoring',
    {
      first,
      name: 'Ask the Parole Authority to ease detention, monitoring or a curfew',
      about: 'fewer-conditions | ico |  |  | home-detention electronic-monitoring curfew',
      decides: 'board: State Parole Authority',
      check: ['No unanswered alert of the monitoring service'],
      answerBy: '2026-03-01',
      backOn: '2026-05-01',
    },
    {
      base: 'order ico 2026-01-01 2026-12-31',
      source:
        '365 days: a third is 121.67, so the 122nd day, 2 May, completes it and 3 May is the first after; three months after trouble on 2 February are complete before 3 May; after 3 February, 4 May',
      lines: {
        '2026-05-03; under home-detention': 'eligible 2026-05-03',
        '2026-05-03; under electronic-monitoring; charge 2026-02-02': 'eligible 2026-05-03',
        '2026-05-03; under curfew; breach 2026-02-02; missed 2026-02-02': 'eligible 2026-05-03',
        '2026-05-03; under curfew; charge 2026-02-03': 'almost 2026-05-04 clear',
        '2026-05-03; under curfew; breach 2026-02-03': 'almost 2026-05-04 clear',
        '2026-05-03; under curfew; missed 2026-02-03': 'almost 2026-05-04 clear',
        '2026-05-02; under curfew': 'almost 2026-05-03 served-share',
        '2026-04-03; under curfew': 'almost 2026-05-03 served-share',
        '2026-04-02; under curfew': 'not-yet 2026-05-03 served-share',
        '2026-12-01; under curfew': 'eligible 2026-05-03',
        '2026-12-02; under curfew': 'not-yet left',
        '2026-12-01; under curfew; pause 2026-11-01 2026-11-10': 'eligible 2026-05-03',
        '2026-12-11; under curfew; pause 2026-11-01 2026-11-10': 'eligible 2026-05-03',
        '2026-12-12; under curfew; pause 2026-11-01 2026-11-10': 'not-yet left',
        '2026-05-03; under curfew; pause 2026-03-01': 'not-yet served-share:unknown left:unknown',
        '2026-05-03; under curfew; charge 2026-01-02 open': 'almost clear:open',
      },
    },
  ),
]
