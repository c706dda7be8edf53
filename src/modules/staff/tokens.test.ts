import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { browserOf, signIn, type TestStaff, testAgency, testMoment, world } from '../../../test/support/app.ts'
import { supervised } from '../../../test/support/people.ts'
import { forgetTokens } from '../../platform/access/tokens.ts'
import { newId } from '../../platform/ids.ts'
import { forTokens, scopesFor, tokenRefusal } from './rules/tokens.ts'
import type { Permission } from './rules.ts'

const here = await world()
after(here.close)

async function office() {
  here.clock.set(testMoment)
  const agency = await testAgency(here)
  const sam = await agency.staff('Sam', 'administrator')
  const priya = await agency.staff('Priya', 'officer')
  const as = (staff: TestStaff) => signIn(here, agency, staff)
  const admin = await as(sam)
  const officer = await as(priya)
  const program = browserOf(here.app, agency.host, '')
  const ask = (token: string, path: string, method: 'GET' | 'POST' = 'GET', body?: object) =>
    program.json(method, path, body, { authorization: `Bearer ${token}` })
  return { agency, sam, priya, as, admin, officer, ask }
}
type Asker = Awaited<ReturnType<typeof office>>['officer']

async function makeToken(by: Asker, scopes: Permission[], also: Record<string, string> = {}): Promise<string> {
  const shown = await by.post('/account/tokens', { name: 'Court feed', days: '90', scopes, _key: newId(), ...also })
  assert.equal(shown.statusCode, 200, shown.body.slice(-500))
  const [, token] = /<code>(tc_[\w-]{43})<\/code>/.exec(shown.body) ?? []
  assert.ok(token, 'the token is shown')
  return token
}
const idOf = async (by: Asker) =>
  (await by.json('GET', '/api/v1/account/tokens')).json<{ tokens: { id: string }[] }>().tokens[0]?.id ?? ''

test('a token asks as far as its scopes go, and nothing beyond', async () => {
  const { officer, ask } = await office()
  const token = await makeToken(officer, ['see the caseload'])
  assert.equal((await ask(token, '/api/v1/caseload')).statusCode, 200)
  assert.equal((await ask(token, '/api/v1/tasks')).statusCode, 403)
  assert.equal((await ask(token, '/api/v1/account')).statusCode, 403, 'the account is kept by whoever signs in')
})

test('only on the interface, and never with a cookie’s powers', async () => {
  const { officer, agency, priya, ask } = await office()
  const token = await makeToken(officer, ['see the caseload'])
  assert.equal((await ask(token, '/caseload')).statusCode, 303, 'a page sends whoever holds it to sign in')
  const both = await signIn(here, agency, priya)
  const header = { authorization: `Bearer ${token}` }
  assert.equal((await both.json('GET', '/api/v1/tasks', undefined, header)).statusCode, 403)
  assert.equal(
    (await both.json('GET', '/api/v1/tasks', undefined, { authorization: 'Bearer tc_wrong' })).statusCode,
    401,
  )
  assert.equal((await both.json('GET', '/api/v1/tasks')).statusCode, 200)
})

test('what is given is less than what its holder may do now', async () => {
  const { admin, officer, ask, priya } = await office()
  const token = await makeToken(officer, ['see the caseload', 'see staff'])
  const person = (await admin.json('GET', `/api/v1/staff/${priya.id}`)).json<Record<string, unknown>>()
  const place = {
    officeId: person['officeId'],
    teamId: person['teamId'],
    roles: ['front-desk'],
    _version: person['version'],
  }
  assert.equal((await admin.json('POST', `/api/v1/staff/${priya.id}/place`, place)).statusCode, 201)
  assert.equal((await ask(token, '/api/v1/caseload')).statusCode, 403)
  assert.equal((await ask(token, '/api/v1/staff')).statusCode, 200)
})

