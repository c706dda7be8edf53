import type { OrderEvent } from '../policy.ts'
import { earlyEnd, itsEnd, lifeOf } from '../seed/life.ts'
import { unread } from './origins.ts'

const community = ['probation', 'prison-probation', 'community-service', 'ico']
const parole = ['court-ordered-parole', 'board-parole']
const others = ['suspended-sentence', 'dangerous-prisoner', 'bail-supervision', 'interstate']

const board = ['parole-authority']
const court = ['court']
const officer = ['officer']
const orOfficer = (by: string) => [by, 'officer']
const settled = 'Breach dealt with'

/** What can become of an order: the Acts are known to say so, and were not read. */
export const orderEvents: readonly OrderEvent[] = [
  ...lifeOf(unread('PSA Part 7'), 'community', community, {
    varied: ['Amended', court],
    'breach-started': ['Breach proceedings started', officer],
    'breach-settled': [settled, orOfficer('court')],
    revoked: ['Revoked', court, 'all'],
    ...earlyEnd(court, 'Revoked early'),
    ...itsEnd(),
  }),
  ...lifeOf(unread('CSA Chapter 5'), 'parole', parole, {
    varied: ['Amended', board],
    suspended: ['Suspended', board, 'in-custody'],
    'suspension-lifted': ['Suspension lifted', board],
    'breach-started': ['Breach reported to the Parole Board', officer],
    'breach-settled': [settled, orOfficer('parole-authority')],
    revoked: ['Cancelled', board, 'in-custody'],
    'returned-to-custody': ['Returned to custody', officer],
    reinstated: ['Released again', board],
    ...itsEnd(),
  }),
  ...lifeOf(unread('PSA Part 8; Dangerous Prisoners (Sexual Offenders) Act 2003'), 'other', others, {
    varied: ['Amended', court],
    'breach-started': ['Breach proceedings started', officer],
    'breach-settled': [settled, orOfficer('court')],
    revoked: ['Ended by the court', court, 'all'],
    ...itsEnd(),
  }),
  ...lifeOf(unread('PSA Part 4; SPEA'), 'fines', ['fine-option'], {
    revoked: ['Revoked', ['court', 'fines-agency'], 'all'],
    ...itsEnd(),
  }),
  ...lifeOf(unread('CSA'), 'custody', ['imprisonment'], { expired: ['Expired', ['statute']] }),
]
