import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { signIn, type TestAgency, type TestStaff, testAgency, world } from '../../../test/support/app.ts'
import { newId } from '../../platform/ids.ts'
import {
  addPerson,
  alertsOf,
  allocate,
  caseloadOf,
  closeSupervision,
  currentSupervision,
  earlierSupervisions,
  type FactDraft,
  headOf,
  inNameOrder,
  namesOf,
  openSupervision,
  periodsOf,
  putOrders,
  setLevel,
  standingOf,
} from './index.ts'

const here = await world()
after(here.close)
const day = Temporal.PlainDate.from

const named = (given: string, family: string, ...more: FactDraft[]): FactDraft[] => [
  { kind: 'name', data: { kind: 'legal', given, family } },
  ...more,
]
const born = (date: string): FactDraft => ({ kind: 'birth', data: { date } })

async function added(by: TestStaff, facts: FactDraft[]): Promise<string> {
  const result = await here.db.run(by.actor, (tx) =>
    addPerson(tx, { facts, told: { saidBy: 'person' }, noneOfThese: true }),
  )
  assert.ok(result.ok)
  return result.value.id
}

/** Opens the record to these people only. */
const restrict = (agency: TestAgency, by: TestStaff, person: string, members: TestStaff[]) =>
  here.db.run(by.actor, async (tx) => {
    await tx.query('insert into restriction (id, person_id, reason, made_at) values ($1, $2, $3, $4)', [
      newId(),
      person,
      agency.id,
      tx.now,
    ])
    for (const { id } of members)
      await tx.query('insert into restriction_member (id, person_id, staff_id, made_at) values ($1, $2, $3, $4)', [
        newId(),
        person,
        id,
        tx.now,
      ])
  })

test('the head of a person is read in three queries', async () => {
  const agency = await testAgency(here)
  const priya = await agency.staff('Priya', 'officer')
  const person = await added(
    priya,
    named('Grace', 'O’Neill', born('1991-03-04'), {
      kind: 'alert',
      data: { code: 'dog', severity: 'medium', what: 'A dog' },
    }),
  )
  await here.db.run(priya.actor, async (tx) => {
    const opened = await openSupervision(tx, {
      person,
      kind: 'supervision',
      openedOn: day('2026-11-01'),
      openedWhy: 'Order',
      officeId: agency.office,
      officerId: priya.id,
      level: 'medium',
    })
    assert.ok(opened.ok)
  })
  const { head, queries } = await here.db.run(priya.actor, async (tx) => {
    let queries = 0
    const counted = {
      ...tx,
      query: <Row>(text: string, values?: readonly unknown[]) => {
        queries++
        return tx.query<Row>(text, values)
      },
    }
    const log = tx.sql.withPlugin({
      transformQuery: ({ node }) => {
        queries++
        return node
      },
      transformResult: async ({ result }) => result,
    })
    return { head: await headOf({ ...counted, sql: log }, person), queries }
  })
  assert.equal(queries, 3)
  assert.equal(head?.name.listed, 'O’Neill, Grace')
  assert.deepEqual(
    [head?.birth?.age, head?.supervision?.officer, head?.supervision?.levelName],
    [35, 'Priya Tester', 'Medium'],
  )
  assert.equal(head?.alerts[0]?.reviewOn?.toString(), '2027-11-23', 'the usual review of its kind')
})

