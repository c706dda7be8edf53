import { type CountingValue, type CurfewRuleValue, type DutyValue, type Sourced, sourced } from '../policy.ts'
import { allObserved, dutiesOf, kept, nightFromNoon } from '../seed/duties.ts'
import { clocks } from './clocks.ts'

const first = '2010-01-01'
const read = (source: string): Sourced => ({ from: first, source, verified: true })
const unread = (source: string): Sourced => ({ from: first, source: `${source}, unverified`, verified: false })

/** How days are counted: plainly, in the compact’s business days, and as federal courts count. */
const countings: readonly CountingValue[] = [
  ...sourced(unread('ordinary counting'), [
    { code: 'within', name: 'Days after, the first left out', ends: 'within' as const },
    { code: 'business-days', name: 'Business days after', ends: 'within' as const },
    { code: 'elapsed', name: 'Hours and minutes as they pass', ends: 'within' as const },
  ]),
  ...sourced(unread('Fed. R. Crim. P. 45(a)'), [
    {
      code: 'court-days',
      name: 'Days of court, on to the next working day',
      ends: 'within' as const,
      roll: 'next' as const,
    },
    {
      code: 'court-days-before',
      name: 'Days before court, back to a working day',
      ends: 'within' as const,
      roll: 'previous' as const,
    },
  ]),
]

const federal = ['federal-probation', 'supervised-release']
const seventyTwo = { count: 72, unit: 'hours', counting: 'elapsed' } as const

/** What conditions of federal supervision ask; the compact’s beside them. */
const duties: readonly DutyValue[] = [
  ...dutiesOf(unread('standard conditions, current form (USSG 5D1.3(c), amendment 803)'), [
    {
      code: 'first-report',
      name: 'First report within 72 hours of release',
      kind: 'report',
      conditions: ['report-first'],
      orders: ['supervised-release'],
      triggers: ['release'],
      when: { rule: 'within', timing: seventyTwo, unless: 'by' },
      tells: 'office',
      met: ['report'],
    },
    {
      code: 'first-report-probation',
      name: 'First report within 72 hours of sentence',
      kind: 'report',
      conditions: ['report-first'],
      orders: ['federal-probation'],
      triggers: ['order-made'],
      when: { rule: 'within', timing: seventyTwo, unless: 'by' },
      tells: 'office',
      met: ['report'],
    },
    {
      code: 'notify-changes',
      name: 'Tell of a change of home, household or job ten days before',
      kind: 'notify-change',
      conditions: ['notify-changes'],
      orders: federal,
      triggers: ['address-change', 'household-change', 'job-change'],
      when: {
        rule: 'before',
        timing: { count: 10, unit: 'days', before: true, counting: 'within' },
        else: seventyTwo,
      },
      tells: 'officer',
      met: ['notice'],
    },
    {
      code: 'leave-district',
      name: 'Permission to leave the judicial district',
      kind: 'travel',
      conditions: ['leave-district'],
      triggers: ['trip-out-of-area', 'trip-abroad'],
      when: { rule: 'permission' },
      tells: 'court-or-officer',
      met: ['permission'],
    },
  ]),
  ...dutiesOf(read('USSG 5D1.3(c) (2005 text)'), [
    {
      code: 'report-police-contact',
      name: 'Report an arrest or police questioning',
      kind: 'notify-change',
      conditions: ['report-police-contact'],
      orders: federal,
      triggers: ['police-contact'],
      when: { rule: 'within', timing: seventyTwo },
      tells: 'officer',
      met: ['notice'],
    },
    {
      code: 'money-changes',
      name: 'Report a change of money situation',
      kind: 'notify-change',
      conditions: ['money-changes'],
      triggers: ['money-change'],
      when: { rule: 'within', timing: { count: 0, unit: 'days', counting: 'within' } },
      tells: 'officer',
      met: ['notice'],
    },
  ]),
  ...dutiesOf(read('18 USC 3563(a)(5), 3583(d)'), [
    {
      code: 'drug-tests',
      name: 'Drug tests: a first, and at least two more',
      kind: 'test',
      conditions: ['test-as-directed'],
      orders: ['supervised-release'],
      triggers: ['release'],
      when: { rule: 'first-and-more', timing: { count: 15, unit: 'days', counting: 'within' }, more: 2 },
      tells: 'officer',
      met: ['test'],
    },
    {
      code: 'drug-tests-probation',
      name: 'Drug tests: a first, and at least two more',
      kind: 'test',
      conditions: ['test-as-directed'],
      orders: ['federal-probation'],
      triggers: ['order-made'],
      when: { rule: 'first-and-more', timing: { count: 15, unit: 'days', counting: 'within' }, more: 2 },
      tells: 'officer',
      met: ['test'],
    },
  ]),
  ...dutiesOf(read('ICAOS rules 2.110, 3.103'), [
    {
      code: 'stay-in-jurisdiction',
      name: 'Permission to leave the State, and the compact’s approval to move',
      kind: 'travel',
      conditions: ['stay-in-jurisdiction'],
      triggers: ['trip-out-of-area', 'move-out-of-area'],
      when: { rule: 'permission' },
      tells: 'officer',
      met: ['permission'],
    },
  ]),
  ...dutiesOf(unread('9 NYCRR 351, agency seed'), [
    {
      code: 'notify-job',
      name: 'Tell promptly of a change of address or job',
      kind: 'notify-change',
      conditions: ['notify-job'],
      triggers: ['job-change', 'address-change'],
      when: { rule: 'within', timing: { count: 1, unit: 'days', counting: 'within' } },
      tells: 'officer',
      met: ['notice'],
    },
    {
      code: 'work-hours',
      name: 'Hours of community service',
      kind: 'work-hours',
      conditions: ['work-hours'],
      triggers: ['order-made'],
      when: { rule: 'hours', input: 'hours', by: 'by' },
      tells: 'officer',
      met: ['hours'],
    },
  ]),
  ...kept(read('USSG 5D1.3; prp.uscourts.gov on location monitoring'), [
    'no-offence',
    'report-as-directed',
    'allow-visits',
    'curfew',
    'home-detention',
    'electronic-monitoring',
  ]),
  ...kept(unread('standard conditions, current form, and agency seed'), [
    'obey-directions',
    'appear-when-required',
    'live-as-approved',
    'full-time-work',
    'no-known-offenders',
    'no-weapons',
    'programs-as-directed',
    'treatment',
    'abstain-alcohol',
    'abstain-drugs',
    'non-association',
    'no-contact-victim',
    'place-restriction',
    'residence-facility',
  ]),
]

/** No rule of several curfews was found. */
const curfewRules: readonly CurfewRuleValue[] = [
  nightFromNoon(unread('agency seed')),
  allObserved(unread('no rule of several curfews was found')),
]

/** What this place says of deadlines, duties, curfews and clocks. */
export const dutyLists = { countings, duties, curfewRules, clocks }
