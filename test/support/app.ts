import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import Fastify from 'fastify'
import { buildApp, openDb } from '../../src/app.ts'
import { jurisdictionOf } from '../../src/jurisdictions/index.ts'
import { giveRole } from '../../src/modules/staff/commands/roles.ts'
import {
  accessOf,
  addOffice,
  addRegion,
  addStaff,
  addTeam,
  asBuilt,
  hashPassword,
  makeAgency,
  type Role,
} from '../../src/modules/staff/index.ts'
import { type Actor, visitorOf } from '../../src/platform/access/actor.ts'
import { beginSession } from '../../src/platform/access/sessions.ts'
import { audit } from '../../src/platform/audit/audit.ts'
import { type FixedClock, fixedClock } from '../../src/platform/clock.ts'
import { type Config, readConfig } from '../../src/platform/config.ts'
import type { Db } from '../../src/platform/database/run.ts'
import { sessionCookie } from '../../src/platform/http/guards.ts'
import { newId } from '../../src/platform/ids.ts'
import { buildAssets } from '../../src/platform/ui/assets.ts'
import { type TestDatabase, testDatabase } from './database.ts'

/** The moment at which tests begin: a Saturday evening in UTC, Sunday morning in Sydney, in daylight saving. */
export const testMoment = '2026-11-22T22:30:00Z'
export const password = 'correct horse battery'

export type World = {
  config: Config
  database: TestDatabase
  db: Db
  clock: FixedClock
  app: FastifyInstance
  /** Another server on the same database, as behind a load balancer. */
  another(): Promise<FastifyInstance>
  close(): Promise<void>
}

let assetsOfTests: ReturnType<typeof buildAssets> | undefined

/** A whole application on its own database, at a clock that stands still. One for each test file. */
export async function world(settings: Record<string, string> = {}): Promise<World> {
  const database = await testDatabase()
  const clock = fixedClock(testMoment)
  const config = configOf(settings)
  const log = Fastify({ logger: { level: process.env.TEST_LOG ?? 'silent' } }).log
  assetsOfTests ??= buildAssets({ minify: false })
  const assets = await assetsOfTests
  const server = () => buildApp({ config, pool: database.pool, clock, log, assets })
  const app = await server()
  const others: FastifyInstance[] = []
  const another = async () => {
    const made = await server()
    others.push(made)
    return made
  }
  const close = async () => {
    for (const one of [app, ...others]) await one.close()
    await database.drop()
  }
  return { config, database, db: openDb(database.pool, clock), clock, app, another, close }
}

function configOf(settings: Record<string, string>): Config {
  const read = readConfig({ NODE_ENV: 'test', PUBLIC_URL: 'http://localhost:3000', ...settings })
  if (!read.ok) throw new Error(read.problem)
  return read.config
}

export type TestStaff = { id: string; email: string; actor: Actor }
export type TestAgency = {
  id: string
  host: string
  office: string
  team: string
  region: string
  /** Someone who works there, made when first asked for. */
  staff(name: string, ...roles: Role[]): Promise<TestStaff>
}

let made = 0

/** A new agency, in New South Wales unless another place is named, with one office and team. Each test makes its own. */
export async function testAgency({ db }: Pick<World, 'db'>, jurisdiction = 'AU-NSW'): Promise<TestAgency> {
  const id = newId()
  const name = `Agency ${++made}`
  const host = `agency-${made}.test`
  const { zone, holidays } = jurisdictionOf(jurisdiction)
  const founder: Actor = { ...visitorOf(id, zone), jurisdiction }
  const places = await db.run(founder, async (tx) => {
    await makeAgency(tx, { name, shortName: name, host, jurisdiction, country: holidays.country, zone })
    const region = await addRegion(tx, 'Western')
    const office = await addOffice(tx, officeOf(region, zone, `${holidays.country}-${holidays.state}`))
    return { region, office, team: await addTeam(tx, { officeId: office, name: 'Team one' }) }
  })
  const known = new Map<string, TestStaff>()
  const staff = async (given: string, ...roles: Role[]) => {
    const found = known.get(given)
    if (found) return found
    const email = `${given.toLowerCase()}@${host}`
    const passwordHash = await hashOnce()
    const added = await db.run(founder, async (tx) => {
      const made = await addStaff(tx, {
        givenName: given,
        familyName: 'Tester',
        title: '',
        officeId: places.office,
        teamId: places.team,
        roles: roles.slice(0, 1),
        email,
        passwordHash,
      })
      // Past the limits that keep duties apart: what a wall keeps is tried by somebody who may everything else.
      if (made.ok) for (const role of roles.slice(1)) await giveRole(tx, made.value.id, role)
      return made
    })
    if (!added.ok) throw new Error(added.refusal)
    const person = { id: added.value.id, email, actor: actorOf(founder, added.value.id, given, roles, places) }
    known.set(given, person)
    return person
  }
  return { id, host, ...places, staff }
}

