import assert from 'node:assert/strict'
import { test } from 'node:test'
import { password } from '../../../test/support/app.ts'
import type { Known } from '../../../test/support/provider.ts'
import {
  browser,
  known,
  priya,
  put,
  rolesOf,
  says,
  scene as sceneIn,
  trailOf,
  worldWithSecrets,
  writeSecret,
} from '../../../test/support/through-provider.ts'
import { visitorOf } from '../../platform/access/actor.ts'
import { systemClock } from '../../platform/clock.ts'
import { newId } from '../../platform/ids.ts'

const here = await worldWithSecrets()
const scene = (change = {}) => sceneIn(here, change)

test('somebody whom an administrator added comes in, and is known by the subject from then on', async () => {
  const on = await scene()
  const { email, person } = await priya(on)
  const visit = browser(on)
  assert.match((await visit.ask('GET', '/sign-in?next=/kept')).body, /Sign in with Justice sign-in/)
  const way = new URL(await visit.setOut('?next=%2Faccount%3Fa%3Db'))
  const { response_type, code_challenge_method, nonce = '' } = Object.fromEntries(way.searchParams)
  assert.deepEqual([response_type, code_challenge_method], ['code', 'S256'])
  assert.match(nonce, /^[\w-]{43}$/)
  const answer = await visit.back(await visit.through(way.href))
  assert.deepEqual([answer.statusCode, answer.headers.location], [303, '/account?a=b'], says(answer))
  assert.match((await visit.ask('GET', '/account')).body, new RegExp(email))
  on.provider.people.set('p1', { ...person, email: 'another@elsewhere.test', email_verified: false })
  assert.equal((await browser(on).arrive()).statusCode, 303, 'the address does not matter any more')
  assert.equal((await trailOf(on, 'identity.linked')).length, 1)
})

const strangers: [what: string, more: Partial<Known>, says: RegExp][] = [
  ['an address that is not verified', { email_verified: false }, /does not say that your e-mail address is verified/],
  ['a verification that is missing', { email_verified: undefined }, /does not say that your e-mail address/],
  ['no address', { email: undefined }, /does not say that your e-mail address/],
  ['an address that nobody has here', { email: 'omar@elsewhere.test' }, /There is no account here for you/],
  ['no role that is known here', { groups: ['toString', 'cc-officers '] }, /names no role for you/],
  ['no roles at all', { groups: undefined }, /names no role for you/],
]
for (const [what, more, sentence] of strangers)
  test(`somebody with ${what} does not come in`, async () => {
    const on = await scene()
    await priya(on, more)
    const visit = browser(on)
    const answer = await visit.arrive()
    assert.equal(answer.statusCode, 403)
    assert.match(says(answer), sentence)
    assert.equal(visit.jars.ours.has('session'), false)
    assert.equal((await trailOf(on, 'session.provider-refused')).length, 1)
  })

test('an address that is linked already is not given to another subject', async () => {
  const on = await scene()
  const { email } = await priya(on)
  assert.equal((await browser(on).arrive()).statusCode, 303)
  known(on, 'p2', { email })
  const answer = await browser(on).arrive()
  assert.equal(answer.statusCode, 403)
  assert.match(says(answer), /belongs to somebody else/)
})

test('a subject of another issuer is nobody here', async () => {
  const on = await scene()
  await priya(on)
  assert.equal((await browser(on).arrive()).statusCode, 303)
  const other = await scene()
  await put({ ...on, provider: other.provider }, {})
  writeSecret(`${on.agency.id} ${other.provider.issuer} ${other.provider.secret}`)
  known(other, 'p1', { email: undefined })
  other.provider.people.set('p1', { sub: 'p1', groups: ['cc-officers'] })
  const way = await browser(on).setOut()
  assert.equal(new URL(way).origin, other.provider.issuer)
})

test('whoever is new is given an account where the agency has it so, and only with a role', async () => {
  const on = await scene()
  await put(on, { addsAccounts: true, newOfficeId: on.agency.office })
  known(on, 'n1', { email: 'nell@elsewhere.test', given_name: 'Nell', family_name: 'Newcomer', groups: ['strangers'] })
  assert.match(says(await browser(on).arrive()), /names no role for you/)
  known(on, 'n2', { email: 'nora@elsewhere.test', given_name: '', groups: ['cc-officers'] })
  assert.match(says(await browser(on).arrive()), /does not say your name/)
  known(on, 'n3', { email: 'nina@elsewhere.test', email_verified: false, groups: ['cc-officers'] })
  assert.match(says(await browser(on).arrive()), /is verified/)
  known(on, 'n1', { email: 'nell@elsewhere.test', given_name: 'Nell', family_name: 'Newcomer' })
  const visit = browser(on)
  assert.equal((await visit.arrive()).statusCode, 303)
  const { body } = await visit.ask('GET', '/account')
  assert.match(body, /Nell Newcomer/)
  const again = browser(on)
  assert.equal((await again.arrive()).statusCode, 303)
  const made = await trailOf(on, 'staff.added')
  assert.equal(made.length, 1, 'made once')
})

