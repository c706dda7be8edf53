import { type ConditionsOf, type OrderType, type Sourced, sourced } from '../policy.ts'
import { federalProbation, postReleaseSupervision, stateProbation, supervisedRelease } from './limits.ts'
import { since, unread } from './origins.ts'

const mandatory = ['no-offence', 'no-drugs', 'test-as-directed', 'give-dna', 'pay-restitution']
const standard = [
  'report-first',
  'report-as-directed',
  'leave-district',
  'answer-truthfully',
  'live-as-approved',
  'notify-changes',
  'allow-visits',
  'full-time-work',
  'no-known-offenders',
  'report-police-contact',
  'no-weapons',
  'no-informing',
  'third-party-risk',
  'obey-directions',
]
const special = [
  'curfew',
  'home-detention',
  'electronic-monitoring',
  'work-hours',
  'treatment',
  'abstain-alcohol',
  'non-association',
  'no-contact-victim',
  'place-restriction',
  'programs-as-directed',
  'residence-facility',
  'support-dependants',
  'search',
  'leave-country',
]

const federal: ConditionsOf = {
  ...since('18 USC 3563(a), 3583(d) for the mandatory; USSG 5D1.3(c), by alnp.uscourts.gov, for the standard'),
  standard: [...mandatory, ...standard],
  additional: [...special, 'register', 'money-changes'],
  excluded: [],
}

const ofNewYork = (source: Sourced, conditions: readonly string[]): ConditionsOf => ({
  ...source,
  standard: conditions,
  additional: [...special, 'abstain-drugs', 'register'].filter((code) => !conditions.includes(code)),
  excluded: ['leave-district', 'no-informing'],
})
const release = [
  'report-on-release',
  'report-as-directed',
  'stay-in-jurisdiction',
  'no-absconding',
  'allow-visits',
  'answer-truthfully',
  'report-police-contact',
  'no-offence',
  'no-weapons',
  'abstain-drugs',
]

const federalOrders: readonly OrderType[] = [
  {
    ...since('18 USC 3561'),
    code: 'federal-probation',
    name: 'Probation (federal)',
    short: 'Probation',
    stream: 'community',
    madeBy: ['court'],
    supervised: 'always',
    limits: federalProbation,
    conditions: federal,
  },
  {
    ...since('18 USC 3583'),
    code: 'supervised-release',
    name: 'Supervised release',
    short: 'TSR',
    stream: 'parole',
    madeBy: ['court'],
    supervised: 'always',
    limits: supervisedRelease,
    conditions: federal,
  },
  {
    ...since('18 USC 3142(c)'),
    code: 'pretrial-release',
    name: 'Pretrial release',
    short: 'Pretrial',
    stream: 'bail',
    madeBy: ['court'],
    supervised: 'by-condition',
    limits: [],
    conditions: {
      ...unread('18 USC 3142(b), (c)(1) for crime and appearance; what may be added was not read item by item'),
      standard: ['no-offence', 'appear-when-required', 'give-dna'],
      additional: ['report-as-directed', 'leave-district', 'no-weapons', ...special, 'no-drugs', 'test-as-directed'],
      excluded: ['pay-restitution', 'register'],
    },
  },
]

const stateOrders: readonly OrderType[] = [
  {
    ...since('New York Penal Law 65.00'),
    code: 'state-probation',
    name: 'Probation (New York)',
    short: 'State probation',
    stream: 'community',
    madeBy: ['court'],
    supervised: 'always',
    limits: stateProbation,
    conditions: ofNewYork(unread('New York Penal Law 65.10'), [
      'no-offence',
      'report-as-directed',
      'stay-in-jurisdiction',
      'answer-truthfully',
      'allow-visits',
      'notify-job',
    ]),
  },
  {
    ...since('New York Penal Law 70.40, 70.45'),
    code: 'conditional-release',
    name: 'Conditional release or post-release supervision (New York)',
    short: 'Conditional release',
    stream: 'parole',
    madeBy: ['statute'],
    supervised: 'always',
    limits: postReleaseSupervision,
    conditions: ofNewYork(unread('9 NYCRR 8003.2, read as of November 2024; first day'), release),
  },
  {
    ...since('New York Penal Law 70.40(1)(a)'),
    code: 'state-parole',
    name: 'Parole (New York)',
    short: 'Parole',
    stream: 'parole',
    madeBy: ['parole-authority'],
    supervised: 'always',
    limits: [],
    conditions: ofNewYork(unread('9 NYCRR 8003.2, read as of November 2024; first day'), release),
  },
]

const seen = (additional: readonly string[], conditions: readonly string[] = []): ConditionsOf => ({
  ...unread('agency seed'),
  standard: conditions,
  additional,
  excluded: [],
})

const others: readonly OrderType[] = sourced<Omit<OrderType, 'from' | 'source' | 'verified'>>(unread('agency seed'), [
  {
    code: 'imprisonment',
    name: 'Imprisonment',
    short: 'Custody',
    stream: 'custody',
    madeBy: ['court'],
    supervised: 'never',
    limits: [],
    conditions: seen([]),
  },
  {
    code: 'report-only',
    name: 'Presentence report only',
    short: 'Report',
    stream: 'report',
    madeBy: ['court'],
    supervised: 'never',
    limits: [],
    conditions: seen([]),
  },
])

/** Somebody sentenced in another state, supervised here under the Interstate Compact for Adult Offender Supervision. */
const interstate: OrderType = {
  ...unread('ICAOS rules 2.110, 3.103; its first day here'),
  code: 'interstate',
  name: 'Supervision for another state (interstate compact)',
  short: 'Interstate',
  stream: 'community',
  madeBy: ['another-state'],
  supervised: 'always',
  limits: [],
  conditions: seen(['stay-in-jurisdiction', ...special], ['supervision', 'report-as-directed', 'notify-changes']),
}

/** Federal orders and those of the State of New York. */
export const orderTypes: readonly OrderType[] = [...federalOrders, ...stateOrders, interstate, ...others]
