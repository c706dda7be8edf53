import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextDayAtWork, toMove } from './rules.ts'

const day = Temporal.PlainDate.from
const weekdays = ({ dayOfWeek }: Temporal.PlainDate) => dayOfWeek < 6

const next: [string, string, (day: Temporal.PlainDate) => boolean, string][] = [
  ['the next day', '2026-11-24', weekdays, '2026-11-25'],
  ['over a weekend', '2026-11-27', weekdays, '2026-11-30'],
  ['over the end of a year', '2026-12-31', weekdays, '2027-01-01'],
  ['the day after a leap day', '2028-02-28', weekdays, '2028-02-29'],
  ['back after leave on the last day that is looked at', '2026-11-24', (on) => `${on}` === '2026-12-08', '2026-12-08'],
  ['the day after, where no day of work is known', '2026-11-24', (on) => `${on}` === '2026-12-09', '2026-11-25'],
]
for (const [name, today, works, expected] of next)
  test(`the next day at work: ${name}`, () => assert.equal(`${nextDayAtWork(day(today), works)}`, expected))

test('closing the day moves what was due by then, but for what sleeps and what safety hangs on', () => {
  const task = (id: string, due: string, snoozedUntil?: string) => ({
    id,
    due: day(due),
    snoozedUntil: snoozedUntil ? day(snoozedUntil) : null,
    version: 1,
  })
  const tasks = [
    task('overdue', '2026-11-20'),
    task('today', '2026-11-24'),
    task('tomorrow', '2026-11-25'),
    task('asleep', '2026-11-20', '2026-11-30'),
    task('awake today', '2026-11-20', '2026-11-24'),
    task('welfare', '2026-11-24'),
  ]
  assert.deepEqual(
    toMove(tasks, day('2026-11-24'), new Set(['welfare'])).map(({ id }) => id),
    ['overdue', 'today', 'awake today'],
  )
})
