import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { browserOf, password, signIn, testAgency, testMoment, world } from '../../../../test/support/app.ts'
import { giveCode, halfSignIn, withApp } from '../../../../test/support/factor.ts'
import { newId } from '../../ids.ts'
import { hashCodes, newCodes } from './recovery.ts'

const here = await world()
beforeEach(() => here.clock.set(testMoment))

async function officer() {
  const agency = await testAgency(here)
  const staff = await agency.staff('Priya', 'officer')
  const app = await withApp(here, staff)
  return { agency, staff, ...app, half: () => halfSignIn(here, agency, staff) }
}

test('the password alone begins no session; the code does, once', async () => {
  const { agency, half, code } = await officer()
  const first = await half()
  assert.deepEqual([first.answer.statusCode, first.answer.headers.location], [303, '/sign-in/factor'])
  assert.deepEqual(
    first.answer.cookies.map(({ name }) => name),
    ['sign-in'],
  )
  const page = await first.browser.get('/sign-in/factor')
  assert.match(page.body, /autocomplete="one-time-code"/)
  assert.match(page.body, /The six digits/)
  const proved = await giveCode(here, agency, first.browser, code())
  assert.deepEqual([proved.answer.statusCode, proved.answer.headers.location], [303, '/account'])
  assert.equal((await proved.browser.get('/account')).statusCode, 200)
  assert.equal((await giveCode(here, agency, first.browser, code())).session, undefined, 'half a sign-in is used up')
})

test('half a sign-in is good for nothing else', async () => {
  const { half } = await officer()
  const { browser } = await half()
  for (const path of ['/account', '/today', '/confirm', '/account/second-factor', '/kept']) {
    const { statusCode, headers } = await browser.get(path)
    assert.equal(statusCode, 303, path)
    assert.match(String(headers.location), /^\/sign-in\?next=/)
  }
  assert.equal((await browser.json('GET', '/api/v1/account')).statusCode, 401)
  assert.equal((await browser.post('/account/keys', {})).statusCode, 401)
})

test('a code that was used is wrong, and so is an older one', async () => {
  const { agency, half, code } = await officer()
  const used = code()
  const before = code(-30)
  assert.ok((await giveCode(here, agency, (await half()).browser, used)).session)
  const replayed = await giveCode(here, agency, (await half()).browser, used)
  assert.equal(replayed.answer.statusCode, 422)
  assert.match(replayed.answer.body, /was used before/)
  assert.equal((await giveCode(here, agency, (await half()).browser, before)).session, undefined)
  here.clock.advance({ seconds: 30 })
  assert.ok((await giveCode(here, agency, (await half()).browser, code())).session)
})

test('two presses with the same code begin one session', async () => {
  const { agency, half, code } = await officer()
  const [one, two] = [(await half()).browser, (await half()).browser]
  const both = await Promise.all([one, two].map((browser) => giveCode(here, agency, browser, code())))
  assert.equal(both.filter(({ session }) => session).length, 1)
})

test('five wrong codes lock the second factor for ten minutes, the password forgives none of them', async () => {
  const { agency, half, code } = await officer()
  for (let i = 0; i < 5; i++) {
    const { answer } = await giveCode(here, agency, (await half()).browser, '000000')
    assert.match(answer.body, /wrong, or was used before/)
  }
  const { browser } = await half()
  assert.match((await giveCode(here, agency, browser, code())).answer.body, /Too many wrong codes/)
  here.clock.advance({ minutes: 9, seconds: 59 })
  assert.match((await giveCode(here, agency, browser, code())).answer.body, /Too many wrong codes/)
  here.clock.advance({ seconds: 2 })
  const { session, browser: entered } = await giveCode(here, agency, (await half()).browser, code())
  assert.ok(session)
  assert.match((await entered.get('/account')).body, /After your password, 7 tries with a code failed/)
})

test('many guesses at once are no more than five', async () => {
  const { agency, half } = await officer()
  const { browser } = await half()
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, n) => giveCode(here, agency, browser, `00000${n % 10}`)),
  )
  const tried = answers.filter(({ answer }) => /wrong, or was used/.test(answer.body)).length
  assert.ok(tried <= 5, `${tried} were tried`)
})

