import type { OrderEvent } from '../policy.ts'
import { earlyEnd, itsEnd, lifeOf } from '../seed/life.ts'
import { firstDay, since, unread } from './origins.ts'

const intensive = ['ico', 'ico-2010', 'home-detention-order']
const community = ['cco', 'cro', 'community-service-order', 'bond-s9', 'bond-s10', 'suspended-sentence']
const parole = ['parole', 'parole-statutory', 'parole-court', 'rhd']
const work = ['fines-community-service', 'wdo']
const others = ['interstate', 'commonwealth-recognisance', 'bail-supervision', 'eso']

const authority = ['parole-authority']
const court = ['court']
const officer = ['officer']
const orOfficer = (by: string) => [by, 'officer']

const acts = unread('CASA Parts 3, 6 and 7; CSPA Part 8; time at large that does not count')
const settled = 'Breach dealt with'

/**
 * What can become of an order. That an order which is revoked stands still until the return to custody, and what of a suspension
 * counts, was not read.
 */
export const orderEvents: readonly OrderEvent[] = [
  ...lifeOf(since('CASA s 163', firstDay), 'ico', intensive, {
    'breach-started': ['Referred to the Parole Authority', officer],
  }),
  ...lifeOf(since('paroleauthority.nsw.gov.au on breaches of an ICO', firstDay), 'ico', intensive, {
    'breach-settled': [settled, orOfficer('parole-authority')],
    reinstated: ['Reinstated', authority],
  }),
  ...lifeOf(acts, 'ico', intensive, {
    varied: ['Varied', ['court', 'parole-authority']],
    suspended: ['Suspended', authority, 'all'],
    'suspension-lifted': ['Suspension lifted', authority],
    revoked: ['Revoked', authority, 'in-custody'],
    'returned-to-custody': ['Returned to custody', officer],
    ...earlyEnd(authority),
    ...itsEnd(),
  }),
  ...lifeOf(acts, 'community', community, {
    varied: ['Varied', court],
    'breach-started': ['Called before the court', officer],
    'breach-settled': [settled, orOfficer('court')],
    revoked: ['Revoked', court, 'all'],
    ...earlyEnd(court),
    ...itsEnd(),
  }),
  ...lifeOf(acts, 'parole', parole, {
    varied: ['Varied', authority],
    suspended: ['Suspended', authority, 'in-custody'],
    'suspension-lifted': ['Suspension lifted', authority],
    'breach-started': ['Breach reported to the Parole Authority', officer],
    'breach-settled': [settled, orOfficer('parole-authority')],
    revoked: ['Revoked', authority, 'in-custody'],
    'returned-to-custody': ['Returned to custody', officer],
    reinstated: ['Revocation rescinded', authority],
    ...itsEnd(),
  }),
  ...lifeOf(acts, 'other', others, {
    varied: ['Varied', court],
    'breach-started': ['Breach started', officer],
    'breach-settled': [settled, orOfficer('court')],
    revoked: ['Revoked', court, 'all'],
    ...earlyEnd(court),
    ...itsEnd(),
  }),
  ...lifeOf(acts, 'work', work, {
    varied: ['Varied', ['fines-agency']],
    revoked: ['Revoked', ['fines-agency'], 'all'],
    ...itsEnd(),
  }),
  ...lifeOf(acts, 'custody', ['imprisonment'], { expired: ['Expired', ['statute']] }),
]
