import assert from 'node:assert/strict'
import { before, beforeEach, test } from 'node:test'
import {
  browserOf,
  password,
  signIn,
  type TestAgency,
  type TestStaff,
  testAgency,
  testMoment,
  world,
} from '../../../test/support/app.ts'
import { addStaff } from '../../modules/staff/index.ts'
import { visitorOf } from './actor.ts'

const here = await world()
beforeEach(() => here.clock.set(testMoment))

const knock = (agency: TestAgency, email: string, typed: string, more: Record<string, string> = {}) =>
  browserOf(here.app, agency.host, '').post('/sign-in', { email, password: typed, ...more })

async function officer() {
  const agency = await testAgency(here)
  const staff = await agency.staff('Priya', 'officer')
  return { agency, staff, browser: await signIn(here, agency, staff) }
}

let nobody: TestAgency
before(async () => {
  nobody = await testAgency(here)
})

test('the right password leads on, the wrong one back with what was typed', async () => {
  const { agency, staff } = await officer()
  const right = await knock(agency, ` ${staff.email.toUpperCase()} `, password, { next: '/kept?a=b#text' })
  assert.deepEqual([right.statusCode, right.headers.location], [303, '/kept?a=b#text'])
  const wrong = await knock(agency, staff.email, 'wrong horse battery')
  assert.equal(wrong.statusCode, 422)
  assert.match(wrong.body, /do not match an account/)
  assert.match(wrong.body, new RegExp(`value="${staff.email}"`))
  assert.doesNotMatch(wrong.body, /wrong horse/)
})

const empty: [string, string, RegExp][] = [
  ['', 'x', /Enter your e-mail address/],
  ['a@b', '', /Enter your password/],
]
for (const [email, typed, says] of empty)
  test(`sign-in with ${email ? 'no password' : 'no address'} says which is missing`, async () => {
    const answer = await knock(nobody, email, typed)
    assert.equal(answer.statusCode, 422)
    assert.match(answer.body, says)
  })

for (const known of [true, false])
  test(`five failures lock ${known ? 'a known' : 'an unknown'} address for ten minutes`, async () => {
    const { agency, staff } = await officer()
    const email = known ? staff.email : 'nobody@example.test'
    const said = async (typed: string) =>
      /<p class="error"[^>]*>.*?<\/span>(.*?)<\/p>/.exec((await knock(agency, email, typed)).body)?.[1]
    const first = [await said('1'), await said('2'), await said('3'), await said('4')]
    assert.deepEqual(new Set(first), new Set(['The e-mail address and the password do not match an account']))
    assert.match((await said('5')) ?? '', /^Too many tries/)
    here.clock.advance({ minutes: 9, seconds: 59 })
    assert.match((await said(password)) ?? '', /^Too many tries/, 'even the right one waits')
    here.clock.advance({ seconds: 2 })
    const after = await knock(agency, email, password)
    assert.equal(after.statusCode, known ? 303 : 422)
    if (!known) assert.match(after.body, /do not match an account/)
  })

test('the right password forgets failures', async () => {
  const { agency, staff } = await officer()
  for (let i = 0; i < 4; i++) await knock(agency, staff.email, 'no')
  assert.equal((await knock(agency, staff.email, password)).statusCode, 303)
  assert.match((await knock(agency, staff.email, 'no')).body, /do not match an account/)
})

const stranger = (agency: TestAgency, email: string) =>
  here.app.inject({
    method: 'POST',
    url: '/sign-in',
    headers: { host: agency.host, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ email, password: 'wrong horse battery' }).toString(),
    remoteAddress: '203.0.113.9',
  })

async function comesIn(agency: TestAgency, email: string) {
  const [cookie] = (await knock(agency, email, password)).cookies
  return browserOf(here.app, agency.host, `${cookie?.name}=${cookie?.value}`)
}

test('whoever comes in is told how many tries failed since they last did, and from where', async () => {
  const { agency, staff } = await officer()
  for (let i = 0; i < 3; i++) await stranger(agency, staff.email)
  await knock(agency, staff.email, 'a slip of the hand')
  await stranger(agency, 'nobody@example.test')
  const kept = await here.db.run(visitorOf(agency.id, 'UTC'), (tx) => tx.query('select from sign_in_failure'))
  assert.equal(kept.length, 3, 'an address that nobody has is kept like one that somebody has')
  const browser = await comesIn(agency, staff.email)
  assert.match((await browser.get('/today')).body, /There is news about your account/)
  const { body } = await browser.get('/account')
  assert.match(body, /4 tries to sign in with your address failed since you last did.*127\.0\.0\.1, 203\.0\.113\.x/s)
  await browser.post('/account/news', {})
  const again = await comesIn(agency, staff.email)
  assert.doesNotMatch((await again.get('/today')).body, /There is news about your account/, 'they are told once')
})

test('one’s own slip just before is listed, and not called out', async () => {
  const { agency, staff } = await officer()
  await knock(agency, staff.email, 'a slip of the hand')
  const browser = await comesIn(agency, staff.email)
  assert.doesNotMatch((await browser.get('/today')).body, /There is news about your account/)
  assert.match((await browser.get('/account')).body, /A try to sign in with your address failed/)
})

test('an address is locked in its own agency only', async () => {
  const one = await officer()
  const two = await testAgency(here)
  for (let i = 0; i < 5; i++) await knock(two, one.staff.email, 'no')
  assert.equal((await knock(one.agency, one.staff.email, password)).statusCode, 303)
})

