import type { DateRule } from '../policy.ts'
import { bounds, dateRules, monthEnd, reckoning } from '../seed/dates.ts'
import { firstDay, seed, since, unread } from './origins.ts'

const community = [
  'home-detention-order',
  'community-service-order',
  'bond-s9',
  'bond-s10',
  'suspended-sentence',
  'ico-2010',
  'ico',
  'cco',
  'cro',
  'interstate',
  'commonwealth-recognisance',
  'bail-supervision',
  'eso',
  'fines-community-service',
  'wdo',
  'report-only',
]
const parole = ['parole-court', 'parole', 'parole-statutory', 'rhd']
const sentence = ['imprisonment']

/** Dates of orders and sentences in New South Wales. */
export const dates: readonly DateRule[] = [
  ...bounds(seed),
  ...reckoning(since('CSPA s 48, examples 1 and 2', firstDay)),
  ...monthEnd(unread('CSPA s 48 gives no example')),
  ...dateRules(since('CSPA s 47', firstDay), [
    { code: 'sentence-starts', name: 'Sentence commences', kind: 'start', types: sentence, points: ['making'] },
  ]),
  ...dateRules(unread('CSPA; CASA'), [
    { code: 'order-starts', name: 'Order commences', kind: 'start', types: community, points: ['making'] },
    { code: 'parole-starts', name: 'Released on parole', kind: 'start', types: parole, points: ['release'] },
    {
      code: 'order-ends',
      name: 'Order ends',
      kind: 'date',
      gives: 'expiry',
      types: community.filter((type) => type !== 'report-only'),
      way: { way: 'last-day' },
    },
    {
      code: 'parole-ends',
      name: 'Parole ends',
      kind: 'date',
      gives: 'expiry',
      types: parole,
      way: { way: 'last-day' },
    },
    {
      code: 'at-large',
      name: 'Unlawfully at large',
      kind: 'time',
      types: ['imprisonment', 'ico', ...parole],
      why: 'at-large',
      counts: false,
    },
    {
      code: 'ico-revoked',
      name: 'Order revoked until return to custody',
      kind: 'time',
      types: ['ico'],
      why: 'revoked',
      counts: false,
    },
  ]),
  ...dateRules(since('CSPA s 48', firstDay), [
    { code: 'backdating', name: 'Backdated to the day custody began', kind: 'backdating', types: sentence },
    {
      code: 'sentence-ends',
      name: 'Sentence ends',
      kind: 'date',
      gives: 'expiry',
      types: sentence,
      way: { way: 'last-day' },
    },
    {
      code: 'non-parole-period',
      name: 'Non-parole period ends',
      kind: 'date',
      gives: 'non-parole-end',
      types: sentence,
      when: { has: 'nonParole' },
      way: { way: 'non-parole-period' },
    },
  ]),
  ...dateRules(since('CSPA s 44', firstDay), [
    { code: 'balance', name: 'Balance of the term', kind: 'balance', types: sentence, atMost: [1, 3] },
  ]),
  ...dateRules(since('CSPA s 46', firstDay), [
    { code: 'no-non-parole', name: 'No non-parole period', kind: 'no-non-parole', types: sentence, atMost: 'P6M' },
  ]),
  ...dateRules(since('CASA s 158(1)', '2018-02-26'), [
    {
      code: 'statutory-parole',
      name: 'Statutory parole from',
      kind: 'date',
      gives: 'release',
      types: sentence,
      when: { has: 'nonParole', atMost: 'P3Y' },
      way: { way: 'non-parole-period' },
    },
  ]),
]
