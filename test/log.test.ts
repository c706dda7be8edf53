import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { InjectOptions } from 'fastify'
import { emailOf, password } from '../demo/cast.ts'
import { buildApp } from '../src/app.ts'
import { fixedClock } from '../src/platform/clock.ts'
import { readConfig } from '../src/platform/config.ts'
import { withConnection } from '../src/platform/database/connect.ts'
import { createLog } from '../src/platform/log.ts'
import { buildAssets } from '../src/platform/ui/assets.ts'
import { addressOf } from './journeys/addresses.ts'
import { demonstrationDatabase, morning } from './support/demonstration.ts'

/** A day at the demonstration office, with all that goes wrong on one, logged as loudly as can be; then the log is searched for its people. */
const database = await demonstrationDatabase()
const clock = fixedClock(morning)
const lines: string[] = []
const log = createLog('trace', { write: (line: string) => void lines.push(line) })
const read = readConfig({ NODE_ENV: 'test', PUBLIC_URL: 'http://localhost:3000' })
if (!read.ok) throw new Error(read.problem)
const app = await buildApp({
  config: read.config,
  pool: database.pool,
  clock,
  log,
  assets: await buildAssets({ minify: false }),
})

const asked = (text: string, values: unknown[] = []) =>
  withConnection(database.superuser, 'test', async (client) => (await client.query(text, values)).rows)
const ask = async (text: string, values: unknown[] = []) => {
  const [row] = await asked(text, values)
  if (!row) throw new Error(`nothing answers ${text}`)
  return String(Object.values(row)[0])
}

/** Every word of every name, every address and every number that the office knows of anybody, and what opens its doors. */
async function wordsOfPeople(): Promise<string[]> {
  const facts = await asked(
    "select data from person_fact where kind in ('name', 'address', 'phone', 'email', 'support')",
  )
  const staff = await asked(
    'select s.given_name, s.family_name, a.email from staff s left join account a using (agency_id)',
  )
  const texts = [...facts.map(({ data }) => data), ...staff].flatMap((row) => leavesOf(row))
  const words = texts.filter((text) => !isCode(text)).flatMap((text) => [text, ...text.split(/[\s,]+/)])
  return [...new Set([...words, password])].filter((word) => word.length > 2 && !/^\d{1,4}[A-Za-z]?$/.test(word))
}

const leavesOf = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(leavesOf) : []
/** A word of ours for a kind of thing, such as `mobile`, and no word of anybody’s. */
const isCode = (text: string) => /^[a-z-]+$/.test(text) || /^[0-9a-f]{8}-/.test(text)

const escaped = (word: string) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
const occursIn = (text: string, word: string) =>
  new RegExp(`(?<![\\p{L}\\d])${escaped(word)}(?![\\p{L}\\d])`, 'u').test(text)

const form = { 'content-type': 'application/x-www-form-urlencoded' }
const statuses: number[] = []

async function send(cookie: string, options: InjectOptions) {
  const headers = { host: 'localhost:3000', 'sec-fetch-site': 'same-origin', cookie, ...options.headers }
  const answer = await app.inject({ ...options, headers })
  statuses.push(answer.statusCode)
  return answer
}

async function cookieOf(key: string): Promise<string> {
  const payload = new URLSearchParams({ email: emailOf(key), password }).toString()
  const answer = await send('', { method: 'POST', url: '/sign-in', headers: form, payload })
  const [cookie] = answer.cookies
  assert.ok(cookie, `${key} signs in`)
  return `${cookie.name}=${cookie.value}`
}

/** Everything that is typed about somebody, sent where it is taken and where it is not. */
const told = new URLSearchParams({
  ...{ given: 'Roy', family: 'Dixon', where: '14 Bourke Street', number: '0491 570 006', q: 'Roy Dixon' },
  ...{ noteText: 'Roy Dixon rang', email: 'roy@example.com', password, text: 'Roy', reason: 'Roy asked' },
}).toString()

