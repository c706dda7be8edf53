import type { OrderEvent, Sourced } from '../policy.ts'
import { earlyEnd, itsEnd, lifeOf } from '../seed/life.ts'

const unread = (source: string): Sourced => ({
  from: '1987-11-01',
  source: `${source}, unverified`,
  verified: false,
})

const board = ['parole-authority']
const court = ['court']
const officer = ['officer']
const orOfficer = (by: string) => [by, 'officer']
const violation = 'Violation dealt with'
const discharge = 'Terminated early'

/** What can become of an order or a release: the courts' and the Board's powers are known, their wording was not read. */
export const orderEvents: readonly OrderEvent[] = [
  ...lifeOf(unread('18 USC 3564, 3565; USSG 7B1.2-7B1.4'), 'federal-probation', ['federal-probation'], {
    varied: ['Modified', court],
    'breach-started': ['Violation reported', officer],
    'breach-settled': [violation, orOfficer('court')],
    revoked: ['Revoked', court, 'all'],
    ...earlyEnd(court, discharge),
    ...itsEnd('Jurisdiction transferred'),
  }),
  ...lifeOf(unread('18 USC 3583(e), (i), 3624(e); USSG 7B1.2-7B1.4'), 'release', ['supervised-release'], {
    varied: ['Modified', court],
    suspended: ['Stopped by 30 days or more in prison', ['statute'], 'none', undefined, 'imprisoned'],
    'suspension-lifted': ['Released from prison', officer],
    'breach-started': ['Violation reported', officer],
    'breach-settled': [violation, orOfficer('court')],
    revoked: ['Revoked', court, 'all'],
    ...earlyEnd(court, discharge),
    ...itsEnd('Jurisdiction transferred'),
  }),
  ...lifeOf(unread('18 USC 3148'), 'pretrial', ['pretrial-release'], {
    varied: ['Conditions changed', court],
    'breach-started': ['Violation reported', officer],
    'breach-settled': [violation, orOfficer('court')],
    revoked: ['Revoked', court, 'all'],
    completed: ['Over', ['court']],
    'transferred-out': ['Supervision transferred', ['another-state']],
  }),
  ...lifeOf(unread('NY CPL 410; Penal Law 65'), 'state-probation', ['state-probation'], {
    varied: ['Modified', court],
    'breach-started': ['Declared delinquent', court],
    'breach-settled': [violation, orOfficer('court')],
    revoked: ['Revoked', court, 'all'],
    ...earlyEnd(court, discharge),
    ...itsEnd(),
  }),
  ...lifeOf(
    unread('NY Executive Law 259-i, 259-j; Penal Law 70.40(3)'),
    'parole',
    ['conditional-release', 'state-parole'],
    {
      varied: ['Conditions changed', board],
      suspended: ['Declared delinquent', board, 'in-custody'],
      'suspension-lifted': ['Delinquency cancelled', board],
      'breach-started': ['Violation charged', officer],
      'breach-settled': [violation, orOfficer('parole-authority')],
      revoked: ['Revoked', board, 'in-custody'],
      'returned-to-custody': ['Returned to custody', officer],
      reinstated: ['Restored to supervision', board],
      ...earlyEnd(board, 'Discharged'),
      ...itsEnd(),
    },
  ),
  ...lifeOf(unread('ICAOS rules'), 'interstate', ['interstate'], {
    'breach-started': ['Violation reported', officer],
    'breach-settled': [violation, ['another-state', 'officer']],
    revoked: ['Taken back', ['another-state'], 'all'],
    completed: ['Completed', officer],
    expired: ['Expired', ['statute']],
    'transferred-out': ['Closed by transfer', ['another-state']],
  }),
  ...lifeOf(unread('18 USC 3624'), 'custody', ['imprisonment'], { expired: ['Expired', ['statute']] }),
]
