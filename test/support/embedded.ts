import assert from 'node:assert/strict'
import type pg from 'pg'
import { withConnection } from '../../src/platform/database/connect.ts'
import { machineProblem, thisMachine } from '../../src/platform/database/embedded/binaries.ts'
import { type Cluster, type EmbeddedOptions, startEmbedded } from '../../src/platform/database/embedded.ts'
import { StartProblem } from '../../src/platform/start-problem.ts'

export const fast: EmbeddedOptions = { settings: { fsync: 'off' } }

/** Why tests of the embedded database are left out on this machine, or false. */
export const skip = machineProblem(thisMachine()) ?? false

/** Starts an embedded database on a directory for a piece of work, and stops it after. */
export async function on<T>(
  dir: string,
  work: (cluster: Cluster) => Promise<T>,
  options: EmbeddedOptions = fast,
): Promise<T> {
  const cluster = await startEmbedded(dir, options)
  try {
    return await work(cluster)
  } finally {
    await cluster.stop()
  }
}

/** The first row of a query on a connection of its own. */
export const ask = (connection: pg.ClientConfig, text: string) =>
  withConnection(connection, 'test', async (client) => (await client.query(text)).rows[0])

/** Asserts that a start is refused with a sentence. */
export const refuses = (promise: Promise<unknown>, sentence: RegExp) =>
  assert.rejects(promise, (error) => error instanceof StartProblem && sentence.test(error.message))