test('two who come for the first time at once are made and linked once', async () => {
  const on = await scene()
  await put(on, { addsAccounts: true, newOfficeId: on.agency.office })
  known(on, 'n1', { email: 'nell@elsewhere.test', given_name: 'Nell' })
  const visits = [browser(on), browser(on), browser(on)]
  const returns = await Promise.all(visits.map(async (visit) => visit.through(await visit.setOut())))
  const answers = await Promise.all(visits.map((visit, at) => visit.back(returns[at] ?? '')))
  assert.deepEqual(
    answers.map(({ statusCode }) => statusCode),
    [303, 303, 303],
  )
  assert.equal((await trailOf(on, 'identity.linked')).length, 1)
})

test('roles come and go with the claim, and those that were given here stay', async () => {
  const on = await scene({
    roleMap: [
      { value: 'cc-officers', role: 'officer' },
      { value: 'cc-leads', role: 'team-leader' },
    ],
  })
  const staff = await on.agency.staff('Omar', 'officer', 'front-desk')
  const come = async (groups: unknown) => {
    known(on, 'o1', { email: staff.email, groups })
    return (await browser(on).arrive()).statusCode
  }
  assert.equal(await come(['cc-leads', 'unheard-of']), 303)
  assert.deepEqual(await rolesOf(on, staff.id), ['front-desk', 'team-leader'])
  assert.equal(await come('cc-officers'), 303, 'one value is a list of one')
  assert.deepEqual(await rolesOf(on, staff.id), ['front-desk', 'officer'])
  assert.equal(await come(undefined), 303)
  assert.deepEqual(await rolesOf(on, staff.id), ['front-desk'])
  assert.deepEqual(
    (await trailOf(on, 'staff.roles-taken-by-provider')).map(({ fields }) => fields),
    [['officer'], ['team-leader'], ['officer']],
  )
})

test('roles that nobody may hold together are not given together, whatever the provider says', async () => {
  const roleMap = [
    { value: 'cc-officers', role: 'officer' },
    { value: 'cc-checks', role: 'auditor' },
  ]
  const on = await scene({ roleMap })
  const omar = await on.agency.staff('Omar', 'front-desk')
  known(on, 'o1', { email: omar.email, groups: ['cc-checks', 'cc-officers'] })
  assert.equal((await browser(on).arrive()).statusCode, 303)
  assert.deepEqual(await rolesOf(on, omar.id), ['front-desk', 'officer'])
  assert.deepEqual(
    (await trailOf(on, 'staff.roles-withheld')).map(({ fields }) => fields),
    [['auditor']],
  )
  await put(on, { addsAccounts: true, newOfficeId: on.agency.office, roleMap })
  known(on, 'n1', { email: 'nell@elsewhere.test', groups: ['cc-officers', 'cc-checks'] })
  const nell = browser(on)
  assert.equal((await nell.arrive()).statusCode, 303)
  assert.equal((await nell.ask('GET', '/caseload')).statusCode, 200)
})

test('a role that is taken away is gone at the next request of every open session', async () => {
  const on = await scene()
  const { id, person } = await priya(on)
  const open = browser(on)
  await open.arrive()
  assert.equal((await open.ask('GET', '/today')).statusCode, 200)
  on.provider.people.set('p1', { ...person, groups: [] })
  assert.match(says(await browser(on).arrive()), /names no role/)
  assert.deepEqual(await rolesOf(on, id), [])
  assert.equal((await open.ask('GET', '/today')).statusCode, 403)
})

test('the provider does not take the accounts from the last who can keep them', async () => {
  const on = await scene({ roleMap: [{ value: 'admins', role: 'administrator' }] })
  const sam = await on.agency.staff('Sam', 'administrator')
  known(on, 's1', { email: sam.email, groups: ['admins'] })
  assert.equal((await browser(on).arrive()).statusCode, 303)
  known(on, 's1', { email: sam.email, groups: [] })
  await browser(on).arrive()
  assert.deepEqual(await rolesOf(on, sam.id), ['administrator'])
  assert.equal((await trailOf(on, 'staff.last-key-kept')).length, 1)
})

