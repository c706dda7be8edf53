import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as z from 'zod'
import {
  type Browser,
  browserOf,
  password,
  type TestAgency,
  type TestStaff,
  testAgency,
  world,
} from '../../../test/support/app.ts'
import { pipelineWith } from '../../../test/support/pipeline.ts'
import type { Tx } from '../database/tx.ts'
import { text } from '../forms/fields.ts'
import { newId } from '../ids.ts'
import { done, refuse } from '../result.ts'
import { Form, Page, TextField } from '../ui/index.ts'
import { command, page } from './routes.ts'

const here = await world()
const access = { may: 'use the account' }

const namesPage = page({
  at: '/names',
  access,
  read: async (tx) => tx.query<{ name: string }>('select name from region order by name'),
  show: (rows: { name: string }[], ctx, form) => (
    <Page ctx={ctx} title="names">
      <h1>{rows.map(({ name }) => name).join()}</h1>
      <Form form={form} action="/names">
        <TextField form={form} name="name" label="name" />
      </Form>
    </Page>
  ),
  api: { says: 'Names', answer: z.array(z.object({ name: z.string() })), of: (rows) => rows },
})

const addName = command({
  at: '/names',
  access,
  body: z.object({ name: text('a name', 40), slow: z.string().optional() }),
  do: async (tx, { body }) => {
    const id = newId()
    await tx.query('insert into region (id, name) values ($1, $2)', [id, body.name])
    if (body.slow) await tx.query('select pg_sleep(0.3)')
    if (body.name === 'forbidden') return refuse('not-that', 'name')
    if (body.name === 'boom') throw new Error(`the secret words: ${body.name}`)
    return done({ id })
  },
  words: { 'not-that': 'Not that name' },
  then: ({ id }) => ({ to: '/names#end', said: `added ${id}` }),
  again: namesPage,
  api: { says: 'Adds a name', answer: z.object({ id: z.uuid() }), of: (value) => value },
})

const makeSecret = command({
  at: '/secrets',
  access,
  body: z.object({ name: text('a name', 40) }),
  do: async (_tx, { body }) => done({ secret: `secret of ${body.name}` }),
  words: {},
  then: () => ({ to: '/names', said: 'made' }),
  shown: ({ secret }, ctx) => (
    <Page ctx={ctx} title="secret">
      <h1>{secret}</h1>
    </Page>
  ),
})

const onePlace = page({
  at: '/regions/:region',
  access: { may: 'use the account', on: 'region' },
  read: async (_tx, { params }) => params,
  show: (_params, ctx) => (
    <Page ctx={ctx} title="region">
      <h1>region</h1>
    </Page>
  ),
})
const region = async (tx: Tx, id: string) => {
  const [row] = await tx.query<{ id: string }>('select id from region where id = $1', [id])
  return row && { person: null }
}
const onlyAdministrators = page({
  at: '/only',
  access: { may: 'manage staff' },
  read: async () => ({}),
  show: (_data, ctx) => (
    <Page ctx={ctx} title="only">
      <h1>only</h1>
    </Page>
  ),
  api: { says: 'Only', answer: z.object({}), of: () => ({}) },
})

const { app, logged } = await pipelineWith(here, [namesPage, addName, makeSecret, onePlace, onlyAdministrators], {
  region,
})

async function enter(agency: TestAgency, staff: TestStaff): Promise<Browser> {
  const answer = await browserOf(app, agency.host, '').post('/sign-in', { email: staff.email, password })
  const cookie = answer.cookies[0]
  assert.ok(cookie, `sign-in answered ${answer.statusCode}`)
  return browserOf(app, agency.host, `${cookie.name}=${cookie.value}`)
}

async function officer() {
  const agency = await testAgency(here)
  const staff = await agency.staff('Priya', 'officer')
  const names = () =>
    here.db.run(staff.actor, (tx) =>
      tx.query<{ name: string }>(`select name from region where name <> 'Western' order by name`),
    )
  return {
    agency,
    staff,
    browser: await enter(agency, staff),
    names: async () => (await names()).map(({ name }) => name),
  }
}

