import type { OrderEvent, Sourced } from '../policy.ts'
import { earlyEnd, itsEnd, lifeOf } from '../seed/life.ts'

/** The day the Sentencing Code came into force. */
const code = '2020-12-01'
const first = '2005-04-04'
const read = (source: string): Sourced => ({ from: code, source, verified: true })
const unread = (source: string, from = first, to?: string): Sourced => ({
  from,
  ...(to ? { to } : {}),
  source: `${source}, unverified`,
  verified: false,
})

const community = ['community-order']
const suspended = ['suspended-sentence-order']
const licence = ['licence', 'hdc-licence']
const supervision = ['post-sentence-supervision', 'supervision-default-order']

const court = ['court']
const officer = ['officer']
const centre = ['government']
const elsewhere = 'Transferred to Scotland or Northern Ireland'
const settled = 'Breach dealt with'
const referred = { 'breach-started': ['Breach referred to the enforcement officer', officer] } as const
const amended = {
  varied: ['Amended', court],
  'breach-settled': [settled, ['court', 'officer']],
  revoked: ['Revoked', court, 'all'],
} as const

/** What can become of an order or a licence: the court's powers over orders, and recall of a licence by the centre. */
export const orderEvents: readonly OrderEvent[] = [
  ...lifeOf(unread('CJA 2003 Sch 8', first, code), 'community-order', community, referred),
  ...lifeOf(read('SC Sch 10 paras 6, 7'), 'community-order', community, referred),
  ...lifeOf(unread('SC Sch 10 Parts 3, 4'), 'community-order', community, {
    ...amended,
    ...earlyEnd(court, 'Revoked for good progress'),
    ...itsEnd(elsewhere),
  }),
  ...lifeOf(unread('SC Sch 16'), 'suspended-sentence-order', suspended, {
    ...referred,
    ...amended,
    revoked: ['Activated', court, 'all'],
    ...earlyEnd(court, 'Community requirements ended early'),
    ...itsEnd(elsewhere),
  }),
  ...lifeOf(unread('CJA 2003 ss 254-256; PPCS annex on recall'), 'licence', licence, {
    varied: ['Varied', [...centre, 'parole-authority']],
    'breach-started': ['Recall requested', officer],
    'breach-settled': ['Recall not needed', [...officer, ...centre]],
    revoked: ['Recalled', centre, 'in-custody'],
    'returned-to-custody': ['Returned to custody', officer],
    reinstated: ['Released again', [...centre, 'parole-authority']],
    ...itsEnd(elsewhere),
  }),
  ...lifeOf(unread('CJA 2003 s 256AC, Sch 19A'), 'supervision', supervision, {
    varied: ['Amended', court],
    'breach-started': ['Breach started', officer],
    'breach-settled': [settled, ['court', 'officer']],
    revoked: ['Revoked', court, 'all'],
    ...itsEnd(elsewhere),
  }),
  ...lifeOf(unread('Bail Act 1976'), 'bail', ['bail-supervision'], {
    varied: ['Varied', court],
    'breach-started': ['Breach reported', officer],
    'breach-settled': [settled, ['court', 'officer']],
    revoked: ['Revoked', court, 'all'],
    completed: ['Over', court],
  }),
  ...lifeOf(unread('CJA 2003 Part 12'), 'custody', ['imprisonment'], { expired: ['Sentence expired', ['statute']] }),
]
