import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { signIn, testAgency, world } from '../../../test/support/app.ts'
import { restrict, supervised } from '../../../test/support/people.ts'
import { systemOf } from '../../platform/access/actor.ts'
import { audit } from '../../platform/audit/audit.ts'
import { sealAgency } from '../../platform/audit/seal.ts'
import { withConnection } from '../../platform/database/connect.ts'
import { createLog } from '../../platform/log.ts'
import { trailJobs } from './index.ts'

const w = await world()
after(() => w.close())

const log = createLog('silent')

/** An agency with an officer, a colleague of theirs, an auditor, and a person of the officer's. */
async function setUp() {
  const agency = await testAgency(w)
  const officer = await agency.staff('Priya', 'officer')
  const colleague = await agency.staff('Ravi', 'officer')
  const auditor = await agency.staff('Ines', 'auditor')
  const person = await supervised(w, agency, officer, 'Roy', 'Castellan')
  const [row] = await w.db.run(officer.actor, (tx) =>
    tx.query<{ reference: string }>('select reference from person where id = $1', [person]),
  )
  const browsers = {
    officer: await signIn(w, agency, officer),
    colleague: await signIn(w, agency, colleague),
    auditor: await signIn(w, agency, auditor),
  }
  return { agency, officer, colleague, auditor, person, reference: row?.reference ?? '', browsers }
}

type Line = {
  action: string
  said: string
  who?: { name: string; role: string }
  person?: { reference: string }
  fields: string[]
}
type Browser = Awaited<ReturnType<typeof signIn>>
const linesOf = async (browser: Browser, query = ''): Promise<Line[]> => {
  const answer = await browser.json('GET', `/api/v1/trail${query}`)
  assert.equal(answer.statusCode, 200, answer.body)
  return answer.json().lines
}

test('an auditor sees who opened a record, in words, with their role', async () => {
  const { browsers, person, reference } = await setUp()
  await browsers.colleague.get(`/people/${person}`)
  const page = await browsers.auditor.get('/trail')
  assert.equal(page.statusCode, 200)
  assert.match(page.body, /Opened the record/)
  assert.match(page.body, /Castellan, Roy/)
  const [line] = await linesOf(browsers.auditor, `?reference=${reference}&kind=looked`)
  assert.deepEqual(
    [line?.action, line?.who?.name, line?.who?.role],
    ['person.viewed', 'Ravi Tester', 'Community Corrections Officer'],
  )
})

test('nobody but an auditor has the trail', async () => {
  const { browsers } = await setUp()
  for (const at of ['/trail', '/trail.csv', '/trail/seals', '/api/v1/trail'])
    assert.equal((await browsers.officer.get(at)).statusCode, 403)
  assert.equal((await browsers.officer.post('/trail/verifications', {})).statusCode, 403)
})

test('looking, searching, printing and exporting each leave a line', async () => {
  const { browsers, person } = await setUp()
  const { officer } = browsers
  const done: [path: string, action: string][] = [
    [`/people/${person}/timeline`, 'person.viewed'],
    [`/people/${person}/timeline?print=yes`, 'person.printed'],
    [`/people/${person}/notes`, 'notes.viewed'],
    [`/people/${person}/notes?print=yes`, 'notes.printed'],
    ['/find?q=castellan&in=people', 'find.people-searched'],
    ['/find?q=castellan&in=notes', 'find.notes-searched'],
    ['/find.json?q=castellan', 'find.people-searched'],
    ['/quick-note/people?q=castellan', 'find.people-searched'],
    ['/people/new?given=Roy&family=Castellan', 'person.likeness-searched'],
    ['/desk/walk-in?q=castellan', 'desk.searched'],
    ['/caseload.csv', 'caseload.exported'],
  ]
  for (const [path, action] of done) {
    w.clock.advance({ seconds: 1 })
    assert.equal((await officer.get(path)).statusCode, 200, path)
    const lines = await linesOf(browsers.auditor, '?kind=' + kindName(action))
    assert.equal(lines[0]?.action, action, path)
  }
})
const kindName = (action: string) =>
  /searched$/.test(action)
    ? 'searched'
    : /printed$/.test(action)
      ? 'printed'
      : /exported$/.test(action)
        ? 'exported'
        : 'looked'

