import { availableParallelism } from 'node:os'
import pg from 'pg'
import { types } from './temporal.ts'

/**
 * Two for each core: a page keeps its connection busy, as its statements go out together, and each connection plans every
 * statement anew before it is quick. So a few that are warm carry more than many that are not: of 16 on two cores, a service
 * that had just begun never caught up with 40 views a second.
 */
export const connectionsFor = (cores: number) => Math.min(16, Math.max(4, cores * 2))

/** The application's pool, logged in as `app`. Nothing but `db.run` and sign-in's two look-ups may hold it. */
export function makePool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({
    max: connectionsFor(availableParallelism()),
    idleTimeoutMillis: 600_000,
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
