import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import {
  type Browser,
  browserOf,
  signIn,
  type TestAgency,
  testAgency,
  testMoment,
  world,
} from '../../../../test/support/app.ts'
import { cookieOf, halfSignIn } from '../../../../test/support/factor.ts'
import { softPasskey } from '../../../../test/support/passkey.ts'

const here = await world()
const warnings: string[] = []
process.on('warning', ({ message }) => warnings.push(message))
beforeEach(() => here.clock.set(testMoment))

type Soft = ReturnType<typeof softPasskey>
const originOf = ({ host }: TestAgency) => `http://${host}`

async function officer() {
  const agency = await testAgency(here)
  const staff = await agency.staff('Priya', 'officer')
  const browser = await signIn(here, agency, staff)
  return { agency, staff, browser, key: softPasskey(originOf(agency)) }
}

async function add(browser: Browser, key: Soft, wrong: Parameters<Soft['make']>[1] = {}, name = 'Work phone') {
  const asked = await browser.json('POST', '/account/passkeys/options', {})
  return browser.post('/account/passkeys', { name, credential: key.make(asked.json(), wrong) })
}

async function withPasskey() {
  const made = await officer()
  assert.equal((await add(made.browser, made.key)).statusCode, 303)
  return made
}

/** Asks what to sign, as nobody or as half signed in, and gives the browser that may answer. */
async function asked(agency: TestAgency, cookie = '', second = false) {
  const answer = await browserOf(here.app, agency.host, cookie).json('POST', '/sign-in/passkey/options', {
    second,
    next: '/account',
  })
  const step = cookieOf(answer.cookies, 'sign-in')
  return { said: answer.json(), browser: browserOf(here.app, agency.host, step ? `sign-in=${step}` : cookie) }
}

async function enter(agency: TestAgency, key: Soft, wrong: Parameters<Soft['sign']>[1] = {}) {
  const { said, browser } = await asked(agency)
  const credential = key.sign(said, wrong)
  const answer = await browser.post('/sign-in/passkey', { credential })
  return {
    answer,
    session: cookieOf(answer.cookies, 'session'),
    again: () => browser.post('/sign-in/passkey', { credential }),
  }
}

test('a passkey alone signs in, once for each asking, and counts as a second factor', async () => {
  const { agency, key } = await withPasskey()
  const { answer, session, again } = await enter(agency, key)
  assert.deepEqual([answer.statusCode, answer.headers.location], [303, '/account'])
  const browser = browserOf(here.app, agency.host, `session=${session}`)
  assert.equal((await browser.get('/account')).statusCode, 200)
  assert.equal(cookieOf((await again()).cookies, 'session'), undefined, 'the same answer opens nothing')
  here.clock.advance({ minutes: 9 })
  assert.equal((await browser.get('/account/passkeys/new')).statusCode, 200, 'the proof is fresh')
  here.clock.advance({ minutes: 2 })
  assert.match(String((await browser.get('/account/passkeys/new')).headers.location), /^\/confirm\?next=/)
})

const signedWrong: [what: string, wrong: Parameters<Soft['sign']>[1]][] = [
  ['for another site', { origin: 'https://evil.test' }],
  ['for another host name', { rpId: 'evil.test' }],
  ['without knowing its owner', { verified: false }],
  ['what was not asked', { challenge: Buffer.from('something else entirely').toString('base64url') }],
  ['as if it were made', { type: 'webauthn.create' }],
  ['in nobody’s name', { userHandle: '' }],
  ['in another’s name', { userHandle: Buffer.alloc(32, 7).toString('base64url') }],
]
for (const [what, wrong] of signedWrong)
  test(`a passkey that signs ${what} opens nothing, and says no more than that`, async () => {
    const { agency, key } = await withPasskey()
    const { answer, session } = await enter(agency, key, wrong)
    assert.equal(session, undefined)
    assert.equal(answer.headers.location, '/sign-in?refused=1')
  })

test('an unknown passkey is answered as one that signs wrong', async () => {
  const { agency } = await withPasskey()
  const stranger = softPasskey(originOf(agency))
  const { answer } = await enter(agency, stranger)
  assert.equal(answer.headers.location, '/sign-in?refused=1')
  const page = await browserOf(here.app, agency.host, '').get('/sign-in?refused=1')
  assert.match(page.body, /That passkey does not open an account here/)
})