test('a person is added in two steps, and the like of them are shown first', async () => {
  const agency = await testAgency(here)
  const priya = await agency.staff('Priya', 'officer')
  const there = await added(priya, named('Roy', 'Carroll', born('2003-06-11')))
  const browser = await signIn(here, agency, priya)
  assert.match((await browser.get('/people/new')).body, /Who is it\?/)
  const unnamed = await browser.get('/people/new?birth=2003-06-11')
  assert.match(unnamed.body, /Enter a given name, a family name or a single name/)
  const unborn = await browser.get('/people/new?family=Carroll&birth=2199-01-01')
  assert.match(unborn.body, /href="#birth">The birth date must be today or before/)
  assert.match(unborn.body, /value="Carroll"/)
  const wrong = await browser.get('/people/new?family=Carroll&birth=31%2F02%2F2003')
  assert.match(wrong.body, /Enter the birth date as a date/)
  const query = 'given=Roi&family=Caroll&birth=2003-06-11'
  const like = await browser.get(`/people/new?${query}`)
  assert.match(like.body, /Carroll, Roy/)
  assert.match(like.body, /a name like it, the same birth date/)
  const form = {
    given: 'Roi',
    family: 'Caroll',
    birth: '2003-06-11',
    saidBy: 'court',
    saidByName: 'Dubbo registry',
    _key: newId(),
  }
  const refused = await browser.post(`/people?${query}`, form)
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /Look at the people who may be the same/)
  assert.match(refused.body, /value="Dubbo registry"/)
  const saved = await browser.post(`/people?${query}`, { ...form, noneOfThese: 'on' })
  assert.equal(saved.statusCode, 303)
  const again = await browser.post(`/people?${query}`, { ...form, noneOfThese: 'on' })
  assert.equal(again.headers.location, saved.headers.location, 'sent twice, added once')
  const names = await here.db.run(priya.actor, (tx) => tx.query<{ id: string }>('select id from person'))
  assert.equal(names.length, 2)
  assert.ok(!String(saved.headers.location).includes(there))
})

test('the JSON twin adds with the same refusals', async () => {
  const agency = await testAgency(here)
  const browser = await signIn(here, agency, await agency.staff('Priya', 'officer'))
  const body = { given: 'Zelda', saidBy: 'person' }
  const made = await browser.json('POST', '/api/v1/people', body)
  assert.equal(made.statusCode, 201)
  assert.match(made.json().reference, /^[HKMRWXY2-9]{3}-/)
  const like = await browser.json('GET', '/api/v1/people/new?given=Zelda')
  assert.deepEqual(
    like.json().like.map(({ id }: { id: string }) => id),
    [made.json().id],
  )
  const second = await browser.json('POST', '/api/v1/people', body)
  assert.deepEqual([second.statusCode, second.json().refusal], [422, 'possible-duplicates'])
  const nameless = await browser.json('POST', '/api/v1/people', { saidBy: 'person' })
  assert.deepEqual([nameless.statusCode, nameless.json().refusal], [422, 'name-empty'])
  const desk = await signIn(here, agency, await agency.staff('Dana', 'front-desk'))
  assert.equal((await desk.json('POST', '/api/v1/people', body)).statusCode, 403)
})

test('a hidden match goes unmentioned to the adder, and its keeper is told', async () => {
  const agency = await testAgency(here)
  const [keeper, adder] = [await agency.staff('Kim', 'officer'), await agency.staff('Priya', 'officer')]
  const hidden = await added(keeper, named('Hester', 'Prynne', born('1990-01-02')))
  await restrict(agency, keeper, hidden, [keeper])
  const browser = await signIn(here, agency, adder)
  const found = await browser.get('/people/new?given=Hester&family=Prynne&birth=1990-01-02')
  assert.match(found.body, /Nobody like this is on the system/)
  const made = await browser.json('POST', '/api/v1/people', {
    given: 'Hester',
    family: 'Prynne',
    birth: '1990-01-02',
    saidBy: 'person',
  })
  assert.equal(made.statusCode, 201)
  const rows = (by: TestStaff) =>
    here.db.run(by.actor, (tx) => tx.query('select person_id, added_id, why from possible_duplicate'))
  assert.deepEqual(await rows(adder), [])
  assert.deepEqual(await rows(keeper), [{ personId: hidden, addedId: made.json().id, why: ['same-name', 'birth'] }])
})

