import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { signIn, type TestStaff, testAgency, world } from '../../../test/support/app.ts'
import { newId } from '../../platform/ids.ts'
import {
  addPerson,
  changeFact,
  endFact,
  type FactDraft,
  factsNow,
  factsOf,
  forThePerson,
  recordFact,
  whereIs,
} from './index.ts'

const here = await world()
after(here.close)
const day = Temporal.PlainDate.from
const said = { saidBy: 'person' }

async function added(by: TestStaff, ...more: FactDraft[]): Promise<string> {
  const facts: FactDraft[] = [{ kind: 'name', data: { kind: 'legal', given: 'Sally', family: 'Brown' } }, ...more]
  const result = await here.db.run(by.actor, (tx) => addPerson(tx, { facts, told: said, noneOfThese: true }))
  assert.ok(result.ok)
  return result.value.id
}

async function recorded(by: TestStaff, person: string, draft: FactDraft): Promise<string> {
  const result = await here.db.run(by.actor, (tx) => recordFact(tx, person, draft))
  assert.ok(result.ok, result.ok ? '' : result.refusal)
  return result.value.fact
}

const awkward = `<script>alert(1)</script> '; drop table person; -- 👩‍👩‍👧 مرحبا\n${'x'.repeat(11_000)}`

test('any text is kept to the letter and shown as text', async () => {
  const agency = await testAgency(here)
  const priya = await agency.staff('Priya', 'officer')
  const person = await added(priya)
  const browser = await signIn(here, agency, priya)
  const saved = await browser.post(`/people/${person}/adjustments`, { what: awkward, saidBy: 'person', _key: newId() })
  assert.equal(saved.statusCode, 303)
  const [kept] = await here.db.run(priya.actor, (tx) => factsNow(tx, person, ['adjustment']))
  assert.deepEqual(kept?.data, { what: awkward })
  const shown = await browser.get(`/people/${person}/details`)
  assert.match(shown.body, /&lt;script>alert\(1\)&lt;\/script>/)
  assert.match(shown.body, /مرحبا/)
})

test('a refused form keeps all that was typed; sent twice it saves once', async () => {
  const agency = await testAgency(here)
  const priya = await agency.staff('Priya', 'officer')
  const person = await added(priya)
  const browser = await signIn(here, agency, priya)
  const form = {
    number: '0491 570 156',
    whose: 'shared',
    mayText: 'yes',
    sharedWith: 'her "mother"',
    saidBy: 'third-party',
    _key: newId(),
  }
  const refused = await browser.post(`/people/${person}/phones`, form)
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /href="#saidByName">Enter who told us/)
  assert.match(refused.body, /value="her &quot;mother&quot;"/)
  assert.match(refused.body, /id="mayText" name="mayText" value="yes" checked/)
  const whole = { ...form, saidByName: 'Her mother' }
  const sent = await Promise.all([
    browser.post(`/people/${person}/phones`, whole),
    browser.post(`/people/${person}/phones`, whole),
  ])
  assert.deepEqual(
    sent.map(({ statusCode }) => statusCode),
    [303, 303],
  )
  const phones = await here.db.run(priya.actor, (tx) => factsNow(tx, person, ['phone']))
  assert.equal(phones.length, 1)
  assert.deepEqual(
    [phones[0]?.saidBy, phones[0]?.saidByName, phones[0]?.verified],
    ['third-party', 'Her mother', false],
  )
  const shown = await browser.get(`/people/${person}/details`)
  assert.match(shown.body, /Someone else: Her mother/)
})

test('nothing is chosen beforehand on the form of any kind', async () => {
  const agency = await testAgency(here)
  const priya = await agency.staff('Priya', 'officer')
  const person = await added(priya)
  const browser = await signIn(here, agency, priya)
  for (const at of [
    'names',
    'numbers',
    'birth',
    'sex',
    'gender',
    'pronouns',
    'languages',
    'interpreter',
    'identity',
    'addresses',
    'phones',
    'emails',
    'disabilities',
    'adjustments',
    'talk',
    'work',
    'supports',
    'alerts',
    'whereabouts',
  ]) {
    const page = await browser.get(`/people/${person}/${at}/new`)
    assert.equal(page.statusCode, 200, at)
    assert.doesNotMatch(page.body, / checked| selected/, at)
  }
})

