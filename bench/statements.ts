import type { FastifyInstance } from 'fastify'
import Fastify from 'fastify'
import pg from 'pg'
import { buildApp } from '../src/app.ts'
import { systemClock } from '../src/platform/clock.ts'
import type { Config } from '../src/platform/config.ts'
import { makePool } from '../src/platform/database/pool.ts'
import { newId } from '../src/platform/ids.ts'
import { buildAssets } from '../src/platform/ui/assets.ts'
import { password } from './build/office.ts'
import { type Asked, mostOf, type Operation } from './operations.ts'
import type { Scene } from './scene.ts'

/** `name` is what the connection keeps it prepared under, where it does. */
export type Statement = { name?: string | undefined; text: string; values: readonly unknown[] }
/** The statements of one request, in order, and the moment before it began. */
export type Recorded = { statements: Statement[]; since: number; status: number; about: readonly string[] }

export type Recorder = { app: FastifyInstance; record(asked: Asked): Promise<Recorded>; close(): Promise<void> }

/** The application in this process, on a pool that writes down what it is asked. */
export async function recorderOn(connection: pg.ClientConfig, config: Config): Promise<Recorder> {
  const heard: Statement[] = []
  const pool = makePool({ ...connection, max: 2 })
  pool.on('connect', (client) => listen(client, heard))
  const log = Fastify({ logger: { level: 'silent' } }).log
  const app = await buildApp({ config, pool, clock: systemClock, log, assets: await buildAssets({ minify: false }) })
  const record = async (asked: Asked) => {
    heard.length = 0
    const since = systemClock.now().epochMilliseconds
    const { statusCode } = await send(app, asked)
    return { statements: [...heard], since, status: statusCode, about: asked.about ?? [] }
  }
  const close = async () => {
    await app.close()
    await pool.end()
  }
  return { app, record, close }
}

function listen(client: pg.PoolClient, heard: Statement[]): void {
  const query = client.query.bind(client) as (...given: unknown[]) => unknown
  const heardQuery = (first: unknown, ...rest: unknown[]) => {
    const config: { name?: string; text: string; values?: unknown } =
      typeof first === 'string'
        ? { text: first, values: rest[0] }
        : (first as { name?: string; text: string; values?: unknown })
    const { name, text, values } = config
    heard.push({ name, text, values: Array.isArray(values) ? values : [] })
    return query(first, ...rest)
  }
  Object.assign(client, { query: heardQuery })
}

function send(app: FastifyInstance, { path, cookie, form }: Asked) {
  const headers = cookie ? { cookie } : {}
  if (!form) return app.inject({ method: 'GET', url: path, headers })
  const type = { 'content-type': 'application/x-www-form-urlencoded' }
  return app.inject({
    method: 'POST',
    url: path,
    headers: { ...headers, ...type },
    payload: new URLSearchParams(form).toString(),
  })
}

/** Signs every officer in; the sessions are rows, so that the server which is measured knows them too. */
export async function signAllIn(app: FastifyInstance, scene: Scene): Promise<void> {
  for (const officer of scene.officers) {
    const answer = await send(app, { path: '/sign-in', cookie: '', form: { email: officer.email, password } })
    const [cookie] = answer.cookies
    if (!cookie) throw new Error(`${officer.email} was not signed in: ${answer.statusCode}`)
    officer.cookie = `${cookie.name}=${cookie.value}`
  }
}

/** Records an operation so many times, each for something else. Nothing where it is not mounted. */
export async function recordAll(
  recorder: Recorder,
  scene: Scene,
  operation: Operation,
  times: number,
): Promise<Recorded[] | string> {
  const recorded: Recorded[] = []
  if (mostOf(operation, scene, times) < 1) return 'too few to ask for'
  for (let n = 0; n < mostOf(operation, scene, times); n++) {
    const one = await recorder.record(operation.ask(scene, n))
    if (one.status !== operation.status) return `answered ${one.status}`
    recorded.push(one)
  }
  return recorded
}

const anyId = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g

/**
 * The statements again, with new ids for those that the request made and those of something else for what it used up, so
 * that a write can be written again.
 */
export function again({ statements, since, about }: Recorded, another: readonly string[] = []): Statement[] {
  const fresh = new Map(about.map((id, at) => [id, another[at] ?? id]))
  const renew = (id: string) => {
    const before = Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) < since
    const known = fresh.get(id) ?? (before ? id : newId())
    fresh.set(id, known)
    return known
  }
  const value = (given: unknown): unknown => {
    if (typeof given === 'string') return given.replace(anyId, renew)
    return Array.isArray(given) ? given.map(value) : given
  }
  return statements.map(({ values, ...statement }) => ({ ...statement, values: values.map(value) }))
}

/** Runs recorded statements through the bare driver, in the same transactions, on so many connections. */
export async function replayer(connection: pg.ClientConfig, clients: number) {
  const idle = await Promise.all(
    Array.from({ length: clients }, async () => {
      const client = new pg.Client(connection)
      client.on('error', () => {}) // the server stops its database while connections are open, when something failed
      await client.connect()
      return client
    }),
  )
  const all = [...idle]
  const run = async (statements: readonly Statement[]) => {
    const client = idle.pop()
    if (!client) throw new Error('more clients than connections')
    for (const { name, text, values } of statements)
      await (values.length > 0
        ? client.query({ ...(name && { name }), text, values: [...values] })
        : client.query(text))
    idle.push(client)
  }
  return { run, close: () => Promise.all(all.map((client) => client.end())) }
}
