import type { Clock } from '../../modules/orders/rules/duties/values.ts'
import type { ClockValue, Sourced } from '../policy.ts'
import { type ClockDraft, clocksOf, monitoringClocks } from '../seed/duties.ts'

const first = '2010-01-01'
const read = (source: string): Sourced => ({ from: first, source, verified: true })
const unread = (source: string): Sourced => ({ from: first, source: `${source}, unverified`, verified: false })

const transfer = (
  code: string,
  name: string,
  starts: string,
  count: number,
  whose: Clock['whose'],
  unit: 'working-days' | 'days' = 'working-days',
): ClockDraft => ({
  code,
  name,
  kind: 'transfer',
  starts,
  timing: { count, unit, counting: unit === 'days' ? 'within' : 'business-days' },
  whose,
})

const report = (
  code: string,
  name: string,
  starts: string,
  timing: Clock['timing'],
  whose: Clock['whose'],
): ClockDraft => ({
  code,
  name,
  kind: 'report',
  starts,
  timing,
  whose,
})
const beforeSentence = (count: number) =>
  ({ count, unit: 'days', before: true, counting: 'court-days-before' }) as const

/** Deadlines of the compact between the States, of the federal courts and of testing. */
export const clocks: readonly ClockValue[] = [
  ...clocksOf(read('ICAOS rule 3.103'), [
    transfer('reporting-instructions', 'Reporting instructions are asked for', 'sentenced-or-released', 7, 'service'),
    transfer('instructions-answer', 'Reporting instructions are answered', 'asked', 2, 'other-state'),
    transfer('travel-permit', 'The travel permit ends', 'permit-given', 7, 'person', 'days'),
  ]),
  ...clocksOf(read('ICAOS rules 3.103, 3.106, as summarised'), [
    transfer('transfer-forms', 'Forms follow the instructions', 'instructions-given', 5, 'service'),
    transfer('expedited-answer', 'Expedited reporting is answered', 'asked-expedited', 2, 'other-state'),
    transfer('expedited-request', 'The full request follows', 'asked-expedited', 7, 'service'),
    transfer('sex-offence-answer', 'Instructions in a sexual offence are answered', 'asked', 5, 'other-state'),
    transfer('victim-comment', 'Victims may comment', 'victims-told', 15, 'other-state'),
  ]),
  ...clocksOf(read('ICAOS rule 3.104-1'), [
    transfer('acceptance', 'The acceptance ends', 'accepted', 120, 'person', 'days'),
    transfer('arrival', 'The acceptance may lapse if the person is not there', 'departure-notice', 5, 'person'),
  ]),
  ...clocksOf(unread('ICAOS rule 3.104'), [
    transfer('investigation', 'The other State has investigated', 'transfer-asked', 45, 'other-state', 'days'),
  ]),
  ...clocksOf(read('ICAOS rule 2.110'), [
    transfer('return', 'Return of somebody found there without approval', 'ordered-back', 15, 'person'),
    transfer('warrant', 'A warrant, if they did not return', 'not-returned', 15, 'service'),
  ]),
  ...clocksOf(read('ICAOS rule 4.109'), [
    report(
      'violation-report',
      'Violation report to the sending State',
      'violation-known',
      { count: 30, unit: 'days', counting: 'within' },
      'officer',
    ),
    report(
      'violation-answer',
      'The sending State answers with action and dates',
      'report-received',
      { count: 10, unit: 'working-days', counting: 'business-days' },
      'other-state',
    ),
  ]),
  ...clocksOf(read('ICAOS rule 4.106(a)'), [
    report('progress-report', 'Progress report', 'asked', { count: 30, unit: 'days', counting: 'within' }, 'officer'),
  ]),
  ...clocksOf(read('Fed. R. Crim. P. 32(e)-(g); USSG 6A1.2'), [
    report('presentence-report', 'Presentence report to the parties', 'sentencing', beforeSentence(35), 'officer'),
    report(
      'presentence-objections',
      'Objections to the presentence report',
      'report-received',
      { count: 14, unit: 'days', counting: 'court-days' },
      'person',
    ),
    report('presentence-addendum', 'Report and addendum to the court', 'sentencing', beforeSentence(7), 'officer'),
  ]),
  ...clocksOf(read('49 CFR 40.193'), [
    {
      code: 'provide-sample',
      name: 'A sample of urine is provided',
      kind: 'test',
      starts: 'sample-asked',
      timing: { count: 3, unit: 'hours', counting: 'elapsed' },
      whose: 'person',
    },
    {
      code: 'provide-oral-fluid',
      name: 'A sample of oral fluid is provided',
      kind: 'test',
      starts: 'sample-asked',
      timing: { count: 1, unit: 'hours', counting: 'elapsed' },
      whose: 'person',
    },
  ]),
  ...clocksOf(read('SCRAM manual, appendix A (2009)'), [
    {
      code: 'bracelet-download',
      name: 'Third suspected tamper: download or come in',
      kind: 'monitoring',
      starts: 'alert',
      timing: { count: 4, unit: 'hours', counting: 'elapsed' },
      whose: 'person',
    },
  ]),
  ...monitoringClocks(unread('agency seed'), 'business-days', 'elapsed'),
]
