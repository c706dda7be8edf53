import type { DateRule, Sourced } from '../policy.ts'
import { bounds, dateRules, monthEnd, reckoning } from '../seed/dates.ts'

const from = '1992-11-01'
const read = (source: string): Sourced => ({ from, source, verified: true })
const unread = (source: string): Sourced => ({ from, source: `${source}, unverified`, verified: false })

const federal = ['imprisonment']
const sentences = ['imprisonment', 'ontario-imprisonment']
const onRelease = [
  'day-parole',
  'full-parole',
  'statutory-release',
  'unescorted-absence',
  'work-release',
  'ontario-parole',
]
const made = [
  'conditional-sentence',
  'intermittent',
  'imprisonment',
  'ontario-imprisonment',
  'bail-supervision',
  'report-only',
]

/** Dates of orders and sentences in Canada, with Ontario. */
export const dates: readonly DateRule[] = [
  ...bounds(unread('agency seed')),
  ...reckoning(unread('Criminal Code; CCRA')),
  ...monthEnd(read('Interpretation Act s 28')),
  ...dateRules(read('Criminal Code s 732.2(1)'), [
    {
      code: 'probation-starts',
      name: 'Probation comes into force',
      kind: 'start',
      types: ['probation'],
      points: ['making', 'release', 'end-of-another'],
    },
  ]),
  ...dateRules(read('ontario.ca on probation and parole'), [
    {
      code: 'probation-together',
      name: 'Probation is never consecutive to probation',
      kind: 'never-consecutive',
      types: ['probation'],
    },
  ]),
  ...dateRules(unread('Criminal Code; CCRA'), [
    { code: 'order-starts', name: 'Starts', kind: 'start', types: made, points: ['making'] },
    { code: 'release-starts', name: 'Released', kind: 'start', types: onRelease, points: ['release'] },
    {
      code: 'ltso-starts',
      name: 'Long-term supervision starts',
      kind: 'start',
      types: ['ltso'],
      points: ['end-of-another'],
    },
    {
      code: 'order-ends',
      name: 'Ends',
      kind: 'date',
      gives: 'expiry',
      types: ['probation', 'conditional-sentence', 'intermittent', 'ltso', 'bail-supervision'],
      way: { way: 'last-day' },
    },
  ]),
  ...dateRules(read('CCRA ss 99, 128'), [
    {
      code: 'warrant-expiry',
      name: 'Warrant expiry',
      kind: 'date',
      gives: 'expiry',
      types: [...sentences, ...onRelease],
      way: { way: 'last-day' },
    },
  ]),
  ...dateRules(read('CCRA s 139'), [
    { code: 'several-as-one', name: 'Several sentences are one', kind: 'several-as-one', types: sentences },
  ]),
  ...dateRules(read('CCRA s 120(1)'), [
    {
      code: 'full-parole',
      name: 'Full parole eligibility',
      kind: 'date',
      gives: 'full-parole',
      types: sentences,
      when: { recommitted: 'no' },
      way: {
        way: 'earlier-of',
        ways: [
          { way: 'share', share: [1, 3], round: 'up' },
          { way: 'length-served', length: 'P7Y' },
        ],
      },
    },
  ]),
  ...dateRules(read('CCRA s 119'), [
    {
      code: 'day-parole',
      name: 'Day parole eligibility',
      kind: 'date',
      gives: 'day-parole',
      types: federal,
      when: { recommitted: 'no', atLeast: 'P2Y' },
      way: {
        way: 'later-of',
        ways: [
          { way: 'before', date: 'full-parole', length: 'P6M' },
          { way: 'length-served', length: 'P6M' },
        ],
      },
    },
    {
      code: 'day-parole-under-two-years',
      name: 'Day parole eligibility',
      kind: 'date',
      gives: 'day-parole',
      types: ['ontario-imprisonment'],
      when: { recommitted: 'no', atLeast: 'P6M' },
      way: { way: 'share-of', date: 'full-parole', share: [1, 2], round: 'up' },
    },
  ]),
  ...dateRules(read('CCRA s 127(3)'), [
    {
      code: 'statutory-release',
      name: 'Statutory release',
      kind: 'date',
      gives: 'statutory-release',
      types: federal,
      when: { recommitted: 'no' },
      way: { way: 'share', share: [2, 3], round: 'up' },
    },
  ]),
  ...dateRules(read('CCRA s 127(5)'), [
    {
      code: 'statutory-release-revoked',
      name: 'Statutory release',
      kind: 'date',
      gives: 'statutory-release',
      types: federal,
      when: { recommitted: 'revoked' },
      way: { way: 'share-of-left', share: [2, 3], round: 'up' },
    },
  ]),
  ...dateRules(read('CCRA s 127(5.1)'), [
    {
      code: 'statutory-release-new-sentence',
      name: 'Statutory release',
      kind: 'date',
      gives: 'statutory-release',
      types: federal,
      when: { recommitted: 'new-sentence' },
      way: { way: 'left-and-added', date: 'statutory-release', share: [2, 3], round: 'up' },
    },
  ]),
  ...dateRules(read('Prisons and Reformatories Act s 6'), [
    {
      code: 'remission',
      name: 'Release with remission earned',
      kind: 'date',
      gives: 'release',
      types: ['ontario-imprisonment'],
      way: { way: 'remission', daysEachMonth: 15, round: 'down' },
    },
  ]),
  ...dateRules(read('CCRA s 135'), [
    {
      code: 'suspension-cancelled',
      name: 'Suspended, and the suspension cancelled',
      kind: 'time',
      types: ['imprisonment', 'day-parole', 'full-parole', 'statutory-release'],
      why: 'suspension-cancelled',
      counts: true,
    },
  ]),
  ...dateRules(read('CCRA s 135.1(2)-(3)'), [
    {
      code: 'ltso-warrant',
      name: 'Warrant until committal',
      kind: 'time',
      types: ['ltso'],
      why: 'warrant-out',
      counts: false,
    },
    { code: 'ltso-committed', name: 'Committed', kind: 'time', types: ['ltso'], why: 'committed', counts: true },
    {
      code: 'ltso-committal',
      name: 'Committal at most until',
      kind: 'date',
      gives: 'committal-end',
      types: ['ltso'],
      when: { has: 'committedOn' },
      way: { way: 'committal', days: 90 },
    },
  ]),
]
