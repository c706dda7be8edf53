import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import pg from 'pg'
import { signIn, type TestAgency, type TestStaff, testAgency, world } from '../../../test/support/app.ts'
import { made } from '../../../test/support/contacts.ts'
import type { Tx } from '../../platform/database/tx.ts'
import { newId } from '../../platform/ids.ts'
import { withdrawNote, writeNote } from '../notes/index.ts'
import { addPerson, type FactDraft, openSupervision, recordFact } from '../people/index.ts'
import { addTask } from '../tasks/index.ts'
import { findNotes, findPeople, minePeople, questionOf } from './index.ts'

const here = await world()
after(here.close)
const day = Temporal.PlainDate.from

type Made = { agency: TestAgency; officer: TestStaff; roy: string }
async function add(tx: Tx, facts: FactDraft[], officer?: { id: string; office: string }): Promise<string> {
  const { id } = made(await addPerson(tx, { told: { saidBy: 'person' }, facts, noneOfThese: true }))
  const period = {
    person: id,
    kind: 'supervision',
    openedOn: day('2026-10-01'),
    openedWhy: 'order',
    level: 'medium',
  } as const
  if (officer) made(await openSupervision(tx, { ...period, officeId: officer.office, officerId: officer.id }))
  return id
}

const named = (given: string, family: string): FactDraft => ({ kind: 'name', data: { kind: 'legal', given, family } })

async function office(): Promise<Made> {
  const agency = await testAgency(here)
  const officer = await agency.staff('Priya', 'officer')
  const roy = await here.db.run(officer.actor, async (tx) => {
    for (const [given, family] of [
      ['Grace', 'O’Neill'],
      ['Matthew', 'Nguyen'],
      ['Siobhan', 'Thompson'],
    ] as const)
      await add(tx, [named(given, family)])
    return add(
      tx,
      [
        named('Roy', 'Mackenzie'),
        { kind: 'name', data: { kind: 'alias', given: 'Snowy' } },
        { kind: 'name', data: { kind: 'birth', given: 'Royston', family: 'Unspoken', notSpoken: true } },
        { kind: 'birth', data: { date: '2003-02-11' } },
        { kind: 'phone', data: { number: '0412 345 678', mayText: 'yes' } },
        { kind: 'reference', data: { kind: 'police-number', value: 'CNI 77-1234' } },
        { kind: 'address', data: { kind: 'home', where: '14 Mill Lane, Dubbo' } },
        { kind: 'email', data: { address: 'Roy@example.org' } },
        { kind: 'support', data: { name: 'Ann Mackenzie', relation: 'mother', phone: '02 6884 1111' } },
      ],
      { id: officer.id, office: agency.office },
    )
  })
  return { agency, officer, roy }
}

const searching = (staff: TestStaff, typed: string) =>
  here.db.run(staff.actor, (tx) => findPeople(tx, questionOf(tx, typed), [], 20))

const ways: [typed: string, how: string | undefined][] = [
  ['Roy Mackenzie', undefined],
  ['Mackenzie, Roy', undefined],
  ['mack', undefined],
  ['Roy McKenzie', 'name-sound'],
  ['Makenzee', 'name-sound'],
  ['Mackenzei', 'name-sound'],
  ['Mackenfie', 'name-like'],
  ['snowy', 'name'],
  ['CNI771234', 'reference'],
  ['cni 77', 'reference-start'],
  ['0412345678', 'phone'],
  ['+61 412 345 678', 'phone'],
  ['345 678', 'phone-part'],
  ['(02) 6884 1111', 'support-phone'],
  ['ann mackenzie', 'support'],
  ['roy@example.org', 'email'],
  ['14 mill lane', 'address'],
  ['mill dubbo', 'address'],
  ['11/2/2003', 'birth'],
]

test('people are found by whatever is known of them, saying why', async () => {
  const { officer, roy } = await office()
  for (const [typed, how] of ways) {
    const found = await searching(officer, typed)
    assert.equal(found[0]?.person, roy, typed)
    assert.equal(found[0]?.reasons[0]?.how, how, typed)
  }
  assert.deepEqual(await searching(officer, 'zzyzx'), [])
  assert.equal((await searching(officer, 'Shivon Tomson'))[0]?.name.spoken, 'Siobhan Thompson')
  assert.equal((await searching(officer, 'Nguyen Mathew'))[0]?.name.spoken, 'Matthew Nguyen')
})

