import { type CountingValue, type CurfewRuleValue, type DutyValue, sourced } from '../policy.ts'
import { dutiesOf, kept, nightFromNoon } from '../seed/duties.ts'
import { clocks } from './clocks.ts'
import { firstDay, reform, since, unread } from './origins.ts'

/** How days are counted. The Interpretation Act 1987 was not read, so nothing moves off a day of rest: the earlier day is safe. */
const countings: readonly CountingValue[] = sourced(unread('ordinary counting; Interpretation Act 1987 not read'), [
  { code: 'within', name: 'Days after, the first left out', ends: 'within' },
  { code: 'working-days', name: 'Working days after', ends: 'within' },
  { code: 'elapsed', name: 'Hours and minutes as they pass', ends: 'within' },
])

const week = { count: 7, unit: 'days', counting: 'within' } as const
const monitored = ['home-detention', 'electronic-monitoring']

const firstReport = { kind: 'report', conditions: ['supervision'], tells: 'office', met: ['report'] } as const

const reports: readonly DutyValue[] = [
  {
    ...since('CASR 187(1)(a)(i)'),
    ...firstReport,
    code: 'first-report-monitored',
    name: 'First report, with home detention or monitoring',
    orders: ['ico'],
    beside: monitored,
    triggers: ['order-made'],
    when: { rule: 'within', timing: { count: 0, unit: 'days', counting: 'within' } },
  },
  {
    ...since('CASR 187(1)(a)(ii): as soon as practicable'),
    ...firstReport,
    code: 'first-report-ico',
    name: 'First report',
    orders: ['ico'],
    without: monitored,
    triggers: ['order-made'],
    when: { rule: 'within', timing: week },
  },
  {
    ...since('CASR 188(1)(a)'),
    ...firstReport,
    code: 'first-report-community',
    name: 'First report',
    orders: ['cco', 'cro'],
    triggers: ['condition-imposed'],
    when: { rule: 'within', timing: week },
  },
  {
    ...since('CASR 189C(1)(a): or as the court directs'),
    code: 'first-report-work',
    name: 'First report for community service work',
    kind: 'report',
    conditions: ['work-hours'],
    triggers: ['condition-imposed'],
    when: { rule: 'within', timing: week },
    tells: 'office',
    met: ['report'],
  },
  {
    ...since('CASR 214A(1)(a)'),
    code: 'report-on-release',
    name: 'Report on release',
    kind: 'report',
    conditions: ['report-on-release'],
    triggers: ['release'],
    when: { rule: 'within', timing: week, unless: 'by' },
    tells: 'office',
    met: ['report'],
  },
]

const changes: readonly DutyValue[] = dutiesOf(
  unread('CASR 214A(1)(f) for the duty; before if practicable, else 7 days'),
  [
    {
      code: 'notify-changes',
      name: 'Tell of a change of address, contact details or job',
      kind: 'notify-change',
      conditions: ['notify-changes'],
      triggers: ['address-change', 'contact-change', 'job-change'],
      when: { rule: 'before', timing: { count: 0, unit: 'days', before: true, counting: 'within' }, else: week },
      tells: 'officer',
      met: ['notice'],
    },
    {
      code: 'travel-interstate',
      name: 'Permission to leave New South Wales',
      kind: 'travel',
      conditions: ['travel-interstate'],
      triggers: ['trip-out-of-area'],
      when: { rule: 'permission' },
      tells: 'officer',
      met: ['permission'],
    },
    {
      code: 'travel-overseas',
      name: 'Permission to leave Australia',
      kind: 'travel',
      conditions: ['travel-overseas'],
      triggers: ['trip-abroad'],
      when: { rule: 'permission' },
      tells: 'higher-authority',
      met: ['permission'],
    },
  ],
)

const work: readonly DutyValue[] = dutiesOf(since('CSPA s 89; CASR 189C'), [
  {
    code: 'work-hours',
    name: 'Hours of community service work',
    kind: 'work-hours',
    conditions: ['work-hours'],
    triggers: ['condition-imposed'],
    when: { rule: 'hours', input: 'hours', by: 'by' },
    tells: 'office',
    met: ['hours'],
  },
])

/** What conditions of New South Wales orders ask. */
const duties: readonly DutyValue[] = [
  ...reports,
  ...changes,
  ...work,
  ...kept(since('CASR 187(1), 188(1), 214A(1)'), [
    'report-as-directed',
    'allow-visits',
    'reside-as-directed',
    'programs-as-directed',
    'activities-as-directed',
    'test-as-directed',
    'obey-directions',
  ]),
  ...kept(since('CSPA ss 3, 89, 99; bench book 3-600'), [
    'no-offence',
    'court-if-called',
    'home-detention',
    'electronic-monitoring',
    'curfew',
    'treatment',
    'abstain-alcohol',
    'abstain-drugs',
    'non-association',
    'place-restriction',
  ]),
  ...kept(unread('agency seed'), ['no-contact-victim']),
]

/** Curfews of several community correction orders, and beside an intensive correction order. */
const curfewRules: readonly CurfewRuleValue[] = [
  { ...nightFromNoon({ from: firstDay, source: 'agency seed, unverified', verified: false }) },
  {
    ...since('CSPA s 17H(3)-(4)', reform),
    code: 'several-orders',
    name: 'Curfews of several orders',
    rule: 'most-hours',
    orders: ['cco'],
    above: ['ico'],
    cap: 12,
  },
  {
    ...since('CSPA ss 17H(3), 89', reform),
    code: 'curfew-cco',
    name: 'Curfew of a community correction order',
    rule: 'hours',
    orders: ['cco'],
    atMost: 12,
  },
]

/** What this place says of deadlines, duties, curfews and clocks. */
export const dutyLists = { countings, duties, curfewRules, clocks }
