import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { password, signIn, testAgency, testMoment, world } from '../../../test/support/app.ts'
import { giveCode, halfSignIn, withApp } from '../../../test/support/factor.ts'
import { newId } from '../ids.ts'

const here = await world()
beforeEach(() => here.clock.set(testMoment))

async function officer() {
  const agency = await testAgency(here)
  const staff = await agency.staff('Priya', 'officer')
  return { agency, staff, browser: await signIn(here, agency, staff) }
}

const ages: [minutes: number, status: number][] = [
  [9, 200],
  [10, 303],
]
for (const [minutes, status] of ages)
  test(`${minutes} minutes after signing in, a list is ${status === 200 ? 'exported' : 'exported once proved again'}`, async () => {
    const { browser } = await officer()
    here.clock.advance({ minutes })
    const answer = await browser.get('/caseload.csv')
    assert.equal(answer.statusCode, status)
    if (status === 200) return
    assert.equal(answer.headers.location, '/confirm?next=%2Fcaseload.csv')
    const wrong = await browser.post('/confirm?next=%2Fcaseload.csv', { next: '/caseload.csv', password: 'no' })
    assert.equal(wrong.statusCode, 422)
    assert.match(wrong.body, /That is not your password/)
    assert.match(wrong.body, /name="next" value="\/caseload.csv"/)
    const right = await browser.post('/confirm', { next: '/caseload.csv', password })
    assert.equal(right.headers.location, '/caseload.csv')
    assert.equal((await browser.get('/caseload.csv')).statusCode, 200)
  })

test('where there is a second factor the password is no fresh proof', async () => {
  const { agency, staff, browser } = await officer()
  const { code } = await withApp(here, staff)
  const first = await browser.get('/caseload.csv')
  assert.equal(first.statusCode, 303, 'this session never proved it')
  const page = await browser.get('/confirm?next=/caseload.csv')
  assert.match(page.body, /one-time-code/)
  assert.doesNotMatch(page.body, /current-password/)
  assert.equal((await browser.post('/confirm', { password })).statusCode, 422)
  assert.equal((await browser.post('/confirm', { next: '/caseload.csv', factorCode: code() })).statusCode, 303)
  assert.equal((await browser.get('/caseload.csv')).statusCode, 200)
  const other = await giveCode(here, agency, (await halfSignIn(here, agency, staff)).browser, code())
  assert.equal(other.session, undefined, 'the code was used here')
})

test('what was typed waits until it is proved, and is then saved', async () => {
  const agency = await testAgency(here)
  const admin = await agency.staff('Sam', 'administrator')
  const other = await agency.staff('Omar', 'officer')
  const browser = await signIn(here, agency, admin)
  here.clock.advance({ minutes: 11 })
  const fields = { title: 'Senior officer', officeId: agency.office, roles: 'officer', _version: '1', _key: newId() }
  const kept = await browser.post(`/staff/${other.id}/place`, fields)
  const back = `/kept?next=${encodeURIComponent(`/staff/${other.id}/place`)}`
  assert.deepEqual([kept.statusCode, kept.headers.location], [303, `/confirm?next=${encodeURIComponent(back)}`])
  const proved = await browser.post('/confirm', { next: back, password })
  assert.equal(proved.headers.location, back)
  const page = await browser.get(back)
  assert.match(page.body, /Senior officer/)
  const [, id = ''] = /name="_kept" value="([^"]+)"/.exec(page.body) ?? []
  assert.equal((await browser.post(`/staff/${other.id}/place`, { ...fields, _kept: id })).statusCode, 303)
  assert.match((await browser.get(`/staff/${other.id}`)).body, /Senior officer/)
})

test('programs are told to prove it, and nothing is done', async () => {
  const { browser } = await officer()
  here.clock.advance({ minutes: 11 })
  const answer = await browser.json('POST', `/api/v1/account/passkeys/${newId()}/removal`, {})
  assert.equal(answer.statusCode, 403)
  assert.match(answer.json().title, /Prove first that it is you/)
})

const places: [next: string, to: string][] = [
  ['https://evil.test/', '/'],
  ['//evil.test', '/'],
  ['/\\evil.test', '/'],
  ['/account#keys', '/account#keys'],
]
for (const [next, to] of places)
  test(`once proved, ${next} leads to ${to}`, async () => {
    const { browser } = await officer()
    assert.equal((await browser.post('/confirm', { next, password })).headers.location, to)
  })

test('five wrong passwords lock here as at sign-in', async () => {
  const { browser } = await officer()
  for (let i = 0; i < 5; i++) await browser.post('/confirm', { password: `${i}` })
  assert.match((await browser.post('/confirm', { password })).body, /Too many tries/)
})

test('a role that needs a second factor leads there, and after its grace nowhere else', async () => {
  const { agency, staff } = await officer()
  await here.db.run(staff.actor, (tx) =>
    tx.query("insert into factor_rule (id, role, grace_days, set_at) values ($1,'officer',7,$2)", [newId(), tx.now]),
  )
  const again = await signIn(here, agency, staff)
  assert.equal((await again.get('/account')).statusCode, 200, 'there is time left')
  assert.match((await again.get('/account/second-factor?next=/account')).body, /Not now/)
  here.clock.advance({ hours: 7 * 24 })
  const late = await signIn(here, agency, staff)
  const led = await late.get('/account')
  assert.deepEqual([led.statusCode, led.headers.location], [303, '/account/second-factor?next=%2Faccount'])
  const page = await late.get('/account/second-factor?next=/account')
  assert.match(page.body, /Your role needs a second factor/)
  assert.doesNotMatch(page.body, /Not now/)
  assert.equal((await late.json('GET', '/api/v1/account')).statusCode, 403)
  const save = await late.post('/account/keys', { singleKeys: 'on' })
  assert.match(String(save.headers.location), /^\/account\/second-factor\?next=%2Fkept/)
  await withApp(here, staff)
  assert.equal((await late.get('/account')).statusCode, 200, 'set up, everything opens')
})
