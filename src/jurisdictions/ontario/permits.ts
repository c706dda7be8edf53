import type { PermitKind, Sourced } from '../policy.ts'
import { permitSeeds } from '../seed/permits.ts'

const from = '2012-06-13'
const courts: Sourced = {
  from,
  source: 'CC ss 732.1(3), 742.3(1) for the written permission; who decides, days and whom to tell, unverified',
  verified: false,
}
const release: Sourced = {
  from,
  source: 'CCRR s 161(1) for the bounds and changes; days and whom to tell, unverified',
  verified: false,
}

/** Permissions that people under orders in Ontario and on federal release ask for. */
export const permitKinds: readonly PermitKind[] = [
  ...permitSeeds(courts, [
    {
      code: 'leave-province',
      name: 'Leave Ontario',
      sort: 'travel',
      answers: ['stay-in-jurisdiction'],
      decideWithin: 5,
    },
    {
      code: 'leave-country',
      name: 'Travel outside Canada',
      sort: 'overseas',
      decides: 'outside',
      decidedBy: 'The court, or the Parole Board of Canada for release',
      answers: ['stay-in-country', 'stay-in-jurisdiction'],
      decideWithin: 20,
    },
    { code: 'move', name: 'Change of address', sort: 'move', answers: ['notify-name-address', 'notify-changes'] },
    { code: 'work', name: 'Change of work or study', sort: 'work', answers: ['notify-job', 'notify-changes'] },
  ]),
  ...permitSeeds(release, [
    {
      code: 'out-of-bounds',
      name: 'Travel beyond the bounds set',
      sort: 'travel',
      answers: ['stay-in-country'],
      tell: [{ whom: 'police' }, { whom: 'victims', with: ['no-contact-victim'] }],
    },
    { code: 'night', name: 'Night away from the residence', sort: 'night', answers: ['residence-facility', 'curfew'] },
    {
      code: 'exception',
      name: 'Exception to a curfew or place',
      sort: 'exception',
      answers: ['curfew', 'home-detention', 'place-restriction', 'electronic-monitoring'],
    },
  ]),
]