test('hidden people and other agencies’ are not there, by any page', async () => {
  const [agency, other] = [await testAgency(here), await testAgency(here)]
  const [keeper, priya] = [await agency.staff('Kim', 'officer'), await agency.staff('Priya', 'officer')]
  const hidden = await added(keeper, named('Hester', 'Prynne'))
  await restrict(agency, keeper, hidden, [keeper])
  const pages = ['details', 'supports', 'alerts', 'phones/new', 'photograph/new', 'supervision/new'].map(
    (page) => `/people/${hidden}/${page}`,
  )
  const [mine, colleague, stranger] = [
    await signIn(here, agency, keeper),
    await signIn(here, agency, priya),
    await signIn(here, other, await other.staff('Ola', 'officer')),
  ]
  for (const page of pages) {
    assert.equal((await mine.get(page)).statusCode, 200, page)
    assert.equal((await colleague.get(page)).statusCode, 404, page)
    assert.equal((await stranger.get(page)).statusCode, 404, page)
  }
  assert.equal(
    (await stranger.json('POST', `/api/v1/people/${hidden}/phones`, { number: '1', saidBy: 'person' })).statusCode,
    404,
  )
  await here.db.run(priya.actor, async (tx) => {
    assert.equal((await namesOf(tx, [hidden])).size, 0)
    assert.equal(await headOf(tx, hidden), undefined)
    assert.equal((await alertsOf(tx, [hidden])).size, 0)
  })
})

test('lists are in the order of the names that they show', async () => {
  const agency = await testAgency(here)
  const priya = await agency.staff('Priya', 'officer')
  const ids = [
    await added(priya, named('Zoe', 'Abbott')),
    await added(priya, named('Amy', 'O’Neill')),
    await added(priya, named('Bea', 'Oakes')),
  ]
  const order = await here.db.run(priya.actor, (tx) => inNameOrder(tx, ids.toReversed()))
  assert.deepEqual(
    order.map((id) => ids.indexOf(id)),
    [0, 2, 1],
  )
})

test('a period is opened, given to another, levelled and closed; what was known stays', async () => {
  const agency = await testAgency(here)
  const [priya, kim] = [await agency.staff('Priya', 'officer'), await agency.staff('Kim', 'officer')]
  const person = await added(priya, named('Sally', 'Brown'))
  const period = {
    person,
    kind: 'supervision' as const,
    openedOn: day('2026-10-01'),
    openedWhy: 'Order',
    officeId: agency.office,
    officerId: priya.id,
    level: 'low',
  }
  const run = <T>(work: Parameters<typeof here.db.run<T>>[1]) => here.db.run(priya.actor, work)
  const opened = await run((tx) => openSupervision(tx, period))
  assert.ok(opened.ok)
  const supervision = opened.value.id
  const refusal = async (work: Parameters<typeof run<{ ok: boolean; refusal?: string }>>[0]) =>
    (await run(work)).refusal
  assert.equal(await refusal((tx) => openSupervision(tx, period)), 'already-open')
  assert.equal(
    await refusal((tx) => allocate(tx, { supervision, staff: newId(), from: day('2026-11-01'), why: 'Left' })),
    'unknown-staff',
  )
  assert.equal(
    await refusal((tx) => setLevel(tx, { supervision, level: 'extreme', from: day('2026-11-01'), why: 'New' })),
    'unknown-level',
  )
  assert.equal(
    await refusal((tx) => setLevel(tx, { supervision, level: 'high', from: day('2026-09-30'), why: 'New' })),
    'begins-before',
  )
  assert.ok(
    (
      await run((tx) =>
        allocate(tx, { supervision, staff: kim.id, from: day('2026-11-01'), why: 'Caseloads evened', version: 1 }),
      )
    ).ok,
  )
  assert.equal(
    await refusal((tx) =>
      setLevel(tx, { supervision, level: 'high', from: day('2026-11-20'), why: 'New', version: 1 }),
    ),
    'stale',
  )
  assert.ok(
    (
      await run((tx) =>
        setLevel(tx, { supervision, level: 'high', from: day('2026-11-20'), why: 'Assessment', version: 2 }),
      )
    ).ok,
  )
  await run((tx) => putOrders(tx, [{ person, supervision, orderEndsOn: day('2027-10-01'), orders: [] }]))
  await run(async (tx) => {
    const standing = await standingOf(tx, supervision)
    assert.deepEqual(
      [standing.attendance, `${standing.contactDueOn}`, standing.orderEndsOn?.toString()],
      ['', '2026-11-30', '2027-10-01'],
    )
    const current = await currentSupervision(tx, person)
    assert.deepEqual([current?.level, current?.officerId, current?.version], ['high', kim.id, 3])
    assert.deepEqual(
      [(await caseloadOf(tx, [priya.id])).length, (await caseloadOf(tx, [kim.id, priya.id])).length],
      [0, 1],
    )
    const levels = await tx.query<{ level: string; known: boolean }>(
      'select level, superseded_at is null as known from supervision_level order by recorded_at, valid_to nulls first, level',
    )
    assert.deepEqual(levels.map(({ level, known }) => `${level} ${known}`).sort(), [
      'high true',
      'low false',
      'low true',
    ])
  })
  assert.equal(
    await refusal((tx) => closeSupervision(tx, { supervision, closedOn: day('2026-11-23'), why: 'bored' })),
    'unknown-reason',
  )
  assert.ok(
    (await run((tx) => closeSupervision(tx, { supervision, closedOn: day('2026-11-23'), why: 'completed' }))).ok,
  )
  await run(async (tx) => {
    assert.equal((await currentSupervision(tx, person))?.id, undefined)
    assert.deepEqual(
      (await earlierSupervisions(tx, person)).map(({ id }) => id),
      [supervision],
    )
    assert.equal((await caseloadOf(tx, [kim.id])).length, 0)
    const trail = await tx.query<{ action: string; fields: string[] }>(
      `select action, fields from audit_entry where action like 'supervision.%' order by id`,
    )
    assert.deepEqual(
      trail.map(({ action }) => action),
      ['supervision.opened', 'supervision.allocated', 'supervision.level-set', 'supervision.closed'],
    )
    const story = await tx.query<{ kind: string }>('select kind from timeline_entry where person_id = $1 order by id', [
      person,
    ])
    assert.deepEqual(
      story.map(({ kind }) => kind),
      ['person.added', ...trail.map(({ action }) => action)],
    )
  })
  assert.ok((await run((tx) => openSupervision(tx, period))).ok, 'who comes back is supervised again')
  assert.equal((await run((tx) => periodsOf(tx, person))).length, 2)
})

