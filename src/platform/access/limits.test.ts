import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import {
  browserOf,
  password,
  signIn,
  type TestAgency,
  testAgency,
  testMoment,
  world,
} from '../../../test/support/app.ts'
import { visitorOf } from './actor.ts'
import { countTries, forgetTries, type LimitName, waitFor } from './limits.ts'
import { placeOf } from './network.ts'

const here = await world({ FIND_LIMIT: '6' })
const other = await here.another()
beforeEach(() => here.clock.set(testMoment))

const begun = Temporal.Instant.from(testMoment)
const waits: [what: string, count: number, seconds: number, wait: number | undefined][] = [
  ['the last that is allowed', 60, 0, undefined],
  ['one more', 61, 0, 60],
  ['one more, half a minute later', 61, 30, 30],
  ['one more, a moment before the minute is over', 61, 59.9, 1],
  ['one more, by a server whose clock is ahead', 61, 61, 1],
  ['one more, by a server whose clock is behind', 61, -5, 60],
]
for (const [what, count, seconds, wait] of waits)
  test(`${what} waits ${wait ?? 'not at all'}`, () => {
    const now = begun.add({ milliseconds: seconds * 1000 })
    assert.equal(waitFor({ since: begun, count }, 60, now), wait)
  })

const places: [address: string, place: string][] = [
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002:ffff::1', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['unknown', 'unknown'],
]
for (const [address, place] of places)
  test(`tries from ${address} count for ${place}`, () => assert.equal(placeOf(address), place))

const knock = (app: FastifyInstance, agency: TestAgency, email: string, typed: string, from: string, more = {}) =>
  app.inject({
    method: 'POST',
    url: '/sign-in',
    remoteAddress: from,
    headers: { host: agency.host, 'sec-fetch-site': 'same-origin', ...more },
    payload: { email, password: typed, next: '/kept' },
  })

/** Tries of a minute that has begun, which need no password to be tried. */
const tried = (agency: TestAgency, times: number, limit: LimitName, of: string) =>
  here.db.run(visitorOf(agency.id, 'Australia/Sydney'), async (tx) => {
    for (let nth = 0; nth < times; nth++) await countTries(tx, [{ limit, of }])
  })

/** What two servers in turn answer to so many tries. */
async function answers(count: number, ask: (app: FastifyInstance, nth: number) => ReturnType<typeof knock>) {
  const given: Awaited<ReturnType<typeof knock>>[] = []
  for (let nth = 0; nth < count; nth++) given.push(await ask(nth % 2 ? other : here.app, nth))
  return given
}

test('sixty tries a minute from one place are all it gets, of all servers together', async () => {
  const agency = await testAgency(here)
  await tried(agency, 57, 'sign-in-address', '192.0.2.7')
  const given = await answers(5, (app, nth) => knock(app, agency, `nobody${nth}@example.test`, 'x', '192.0.2.7'))
  assert.deepEqual(
    given.map(({ statusCode }) => statusCode),
    [422, 422, 422, 429, 429],
  )
  const refused = given[4]
  assert.equal(refused?.headers['retry-after'], '60')
  assert.match(refused?.body ?? '', /Too many tries from where you are\. Wait 60 seconds, then try again\./)
  assert.match(refused?.body ?? '', /name="next" value="\/kept"/, 'where they were going is not lost')
  const { email } = await agency.staff('Priya', 'officer')
  assert.equal((await knock(here.app, agency, email, password, '192.0.2.7')).statusCode, 429, 'the right one waits too')
  assert.equal((await knock(here.app, agency, email, password, '192.0.2.8')).statusCode, 303, 'another place does not')
  here.clock.advance({ seconds: 60 })
  assert.equal((await knock(other, agency, email, password, '192.0.2.7')).statusCode, 303, 'the minute is over')
})

test('an address in one network of its own is one place, however many addresses it has', async () => {
  const agency = await testAgency(here)
  await tried(agency, 58, 'sign-in-address', '2001:db8:0:0::/64')
  const given = await answers(3, (app, nth) => knock(app, agency, `a${nth}@example.test`, 'x', `2001:db8::${nth + 1}`))
  assert.deepEqual(
    given.map(({ statusCode }) => statusCode),
    [422, 422, 429],
  )
})

for (const known of [true, false])
  test(`twenty tries a minute with ${known ? 'a known' : 'an unknown'} address, from wherever, are answered alike`, async () => {
    const agency = await testAgency(here)
    const staff = await agency.staff('Priya', 'officer')
    const email = known ? staff.email : 'nobody@example.test'
    await tried(agency, 18, 'sign-in-account', email)
    const given = await answers(3, (app, nth) => knock(app, agency, email.toUpperCase(), 'x', `192.0.2.${nth + 1}`))
    assert.deepEqual(
      given.map(({ statusCode }) => statusCode),
      [422, 422, 429],
    )
    assert.equal(given[2]?.headers['retry-after'], '60')
    assert.match(given[2]?.body ?? '', /Too many tries with this e-mail address in a minute\. Wait 60 seconds/)
    const asJson = await knock(here.app, agency, email, password, '198.51.100.1', { accept: 'application/json' })
    assert.equal(asJson.statusCode, 429)
    assert.match(asJson.json().title, /^Too many tries with this e-mail address/)
    assert.equal(asJson.headers['retry-after'], '60')
  })

