import assert from 'node:assert/strict'
import { test } from 'node:test'
import { password } from '../../../test/support/app.ts'
import { withApp } from '../../../test/support/factor.ts'
import {
  browser,
  priya,
  put,
  type Scene,
  says,
  scene as sceneIn,
  trailOf,
  word,
  worldWithSecrets,
} from '../../../test/support/through-provider.ts'
import { visitorOf } from '../../platform/access/actor.ts'
import { countTries } from '../../platform/access/limits.ts'
import { placeOf } from '../../platform/access/network.ts'
import { systemClock } from '../../platform/clock.ts'
import { newId } from '../../platform/ids.ts'

const here = await worldWithSecrets()

const sidsOf = ({ agency }: Scene) =>
  here.db.run(visitorOf(agency.id, 'UTC'), async (tx) => {
    const rows = await tx.query<{ sid: string | null }>(
      "select provider_sid as sid from session where how = 'provider' and ended_at is null order by id",
    )
    return rows.map(({ sid }) => sid ?? '')
  })

const isIn = async (visit: ReturnType<typeof browser>) => (await visit.ask('GET', '/account')).statusCode === 200

/** Priya, who came in, and the word that the provider sends of it, which nothing has heard yet. */
async function aboutPriya() {
  const on = await sceneIn(here)
  const staff = await priya(on)
  const visit = browser(on)
  await visit.arrive()
  const [sid = ''] = await sidsOf(on)
  await on.provider.tells('nobody', sid)
  const [token = ''] = on.provider.told
  return {
    on,
    staff,
    visit,
    sid,
    token: (change: object) => on.provider.resigned(token, { sub: 'p1', jti: newId(), ...change }),
  }
}

test('whoever signs out at the provider is signed out here at once, and only there', async () => {
  const on = await sceneIn(here)
  const { email } = await priya(on)
  const [one, other, local] = [browser(on), browser(on), browser(on)]
  await one.arrive()
  await other.arrive()
  await local.ask('POST', '/sign-in', { email, password, agency: on.agency.id })
  const [sid = '', another = ''] = await sidsOf(on)
  assert.ok(sid && another && sid !== another)
  await on.provider.tells('p1', sid)
  assert.deepEqual([await isIn(one), await isIn(other), await isIn(local)], [false, true, true])
  await on.provider.tells('p1', sid)
  const [told = ''] = on.provider.told
  await one.arrive()
  const all = await word(on, { logout_token: on.provider.resigned(told, { sid: undefined, jti: newId() }) })
  assert.equal(all.statusCode, 200)
  assert.deepEqual([await isIn(one), await isIn(other), await isIn(local)], [false, false, true])
  assert.deepEqual(
    (await trailOf(on, 'session.ended-by-provider')).map(({ fields }) => fields),
    [['one'], ['all']],
  )
})

type Made = Awaited<ReturnType<typeof aboutPriya>>
const seconds = () => Math.floor(systemClock.now().epochMilliseconds / 1000)
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const unsigned = (token: string) => `${encoded({ alg: 'none', typ: 'logout+jwt' })}.${token.split('.')[1]}.`

const forged: [what: string, token: (made: Made) => string][] = [
  ['of another issuer', ({ token }) => token({ iss: 'https://evil.example' })],
  ['for somebody else', ({ token }) => token({ aud: 'another-client' })],
  ['of an hour ago', ({ token }) => token({ iat: seconds() - 3600, exp: undefined })],
  ['of an hour to come', ({ token }) => token({ iat: seconds() + 3600 })],
  ['that has run out', ({ token }) => token({ exp: seconds() - 120 })],
  ['without a time', ({ token }) => token({ iat: undefined })],
  ['without the event', ({ token }) => token({ events: {} })],
  ['with a nonce', ({ token }) => token({ nonce: 'n' })],
  ['without a name', ({ token }) => token({ jti: undefined })],
  ['about nobody', ({ token }) => token({ sub: undefined, sid: undefined })],
  ['about a list', ({ token }) => token({ sub: ['p1'] })],
  ['signed by another key', ({ on, token }) => on.provider.resigned(token({}), {}, 'another')],
  ['that is not signed', ({ token }) => unsigned(token({}))],
  ['that is none', () => 'a.b.c'],
  ['that is missing', () => ''],
]
for (const [what, token] of forged)
  test(`a word ${what} ends nothing`, async () => {
    const made = await aboutPriya()
    const answer = await word(made.on, { logout_token: token(made) })
    assert.deepEqual([answer.statusCode, answer.json().error], [400, 'invalid_request'])
    assert.equal(await isIn(made.visit), true)
    assert.equal((await trailOf(made.on, 'session.provider-refused')).length, 1)
  })