test('the agency comes from the host; from another host it is asked', async () => {
  const { agency, staff } = await officer()
  const asked = await browserOf(here.app, 'localhost', '').post('/sign-in', { email: staff.email, password })
  assert.equal(asked.statusCode, 422)
  assert.match(asked.body, /Select your agency/)
  const told = await browserOf(here.app, 'localhost', '').post('/sign-in', {
    email: staff.email,
    password,
    agency: agency.id,
  })
  assert.equal(told.statusCode, 303)
  const wrong = await browserOf(here.app, agency.host, '').post('/sign-in', {
    email: staff.email,
    password,
    agency: nobody.id,
  })
  assert.equal(wrong.statusCode, 303, 'the host decides, whatever the form says')
  const other = await browserOf(here.app, nobody.host, '').post('/sign-in', {
    email: staff.email,
    password,
    agency: agency.id,
  })
  assert.equal(other.statusCode, 422, 'another agency’s host opens nothing of this one')
})

test('an e-mail address is one person’s within an agency, and may be used in another', async () => {
  const { agency, staff } = await officer()
  const add = (to: TestAgency, email: string) =>
    here.db.run({ ...visitorOf(to.id, 'Australia/Sydney') }, (tx) =>
      addStaff(tx, { givenName: 'Two', familyName: '', title: '', officeId: to.office, roles: [], email }),
    )
  assert.deepEqual(await add(agency, staff.email.toUpperCase()), { ok: false, refusal: 'email-taken', at: 'email' })
  assert.equal((await add(nobody, staff.email)).ok, true)
})

const states: [what: string, minutes: number[], open: boolean][] = [
  ['29 idle minutes', [29], true],
  ['31 idle minutes', [31], false],
  ['two times 29 minutes', [29, 29], true],
  ['twelve busy hours', Array.from({ length: 28 }, () => 26), false],
  ['nearly twelve busy hours', Array.from({ length: 27 }, () => 26), true],
]
for (const [what, minutes, open] of states)
  test(`after ${what} the session is ${open ? 'open' : 'shut'}`, async () => {
    const { browser } = await officer()
    let status = 0
    for (const pause of minutes) {
      here.clock.advance({ minutes: pause })
      status = (await browser.get('/account')).statusCode
    }
    assert.equal(status, open ? 200 : 303)
  })

test('a locked session shows whose it is, and opens again at the very field', async () => {
  const { agency, staff, browser } = await officer()
  const locked = await browser.get('/locked?next=%2Fkept&field=noteText')
  assert.match(locked.body, /Priya, sign in to go on where you were/)
  assert.match(locked.body, /name="next" value="\/kept#noteText"/)
  assert.equal((await browser.get('/account')).statusCode, 303)
  assert.match((await browser.get('/sign-in?next=/kept')).body, /Priya, sign in/)
  assert.doesNotMatch((await browser.get('/sign-in?other=1')).body, /Priya/)
  const back = await browser.post('/sign-in', {
    email: staff.email,
    password,
    agency: agency.id,
    next: '/kept#noteText',
  })
  assert.equal(back.headers.location, '/kept#noteText')
})

test('another site’s link locks nothing', async () => {
  const { browser } = await officer()
  await browser.get('/locked', { 'sec-fetch-site': 'cross-site' })
  assert.equal((await browser.get('/account')).statusCode, 200)
})

test('signing out ends this session, and no other', async () => {
  const { agency, staff, browser } = await officer()
  const other = await signIn(here, agency, staff)
  const out = await browser.post('/sign-out', {})
  assert.match(String(out.headers['set-cookie']), /session=;/)
  assert.equal((await browser.get('/account')).statusCode, 303)
  assert.equal((await other.get('/account')).statusCode, 200)
})

test('signing out everywhere ends every session at once', async () => {
  const { agency, staff, browser } = await officer()
  const other = await signIn(here, agency, staff)
  await browser.post('/sign-out-everywhere', {})
  for (const one of [browser, other]) assert.equal((await one.get('/account')).statusCode, 303)
})

test('signing in over an open session ends that one, whoever’s it was', async () => {
  const { agency, browser } = await officer()
  const omar: TestStaff = await agency.staff('Omar', 'officer')
  assert.equal((await browser.post('/sign-in', { email: omar.email, password })).statusCode, 303)
  assert.equal((await browser.get('/account')).statusCode, 303, 'the first cookie is worth nothing now')
})

test('a made-up cookie is nobody’s', async () => {
  const { agency } = await officer()
  for (const cookie of ['session=', 'session=x', `session=${'a'.repeat(43)}`])
    assert.equal((await browserOf(here.app, agency.host, cookie).get('/account')).statusCode, 303)
})

test('the token is kept as its digest only, and the trail has every step', async () => {
  const { agency, staff } = await officer()
  const answer = await knock(agency, staff.email, password)
  await knock(agency, staff.email, 'no')
  const [kept] = await here.db.run(staff.actor, (tx) =>
    tx.query<{ hash: string }>("select encode(token_hash, 'escape') as hash from session limit 1"),
  )
  assert.doesNotMatch(kept?.hash ?? '', new RegExp(answer.cookies[0]?.value ?? 'x'))
  const trail = await here.db.run(staff.actor, (tx) =>
    tx.query<{ action: string }>("select distinct action from audit_entry where action like 'session.%' order by 1"),
  )
  assert.deepEqual(
    trail.map(({ action }) => action),
    ['session.begun', 'session.refused'],
  )
})

test('the first page leads to sign-in, or home', async () => {
  const { agency, browser } = await officer()
  assert.equal((await browserOf(here.app, agency.host, '').get('/')).headers.location, '/sign-in')
  assert.notEqual((await browser.get('/')).headers.location, '/sign-in')
})