test('a correction supersedes; a change ends the one before; both stay', async () => {
  const agency = await testAgency(here)
  const priya = await agency.staff('Priya', 'officer')
  const person = await added(priya)
  const home: FactDraft = {
    kind: 'address',
    data: { kind: 'home', where: '14 Mil Lane' },
    told: { ...said, validFrom: day('2026-03-01') },
  }
  const fact = await recorded(priya, person, home)
  const corrected: FactDraft = { ...home, data: { kind: 'home', where: '14 Mill Lane' } }
  assert.ok(
    (await here.db.run(priya.actor, (tx) => changeFact(tx, { fact, how: 'correct', draft: corrected, version: 1 }))).ok,
  )
  const moved: FactDraft = {
    kind: 'address',
    data: { kind: 'temporary', where: '2 Short St' },
    told: { saidBy: 'third-party', saidByName: 'Mother', validFrom: day('2026-11-20') },
  }
  assert.ok(
    (await here.db.run(priya.actor, (tx) => changeFact(tx, { fact, how: 'change', draft: moved, version: 2 }))).ok,
  )
  await here.db.run(priya.actor, async (tx) => {
    const known = await factsOf(tx, [person], ['address'])
    const read = known.map(({ data, validFrom, validTo }) => [
      (data as { where: string }).where,
      String(validFrom),
      String(validTo),
    ])
    assert.deepEqual(read, [
      ['2 Short St', '2026-11-20', 'null'],
      ['14 Mill Lane', '2026-03-01', '2026-11-20'],
    ])
    const rows = await tx.query<{ step: string; now: boolean }>(
      'select step, superseded_at is null as now from person_fact where fact_id = $1 order by version',
      [fact],
    )
    assert.deepEqual(
      rows.map(({ step, now }) => `${step} ${now}`),
      ['recorded false', 'corrected false', 'changed true'],
    )
    const found = await tx.query<{ text: string }>(
      `select text from person_search where person_id = $1 and kind = 'address' order by text`,
      [person],
    )
    assert.deepEqual(
      found.map(({ text }) => text),
      ['14 Mill Lane', '2 Short St'],
      'an earlier address is found too',
    )
  })
})

test('a stale change is refused with both texts shown, and goes through once it was seen', async () => {
  const agency = await testAgency(here)
  const [priya, kim] = [await agency.staff('Priya', 'officer'), await agency.staff('Kim', 'officer')]
  const person = await added(priya)
  const fact = await recorded(priya, person, { kind: 'phone', data: { number: '0491 570 156' }, told: said })
  const [mine, theirs] = [await signIn(here, agency, priya), await signIn(here, agency, kim)]
  const at = `/people/${person}/phones/${fact}`
  const first = await theirs.post(at, { how: 'correct', number: '0491 570 157', saidBy: 'person', _version: '1' })
  assert.equal(first.statusCode, 303)
  const form = { how: 'correct', number: '0491 570 158', saidBy: 'person', _version: '1' }
  const stale = await mine.post(at, form)
  assert.equal(stale.statusCode, 409)
  assert.match(stale.body, /It reads now/)
  assert.match(stale.body, /0491 570 157/)
  assert.match(stale.body, /value="0491 570 158"/)
  assert.match(stale.body, /Recorded by Kim Tester/)
  assert.match(stale.body, /name="_version" value="2"/)
  assert.equal((await mine.post(at, { ...form, _version: '2' })).statusCode, 303)
  const twin = await mine.json('POST', `/api/v1${at}`, { how: 'correct', number: '1', saidBy: 'person', _version: 2 })
  assert.deepEqual([twin.statusCode, twin.json().refusal], [409, 'stale'])
  const past = await mine.json('GET', `/api/v1/people/${person}/facts/${fact}`)
  assert.deepEqual(
    past.json().versions.map(({ data }: { data: { number: string } }) => data.number.slice(-1)),
    ['8', '7', '6'],
  )
})

