import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import {
  browserOf,
  password,
  signIn,
  type TestStaff,
  testAgency,
  testMoment,
  world,
} from '../../../test/support/app.ts'
import { systemOf } from '../../platform/access/actor.ts'
import { countTries } from '../../platform/access/limits.ts'
import { placeOf } from '../../platform/access/network.ts'
import { newId } from '../../platform/ids.ts'
import { shutInactive } from './commands/inactive.ts'
import { accountRuleAtFirst, isInactive, lastOfUse, reviewDue, trainingState } from './rules/accounts.ts'

const here = await world()
after(here.close)
const day = (text: string) => Temporal.PlainDate.from(text)
const instant = (text: string) => Temporal.Instant.from(text)
const later = (hours: number) => here.clock.set(here.clock.now().add({ hours }).toString())

async function office() {
  here.clock.set(testMoment) // Monday 23 November in Sydney
  const agency = await testAgency(here)
  const sam = await agency.staff('Sam', 'administrator')
  const priya = await agency.staff('Priya', 'officer')
  const as = (staff: TestStaff) => signIn(here, agency, staff)
  const nobody = browserOf(here.app, agency.host, '')
  const service = systemOf(agency.id, 'AU-NSW', 'Australia/Sydney')
  return { agency, sam, priya, as, nobody, service, admin: await as(sam) }
}
type Asker = Awaited<ReturnType<typeof office>>['admin']

async function linkFor(admin: Asker, staff: string): Promise<string> {
  const shown = await admin.post(`/staff/${staff}/invitation`, { _key: newId() })
  const [, path] = /<code>http:\/\/localhost:3000(\/invitation\/[\w-]+\/[\w-]{43})<\/code>/.exec(shown.body) ?? []
  assert.ok(path, shown.body.slice(-400))
  return path
}
const signsIn = async ({ nobody }: Awaited<ReturnType<typeof office>>, email: string, secret = password) =>
  (await nobody.post('/sign-in', { email, password: secret })).statusCode === 303

test('somebody is added without a password, and chooses their own with the link, once', async () => {
  const at = await office()
  const email = `nell@${at.agency.host}`
  const body = { givenName: 'Nell', email, officeId: at.agency.office, roles: ['officer'], _key: newId() }
  const added = await at.admin.post('/staff', body)
  const [, id = ''] = /\/staff\/([\w-]+)\/account/.exec(String(added.headers.location)) ?? []
  assert.match((await at.admin.get(`/staff/${id}/account`)).body, /No password yet/)
  const path = await linkFor(at.admin, id)
  assert.match((await at.nobody.get(path)).body, /Nell, choose the password/)
  assert.match((await at.nobody.post(path, { password: 'short' })).body, /12 characters or longer/)
  assert.match((await at.nobody.post(path, { password: 'seven purple owls' })).body, /Your password is set/)
  assert.equal(await signsIn(at, email, 'seven purple owls'), true)
  assert.equal((await at.nobody.get(path)).statusCode, 404, 'it works once')
  assert.equal((await at.nobody.post(path, { password: 'seven purple owls' })).statusCode, 404)
})

test('whoever keeps the accounts sees that one is locked, and until when', async () => {
  const at = await office()
  const omar = await at.agency.staff('Omar', 'officer')
  assert.doesNotMatch((await at.admin.get(`/staff/${omar.id}/account`)).body, /Locked until/)
  for (let i = 0; i < 5; i++) await signsIn(at, omar.email, 'wrong horse battery')
  assert.match((await at.admin.get(`/staff/${omar.id}/account`)).body, /Locked until/)
})

test('links that are tried too often from one place wait, and a made-up agency’s is none', async () => {
  const at = await office()
  const omar = await at.agency.staff('Omar', 'officer')
  const path = await linkFor(at.admin, omar.id)
  await here.db.run(at.sam.actor, async (tx) => {
    for (let i = 0; i < 30; i++) await countTries(tx, [{ limit: 'link', of: placeOf('127.0.0.1') }])
  })
  const waits = await at.nobody.get(path)
  assert.deepEqual([waits.statusCode, waits.headers['retry-after']], [429, '60'])
  assert.equal((await at.nobody.post(path, { password: 'seven purple owls' })).statusCode, 429)
  assert.equal((await at.nobody.get(path.replace(at.agency.id, newId()))).statusCode, 404)
  here.clock.advance({ minutes: 2 })
  assert.equal((await at.nobody.get(path)).statusCode, 200)
})

