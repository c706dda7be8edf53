import type { DateRule, Sourced } from '../policy.ts'
import { bounds, dateRules } from '../seed/dates.ts'

const from = '2005-04-04'
const read = (source: string): Sourced => ({ from, source, verified: true })
const unread = (source: string): Sourced => ({ from, source: `${source}, unverified`, verified: false })

/** When the Sentencing Act 2026 did away with the twelve months for unpaid work and let orders end when done (SI 2026/402). */
const act = '2026-05-11'
/** When fixed recalls of 56 days began. */
const longerRecall = '2026-03-31'

const service = 'HMPPS release-date service'
const orders = ['community-order', 'suspended-sentence-order', 'supervision-default-order']
const made = [...orders, 'imprisonment', 'bail-supervision', 'report-only']
const licences = ['licence', 'hdc-licence']

const recall = (days: readonly number[]) =>
  ({
    code: 'fixed-recall',
    name: 'Release after recall (PRRD)',
    kind: 'date',
    gives: 'recall-release',
    types: ['imprisonment', ...licences],
    when: { has: 'recall' },
    way: { way: 'recall', days },
  }) as const

/** Dates of orders and sentences in England and Wales. */
export const dates: readonly DateRule[] = [
  ...bounds(unread('agency seed')),
  ...dateRules(read(service), [
    {
      code: 'reckoning',
      name: 'Last day of a length',
      kind: 'reckoning',
      back: 'before-adding',
      units: 'longest-first',
    },
    { code: 'first-of-month', name: 'Length from the first of a month', kind: 'first-of-month' },
    {
      code: 'sentence-ends',
      name: 'Sentence and licence expiry (SLED)',
      kind: 'date',
      gives: 'expiry',
      types: ['imprisonment', ...licences],
      way: { way: 'last-day' },
    },
    {
      code: 'release-point',
      name: 'Release (CRD or ARD)',
      kind: 'date',
      gives: 'release',
      types: ['imprisonment'],
      way: {
        way: 'share-said',
        shares: [
          { code: '0.30', share: [30, 100] },
          { code: '1/3', share: [1, 3] },
          { code: '0.40', share: [40, 100] },
          { code: '0.43', share: [43, 100] },
          { code: '0.45', share: [45, 100] },
          { code: '1/2', share: [1, 2] },
          { code: '2/3', share: [2, 3] },
          { code: '3/4', share: [3, 4] },
          { code: 'full', share: [1, 1] },
        ],
        round: 'up',
      },
    },
    {
      code: 'curfew-eligibility',
      name: 'Home detention curfew eligibility (HDCED)',
      kind: 'date',
      gives: 'curfew-eligibility',
      types: ['imprisonment'],
      when: { has: 'curfewEligibleOn' },
      way: { way: 'as-ordered', fact: 'curfewEligibleOn' },
    },
    {
      code: 'curfew-day-off',
      name: 'Curfew on a day off',
      kind: 'day-off',
      types: ['imprisonment'],
      dates: ['curfew-eligibility'],
      moves: 'next',
    },
  ]),
  ...dateRules({ ...read(service), to: longerRecall }, [recall([14, 28])]),
  ...dateRules({ ...read(`${service}; clinks.org on 56 days`), from: longerRecall }, [recall([14, 28, 56])]),
  ...dateRules(unread('SC; CJA 2003'), [
    { code: 'order-starts', name: 'Starts', kind: 'start', types: made, points: ['making'] },
    { code: 'licence-starts', name: 'Released', kind: 'start', types: licences, points: ['release'] },
    {
      code: 'supervision-starts',
      name: 'Post-sentence supervision starts',
      kind: 'start',
      types: ['post-sentence-supervision'],
      points: ['end-of-another'],
    },
    {
      code: 'order-ends',
      name: 'Ends',
      kind: 'date',
      gives: 'expiry',
      types: [...orders, 'post-sentence-supervision', 'bail-supervision'],
      way: { way: 'last-day' },
    },
    {
      code: 'release-day-off',
      name: 'Release on a day off',
      kind: 'day-off',
      types: ['imprisonment', ...licences],
      dates: ['release', 'recall-release'],
      moves: 'earlier',
    },
    { code: 'credit', name: 'Time on remand', kind: 'credit', types: ['imprisonment'] },
    {
      code: 'at-large',
      name: 'Unlawfully at large',
      kind: 'time',
      types: ['imprisonment', ...licences],
      why: 'at-large',
      counts: false,
    },
  ]),
  ...dateRules({ ...read('SC Sch 9 para 1'), to: act }, [
    {
      code: 'work-by',
      name: 'Unpaid work within',
      kind: 'date',
      gives: 'work-by',
      types: ['community-order', 'suspended-sentence-order'],
      when: { has: 'workHours' },
      way: { way: 'length-from-start', length: 'P12M' },
    },
  ]),
  ...dateRules({ ...unread('SA26 s 38; SI 2026/402'), from: act }, [
    {
      code: 'ends-when-done',
      name: 'Over when its requirements are done',
      kind: 'ends-when-done',
      types: ['community-order'],
    },
  ]),
]
