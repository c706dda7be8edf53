import type { PermitKind, Sourced } from '../policy.ts'
import { permitSeeds } from '../seed/permits.ts'

const licence: Sourced = {
  from: '2020-12-01',
  source: 'HMPPS licence conditions policy v4.0 for the permission; its first day, days and whom to tell, unverified',
  verified: false,
}

/** Permissions that people under orders and licences in England and Wales ask for. */
export const permitKinds: readonly PermitKind[] = permitSeeds(licence, [
  {
    code: 'leave-country',
    name: 'Travel outside the United Kingdom, the Isle of Man or the Channel Islands',
    sort: 'overseas',
    answers: ['leave-country'],
  },
  {
    code: 'night',
    name: 'Night at another address',
    sort: 'night',
    answers: ['nights-elsewhere', 'live-as-approved', 'curfew'],
    decideWithin: 2,
  },
  { code: 'move', name: 'Change of address', sort: 'move', answers: ['live-as-approved', 'reside-as-directed'] },
  { code: 'work', name: 'New work', sort: 'work', answers: ['work-approval'], decideWithin: 5 },
  {
    code: 'exception',
    name: 'Exception to a curfew or exclusion zone',
    sort: 'exception',
    answers: ['curfew', 'exclusion-zone', 'electronic-monitoring', 'trail-monitoring'],
  },
])
