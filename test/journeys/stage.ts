import { type AddressInfo, createServer } from 'node:net'
import { after } from 'node:test'
import type { FastifyInstance } from 'fastify'
import pino from 'pino'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { emailOf, password } from '../../demo/cast.ts'
import { buildApp } from '../../src/app.ts'
import { type FixedClock, fixedClock } from '../../src/platform/clock.ts'
import { readConfig } from '../../src/platform/config.ts'
import { withConnection } from '../../src/platform/database/connect.ts'
import { makeDb } from '../../src/platform/database/run.ts'
import { sessionCookie } from '../../src/platform/http/guards.ts'
import { buildAssets } from '../../src/platform/ui/assets.ts'
import { beginAs } from '../support/app.ts'
import { chromiumArguments, chromiumPath } from '../support/chromium.ts'
import type { TestDatabase } from '../support/database.ts'
import { demonstrationDatabase, morning } from '../support/demonstration.ts'

export { morning }
export const zone = 'Australia/Sydney'

export type Stage = {
  url: string
  app: FastifyInstance
  clock: FixedClock
  browser: Browser
  database: TestDatabase
  /** A context of its own, signed in as somebody of the cast, with everything that the console or the network complains of. */
  as(key: string, options?: BrowserContextOptions): Promise<Visit>
  /** A context in which nobody is signed in. */
  visit(options?: BrowserContextOptions): Promise<Visit>
  /** Sets the office's clock, on the day, as 13:05. */
  itIs(time: string): void
  /** The id of somebody of the demonstration, as Roy Dixon. */
  person(name: string): Promise<string>
  /** One value out of the database, past every wall. */
  ask(text: string, values?: unknown[]): Promise<string>
  close(): Promise<void>
}

export type Visit = { context: BrowserContext; page: Page; complaints: string[]; close(): Promise<void> }

/** The service with a small demonstration, and a browser, both stopped when the file's tests are over. */
export async function stage(settings: Record<string, string> = {}): Promise<Stage> {
  const made = await openStage(demonstrationDatabase(), settings)
  after(made.close)
  return made
}

/** The service with the demonstration that is given to it, listening, and a browser to visit it with. */
export async function openStage(filled: Promise<TestDatabase>, settings: Record<string, string> = {}): Promise<Stage> {
  const clock = fixedClock(morning)
  const log = pino({ level: process.env.TEST_LOG ?? 'silent' })
  const [browser, database] = await Promise.all([
    chromium.launch({ executablePath: chromiumPath(), args: chromiumArguments }),
    filled,
  ])
  const port = await freePort()
  const url = `http://localhost:${port}`
  const read = readConfig({ NODE_ENV: 'test', PUBLIC_URL: url, ...settings })
  if (!read.ok) throw new Error(read.problem)
  const app = await buildApp({
    config: read.config,
    pool: database.pool,
    clock,
    log,
    assets: await buildAssets({ minify: true }),
  })
  await app.listen({ host: '127.0.0.1', port })
  const close = async () => {
    await browser.close()
    await app.close()
    await database.drop()
  }
  const asks = asking(database, clock)
  const begin = async (key: string) => {
    const [agency, staff] = await Promise.all([
      asks.ask('select agency_id from account where email = $1', [emailOf(key)]),
      asks.ask('select staff_id from account where email = $1', [emailOf(key)]),
    ])
    return beginAs(makeDb(database.pool, clock), { agency, zone, staff, device: 'Chromium' })
  }
  return { url, app, clock, browser, database, close, ...doorsOf({ browser, url, clock, begin }), ...asks }
}

/** A port that nobody has: the service must know its own address before it listens. */
function freePort(): Promise<number> {
  const probe = createServer()
  return new Promise((resolve, reject) => {
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

type Kept = Awaited<ReturnType<BrowserContext['storageState']>>

type Doors = { browser: Browser; url: string; clock: FixedClock; begin(key: string): Promise<string> }

/** How somebody comes in. Each of the cast has one session at a moment; contexts after the first take it over. */
function doorsOf({ browser, url, clock, begin }: Doors): Pick<Stage, 'as' | 'visit'> {
  const known = new Map<string, Promise<Kept>>()
  const visit = async (options: BrowserContextOptions = {}): Promise<Visit> => {
    const context = await browser.newContext({
      baseURL: url,
      locale: 'en-AU',
      viewport: { width: 1440, height: 900 },
      ...options,
    })
    context.setDefaultTimeout(20_000)
    const complaints: string[] = []
    context.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(`${message.page()?.url()}: ${message.text()}`)
    })
    context.on('weberror', (error) => complaints.push(error.error().message))
    return { context, page: await context.newPage(), complaints, close: () => context.close() }
  }
  const stateOf = async (key: string): Promise<Kept> => {
    const { name } = sessionCookie(false)
    const cookie = { name, value: await begin(key), domain: 'localhost', path: '/', expires: -1 }
    return { cookies: [{ ...cookie, httpOnly: true, secure: false, sameSite: 'Lax' }], origins: [] }
  }
  const as = async (key: string, options: BrowserContextOptions = {}) => {
    const moment = `${key} ${clock.now()}`
    const state = known.get(moment) ?? stateOf(key)
    known.set(moment, state)
    return visit({ storageState: await state, ...options })
  }
  return { as, visit }
}

/** Signs somebody of the cast in on the page of that name, from wherever the page is. */
export async function signIn(page: Page, key: string): Promise<void> {
  if (!page.url().includes('/sign-in')) await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(emailOf(key))
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL((to) => !to.pathname.startsWith('/sign-in'))
}

function asking(database: TestDatabase, clock: FixedClock): Pick<Stage, 'itIs' | 'person' | 'ask'> {
  const ask = async (text: string, values: unknown[] = []) => {
    const row = await withConnection(database.superuser, 'test', async (client) => {
      const { rows } = await client.query<Record<string, unknown>>(text, values)
      return rows[0]
    })
    if (!row) throw new Error(`nothing answers ${text} of ${JSON.stringify(values)}`)
    return String(Object.values(row)[0])
  }
  return {
    ask,
    itIs: (time) => clock.set(`2026-11-24T${time}:00+11:00`),
    person: (name) =>
      ask(
        "select person_id from person_fact where kind = 'name' and concat_ws(' ', data->>'given', data->>'family') = $1",
        [name],
      ),
  }
}
