import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { signIn, world } from '../../../test/support/app.ts'
import { made, refusalOf, royAtTen, type Scene, scene } from '../../../test/support/contacts.ts'
import { restrict } from '../../../test/support/people.ts'
import { newId } from '../../platform/ids.ts'
import { wholeNote } from '../notes/index.ts'
import { changeFact, factsNow, recordFact } from '../people/index.ts'
import { beginIntake, feedRecord, finishIntake, keepText, saveSection } from './commands.ts'
import { copyOf, intakeMatters, intakesOf, knownOf, openIntake, sectionsOf } from './queries.ts'
import { proposalsOf, type Typed } from './rules.ts'

const here = await world()
after(here.close)

const begun = async ({ run, roy }: Scene) => made(await run((tx) => beginIntake(tx, roy))).id
const nothing = { text: '', textBase: 0, states: {}, facts: [], version: undefined }
const mother = { name: 'Carol Baker', relation: 'mother', phone: '0491 570 110' }

async function withPhone(set: Scene) {
  const data = { number: '0491 570 156', protects: 'Kay' }
  const told = { saidBy: 'document', saidByName: 'Letter' }
  return made(await set.run((tx) => recordFact(tx, set.roy, { kind: 'phone', data, told }))).fact
}

/** What the intake would change, with the versions that were looked at. */
const waiting = (set: Scene, intake: string) =>
  set.run(async (tx) => {
    const [sections, known] = [await sectionsOf(tx, intake), await knownOf(tx, set.roy)]
    return sections.flatMap(({ answers }) => proposalsOf(answers.rows, known))
  })

test('one is open at a time, and whoever begins again goes on with it', async () => {
  const set = await scene(here)
  const id = await begun(set)
  assert.equal(await begun(set), id)
  assert.equal(await set.run((tx) => openIntake(tx, set.roy)), id)
  assert.equal(refusalOf(await set.run((tx) => finishIntake(tx, { intake: id, note: undefined }))), 'nothing-said')
})

test('a section is kept, shows what would change, and the record learns only what was ticked', async () => {
  const set = await scene(here)
  const fact = await withPhone(set)
  const id = await begun(set)
  const facts: Typed[] = [
    { kind: 'phone', fact, version: 1, how: 'changed', data: { number: '0491 570 157' } },
    { kind: 'email', data: { address: 'roy@example.test' } },
    { kind: 'support', data: mother },
  ]
  const given = { ...nothing, intake: id, section: 'contact', facts, version: 1 }
  assert.equal(made(await set.run((tx) => saveSection(tx, given))).waiting.length, 2)
  assert.equal(refusalOf(await set.run((tx) => saveSection(tx, given))), 'stale')
  const [phone, email] = await waiting(set, id)
  assert.deepEqual([phone?.as, phone?.data, email?.as], ['changed', { number: '0491 570 157', protects: 'Kay' }, 'new'])
  const pick = { row: phone?.row.id ?? '', take: true, version: phone?.before?.version }
  const feed = (picks: Parameters<typeof feedRecord>[1]['picks']) =>
    set.run((tx) => feedRecord(tx, { intake: id, picks }))
  assert.equal(refusalOf(await feed([{ ...pick, take: false }])), 'nothing-chosen')
  assert.equal(refusalOf(await feed([{ ...pick, version: 9 }])), 'stale')
  assert.equal(made(await feed([pick])).count, 1)
  const now = await set.run((tx) => factsNow(tx, set.roy, ['phone', 'email']))
  assert.deepEqual(
    now.map(({ data, saidBy, saidByName, verified }) => ({ data, saidBy, saidByName, verified })),
    [
      {
        data: { number: '0491 570 157', protects: 'Kay' },
        saidBy: 'person',
        saidByName: 'intake of 23 Nov 2026',
        verified: false,
      },
    ],
  )
  assert.deepEqual(
    (await waiting(set, id)).map(({ kind }) => kind),
    ['email'],
  )
})

test('what could not be recorded so is refused at its field, and what changed meanwhile is not overwritten', async () => {
  const set = await scene(here)
  const fact = await withPhone(set)
  const id = await begun(set)
  const bad: Typed[] = [{ kind: 'support', data: { name: 'Carol', relation: 'nobody' } }]
  const refused = await set.run((tx) => saveSection(tx, { ...nothing, intake: id, section: 'family', facts: bad }))
  assert.deepEqual(refused, { ok: false, refusal: 'unknown-code', at: 'support.0.relation' })
  const over: Typed[] = [{ kind: 'phone', fact, version: 1, data: { number: '1' } }]
  made(await set.run((tx) => saveSection(tx, { ...nothing, intake: id, section: 'contact', facts: over })))
  const draft = { kind: 'phone' as const, data: { number: '2' }, told: { saidBy: 'person' } }
  made(await set.run((tx) => changeFact(tx, { fact, how: 'correct', draft, version: 1 })))
  assert.equal((await waiting(set, id))[0]?.moved, true)
  const picks = [{ row: fact, take: true, version: 1 }]
  assert.equal(refusalOf(await set.run((tx) => feedRecord(tx, { intake: id, picks }))), 'stale')
})