test('an account that is shut here stays shut, whatever the provider says', async () => {
  const on = await scene()
  const { id } = await priya(on)
  await browser(on).arrive()
  const visitor = visitorOf(on.agency.id, 'Australia/Sydney')
  await here.db.run(visitor, (tx) => tx.query('update account set disabled_at = $2 where staff_id = $1', [id, tx.now]))
  assert.match(says(await browser(on).arrive()), /Your account here is shut/)
  await here.db.run(visitor, (tx) => tx.query('update account set disabled_at = null where staff_id = $1', [id]))
  await here.db.run(visitor, (tx) => tx.query('update staff set left_on = $2 where id = $1', [id, tx.today]))
  assert.match(says(await browser(on).arrive()), /Your account here is shut/)
})

test('where only one may sign in with a password, nobody else does, and nothing tells who', async () => {
  const on = await scene()
  const sam = await on.agency.staff('Sam', 'administrator')
  const { email } = await priya(on)
  await put(on, { localFor: 'emergency', emergencyStaffId: sam.id })
  const knock = (typed: string, who: string) =>
    browser(on).ask('POST', '/sign-in', { email: who, password: typed, agency: on.agency.id })
  const { body } = await browser(on).ask('GET', '/sign-in')
  assert.match(body, /<details[^>]*>.*Emergency sign-in.*<form/s)
  assert.equal((await knock(password, sam.email)).statusCode, 303)
  const [right, wrong] = [await knock(password, email), await knock('wrong horse battery', 'nobody@elsewhere.test')]
  assert.deepEqual([right.statusCode, wrong.statusCode], [422, 422])
  const plain = (text: string) => text.replaceAll(email, '@').replaceAll('nobody@elsewhere.test', '@')
  assert.equal(plain(right.body), plain(wrong.body))
  await put(on, { enabled: false, localFor: 'emergency', emergencyStaffId: sam.id })
  assert.equal((await knock(password, email)).statusCode, 303, 'a provider that is not in use shuts nobody out')
})

test('a locked session is opened by its owner alone, who must sign in there again', async () => {
  const on = await scene()
  await priya(on)
  const omar = await on.agency.staff('Omar', 'officer')
  const visit = browser(on)
  await visit.arrive()
  assert.match((await visit.ask('GET', '/locked?next=%2Fkept&field=noteText')).body, /Sign in with Justice sign-in/)
  const way = new URL(await visit.setOut('?next=%2Fkept%23noteText'))
  assert.deepEqual([way.searchParams.get('prompt'), way.searchParams.get('max_age')], ['login', '0'])
  known(on, 'o1', { email: omar.email })
  visit.jars.theirs.clear()
  const other = await visit.back(await visit.through(way.href))
  assert.equal(other.statusCode, 403)
  assert.match(says(other), /as somebody else than the person whose session this is/)
  assert.equal((await visit.ask('GET', '/account')).statusCode, 303, 'it is locked still')
  on.provider.signsIn.as = 'p1'
  visit.jars.theirs.clear()
  const back = await visit.arrive('?next=%2Fkept%23noteText')
  assert.deepEqual([back.statusCode, back.headers.location], [303, '/kept#noteText'], says(back))
  await visit.ask('GET', '/locked')
  on.provider.signsIn.as = 'o1'
  visit.jars.theirs.clear()
  assert.equal((await visit.arrive('?other=1')).statusCode, 303, 'as someone else they come in')
  assert.match((await visit.ask('GET', '/account')).body, /Omar Tester/)
})

