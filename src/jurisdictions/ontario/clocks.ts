import type { ClockValue, Sourced } from '../policy.ts'
import { clocksOf, monitoringClocks } from '../seed/duties.ts'

const first = '2012-06-13'
const read = (source: string): Sourced => ({ from: first, source, verified: true })
const unread = (source: string): Sourced => ({ from: first, source: `${source}, unverified`, verified: false })
const days = (count: number) => ({ count, unit: 'days', counting: 'within' }) as const
const months = (count: number) => ({ count, unit: 'months', counting: 'day-of' }) as const
const monthsBefore = (count: number) => ({ ...months(count), before: true }) as const

/** Deadlines of the service, the Board and the courts. */
export const clocks: readonly ClockValue[] = [
  ...clocksOf(read('CCRA s 135(3)'), [
    {
      code: 'suspension-short',
      name: 'Suspension cancelled or referred, sentence under two years',
      kind: 'response',
      starts: 'recommitted',
      timing: days(14),
      whose: 'service',
    },
    {
      code: 'suspension',
      name: 'Suspension cancelled or referred to the Board',
      kind: 'response',
      starts: 'recommitted',
      timing: days(30),
      whose: 'service',
    },
  ]),
  ...clocksOf(read('CCRR s 163(3)'), [
    {
      code: 'suspension-board',
      name: 'The Board decides on the suspension',
      kind: 'response',
      starts: 'referred-or-admitted',
      timing: days(90),
      whose: 'parole-authority',
    },
  ]),
  ...clocksOf(read('CCRA s 135.1'), [
    {
      code: 'ltso-decide',
      name: 'Long-term supervision suspended: cancelled or referred',
      kind: 'response',
      starts: 'committed',
      timing: days(30),
      whose: 'service',
    },
    {
      code: 'ltso-hold',
      name: 'Long-term supervision suspended: longest commitment',
      kind: 'response',
      starts: 'committed',
      timing: { count: 90, unit: 'days', counting: 'day-of' },
      whose: 'parole-authority',
    },
  ]),
  ...clocksOf(unread('CC s 742.6'), [
    {
      code: 'conditional-sentence-hearing',
      name: 'Hearing of a breach of a conditional sentence begins',
      kind: 'response',
      starts: 'arrested-or-summonsed',
      timing: days(30),
      whose: 'court',
    },
  ]),
  ...clocksOf(read('CCRR s 166(2)'), [
    {
      code: 'decision-copy',
      name: 'Copy of the Board’s decision with reasons',
      kind: 'report',
      starts: 'decided',
      timing: days(15),
      whose: 'parole-authority',
    },
  ]),
  ...clocksOf(read('CCRR s 162'), [
    {
      code: 'relief',
      name: 'Decision on relief from a condition',
      kind: 'review',
      starts: 'applied',
      timing: { count: 3, unit: 'months', counting: 'within' },
      whose: 'parole-authority',
    },
    {
      code: 'relief-again',
      name: 'First day of the next review of the same condition',
      kind: 'review',
      starts: 'reviewed',
      timing: months(6),
      whose: 'person',
    },
  ]),
  ...clocksOf(read('CCRR ss 157-158'), [
    {
      code: 'full-parole-review',
      name: 'First day of the review for full parole',
      kind: 'review',
      starts: 'full-parole-eligibility',
      timing: monthsBefore(6),
      whose: 'parole-authority',
    },
    {
      code: 'day-parole-review',
      name: 'Review for day parole',
      kind: 'review',
      starts: 'applied',
      timing: { count: 6, unit: 'months', counting: 'within' },
      whose: 'parole-authority',
    },
    {
      code: 'day-parole-earliest',
      name: 'First day on which a review for day parole is owed',
      kind: 'review',
      starts: 'day-parole-eligibility',
      timing: monthsBefore(2),
      whose: 'parole-authority',
    },
    {
      code: 'adjourned',
      name: 'Longest adjournment of a review',
      kind: 'review',
      starts: 'adjourned',
      timing: { count: 2, unit: 'months', counting: 'within' },
      whose: 'parole-authority',
    },
  ]),
  ...clocksOf(read('CCRA s 129(2)'), [
    {
      code: 'detention-referral',
      name: 'Referral for detention, more than six months before statutory release',
      kind: 'review',
      starts: 'statutory-release',
      timing: { count: 6, unit: 'months', before: true, counting: 'clear' },
      whose: 'service',
    },
  ]),
  ...clocksOf(read('Commons committee evidence, Probation Officers Association of Ontario, 2018'), [
    {
      code: 'pre-sentence-report',
      name: 'Pre-sentence report',
      kind: 'report',
      starts: 'asked-by-court',
      timing: { count: 6, unit: 'weeks', counting: 'day-of' },
      whose: 'officer',
    },
  ]),
  ...clocksOf(read('CCRA s 26(1.1)'), [
    {
      code: 'victim-notice',
      name: 'Victims are told of the release, at least 14 days before',
      kind: 'report',
      starts: 'release',
      timing: { count: 14, unit: 'days', before: true, counting: 'clear' },
      whose: 'service',
    },
  ]),
  ...clocksOf(read('CCRR s 66'), [
    {
      code: 'provide-sample',
      name: 'A sample is provided',
      kind: 'test',
      starts: 'sample-asked',
      timing: { count: 2, unit: 'hours', counting: 'elapsed' },
      whose: 'person',
    },
  ]),
  ...clocksOf(read('CSC self-audit 378-1-151'), [
    {
      code: 'casework-record',
      name: 'The contact is written up',
      kind: 'report',
      starts: 'contact',
      timing: { count: 7, unit: 'days', counting: 'day-of' },
      whose: 'officer',
    },
  ]),
  ...monitoringClocks(unread('agency seed'), 'working-days', 'elapsed'),
]