test('a name that must not be spoken finds its person and is not shown', async () => {
  const { agency, officer, roy } = await office()
  assert.equal((await searching(officer, 'Unspoken'))[0]?.person, roy)
  const browser = await signIn(here, agency, officer)
  const page = await browser.get('/find?q=royston')
  assert.match(page.body, /Mackenzie, Roy/)
  assert.doesNotMatch(page.body, /Royston Unspoken/)
})

test('the wall: another agency, and a restricted person, are never found', async () => {
  const { agency, officer, roy } = await office()
  const other = await office()
  assert.deepEqual(
    (await searching(officer, 'Mackenzie')).map(({ person }) => person),
    [roy],
  )
  await restrict(agency.id, roy)
  for (const [typed] of ways)
    assert.equal(
      (await searching(officer, typed)).some(({ person }) => person === roy),
      false,
      typed,
    )
  assert.equal((await searching(other.officer, 'Mackenzie'))[0]?.person, other.roy)
})

async function restrict(agency: string, person: string): Promise<void> {
  const client = await here.database.ownerPool.connect()
  try {
    await client.query(`select set_config('app.agency', $1, false)`, [agency])
    await client.query(
      `insert into restriction (id, person_id, reason, made_at) values ($1, $2, 'sealed', '2026-01-01')`,
      [newId(), person],
    )
  } finally {
    client.release()
  }
}

/** A note; a restricted one of its own kind, since the later ones of a kind would be restricted with it. */
async function note(tx: Tx, person: string, text: string, sensitivity: 'ordinary' | 'restricted' = 'ordinary') {
  const kind = sensitivity === 'restricted' ? 'monitoring' : 'case-note'
  return made(await writeNote(tx, { person, kind, at: tx.now, text, sensitivity })).id
}

test('notes are found by their words, whatever ending, newest first, in those one may read', async () => {
  const { agency, officer, roy } = await office()
  const colleague = await agency.staff('Tom', 'officer')
  const other = await office()
  const ids = await here.db.run(officer.actor, async (tx) => ({
    drinks: await note(tx, roy, 'Will says he drinks at weekends, and/or on pension day. www.example.org/help'),
    sealed: await note(tx, roy, 'He was drinking; told in confidence', 'restricted'),
    wrong: await note(tx, roy, 'Drinking, but about somebody else'),
  }))
  await here.db.run(officer.actor, async (tx) =>
    made(await withdrawNote(tx, { note: ids.wrong, reason: 'twice', why: '' })),
  )
  const by = (staff: TestStaff, typed: string, people: string[] | null = null) =>
    here.db.run(staff.actor, async (tx) => (await findNotes(tx, typed, people, 20)).map(({ id }) => id))
  assert.deepEqual((await by(officer, 'drinking')).sort(), [ids.drinks, ids.sealed].sort())
  assert.deepEqual(await by(colleague, 'drinking'), [ids.drinks], 'a restricted note is not found by its words')
  assert.deepEqual(await by(colleague, 'will drink'), [ids.drinks], 'no word is too common')
  assert.deepEqual(await by(colleague, 'or on example'), [ids.drinks])
  assert.deepEqual(await by(colleague, "drink' | (x:* & !y) \\"), [])
  assert.deepEqual(await by(officer, 'drinking', [roy]), await by(officer, 'drinking'))
  assert.deepEqual(await by(officer, 'drinking', []), [])
  assert.deepEqual(await by(other.officer, 'drinking'), [], 'another agency')
  await restrict(agency.id, roy)
  assert.deepEqual(await by(colleague, 'drinking'), [], 'a restricted person')
})

