import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { Logger } from 'pino'
import { StartProblem } from '../start-problem.ts'
import { open } from './connect.ts'
import { databaseWords as words } from './words.ts'

export type OwnerLock = {
  /** The database is about to be stopped, so a broken connection is no loss. */
  expectEnd(): void
  release(): Promise<void>
}

/** “thruCare” as a number: the lock of the one server that an embedded database has. */
const key = '8388080153944748645'
const patience = 3000
const retryAfter = 100

/**
 * Takes the lock that says whose the embedded database is, on a connection of its own that is kept. A server that was killed
 * has lost it within moments, so it is tried for a while; then the start is refused with a sentence. When the connection
 * breaks it is taken again; when somebody else was quicker, `onLost` is called, and the server should stop.
 */
export async function takeOwnerLock(connection: pg.ClientConfig, log: Logger, onLost: () => void): Promise<OwnerLock> {
  const state = { client: await lockedClient(connection), released: false }
  const watch = (client: pg.Client) =>
    client.once('end', async () => {
      if (state.released) return
      log.warn('the connection that holds the database was lost')
      const again = await retake(connection)
      if (!again) return onLost()
      state.client = again
      watch(again)
    })
  watch(state.client)
  const expectEnd = () => {
    state.released = true
  }
  const release = async () => {
    expectEnd()
    await state.client.end()
  }
  return { expectEnd, release }
}

async function lockedClient(connection: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client({ ...connection, keepAlive: true, application_name: 'throughcare owner' })
  client.on('error', () => {}) // 'end' follows, and says what there is to do
  await open(client, 'DATA_DIR')
  for (let waited = 0; waited <= patience; waited += retryAfter) {
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [key])
    if (rows[0]?.taken) return client
    await pause(retryAfter)
  }
  await client.end()
  throw new StartProblem(words.inUse)
}

const retakes = 50

async function retake(connection: pg.ClientConfig): Promise<pg.Client | undefined> {
  for (let attempt = 0; attempt < retakes; attempt++) {
    try {
      return await lockedClient(connection)
    } catch (error) {
      if (error instanceof StartProblem && error.message === words.inUse) return undefined
      await pause(retryAfter)
    }
  }
  return undefined
}
