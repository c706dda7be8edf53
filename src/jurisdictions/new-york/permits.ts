import type { PermitKind, Sourced } from '../policy.ts'
import { permitSeeds } from '../seed/permits.ts'

const standard: Sourced = {
  from: '2010-01-01',
  source: 'USSG 5D1.3(c) for leaving the district and changes; who decides, days and whom to tell, unverified',
  verified: false,
}
const compact: Sourced = {
  from: '2024-11-01',
  source: 'ICAOS rules 2.110, 3.103 and 3.110, as amended November 2024',
  verified: true,
}

/** Permissions that people under federal and New York supervision ask for. */
export const permitKinds: readonly PermitKind[] = [
  ...permitSeeds(standard, [
    { code: 'leave-district', name: 'Leave the district', sort: 'travel', answers: ['leave-district'] },
    {
      code: 'leave-country',
      name: 'Travel outside the United States',
      sort: 'overseas',
      decides: 'outside',
      decidedBy: 'The court, or the parole authority for parole',
      answers: ['leave-district', 'leave-country'],
      decideWithin: 20,
    },
    { code: 'move', name: 'Change of address', sort: 'move', answers: ['notify-changes', 'live-as-approved'] },
    { code: 'work', name: 'Change of work', sort: 'work', answers: ['notify-changes', 'full-time-work'] },
    { code: 'night', name: 'Night away from home', sort: 'night', answers: ['curfew', 'live-as-approved'] },
    {
      code: 'exception',
      name: 'Exception to a curfew, home detention or place',
      sort: 'exception',
      answers: ['curfew', 'home-detention', 'place-restriction', 'electronic-monitoring'],
    },
  ]),
  {
    ...compact,
    code: 'interstate-permit',
    name: 'Travel permit while another state decides on a transfer',
    sort: 'travel',
    decides: 'outside',
    decidedBy: 'The other state, through the compact office',
    answers: ['leave-district'],
    decideWithin: 2,
    paper: true,
    tell: [{ whom: 'other-service' }, { whom: 'victims', with: ['no-contact-victim'] }],
    atMost: 7,
  },
]