const dead: [what: string, end: (at: Awaited<ReturnType<typeof office>>) => Promise<unknown>][] = [
  ['72 hours are over', async () => later(72)],
  ['another was made', async ({ admin, priya }) => linkFor(admin, priya.id)],
  ['the account was shut', async ({ admin, priya }) => admin.post(`/staff/${priya.id}/account/closing`, {})],
]
for (const [what, end] of dead)
  test(`a link works no more once ${what}`, async () => {
    const at = await office()
    const path = await linkFor(at.admin, at.priya.id)
    assert.equal((await at.nobody.get(path)).statusCode, 200)
    await end(at)
    const gone = await at.nobody.get(path)
    const another = `${path.slice(0, -4)}AAAA`
    const never = await at.nobody.get(another)
    const said = (body: string, at: string) => body.replaceAll(at, '')
    assert.equal(gone.statusCode, 404)
    assert.equal(said(gone.body, path), said(never.body, another), 'as one that never was')
  })

test('a link is of its agency, and kept nowhere', async () => {
  const [here1, other] = [await office(), await office()]
  const path = await linkFor(here1.admin, here1.priya.id)
  assert.equal((await here1.nobody.get(path.replace(here1.agency.id, other.agency.id))).statusCode, 404)
  const kept = await here.db.run(here1.sam.actor, async (tx) => [
    await tx.query('select i::text from invitation i'),
    await tx.query('select k::text from idempotency_key k'),
  ])
  assert.ok(!JSON.stringify(kept).includes(path.slice(-43)))
})

test('whoever leaves is out at once: sessions, tokens; opening again brings none back', async () => {
  const at = await office()
  const officer = await at.as(at.priya)
  const made = await officer.post('/account/tokens', { name: 'x', days: '90', scopes: ['find'], _key: newId() })
  const [, token] = /<code>(tc_[\w-]+)<\/code>/.exec(made.body) ?? []
  const ask = () => at.nobody.json('GET', '/api/v1/find?q=roy', undefined, { authorization: `Bearer ${token}` })
  assert.equal((await ask()).statusCode, 200)
  assert.equal((await at.admin.post(`/staff/${at.priya.id}/departure`, {})).statusCode, 303)
  const out = async () => [(await officer.get('/today')).statusCode, (await ask()).statusCode]
  assert.deepEqual(await out(), [303, 401])
  assert.equal(await signsIn(at, at.priya.email), false)
  assert.equal((await at.admin.post(`/staff/${at.priya.id}/account/opening`, {})).statusCode, 303)
  assert.deepEqual(await out(), [303, 401])
  assert.equal(await signsIn(at, at.priya.email), true)
})

test('the job shuts whom nobody saw for 30 days, and never the last administrator', async () => {
  const at = await office()
  await at.as(at.priya)
  const run = () => here.db.run(at.service, shutInactive)
  later(30 * 24 - 1)
  assert.equal(await run(), 0)
  later(1)
  assert.equal(await run(), 1)
  assert.equal(await run(), 0, 'once')
  assert.equal(await signsIn(at, at.priya.email), false)
  const admin = await at.as(at.sam)
  assert.match((await admin.get(`/staff/${at.priya.id}/account`)).body, /nobody used it for too long/)
  await admin.post(`/staff/${at.priya.id}/account/opening`, {})
  assert.equal(await run(), 0, 'opened again is of use')
  assert.equal(await signsIn(at, at.priya.email), true)
})

test('the days are the agency’s own, and a change on an older state is refused', async () => {
  const at = await office()
  const rule = { inactiveDays: '', reviewMonths: '6', warnDays: '14', reason: 'Long leave is common here' }
  assert.equal((await at.admin.post('/account-rules', rule)).statusCode, 303)
  assert.equal((await at.admin.post('/account-rules', { ...rule, inactiveDays: '5' })).statusCode, 409)
  later(300 * 24)
  assert.equal(await here.db.run(at.service, shutInactive), 0)
})

