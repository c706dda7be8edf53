import type { WorkedCase } from '../case.ts'
import { opportunity } from './asked.ts'
import { stepDown } from './steps.ts'

const first = '1992-11-24'

/** What people under Queensland orders can be looked at for, asked and worked by hand. */
export const queensland: readonly WorkedCase[] = [
  ...stepDown('AU-QLD', first, 'high', 'medium', 'Step down from high to medium'),
  ...stepDown('AU-QLD', first, 'medium', 'low', 'Step down from medium to low'),
  ...opportunity(
    'AU-QLD',
    'revoke-early',
    {
      first,
      name: 'Ask the court to amend or revoke the order',
      about: 'early-end | probation prison-probation |  |  | ',
      decides: 'court: The court that made the order',
      check: ['Restitution and compensation are paid', 'A ground of the Act is there'],
      answerBy: '2026-03-01',
      backOn: '2026-05-01',
    },
    {
      base: 'order probation 2024-01-01 2025-12-31',
      source:
        '366 and 365 days, 731: half is 365.5, so the 366th day, 31 December 2024, completes it. Two months before 1 January 2026 is 1 November 2025. Six months from 2 July 2024 are complete before 2 January 2025; the half year to 1 January 2025 begins on 2 July',
      lines: {
        '2025-01-01; kept 9/10': 'eligible 2025-01-01',
        '2024-12-31; kept 9/10': 'almost 2025-01-01 served-share',
        '2024-12-01; kept 9/10': 'almost 2025-01-01 served-share',
        '2024-11-30; kept 9/10': 'not-yet 2025-01-01 served-share',
        '2025-01-01; kept 9/10; charge 2024-07-01': 'almost 2025-01-02 clear',
        '2025-01-02; kept 9/10; charge 2024-07-01': 'eligible 2025-01-02',
        '2025-01-01; kept 9/10; breach 2024-07-01': 'almost 2025-01-02 clear',
        '2025-01-01; kept 8/9': 'almost kept',
        '2025-01-01; kept 6/6': 'eligible 2025-01-01',
        '2025-01-01; kept 5/5': 'almost kept',
        '2025-01-01; kept 9/10; missed 2024-07-01': 'eligible 2025-01-01',
        '2025-01-01; kept 9/10; missed 2024-07-02': 'almost kept',
        '2025-01-01; kept 9/10; under work-hours': 'almost not-under:work-hours',
        '2025-01-01; kept 9/10; under treatment': 'almost not-under:treatment',
        '2025-01-01; kept 8/9; under treatment': 'not-yet kept not-under:treatment',
        '2025-11-01; kept 9/10': 'eligible 2025-01-01',
        '2025-11-02; kept 9/10': 'not-yet left',
        '2025-01-11; kept 9/10; pause 2024-02-25 2024-03-05': 'eligible 2025-01-11',
        '2025-01-10; kept 9/10; pause 2024-02-25 2024-03-05': 'almost 2025-01-11 served-share',
        '2025-01-01; kept 9/10; order prison-probation 2025-01-01 2025-12-31':
          'eligible 2025-01-01 and not-yet 2025-07-03 served-share clear',
      },
    },
  ),
  ...opportunity(
    'AU-QLD',
    'amend-parole',
    {
      first: '2006-08-28',
      name: 'Ask the Parole Board to amend parole conditions',
      about:
        'fewer-conditions | board-parole court-ordered-parole |  |  | curfew electronic-monitoring place-restriction non-association',
      decides: 'board: Parole Board Queensland',
      check: ['What the Board said when it set the condition'],
      answerBy: '2026-03-01',
      backOn: '2026-05-01',
    },
    {
      base: 'order board-parole 2026-01-01 2026-12-31',
      source:
        'six months from 1 January are complete before 1 July; three months from 1 April too; three months before 1 January 2027 is 1 October',
      lines: {
        '2026-07-01; under curfew': 'eligible 2026-07-01',
        '2026-07-01; under electronic-monitoring; charge 2026-03-31': 'eligible 2026-07-01',
        '2026-07-01; under place-restriction; breach 2026-03-31': 'eligible 2026-07-01',
        '2026-07-01; under non-association; missed 2026-03-31': 'eligible 2026-07-01',
        '2026-07-01': 'none',
        '2026-06-30; under curfew': 'almost 2026-07-01 served',
        '2026-06-01; under curfew': 'almost 2026-07-01 served',
        '2026-05-31; under curfew': 'almost 2026-07-01 served',
        '2026-05-30; under curfew': 'not-yet 2026-07-01 served',
        '2026-07-01; under curfew; charge 2026-04-01': 'almost 2026-07-02 clear',
        '2026-07-01; under curfew; breach 2026-04-01': 'almost 2026-07-02 clear',
        '2026-07-01; under curfew; missed 2026-04-01': 'almost 2026-07-02 clear',
        '2026-07-01; under curfew; breach 2026-04-01 open': 'almost clear:open',
        '2026-07-01; breach 2026-04-01 open; order court-ordered-parole 2026-01-01; under curfew':
          'not-yet left:unknown clear:open',
        '2026-10-01; under curfew': 'eligible 2026-07-01',
        '2026-10-02; under curfew': 'not-yet left',
        '2026-07-01; order court-ordered-parole 2026-01-01 2026-12-31; under curfew': 'eligible 2026-07-01',
      },
    },
  ),
]
