import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { signIn, type TestStaff, testAgency, world } from '../../../test/support/app.ts'
import { newId } from '../../platform/ids.ts'
import { granted, type Permission, type Role } from './rules.ts'

const here = await world()
after(here.close)

async function office() {
  const agency = await testAgency(here)
  const sam = await agency.staff('Sam', 'administrator')
  const priya = await agency.staff('Priya', 'officer')
  const as = (staff: TestStaff) => signIn(here, agency, staff)
  return { agency, sam, priya, as, admin: await as(sam), officer: await as(priya) }
}
const form = (
  role: Role,
  change: { without?: Permission; with?: Permission; reach?: string; version?: number } = {},
) => {
  const held = granted[role].filter((one) => one !== change.without)
  return {
    permissions: change.with ? [...held, change.with] : [...held],
    reach: change.reach ?? 'own',
    reason: 'The agency’s policy 4.2',
    ...(change.version ? { _version: String(change.version) } : {}),
    _key: newId(),
  }
}

test('what is taken from a role is refused at the next request of whoever holds it, and back when it is given', async () => {
  const { admin, officer } = await office()
  assert.equal((await officer.get('/caseload.csv')).statusCode, 200)
  const taken = await admin.post('/roles/officer/permissions', form('officer', { without: 'export lists' }))
  assert.equal(taken.statusCode, 303)
  assert.equal((await officer.get('/caseload.csv')).statusCode, 403)
  const page = await admin.get('/roles/officer')
  assert.match(page.body, /Taken away here/)
  assert.match(page.body, /policy 4\.2/)
  const given = await admin.post('/roles/officer/permissions', form('officer', { version: 1 }))
  assert.equal(given.statusCode, 303)
  assert.equal((await officer.get('/caseload.csv')).statusCode, 200)
})

test('a request under way ends as it began; the next one is refused', async () => {
  const { agency, admin, officer, priya } = await office()
  const held = await here.database.pool.connect()
  try {
    await held.query('begin')
    for (const [name, value] of [
      ['app.agency', agency.id],
      ['app.staff', priya.id],
      ['app.now', `${here.clock.now()}`],
    ])
      await held.query('select set_config($1, $2, true)', [name, value])
    await held.query('select from session where staff_id = $1 for update', [priya.id])
    here.clock.set(here.clock.now().add({ minutes: 2 }).toString()) // so that the request notes its use, and waits
    const underWay = officer.get('/caseload')
    await isWaiting()
    const taken = await admin.post('/roles/officer/permissions', form('officer', { without: 'see the caseload' }))
    assert.equal(taken.statusCode, 303)
    await held.query('commit')
    assert.equal((await underWay).statusCode, 200)
  } finally {
    held.release(true)
  }
  assert.equal((await officer.get('/caseload')).statusCode, 403)
})

/** Comes back once a request of this database waits for a row that is held. */
async function isWaiting(): Promise<void> {
  const waits =
    'select from pg_locks l join pg_stat_activity a using (pid) where not l.granted and a.datname = current_database()'
  while ((await here.database.pool.query(waits)).rowCount === 0);
}

const refusals: [what: string, role: Role, change: Parameters<typeof form>[1], says: RegExp][] = [
  ['an auditor who writes', 'auditor', { with: 'write notes' }, /never changes anything/],
  ['records for whoever gives accounts', 'administrator', { with: 'see people' }, /Whoever gives accounts/],
  ['the last who keep accounts', 'administrator', { without: 'manage staff' }, /nobody could keep accounts/],
  ['a role without an account', 'officer', { without: 'use the account' }, /to sign out/],
  ['nothing changed', 'officer', {}, /Nothing is changed/],
  ['an older state', 'officer', { without: 'find', version: 3 }, /changed this before you/],
]
for (const [what, role, change, says] of refusals)
  test(`refused: ${what}`, async () => {
    const { admin } = await office()
    const answer = await admin.post(`/roles/${role}/permissions`, form(role, change))
    assert.equal(answer.statusCode, change?.version ? 409 : 422)
    assert.match(answer.body, says)
    assert.match(answer.body, /policy 4\.2/, 'what was typed is still there')
  })

