import type pg from 'pg'
import type { Actor } from '../src/platform/access/actor.ts'
import { type FixedClock, fixedClock } from '../src/platform/clock.ts'
import { makeDb, type Work } from '../src/platform/database/run.ts'
import type { Result } from '../src/platform/result.ts'

/** Runs commands at moments that are past: each lane has a clock of its own, so that several can run beside each other. */
export type Lane = { at<T>(moment: Temporal.Instant, by: Actor, work: Work<T>): Promise<T> }

export function laneOn(pool: pg.Pool): Lane {
  const clock: FixedClock = fixedClock('2000-01-01T00:00:00Z')
  const db = makeDb(pool, clock)
  return {
    at: (moment, by, work) => {
      clock.set(moment.toString())
      return db.run(by, work, { durable: false })
    },
  }
}

/** What a command gave; a refusal is a mistake in the demonstration, and stops it. */
export function must<Value>(result: Result<Value>): Value {
  if (!result.ok)
    throw new Error(`the demonstration was refused: ${result.refusal}${result.at ? ` at ${result.at}` : ''}`)
  return result.value
}
