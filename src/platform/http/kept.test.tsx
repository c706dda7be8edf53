import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import * as z from 'zod'
import { type Browser, browserOf, password, testAgency, testMoment, world } from '../../../test/support/app.ts'
import { pipelineWith } from '../../../test/support/pipeline.ts'
import { text } from '../forms/fields.ts'
import { newId } from '../ids.ts'
import { done, refuse } from '../result.ts'
import { Page } from '../ui/index.ts'
import { command, page } from './routes.ts'

const here = await world()
beforeEach(() => here.clock.set(testMoment))
const access = { may: 'use the account' }
const hostile = "<script>alert(1)</script>\r\nيوم 🙂 '; drop table person; --"

const listPage = page({
  at: '/names',
  access,
  read: async (tx) => tx.query<{ name: string }>("select name from region where name <> 'Western' order by name"),
  show: (rows: { name: string }[], ctx) => (
    <Page ctx={ctx} title="names">
      <h1>{rows.map(({ name }) => name).join()}</h1>
    </Page>
  ),
})
const add = command({
  at: '/names',
  access,
  body: z.object({
    name: text('a name', 400),
    parts: z.array(z.object({ text: z.string() })).default([]),
    tick: z.boolean().default(false),
  }),
  do: async (tx, { body }) => {
    if (body.name === 'forbidden') return refuse('not-that', 'name')
    const name = [body.name, ...body.parts.map((part) => part.text), body.tick ? 'ticked' : '']
      .filter(Boolean)
      .join('+')
    await tx.query('insert into region (id, name) values ($1, $2)', [newId(), name])
    return done({})
  },
  words: { 'not-that': 'Not that' },
  then: () => ({ to: '/names' }),
  again: listPage,
})
const secret = command({
  at: '/secret',
  access,
  body: z.object({ newPassword: z.string() }),
  do: async () => done({}),
  words: {},
  then: () => ({ to: '/names' }),
})
const { app } = await pipelineWith(here, [listPage, add, secret])

async function officer() {
  const agency = await testAgency(here)
  const staff = await agency.staff('Priya', 'officer')
  const enter = async (who = staff) => {
    const answer = await browserOf(app, agency.host, '').post('/sign-in', { email: who.email, password })
    return { to: answer.headers.location, browser: browserOf(app, agency.host, `session=${answer.cookies[0]?.value}`) }
  }
  const names = async () =>
    (
      await here.db.run(staff.actor, (tx) =>
        tx.query<{ name: string }>("select name from region where name <> 'Western'"),
      )
    ).map(({ name }) => name)
  const idle = async () => {
    const { browser } = await enter()
    here.clock.advance({ minutes: 31 })
    return browser
  }
  return { agency, staff, enter, idle, names }
}

/** Presses the button of the only kept save, with what its form holds. */
async function pressSave(browser: Browser, change: Record<string, string> = {}) {
  const { body } = await browser.get('/kept')
  const form = /<form method="post" action="\/names">(.*?)<\/form>/s.exec(body)?.[1] ?? ''
  const unquoted = (value: string) =>
    value.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
  const fields = [...form.matchAll(/name="([^"]*)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
    name,
    unquoted(value),
  ])
  return browser.post('/names', { ...Object.fromEntries(fields), ...change })
}

test('a form sent after the session locked is kept, offered after sign-in, and saved to the letter', async () => {
  const { idle, enter, names } = await officer()
  const late = await (await idle()).post('/names', { name: hostile, _key: newId() })
  assert.deepEqual([late.statusCode, late.headers.location], [303, '/sign-in?next=%2Fkept'])
  assert.deepEqual(await names(), [], 'nothing is done in their name yet')
  const { to, browser } = await enter()
  assert.equal(to, '/kept')
  const shown = await browser.get('/kept')
  assert.match(shown.body, /<dt>A name<\/dt>/, 'as the form calls it')
  assert.match(shown.body, /&lt;script>alert\(1\)/)
  assert.doesNotMatch(shown.body, /<script>alert/)
  assert.equal((await pressSave(browser)).headers.location, '/names')
  assert.deepEqual(await names(), [hostile.replaceAll('\r\n', '\n')])
  assert.match((await browser.get('/kept')).body, /Nothing is waiting/)
})

test('what a script sent late is kept too, and the script is told', async () => {
  const { idle, enter, names } = await officer()
  const sent = { name: 'A', parts: [{ text: 'one' }, { text: 'two' }], tick: true, _key: newId() }
  const late = await (await idle()).json('POST', '/names', sent)
  assert.equal(late.statusCode, 401)
  const { browser } = await enter()
  await pressSave(browser)
  assert.deepEqual(await names(), ['A+one+two+ticked'])
})

