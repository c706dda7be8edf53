import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'
import { newId } from '../../../src/platform/ids.ts'
import {
  browser,
  priya,
  put,
  type Scene,
  says,
  scene as sceneIn,
  trailOf,
  worldWithSecrets,
  writeSecret,
} from '../../../test/support/through-provider.ts'
import { visitorOf } from '../../platform/access/actor.ts'
import { systemClock } from '../../platform/clock.ts'

const here = await worldWithSecrets()
const scene = (change = {}) => sceneIn(here, change)

type Visit = ReturnType<typeof browser>
const gone = /begun more than ten minutes ago, in another browser, or is finished already/

/** Somebody whom the provider lets through, on the way back from it. */
async function onTheWayBack() {
  const on = await scene()
  await priya(on)
  const visit = browser(on)
  const url = await visit.through(await visit.setOut('?next=%2Faccount'))
  return { on, visit, url }
}

const changed = (url: string, change: (query: URLSearchParams) => void) => {
  const to = new URL(url)
  change(to.searchParams)
  return to.href
}

async function refusedWith(visit: Visit, url: string, sentence: RegExp, status: number) {
  const answer = await visit.back(url)
  assert.equal(answer.statusCode, status, says(answer))
  assert.match(says(answer), sentence)
  assert.equal(visit.jars.ours.has('session'), false, 'nobody is signed in')
  assert.doesNotMatch(answer.body, /state|nonce|verifier|code=/i, 'what is wrong with it helps nobody who tries')
}

const returns: [what: string, change: (query: URLSearchParams) => void, says: RegExp, status: number][] = [
  ['without a state', (query) => query.delete('state'), gone, 400],
  ['with a state that is made up', (query) => query.set('state', `${newId()}.${'a'.repeat(43)}`), gone, 400],
  ['with a state that is none', (query) => query.set('state', "' or 1=1 --"), gone, 400],
  ['with a code that is made up', (query) => query.set('code', 'a'.repeat(43)), /did not confirm the sign-in/, 403],
  ['without a code', (query) => query.delete('code'), /could not be trusted/, 403],
  ['with two codes', (query) => query.append('code', 'b'), /could not be trusted/, 403],
  ['from another issuer', (query) => query.set('iss', 'https://evil.example'), /could not be trusted/, 403],
  ['from no issuer', (query) => query.delete('iss'), /could not be trusted/, 403],
  ['with a refusal', (query) => query.set('error', 'access_denied'), /stopped at Justice sign-in/, 403],
  ['with an error', (query) => query.set('error', 'server_error'), /refused the sign-in/, 403],
]
for (const [what, change, sentence, status] of returns)
  test(`a return ${what} leads nowhere`, async () => {
    const { visit, url } = await onTheWayBack()
    await refusedWith(visit, changed(url, change), sentence, status)
    if (status === 403) await refusedWith(visit, url, gone, 400)
  })

test('a state serves once, in the browser that set out, within ten minutes', async () => {
  const { on, visit, url } = await onTheWayBack()
  await refusedWith(browser(on), url, gone, 400)
  const stranger = browser(on)
  await stranger.setOut()
  await refusedWith(stranger, url, gone, 400)
  assert.equal((await visit.back(url)).statusCode, 303, 'what others tried has not used it up')
  assert.match(says(await visit.back(url)), gone, 'a code is not played twice')
  const late = browser(on)
  const way = await late.through(await late.setOut())
  here.clock.advance({ minutes: 10 })
  await refusedWith(late, way, gone, 400)
})

test('a state of another agency is of no use at this one’s host', async () => {
  const { visit, url } = await onTheWayBack()
  const other = await scene()
  const elsewhere = browser(other)
  for (const [name, value] of visit.jars.ours) elsewhere.jars.ours.set(name, value)
  await refusedWith(elsewhere, url.replace(/^http:\/\/[^/]+/, other.origin), gone, 400)
})

test('a code of one journey is of no use on another', async () => {
  const { on, visit, url } = await onTheWayBack()
  const own = await visit.through(await visit.setOut())
  const code = new URL(url).searchParams.get('code') ?? ''
  await refusedWith(
    visit,
    changed(own, (query) => query.set('code', code)),
    /did not confirm/,
    403,
  )
  assert.ok(on)
})

