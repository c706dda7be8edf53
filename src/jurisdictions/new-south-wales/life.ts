import { type OrderEvent, type Sourced, sourced } from '../policy.ts'
import { firstDay, since, unread } from './origins.ts'

type Event = Omit<OrderEvent, keyof Sourced>

const intensive = ['ico', 'ico-2010', 'home-detention-order']
const community = ['cco', 'cro', 'community-service-order', 'bond-s9', 'bond-s10', 'suspended-sentence']
const parole = ['parole', 'parole-statutory', 'parole-court', 'rhd']
const work = ['fines-community-service', 'wdo']
const others = ['interstate', 'commonwealth-recognisance', 'bail-supervision', 'eso']
const supervised = [...intensive, ...community, ...parole, ...others]

const authority = ['parole-authority']
const court = ['court']
const officer = ['officer']

const ofIntensive: readonly Event[] = [
  {
    code: 'breach-started-ico',
    event: 'breach-started',
    name: 'Referred to the Parole Authority',
    types: intensive,
    by: officer,
  },
]
const decidedForIntensive: readonly Event[] = [
  {
    code: 'breach-settled-ico',
    event: 'breach-settled',
    name: 'Breach dealt with',
    types: intensive,
    by: [...authority, ...officer],
  },
  { code: 'reinstated-ico', event: 'reinstated', name: 'Reinstated', types: intensive, by: authority },
]
const ofCommunity: readonly Event[] = [
  { code: 'breach-started', event: 'breach-started', name: 'Called before the court', types: community, by: officer },
]
const ofTheRest: readonly Event[] = [
  { code: 'revoked-ico', event: 'revoked', name: 'Revoked', types: intensive, by: authority, counts: 'in-custody' },
  { code: 'varied', event: 'varied', name: 'Varied', types: [...supervised, ...work], by: [...court, ...authority] },
  { code: 'suspended-ico', event: 'suspended', name: 'Suspended', types: intensive, by: authority, counts: 'all' },
  {
    code: 'suspension-lifted',
    event: 'suspension-lifted',
    name: 'Suspension lifted',
    types: [...intensive, ...parole],
    by: authority,
  },
  {
    code: 'suspended-parole',
    event: 'suspended',
    name: 'Suspended',
    types: parole,
    by: authority,
    counts: 'in-custody',
  },
  {
    code: 'breach-started-parole',
    event: 'breach-started',
    name: 'Breach reported to the Parole Authority',
    types: parole,
    by: officer,
  },
  { code: 'breach-started-other', event: 'breach-started', name: 'Breach started', types: others, by: officer },
  {
    code: 'breach-settled',
    event: 'breach-settled',
    name: 'Breach dealt with',
    types: [...community, ...others],
    by: [...court, ...officer],
  },
  {
    code: 'breach-settled-parole',
    event: 'breach-settled',
    name: 'Breach dealt with',
    types: parole,
    by: [...authority, ...officer],
  },
  { code: 'revoked', event: 'revoked', name: 'Revoked', types: [...community, ...others], by: court, counts: 'all' },
  { code: 'revoked-parole', event: 'revoked', name: 'Revoked', types: parole, by: authority, counts: 'in-custody' },
  {
    code: 'returned',
    event: 'returned-to-custody',
    name: 'Returned to custody',
    types: [...intensive, ...parole],
    by: officer,
  },
  { code: 'reinstated', event: 'reinstated', name: 'Revocation rescinded', types: parole, by: authority },
  {
    code: 'discharge-proposed',
    event: 'discharge-proposed',
    name: 'Early end proposed',
    types: supervised,
    by: officer,
  },
  {
    code: 'discharge-applied',
    event: 'discharge-applied',
    name: 'Early end applied for',
    types: supervised,
    by: officer,
  },
  {
    code: 'discharge-refused',
    event: 'discharge-refused',
    name: 'Early end refused',
    types: supervised,
    by: [...court, ...authority],
  },
  { code: 'discharged', event: 'discharged', name: 'Ended early', types: supervised, by: [...court, ...authority] },
  { code: 'completed', event: 'completed', name: 'Completed', types: [...supervised, ...work], by: officer },
  {
    code: 'expired',
    event: 'expired',
    name: 'Expired',
    types: [...supervised, ...work, 'imprisonment'],
    by: ['statute'],
  },
  {
    code: 'transferred-out',
    event: 'transferred-out',
    name: 'Transferred to another State',
    types: supervised,
    by: ['another-state'],
  },
]

/**
 * What can become of an order. Time of a suspension counts but where the person is at large; that an order which is revoked
 * stands still until the return to custody was not read.
 */
export const orderEvents: readonly OrderEvent[] = [
  ...sourced(since('CASA s 163; for re-integration home detention s 168CA', firstDay), ofIntensive),
  ...sourced(since('paroleauthority.nsw.gov.au on ICO breaches', firstDay), decidedForIntensive),
  ...sourced(unread('the condition to come to court if called: sydneycriminallawyers.com.au'), ofCommunity),
  ...sourced(unread('CASA Parts 3, 6 and 7; CSPA Part 8; time at large that does not count'), ofTheRest),
]