test('a text is kept as it is typed; two who type lose neither', async () => {
  const set = await scene(here)
  const minh = await set.agency.staff('Minh', 'officer')
  const id = await begun(set)
  const keep = (text: string, base: number) =>
    set.run((tx) => keepText(tx, { intake: id, section: 'offence', text, base }))
  assert.deepEqual(made(await keep('We argued', 0)), { kept: true, version: 1 })
  assert.deepEqual(made(await keep('Another', 0)), { kept: false, version: 1, text: 'We argued' })
  assert.equal(
    refusalOf(await set.run((tx) => keepText(tx, { intake: id, section: 'x', text: '', base: 0 }))),
    'section-unknown',
  )
  const theirs = { ...nothing, intake: id, section: 'offence', text: 'He says otherwise' }
  assert.equal(refusalOf(await here.db.run(minh.actor, (tx) => saveSection(tx, theirs))), 'stale')
  made(await here.db.run(minh.actor, (tx) => saveSection(tx, { ...theirs, textBase: 1 })))
  const browser = await signIn(here, set.agency, set.priya)
  const form = { text: 'We argued, then', textBase: '1', _version: '1', _key: newId() }
  const refused = await browser.post(`/intakes/${id}/sections/offence`, form)
  assert.equal(refused.statusCode, 409)
  assert.match(refused.payload, /We argued, then/)
  assert.match(refused.payload, /He says otherwise/)
  const again = { ...form, ...hiddenIn(refused.payload), _key: newId() }
  const twice = await browser.post(`/intakes/${id}/sections/offence`, again)
  assert.deepEqual(
    [twice.statusCode, twice.payload.includes('Keep mine')],
    [409, true],
    'a second save replaces nothing',
  )
  const textNow = () => set.run(async (tx) => (await sectionsOf(tx, id)).find(({ name }) => name === 'offence')?.text)
  assert.equal(await textNow(), 'He says otherwise')
  const mine = /name="mine" value="([^"]+)"/.exec(twice.payload)?.[1] ?? ''
  made(await here.db.run(minh.actor, (tx) => saveSection(tx, { ...theirs, text: 'He says more', textBase: 2 })))
  const late = await browser.post(`/intakes/${id}/sections/offence`, { ...again, mine, _key: newId() })
  assert.deepEqual([late.statusCode, late.payload.includes('He says more')], [409, true], 'only what was shown')
  const shown = /name="mine" value="([^"]+)"/.exec(late.payload)?.[1] ?? ''
  const kept = await browser.post(`/intakes/${id}/sections/offence`, { ...again, mine: shown, _key: newId() })
  assert.deepEqual([kept.statusCode, await textNow()], [303, 'We argued, then'])
})

/** The versions that a form came back with. */
const hiddenIn = (page: string) =>
  Object.fromEntries(
    ['_version', 'textBase'].map((name) => [name, new RegExp(`name="${name}" value="(\\d+)"`).exec(page)?.[1] ?? '']),
  )