test('two who change a fact at once: one is told', async () => {
  const agency = await testAgency(here)
  const priya = await agency.staff('Priya', 'officer')
  const person = await added(priya)
  const fact = await recorded(priya, person, { kind: 'phone', data: { number: '1' }, told: said })
  const change = (number: string) =>
    here.db.run(priya.actor, (tx) =>
      changeFact(tx, { fact, how: 'correct', draft: { kind: 'phone', data: { number }, told: said }, version: 1 }),
    )
  const results = await Promise.all([change('2'), change('3')])
  assert.deepEqual(results.map((result) => (result.ok ? 'ok' : result.refusal)).sort(), ['ok', 'stale'])
})

test('a fact ends, or is taken back as never so; no version is ever removed', async () => {
  const agency = await testAgency(here)
  const priya = await agency.staff('Priya', 'officer')
  const person = await added(priya)
  const browser = await signIn(here, agency, priya)
  const [ended, wrong] = [
    await recorded(priya, person, { kind: 'adjustment', data: { what: 'Shearing' }, told: said }),
    await recorded(priya, person, { kind: 'adjustment', data: { what: 'Of somebody else' }, told: said }),
  ]
  const dayless = await browser.post(`/people/${person}/facts/${ended}/end`, { how: 'ended' })
  assert.equal(dayless.statusCode, 422)
  assert.match(dayless.body, /Enter the first day it is so no longer/)
  assert.equal(
    (await browser.post(`/people/${person}/facts/${ended}/end`, { how: 'ended', on: '2026-11-20', _version: '1' }))
      .statusCode,
    303,
  )
  assert.equal(
    (await browser.post(`/people/${person}/facts/${wrong}/end`, { how: 'never', _version: '1' })).statusCode,
    303,
  )
  const details = await browser.get(`/people/${person}/details`)
  assert.match(details.body, /1 earlier fact/)
  assert.doesNotMatch(details.body, /Of somebody else/)
  assert.match((await browser.get(`/people/${person}/facts/${wrong}`)).body, /Taken back/)
  const over = await here.db.run(priya.actor, (tx) => endFact(tx, { fact: wrong, on: 'never', version: 1 }))
  assert.deepEqual(over, { ok: false, refusal: 'over' })
  await assert.rejects(
    here.db.run(priya.actor, (tx) => tx.query('delete from person_fact')),
    /permission denied/,
  )
  await assert.rejects(
    here.db.run(priya.actor, (tx) => tx.query(`update person_fact set data = '{}'`)),
    /permission denied/,
  )
  await assert.rejects(
    here.db.run(priya.actor, (tx) =>
      tx.query('update person_fact set superseded_at = null where superseded_at is not null'),
    ),
    /only grows/,
  )
})

test('where a person is now moves on, also twice in a day', async () => {
  const agency = await testAgency(here)
  const priya = await agency.staff('Priya', 'officer')
  const person = await added(priya, {
    kind: 'whereabouts',
    data: { code: 'community' },
    told: { validFrom: day('2026-01-01') },
  })
  const today = day('2026-11-23')
  await recorded(priya, person, {
    kind: 'whereabouts',
    data: { code: 'police-cells', place: 'Dubbo' },
    told: { ...said, validFrom: today },
  })
  await recorded(priya, person, {
    kind: 'whereabouts',
    data: { code: 'custody', place: 'Wellington' },
    told: { ...said, validFrom: today },
  })
  const where = await here.db.run(priya.actor, (tx) => whereIs(tx, [person]))
  assert.deepEqual(
    [where.get(person)?.code, where.get(person)?.place, where.get(person)?.atLarge],
    ['custody', 'Wellington', false],
  )
  const known = await here.db.run(priya.actor, (tx) => factsOf(tx, [person], ['whereabouts']))
  assert.deepEqual(known.map(({ validTo }) => String(validTo)).sort(), ['2026-11-23', '2026-11-23', 'null'])
})

