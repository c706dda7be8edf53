import type { WorkedCase } from '../case.ts'
import { opportunity } from './asked.ts'

const first = '2020-12-01'

/** What people under English and Welsh orders can be looked at for, asked and worked by hand. */
export const englandAndWales: readonly WorkedCase[] = [
  ...opportunity(
    'GB-EAW',
    'revoke-for-progress',
    {
      first,
      name: 'Ask the court to revoke the order for good progress',
      about: 'early-end | community-order |  |  | ',
      decides: 'court: The magistrates’ court of the home area, or the Crown Court',
      check: ['No appeal against the order is pending', 'Progress or response to supervision that a court can see'],
      answerBy: '2026-03-01',
      backOn: '2026-05-01',
    },
    {
      base: 'order community-order 2026-01-01 2026-12-31',
      source:
        '365 days: the 183rd, 2 July, completes half; two months before 1 January 2027 is 1 November; six months from 4 January are complete before 4 July; the half year to 3 July begins on 4 January',
      lines: {
        '2026-07-03; kept 9/10': 'eligible 2026-07-03',
        '2026-07-02; kept 9/10': 'almost 2026-07-03 served-share',
        '2026-06-03; kept 9/10': 'almost 2026-07-03 served-share clear',
        '2026-06-02; kept 9/10': 'not-yet 2026-07-03 served-share clear',
        '2026-07-03; kept 9/10; charge 2026-01-03': 'almost 2026-07-04 clear',
        '2026-07-04; kept 9/10; charge 2026-01-03': 'eligible 2026-07-04',
        '2026-07-03; kept 9/10; breach 2026-01-03': 'almost 2026-07-04 clear',
        '2026-07-03; kept 8/9': 'almost kept',
        '2026-07-03; kept 6/6': 'eligible 2026-07-03',
        '2026-07-03; kept 5/5': 'almost kept',
        '2026-07-03; kept 9/10; missed 2026-01-03': 'eligible 2026-07-03',
        '2026-07-03; kept 9/10; missed 2026-01-04': 'almost kept',
        '2026-07-03; kept 9/10; under unpaid-work': 'almost not-under:unpaid-work',
        '2026-07-03; kept 9/10; under unpaid-work 2026-07-20; under alcohol-monitoring 2026-07-10':
          'almost 2026-07-21 not-under:unpaid-work alcohol-monitoring',
        '2026-07-03; kept 9/10; under alcohol-monitoring': 'almost not-under:alcohol-monitoring',
        '2026-07-03; kept 8/9; under alcohol-monitoring': 'not-yet kept not-under:alcohol-monitoring',
        '2026-11-01; kept 9/10': 'eligible 2026-07-03',
        '2026-11-02; kept 9/10': 'not-yet left',
      },
    },
  ),
  ...opportunity(
    'GB-EAW',
    'review-licence',
    {
      first,
      name: 'Review the additional licence conditions',
      about:
        'fewer-conditions | licence hdc-licence |  |  | curfew exclusion-zone trail-monitoring polygraph bespoke alcohol-monitoring',
      decides: 'agency: Head of the delivery unit, for the Secretary of State',
      check: ['The victim liaison officer is asked where a condition protects a victim'],
      answerBy: '2026-03-01',
      backOn: '2026-05-01',
    },
    {
      base: '',
      source:
        'six months from 1 January are complete before 1 July; three from 1 April too; a month before 1 January 2027 is 1 December',
      lines: {
        '2026-07-01; order licence 2026-01-01 2026-12-31; under curfew': 'eligible 2026-07-01',
        '2026-07-01; order hdc-licence 2026-01-01 2026-12-31; under exclusion-zone': 'eligible 2026-07-01',
        '2026-07-01; order licence 2026-01-01 2026-12-31; under trail-monitoring; charge 2026-03-31':
          'eligible 2026-07-01',
        '2026-07-01; order licence 2026-01-01 2026-12-31; under polygraph; charge 2026-04-01':
          'almost 2026-07-02 clear',
        '2026-07-01; order licence 2026-01-01 2026-12-31; under bespoke; breach 2026-04-01': 'almost 2026-07-02 clear',
        '2026-07-01; order licence 2026-01-01 2026-12-31; under alcohol-monitoring; missed 2026-04-01':
          'almost 2026-07-02 clear',
        '2026-07-01; order licence 2026-01-01 2026-12-31': 'none',
        '2026-05-31; order licence 2026-01-01 2026-12-31; under curfew': 'almost 2026-07-01 served',
        '2026-05-30; order licence 2026-01-01 2026-12-31; under curfew': 'not-yet 2026-07-01 served',
        '2026-07-01; order licence 2026-01-01 2026-12-31; under curfew; charge 2026-02-01 open': 'almost clear:open',
        '2026-07-01; breach 2026-04-01 open; order licence 2026-01-01; under curfew': 'not-yet left:unknown clear:open',
        '2026-12-01; order licence 2026-01-01 2026-12-31; under curfew': 'eligible 2026-07-01',
        '2026-12-02; order licence 2026-01-01 2026-12-31; under curfew': 'not-yet left',
      },
    },
  ),
]