test('the page says what was found and why, and what to do when nothing was', async () => {
  const { agency, officer, roy } = await office()
  await here.db.run(officer.actor, async (tx) => {
    await note(tx, roy, '<script>alert(1)</script> agreed to counselling')
    made(await addTask(tx, { what: 'Ring the service', due: day('2026-11-25'), owner: officer.id, person: roy }))
  })
  const browser = await signIn(here, agency, officer)
  const empty = await browser.get('/find')
  assert.equal(empty.statusCode, 200)
  assert.match(empty.body, /Who or what are you looking for/)
  const caller = await browser.get(`/find?q=${encodeURIComponent('0412 345 678')}`)
  assert.match(caller.body, /Whose number this is[\s\S]*Roy Mackenzie[\s\S]*their own number[\s\S]*Ring the service/)
  const mother = await browser.get('/find?q=0268841111')
  assert.match(mother.body, /Ann Mackenzie \(Mother\)/)
  const words = await browser.get('/find?q=counselling')
  assert.match(words.body, /Notes on your people[\s\S]*&lt;script>alert\(1\)&lt;\/script>.*<mark>counselling<\/mark>/)
  const none = await browser.get('/find?q=zzyzx')
  assert.match(none.body, /Nothing found for[\s\S]*\/people\/new/)
  assert.match((await browser.get('/find?q=x')).body, /Type a little more/)
  for (const odd of ['%00', '%25', "'", '\\', '%F0%9F%98%80%F0%9F%98%80', `${'x'.repeat(3000)}`, '&in=nowhere'])
    assert.equal((await browser.get(`/find?q=${odd}`)).statusCode, 200, odd)
})

test('the dialog and the interface answer in JSON; the front desk may not ask', async () => {
  const { agency, officer, roy } = await office()
  const browser = await signIn(here, agency, officer)
  const dialog = (await browser.get('/find.json?q=makenzie')).json()
  assert.equal(dialog.hits[0].id, roy)
  assert.equal(dialog.hits[0].label, 'Mackenzie, Roy')
  assert.equal(dialog.hits[0].href, `/people/${roy}`)
  assert.deepEqual((await browser.get('/find.json?q=m')).json(), { hits: [] })
  const twin = await browser.json('GET', '/api/v1/find?q=snowy')
  assert.equal(twin.statusCode, 200)
  assert.equal(twin.json().people[0].reasons[0].text, 'Snowy')
  const desk = await signIn(here, agency, await agency.staff('Desk', 'front-desk'))
  assert.equal((await desk.get('/find?q=roy')).statusCode, 403)
  assert.equal((await desk.get('/find.json?q=roy')).statusCode, 403)
  assert.equal((await browser.post('/find', { q: 'roy' })).statusCode, 404)
})

test('find reads its indexes, not the tables, and a common word costs no more than a rare one', async () => {
  const agency = newId()
  const client = new pg.Client(here.database.superuser)
  await client.connect()
  const plans: string[] = []
  client.on('notice', ({ message }) => plans.push(message ?? ''))
  try {
    await fill(client, agency)
    await client.query("load 'auto_explain'")
    for (const [name, value] of explaining) await client.query('select set_config($1, $2, false)', [name, value])
    await client.query("select * from find_notes('attended', null, 20)")
    const common = rowsRead(plans.splice(0))
    const rare = await client.query("select * from find_notes('zebra', null, 20)")
    assert.ok(rare.rowCount, 'rare notes are found in whatever month they lie')
    assert.match(plans.splice(0).join(), /Bitmap Index Scan on note_text_terms/)
    assert.ok(
      common > 0 && common < notes / 10,
      `${common} of ${notes} notes were read for a word that is in all of them`,
    )
    const question = [
      ['marika', 'olander'],
      ['MRK', 'ALNTR'],
      [1, 2],
      ['%marika%', '%olander%'],
      null,
      null,
      '412003',
      null,
      null,
      [],
      20,
    ]
    await client.query('select * from find_people($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11)', question)
    const plan = plans.splice(0).join()
    assert.match(plan, /Bitmap Index Scan on person_search_like/)
    assert.match(plan, /Index .*Scan .*person_search_key/)
    assert.doesNotMatch(plan, /Seq Scan on (person_search|note_text)/)
  } finally {
    await client.end()
  }
})

const notes = 6000
const explaining = [
  ['auto_explain.log_min_duration', '0'],
  ['auto_explain.log_analyze', 'on'],
  ['auto_explain.log_nested_statements', 'on'],
  ['client_min_messages', 'log'],
] as const

/** The most rows that any scan of the notes gave. */
function rowsRead(plans: readonly string[]): number {
  const scans = plans
    .join('\n')
    .matchAll(/(?:Bitmap Heap|Seq|Index) Scan (?:using \w+ )?on note_text .*?actual time=[\d.]+ rows=(\d+)/g)
  return Math.max(0, ...[...scans].map(([, rows]) => Number(rows)))
}