test('a sign that the database cannot hold costs none of the words round it', async () => {
  const { idle, enter } = await officer()
  const late = await (await idle()).json('POST', '/names', { name: 'before\u0000after', '\ud800': 'half' })
  assert.equal(late.statusCode, 401)
  const { browser } = await enter()
  assert.match((await browser.get('/kept')).body, /before\ufffdafter/)
})

test('a kept save that comes back to be mended is settled by its form’s key', async () => {
  const { idle, enter, names } = await officer()
  const _key = newId()
  await (await idle()).post('/names', { name: 'forbidden', _key })
  const { browser } = await enter()
  assert.equal((await pressSave(browser)).statusCode, 422)
  assert.match((await browser.get('/kept')).body, /forbidden/, 'it still waits')
  assert.equal((await browser.post('/names', { name: 'mended', _key })).statusCode, 303)
  assert.deepEqual(await names(), ['mended'])
  assert.match((await browser.get('/kept')).body, /Nothing is waiting/)
})

test('two presses on a kept save have one effect', async () => {
  const { idle, enter, names } = await officer()
  await (await idle()).post('/names', { name: 'A', _key: newId() })
  const { browser } = await enter()
  await Promise.all([pressSave(browser), pressSave(browser)])
  assert.deepEqual(await names(), ['A'])
})

test('sign-in goes on to the kept saves first, and from there to where one was', async () => {
  const { agency, staff, idle, enter } = await officer()
  await (await idle()).post('/names', { name: 'A' })
  const answer = await browserOf(app, agency.host, '').post('/sign-in', {
    email: staff.email,
    password,
    next: '/names#x',
  })
  assert.equal(answer.headers.location, '/kept?next=%2Fnames%23x')
  const { browser } = await enter()
  assert.match((await browser.get('/kept?next=%2Fnames')).body, /href="\/names"/)
  assert.doesNotMatch((await browser.get('/kept?next=%2F%2Fevil.test')).body, /evil/)
})

test('a save after sign-out everywhere is kept as well', async () => {
  const { enter } = await officer()
  const first = await enter()
  const second = await enter()
  await second.browser.post('/sign-out-everywhere', {})
  assert.equal((await first.browser.post('/names', { name: 'A' })).statusCode, 303)
  assert.equal((await enter()).to, '/kept')
})

test('nobody else is offered it, nor can throw it away', async () => {
  const { agency, idle, enter } = await officer()
  await (await idle()).post('/names', { name: 'hers' })
  const kept = (await (await enter()).browser.json('GET', '/api/v1/kept')).json()[0].id
  const other = (await enter(await agency.staff('Omar', 'officer'))).browser
  assert.doesNotMatch((await other.get('/kept')).body, /hers/)
  assert.equal((await other.post(`/kept/${kept}/disposal`, {})).statusCode, 422)
  const { browser } = await enter()
  assert.equal((await browser.post(`/kept/${kept}/disposal`, {})).statusCode, 303)
  assert.doesNotMatch((await browser.get('/kept')).body, /hers/)
  assert.equal((await browser.post('/kept/nonsense/disposal', {})).statusCode, 404)
})

const neverKept: [string, string, Record<string, string>][] = [
  ['a password', '/secret', { newPassword: 'correct horse battery' }],
  ['a password of the account', '/account/password', { current: 'x', password: 'correct horse battery' }],
  ['a press without words', '/names', { _key: newId() }],
]
for (const [what, path, fields] of neverKept)
  test(`${what} is never kept`, async () => {
    const { idle, enter } = await officer()
    const late = await (await idle()).post(path, fields)
    assert.equal(late.headers.location, '/sign-in')
    assert.notEqual((await enter()).to, '/kept')
  })

test('a stranger’s write is kept for nobody', async () => {
  const { agency, enter } = await officer()
  const answer = await browserOf(app, agency.host, 'session=nonsense').post('/names', { name: 'A' })
  assert.equal(answer.statusCode, 401)
  assert.notEqual((await enter()).to, '/kept')
})

test('an ended session’s cookie cannot fill the database', async () => {
  const { idle, enter } = await officer()
  const late = await idle()
  for (let i = 0; i < 52; i++) await late.post('/names', { name: `${i}` })
  const kept = (await (await enter()).browser.json('GET', '/api/v1/kept')).json()
  assert.equal(kept.length, 50)
})