test('two tabs come back each on their own way', async () => {
  const on = await scene()
  await priya(on)
  const visit = browser(on)
  const ways = [await visit.setOut('?next=%2Ftasks'), await visit.setOut('?next=%2Faccount')]
  const [first = '', second = ''] = [await visit.through(ways[0] ?? ''), await visit.through(ways[1] ?? '')]
  assert.equal((await visit.back(second)).headers.location, '/account')
  const later = await visit.back(first)
  assert.equal(later.headers.location, '/tasks', says(later))
})

const day = 24 * 3600
const seconds = () => Math.floor(systemClock.now().epochMilliseconds / 1000)
type Forged = Record<string, unknown>
const b64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const claimsIn = (token: string) => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
const unsigned = (token: string) => `${b64({ alg: 'none' })}.${token.split('.')[1]}.`
const bySecret = (token: string, { secret }: Scene['provider']) => {
  const text = `${b64({ alg: 'HS256' })}.${b64(claimsIn(token))}`
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`
}

const tokens: [
  what: string,
  forge: (token: string, provider: Scene['provider']) => string | undefined,
  says?: RegExp,
][] = [
  ['another nonce', (token, by) => by.resigned(token, { nonce: 'another' })],
  ['no nonce', (token, by) => by.resigned(token, { nonce: undefined })],
  ['another audience', (token, by) => by.resigned(token, { aud: 'somebody-else' })],
  ['another issuer', (token, by) => by.resigned(token, { iss: 'https://evil.example' })],
  ['no subject', (token, by) => by.resigned(token, { sub: undefined })],
  ['an end two minutes ago', (token, by) => by.resigned(token, { exp: seconds() - 120 }), /out of date/],
  [
    'a beginning tomorrow',
    (token, by) => by.resigned(token, { iat: seconds() + day, exp: seconds() + 2 * day }),
    /out of date/,
  ],
  ['no end', (token, by) => by.resigned(token, { exp: undefined })],
  ['the signature of another key', (token, by) => by.resigned(token, {}, 'another')],
  [
    'a changed claim under the old signature',
    (token) => token.replace(/\.[^.]+\./, `.${b64({ ...claimsIn(token), sub: 'p2' })}.`),
  ],
  ['no signature', unsigned],
  ['a signature by our own secret', bySecret],
  ['nothing in it', () => undefined],
  ['no token', () => ''],
]
for (const [what, forge, sentence = /could not be trusted/] of tokens)
  test(`a token with ${what} signs nobody in`, async () => {
    const { on, visit, url } = await onTheWayBack()
    const { provider } = on
    provider.tamper.with = (answer: Forged) => ({ ...answer, id_token: forge(String(answer['id_token']), provider) })
    await refusedWith(visit, url, sentence, 403)
    assert.equal((await trailOf(on, 'session.provider-refused')).length, 1)
  })

test('clocks may be half a minute apart', async () => {
  for (const change of [{ exp: seconds() - 30 }, { iat: seconds() + 30 }]) {
    const { on, visit, url } = await onTheWayBack()
    on.provider.tamper.with = (answer) => ({
      ...answer,
      id_token: on.provider.resigned(String(answer['id_token']), change),
    })
    assert.equal((await visit.back(url)).statusCode, 303)
  }
})

test('a locked session asks for a proof from now, and takes no older one', async () => {
  const on = await scene()
  await priya(on)
  const visit = browser(on)
  await visit.arrive()
  await visit.ask('GET', '/locked')
  const url = await visit.through(await visit.setOut())
  const old = { auth_time: seconds() - 300 }
  on.provider.tamper.with = (answer) => ({ ...answer, id_token: on.provider.resigned(String(answer['id_token']), old) })
  const answer = await visit.back(url)
  assert.equal(answer.statusCode, 403)
  assert.match(says(answer), /did not ask again who you are/)
  assert.equal((await visit.ask('GET', '/account')).statusCode, 303)
})

test('a user page that speaks of somebody else signs nobody in', async () => {
  const { on, visit, url } = await onTheWayBack()
  on.provider.tamper.user = (answer) => ({ ...answer, sub: 'p2' })
  await refusedWith(visit, url, /could not be trusted/, 403)
})

test('with the provider away the page says so, and offers what else there is', async () => {
  const on = await scene()
  await priya(on)
  await on.provider.stop()
  const answer = await browser(on).ask('GET', '/sign-in/provider?next=%2Ftasks')
  assert.equal(answer.statusCode, 503)
  assert.match(says(answer), /Justice sign-in cannot be reached just now/)
  assert.match(answer.body, /href="\/sign-in\/provider\?next=%2Ftasks"/)
  assert.match(answer.body, /href="\/sign-in\?next=%2Ftasks"/)
})

test('a provider that goes away while somebody is there is no fault of ours', async () => {
  const { on, visit, url } = await onTheWayBack()
  await on.provider.stop()
  await refusedWith(visit, url, /cannot be reached just now/, 503)
})

test('a wrong secret says whom to tell, and not what it is', async () => {
  const { on, visit, url } = await onTheWayBack()
  writeSecret(`${on.agency.id} ${on.provider.issuer} a-secret-that-is-wrong`)
  const answer = await visit.back(url)
  assert.match(says(answer), /not set up rightly/)
  assert.doesNotMatch(answer.body, /a-secret/)
})

test('a secret belongs to its issuer and agency, and goes to no other', async () => {
  const on = await scene()
  await priya(on)
  for (const line of [
    `${newId()} ${on.provider.issuer} ${on.provider.secret}`,
    `${on.agency.id} https://login.example.org ${on.provider.secret}`,
  ]) {
    writeSecret(line)
    const visit = browser(on)
    assert.match(says(await visit.arrive()), /not set up rightly/)
  }
})

