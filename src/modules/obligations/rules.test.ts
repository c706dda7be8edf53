import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keptElsewhere, releasedOn, type Span } from './rules.ts'

const day = Temporal.PlainDate.from
const span = (from: string, until: string): Span => ({
  from: from ? day(from) : null,
  until: until ? day(until) : null,
})
type Order = Parameters<typeof releasedOn>[0]
const order: Order = { stream: 'parole', madeOn: day('2026-02-20'), startsOn: day('2026-03-01'), rests: [] }
const suspended = (to: string, custody: string): Order => ({
  ...order,
  rests: [{ to: day(to), custody: custody ? day(custody) : null }],
})

const cases: [what: string, of: Order, custody: Span[], today: string, released: string | undefined][] = [
  ['no parole', { ...order, stream: 'community' }, [], '2026-04-01', undefined],
  ['nothing is known of custody', order, [], '2026-04-01', '2026-03-01'],
  ['let out two days late', order, [span('', '2026-03-03')], '2026-04-01', '2026-03-03'],
  ['let out between making and start', order, [span('2025-01-01', '2026-02-27')], '2026-04-01', '2026-02-27'],
  ['custody long before the order', order, [span('2020-01-01', '2021-01-01')], '2026-04-01', '2026-03-01'],
  ['still inside', order, [span('2025-01-01', '')], '2026-04-01', undefined],
  ['taken back after coming out', order, [span('2026-03-20', '')], '2026-04-01', '2026-03-01'],
  ['out again after that', order, [span('2026-03-20', '2026-03-25')], '2026-04-01', '2026-03-25'],
  ['not before it happens', order, [span('2026-03-20', '2026-04-25')], '2026-04-01', '2026-03-01'],
  ['let out of a suspension', suspended('2026-07-14', '2026-07-02'), [], '2026-08-01', '2026-07-15'],
  ['suspended at large', suspended('2026-07-14', ''), [], '2026-08-01', '2026-03-01'],
]
for (const [what, of, custody, today, released] of cases)
  test(`the day of release: ${what}`, () => assert.equal(releasedOn(of, custody, day(today))?.toString(), released))

test('hours, tests and programs are kept elsewhere, reports and notices are not', () => {
  assert.deepEqual(
    [['hours'], ['test'], ['report', 'session'], ['report'], ['notice'], []].map((met) => keptElsewhere(met)),
    ['hours', 'test', 'session', undefined, undefined, undefined],
  )
})