test('what a third party asked to be kept stays out of the person’s copy', async () => {
  const agency = await testAgency(here)
  const priya = await agency.staff('Priya', 'officer')
  const person = await added(priya, { kind: 'phone', data: { number: '0491 570 156', protects: 'Aunty Bev' } })
  await recorded(priya, person, {
    kind: 'work',
    data: { what: 'Told in confidence' },
    told: { saidBy: 'third-party', saidByName: 'Mother', keptFromPerson: true },
  })
  await recorded(priya, person, {
    kind: 'alert',
    data: { code: 'staff-safety', severity: 'high', what: 'Threatened a worker' },
    told: said,
  })
  await recorded(priya, person, {
    kind: 'work',
    data: { what: 'Lives with her sister' },
    told: { saidBy: 'third-party', saidByName: 'Neighbour', verified: true, verifiedHow: 'Rang the neighbour' },
  })
  const copy = JSON.stringify(await here.db.run(priya.actor, (tx) => forThePerson(tx, person)))
  assert.match(copy, /0491 570 156/)
  assert.match(copy, /Lives with her sister/)
  for (const secret of ['Aunty Bev', 'Told in confidence', 'Mother', 'Threatened', 'eighbour'])
    assert.ok(!copy.includes(secret), secret)
  const browser = await signIn(here, agency, priya)
  const head = await browser.get(`/people/${person}/supports`)
  const [before, covered] = head.body.split('<details class="warn information covered">')
  assert.ok(covered?.includes('<summary>'), 'covered, and closed when the page is loaded')
  assert.match(
    covered ?? '',
    /2 things not to be said aloud<\/summary>.*Protected: Aunty Bev\..*1 fact is kept from them/s,
  )
  assert.ok(!before?.includes('Aunty Bev') && before?.includes('Threatened a worker'), 'safety stands open')
})

test('the trail names the fields and never what they hold', async () => {
  const agency = await testAgency(here)
  const priya = await agency.staff('Priya', 'officer')
  const person = await added(priya)
  const browser = await signIn(here, agency, priya)
  await browser.post(`/people/${person}/phones`, { number: '0491 570 156', saidBy: 'person' })
  await browser.get(`/people/${person}/details`)
  const trail = await here.db.run(priya.actor, (tx) =>
    tx.query<{ action: string; fields: string[] }>(
      'select action, fields from audit_entry where person_id = $1 order by id',
      [person],
    ),
  )
  assert.deepEqual(
    trail.map(({ action }) => action),
    ['person.added', 'fact.recorded', 'person.viewed'],
  )
  assert.deepEqual(trail[1]?.fields, ['phone', 'number'])
})

test('a fact is of its own person, kind and agency', async () => {
  const [agency, other] = [await testAgency(here), await testAgency(here)]
  const priya = await agency.staff('Priya', 'officer')
  const [person, someone] = [await added(priya), await added(priya)]
  const fact = await recorded(priya, person, { kind: 'phone', data: { number: '1' }, told: said })
  const [mine, stranger] = [
    await signIn(here, agency, priya),
    await signIn(here, other, await other.staff('Ola', 'officer')),
  ]
  assert.equal((await mine.get(`/people/${person}/phones/${fact}`)).statusCode, 200)
  for (const at of [
    `/people/${someone}/phones/${fact}`,
    `/people/${person}/emails/${fact}`,
    `/people/${someone}/facts/${fact}`,
    `/people/${person}/phones/${newId()}`,
  ])
    assert.equal((await mine.get(at)).statusCode, 404, at)
  for (const at of [
    `/people/${person}/phones/${fact}`,
    `/people/${person}/facts/${fact}`,
    `/people/${person}/facts/${fact}/end`,
  ])
    assert.equal((await stranger.get(at)).statusCode, 404, at)
  const emails = await mine.json('POST', `/api/v1/people/${person}/emails/${fact}`, {
    how: 'correct',
    address: 'a@b.test',
    saidBy: 'person',
  })
  assert.deepEqual([emails.statusCode, emails.json().refusal], [422, 'over'])
  assert.equal((await mine.json('PUT', `/api/v1/people/${person}/phones/${fact}`, {})).statusCode, 404)
  const reader = await signIn(here, agency, await agency.staff('Greg', 'cultural-engagement-officer'))
  assert.equal((await reader.get(`/people/${person}/details`)).statusCode, 200)
  assert.equal((await reader.post(`/people/${person}/phones`, { number: '2', saidBy: 'person' })).statusCode, 403)
})
