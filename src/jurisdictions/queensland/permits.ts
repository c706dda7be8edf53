import type { PermitKind, Sourced } from '../policy.ts'
import { permitSeeds } from '../seed/permits.ts'

const directions: Sourced = {
  from: '2006-08-28',
  source: 'PSA ss 93, 103, 114 as told at gatenbylaw.com.au; who decides, days and whom to tell, unverified',
  verified: false,
}

/** Permissions that people under Queensland orders ask for. */
export const permitKinds: readonly PermitKind[] = permitSeeds(directions, [
  {
    code: 'travel-interstate',
    name: 'Travel outside Queensland',
    sort: 'travel',
    answers: ['travel-interstate', 'stay-in-jurisdiction'],
    decideWithin: 2,
  },
  {
    code: 'travel-overseas',
    name: 'Travel outside Australia',
    sort: 'overseas',
    decides: 'outside',
    decidedBy: 'Chief executive, or the Parole Board Queensland for parole',
    answers: ['travel-overseas', 'travel-interstate', 'stay-in-jurisdiction'],
    decideWithin: 20,
  },
  { code: 'move', name: 'Change of address', sort: 'move', answers: ['notify-changes', 'reside-as-directed'] },
  { code: 'work', name: 'Change of work', sort: 'work', answers: ['notify-changes'] },
  { code: 'night', name: 'Night away from home', sort: 'night', answers: ['reside-as-directed', 'curfew'] },
  {
    code: 'exception',
    name: 'Exception to a curfew or place',
    sort: 'exception',
    answers: ['curfew', 'home-detention', 'place-restriction', 'electronic-monitoring'],
  },
])
