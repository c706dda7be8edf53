import type { PermitKind } from '../policy.ts'
import { permitSeeds } from '../seed/permits.ts'
import { unread } from './origins.ts'

const directions = unread('CASR 214A(1)(f) and 187(1)(c) for the duty; who decides, days and whom to tell')

/** Permissions that people under New South Wales orders ask for. Who decides on leaving Australia was not read. */
export const permitKinds: readonly PermitKind[] = permitSeeds(directions, [
  {
    code: 'travel-interstate',
    name: 'Travel outside New South Wales',
    sort: 'travel',
    decides: 'officer',
    answers: ['travel-interstate'],
    decideWithin: 2,
    paper: true,
  },
  {
    code: 'travel-overseas',
    name: 'Travel outside Australia',
    sort: 'overseas',
    decides: 'outside',
    decidedBy: 'Commissioner, or the State Parole Authority for parole',
    answers: ['travel-overseas'],
    decideWithin: 20,
    paper: true,
  },
  { code: 'move', name: 'Change of address', sort: 'move', answers: ['reside-as-directed', 'home-detention'] },
  { code: 'work', name: 'Change of work or study', sort: 'work', answers: ['programs-as-directed'] },
  {
    code: 'night',
    name: 'Night away from home',
    sort: 'night',
    answers: ['reside-as-directed', 'home-detention', 'curfew'],
  },
  {
    code: 'exception',
    name: 'Exception to a curfew, home detention or place',
    sort: 'exception',
    answers: ['curfew', 'home-detention', 'place-restriction', 'electronic-monitoring'],
  },
])