test('whoever came in through the provider proves it there again, with what was typed kept', async () => {
  const on = await scene()
  const sam = await on.agency.staff('Sam', 'administrator')
  const omar = await on.agency.staff('Omar', 'officer')
  await here.db.run(sam.actor, (tx) =>
    tx.query('update account set password_hash = null where staff_id = $1', [sam.id]),
  )
  known(on, 's1', { email: sam.email })
  const visit = browser(on)
  await visit.arrive()
  assert.equal((await visit.ask('GET', '/identity-provider')).statusCode, 200)
  here.clock.advance({ minutes: 11 })
  assert.equal((await visit.ask('GET', '/identity-provider')).headers.location, '/confirm?next=%2Fidentity-provider')
  await visit.arrive('?next=%2Fidentity-provider')
  const remembered = await visit.ask('GET', '/identity-provider')
  assert.equal(remembered.statusCode, 303, 'what the provider remembers is no fresh proof')

  const place = `/staff/${omar.id}/place`
  const fields = { title: 'Senior officer', officeId: on.agency.office, roles: 'officer', _version: '1', _key: newId() }
  const kept = await visit.ask('POST', place, fields)
  const { body } = await visit.ask('GET', String(kept.headers.location))
  assert.doesNotMatch(body, /current-password|one-time-code/)
  const way = /href="(\/sign-in\/provider\?[^"]*)"/.exec(body)?.[1]?.replaceAll('&amp;', '&') ?? ''
  assert.match(way, /confirm=1/)
  here.clock.set(systemClock.now().toString())
  visit.jars.theirs.clear()
  on.provider.signsIn.as = ''
  const stopped = await visit.arrive(way.replace('/sign-in/provider', ''))
  assert.match(stopped.body, /It is not proved.*confirm=1.*Other ways to prove it/s)
  on.provider.signsIn.as = 's1'
  const back = await visit.arrive(way.replace('/sign-in/provider', ''))
  assert.equal(back.headers.location, `/kept?next=${encodeURIComponent(place)}`, says(back))
  assert.match((await visit.ask('GET', String(back.headers.location))).body, /Senior officer/)
  assert.equal((await visit.ask('GET', '/identity-provider')).statusCode, 200)
})

test('signing out here signs out there, and forgets what it was done by', async () => {
  const on = await scene()
  await priya(on)
  const visit = browser(on)
  await visit.arrive()
  const answer = await visit.ask('POST', '/sign-out', {})
  assert.equal(answer.statusCode, 200)
  const to = /^0;url=(.*)$/.exec(String(answer.headers.refresh))?.[1] ?? ''
  assert.equal(new URL(to).origin, on.provider.issuer)
  assert.equal(new URL(to).searchParams.get('post_logout_redirect_uri'), `${on.origin}/sign-in`)
  assert.ok(new URL(to).searchParams.get('id_token_hint'))
  assert.equal((await visit.ask('GET', '/account')).statusCode, 303)
  assert.equal((await fetch(to)).status, 200, 'the provider takes it')
  const left = await here.db.run(visitorOf(on.agency.id, 'UTC'), (tx) =>
    tx.query('select from identity_link where id_token is not null'),
  )
  assert.equal(left.length, 0)
})

test('whoever signed in with a password is not sent to the provider', async () => {
  const on = await scene()
  const { email } = await priya(on)
  const visit = browser(on)
  await visit.ask('POST', '/sign-in', { email, password, agency: on.agency.id })
  const answer = await visit.ask('POST', '/sign-out', {})
  assert.deepEqual([answer.statusCode, answer.headers.location], [303, '/sign-in'])
})

test('with the provider away people are signed out here all the same', async () => {
  const on = await scene()
  await priya(on)
  const visit = browser(on)
  await visit.arrive()
  await on.provider.stop()
  here.clock.advance({ minutes: 11 })
  assert.equal((await visit.ask('POST', '/sign-out', {})).headers.location, '/sign-in')
  assert.equal((await visit.ask('GET', '/account')).statusCode, 303)
})

test('the provider’s second factor counts where the agency says so', async () => {
  const on = await scene()
  const factorOf = async (more: object, there: Partial<Known> = {}) => {
    const { id } = await priya(on, there)
    on.provider.tamper.with = (answer) => ({
      ...answer,
      id_token: on.provider.resigned(String(answer['id_token']), more),
    })
    await browser(on).arrive()
    const [session] = await here.db.run(visitorOf(on.agency.id, 'UTC'), (tx) =>
      tx.query<{ how: string; factorAt: unknown }>(
        'select how, factor_at from session where staff_id = $1 and ended_at is null order by id desc limit 1',
        [id],
      ),
    )
    assert.equal(session?.how, 'provider')
    return session?.factorAt !== null
  }
  assert.equal(await factorOf({ amr: ['pwd', 'mfa'] }), true)
  assert.equal(await factorOf({ amr: ['pwd'] }), false)
  assert.equal(await factorOf({ acr: 'mfa' }), true)
  assert.equal(await factorOf({ amr: 'mfa ' }), false)
  assert.equal(await factorOf({}), false)
  assert.equal(await factorOf({}, { amr: ['mfa'] }), false, 'the page about a user does not say how they signed in')
})
