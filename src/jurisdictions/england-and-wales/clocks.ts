import type { Clock } from '../../modules/orders/rules/duties/values.ts'
import type { ClockValue, Sourced } from '../policy.ts'
import { type ClockDraft, clocksOf, monitoringClocks } from '../seed/duties.ts'

const first = '2020-12-01'
const read = (source: string): Sourced => ({ from: first, source, verified: true })
const unread = (source: string): Sourced => ({ from: first, source: `${source}, unverified`, verified: false })

const clock = (
  code: string,
  name: string,
  kind: Clock['kind'],
  starts: string,
  timing: Clock['timing'],
  whose: Clock['whose'],
): ClockDraft => ({ code, name, kind, starts, timing, whose })

const working = (count: number, counting = 'working-days') => ({ count, unit: 'working-days', counting }) as const
const workingBefore = (count: number) => ({ ...working(count), before: true }) as const

/** Deadlines of enforcement, reports, releases, victims and approved premises. */
export const clocks: readonly ClockValue[] = [
  ...clocksOf(read('Home Office PC 43/2004 (historic standard)'), [
    clock(
      'breach-started',
      'Court action begins after the second failure',
      'response',
      'second-failure',
      working(10),
      'officer',
    ),
  ]),
  ...clocksOf(read('courses.rsl.ltd, practice of enforcement'), [
    clock('letter', 'Letter about the missed appointment', 'response', 'missed', working(2), 'officer'),
    clock('explanation', 'The person shows a reason', 'response', 'missed', working(6), 'person'),
  ]),
  ...clocksOf(read('PPCS annex (older)'), [
    clock(
      'recall-request',
      'The request for recall is with the centre',
      'response',
      'recall-decided',
      { count: 24, unit: 'hours', counting: 'elapsed' },
      'officer',
    ),
  ]),
  ...clocksOf(read('parliamentary answer 2020 on pre-sentence reports'), [
    clock(
      'psr-oral',
      'Oral pre-sentence report',
      'report',
      'asked-by-court',
      { count: 0, unit: 'days', counting: 'within' },
      'officer',
    ),
    clock('psr-short', 'Short written pre-sentence report', 'report', 'asked-by-court', working(5), 'officer'),
    clock('psr-standard', 'Standard pre-sentence report', 'report', 'asked-by-court', working(15), 'officer'),
  ]),
  ...clocksOf(read('an area’s page on pre-sentence reports'), [
    clock('psr-custody', 'Standard report on somebody in custody', 'report', 'asked-by-court', working(10), 'officer'),
  ]),
  ...clocksOf(read('helpforvictims.co.uk; norfolkmappa.org.uk'), [
    clock('victim-referral', 'The victim is referred', 'report', 'sentenced', working(20), 'service'),
    clock(
      'victim-contact',
      'The victim is first contacted',
      'report',
      'sentenced',
      { count: 8, unit: 'weeks', counting: 'within' },
      'service',
    ),
  ]),
  ...clocksOf(read('HMPPS approved premises service'), [
    clock(
      'premises-emergency',
      'Assessment of an emergency application',
      'intake',
      'received',
      { count: 2, unit: 'hours', counting: 'received-by-one' },
      'service',
    ),
    clock(
      'premises-short',
      'Assessment at short notice',
      'intake',
      'received',
      working(5, 'received-by-one'),
      'service',
    ),
    clock(
      'premises-standard',
      'Assessment of a standard application',
      'intake',
      'received',
      working(10, 'received-by-one'),
      'service',
    ),
  ]),
  ...clocksOf(read('HMPPS licence service'), [
    clock(
      'licence-hard-stop',
      'The licence is closed to its officer',
      'intake',
      'release',
      workingBefore(2),
      'officer',
    ),
    clock('licence-warning', 'Warning before the licence closes', 'intake', 'release', workingBefore(4), 'officer'),
    clock('late-allocation', 'Warning of a late allocation', 'intake', 'release', workingBefore(5), 'team-leader'),
  ]),
  ...clocksOf(read('HMPPS refer and monitor service'), [
    clock(
      'referral-assessment',
      'First assessment by the service referred to',
      'intake',
      'referred',
      working(10),
      'service',
    ),
    clock('referral-report', 'Report at the end of the service', 'report', 'service-ended', working(5), 'service'),
  ]),
  ...monitoringClocks(unread('agency seed'), 'working-days', 'elapsed'),
]
