import type { Limit, Sourced } from '../policy.ts'
import { reform, since, unread } from './origins.ts'

/** The longest an order can last. */
export const term = (months: number, source: Sourced): Limit => ({
  ...source,
  code: 'term',
  name: 'Length',
  atMost: months,
  unit: 'months',
})

export const icoTerm: Limit = { ...term(24, since('CSPA s 68(1)')), name: 'Term for one offence' }

export const icoAggregate: Limit = {
  ...since('CSPA s 68(2)-(3)'),
  code: 'aggregate-term',
  name: 'Aggregate term, or several terms together',
  atMost: 36,
  unit: 'months',
}

const work = (atMost: number, source: Sourced): Limit => ({
  ...source,
  code: 'work-hours',
  name: 'Community service work',
  atMost,
  unit: 'hours',
})

export const workInIco: Limit = work(750, unread('CSP Regulation, hours of an ICO', reform))

/** By the longest term the offence carries: 100 h to six months, 200 h to a year, 500 h above (historic tiers). */
export const workInCco: Limit = work(500, since('CSPA s 89'))

export const curfewInCco: Limit = {
  ...since('CSPA ss 17H(3), 89'),
  code: 'curfew',
  name: 'Curfew in 24 hours',
  atMost: 12,
  unit: 'hours-in-24',
}

/** Days from the making of the order, or of the supervision condition, or from release. */
const firstReport = (days: number, source: Sourced, name = 'First report'): Limit => ({
  ...source,
  code: days === 0 ? 'first-report-monitored' : 'first-report',
  name,
  atMost: days,
  unit: 'days',
})

export const reportInIco: readonly Limit[] = [
  firstReport(7, since('CASR 187(1)(a)(ii)')),
  firstReport(0, since('CASR 187(1)(a)(i)'), 'First report, with home detention or monitoring'),
]
export const reportInCommunity: Limit = firstReport(7, since('CASR 188(1)(a)'))
export const reportOnRelease: Limit = firstReport(
  7,
  since('CASR 214A(1)(a)'),
  'First report, unless directed before release',
)
