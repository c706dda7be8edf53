import assert from 'node:assert/strict'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { systemClock } from '../clock.ts'
import { isLoopback, isPublicAddress } from './addresses.ts'
import { agencyIn, isSecret, newSecret, stateFor } from './flow.ts'
import { findProvider } from './known.ts'
import { NotReached, type Reach, reaching } from './reach.ts'
import { areSecretLines, secretFor } from './secrets.ts'

const addresses: [address: string, isPublic: boolean][] = [
  ['1.1.1.1', true],
  ['172.15.255.255', true],
  ['172.16.0.0', false],
  ['172.31.255.255', false],
  ['172.32.0.0', true],
  ['10.0.0.1', false],
  ['192.168.1.1', false],
  ['169.254.169.254', false],
  ['100.64.0.1', false],
  ['100.128.0.1', true],
  ['127.0.0.1', false],
  ['0.0.0.0', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['2606:4700::1111', true],
  ['::1', false],
  ['::', false],
  ['fe80::1', false],
  ['fd00::1', false],
  ['::ffff:10.0.0.1', false],
  ['::ffff:1.1.1.1', false],
  ['64:ff9b::a00:1', false],
  ['2002:a00:1::', false],
  ['2001:db8::1', false],
  ['nonsense', false],
  ['', false],
]
for (const [address, isPublic] of addresses)
  test(`${address || 'nothing'} is ${isPublic ? '' : 'not '}of the public internet`, () =>
    assert.equal(isPublicAddress(address), isPublic))

test('this machine is known by its names', () => {
  for (const host of ['localhost', '127.0.0.1', '127.9.9.9', '[::1]']) assert.equal(isLoopback(host), true, host)
  for (const host of ['localhost.evil.test', '127.0.0.1.evil.test', '10.0.0.1', ''])
    assert.equal(isLoopback(host), false)
})

async function serverWith(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  after(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://localhost:${(server.address() as AddressInfo).port}`
}

const asked = { method: 'GET', headers: {} }
const near = { loopback: true, privately: false }
const reasonOf = async (url: string, reach: Reach) => {
  try {
    return (await reaching(reach)(url, asked)).status
  } catch (error) {
    return error instanceof NotReached ? error.reason : error
  }
}

test('nothing but the provider’s own origins is asked', async () => {
  const origin = await serverWith((_, answer) => answer.end('yes'))
  const reach = { origins: [origin, 'https://keys.example.org'], ...near }
  assert.equal(await reasonOf(`${origin}/a`, reach), 200)
  const others = [
    origin.replace('localhost', '127.0.0.1'),
    'https://evil.test/',
    `${origin.replace('http://', 'http://user:secret@')}/`,
    origin.replace(/\d+$/, '1'),
  ]
  for (const other of others) assert.equal(await reasonOf(other, reach), 'elsewhere', other)
})

const refused: [origin: string, allowed: Omit<Reach, 'origins'>, reason: string][] = [
  ['http://login.example.org', near, 'not-https'],
  ['http://localhost:1', { loopback: false, privately: false }, 'not-https'],
  ['http://localhost:1', { loopback: false, privately: true }, 'not-https'],
  ['https://localhost:1', { loopback: false, privately: false }, 'private-address'],
  ['https://127.0.0.1:1', { loopback: false, privately: false }, 'private-address'],
  ['https://[::1]:1', { loopback: false, privately: false }, 'private-address'],
  ['https://10.0.0.1', near, 'private-address'],
  ['https://169.254.169.254', near, 'private-address'],
  ['https://0x7f000001:1', { loopback: false, privately: false }, 'private-address'],
  ['https://2130706433:1', { loopback: false, privately: false }, 'private-address'],
  ['http://localhost:1', near, 'no-answer'],
  ['https://127.0.0.1:1', { loopback: false, privately: true }, 'no-answer'],
]
for (const [origin, allowed, reason] of refused)
  test(`${origin} ${JSON.stringify(allowed)} is ${reason}`, async () => {
    const reach = { origins: [new URL(origin).origin], ...allowed }
    assert.equal(await reasonOf(`${new URL(origin).origin}/`, reach), reason)
  })

test('a redirect is an answer, and is not followed', async () => {
  const asks: string[] = []
  const origin = await serverWith((request, answer) => {
    asks.push(request.url ?? '')
    answer.writeHead(302, { location: '/other' }).end()
  })
  assert.equal(await reasonOf(`${origin}/one`, { origins: [origin], ...near }), 302)
  assert.deepEqual(asks, ['/one'])
  const found = await findProvider({ issuer: origin, clientId: 'c', secret: undefined }, near, systemClock)
  assert.deepEqual(found, { ok: false, failure: 'redirected' })
})

test('an answer without end is cut off', async () => {
  const origin = await serverWith((_, answer) => {
    for (let part = 0; part < 20; part++) answer.write(Buffer.alloc(65_536))
  })
  assert.equal(await reasonOf(`${origin}/`, { origins: [origin], ...near }), 'too-long')
})

const descriptions: [what: string, body: (origin: string) => unknown, failure: string][] = [
  ['no JSON', () => 'hello', 'not-a-provider'],
  ['nothing of use', () => ({}), 'not-trusted'],
  ['another issuer', () => ({ issuer: 'https://evil.example' }), 'issuer-differs'],
  ['no endpoints', (issuer) => ({ issuer }), 'not-a-provider'],
  [
    'keys without https',
    (issuer) => ({
      issuer,
      authorization_endpoint: `${issuer}/a`,
      token_endpoint: `${issuer}/t`,
      jwks_uri: 'http://keys.example.org/keys',
    }),
    'not-https',
  ],
  [
    'a way out that is no address of the web',
    (issuer) => ({
      issuer,
      authorization_endpoint: `${issuer}/a`,
      token_endpoint: `${issuer}/t`,
      jwks_uri: `${issuer}/k`,
      end_session_endpoint: 'javascript:alert(1)',
    }),
    'not-https',
  ],
]
for (const [what, body, failure] of descriptions)
  test(`a provider that says ${what} of itself is ${failure}`, async () => {
    const origin = await serverWith((request, answer) => {
      const said = body(`http://${request.headers.host}`)
      const text = typeof said === 'string' ? said : JSON.stringify(said)
      answer.writeHead(200, { 'content-type': typeof said === 'string' ? 'text/html' : 'application/json' }).end(text)
    })
    const found = await findProvider({ issuer: origin, clientId: 'c', secret: undefined }, near, systemClock)
    assert.deepEqual(found, { ok: false, failure })
  })

test('a state names its agency, and nothing else passes for one', () => {
  const agency = '0190a1b2-0000-7000-8000-000000000001'
  assert.equal(agencyIn(stateFor(agency)), agency)
  assert.ok(isSecret(newSecret()))
  for (const other of [undefined, '', agency, `${agency}.`, `x.${newSecret()}`, [stateFor(agency)]])
    assert.equal(agencyIn(other), undefined)
})

test('secrets are lines of agency, issuer and secret', async () => {
  const none = { oidcSecretsFile: undefined }
  const oidcSecrets = '# ours\n\n a https://one.example/ s1 \nb https://one.example s2'
  assert.equal(areSecretLines(oidcSecrets), true)
  for (const wrong of ['a', 'a https://one.example', 'a https://one.example s 1'])
    assert.equal(areSecretLines(wrong), false)
  assert.equal(await secretFor({ oidcSecrets, ...none }, 'a', 'https://one.example'), 's1')
  assert.equal(await secretFor({ oidcSecrets, ...none }, 'b', 'https://one.example/'), 's2')
  assert.equal(await secretFor({ oidcSecrets, ...none }, 'a', 'https://two.example'), undefined)
  assert.equal(await secretFor({ oidcSecrets, ...none }, 'c', 'https://one.example'), undefined)
})