test('a save goes on to its page, which says what was done, once', async () => {
  const { browser, names } = await officer()
  const saved = await browser.post('/names', { name: 'Orana', _key: newId() })
  assert.equal(saved.statusCode, 303)
  assert.match(String(saved.headers.location), /^\/names\?did=[0-9a-f-]{36}#end$/)
  const shown = await browser.get(String(saved.headers.location).split('#')[0] ?? '')
  assert.match(shown.body, /added [0-9a-f-]{36}/)
  assert.deepEqual(await names(), ['Orana'])
})

test('nobody else is told what a save did', async () => {
  const { agency, browser } = await officer()
  const saved = await browser.post('/names', { name: 'Orana', _key: newId() })
  const other = await enter(agency, await agency.staff('Omar', 'officer'))
  const shown = await other.get(String(saved.headers.location).split('#')[0] ?? '')
  assert.doesNotMatch(shown.body, /added/)
})

test('what is shown once is shown on the spot, kept nowhere, and not shown again', async () => {
  const { browser, staff } = await officer()
  const form = { name: 'Orana', _key: newId() }
  const shown = await browser.post('/secrets', form)
  assert.equal(shown.statusCode, 200)
  assert.equal(shown.headers['cache-control'], 'no-store')
  assert.match(shown.body, /secret of Orana/)
  const again = await browser.post('/secrets', form)
  assert.equal(again.statusCode, 303)
  assert.match(String(again.headers.location), /^\/names/)
  const kept = await here.db.run(staff.actor, (tx) => tx.query('select done::text from idempotency_key'))
  assert.doesNotMatch(JSON.stringify(kept), /secret of/)
})

test('a second press has the first one’s effect', async () => {
  const { browser, names } = await officer()
  const form = { name: 'Orana', _key: newId() }
  const first = await browser.post('/names', form)
  const second = await browser.post('/names', form)
  assert.equal(second.headers.location, first.headers.location)
  assert.deepEqual(await names(), ['Orana'])
})

test('two presses at once have one effect and one answer', async () => {
  const { browser, names } = await officer()
  const form = { name: 'Orana', slow: 'yes', _key: newId() }
  const answers = await Promise.all([1, 2, 3].map(() => browser.post('/names', form)))
  assert.equal(new Set(answers.map(({ headers }) => headers.location)).size, 1)
  assert.deepEqual(
    answers.map(({ statusCode }) => statusCode),
    [303, 303, 303],
  )
  assert.deepEqual(await names(), ['Orana'])
})

test('the same key with other words is refused, and the words are kept', async () => {
  const { browser, names } = await officer()
  const _key = newId()
  await browser.post('/names', { name: 'Orana', _key })
  const second = await browser.post('/names', { name: 'Riverina', _key })
  assert.equal(second.statusCode, 422)
  assert.match(second.body, /value="Riverina"/)
  assert.deepEqual(await names(), ['Orana'])
})

test('what was refused is mended with the same key', async () => {
  const { browser, names } = await officer()
  const _key = newId()
  const refused = await browser.post('/names', { name: 'forbidden', _key })
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /href="#name">Not that name/)
  assert.match(refused.body, /value="forbidden"/)
  assert.match(refused.body, new RegExp(`name="_key" value="${_key}"`))
  assert.deepEqual(await names(), [], 'a refusal leaves nothing behind')
  assert.equal((await browser.post('/names', { name: 'Orana', _key })).statusCode, 303)
  assert.deepEqual(await names(), ['Orana'])
})

test('one person’s key is not another’s', async () => {
  const { agency, browser, names } = await officer()
  const other = await enter(agency, await agency.staff('Omar', 'officer'))
  const _key = newId()
  await browser.post('/names', { name: 'Orana', _key })
  assert.equal((await other.post('/names', { name: 'Riverina', _key })).statusCode, 303)
  assert.deepEqual(await names(), ['Orana', 'Riverina'])
})

test('the JSON twin saves, repeats and refuses alike', async () => {
  const { browser, names } = await officer()
  const headers = { 'idempotency-key': 'D94F1C7E-0B0C-4C6B-9A55-6E1B7C1F2A10' }
  const first = await browser.json('POST', '/api/v1/names', { name: 'Orana' }, headers)
  const second = await browser.json('POST', '/api/v1/names', { name: 'Orana' }, headers)
  assert.equal(first.statusCode, 201)
  assert.deepEqual(second.json(), first.json())
  const refused = await browser.json('POST', '/api/v1/names', { name: 'forbidden' })
  assert.equal(refused.statusCode, 422)
  assert.match(String(refused.headers['content-type']), /^application\/problem\+json/)
  assert.deepEqual(refused.json().errors, [{ path: 'name', message: 'Not that name' }])
  assert.equal(refused.json().refusal, 'not-that')
  const malformed = await browser.json('POST', '/api/v1/names', {})
  assert.deepEqual(malformed.json().errors, [{ path: 'name', message: 'Enter a name' }])
  const badKey = await browser.json('POST', '/api/v1/names', { name: 'A' }, { 'idempotency-key': 'x' })
  assert.equal(badKey.statusCode, 422)
  assert.deepEqual(
    (await browser.json('GET', '/api/v1/names')).json().map(({ name }: { name: string }) => name),
    ['Orana', 'Western'],
  )
  assert.deepEqual(await names(), ['Orana'])
})