const ends: [what: string, end: (at: Awaited<ReturnType<typeof office>>) => Promise<unknown>][] = [
  [
    'it ran out',
    async () =>
      here.clock.set(
        here.clock
          .now()
          .add({ hours: 90 * 24 })
          .toString(),
      ),
  ],
  [
    'its holder took it back',
    async ({ officer }) => officer.post(`/account/tokens/${await idOf(officer)}/revocation`, {}),
  ],
  [
    'an administrator took it back',
    async ({ admin, officer }) => admin.post(`/service-accounts/tokens/${await idOf(officer)}/revocation`, {}),
  ],
  ['its holder left', async ({ admin, priya }) => admin.post(`/staff/${priya.id}/departure`, {})],
]
test('all that ends a token answers alike, as one that never was', async () => {
  const answers: string[] = []
  for (const [what, end] of ends) {
    const at = await office()
    const token = await makeToken(at.officer, ['see the caseload'])
    assert.equal((await at.ask(token, '/api/v1/caseload')).statusCode, 200, what)
    await end(at)
    const refused = await at.ask(token, '/api/v1/caseload')
    const never = await at.ask('tc_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '/api/v1/caseload')
    for (const { statusCode, body, headers } of [refused, never])
      answers.push(`${statusCode} ${headers['www-authenticate']} ${headers['content-type']} ${body}`)
  }
  assert.equal(answers.length, 8)
  assert.deepEqual([...new Set(answers)].length, 1, answers.join('\n'))
  assert.match(answers[0] ?? '', /^401 Bearer /)
})

test('to the last moment it is good', async () => {
  const { officer, ask } = await office()
  const token = await makeToken(officer, ['see the caseload'], { days: '30' })
  here.clock.set(
    here.clock
      .now()
      .add({ hours: 30 * 24 })
      .subtract({ seconds: 1 })
      .toString(),
  )
  assert.equal((await ask(token, '/api/v1/caseload')).statusCode, 200)
})

test('what it did is on the trail as done with the token, and its last use is told', async () => {
  const { officer, ask, agency, priya, as } = await office()
  const roy = await supervised(here, agency, priya, 'Roy', 'Baker')
  const token = await makeToken(officer, ['see people'])
  const id = await idOf(officer)
  assert.equal((await ask(token, `/api/v1/people/${roy}`)).statusCode, 200)
  const rows = await here.db.run(priya.actor, (tx) =>
    tx.query<{ staffId: string; sessionId: string }>(
      "select staff_id, session_id from audit_entry where action = 'person.viewed' and person_id = $1",
      [roy],
    ),
  )
  assert.deepEqual(rows, [{ staffId: priya.id, sessionId: id }])
  const list = (await officer.json('GET', '/api/v1/account/tokens')).json<{ tokens: { lastUsedAt: string }[] }>()
  assert.equal(list.tokens[0]?.lastUsedAt, here.clock.now().toString())

  const ines = await agency.staff('Ines', 'auditor')
  const named = async () => (await (await as(ines)).get('/trail?kind=looked')).body
  assert.match(await named(), /with the token “Court feed”/)
  const cleared = async (days: number) => {
    here.clock.set(
      here.clock
        .now()
        .add({ hours: days * 24 })
        .toString(),
    )
    return here.db.run(priya.actor, async (tx) => {
      await forgetTokens(tx)
      return (await tx.query('select from api_token')).length
    })
  }
  assert.equal(await cleared(90 + 364), 1)
  assert.equal(await cleared(2), 0)
  assert.match(await named(), /with the token “Court feed”/, 'its name stays')
})

test('a token is kept nowhere: not in its row, the form’s key or the trail', async () => {
  const { officer, sam } = await office()
  const token = await makeToken(officer, ['see the caseload'])
  const kept = await here.db.run(sam.actor, async (tx) => [
    await tx.query('select t::text from api_token t'),
    await tx.query('select k::text from idempotency_key k'),
    await tx.query('select a::text from audit_entry a'),
  ])
  assert.ok(!JSON.stringify(kept).includes(token.slice(3)))
})

test('nobody takes back, or makes, what is another’s', async () => {
  const { officer, agency, as, priya } = await office()
  await makeToken(officer, ['see the caseload'])
  const omar = await as(await agency.staff('Omar', 'officer'))
  assert.equal((await omar.post(`/account/tokens/${await idOf(officer)}/revocation`, {})).statusCode, 422)
  const another = await omar.post('/account/tokens', { name: 'x', days: '90', scopes: ['find'], holder: priya.id })
  assert.equal(another.statusCode, 422)
  const beyond = await omar.post('/account/tokens', { name: 'x', days: '90', scopes: ['see jobs'] })
  assert.match(beyond.body, /can do no more than you may/)
})

test('a program does what its owner may, within its own bounds, under its own name', async () => {
  const at = await office()
  const { admin, officer, priya, ask, agency } = at
  const scopes = ['see people', 'see the caseload', 'see jobs', 'record contacts']
  const made = await admin.json('POST', '/api/v1/service-accounts', {
    name: 'Court feed',
    owner: priya.id,
    purpose: 'Bail court',
    scopes,
  })
  assert.equal(made.statusCode, 201, made.body)
  const { id } = made.json<{ id: string }>()
  assert.equal(
    (await admin.post('/account/tokens', { name: 'x', days: '90', scopes, holder: id })).statusCode,
    422,
    'only its owner makes its tokens',
  )
  const token = await makeToken(officer, ['see people', 'see the caseload'], { holder: id })
  assert.equal((await ask(token, '/api/v1/caseload')).statusCode, 200)
  assert.equal((await ask(token, '/api/v1/jobs')).statusCode, 403)
  const roy = await supervised(here, agency, priya, 'Roy', 'Baker')
  assert.equal((await ask(token, `/api/v1/people/${roy}`)).statusCode, 200)
  assert.equal((await officer.get('/staff')).body.includes('Court feed'), false, 'it is no colleague')
  await here.db.run(priya.actor, (tx) =>
    tx.query("insert into exclusion (id, person_id, staff_id, reason, made_at) values ($1,$2,$3,'family',$4)", [
      newId(),
      roy,
      priya.id,
      tx.now,
    ]),
  )
  assert.equal(
    (await ask(token, `/api/v1/people/${roy}`)).statusCode,
    404,
    'whom its owner may not see, it may not see',
  )
  await admin.post(`/staff/${priya.id}/departure`, {})
  assert.equal((await ask(token, '/api/v1/caseload')).statusCode, 401, 'nobody answers for it any more')
  const next = await agency.staff('Tess', 'team-leader')
  const change = { owner: next.id, purpose: 'Bail court', scopes, _version: 1 }
  assert.equal((await admin.json('POST', `/api/v1/service-accounts/${id}`, change)).statusCode, 201)
  assert.equal((await ask(token, '/api/v1/caseload')).statusCode, 200, 'until somebody else does')
  assert.equal((await admin.json('POST', `/api/v1/service-accounts/${id}/ending`, {})).statusCode, 201)
  assert.equal((await ask(token, '/api/v1/caseload')).statusCode, 401)
})

test('a restricted record is hidden from a program, whoever answers for it', async () => {
  const { admin, officer, priya, ask, agency } = await office()
  const roy = await supervised(here, agency, priya, 'Roy', 'Baker')
  await here.db.run(priya.actor, async (tx) => {
    await tx.query('insert into restriction_member (id, person_id, staff_id, made_at) values ($1,$2,$3,$4)', [
      newId(),
      roy,
      priya.id,
      tx.now,
    ])
    await tx.query("insert into restriction (id, person_id, reason, made_at) values ($1,$2,'test',$3)", [
      newId(),
      roy,
      tx.now,
    ])
  })
  const scopes: Permission[] = ['see people']
  const { id } = (
    await admin.json('POST', '/api/v1/service-accounts', { name: 'Feed', owner: priya.id, purpose: 'x', scopes })
  ).json<{ id: string }>()
  assert.equal(
    (await ask(await makeToken(officer, scopes), `/api/v1/people/${roy}`)).statusCode,
    200,
    'its officer’s own token',
  )
  assert.equal((await ask(await makeToken(officer, scopes, { holder: id }), `/api/v1/people/${roy}`)).statusCode, 404)
})

test('a token that asks too often is told to wait, and its holder is not', async () => {
  const { officer, ask, priya } = await office()
  const token = await makeToken(officer, ['see the caseload'])
  assert.equal((await ask(token, '/api/v1/caseload')).statusCode, 200)
  await here.db.run(priya.actor, (tx) => tx.query("update limit_count set count = 600 where limit_name = 'token'"))
  const refused = await ask(token, '/api/v1/caseload')
  assert.equal(refused.statusCode, 429)
  assert.equal(refused.headers['retry-after'], '60')
  assert.equal((await officer.get('/caseload')).statusCode, 200)
  assert.equal((await ask(await makeToken(officer, ['see the caseload']), '/api/v1/caseload')).statusCode, 200)
  here.clock.set(here.clock.now().add({ seconds: 61 }).toString())
  assert.equal((await ask(token, '/api/v1/caseload')).statusCode, 200)
})

test('the interface’s description declares tokens', async () => {
  const { officer } = await office()
  const described = (await officer.json('GET', '/api/v1/openapi.json')).json<{
    components: { securitySchemes: Record<string, { scheme?: string }> }
    security: object[]
  }>()
  assert.equal(described.components.securitySchemes['token']?.scheme, 'bearer')
  assert.deepEqual(described.security[0], { token: [] })
})

test('what a token may be given, and why not', () => {
  for (const never of ['use the account', 'manage staff', 'manage roles'] as const)
    assert.ok(!forTokens.includes(never))
  assert.deepEqual(scopesFor(new Set(['find', 'use the account', 'manage staff'])), ['find'])
  const cases: [scopes: string[], offered: string[], live: number, refusal: string | undefined][] = [
    [['find'], ['find'], 0, undefined],
    [['find'], ['find'], 19, undefined],
    [['find'], ['find'], 20, 'too-many-tokens'],
    [[], ['find'], 0, 'no-scopes'],
    [['find', 'see people'], ['find'], 0, 'scope-not-yours'],
  ]
  for (const [scopes, offered, live, refusal] of cases) assert.equal(tokenRefusal(scopes, offered, live), refusal)
})
