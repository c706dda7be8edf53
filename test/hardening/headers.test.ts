import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { type Browser, browserOf, signIn, testAgency, world } from '../support/app.ts'

const plain = await world()
const secure = await world({ PUBLIC_URL: 'https://throughcare.example.org' })
after(() => Promise.all([plain.close(), secure.close()]))

async function asked(where: typeof plain) {
  const agency = await testAgency(where)
  const officer = await signIn(where, agency, await agency.staff('Priya', 'officer'))
  return { officer, nobody: browserOf(where.app, agency.host, '') }
}
type Asked = Awaited<ReturnType<typeof asked>>
type Answer = Awaited<ReturnType<Browser['get']>>

const sheetOf = async (browser: Browser) =>
  /href="(\/static\/app-[^"]+\.css)"/.exec((await browser.get('/sign-in')).body)?.[1] ?? ''

/** Every kind of answer there is. */
const kinds: [kind: string, status: number, ask: (by: Asked) => Promise<Answer>][] = [
  ['a page', 200, ({ officer }) => officer.get('/account')],
  ['a page for nobody', 200, ({ nobody }) => nobody.get('/sign-in')],
  ['JSON', 200, ({ officer }) => officer.json('GET', '/api/v1/account')],
  ['a file', 200, ({ officer }) => officer.get('/caseload.csv')],
  ['part of a page', 200, ({ officer }) => officer.get('/desk/calls')],
  ['a redirect to sign in', 303, ({ nobody }) => nobody.get('/account')],
  ['a redirect after a write', 303, ({ officer }) => officer.post('/account/keys', {})],
  ['a page that is not there', 404, ({ officer }) => officer.get('/nowhere')],
  ['a route that is not there', 404, ({ officer }) => officer.json('GET', '/api/v1/nowhere')],
  ['a page that may not be seen', 403, ({ officer }) => officer.get('/jobs')],
  ['a form that is refused', 422, ({ officer }) => officer.post('/account/password', {})],
  ['JSON that is refused', 422, ({ officer }) => officer.json('POST', '/api/v1/tasks', {})],
  [
    'JSON that is none',
    400,
    ({ officer }) => officer.post('/api/v1/tasks', {}, { 'content-type': 'application/json' }),
  ],
  ['another site', 403, ({ officer }) => officer.post('/account/keys', {}, { 'sec-fetch-site': 'cross-site' })],
  ['another kind of body', 415, ({ officer }) => officer.post('/account/keys', {}, { 'content-type': 'text/xml' })],
  ['another host', 421, ({ officer }) => officer.get('/account', { host: 'elsewhere.test' })],
  ['a path that is none', 404, ({ officer }) => officer.get('/people/%ff')],
  ['health', 200, ({ nobody }) => nobody.get('/health/live')],
]

// All are there before the first test is: what is awaited between two of them may come after the end.
const both = [
  ['http', await asked(plain)],
  ['https', await asked(secure)],
] as const
for (const [over, by] of both) {
  for (const [kind, status, ask] of kinds)
    test(`${kind} carries every header over ${over}`, async () => {
      const { headers, statusCode } = await ask(by)
      assert.equal(statusCode, status)
      assert.match(
        String(headers['content-security-policy']),
        /^default-src 'self'; base-uri 'none'; form-action 'self'/,
      )
      assert.doesNotMatch(String(headers['content-security-policy']), /unsafe|\*/)
      assert.equal(headers['x-content-type-options'], 'nosniff')
      assert.equal(headers['x-frame-options'], 'DENY')
      assert.equal(headers['referrer-policy'], 'same-origin')
      assert.equal(headers['cross-origin-opener-policy'], 'same-origin')
      assert.equal(headers['cross-origin-resource-policy'], 'same-origin')
      assert.match(String(headers['permissions-policy']), /camera=\(\), geolocation=\(\)/)
      assert.equal(headers['strict-transport-security'] !== undefined, over === 'https')
      assert.equal(headers['x-powered-by'] ?? headers.server, undefined, 'it does not say what it runs on')
      assert.equal(headers['cache-control'], 'no-store')
    })
}

