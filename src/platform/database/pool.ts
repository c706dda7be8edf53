import pg from 'pg'
import { types } from './temporal.ts'

/** The application's pool, logged in as `app`. Nothing but `db.run` and sign-in's two look-ups may hold it. */
export function makePool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({
    max: 16,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 10_000,
    pipeline: true,
    ...config,
    types,
  })
  // A connection that breaks fails the query that uses it, or is replaced: unheard, its event would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => void client.on('error', () => {}))
  return pool
}
