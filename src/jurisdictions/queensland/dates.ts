import type { DateRule, Sourced } from '../policy.ts'
import { bounds, dateRules, monthEnd, reckoning } from '../seed/dates.ts'

const from = '1992-11-24'
const seen = (source: string): Sourced => ({ from, source, verified: true })
const unread = (source: string): Sourced => ({ from, source: `${source}, unverified`, verified: false })

const made = [
  'probation',
  'community-service',
  'ico',
  'fine-option',
  'suspended-sentence',
  'dangerous-prisoner',
  'imprisonment',
  'bail-supervision',
  'interstate',
  'report-only',
]
const onRelease = ['prison-probation', 'court-ordered-parole', 'board-parole']

/** Dates of orders and sentences in Queensland. */
export const dates: readonly DateRule[] = [
  ...bounds(unread('agency seed')),
  ...reckoning(unread('PSA')),
  ...monthEnd(unread('PSA')),
  ...dateRules(unread('PSA; CSA'), [
    { code: 'order-starts', name: 'Order starts', kind: 'start', types: made, points: ['making'] },
    { code: 'release-starts', name: 'Starts on release', kind: 'start', types: onRelease, points: ['release'] },
  ]),
  ...dateRules(seen('PSA s 103 (gatenbylaw.com.au)'), [
    {
      code: 'service-within',
      name: 'Community service to be done by',
      kind: 'date',
      gives: 'expiry',
      types: ['community-service'],
      when: { openEnd: true },
      way: { way: 'length-from-start', length: 'P1Y' },
    },
  ]),
  ...dateRules(unread('PSA; CSA'), [
    {
      code: 'order-ends',
      name: 'Order ends',
      kind: 'date',
      gives: 'expiry',
      types: [...made, ...onRelease].filter((type) => type !== 'report-only'),
      way: { way: 'last-day' },
    },
    { code: 'credit', name: 'Time in custody before', kind: 'credit', types: ['imprisonment'] },
  ]),
  ...dateRules(seen('correctiveservices.qld.gov.au on parole and victims'), [
    {
      code: 'parole-release',
      name: 'Parole release date fixed by the court',
      kind: 'date',
      gives: 'release',
      types: ['imprisonment'],
      when: { has: 'releaseOn', under: 'P3Y' },
      way: { way: 'as-ordered', fact: 'releaseOn' },
    },
    {
      code: 'parole-eligibility',
      name: 'Parole eligibility date',
      kind: 'date',
      gives: 'parole-eligibility',
      types: ['imprisonment'],
      when: { has: 'paroleEligibleOn' },
      way: { way: 'as-ordered', fact: 'paroleEligibleOn' },
    },
    {
      code: 'may-apply',
      name: 'May apply for parole from',
      kind: 'date',
      gives: 'may-apply',
      types: ['imprisonment'],
      when: { has: 'paroleEligibleOn' },
      way: { way: 'before', date: 'parole-eligibility', length: 'P6M' },
    },
  ]),
]
