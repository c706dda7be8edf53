import { type CountingValue, type CurfewRuleValue, type DutyValue, type Sourced, sourced } from '../policy.ts'
import { allObserved, dutiesOf, kept, nightFromNoon } from '../seed/duties.ts'
import { clocks } from './clocks.ts'

const first = '2006-08-28'
const read = (source: string): Sourced => ({ from: first, source, verified: true })
const unread = (source: string): Sourced => ({ from: first, source: `${source}, unverified`, verified: false })

/** How days are counted. */
const countings: readonly CountingValue[] = sourced(
  unread('ordinary counting; Acts Interpretation Act 1954 not read'),
  [
    { code: 'within', name: 'Days after, the first left out', ends: 'within' },
    { code: 'business-days', name: 'Business days after', ends: 'within' },
    { code: 'each-week', name: 'Weeks, their first day counted', ends: 'beginning-on' },
    { code: 'elapsed', name: 'Hours and minutes as they pass', ends: 'within' },
  ],
)

const ofCourts = ['probation', 'prison-probation', 'community-service', 'ico']
const ofParole = ['court-ordered-parole', 'board-parole']

const notice = {
  kind: 'notify-change',
  conditions: ['notify-changes'],
  triggers: ['address-change', 'job-change'],
  tells: 'officer',
  met: ['notice'],
} as const

/** What conditions of Queensland orders ask. */
const duties: readonly DutyValue[] = [
  ...dutiesOf(read('PSA ss 93, 103, 114 by the Queensland Law Handbook and gatenbylaw.com.au'), [
    {
      code: 'first-report',
      name: 'First report, where and when the order states',
      kind: 'report',
      conditions: ['report-first'],
      triggers: ['order-made'],
      when: { rule: 'directed', input: 'by' },
      tells: 'office',
      met: ['report'],
    },
    {
      ...notice,
      code: 'notify-changes',
      name: 'Tell of a change of home or job',
      orders: ofCourts,
      when: { rule: 'within', timing: { count: 2, unit: 'working-days', counting: 'business-days' } },
    },
    {
      code: 'travel-interstate',
      name: 'Permission to leave or stay out of Queensland',
      kind: 'travel',
      conditions: ['travel-interstate'],
      triggers: ['trip-out-of-area', 'trip-abroad'],
      when: { rule: 'permission' },
      tells: 'officer',
      met: ['permission'],
    },
    {
      code: 'work-hours-order',
      name: 'Hours of community service',
      kind: 'work-hours',
      conditions: ['work-hours'],
      orders: ['community-service'],
      triggers: ['order-made'],
      when: {
        rule: 'hours',
        input: 'hours',
        by: 'by',
        timing: { count: 1, unit: 'years', counting: 'within' },
        atLeast: 40,
        atMost: 240,
      },
      tells: 'office',
      met: ['hours'],
    },
  ]),
  ...dutiesOf(read('PSA s 114 by wallace-lawyers.com.au and brookewinterssolicitors.com.au'), [
    {
      code: 'report-twice-weekly',
      name: 'Report, or be visited, at least twice each week',
      kind: 'report',
      conditions: ['report-twice-weekly'],
      triggers: ['order-made'],
      when: { rule: 'rate', times: 2, each: { count: 1, unit: 'weeks', counting: 'each-week' } },
      tells: 'officer',
      met: ['report-or-visit'],
    },
  ]),
  ...dutiesOf(unread('CSA s 200'), [
    {
      ...notice,
      code: 'notify-changes-parole',
      name: 'Tell of a change of address or job',
      orders: ofParole,
      when: { rule: 'within', timing: { count: 48, unit: 'hours', counting: 'elapsed' } },
    },
  ]),
  ...dutiesOf(unread('PSA s 114 for the duty to work'), [
    {
      code: 'work-hours',
      name: 'Hours of community service in another order',
      kind: 'work-hours',
      conditions: ['work-hours'],
      orders: ['ico', 'fine-option'],
      triggers: ['order-made'],
      when: { rule: 'hours', input: 'hours', by: 'by' },
      tells: 'office',
      met: ['hours'],
    },
  ]),
  ...kept(read('PSA ss 93, 94, 114 by the Queensland Law Handbook and gatenbylaw.com.au'), [
    'no-offence',
    'report-as-directed',
    'allow-visits',
    'programs-as-directed',
    'obey-directions',
    'treatment',
  ]),
  ...kept(unread('CSA s 200 and agency seed'), [
    'residence-facility',
    'test-as-directed',
    'reside-as-directed',
    'electronic-monitoring',
    'curfew',
    'abstain-alcohol',
    'abstain-drugs',
    'non-association',
    'place-restriction',
    'no-contact-victim',
  ]),
]

/** No rule of several curfews was found. */
const curfewRules: readonly CurfewRuleValue[] = [
  nightFromNoon(unread('agency seed')),
  allObserved(unread('no rule of several curfews was found')),
]

/** What this place says of deadlines, duties, curfews and clocks. */
export const dutyLists = { countings, duties, curfewRules, clocks }