test('through the pages: what was typed stays, the change is shown before it is made, the copy and the note', async () => {
  const set = await scene(here)
  const fact = await withPhone(set)
  const browser = await signIn(here, set.agency, set.priya)
  const started = await browser.post(`/people/${set.roy}/intakes`, { _key: newId() })
  const id = /intakes\/([0-9a-f-]+)/.exec(started.headers.location ?? '')?.[1] ?? ''
  assert.match((await browser.get(`/intakes/${id}`)).payload, /Go on: Identity and names/)
  const at = `/intakes/${id}/sections/contact`
  const form = (await browser.get(at)).payload.split('<form class="form wide"')[1] ?? ''
  assert.match(form, /0491 570 156/)
  assert.doesNotMatch(form, /Kay/)
  assert.equal(form.split('Add a phone').length, 2)
  const typed = {
    'phone.0.fact': fact,
    'phone.0.version': '1',
    'phone.0.how': 'changed',
    'phone.0.number': '',
    'states.0.question': 'email',
    'states.0.state': 'declined',
    text: '<b>Ring</b> after six',
    textBase: '0',
    _version: '1',
  }
  const refused = await browser.post(at, { ...typed, _key: newId() })
  assert.equal(refused.statusCode, 422)
  assert.match(refused.payload, /&lt;b(>|&gt;)Ring/)
  const saved = await browser.post(at, { ...typed, 'phone.0.number': '0491 570 157', _key: newId() })
  assert.match(saved.headers.location ?? '', /changes\?section=contact/)
  const shown = (await browser.get(saved.headers.location ?? '')).payload
  assert.match(shown, /0491 570 156 → 0491 570 157/)
  const sent = { 'changes.0.row': fact, 'changes.0.version': '1', 'changes.0.take': 'on', _key: newId() }
  const elsewhere = await browser.post(`/intakes/${id}/sections/wants`, {
    to: 'overview',
    _version: '1',
    _key: newId(),
  })
  assert.match(elsewhere.headers.location ?? '', new RegExp(`/intakes/${id}\\?did`))
  const fed = await browser.post(`/intakes/${id}/changes?section=contact`, sent)
  assert.equal(fed.statusCode, 303, fed.payload)
  const end = (await browser.get(`/intakes/${id}/finish`)).payload
  assert.match(end, /Phone: 0491 570 157/)
  assert.match(end, /E-mail: Did not want to say/)
  const note = { noteKind: 'supervision-interview', noteText: 'Contact\nRing after six', _key: newId() }
  const finished = await browser.post(`/intakes/${id}/finish`, note)
  assert.equal(finished.statusCode, 303, finished.payload)
  const copy = (await browser.get(`/intakes/${id}`)).payload
  assert.match(copy, /It cannot be altered/)
  assert.match(copy, /Did not want to say/)
  assert.equal((await browser.get(at)).statusCode, 404)
  const [one] = await set.run((tx) => intakesOf(tx, set.roy))
  const written = await set.run((tx) => wholeNote(tx, one?.finished?.note ?? ''))
  assert.ok(written)
  const again = await set.run((tx) => keepText(tx, { intake: id, section: 'wants', text: 'x', base: 0 }))
  assert.equal(refusalOf(again), 'finished-already')
  assert.notEqual(await begun(set), id)
  assert.ok(await set.run((tx) => copyOf(tx, id)))
})

test('finished before today’s interview is recorded, its text stands in that note', async () => {
  const set = await scene(here)
  const appointment = await royAtTen(set)
  const id = await begun(set)
  const email: Typed[] = [{ kind: 'email', data: { address: 'roy@example.test' } }]
  made(await set.run((tx) => saveSection(tx, { ...nothing, intake: id, section: 'contact', facts: email })))
  made(await set.run((tx) => keepText(tx, { intake: id, section: 'wants', text: 'To see his mother', base: 0 })))
  const browser = await signIn(here, set.agency, set.priya)
  const finished = await browser.post(`/intakes/${id}/finish`, { finishAs: 'interview', _key: newId() })
  assert.match(finished.headers.location ?? '', new RegExp(`/appointments/${appointment}/interview`))
  const page = (await browser.get(`/appointments/${appointment}/interview`)).payload
  assert.match(page, /To see his mother/)
  assert.match(page, /E-mail: roy@example.test/)
  const copy = await set.run((tx) => copyOf(tx, id))
  const said = copy?.flatMap(({ questions }) => questions).find(({ question }) => question === 'email')
  assert.deepEqual(said?.facts, [{ words: 'roy@example.test', source: 'Said here, not brought into the record' }])
})

test('it stands on Today from the day after, and is hidden with the person', async () => {
  const set = await scene(here)
  const id = await begun(set)
  assert.deepEqual(await set.run((tx) => intakeMatters(tx, [set.priya.id])), [])
  await set.run((tx) => tx.query("update intake set begun_at = begun_at - interval '2 days' where id = $1", [id]))
  const [matter] = await set.run((tx) => intakeMatters(tx, [set.priya.id]))
  assert.deepEqual([matter?.person, matter?.act.href], [set.roy, `/intakes/${id}`])
  const minh = await set.agency.staff('Minh', 'officer')
  const browser = await signIn(here, set.agency, minh)
  assert.equal((await browser.get(`/intakes/${id}`)).statusCode, 200)
  await restrict(here, set.priya, set.roy)
  for (const path of [`/intakes/${id}`, `/intakes/${id}/sections/contact`, `/people/${set.roy}/intakes`])
    assert.equal((await browser.get(path)).statusCode, 404, path)
  assert.deepEqual(await here.db.run(minh.actor, (tx) => intakeMatters(tx, [set.priya.id])), [])
})