test('a word is heard once, whatever it ended', async () => {
  const { on, visit, token } = await aboutPriya()
  const once = token({})
  assert.equal((await word(on, { logout_token: once })).statusCode, 200)
  await visit.arrive()
  assert.equal((await word(on, { logout_token: once })).statusCode, 400)
  assert.equal(await isIn(visit), true)
})

test('half a sign-in ends with it too', async () => {
  const { on, staff, visit, token } = await aboutPriya()
  const { code } = await withApp(here, staff)
  await visit.ask('POST', '/sign-out', {})
  assert.equal((await visit.arrive()).headers.location, '/sign-in/factor')
  assert.equal((await word(on, { logout_token: token({}) })).statusCode, 200)
  const late = await visit.ask('POST', '/sign-in/factor', { factorCode: code() })
  assert.deepEqual([late.statusCode, late.headers.location], [303, '/sign-in'])
})

test('it comes from another site, takes nobody’s cookie and gives none; nothing else may', async () => {
  const { on, visit, token } = await aboutPriya()
  const elsewhere = { origin: on.provider.issuer, 'sec-fetch-site': 'cross-site' }
  const cookie = [...visit.jars.ours].map(([name, value]) => `${name}=${value}`).join('; ')
  const answer = await word(on, { logout_token: token({}) }, { ...elsewhere, cookie })
  assert.deepEqual([answer.statusCode, answer.headers['set-cookie'], answer.body], [200, undefined, ''])
  assert.equal(answer.headers['cache-control'], 'no-store')
  const { host } = new URL(on.origin)
  const open: string[] = []
  for (const { method, url } of here.app.declared.filter(({ method }) => !/GET|HEAD/.test(method))) {
    const at = url.replaceAll(/:\w+/g, newId())
    const { statusCode } = await here.app.inject({ method: method as 'POST', url: at, headers: { host, ...elsewhere } })
    if (statusCode !== 403) open.push(url)
  }
  assert.deepEqual(open, ['/sign-in/provider/logout'])
})

test('too many words from one place wait, and an agency without a provider hears none', async () => {
  const { on, token } = await aboutPriya()
  const tries = [{ limit: 'provider-word' as const, of: placeOf('127.0.0.1') }]
  await here.db.run(visitorOf(on.agency.id, 'UTC'), async (tx) => {
    for (let i = 0; i < 300; i++) await countTries(tx, tries)
  })
  const answer = await word(on, { logout_token: token({}) })
  assert.equal(answer.statusCode, 429)
  assert.ok(answer.headers['retry-after'])
  here.clock.advance({ minutes: 2 })
  await put(on, { enabled: false })
  assert.equal((await word(on, { logout_token: token({}) })).statusCode, 400)
})

test('a provider whose keys and tokens lie at another origin lets in, and tells', async () => {
  const on = await sceneIn(here, {}, { elsewhere: true })
  await priya(on)
  const visit = browser(on)
  const answer = await visit.arrive('?next=%2Faccount')
  assert.equal(answer.headers.location, '/account', says(answer))
  const [sid = ''] = await sidsOf(on)
  await on.provider.tells('p1', sid)
  assert.equal(await isIn(visit), false)
})