test('an answer that comes too late, without asking, or with nonsense begins nothing', async () => {
  const { agency, key } = await withPasskey()
  const { said, browser } = await asked(agency)
  here.clock.advance({ minutes: 11 })
  const late = await browser.post('/sign-in/passkey', { credential: key.sign(said) })
  assert.equal(cookieOf(late.cookies, 'session'), undefined)
  const nobody = await browserOf(here.app, agency.host, '').post('/sign-in/passkey', { credential: key.sign(said) })
  assert.equal(nobody.headers.location, '/sign-in')
  for (const credential of ['', '{}', 'null', '[]', '{"id":1}', 'x'.repeat(40_000)]) {
    const again = await asked(agency)
    const answer = await again.browser.post('/sign-in/passkey', { credential })
    assert.equal(answer.headers.location, '/sign-in?refused=1', credential.slice(0, 10))
  }
})

test('a passkey of another agency opens nothing here', async () => {
  const { key } = await withPasskey()
  const other = await testAgency(here)
  assert.equal((await enter(other, key)).session, undefined)
})

test('as second factor only one’s own passkey counts', async () => {
  const { agency, staff, key } = await withPasskey()
  const omar = await agency.staff('Omar', 'officer')
  const omarsKey = softPasskey(originOf(agency))
  await add(await signIn(here, agency, omar), omarsKey)
  const half = await halfSignIn(here, agency, staff)
  const page = await half.browser.get('/sign-in/factor')
  assert.match(page.body, /Use a passkey/)
  assert.doesNotMatch(page.body, /one-time-code/, 'there is no code to ask for')
  const first = await asked(agency, `sign-in=${half.step}`, true)
  assert.deepEqual(first.said.allowCredentials.length, 1)
  const wrong = await first.browser.post('/sign-in/passkey', { credential: omarsKey.sign(first.said) })
  assert.equal(wrong.headers.location, '/sign-in/factor?refused=1')
  const second = await asked(agency, `sign-in=${half.step}`, true)
  const right = await second.browser.post('/sign-in/passkey', { credential: key.sign(second.said) })
  assert.ok(cookieOf(right.cookies, 'session'))
})

test('the first passkey ends the other sessions, is told, named and can be removed', async () => {
  const { agency, staff, browser, key } = await officer()
  const laptop = await signIn(here, agency, staff)
  assert.equal((await add(browser, key)).statusCode, 303)
  assert.equal((await laptop.get('/account')).statusCode, 303)
  assert.match((await browser.get('/account')).body, /Passkey “Work phone” added/)
  const twin = (await browser.json('GET', '/api/v1/account/second-factor')).json()
  assert.equal(twin.passkeys[0].name, 'Work phone')
  const removed = await browser.post(`/account/passkeys/${twin.passkeys[0].id}/removal`, {})
  assert.equal(removed.statusCode, 303)
  assert.equal((await enter(agency, key)).session, undefined)
})

const madeWrong: [what: string, wrong: Parameters<Soft['make']>[1]][] = [
  ['for another site', { origin: 'https://evil.test' }],
  ['for another host name', { rpId: 'evil.test' }],
  ['without knowing its owner', { verified: false }],
  ['in answer to something else', { challenge: 'AAAA' }],
]
for (const [what, wrong] of madeWrong)
  test(`a passkey made ${what} is not kept`, async () => {
    const { browser, key } = await officer()
    const answer = await add(browser, key, wrong)
    assert.equal(answer.statusCode, 422)
    assert.match(answer.body, /No passkey was made/)
    assert.match(answer.body, /value="Work phone"/, 'the name stays')
  })

test('nobody removes another’s passkey', async () => {
  const { agency, browser } = await withPasskey()
  const omar = await signIn(here, agency, await agency.staff('Omar', 'officer'))
  const { passkeys } = (await browser.json('GET', '/api/v1/account/second-factor')).json()
  assert.equal((await omar.post(`/account/passkeys/${passkeys[0].id}/removal`, {})).statusCode, 422)
  assert.equal((await omar.post('/account/passkeys/nonsense/removal', {})).statusCode, 404)
})

test('a passkey proves again who sits there', async () => {
  const { browser, key } = await withPasskey()
  here.clock.advance({ minutes: 11 })
  const options = await browser.json('POST', '/confirm/options', {})
  const fields = { next: '/account/passkeys/new', credential: key.sign(options.json()) }
  const proved = await browser.post('/confirm', fields)
  assert.deepEqual([proved.statusCode, proved.headers.location], [303, '/account/passkeys/new'])
  here.clock.advance({ minutes: 11 })
  assert.equal((await browser.post('/confirm', fields)).statusCode, 422, 'the same answer proves nothing again')
})

test('none of it asks the runtime for what it has on trial', () => assert.deepEqual(warnings, []))
