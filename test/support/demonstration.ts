import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import pino from 'pino'
import { loadDemo } from '../../demo/load.ts'
import { fixedClock } from '../../src/platform/clock.ts'
import { makeDb } from '../../src/platform/database/run.ts'
import { type Filling, type TestDatabase, testDatabase } from './database.ts'

/** The day of the demonstration in tests: a Tuesday in daylight saving, before the office opens. */
export const morning = '2026-11-24T08:20:00+11:00'

/** A database of this test file's own with the demonstration of that morning; small, unless it is told how many people an officer has. */
export const demonstrationDatabase = (people = 3): Promise<TestDatabase> => testDatabase(demonstration(people))

/** It is filled anew whenever anything that it is made with was changed. */
function demonstration(people: number): Filling {
  const hash = createHash('sha256')
  for (const file of globSync(['src/**/*.{ts,tsx}', 'demo/**/*.ts', 'migrations/*.sql']).sort())
    hash.update(file).update(readFileSync(file))
  return {
    name: `demonstration_${people}_${hash.digest('hex').slice(0, 12)}`,
    fill: async (pool) => {
      const clock = fixedClock(morning)
      await loadDemo({ pool, db: makeDb(pool, clock), clock, log: pino({ level: 'silent' }) }, { people })
    },
  }
}
