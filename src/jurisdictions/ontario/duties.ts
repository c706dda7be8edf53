import { type CountingValue, type CurfewRuleValue, type DutyValue, type Sourced, sourced } from '../policy.ts'
import { allObserved, dutiesOf, kept, nightFromNoon } from '../seed/duties.ts'
import { clocks } from './clocks.ts'

const first = '2012-06-13'
const read = (source: string): Sourced => ({ from: first, source, verified: true })
const unread = (source: string): Sourced => ({ from: first, source: `${source}, unverified`, verified: false })

/** Sunday is a holiday in federal law and Saturday is none; two of its days the province does not keep. */
const federal = { rests: [7], alsoHolidays: ['09-30', '11-11'] } as const

/** How federal law counts. */
const countings: readonly CountingValue[] = [
  ...sourced(read('Interpretation Act (Canada) ss 26, 27(2), 27(5), 28, 35'), [
    {
      code: 'within',
      name: 'Within days, on to the next day that is no holiday',
      ends: 'within' as const,
      roll: 'next' as const,
      ...federal,
    },
  ]),
  ...sourced(read('Interpretation Act (Canada) s 27(1)'), [
    { code: 'clear', name: 'At least so many days, both ends left out', ends: 'clear' as const },
  ]),
  ...sourced(read('Interpretation Act (Canada) ss 27(2), 28'), [
    { code: 'day-of', name: 'Days and months, kept to on a holiday too', ends: 'within' as const },
    { code: 'elapsed', name: 'Hours and minutes as they pass', ends: 'within' as const },
  ]),
  ...sourced(unread('working days are those of the office'), [
    { code: 'working-days', name: 'Working days after', ends: 'within' as const },
  ]),
]

const courtOrders = ['probation', 'conditional-sentence']
const releases = ['day-parole', 'full-parole', 'statutory-release', 'ltso', 'unescorted-absence', 'work-release']
const atOnce = { count: 0, unit: 'days', counting: 'day-of' } as const
const before = { count: 0, unit: 'days', before: true, counting: 'day-of' } as const

/** What conditions of probation, conditional sentences and federal releases ask. */
const duties: readonly DutyValue[] = [
  ...dutiesOf(read('CC ss 732.1(3)(a), 742.3(1)(c)'), [
    {
      code: 'first-report',
      name: 'First report',
      kind: 'report',
      conditions: ['report-first'],
      orders: courtOrders,
      triggers: ['order-made'],
      when: { rule: 'within', timing: { count: 2, unit: 'working-days', counting: 'working-days' }, unless: 'by' },
      tells: 'officer',
      met: ['report'],
    },
  ]),
  ...dutiesOf(read('CC ss 732.1(2)(c), 742.3(1)(e)'), [
    {
      code: 'notify-name-address',
      name: 'Tell in advance of a change of name or address',
      kind: 'notify-change',
      conditions: ['notify-name-address'],
      orders: courtOrders,
      triggers: ['name-change', 'address-change'],
      when: { rule: 'before', timing: before },
      tells: 'court-or-officer',
      met: ['notice'],
    },
    {
      code: 'notify-job',
      name: 'Tell promptly of a change of job',
      kind: 'notify-change',
      conditions: ['notify-job'],
      orders: courtOrders,
      triggers: ['job-change'],
      when: { rule: 'within', timing: { count: 1, unit: 'days', counting: 'within' } },
      tells: 'court-or-officer',
      met: ['notice'],
    },
  ]),
  ...dutiesOf(read('CC ss 732.1(3)(b), 742.3(1)(d)'), [
    {
      code: 'stay-in-jurisdiction',
      name: 'Written permission to leave the jurisdiction',
      kind: 'travel',
      conditions: ['stay-in-jurisdiction'],
      triggers: ['trip-out-of-area', 'trip-abroad'],
      when: { rule: 'permission' },
      tells: 'court-or-officer',
      met: ['permission'],
    },
  ]),
  ...dutiesOf(read('CC s 732.1(3)(f)'), [
    {
      code: 'work-hours',
      name: 'Hours of community service',
      kind: 'work-hours',
      conditions: ['work-hours'],
      triggers: ['order-made'],
      when: {
        rule: 'hours',
        input: 'hours',
        by: 'by',
        timing: { count: 18, unit: 'months', counting: 'day-of' },
        atMost: 240,
      },
      tells: 'officer',
      met: ['hours'],
    },
  ]),
  ...dutiesOf(read('CCRR s 161(1)(a)'), [
    {
      code: 'go-straight-home',
      name: 'Go straight home and report at once',
      kind: 'report',
      conditions: ['go-straight-home'],
      orders: releases,
      triggers: ['release'],
      when: { rule: 'within', timing: atOnce },
      tells: 'officer',
      met: ['report'],
    },
  ]),
  ...dutiesOf(read('CCRR s 161(1)(b)'), [
    {
      code: 'stay-in-country',
      name: 'Stay in Canada, within the bounds set',
      kind: 'travel',
      conditions: ['stay-in-country'],
      orders: releases,
      triggers: ['trip-out-of-area', 'trip-abroad'],
      when: { rule: 'permission' },
      tells: 'officer',
      met: ['permission'],
    },
  ]),
  ...dutiesOf(read('CCRR s 161(1)(d), (g)'), [
    {
      code: 'report-police-contact',
      name: 'Report an arrest or police questioning at once',
      kind: 'notify-change',
      conditions: ['report-police-contact'],
      orders: releases,
      triggers: ['police-contact'],
      when: { rule: 'within', timing: atOnce },
      tells: 'officer',
      met: ['notice'],
    },
    {
      code: 'notify-changes',
      name: 'Report a change of address, job, study or household at once',
      kind: 'notify-change',
      conditions: ['notify-changes'],
      orders: releases,
      triggers: ['address-change', 'job-change', 'household-change'],
      when: { rule: 'within', timing: atOnce },
      tells: 'officer',
      met: ['notice'],
    },
    {
      code: 'money-changes',
      name: 'Report a change of money situation at once',
      kind: 'notify-change',
      conditions: ['money-changes'],
      orders: releases,
      triggers: ['money-change'],
      when: { rule: 'within', timing: atOnce },
      tells: 'officer',
      met: ['notice'],
    },
  ]),
  ...kept(read('CC ss 732.1(2)-(3), 742.3; CCRR s 161(1); CCRA s 133'), [
    'keep-the-peace',
    'obey-law',
    'appear-when-required',
    'report-as-directed',
    'abstain-alcohol',
    'abstain-drugs',
    'test-as-directed',
    'no-weapons',
    'treatment',
    'obey-directions',
    'residence-facility',
    'place-restriction',
    'non-association',
    'no-contact-victim',
  ]),
  ...kept(unread('agency seed'), ['reside-as-directed', 'curfew', 'home-detention', 'electronic-monitoring']),
]

/** No rule of several curfews was found. */
const curfewRules: readonly CurfewRuleValue[] = [
  nightFromNoon(unread('agency seed')),
  allObserved(unread('no rule of several curfews was found')),
]

/** What this place says of deadlines, duties, curfews and clocks. */
export const dutyLists = { countings, duties, curfewRules, clocks }
