import { rmSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { systemClock } from '../src/platform/clock.ts'
import { type Config, readConfig } from '../src/platform/config.ts'
import { startEmbedded } from '../src/platform/database/embedded.ts'
import { type OpenDatabase, openDatabase } from '../src/platform/database/open.ts'
import { createLog } from '../src/platform/log.ts'
import { zone } from './build/office.ts'
import { build, markAllRebuilt, nameOf } from './build.ts'
import { weigh } from './bytes.ts'
import { browserFor } from './client.ts'
import { arrivals, loop, type Times } from './measure.ts'
import { mostOf, type Operation, operations } from './operations.ts'
import { type Options, readOptions } from './options.ts'
import { arrivalTable, besideBest, kindTable, loopTable, type Measured } from './report.ts'
import { readScene, type Scene } from './scene.ts'
import { bundle, type Server, startServer } from './server.ts'
import { again, type Recorded, recordAll, recorderOn, replayer, signAllIn } from './statements.ts'

const database = 'throughcare'
const clients = 16
const variants = 60
const mostRequests = 3000

const say = (line: string) => console.log(line)
const load = () =>
  `load of this machine: ${loadavg()
    .map((value) => value.toFixed(1))
    .join(' ')}`

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  const asked = operations.filter(({ name }) => options.only?.test(name) ?? true)
  say(`${options.people} people, ${options.notes} notes, in ${options.dir}; ${load()}`)
  await bundle()
  const { scene, recorded } = await prepare(options, asked)
  const server = await startServer(options.dir)
  const cluster = await startEmbedded(options.dir)
  try {
    const measured = await measureAll(server, cluster.connection('app', database), { scene, recorded, options })
    say(
      `\nMilliseconds at 1 and at ${clients} clients, each asking again at once; CPU is the server's, for one answer. ${load()}\n`,
    )
    say(loopTable(measured, clients))
    await measureArrivals(server, scene, measured, options)
    await compare(server, scene, measured)
  } finally {
    await server.stop()
  }
}

type Prepared = { scene: Scene; recorded: Map<Operation, Recorded[] | string> }

/** Opens the database, builds what is not there yet, and writes down the SQL of each operation. */
async function prepare(options: Options, asked: readonly Operation[]): Promise<Prepared> {
  const config = configFor(options.dir)
  const opened = await openBuilt(options, config)
  const superuser = superuserOf(opened)
  const recorder = await recorderOn(opened.app, config)
  try {
    const scene = await withClient(superuser, (client) => readScene(client, systemClock.now()))
    await signAllIn(recorder.app, scene)
    const recorded: Prepared['recorded'] = new Map()
    for (const operation of asked) recorded.set(operation, await recordAll(recorder, scene, operation, variants))
    return { scene, recorded }
  } finally {
    await recorder.close()
    await opened.close()
  }
}

function configFor(dir: string): Config {
  const read = readConfig({ DATA_DIR: dir, DEMO: 'off', PUBLIC_URL: 'http://localhost' })
  if (!read.ok) throw new Error(read.problem)
  return read.config
}

/** What was built on an earlier day is of no use: nobody's appointments are today's. */
async function openBuilt(options: Options, config: Config): Promise<OpenDatabase> {
  if (options.fresh) rmSync(options.dir, { recursive: true, force: true })
  const found = await open(config)
  const today = systemClock.now().toZonedDateTimeISO(zone).toPlainDate()
  const name = nameOf(options.people, options.notes, today)
  const built = await withClient(
    superuserOf(found),
    async (client) => (await client.query<{ name: string }>('select name from agency')).rows,
  )
  if (built[0]?.name === name) {
    await markAllRebuilt(found.app)
    return found
  }
  if (built.length > 0) {
    await found.close()
    rmSync(options.dir, { recursive: true, force: true })
    return openBuilt({ ...options, fresh: false }, config)
  }
  const start = performance.now()
  await build({ app: found.app, superuser: superuserOf(found) }, options, (line) =>
    say(`  ${seconds(start)} s  ${line}`),
  )
  return found
}

