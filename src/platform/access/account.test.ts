import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { browserOf, password, signIn, testAgency, testMoment, world } from '../../../test/support/app.ts'
import { newId } from '../ids.ts'
import { deviceName } from './device.ts'
import { hashPassword, isPassword } from './password.ts'
import { passwordRefusal } from './password-rules.ts'

const here = await world()
beforeEach(() => here.clock.set(testMoment))
const other = 'entirely different words'

async function officer() {
  const agency = await testAgency(here)
  const staff = await agency.staff('Priyanka', 'officer')
  const knock = async (typed: string) =>
    (await browserOf(here.app, agency.host, '').post('/sign-in', { email: staff.email, password: typed })).statusCode
  return { agency, staff, knock, browser: await signIn(here, agency, staff) }
}

const whose = { email: 'grace.oneill@service.example', names: ['Grace', 'O’Neill'], service: 'Northern Rivers' }
const passwords: [typed: string, refusal: string | undefined][] = [
  ['elevenchars', 'password-short'],
  ['twelve chars', undefined],
  ['🙂🙂🙂🙂🙂🙂', 'password-short'],
  ['correct horse battery', undefined],
  ['x'.repeat(12), 'password-repeats'],
  ['121212121212', 'password-repeats'],
  ['Grace O’Neill', 'password-is-you'],
  ['graceoneill123', 'password-is-you'],
  ['grace.oneill@service.example', 'password-is-you'],
  ['grace walks the dog at noon', undefined],
  ['пароль из слов', undefined],
  [`${'ab cd ef '.repeat(30)}`, 'password-long'],
  [`${'river lamp oat '.repeat(8)}12345678`, undefined],
  [`${'river lamp oat '.repeat(8)}123456789`, 'password-long'],
  ['password1234', 'password-common'],
  ['P@ssword!!2026!!', undefined],
  ['Password 2026!', 'password-common'],
  ['DragonMonkey2026', 'password-common'],
  ['dragon monkey summer guitar', undefined],
  ['qwertyuiop12', 'password-common'],
  ['1qaz2wsx3edc', 'password-common'],
  ['abcdefghijkl', 'password-common'],
  ['098765432112', 'password-common'],
  ['throughcare2026', 'password-common'],
  ['Throughcare Probation!', 'password-common'],
  ['Northern Rivers 1', 'password-common'],
  ['throughcare demonstration', undefined],
  ['leave me alone', 'password-common'],
]
for (const [typed, refusal] of passwords)
  test(`the password ${typed.slice(0, 30)} is ${refusal ?? 'good'}`, () =>
    assert.equal(passwordRefusal(typed, whose), refusal))