test('given to two officers on one day, the last one has it', async () => {
  const agency = await testAgency(here)
  const [priya, kim] = [await agency.staff('Priya', 'officer'), await agency.staff('Kim', 'officer')]
  const person = await added(priya, named('Andrew', 'Lee'))
  const from = day('2026-11-23')
  await here.db.run(priya.actor, async (tx) => {
    const period = {
      person,
      kind: 'report-only' as const,
      openedOn: from,
      openedWhy: 'Report',
      officeId: agency.office,
    }
    const opened = await openSupervision(tx, { ...period, officerId: priya.id })
    assert.ok(opened.ok)
    assert.ok((await allocate(tx, { supervision: opened.value.id, staff: kim.id, from, why: 'Knows him' })).ok)
    assert.deepEqual(
      (await caseloadOf(tx, [priya.id, kim.id])).map(({ staff }) => staff),
      [kim.id],
    )
  })
})

test('a period is opened and closed by its pages', async () => {
  const agency = await testAgency(here)
  const priya = await agency.staff('Priya', 'officer')
  const person = await added(priya, named('Jackie', 'Dunn'))
  const browser = await signIn(here, agency, priya)
  const form = {
    kind: 'supervision',
    openedOn: '2026-11-01',
    officer: priya.id,
    level: 'medium',
    openedWhy: 'Order of 1 November',
  }
  const empty = await browser.post(`/people/${person}/supervision`, { ...form, openedWhy: ' ' })
  assert.equal(empty.statusCode, 422)
  assert.match(empty.body, /value="2026-11-01"/)
  assert.equal((await browser.post(`/people/${person}/supervision`, form)).statusCode, 303)
  const shown = await browser.get(`/people/${person}/details`)
  assert.match(shown.body, /Order of 1 November/)
  const id = /supervision\/([0-9a-f-]{36})\/close/.exec(shown.body)?.[1]
  const stale = await browser.post(`/people/${person}/supervision/${id}/level`, {
    level: 'high',
    from: '2026-11-20',
    why: 'New',
    _version: '9',
  })
  assert.equal(stale.statusCode, 409)
  assert.match(stale.body, /Now: Priya Tester; level: Medium/)
  assert.equal(
    (
      await browser.json('POST', `/api/v1/people/${person}/supervision/${id}/close`, {
        closedOn: '2026-11-23',
        why: 'completed',
      })
    ).statusCode,
    201,
  )
})