test('a file that is no document keeps what holds for every file', async () => {
  const { nobody } = await asked(secure)
  const { headers, statusCode } = await nobody.get(await sheetOf(nobody))
  assert.equal(statusCode, 200)
  assert.equal(headers['x-content-type-options'], 'nosniff')
  assert.equal(headers['cross-origin-resource-policy'], 'same-origin')
  assert.match(String(headers['strict-transport-security']), /^max-age=63072000; includeSubDomains$/)
})

test('no other site may read an answer, whatever it asks', async () => {
  const { officer } = await asked(plain)
  const elsewhere = { origin: 'https://evil.test', 'sec-fetch-site': 'cross-site' }
  for (const path of ['/account', '/api/v1/account', '/sign-in', '/health/live', '/nowhere']) {
    const { headers } = await officer.get(path, elsewhere)
    const open = Object.keys(headers).filter((name) => name.startsWith('access-control-'))
    assert.deepEqual(open, [], path)
  }
})

test('only the methods that a path has are answered', async () => {
  const { officer } = await asked(plain)
  const agency = await testAgency(plain)
  for (const method of ['OPTIONS', 'HEAD', 'PUT', 'DELETE', 'PATCH'] as const) {
    const answer = await plain.app.inject({ method, url: '/sign-in', headers: { host: agency.host } })
    assert.ok([403, 404, 415].includes(answer.statusCode), `${method} ${answer.statusCode}`)
    assert.equal(answer.headers.allow, undefined)
  }
  assert.equal((await officer.get('/account/keys')).statusCode, 404, 'what is written to is not read')
})

const cookies: [where: typeof plain, expected: RegExp][] = [
  [plain, /^session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/],
  [secure, /^__Host-session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/],
]
for (const [where, expected] of cookies)
  test(`the cookie is ${expected.source.slice(1, 16)}`, async () => {
    const agency = await testAgency(where)
    const { email } = await agency.staff('Priya', 'officer')
    const nobody = browserOf(where.app, agency.host, '')
    const answer = await nobody.post('/sign-in', { email, password: 'correct horse battery' })
    const set = [answer.headers['set-cookie'] ?? []].flat()
    assert.ok(
      set.some((header) => expected.test(header)),
      set.join('\n'),
    )
    for (const header of set) assert.match(header, /HttpOnly.*SameSite=(Lax|Strict)|SameSite=(Lax|Strict).*HttpOnly/)
  })

const hosts: [host: string, production: boolean, answers: boolean][] = [
  ['localhost', false, true],
  ['localhost:9999', false, true],
  ['LOCALHOST', false, true],
  ['127.0.0.1:3000', false, true],
  ['[::1]:3000', false, true],
  ['elsewhere.test', false, false],
  ['localhost.evil.test', false, false],
  ['127.0.0.1.evil.test', false, false],
  ["localhost' or '1'='1", false, false],
  ['throughcare.example.org', true, true],
  ['throughcare.example.org:443', true, true],
  ['throughcare.example.org.evil.test', true, false],
  ['evil.throughcare.example.org', true, false],
  ['10.0.0.1', true, false],
]
for (const [host, production, answers] of hosts)
  test(`${production ? 'in service' : 'here'} the host “${host}” is ${answers ? 'answered' : 'refused'}`, async () => {
    const { app } = production ? secure : plain
    const ask = (url: string) => app.inject({ url, headers: { host } })
    assert.equal((await ask('/sign-in')).statusCode === 421, !answers)
    assert.equal((await ask('/health/live')).statusCode, 200, 'a load balancer asks under any name')
  })

test('an agency’s own host is answered, from the moment it is there', async () => {
  const agency = await testAgency(plain)
  const { statusCode } = await plain.app.inject({ url: '/sign-in', headers: { host: agency.host.toUpperCase() } })
  assert.equal(statusCode, 200)
})