const officeOf = (regionId: string, zone: string, holidayRegion: string) => ({
  regionId,
  name: 'Dubbo Community Corrections',
  shortName: 'Dubbo',
  address: '1 Example Street, Dubbo',
  phone: '02 5550 0100',
  zone,
  holidayRegion,
  opens: Temporal.PlainTime.from('08:30'),
  closes: Temporal.PlainTime.from('17:00'),
})

function actorOf(
  founder: Actor,
  staff: string,
  givenName: string,
  roles: readonly Role[],
  places: { office: string; team: string; region: string },
): Actor {
  return {
    ...founder,
    kind: 'staff',
    staff,
    givenName,
    familyName: 'Tester',
    roles,
    ...accessOf(roles.map(asBuilt)),
    ...places,
    officeName: 'Dubbo',
  }
}

let hashed: Promise<string> | undefined
const hashOnce = () => (hashed ??= hashPassword(password))

export type Browser = {
  get(url: string, headers?: Record<string, string>): Promise<LightMyRequestResponse>
  post(
    url: string,
    form: Record<string, string | string[]>,
    headers?: Record<string, string>,
  ): Promise<LightMyRequestResponse>
  json(
    method: 'GET' | 'POST' | 'PUT',
    url: string,
    body?: object,
    headers?: Record<string, string>,
  ): Promise<LightMyRequestResponse>
}

/** Begins a session of a member of staff, and gives requests that carry its cookie, as that agency's host. */
export async function signIn(
  { app, config, db }: World,
  agency: TestAgency,
  { id, actor }: TestStaff,
): Promise<Browser> {
  const token = await beginAs(db, { agency: agency.id, zone: actor.zone, staff: id, device: 'light-my-request' })
  const { name } = sessionCookie(config.publicUrl.protocol === 'https:')
  return browserOf(app, agency.host, `${name}=${token}`)
}

/**
 * The token of a session, begun as the sign-in page does once the password is proved: proving it takes longer than most tests
 * do.
 */
export const beginAs = (
  db: Db,
  { agency, zone, staff, device }: { agency: string; zone: string; staff: string; device: string },
): Promise<string> =>
  db.run({ ...visitorOf(agency, zone), staff }, async (tx) => {
    await audit(tx, 'session.begun', { fields: ['password'] })
    return beginSession(tx, { staff, how: 'password', factorAt: null, device, network: '127.0.0.0/24' })
  })

/** Requests as a browser sends them, with the cookie given. */
export function browserOf(app: FastifyInstance, host: string, cookie: string): Browser {
  const send = (options: InjectOptions) =>
    app.inject({
      ...options,
      headers: { host, 'sec-fetch-site': 'same-origin', ...(cookie ? { cookie } : {}), ...options.headers },
    })
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  return {
    get: (url, headers = {}) => send({ method: 'GET', url, headers }),
    post: (url, fields, headers = {}) =>
      send({ method: 'POST', url, payload: bodyOf(fields), headers: { ...form, ...headers } }),
    json: (method, url, body, headers = {}) =>
      send({ method, url, headers: { accept: 'application/json', ...headers }, ...(body ? { payload: body } : {}) }),
  }
}

function bodyOf(fields: Record<string, string | string[]>): string {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) for (const item of [value].flat()) body.append(name, item)
  return body.toString()
}