test('a provider that calls itself by another name is not believed', async () => {
  const on = await scene()
  await put({ ...on, provider: { ...on.provider, issuer: on.provider.issuer.replace('localhost', '127.0.0.1') } }, {})
  const answer = await browser(on).ask('GET', '/sign-in/provider')
  assert.equal(answer.statusCode, 403)
  assert.match(says(answer), /not set up rightly/)
})

const nexts = ['//evil.test', 'https://evil.test', '/\\evil.test', 'javascript:alert(1)', '/a\nb', 'x', '']
for (const next of nexts)
  test(`the way on ${JSON.stringify(next)} ends at home`, async () => {
    const on = await scene()
    await priya(on)
    assert.equal((await browser(on).arrive(`?${new URLSearchParams({ next })}`)).headers.location, '/')
  })

test('from another host the way begins at the agency’s own', async () => {
  const on = await scene()
  await priya(on)
  const other = browser({ here, origin: `http://${on.agency.host}:4000` })
  const answer = await other.ask('GET', '/sign-in/provider?next=%2Ftasks')
  assert.equal(answer.statusCode, 303)
  assert.equal(String(answer.headers.location).split('?')[0], `${on.origin}/sign-in/provider`)
})

test('sixty tries a minute from one place are all it gets', async () => {
  const on = await scene()
  await priya(on)
  const visit = browser(on)
  for (let tried = 0; tried < 60; tried++) assert.equal((await visit.ask('GET', '/sign-in/provider')).statusCode, 303)
  const answer = await visit.ask('GET', '/sign-in/provider')
  assert.equal(answer.statusCode, 429)
  assert.ok(Number(answer.headers['retry-after']) > 0)
})

test('an agency without a provider says so', async () => {
  const on = await scene()
  await put(on, { enabled: false })
  const answer = await browser(on).ask('GET', '/sign-in/provider')
  assert.equal(answer.statusCode, 404)
  assert.match(says(answer), /does not sign in through a provider/)
  assert.doesNotMatch((await browser(on).ask('GET', '/sign-in')).body, /Justice sign-in/)
})

test('nothing that is stored opens anything: digests, no verifier, no nonce', async () => {
  const { on, visit, url } = await onTheWayBack()
  const rows = await here.db.run(visitorOf(on.agency.id, 'UTC'), (tx) =>
    tx.query(
      "select encode(state_hash, 'base64') as s, encode(browser_hash, 'base64') as b, next from identity_journey",
    ),
  )
  assert.equal(rows.length, 1)
  const kept = JSON.stringify(rows)
  for (const secret of [visit.jars.ours.get('way'), new URL(url).searchParams.get('state')?.slice(37)]) {
    assert.ok(secret)
    assert.equal(kept.includes(secret), false)
  }
})
