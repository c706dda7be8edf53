import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fixedClock, systemClock } from './clock.ts'

test('a fixed clock stands still until it is moved', () => {
  const clock = fixedClock('2026-03-02T08:30:00+11:00')
  assert.equal(clock.now().toString(), '2026-03-01T21:30:00Z')
  clock.advance({ minutes: 45 })
  assert.equal(clock.now().toString(), '2026-03-01T22:15:00Z')
  clock.set('2026-03-02T09:00:00Z')
  assert.equal(clock.now().toString(), '2026-03-02T09:00:00Z')
})

test('a fixed clock refuses a string without an offset', () => {
  assert.throws(() => fixedClock('2026-03-02T08:30:00'), RangeError)
})

test('the machine clock moves on', async () => {
  const before = systemClock.now()
  await new Promise((resolve) => setTimeout(resolve, 5))
  assert.equal(Temporal.Instant.compare(before, systemClock.now()), -1)
})

test('the machine’s time has no more digits than the database keeps', () => {
  const finer = Array.from({ length: 200 }, () => systemClock.now()).filter(
    (moment) => moment.epochNanoseconds % 1000n !== 0n,
  )
  assert.deepEqual(finer, [])
})
