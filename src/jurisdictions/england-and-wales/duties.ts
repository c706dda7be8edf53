import { type CountingValue, type CurfewRuleValue, type DutyValue, type Sourced, sourced } from '../policy.ts'
import { allObserved, dutiesOf, kept, nightFromNoon } from '../seed/duties.ts'
import { clocks } from './clocks.ts'

/** The Sentencing Code came into use. */
const first = '2020-12-01'
/** Curfews of up to 20 hours a day, for whoever was convicted from this day on. */
const longCurfews = '2022-06-28'
const read = (source: string, from = first): Sourced => ({ from, source, verified: true })
const unread = (source: string): Sourced => ({ from: first, source: `${source}, unverified`, verified: false })

/** How days are counted, and what comes in after one o’clock. */
const countings: readonly CountingValue[] = [
  ...sourced(unread('ordinary counting; Interpretation Act 1978 not read'), [
    { code: 'within', name: 'Days after, the first left out', ends: 'within' as const },
    { code: 'elapsed', name: 'Hours and minutes as they pass', ends: 'within' as const },
    { code: 'term', name: 'Months with their first day', ends: 'beginning-on' as const },
  ]),
  ...sourced(read('HMPPS release dates service: the official bank holidays of England and Wales'), [
    { code: 'working-days', name: 'Working days after', ends: 'within' as const },
  ]),
  ...sourced(read('HMPPS licence service: first appointment by 2 pm on the next working day'), [
    { code: 'by-two', name: 'Working days after, by two in the afternoon', ends: 'within' as const, by: '14:00' },
  ]),
  ...sourced(read('HMPPS approved premises service: after 13:00 it counts from 09:00 on the next working day'), [
    {
      code: 'received-by-one',
      name: 'Counted from the next working day when it comes after one o’clock',
      ends: 'within' as const,
      receipt: { until: '13:00', opens: '09:00' },
    },
  ]),
]

const licences = ['licence', 'hdc-licence']
const community = ['community-order', 'suspended-sentence-order']
const beforeIt = { count: 0, unit: 'days', before: true, counting: 'within' } as const
const leave = {
  kind: 'travel',
  triggers: ['trip-abroad'],
  when: { rule: 'permission' },
  tells: 'officer',
  met: ['permission'],
} as const

/** From this day work has no term of twelve months; the day was not read. */
const noLimit = '2026-05-11'
const hours = { rule: 'hours', input: 'hours', by: 'by', atLeast: 40, atMost: 300 } as const
const work = {
  code: 'unpaid-work',
  name: 'Hours of unpaid work',
  kind: 'work-hours',
  conditions: ['unpaid-work'],
  orders: community,
  triggers: ['order-made'],
  tells: 'officer',
  met: ['hours'],
} as const

