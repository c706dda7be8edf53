import type { ClockValue } from '../policy.ts'
import { type ClockDraft, clocksOf, monitoringClocks } from '../seed/duties.ts'
import { firstDay, reform, seed, unread } from './origins.ts'

const report = (code: string, name: string, weeks: number): ClockDraft => ({
  code,
  name,
  kind: 'report',
  starts: 'asked-by-court',
  timing: { count: weeks, unit: 'weeks', counting: 'within' },
  whose: 'officer',
})

/** Deadlines of the service in New South Wales. Its manual gives no numbers that were read. */
export const clocks: readonly ClockValue[] = [
  ...clocksOf(unread('lead times of sentencing assessment reports, a weak copy of the bench guide', reform), [
    report('sar-full', 'Full sentencing assessment report', 6),
    report('sar-home-detention', 'Report with home detention', 6),
    report('sar-home-detention-only', 'Report on home detention only', 3),
    report('sar-specific', 'Report for a specific purpose', 3),
    report('sar-work', 'Report on work only', 3),
    report('sar-update', 'Updated report', 3),
    {
      code: 'sar-court-duty',
      name: 'Report of the court duty officer',
      kind: 'report',
      starts: 'asked-by-court',
      timing: { count: 0, unit: 'days', counting: 'within' },
      whose: 'officer',
    },
  ]),
  ...monitoringClocks({ ...seed, from: firstDay }, 'working-days', 'elapsed'),
]
