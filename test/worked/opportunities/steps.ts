import type { WorkedCase } from '../case.ts'
import { opportunity } from './asked.ts'

/**
 * A step down as an agency begins with it: half a year at the level and without trouble, nine of ten contacts of half a year kept, four at
 * least.
 */
export const stepDown = (place: string, first: string, from: string, to: string, name: string): WorkedCase[] =>
  opportunity(
    place,
    `step-down-${from}`,
    {
      first,
      name,
      about: `level-down |  | ${from} | ${to} | `,
      decides: 'team-leader: Team leader',
      check: ['The last assessment does not speak against it'],
      answerBy: '2026-02-14',
      backOn: '2026-05-01',
    },
    {
      base: 'since 2026-01-01',
      source:
        'six months from 1 March are complete before 1 September; from the day after trouble on 10 March, before 11 September; a month before 1 September is 1 August; the half year to 1 September begins on 2 March',
      lines: {
        [`2026-09-01; level ${from} 2026-03-01; kept 9/10`]: 'eligible 2026-09-01',
        [`2026-08-31; level ${from} 2026-03-01; kept 9/10`]: 'almost 2026-09-01 at-level',
        [`2026-08-01; level ${from} 2026-03-01; kept 9/10`]: 'almost 2026-09-01 at-level',
        [`2026-07-31; level ${from} 2026-03-01; kept 9/10`]: 'not-yet 2026-09-01 at-level',
        [`2026-09-01; level ${to} 2026-03-01; kept 9/10`]: 'none',
        '2026-09-01; kept 9/10': 'none',
        [`2026-09-11; level ${from} 2026-03-01; kept 9/10; charge 2026-03-10`]: 'eligible 2026-09-11',
        [`2026-09-10; level ${from} 2026-03-01; kept 9/10; breach 2026-03-10`]: 'almost 2026-09-11 clear',
        [`2026-09-01; level ${from} 2026-03-01; kept 8/9`]: 'almost kept',
        [`2026-09-01; level ${from} 2026-03-01; kept 8/9; breach 2026-03-10 open`]: 'not-yet clear:open kept',
        [`2026-09-01; level ${from} 2026-03-01; kept 4/4`]: 'eligible 2026-09-01',
        [`2026-09-01; level ${from} 2026-03-01; kept 3/3`]: 'almost kept',
        [`2026-09-01; level ${from} 2026-03-01; kept 9/10; missed 2026-03-01`]: 'eligible 2026-09-01',
        [`2026-09-01; level ${from} 2026-03-01; kept 9/10; missed 2026-03-02`]: 'almost kept',
        [`2026-02-28; since 2025-01-01; level ${from} 2025-08-31; kept 9/10`]: 'almost 2026-03-01 at-level',
        [`2026-03-01; since 2025-01-01; level ${from} 2025-08-31; kept 9/10`]: 'eligible 2026-03-01',
      },
    },
  )