test('the yearly review: due, kept, closed; one’s own is somebody else’s', async () => {
  const at = await office()
  const due = async (by: Asker) => (await by.json('GET', '/api/v1/access-review')).json<{ due: number }>().due
  assert.equal(await due(at.admin), 0, 'new accounts were just made')
  later(366 * 24)
  const admin = await at.as(at.sam)
  assert.equal(await due(admin), 2)
  assert.equal(
    (await admin.post(`/access-review/${at.priya.id}`, { outcome: 'kept', note: 'Still in team one' })).statusCode,
    303,
  )
  assert.equal(await due(admin), 1)
  assert.equal((await admin.post(`/access-review/${at.sam.id}`, { outcome: 'kept' })).statusCode, 422)
  const officer = await at.as(at.priya)
  assert.equal((await officer.get('/access-review')).statusCode, 403)
  assert.equal((await admin.post(`/access-review/${at.priya.id}`, { outcome: 'closed' })).statusCode, 303)
  assert.equal((await officer.get('/today')).statusCode, 303)
  assert.match((await admin.get(`/staff/${at.priya.id}/account`)).body, /Still in team one/)
})

test('training that ran out keeps from people what it is needed for, says so, and opens again', async () => {
  const at = await office()
  const asked = { name: 'Privacy and records', startsOn: '2026-11-24', blocks: ['see the caseload'], why: 'Act s 12' }
  const made = await at.admin.json('POST', '/api/v1/account-rules/training', asked)
  const { id: rule } = made.json<{ id: string }>()
  const officer = await at.as(at.priya)
  assert.equal((await officer.get('/caseload')).statusCode, 200, 'it is not needed yet')
  assert.match((await officer.get('/today')).body, /Your training/, 'and it is told')
  later(24)
  const again = await at.as(at.priya)
  const blocked = await again.get('/caseload')
  assert.equal(blocked.statusCode, 403)
  assert.match(blocked.body, /You need the training “Privacy and records”/)
  const admin = await at.as(at.sam)
  const record = (lastDay: string) =>
    admin.post(`/staff/${at.priya.id}/training`, { rule, passedOn: '2026-11-20', lastDay, _key: newId() })
  assert.equal((await record('2026-11-23')).statusCode, 303)
  assert.match((await again.get('/caseload')).body, /yours was valid until 23 November 2026/)
  assert.equal((await record('2026-11-24')).statusCode, 303)
  assert.equal((await again.get('/caseload')).statusCode, 200, 'the last day is valid')
  assert.match((await again.get('/account/training')).body, /Runs out soon/)
  later(24)
  assert.equal((await (await at.as(at.priya)).get('/caseload')).statusCode, 403)
})

test('no training can shut out those who record it', async () => {
  const at = await office()
  const asked = { name: 'x', startsOn: '2026-11-01', blocks: ['manage staff'], why: 'x' }
  const answer = await at.admin.json('POST', '/api/v1/account-rules/training', asked)
  assert.equal(answer.json<{ refusal: string }>().refusal, 'never-blocked')
})

test('rules of accounts, at their edges', () => {
  const now = instant('2026-11-30T00:00:00Z')
  const rule = { ...accountRuleAtFirst, inactiveDays: 30 }
  const uses: [last: string | null, inactive: boolean][] = [
    ['2026-10-31T00:00:00Z', true],
    ['2026-10-31T00:00:01Z', false],
    [null, false],
  ]
  for (const [last, inactive] of uses)
    assert.equal(isInactive(last === null ? null : instant(last), now, rule), inactive)
  assert.equal(isInactive(instant('2000-01-01T00:00:00Z'), now, { inactiveDays: null }), false)
  assert.equal(
    `${lastOfUse(null, instant('2026-01-02T00:00:00Z'), instant('2026-01-01T00:00:00Z'))}`,
    '2026-01-02T00:00:00Z',
  )
  assert.equal(lastOfUse(null), null)
  assert.equal(`${reviewDue(day('2026-02-28'), null, rule)}`, '2027-02-28')
  assert.equal(`${reviewDue(day('2026-11-30'), day('2020-01-01'), { reviewMonths: 3 })}`, '2027-02-28')
  assert.equal(reviewDue(null, null, rule), null)
  const states: [lastDay: string | null, state: string][] = [
    [null, 'none'],
    ['2026-11-29', 'ended'],
    ['2026-11-30', 'ending'],
    ['2026-12-30', 'ending'],
    ['2026-12-31', 'valid'],
  ]
  for (const [lastDay, state] of states)
    assert.equal(trainingState(lastDay === null ? null : day(lastDay), day('2026-11-30'), rule), state)
})