test('a role of the agency’s own: made, changed, held, given up', async () => {
  const { admin, officer, priya } = await office()
  const made = await admin.json('POST', '/api/v1/roles', {
    name: 'Court liaison',
    base: 'front-desk',
    reason: 'Bail court',
  })
  assert.equal(made.statusCode, 201, made.body)
  const { code } = made.json() as { code: string }
  const again = await admin.json('POST', '/api/v1/roles', { name: 'court liaison ', base: 'officer', reason: 'x' })
  assert.equal(again.json<{ refusal: string }>().refusal, 'name-taken')
  const wanted = {
    name: 'Court liaison',
    permissions: [...granted['front-desk'], 'see people', 'find'],
    reach: 'office',
  }
  const changed = await admin.json('POST', `/api/v1/roles/${code}/permissions`, {
    ...wanted,
    reason: 'Needs to find',
    _version: 1,
  })
  assert.equal(changed.statusCode, 201, changed.body)
  const person = (await admin.json('GET', `/api/v1/staff/${priya.id}`)).json<Record<string, unknown>>()
  const place = { officeId: person['officeId'], teamId: person['teamId'], roles: [code], _version: person['version'] }
  assert.equal((await admin.json('POST', `/api/v1/staff/${priya.id}/place`, place)).statusCode, 201)
  assert.equal((await officer.get('/find')).statusCode, 200)
  assert.equal((await officer.get('/caseload')).statusCode, 403)
  assert.match((await admin.get(`/staff/${priya.id}`)).body, /Court liaison/)
  assert.equal(
    (await admin.json('POST', `/api/v1/roles/${code}/retirement`, { reason: 'x' })).json<{ refusal: string }>().refusal,
    'role-held',
  )
  const back = { ...place, roles: ['officer'], _version: Number(place._version) + 1 }
  assert.equal((await admin.json('POST', `/api/v1/staff/${priya.id}/place`, back)).statusCode, 201)
  assert.equal((await admin.json('POST', `/api/v1/roles/${code}/retirement`, { reason: 'Done' })).statusCode, 201)
  const refused = await admin.json('POST', `/api/v1/staff/${priya.id}/place`, {
    ...back,
    roles: [code],
    _version: Number(back._version) + 1,
  })
  assert.equal(refused.json<{ refusal: string }>().refusal, 'unknown-role')
})

test('scope as the agency sets it holds for lists, and another agency’s changes are its own', async () => {
  const { agency, admin, as } = await office()
  const other = await agency.staff('Omar', 'team-leader')
  const leader = await as(other)
  const choices = /name="officer"/
  assert.match((await leader.get('/caseload')).body, choices, 'a team leader chooses between officers')
  await admin.post('/roles/team-leader/permissions', form('team-leader', { reach: 'own' }))
  assert.doesNotMatch((await leader.get('/caseload')).body, choices)
  const elsewhere = await office()
  assert.doesNotMatch((await elsewhere.admin.get('/roles/team-leader')).body, /policy 4\.2/)
})

test('officers see no roles; auditors see and don’t change', async () => {
  const { agency, officer, as } = await office()
  assert.equal((await officer.get('/roles')).statusCode, 403)
  const auditor = await as(await agency.staff('Ines', 'auditor'))
  assert.equal((await auditor.get('/roles/officer')).statusCode, 200)
  assert.equal((await auditor.get('/roles/officer/permissions')).statusCode, 403)
})

test('every change is on the trail, with what was given and taken', async () => {
  const { admin, sam } = await office()
  await admin.post('/roles/officer/permissions', form('officer', { without: 'find', with: 'see jobs' }))
  const rows = await here.db.run(sam.actor, (tx) =>
    tx.query<{ fields: string[] }>("select fields from audit_entry where action = 'role.changed'"),
  )
  assert.deepEqual(rows, [{ fields: ['officer', '+see jobs', '-find'] }])
})

test('two roles that are to be apart are given to nobody, and the page names both', async () => {
  const { agency, admin, priya } = await office()
  const place = { officeId: agency.office, roles: ['officer', 'auditor'], _version: '1' }
  const answer = await admin.post(`/staff/${priya.id}/place`, place)
  assert.equal(answer.statusCode, 422)
  assert.match(
    answer.body,
    /id="roles-error".*Nobody can be both Auditor and Community Corrections Officer\. An auditor looks/s,
  )
  const added = await admin.json('POST', '/api/v1/staff', { ...place, givenName: 'Bo', email: 'bo@x.test' })
  assert.equal(added.json<{ refusal: string }>().refusal, 'clash')
})

test('a role is not changed so that whoever holds two has what is to be apart', async () => {
  const { agency, admin } = await office()
  for (const name of ['Kit', 'Lou']) await agency.staff(name, 'administrator', 'front-desk')
  const answer = await admin.post('/roles/front-desk/permissions', form('front-desk', { with: 'see people' }))
  assert.equal(answer.statusCode, 422)
  assert.match(answer.body, /2 people hold both Administrator and Front desk.*Whoever gives accounts/s)
})

test('whoever a change of roles concerns reads what they may now and what no longer, until they have', async () => {
  const { agency, admin, officer, priya, as } = await office()
  const both = await agency.staff('Omar', 'officer', 'team-leader')
  await admin.post('/roles/officer/permissions', form('officer', { without: 'export lists', with: 'see jobs' }))
  assert.match((await officer.get('/today')).body, /There is news about your account/)
  const { body } = await officer.get('/account')
  assert.match(
    body,
    /You may now: see what the service does.*You may no longer: take a list out as a file\..*by Sam Tester/s,
  )
  assert.match(body, /I have read it/)
  assert.doesNotMatch(body, /Was it not you/)
  await officer.post('/account/news', {})
  assert.doesNotMatch((await officer.get('/today')).body, /There is news/)
  const other = await (await as(both)).get('/account')
  assert.match(other.body, /You may now: see what the service does/)
  assert.doesNotMatch(other.body, /no longer/, 'their other role still gives it')
  await admin.post(`/staff/${priya.id}/place`, { officeId: agency.office, roles: 'front-desk', _version: '1' })
  assert.match((await officer.get('/account')).body, /You may no longer: open the records/)
})