test('one agency’s tries are not another’s', async () => {
  const [one, two] = [await testAgency(here), await testAgency(here)]
  await tried(one, 60, 'sign-in-address', '192.0.2.7')
  assert.equal((await knock(here.app, one, 'nobody@example.test', 'x', '192.0.2.7')).statusCode, 429)
  assert.equal((await knock(here.app, two, 'nobody@example.test', 'x', '192.0.2.7')).statusCode, 422)
})

test('an account searches so often a minute, of all servers and ways to search together', async () => {
  const agency = await testAgency(here)
  const browser = await signIn(here, agency, await agency.staff('Priya', 'officer'))
  const cookie = (await signInCookie(agency)) ?? ''
  const there = browserOf(other, agency.host, cookie)
  const ways = [
    '/find?q=roy',
    '/find.json?q=roy',
    '/api/v1/find?q=roy',
    '/quick-note?q=roy',
    '/quick-note/people?q=roy',
  ]
  for (const [nth, way] of ways.entries())
    assert.equal((await (nth % 2 ? there : browser).get(way)).statusCode, 200, way)
  assert.equal((await there.get('/find?q=roy')).statusCode, 200, 'the sixth')
  const refused = await browser.get('/find?q=roy')
  assert.deepEqual([refused.statusCode, refused.headers['retry-after']], [429, '60'])
  assert.match(refused.body, /You have searched too often in a minute\. Wait 60 seconds, then search again\./)
  const asJson = await there.json('GET', '/api/v1/find?q=roy')
  assert.deepEqual([asJson.statusCode, asJson.json().status], [429, 429])
  assert.equal((await there.get('/find')).statusCode, 200, 'the empty page is no search')
  assert.equal((await browser.get('/account')).statusCode, 200, 'nor is any other')
  const colleague = await signIn(here, agency, await agency.staff('Kim', 'officer'))
  assert.equal((await colleague.get('/find?q=roy')).statusCode, 200, 'a colleague has their own')
  here.clock.advance({ seconds: 60 })
  assert.equal((await browser.get('/find?q=roy')).statusCode, 200)
})

test('all accounts of a place together search ten times as often as one may', async () => {
  const [agency, another] = [await testAgency(here), await testAgency(here)]
  const browser = await signIn(here, agency, await agency.staff('Priya', 'officer'))
  await tried(agency, 60, 'find-address', '127.0.0.1')
  const refused = await browser.get('/find?q=roy')
  assert.deepEqual([refused.statusCode, refused.headers['retry-after']], [429, '60'])
  const far = { remoteAddress: '192.0.2.8', headers: { host: agency.host, cookie: (await signInCookie(agency)) ?? '' } }
  assert.equal((await here.app.inject({ url: '/find?q=roy', ...far })).statusCode, 200, 'from another place')
  const elsewhere = await signIn(here, another, await another.staff('Kim', 'officer'))
  assert.equal((await elsewhere.get('/find?q=roy')).statusCode, 200, 'another agency behind the same address')
  here.clock.advance({ seconds: 60 })
  assert.equal((await browser.get('/find?q=roy')).statusCode, 200)
})

async function signInCookie(agency: TestAgency): Promise<string | undefined> {
  const staff = await agency.staff('Priya', 'officer')
  const cookie = (await knock(other, agency, staff.email, password, '192.0.2.99')).cookies[0]
  return cookie && `${cookie.name}=${cookie.value}`
}

test('tries at the same moment are each counted, and never wait for each other for good', async () => {
  const agency = await testAgency(here)
  const visitor = visitorOf(agency.id, 'Australia/Sydney')
  const count = (nth: number) =>
    here.db.run(visitor, (tx) => {
      const tries = [
        { limit: 'sign-in-address' as const, of: `place ${nth % 2}` },
        { limit: 'sign-in-account' as const, of: `account ${nth % 3}` },
      ]
      return countTries(tx, nth % 2 ? tries : tries.reverse())
    })
  await Promise.all(Array.from({ length: 48 }, (_, nth) => count(nth)))
  const counted = await here.db.run(visitor, (tx) =>
    tx.query<{ count: number }>('select count from limit_count order by count desc'),
  )
  assert.deepEqual(
    counted.map(({ count: tries }) => tries),
    [24, 24, 16, 16, 16],
  )
})

test('counts hold no address and no account, and are cleared away when their minute is long over', async () => {
  const agency = await testAgency(here)
  const visitor = visitorOf(agency.id, 'Australia/Sydney')
  await knock(here.app, agency, 'nobody@example.test', 'x', '192.0.2.7')
  const read = () => here.db.run(visitor, (tx) => tx.query<{ key: string }>('select key from limit_count'))
  const keys = await read()
  assert.equal(keys.length, 2)
  assert.ok(keys.every(({ key }) => /^[\w-]{43}$/.test(key)))
  here.clock.advance({ minutes: 10 })
  await here.db.run(visitor, forgetTries)
  assert.equal((await read()).length, 2)
  here.clock.advance({ seconds: 1 })
  await here.db.run(visitor, forgetTries)
  assert.deepEqual(await read(), [])
})
