import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { signIn, testAgency, testMoment, world } from '../../../test/support/app.ts'
import { giveCode, halfSignIn, withApp } from '../../../test/support/factor.ts'

const here = await world()
beforeEach(() => here.clock.set(testMoment))

async function office() {
  const agency = await testAgency(here)
  const admin = await signIn(here, agency, await agency.staff('Sam', 'administrator'))
  return { agency, admin, priya: await agency.staff('Priya', 'officer') }
}

test('a role that needs a second factor is led to set one up, and no other role is', async () => {
  const { agency, admin, priya } = await office()
  const set = await admin.post('/account-rules/second-factor', { needs: 'officer', graceDays: '0' })
  assert.equal(set.statusCode, 303)
  assert.match((await admin.get('/account-rules/second-factor')).body, /value="officer" checked/)
  const officer = await signIn(here, agency, priya)
  assert.match(String((await officer.get('/today')).headers.location), /^\/account\/second-factor/)
  const desk = await signIn(here, agency, await agency.staff('Lyn', 'front-desk'))
  assert.equal((await desk.get('/account')).statusCode, 200)
  await admin.post('/account-rules/second-factor', { graceDays: '14' })
  assert.equal((await officer.get('/account')).statusCode, 200, 'no role needs one any more')
})

const refused: [what: string, fields: Record<string, string>, says: RegExp][] = [
  ['a role that is not there', { needs: 'sheriff', graceDays: '7' }, /not there any more/],
  ['no days', { needs: 'officer', graceDays: '' }, /days to set it up/],
  ['too many days', { needs: 'officer', graceDays: '91' }, /days to set it up/],
]
for (const [what, fields, says] of refused)
  test(`a rule with ${what} is refused`, async () => {
    const { admin } = await office()
    const answer = await admin.post('/account-rules/second-factor', fields)
    assert.equal(answer.statusCode, 422)
    assert.match(answer.body, says)
  })

test('a lost second factor is taken away: signed out everywhere, told, and the password alone opens again', async () => {
  const { agency, admin, priya } = await office()
  const { code } = await withApp(here, priya)
  const { browser } = await giveCode(here, agency, (await halfSignIn(here, agency, priya)).browser, code())
  const at = `/staff/${priya.id}/second-factor`
  assert.match((await admin.get(at)).body, /An authenticator app/)
  assert.equal((await admin.post(`${at}/removal`, { reason: '' })).statusCode, 422)
  assert.equal((await admin.post(`${at}/removal`, { reason: 'She came to the office' })).statusCode, 303)
  assert.equal((await browser.get('/account')).statusCode, 303)
  const again = await signIn(here, agency, priya)
  assert.match((await again.get('/today')).body, /There is news about your account/)
  assert.match((await again.get('/account')).body, /She came to the office[^<]* by Sam Tester/)
  assert.equal((await again.post('/account/news', {})).statusCode, 303)
  assert.doesNotMatch((await again.get('/today')).body, /There is news about your account/)
  assert.equal((await admin.post(`${at}/removal`, { reason: 'x' })).statusCode, 422, 'there is none')
})

test('an administrator takes away neither their own, nor what officers may not', async () => {
  const { agency, admin, priya } = await office()
  const sam = await agency.staff('Sam', 'administrator')
  assert.equal((await admin.post(`/staff/${sam.id}/second-factor/removal`, { reason: 'x' })).statusCode, 422)
  const officer = await signIn(here, agency, priya)
  assert.equal((await officer.post(`/staff/${sam.id}/second-factor/removal`, { reason: 'x' })).statusCode, 403)
  assert.equal((await officer.get('/account-rules/second-factor')).statusCode, 403)
})