for (const body of ['[1]', '"text"', '3', '{'])
  test(`a JSON body of ${body} is no body`, async () => {
    const { browser } = await officer()
    const answer = await browser.post('/api/v1/names', {}, { 'content-type': 'application/json' })
    assert.equal(answer.statusCode, 400)
    const sent = await app.inject({
      method: 'POST',
      url: '/api/v1/names',
      payload: body,
      headers: { 'content-type': 'application/json' },
    })
    assert.equal(sent.statusCode, 400)
  })

test('plain text and unknown kinds are not read', async () => {
  const { browser } = await officer()
  assert.equal((await browser.post('/names', {}, { 'content-type': 'text/plain' })).statusCode, 415)
  assert.equal((await browser.post('/names', {}, { 'content-type': 'application/xml' })).statusCode, 415)
})

test('more than 1 MB is refused', async () => {
  const { browser, names } = await officer()
  const answer = await browser.post('/names', { name: 'x'.repeat(1_050_000) })
  assert.equal(answer.statusCode, 413)
  assert.match(answer.body, /too large/)
  assert.deepEqual(await names(), [])
})

test('a fault gives a reference number, and leaks nothing', async () => {
  const { browser, names } = await officer()
  const answer = await browser.post('/names', { name: 'boom' })
  assert.equal(answer.statusCode, 500)
  const reference = /Reference ([0-9a-f]{10})/.exec(answer.body)?.[1]
  assert.ok(reference)
  assert.doesNotMatch(answer.body, /secret|boom|serve\.test/)
  const line = logged.find((one) => one.includes(reference))
  assert.match(line ?? '', /serve\.test\.tsx/, 'the log says where')
  assert.doesNotMatch(logged.join(''), /secret words/)
  assert.deepEqual(await names(), [])
  const asJson = await browser.json('POST', '/api/v1/names', { name: 'boom' })
  assert.match(asJson.json().reference, /^[0-9a-f]{10}$/)
  assert.doesNotMatch(asJson.body, /secret/)
})

test('what another agency has is not there, nor what nobody has', async () => {
  const { agency, browser } = await officer()
  const other = await testAgency(here)
  assert.equal((await browser.get(`/regions/${agency.region}`)).statusCode, 200)
  const hidden = await browser.get(`/regions/${other.region}`)
  const nobodys = newId()
  const absent = await browser.get(`/regions/${nobodys}`)
  const nonsense = await browser.get(`/regions/'or true--`)
  for (const answer of [hidden, absent, nonsense]) assert.equal(answer.statusCode, 404)
  assert.equal(hidden.body.replaceAll(other.region, ''), absent.body.replaceAll(nobodys, ''), 'the pages are the same')
})

test('what the role does not cover is refused, and says no more', async () => {
  const { browser } = await officer()
  const answer = await browser.get('/only')
  assert.equal(answer.statusCode, 403)
  assert.doesNotMatch(answer.body, /manage staff/)
  assert.equal((await browser.json('GET', '/api/v1/only')).statusCode, 403)
})

test('without a session pages lead to sign-in, and programs are told', async () => {
  const agency = await testAgency(here)
  const stranger = browserOf(app, agency.host, '')
  const answer = await stranger.get('/names?a=b')
  assert.deepEqual([answer.statusCode, answer.headers.location], [303, '/sign-in?next=%2Fnames%3Fa%3Db'])
  assert.equal((await stranger.json('GET', '/api/v1/names')).statusCode, 401)
  assert.equal((await stranger.json('POST', '/api/v1/names', { name: 'A' })).statusCode, 401)
})

test('another site’s write does nothing', async () => {
  const { browser, names } = await officer()
  const answer = await browser.post('/names', { name: 'Orana' }, { 'sec-fetch-site': 'cross-site' })
  assert.equal(answer.statusCode, 403)
  assert.deepEqual(await names(), [])
})

test('other methods and other paths are not there', async () => {
  const { browser } = await officer()
  assert.equal((await browser.json('PUT', '/names', {})).statusCode, 404)
  assert.equal((await browser.get('/nothing')).statusCode, 404)
  assert.equal((await browser.post('/only', {})).statusCode, 404)
})

const wrongRoutes: [string, Record<string, unknown>, RegExp][] = [
  ['says nothing of what it needs', { access: undefined }, /does not say what it needs/],
  ['needs what no role may ever do', { access: { may: 'fly' } }, /no role may ever/],
  ['is about something that nobody finds', { access: { may: 'use the account', on: 'moon' } }, /nothing finds/],
  ['names no such thing in its path', { access: { may: 'use the account', on: 'region' } }, /has no :region/],
]
for (const [what, change, why] of wrongRoutes)
  test(`the server does not start with a route that ${what}`, async () => {
    const wrong = { ...namesPage, at: '/wrong', ...change } as typeof namesPage
    await assert.rejects(pipelineWith(here, [wrong], { region }), why)
  })
