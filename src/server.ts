import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { buildApp, jobs as jobRegistry, openDb } from './app.ts'
import { demonstrate, findDemo } from './demonstration.ts'
import { sealTrail } from './modules/trail/index.ts'
import { offerSetUp } from './platform/access/set-up-link.ts'
import { systemClock } from './platform/clock.ts'
import { type Config, describeSettings, readConfig } from './platform/config.ts'
import { assertMigrated } from './platform/database/migrate.ts'
import { openDatabase } from './platform/database/open.ts'
import { makePool } from './platform/database/pool.ts'
import { assertSafeRole } from './platform/database/roles.ts'
import { startJobs } from './platform/jobs/index.ts'
import { createLog } from './platform/log.ts'
import { makeMailer } from './platform/mail/index.ts'
import { StartProblem } from './platform/start-problem.ts'
import { buildAssets, readAssets } from './platform/ui/assets.ts'
import { serverWords as words } from './server-words.ts'

/** The project's directory: the parent of src, and of out when this is the built server. */
const root = join(import.meta.dirname, '..')
const migrationsDir = join(root, 'migrations')
const builtAssets = join(import.meta.dirname, 'static')
const stopWithin = 30_000

type Closing = { name: string; close: () => Promise<unknown> }

/** Starts everything in order and gives the lines to print. What was opened goes on `opened`, to be closed in reverse. */
async function start(config: Config, log: Logger, opened: Closing[], stop: () => void): Promise<string[]> {
  await refuseBusyPort(config)
  const clock = systemClock
  const database = await openDatabase(config, { migrationsDir, clock, log, onLost: stop })
  opened.push({ name: 'database', close: database.close })
  if (database.applied.length) log.info({ migrations: database.applied }, 'migrated')
  const pool = makePool({
    ...database.app,
    ...(config.databaseConnections && { max: config.databaseConnections }),
  })
  pool.on('error', (err) => log.error({ err }, 'an idle connection broke'))
  opened.push({ name: 'pool', close: () => pool.end() })
  await assertSafeRole(pool)
  if (!database.owner) await assertMigrated(pool, migrationsDir)
  const db = openDb(pool, clock)
  const about = config.demo ? await demonstrate(await findDemo(root), { pool, db, clock, log }) : []
  const setUp = config.demo ? undefined : await offerSetUp(pool, clock)
  opened.push({ name: 'trail', close: () => sealTrail({ db, log }) })
  const jobs = await startJobs(database.app, jobRegistry, { db, log, mailer: mailerOf(config) })
  opened.push({ name: 'jobs', close: () => jobs.stop() })
  const assets = existsSync(builtAssets) ? await readAssets(builtAssets) : await buildAssets({ minify: false })
  const app = await buildApp({ config, pool, clock, log, assets })
  opened.push({ name: 'requests', close: () => app.close() })
  await listen(app, config)
  const address = addressOf(app, config)
  return [words.ready(address), ...about, ...(setUp ? [words.setUp(`${address}${setUp}`)] : [])]
}

/** The way to send mail; undefined where no server for it is set. */
const mailerOf = ({ smtpUrl, mailFrom, publicUrl }: Config) =>
  smtpUrl && makeMailer({ server: smtpUrl, from: mailFrom, origin: publicUrl })

async function listen(app: FastifyInstance, config: Config): Promise<void> {
  try {
    await app.listen({ port: config.port, host: config.host })
  } catch (error) {
    throw listenProblem(error, config)
  }
}

/** Tries the port before the database is started, as loading a demonstration to no purpose is no kindness. */
function refuseBusyPort(config: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error) => reject(listenProblem(error, config)))
    probe.listen(config.port, config.host, () => probe.close(() => resolve()))
  })
}

function listenProblem(error: unknown, { port, host }: Config): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') return new StartProblem(words.portInUse(port))
  if (code === 'EACCES') return new StartProblem(words.portForbidden(port))
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return new StartProblem(words.noSuchHost(host))
  return error
}

/** The address people type; with PORT=0 the port that was given. */
function addressOf(app: FastifyInstance, config: Config): string {
  const address = app.server.address()
  const url = new URL(config.publicUrl)
  if (config.port === 0 && typeof address === 'object' && address) url.port = String(address.port)
  return url.origin
}

/** Closes in reverse: running requests finish first, the database goes last. Gives up after a while. */
async function closeAll(opened: Closing[], log: Logger): Promise<void> {
  const limit = setTimeout(() => process.exit(1), stopWithin)
  for (const { name, close } of opened.reverse()) {
    await close().catch((err: unknown) => log.error({ err, part: name }, 'a part did not stop cleanly'))
  }
  clearTimeout(limit)
}

async function main(): Promise<void> {
  if (process.argv.includes('--help')) return console.log(describeSettings())
  const read = readConfig(process.env)
  if (!read.ok) return refuse(read.problem)
  const log = createLog(read.config.logLevel)
  const opened: Closing[] = []
  const end = { begun: false }
  const stop = (code: number) => {
    process.exitCode ||= code
    if (end.begun) return // npm and the terminal each pass the signal on
    end.begun = true
    void starting.then(() => closeAll(opened, log)).then(() => process.exit())
  }
  const starting = start(read.config, log, opened, () => stop(1)).then(
    (lines) => console.log(lines.join('\n')),
    (error: unknown) => {
      if (error instanceof StartProblem) refuse(error.message)
      else log.fatal({ err: error }, 'the start failed')
      queueMicrotask(() => stop(1))
    },
  )
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stop(0))
  process.on('uncaughtException', (err) => {
    log.fatal({ err }, words.crashed)
    stop(1)
  })
  await starting
}

function refuse(sentence: string): void {
  console.error(sentence)
  process.exitCode = 1
}

await main()
