import assert from 'node:assert/strict'
import { test } from 'node:test'
import { browserOf, password, signIn, testAgency, type World, world } from '../../../test/support/app.ts'

const plain = await world()
const secure = await world({ PUBLIC_URL: 'https://throughcare.example.org' })

test('over http the cookie has a plain name, and nothing asks for https', async () => {
  const agency = await testAgency(plain)
  const { email } = await agency.staff('Priya', 'officer')
  const answer = await browserOf(plain.app, agency.host, '').post('/sign-in', { email, password })
  const header = String(answer.headers['set-cookie'])
  assert.match(header, /^session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
  assert.equal(answer.headers['strict-transport-security'], undefined)
  assert.doesNotMatch(String(answer.headers['content-security-policy']), /upgrade-insecure-requests/)
})

test('over https the cookie is __Host- and Secure, and HSTS is sent', async () => {
  const agency = await testAgency(secure)
  const { email } = await agency.staff('Priya', 'officer')
  const answer = await browserOf(secure.app, agency.host, '').post('/sign-in', { email, password })
  assert.match(
    String(answer.headers['set-cookie']),
    /^__Host-session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  )
  assert.match(String(answer.headers['strict-transport-security']), /max-age=/)
  assert.match(String(answer.headers['content-security-policy']), /upgrade-insecure-requests/)
})

const everywhere = ['/sign-in', '/health/live', '/nothing', '/api/v1/openapi.json', '/static/none.css']
for (const path of everywhere)
  test(`${path} carries the strict headers`, async () => {
    const { headers } = await plain.app.inject({ url: path })
    assert.match(String(headers['content-security-policy']), /^default-src 'self'; .*frame-ancestors 'none'/)
    assert.equal(headers['x-content-type-options'], 'nosniff')
    assert.equal(headers['referrer-policy'], 'same-origin')
  })

test('the kit is there to those who sign in, and not in production', async (t) => {
  const live = await world({ NODE_ENV: 'production', PUBLIC_URL: 'https://throughcare.example.org' })
  t.after(() => live.close())
  const statusIn = async (where: World) => {
    const agency = await testAgency(where)
    const browser = await signIn(where, agency, await agency.staff('Priya', 'officer'))
    assert.equal((await browser.get('/account')).statusCode, 200)
    return (await browser.get('/kit')).statusCode
  }
  assert.equal((await plain.app.inject({ url: '/kit' })).statusCode, 303, 'the way to sign in')
  assert.deepEqual([await statusIn(plain), await statusIn(live)], [200, 404])
})

test('the service lives, and is ready while the database answers', async () => {
  assert.deepEqual((await plain.app.inject({ url: '/health/live' })).json(), { live: true })
  assert.deepEqual((await plain.app.inject({ url: '/health/ready' })).json(), { ready: true })
})

test('the service is not ready without its database', async (t) => {
  t.mock.method(plain.database.pool, 'query', () => Promise.reject(new Error('gone')))
  const answer = await plain.app.inject({ url: '/health/ready' })
  assert.equal(answer.statusCode, 503)
  assert.deepEqual(answer.json(), { ready: false })
})

test('hashed files are sent, and may be kept for ever', async () => {
  const agency = await testAgency(plain)
  const page = await browserOf(plain.app, agency.host, '').get('/sign-in')
  const sheet = /href="(\/static\/app-[^"]+\.css)"/.exec(page.body)?.[1]
  assert.ok(sheet)
  const answer = await plain.app.inject({ url: sheet })
  assert.equal(answer.statusCode, 200)
  assert.match(String(answer.headers['content-type']), /^text\/css/)
  assert.match(String(answer.headers['cache-control']), /immutable/)
  assert.equal(answer.headers['x-content-type-options'], 'nosniff')
  assert.equal(answer.headers['content-security-policy'], undefined, 'what is no document needs none')
  const icon = /href="(\/static\/icon-[^"]+\.svg)"/.exec(page.body)?.[1]
  assert.ok(icon)
  const drawn = await plain.app.inject({ url: icon })
  assert.match(
    String(drawn.headers['content-security-policy']),
    /default-src 'self'/,
    'an image can be opened as a page',
  )
})

test('a file that is not there is not there, whatever its path', async () => {
  for (const path of ['/static/app.css', '/static/../package.json', '/static/%2e%2e/package.json'])
    assert.equal((await plain.app.inject({ url: path })).statusCode, 404, path)
})

test('pages are not kept by the browser, and are compressed', async () => {
  const agency = await testAgency(plain)
  const browser = await signIn(plain, agency, await agency.staff('Priya', 'officer'))
  const answer = await browser.get('/account', { 'accept-encoding': 'br' })
  assert.equal(answer.headers['cache-control'], 'no-store')
  assert.equal(answer.headers['content-encoding'], 'br')
})

const offered: [role: 'officer' | 'front-desk' | 'administrator', find: boolean, note: boolean][] = [
  ['officer', true, true],
  ['front-desk', false, false],
  ['administrator', false, false],
]
for (const [role, find, note] of offered)
  test(`pages offer ${role}s nothing that they may not use`, async () => {
    const agency = await testAgency(plain)
    const { body } = await (await signIn(plain, agency, await agency.staff('Priya', role))).get('/account')
    assert.equal(body.includes('action="/find"'), find)
    assert.equal(body.includes('data-quick-note'), note)
  })