test('what was typed into find is nowhere on the trail', async () => {
  const { browsers, agency } = await setUp()
  await browsers.officer.get('/find?q=Wilhelmena')
  const { rows } = await w.database.ownerPool.query('select 1')
  assert.equal(rows.length, 1)
  const found = await w.db.run(systemOf(agency.id, 'AU-NSW', 'UTC'), (tx) =>
    tx.query<{ line: string }>(`select e::text as line from audit_entry e where action = 'find.people-searched'`),
  )
  assert.equal(found.length, 1)
  assert.doesNotMatch(found[0]?.line ?? '', /wilhelmena/i)
  assert.match(found[0]?.line ?? '', /name/)
})

test('a look at what is not there leaves no line', async () => {
  const { browsers, person, agency } = await setUp()
  const other = '01900000-0000-7000-8000-000000000009'
  assert.equal((await browsers.officer.get(`/people/${person}/timeline?period=${other}`)).statusCode, 404)
  assert.equal((await browsers.officer.get(`/people/${person}/photograph`)).statusCode, 404)
  const found = await w.db.run(systemOf(agency.id, 'AU-NSW', 'UTC'), (tx) =>
    tx.query('select 1 from audit_entry where person_id = $1 and action in ($2, $3)', [
      person,
      'person.viewed',
      'person.photograph-viewed',
    ]),
  )
  assert.equal(found.length, 0)
})

test('filters narrow the trail, together and alone', async () => {
  const { browsers, person, officer, colleague, reference } = await setUp()
  await browsers.colleague.get(`/people/${person}`)
  await browsers.officer.get(`/people/${person}`)
  await browsers.officer.get('/find?q=roy')
  const actions = async (query: string) => new Set((await linesOf(browsers.auditor, query)).map(({ action }) => action))
  assert.deepEqual([...(await actions(`?colleague=${colleague.id}&kind=looked`))], ['person.viewed'])
  assert.ok((await actions(`?colleague=${officer.id}&kind=searched`)).has('find.people-searched'))
  assert.deepEqual([...(await actions(`?reference=${reference}&colleague=${colleague.id}`))], ['person.viewed'])
  const today = Temporal.Instant.from(w.clock.now().toString()).toZonedDateTimeISO('Australia/Sydney').toPlainDate()
  assert.ok((await actions(`?from=${today}&until=${today}`)).has('person.viewed'))
  assert.ok(!(await actions(`?until=${today.subtract({ days: 1 })}`)).has('person.viewed'))
  assert.ok(!(await actions(`?from=${today.add({ days: 1 })}`)).has('person.viewed'))
  assert.deepEqual([...(await actions('?kind=printed'))], [])
  const other = await setUp()
  assert.deepEqual(await linesOf(other.browsers.auditor, `?reference=${reference}`), [], 'another agency’s is nobody’s')
})

test('the list goes on from page to page, and passes over nothing', async () => {
  const { browsers, officer, person } = await setUp()
  for (let nth = 0; nth < 120; nth++)
    await w.db.run(officer.actor, (tx) => audit(tx, 'note.viewed', { person, fields: [`nth-${nth}`] }))
  const seen: string[] = []
  let before: string | undefined
  do {
    const answer = await browsers.auditor.json(
      'GET',
      `/api/v1/trail?colleague=${officer.id}&kind=looked${before ? `&before=${encodeURIComponent(before)}` : ''}`,
    )
    const { lines, more } = answer.json()
    seen.push(...lines.map(({ fields }: Line) => fields[0]))
    before = more
  } while (before)
  assert.equal(seen.length, 120)
  assert.equal(new Set(seen).size, 120)
  const tampered = await browsers.auditor.json('GET', '/api/v1/trail?before=nonsense')
  assert.equal(tampered.statusCode, 200)
})

test('who is kept from the auditor is not on their trail, and the line stays', async () => {
  const { browsers, officer, person, reference, agency } = await setUp()
  await browsers.colleague.get(`/people/${person}`)
  await restrict(w, officer, person)
  for (const at of ['/trail', '/trail.csv', '/trail?kind=looked', `/trail?reference=${reference}`]) {
    const { body } = await browsers.auditor.get(at)
    assert.doesNotMatch(body, /Castellan/, at)
    assert.doesNotMatch(body, new RegExp(person), at)
  }
  const there = await w.db.run(systemOf(agency.id, 'AU-NSW', 'UTC'), (tx) =>
    tx.query(`select 1 from audit_entry where person_id = $1 and action = 'person.viewed'`, [person]),
  )
  assert.equal(there.length, 1)
})

