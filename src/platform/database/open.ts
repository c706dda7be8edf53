import type pg from 'pg'
import type { Logger } from 'pino'
import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import { type Cluster, startEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'
import { type OwnerLock, takeOwnerLock } from './owner-lock.ts'
import { setUpRoles } from './roles.ts'

export type OpenDatabase = {
  /** How the application connects: as the role app. */
  app: pg.ClientConfig
  /** How migrations connect; undefined where somebody else migrates. */
  owner: pg.ClientConfig | undefined
  /** The files that were applied just now. */
  applied: string[]
  /** The embedded database, when it is that. */
  cluster: Cluster | undefined
  /** Lets go of it, and stops it when it is ours. */
  close(): Promise<void>
}

export type OpenOptions = {
  migrationsDir: string
  clock: Clock
  log: Logger
  /** Called when somebody else has taken the embedded database: stop. */
  onLost: () => void
  /** The embedded database's name. */
  name?: string
}

/**
 * Opens the database that the configuration names: starts the embedded one and takes it for this server alone, or takes
 * the server of DATABASE_URL; migrates it when its owner is known. Refuses, with a sentence, whatever those refuse.
 */
export async function openDatabase(config: Config, options: OpenOptions): Promise<OpenDatabase> {
  if (config.databaseUrl === undefined) return openEmbedded(config.dataDir, options)
  const app = { connectionString: config.databaseUrl }
  const owner = config.databaseOwnerUrl === undefined ? undefined : { connectionString: config.databaseOwnerUrl }
  const applied = owner ? await migrate(owner, migrateOptions(options)) : []
  return { app, owner, applied, cluster: undefined, close: async () => {} }
}

const migrateOptions = ({ migrationsDir, clock }: OpenOptions) => ({ dir: migrationsDir, clock })

async function openEmbedded(dir: string, options: OpenOptions): Promise<OpenDatabase> {
  const name = options.name ?? 'throughcare'
  const cluster = await startEmbedded(dir)
  const superuser = cluster.connection('postgres', 'postgres')
  const lock = await takeOwnerLock(superuser, options.log, options.onLost) // refused: the database is another server's, so it runs on
  const close = () => closeEmbedded(lock, cluster)
  try {
    const password = superuser.password
    await setUpRoles(superuser, name, typeof password === 'string' ? { app: password, owner: password } : {})
    const owner = cluster.connection('owner', name)
    const applied = await migrate(owner, migrateOptions(options))
    return { app: cluster.connection('app', name), owner, applied, cluster, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Stops before letting go, so that no other server takes a database that is about to stop. */
export async function closeEmbedded(lock: OwnerLock, cluster: Cluster): Promise<void> {
  lock.expectEnd()
  await cluster.stop()
  await lock.release()
}