const ages: [what: string, minutes: number, open: boolean][] = [
  ['nine minutes', 9, true],
  ['eleven minutes', 11, false],
]
for (const [what, minutes, open] of ages)
  test(`after ${what} half a sign-in is ${open ? 'still good' : 'worth nothing'}`, async () => {
    const { agency, half, code } = await officer()
    const { browser } = await half()
    here.clock.advance({ minutes })
    const { answer, session } = await giveCode(here, agency, browser, code())
    assert.equal(session !== undefined, open)
    if (!open) assert.equal(answer.headers.location, '/sign-in')
  })

test('an account that is shut meanwhile is not entered', async () => {
  const { agency, staff, half, code } = await officer()
  const { browser } = await half()
  await here.db.run(staff.actor, (tx) =>
    tx.query('update account set disabled_at = $2 where staff_id = $1', [staff.id, tx.now]),
  )
  assert.equal((await giveCode(here, agency, browser, code())).session, undefined)
})

test('a made-up half sign-in is nobody’s, and another agency’s opens nothing here', async () => {
  const { agency, half } = await officer()
  const { step = '' } = await half()
  const other = await testAgency(here)
  const [, token = ''] = step.split('.')
  for (const cookie of ['x', `${agency.id}.x`, `${other.id}.${token}`, `${newId()}.${token}`, '.', `${agency.id}.`]) {
    const browser = browserOf(here.app, agency.host, `sign-in=${cookie}`)
    assert.equal((await browser.get('/sign-in/factor')).headers.location, '/sign-in', cookie)
  }
})

test('a recovery code opens once, its owner is told, and nine are left', async () => {
  const { agency, staff, half } = await officer()
  const codes = newCodes()
  const kept = await hashCodes(codes)
  await here.db.run(staff.actor, async (tx) => {
    for (const { salt, hash } of kept)
      await tx.query('insert into recovery_code (id, staff_id, salt, hash, made_at) values ($1,$2,$3,$4,$5)', [
        newId(),
        staff.id,
        salt,
        hash,
        tx.now,
      ])
  })
  const { browser, session } = await giveCode(here, agency, (await half()).browser, codes[4]?.toUpperCase() ?? '')
  assert.ok(session)
  assert.match((await browser.get('/account/second-factor')).body, /9 codes left/)
  assert.equal((await giveCode(here, agency, (await half()).browser, codes[4] ?? '')).session, undefined)
  const [told] = await here.db.run(staff.actor, (tx) =>
    tx.query<{ what: string }>('select what from account_news where staff_id = $1', [staff.id]),
  )
  assert.equal(told?.what, 'code-used')
})

test('a locked session opens with the password alone, as its second factor was proved within hours', async () => {
  const { agency, staff, half, code } = await officer()
  const { browser } = await giveCode(here, agency, (await half()).browser, code())
  here.clock.advance({ minutes: 31 })
  const back = await browser.post('/sign-in', { email: staff.email, password, next: '/account' })
  assert.equal(back.headers.location, '/account')
  assert.deepEqual(
    back.cookies.map(({ name }) => name),
    ['session'],
  )
})

test('another’s locked session spares nobody their own second factor', async () => {
  const { agency, staff } = await officer()
  const omar = await agency.staff('Omar', 'officer')
  const browser = await signIn(here, agency, omar)
  here.clock.advance({ minutes: 31 })
  const answer = await browser.post('/sign-in', { email: staff.email, password })
  assert.equal(answer.headers.location, '/sign-in/factor')
})

test('the trail has each step, and no code', async () => {
  const { agency, staff, half, code } = await officer()
  await giveCode(here, agency, (await half()).browser, '000000')
  await giveCode(here, agency, (await half()).browser, code())
  const trail = await here.db.run(staff.actor, (tx) =>
    tx.query<{ action: string; fields: string[] }>(
      "select action, fields from audit_entry where action ~ '^(session|factor)' and staff_id = $1 order by id",
      [staff.id],
    ),
  )
  assert.deepEqual(
    trail.map(({ action, fields }) => [action, ...fields]),
    [
      ['session.half-begun', 'password'],
      ['factor.refused'],
      ['session.half-begun', 'password'],
      ['session.begun', 'password', 'second-factor'],
    ],
  )
})