/** Thousands of people and notes, as the superuser, past every trigger: five years of notes, each with the same word. */
async function fill(client: pg.Client, agency: string): Promise<void> {
  await client.query(
    `select set_config('app.agency', $1, false), set_config('app.hidden', '{}', false), set_config('app.now', '2026-11-22T22:30:00Z', false)`,
    [agency],
  )
  await client.query('set session_replication_role = replica')
  await client.query(
    `insert into person_search (id, person_id, kind, key, text)
     select gen_random_uuid(), gen_random_uuid(), kind, case kind when 'phone' then '+61412' || lpad(i::text, 6, '0')
       when 'sound' then 'S' || i % 700 else chr(97 + i % 26) || chr(97 + i / 26 % 26) || 'rik' || chr(97 + i / 676 % 26) || 'a' end, ''
     from generate_series(1, 12000) i, unnest(array['word', 'sound', 'phone', 'address']) kind`,
  )
  await client.query(
    `insert into note_text (note_id, n, person_id, text, written_at, author_id)
     select gen_random_uuid(), 1, gen_random_uuid(), 'She attended' || case when i % 700 = 0 then ' a zebra' else '' end,
       '2026-11-20'::timestamptz - make_interval(hours => i * 7), gen_random_uuid() from generate_series(1, $1::int) i`,
    [notes],
  )
  await client.query('analyze person_search, note_text')
}

test('whose number it is comes with who shares it, when it is safe, and whom it protects', async () => {
  const { agency, officer, roy } = await office()
  await here.db.run(officer.actor, async (tx) => {
    const data = {
      number: '0491 570 156',
      whose: 'own',
      sharedWith: 'his partner <Mia>',
      safeTimes: 'after six',
      mayLeaveMessage: 'no',
      protects: 'Mia',
    }
    made(await recordFact(tx, roy, { kind: 'phone', data, told: { saidBy: 'officer' } }))
  })
  const { body } = await (await signIn(here, agency, officer)).get('/find?q=0491570156')
  assert.match(body, /Shared with.*his partner &lt;Mia>.*Safe times.*after six.*leave no message/s)
  assert.match(body, /<details[^>]*covered[^>]*>.*Protected from them: Mia/s)
})

test('a number that is nobody’s goes with the note that is written of the call', async () => {
  const { agency, officer, roy } = await office()
  const browser = await signIn(here, agency, officer)
  const { body } = await browser.get('/find?q=0491+570+064')
  const [, href = ''] = /href="([^"]*\/quick-note[^"]*number=[^"]*)"/.exec(body) ?? []
  assert.match(body, /No record open to you has 0491 570 064/)
  const choosing = `${href.replaceAll('&amp;', '&')}&q=roy`
  const found = (await browser.get(choosing)).body
  const [, chosen = ''] = /href="([^"]*chosen=[^"]*)"/.exec(found) ?? []
  assert.ok(chosen.includes(roy))
  const note = (await browser.get(chosen.replaceAll('&amp;', '&'))).body
  assert.match(note, /<textarea[^>]*>Rang from 0491 570 064. <\/textarea>/)
  assert.match(note, /value="they-rang"[^>]*checked/)
  assert.doesNotMatch((await browser.get('/find?q=0412345678')).body, /No record open to you has/)
  assert.doesNotMatch((await browser.get('/find?q=345678')).body, /No record open to you has/)
})

test('who has every word that was typed comes first, before the asker’s own people who have some', async () => {
  const { agency, officer } = await office()
  await here.db.run(officer.actor, async (tx) => {
    for (const given of ['Aaron', 'Amir', 'Tara'])
      await add(tx, [named(given, 'Al-Hassan')], { id: officer.id, office: agency.office })
    await add(tx, [named('Tane', 'Al-Hassan')])
    await add(tx, [named('Royston', 'Clarke')], { id: officer.id, office: agency.office })
    await add(tx, [named('Roy', 'Zimmer')])
  })
  const first = (typed: string) =>
    here.db.run(officer.actor, async (tx) => {
      const found = await findPeople(tx, questionOf(tx, typed), await minePeople(tx), 2)
      return found[0]?.name.spoken
    })
  assert.equal(await first('Tane Al-Hassan'), 'Tane Al-Hassan')
  assert.equal(await first('al-hassan, tane'), 'Tane Al-Hassan')
  assert.equal(await first('Roy Zimmer'), 'Roy Zimmer')
  assert.equal(await first('Roy Mackenzie Junior'), 'Roy Mackenzie', 'a word more than the name has')
})