test('a day of the demonstration leaves no name, address or number in the log', async (t) => {
  const roy = await ask("select person_id from person_fact where kind = 'name' and data->>'family' = 'Dixon' limit 1")
  const cookies = [await cookieOf('ellen'), await cookieOf('lyn'), await cookieOf('sam'), '']
  for (const { method, url } of app.declared) {
    const address = await addressOf({ ask }, url, roy).catch(() => undefined)
    if (address === undefined) continue
    for (const cookie of cookies) {
      if (method === 'GET') await send(cookie, { url: `${address}?q=Roy+Dixon&next=/people/Dixon` })
      else if (method === 'POST' && !/sign-out/.test(url))
        await send(cookie, { method, url: address, headers: form, payload: told })
    }
  }
  const ellen = await cookieOf('ellen')
  const json = { 'content-type': 'application/json' }
  await send(ellen, { url: '/people/Roy-Dixon' })
  await send(ellen, { url: '/find?q=%00Roy%ff' })
  await send(ellen, {
    method: 'POST',
    url: '/sign-in',
    headers: { 'sec-fetch-site': 'cross-site', ...form },
    payload: told,
  })
  await send('', { method: 'POST', url: '/sign-in', headers: form, payload: told })
  await send(ellen, {
    method: 'POST',
    url: `/api/v1/people/${roy}/notes`,
    headers: json,
    payload: '{"noteText":"Roy Dixon',
  })
  await send(ellen, {
    method: 'POST',
    url: `/people/${roy}/notes`,
    headers: form,
    payload: `noteText=${'Roy '.repeat(400_000)}`,
  })
  const broken = Object.assign(new Error('Key (family)=(Dixon) of Roy already exists'), {
    detail: 'Roy Dixon',
    code: '23505',
  })
  const { pool } = database
  const connect = pool.connect.bind(pool)
  t.mock.method(pool, 'connect', (found?: Parameters<typeof connect>[0]) =>
    found ? connect(found) : Promise.reject(broken),
  )
  for (const { url } of app.declared.filter((one) => one.method === 'GET'))
    await send(ellen, { method: 'GET', url: url.replaceAll(/:\w+/g, roy) })
  t.mock.restoreAll()

  const patterns = new Set(['(no route)', ...app.declared.map(({ url }) => url)])
  const routes = lines.flatMap((line) => JSON.parse(line).route ?? [])
  assert.deepEqual(
    routes.filter((route) => !patterns.has(route)),
    [],
    'a route in the log is its pattern',
  )
  const text = lines.map((line) => JSON.stringify({ ...JSON.parse(line), route: undefined })).join('\n')
  const people = await wordsOfPeople()
  assert.deepEqual(
    people.filter((word) => occursIn(text, word)),
    [],
  )
  const secrets = [...cookies, ellen].filter(Boolean).map((cookie) => cookie.split('=')[1] ?? '')
  assert.deepEqual(
    secrets.filter((secret) => text.includes(secret)),
    [],
  )
  const ellens = await ask("select staff_id from account where email like 'ellen@%'")
  const refused = lines.filter((line) => line.includes('"refused"') && line.includes(ellens))
  assert.ok(refused.length > 0, 'who was refused what is there, by ids')
  const failed = lines.filter((line) => line.includes('"failed"')).length
  console.log(`${statuses.length} requests, ${lines.length} lines, ${people.length} words of people looked for`)
  assert.ok(people.length > 100 && people.includes('Dixon') && failed > 20, 'there was something to find, and where')
  for (const status of [200, 303, 400, 403, 404, 413, 422, 500])
    assert.ok(statuses.includes(status), `${status} was answered`)
})

test('the search finds a name that is there', () => {
  assert.ok(occursIn('{"msg":"saved Dixon"}', 'Dixon'))
  assert.ok(occursIn('Key (family)=(Dixon)', 'Dixon'))
  assert.ok(!occursIn('DixonBase.load', 'Dixon'))
})
