import { existsSync } from 'node:fs'
import type pg from 'pg'
import type { Config } from '../config.ts'
import { StartProblem } from '../start-problem.ts'
import { startEmbedded } from './embedded.ts'
import { closeEmbedded } from './open.ts'
import { type OwnerLock, takeOwnerLock } from './owner-lock.ts'
import { databaseWords as words } from './words.ts'

export type Beside = {
  /** How to connect: as the role app. */
  app: pg.ClientConfig
  /** Leaves a database that was running as it was, and stops one that was started for this. */
  close(): Promise<void>
}

/**
 * The database of the configuration for one command, beside a server that may be at work on it: nothing is migrated, and an
 * embedded one that runs is used as it is. Refuses, with a sentence, where there is none yet.
 */
export async function openBeside(config: Config, log: Parameters<typeof takeOwnerLock>[1]): Promise<Beside> {
  if (config.databaseUrl !== undefined) return { app: { connectionString: config.databaseUrl }, close: async () => {} }
  if (!existsSync(config.dataDir)) throw new StartProblem(words.noneYet(config.dataDir))
  const cluster = await startEmbedded(config.dataDir)
  const app = cluster.connection('app', 'throughcare')
  if (cluster.adopted) return { app, close: async () => {} }
  const lock: OwnerLock = await takeOwnerLock(cluster.connection('postgres', 'postgres'), log, () => {})
  return { app, close: () => closeEmbedded(lock, cluster) }
}