test('a hash knows its password, and no other', async () => {
  const hash = await hashPassword('naïve words here')
  assert.match(hash, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  assert.equal(await isPassword('naïve words here'.normalize('NFD'), hash), true)
  assert.equal(await isPassword('naive words here', hash), false)
  assert.equal(await isPassword('', undefined), false)
  assert.equal(await isPassword('x', 'nonsense'), false)
  assert.notEqual(await hashPassword('x'), await hashPassword('x'))
})

const agents: [string, string | undefined][] = [
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0',
    'Edge, Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 (KHTML, like Gecko) Version/18.0 Mobile Safari/604.1',
    'Safari, iOS',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Linux'],
  ['curl/8.0', undefined],
]
for (const [agent, name] of agents)
  test(`${agent.slice(0, 30)} is ${name ?? 'unknown'}`, () => assert.equal(deviceName(agent), name))

test('the account shows who I am and where I am signed in', async () => {
  const { agency, staff, browser } = await officer()
  await signIn(here, agency, staff)
  const { body } = await browser.get('/account')
  assert.match(body.replaceAll('<wbr/>', ''), new RegExp(staff.email))
  assert.equal([...body.matchAll(/<th scope="row">/g)].length, 2)
  assert.equal([...body.matchAll(/This one/g)].length, 1)
  const twin = (await browser.json('GET', '/api/v1/account')).json()
  assert.equal(twin.name, 'Priyanka Tester')
  assert.deepEqual(
    twin.sessions.map(({ current }: { current: boolean }) => current),
    [true, false],
  )
})

test('one session is ended from another, and nobody else’s', async () => {
  const { agency, staff, browser } = await officer()
  const laptop = await signIn(here, agency, staff)
  const colleague = await signIn(here, agency, await agency.staff('Omar', 'officer'))
  const sessions = (await browser.json('GET', '/api/v1/account')).json().sessions
  const ending = `/account/sessions/${sessions[1].id}/ending`
  assert.equal((await colleague.post(ending, {})).statusCode, 422)
  assert.equal((await laptop.get('/account')).statusCode, 200)
  assert.equal((await browser.post(ending, {})).statusCode, 303)
  assert.equal((await laptop.get('/account')).statusCode, 303)
  assert.equal((await browser.post(ending, {})).statusCode, 422, 'it has ended already')
  assert.equal((await browser.post('/account/sessions/nonsense/ending', {})).statusCode, 404)
})

test('a new password opens, the old one does not, and other sessions end', async () => {
  const { agency, staff, knock, browser } = await officer()
  const laptop = await signIn(here, agency, staff)
  const answer = await browser.post('/account/password', { current: password, password: other, _key: newId() })
  assert.equal(answer.statusCode, 303)
  assert.match((await browser.get(String(answer.headers.location))).body, /Your password is changed/)
  assert.equal((await laptop.get('/account')).statusCode, 303)
  assert.deepEqual([await knock(password), await knock(other)], [422, 303])
})

const refused: [string, Record<string, string>, RegExp][] = [
  ['without the password of now', { password: other }, /Enter your password as it is now/],
  ['without a new one', { current: password }, /Enter a new password/],
  ['with a wrong one', { current: 'wrong', password: other }, /That is not your password/],
  ['with a short one', { current: password, password: 'short' }, /12 characters or longer/],
  ['with the name', { current: password, password: 'priyanka tester' }, /more than your name/],
]
for (const [what, fields, says] of refused)
  test(`the password is not changed ${what}`, async () => {
    const { knock, browser } = await officer()
    const answer = await browser.post('/account/password', fields)
    assert.equal(answer.statusCode, 422)
    assert.match(answer.body, says)
    assert.doesNotMatch(answer.body, /entirely different/, 'passwords are not shown again')
    assert.equal(await knock(password), 303)
  })

test('an open session is no place to guess the password from', async () => {
  const { knock, browser } = await officer()
  for (let i = 0; i < 5; i++) await browser.post('/account/password', { current: `${i}`, password: other })
  const answer = await browser.post('/account/password', { current: password, password: other })
  assert.match(answer.body, /Too many tries/)
  assert.equal(await knock(password), 422)
})

test('keys pressed alone are switched off, for oneself and for good', async () => {
  const { agency, staff, browser } = await officer()
  const shown = async () => {
    const { body } = await browser.get('/account')
    return { off: body.includes('data-keys="off"'), ticked: /name="singleKeys"[^>]* checked/.test(body) }
  }
  assert.deepEqual(await shown(), { off: false, ticked: true })
  assert.equal((await browser.post('/account/keys', { _key: newId() })).statusCode, 303)
  assert.deepEqual(await shown(), { off: true, ticked: false })
  const colleague = await signIn(here, agency, await agency.staff('Omar', 'officer'))
  assert.doesNotMatch((await colleague.get('/account')).body, /data-keys/)
  const later = await signIn(here, agency, staff)
  assert.equal((await later.json('POST', '/api/v1/account/keys', { singleKeys: true })).statusCode, 201)
  assert.equal((await later.json('GET', '/api/v1/account')).json().singleKeys, true)
  assert.deepEqual(await shown(), { off: false, ticked: true })
  assert.equal((await browser.get('/account/keys')).statusCode, 404, 'it is only written to')
})