/** What conditions of licences and requirements of community orders ask. */
const duties: readonly DutyValue[] = [
  ...dutiesOf(read('HMPPS licence service, policy v4.0: first appointment'), [
    {
      code: 'first-report-licence',
      name: 'First appointment after release',
      kind: 'report',
      conditions: ['report-as-directed'],
      orders: [...licences, 'post-sentence-supervision'],
      triggers: ['release'],
      when: {
        rule: 'within',
        timing: { count: 1, unit: 'working-days', counting: 'by-two' },
        unless: 'first-report',
      },
      tells: 'office',
      met: ['report'],
    },
  ]),
  ...dutiesOf(unread('National Standards 2021: first appointment within five working days of sentence'), [
    {
      code: 'first-report-community',
      name: 'First appointment after sentence',
      kind: 'report',
      conditions: ['report-as-directed', 'rehabilitation-activity', 'unpaid-work', 'probation-requirement'],
      orders: community,
      triggers: ['order-made'],
      when: {
        rule: 'within',
        timing: { count: 5, unit: 'working-days', counting: 'working-days' },
        unless: 'first-report',
      },
      tells: 'office',
      met: ['report'],
    },
  ]),
  ...dutiesOf(read('HMPPS licence service, policy v4.0: standard conditions'), [
    {
      code: 'nights-elsewhere',
      name: 'Permission for any night elsewhere',
      kind: 'residence',
      conditions: ['nights-elsewhere', 'live-as-approved'],
      orders: licences,
      triggers: ['night-away'],
      when: { rule: 'permission' },
      tells: 'officer',
      met: ['permission'],
    },
    {
      code: 'move',
      name: 'Permission before moving',
      kind: 'residence',
      conditions: ['live-as-approved'],
      orders: licences,
      triggers: ['address-change'],
      when: { rule: 'permission' },
      tells: 'officer',
      met: ['permission'],
    },
    {
      code: 'work-approval',
      name: 'Approval before new work',
      kind: 'other',
      conditions: ['work-approval'],
      orders: licences,
      triggers: ['new-work'],
      when: { rule: 'permission' },
      tells: 'officer',
      met: ['permission'],
    },
    {
      ...leave,
      code: 'leave-country',
      name: 'Permission to leave the United Kingdom, the Channel Islands or the Isle of Man',
      conditions: ['leave-country'],
      orders: licences,
    },
    {
      code: 'contact-details',
      name: 'Tell of changed contact details',
      kind: 'notify-change',
      conditions: ['contact-details'],
      orders: licences,
      triggers: ['contact-change'],
      when: { rule: 'within', timing: { count: 0, unit: 'days', counting: 'within' } },
      tells: 'officer',
      met: ['notice'],
    },
    {
      code: 'other-names',
      name: 'Tell of another name',
      kind: 'notify-change',
      conditions: ['other-names'],
      orders: licences,
      triggers: ['name-change'],
      when: { rule: 'before', timing: beforeIt, else: { count: 0, unit: 'days', counting: 'within' } },
      tells: 'officer',
      met: ['notice'],
    },
  ]),
  ...dutiesOf({ ...read('SC Sch 9 paras 1-2'), to: noLimit }, [
    {
      ...work,
      when: { ...hours, timing: { count: 12, unit: 'months', counting: 'term' } },
    },
  ]),
  ...dutiesOf(
    {
      ...unread('SA26 s 36 and SI 2026/402; its first day, and that orders made before it keep their 12 months'),
      from: noLimit,
    },
    [{ ...work, when: hours }],
  ),
  ...kept(read('HMPPS licence service, policy v4.0; SC Sch 9'), [
    'no-offence',
    'good-behaviour',
    'allow-visits',
    'report-as-directed',
    'programme',
    'curfew',
    'exclusion-zone',
    'reside-as-directed',
    'electronic-monitoring',
    'trail-monitoring',
    'alcohol-monitoring',
    'non-association',
    'no-contact-victim',
    'place-restriction',
    'test-as-directed',
  ]),
  ...kept(unread('agency seed'), ['activities-as-directed']),
]

const withCurfew = [...community, 'supervision-default-order']

/** Hours of a curfew, by the day of conviction; no rule of several was found. */
const curfewRules: readonly CurfewRuleValue[] = [
  nightFromNoon(unread('agency seed')),
  allObserved(unread('no rule of several curfews was found')),
  {
    ...read('SC Sch 9 para 9'),
    code: 'hours-before',
    name: 'Curfew, convicted before 28 June 2022',
    rule: 'hours',
    orders: withCurfew,
    convicted: { before: longCurfews },
    atLeast: 2,
    atMost: 16,
    atMostInWeek: 112,
    within: { count: 12, unit: 'months', counting: 'term' },
  },
  {
    ...read('SC Sch 9 para 9(4A), (6)', longCurfews),
    code: 'hours-since',
    name: 'Curfew, convicted on or after 28 June 2022',
    rule: 'hours',
    orders: withCurfew,
    convicted: { from: longCurfews },
    atLeast: 2,
    atMost: 20,
    atMostInWeek: 112,
    within: { count: 2, unit: 'years', counting: 'term' },
  },
]

/** What this place says of deadlines, duties, curfews and clocks. */
export const dutyLists = { countings, duties, curfewRules, clocks }