test('the export is on the trail itself, and runs nothing on the machine that opens it', async () => {
  const { browsers, agency } = await setUp()
  const evil = await agency.staff('=cmd|calc', 'officer')
  await w.db.run(evil.actor, (tx) => audit(tx, 'note.viewed', { fields: ['@SUM(1)', 'a,"b"'] }))
  const { body, headers } = await browsers.auditor.get(`/trail.csv?colleague=${evil.id}`)
  assert.match(`${headers['content-disposition']}`, /^attachment; filename="trail-/)
  assert.match(body, /,'=cmd\|calc Tester,/)
  assert.match(body, /"'@SUM\(1\); a,""b"""/)
  const [line] = await linesOf(browsers.auditor, '?kind=exported')
  assert.deepEqual([line?.action, line?.who?.name, line?.fields], ['trail.exported', 'Ines Tester', ['colleague']])
})

test('looking through the trail is on the trail, with the person who was asked for', async () => {
  const { browsers, reference } = await setUp()
  await browsers.auditor.get(`/trail?reference=${reference}`)
  const [line] = await linesOf(browsers.auditor, '?kind=searched')
  assert.deepEqual([line?.action, line?.person?.reference, line?.fields], ['trail.searched', reference, ['reference']])
})

/** Does what has been queued, as the service would. */
async function runVerification(agency: string) {
  const job = trailJobs.find(({ name }) => name === 'trail-verify')
  const { rows } = await w.database.ownerPool.query(
    "delete from pgboss.job where name = 'trail-verify' and data ->> 'agency' = $1 returning data",
    [agency],
  )
  for (const { data } of rows) await job?.run(data, { db: w.db, log })
  return rows.length
}

test('an auditor has the trail verified, and reads that it is whole, then what is broken', async () => {
  const { browsers, agency, person } = await setUp()
  await browsers.colleague.get(`/people/${person}`)
  await sealAgency(w.db, systemOf(agency.id, 'AU-NSW', 'UTC'), log)
  const first = await browsers.auditor.post('/trail/verifications', {})
  assert.equal(first.headers.location?.split('?')[0], '/trail/seals')
  assert.equal((await browsers.auditor.post('/trail/verifications', {})).statusCode, 303, 'one at a time will do')
  assert.match((await browsers.auditor.get('/trail/seals')).body, /Being gone through/)
  assert.equal(await runVerification(agency.id), 1)
  const whole = await browsers.auditor.get('/trail/seals')
  assert.match(whole.body, /Whole: 1 seal, \d+ entries/)
  assert.doesNotMatch(whole.body, /The trail is broken/)

  const [entry] = await withConnection(w.database.superuser, 'the superuser', async (client) => {
    await client.query("set session_replication_role = 'replica'")
    const { rows } = await client.query<{ id: string }>(
      `update audit_entry set staff_id = null where agency_id = $1 and action = 'person.viewed' returning id`,
      [agency.id],
    )
    return rows
  })
  await browsers.auditor.post('/trail/verifications', {})
  await runVerification(agency.id)
  const broken = await browsers.auditor.get('/trail/seals')
  assert.match(broken.body, /The trail is broken/)
  assert.match(broken.body, new RegExp(`Seal 1: the entry ${entry?.id} was changed`))
  const twin = (await browsers.auditor.json('GET', '/api/v1/trail/seals')).json()
  assert.match(twin.verifications[0].broken, /^Seal 1: the entry/)
})

test('every agency has its own chain', async () => {
  const [one, other] = [await setUp(), await setUp()]
  for (const { agency } of [one, other]) await sealAgency(w.db, systemOf(agency.id, 'AU-NSW', 'UTC'), log)
  const last = async (browser: Browser) => (await browser.json('GET', '/api/v1/trail/seals')).json().last
  const [mine, theirs] = [await last(one.browsers.auditor), await last(other.browsers.auditor)]
  assert.deepEqual([mine.number, theirs.number], [1, 1])
  assert.notEqual(mine.hash, theirs.hash)
})
