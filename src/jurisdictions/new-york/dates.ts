import type { DateRule, Sourced } from '../policy.ts'
import { bounds, dateRules, monthEnd, reckoning } from '../seed/dates.ts'

const from = '1987-11-01'
const unread = (source: string): Sourced => ({ from, source: `${source}, unverified`, verified: false })

const made = ['federal-probation', 'pretrial-release', 'state-probation', 'imprisonment', 'interstate', 'report-only']
const onRelease = ['supervised-release', 'conditional-release', 'state-parole']

/** Dates of federal orders and sentences in the United States, with New York. */
export const dates: readonly DateRule[] = [
  ...bounds(unread('agency seed')),
  ...reckoning(unread('18 USC 3564, 3583')),
  ...monthEnd(unread('18 USC 3564, 3583')),
  ...dateRules(unread('18 USC 3564(a); N.Y. Penal Law'), [
    { code: 'order-starts', name: 'Starts', kind: 'start', types: made, points: ['making'] },
    {
      code: 'order-ends',
      name: 'Ends',
      kind: 'date',
      gives: 'expiry',
      types: [...made, ...onRelease].filter((type) => type !== 'report-only'),
      way: { way: 'last-day' },
    },
  ]),
  ...dateRules(unread('18 USC 3624(e)'), [
    { code: 'release-starts', name: 'Released', kind: 'start', types: onRelease, points: ['release'] },
    {
      code: 'imprisoned',
      name: 'In prison for 30 days together or more',
      kind: 'time',
      types: ['supervised-release'],
      why: 'imprisoned',
      counts: false,
      fromDays: 30,
    },
  ]),
  ...dateRules(unread('18 USC 3583(i)'), [
    { code: 'power-kept', name: 'Warrant before the end', kind: 'power-kept', types: ['supervised-release'] },
  ]),
  ...dateRules(unread('18 USC 3585(b)'), [
    { code: 'credit', name: 'Credit for custody before', kind: 'credit', types: ['imprisonment'] },
  ]),
]