const seconds = (start: number) => ((performance.now() - start) / 1000).toFixed(0)

const open = (config: Config) =>
  openDatabase(config, {
    migrationsDir: join(import.meta.dirname, '../migrations'),
    clock: systemClock,
    log: createLog('warn'),
    onLost: () => process.exit(1),
  })

function superuserOf({ cluster }: OpenDatabase): pg.ClientConfig {
  if (!cluster) throw new Error('the bench runs on the embedded database')
  return cluster.connection('postgres', database)
}

async function withClient<T>(connection: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

type Given = Prepared & { options: Options }

/** Every operation over HTTP and through the bare driver, one at a time, at one client and at many. */
async function measureAll(
  server: Server,
  connection: pg.ClientConfig,
  { scene, recorded, options }: Given,
): Promise<Measured[]> {
  const measured: Measured[] = []
  const browser = browserFor(server.origin, clients)
  const bare = await replayer(connection, clients)
  const { ask } = browser
  for (const [operation, statements] of recorded) {
    if (typeof statements === 'string') {
      measured.push({ operation, missing: statements })
      continue
    }
    const most = mostOf(operation, scene, mostRequests)
    const http = (count: number, long: number) =>
      loop(count, long, most, async (n) => void (await ask(operation.ask(scene, n % variants))))
    const sql = (count: number, long: number) =>
      loop(count, long, most, (n) =>
        bare.run(again(statements[n % statements.length] as Recorded, operation.another?.(scene))),
      )
    await http(1, 0.5) // what is asked first is read from the disk
    measured.push(await measureOne(server, operation, statements, { http, sql, seconds: options.seconds }))
  }
  browser.close()
  await bare.close()
  return measured
}

type Loop = (clients: number, seconds: number) => Promise<Times>

async function measureOne(
  server: Server,
  operation: Operation,
  statements: readonly Recorded[],
  { http, sql, seconds: long }: { http: Loop; sql: Loop; seconds: number },
): Promise<Measured> {
  const before = server.cpu()
  const one = await http(1, long)
  const cpu = (server.cpu() - before) / one.count
  const measured = { operation, statements: statements[0]?.statements.length ?? 0, one, cpu }
  if (operation.alone) return measured
  const bareOne = await sql(1, long)
  return { ...measured, bareOne, many: await http(clients, long), bareMany: await sql(clients, long) }
}

async function measureArrivals(
  server: Server,
  scene: Scene,
  measured: readonly Measured[],
  options: Options,
): Promise<void> {
  const views = (options.rate * (options.arrivals + 10)) / 50
  const mounted = measured.flatMap(({ operation, missing }) =>
    missing === undefined && operation.share > 0 && mostOf(operation, scene, views) >= views ? [operation] : [],
  )
  const browser = browserFor(server.origin, 200)
  const { rate, arrivals: long } = options
  await arrivals(mounted, scene, { rate, seconds: 5, ask: browser.ask })
  const arrived = await arrivals(mounted, scene, { rate, seconds: long, ask: browser.ask })
  browser.close()
  say(
    `\n${rate} views a second arriving at random for ${long} s, load generator included, anybody's records. ${load()}\n`,
  )
  say(arrivalTable(arrived, long))
  say(`\n${kindTable(arrived, long)}`)
}

/** Pages a second are those of the record, the page that is seen most, at many clients. */
async function compare(server: Server, scene: Scene, measured: readonly Measured[]): Promise<void> {
  const [officer] = scene.officers
  if (!officer) return
  const person = `/people/${officer.people[0]}`
  const weights = await weigh(server.origin, officer.cookie, [
    '/today',
    '/caseload',
    person,
    `${person}/timeline`,
    `${person}/notes`,
    '/find?q=nguyen',
  ])
  const record = measured.find(({ operation }) => operation.name === 'person')
  say(`\n${besideBest(weights, record?.many?.perSecond ?? Number.NaN)}`)
}

await main()
