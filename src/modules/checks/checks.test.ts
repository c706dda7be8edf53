import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { signIn, world } from '../../../test/support/app.ts'
import { made, refusalOf, royAtTen, type Scene, scene } from '../../../test/support/contacts.ts'
import { restrict } from '../../../test/support/people.ts'
import { newId } from '../../platform/ids.ts'
import { notesOf } from '../notes/index.ts'
import { changeFact, factsOf, recordFact, supportsOf } from '../people/index.ts'
import { tasksFor, tasksFrom } from '../tasks/index.ts'
import { leaveCheck, type NewCheck, openCheck, recordCall } from './commands.ts'
import { checkMatters, checkOne, checksOf, contradictionsOf } from './queries.ts'

const here = await world()
after(here.close)

const day = Temporal.PlainDate.from
const today = day('2026-11-23')
const mother = { name: 'Carol Baker', relation: 'mother', phone: '02 5550 0199' }

/** Roy's address, not verified yet. */
const home = ({ run, roy }: Scene) =>
  run(async (tx) => {
    const data = { kind: 'home', where: '61 Lagoon Road', livesWith: 'his mother' }
    return made(await recordFact(tx, roy, { kind: 'address', data, told: { saidBy: 'person' } })).fact
  })

const opened = async (set: Scene, more: Partial<NewCheck> = {}) => {
  const check = { person: set.roy, ...mother, basis: 'consent', said: ['Works at the mill'], due: today, ...more }
  return made(await set.run((tx) => openCheck(tx, check))).id
}

const said = (set: Scene, check: string) =>
  set.run(async (tx) => (await checkOne(tx, check)) ?? assert.fail('no check'))

test('whoever is named joins the supports, and the call is a task that Today shows as one thing', async () => {
  const set = await scene(here)
  const check = await opened(set)
  const [supports, tasks, matters] = await set.run(async (tx) => [
    await supportsOf(tx, set.roy),
    await tasksFor(tx),
    await checkMatters(tx, [set.priya.id]),
  ])
  assert.deepEqual(
    supports.map(({ name, relation, phone }) => ({ name, relation, phone })),
    [mother],
  )
  assert.deepEqual(tasks[0]?.from, ['check', check])
  assert.deepEqual([matters[0]?.tasks, matters[0]?.tone, matters[0]?.due], [[tasks[0]?.id], 'plain', today])
  const again = await opened(set, { name: 'carol baker', relation: undefined })
  assert.equal((await set.run((tx) => supportsOf(tx, set.roy))).length, 1)
  assert.equal((await said(set, again)).phone, mother.phone)
})

test('a check that was not rung today is late tomorrow', async () => {
  const set = await scene(here)
  await opened(set)
  here.clock.set('2026-11-23T22:00:00Z')
  try {
    const [matter] = await set.run((tx) => checkMatters(tx, [set.priya.id]))
    assert.deepEqual([matter?.tone, matter?.lead], ['amber', '1 day late'])
  } finally {
    here.clock.set('2026-11-22T22:30:00Z')
  }
})

const wrong: [string, Partial<NewCheck>, string][] = [
  ['nobody to ask', { name: ' ' }, 'who-needed'],
  ['somebody who is no support of theirs', { name: '', whom: newId() }, 'support-unknown'],
  ['a relation that there is not', { relation: 'astronaut' }, 'relation-unknown'],
  ['nothing to check', { said: [] }, 'statement-needed'],
  ['too much to check', { said: Array.from({ length: 31 }, (_, n) => `Statement ${n}`) }, 'too-many'],
  ['a fact of somebody else', { facts: [newId()] }, 'fact-unknown'],
  ['no ground', { basis: undefined }, 'basis-needed'],
  ['a ground that nobody knows', { basis: 'because' }, 'basis-needed'],
  ['a ground that must be said, not said', { basis: 'law' }, 'basis-words-needed'],
  ['no day', { due: undefined }, 'due-needed'],
  ['an appointment of somebody else', { appointment: newId() }, 'not-theirs'],
]
test('what a check cannot be opened with', async () => {
  const set = await scene(here)
  for (const [name, more, expected] of wrong) {
    const check = { person: set.roy, ...mother, basis: 'consent', said: ['Works'], due: today, ...more }
    assert.equal(refusalOf(await set.run((tx) => openCheck(tx, check))), expected, name)
  }
  assert.deepEqual(await set.run((tx) => checksOf(tx, set.roy)), [])
})

test('verified marks the fact, contradicted shows until the record is put right, and both are in the note', async () => {
  const set = await scene(here)
  const fact = await home(set)
  const check = await opened(set, { facts: [fact] })
  const [address, work] = (await said(set, check)).statements
  assert.match(address?.words ?? '', /^Address: 61 Lagoon Road; .*his mother$/)
  const first = { check, version: 1, outcome: 'spoke' as const, words: 'Glad to be asked' }
  const findings = [
    { statement: address?.id ?? '', finding: 'verified' as const, words: '' },
    { statement: work?.id ?? '', finding: 'contradicted' as const, words: 'He left in June' },
  ]
  const wordless = findings.map((one) => ({ ...one, words: '' }))
  assert.equal(refusalOf(await set.run((tx) => recordCall(tx, { ...first, findings: wordless }))), 'their-words-needed')
  const call = made(await set.run((tx) => recordCall(tx, { ...first, findings })))
  assert.equal(call.state, 'answered')
  const [facts, notes, tasks, against] = await set.run(async (tx) => [
    await factsOf(tx, [set.roy], ['address']),
    await notesOf(tx, set.roy),
    await tasksFrom(tx, check),
    await contradictionsOf(tx, set.roy),
  ])
  assert.deepEqual(
    [facts[0]?.version, facts[0]?.verified, facts[0]?.verifiedHow],
    [2, true, 'Third-party check with Carol Baker (mother), 23 Nov 2026'],
  )
  assert.equal(notes[0]?.kind, 'third-party-check')
  const answers = notes[0]?.answers.map(({ answer }) => answer) ?? []
  assert.deepEqual(answers.slice(0, 2), ['Carol Baker', 'Mother'])
  assert.equal(answers[3], '1. Verified\n2. Contradicted: He left in June')
  assert.ok(tasks[0]?.done)
  assert.deepEqual(
    against.map(({ words, said: theirs }) => [words, theirs]),
    [['Works at the mill', 'He left in June']],
  )
})

test('a fact that was changed since is not marked, and is contradicted no longer once put right', async () => {
  const set = await scene(here)
  const fact = await home(set)
  const check = await opened(set, { facts: [fact], said: [] })
  const [address] = (await said(set, check)).statements
  const finding = { statement: address?.id ?? '', finding: 'contradicted' as const, words: 'Moved out' }
  const call = { check, outcome: 'spoke' as const, words: '', findings: [finding] }
  made(await set.run((tx) => recordCall(tx, { ...call, version: 1 })))
  assert.equal((await set.run((tx) => contradictionsOf(tx, set.roy))).length, 1)
  const data = { kind: 'home', where: '2 Mill Lane' }
  const draft = { kind: 'address' as const, data, told: { saidBy: 'person' } }
  made(await set.run((tx) => changeFact(tx, { fact, how: 'correct', draft, version: 1 })))
  assert.deepEqual(await set.run((tx) => contradictionsOf(tx, set.roy)), [])
  const other = await opened(set, { facts: [fact], said: [] })
  made(
    await set.run((tx) =>
      changeFact(tx, {
        fact,
        how: 'correct',
        draft: { ...draft, data: { ...data, where: '3 Mill Lane' } },
        version: 2,
      }),
    ),
  )
  const [asked] = (await said(set, other)).statements
  const verified = { statement: asked?.id ?? '', finding: 'verified' as const, words: '' }
  made(await set.run((tx) => recordCall(tx, { ...call, check: other, version: 1, findings: [verified] })))
  assert.equal((await said(set, other)).statements[0]?.said?.fed, 'changed-since')
  assert.equal((await set.run((tx) => factsOf(tx, [set.roy], ['address'])))[0]?.verified, false)
})

test('nobody reached: the task goes on to the day to ring again, no note is written, and stale calls are told', async () => {
  const set = await scene(here)
  const check = await opened(set)
  const call = { check, outcome: 'no-answer' as const, words: '', findings: [], again: day('2026-11-24') }
  made(await set.run((tx) => recordCall(tx, { ...call, version: 1 })))
  const [tasks, notes] = await set.run(async (tx) => [await tasksFrom(tx, check), await notesOf(tx, set.roy)])
  assert.deepEqual([tasks[0]?.due.toString(), tasks[0]?.done, notes.length], ['2026-11-24', undefined, 0])
  assert.equal(refusalOf(await set.run((tx) => recordCall(tx, { ...call, version: 1 }))), 'stale')
  const spoke = { ...call, outcome: 'spoke' as const, version: 2 }
  assert.equal(refusalOf(await set.run((tx) => recordCall(tx, spoke))), 'nothing-said')
  const past = { ...call, version: 2, again: day('2026-11-20') }
  assert.equal(refusalOf(await set.run((tx) => recordCall(tx, past))), 'past-day')
  made(await set.run((tx) => leaveCheck(tx, { check, version: 2, why: 'His sister was asked' })))
  assert.equal(refusalOf(await set.run((tx) => recordCall(tx, { ...call, version: 3 }))), 'closed')
  assert.ok((await set.run((tx) => tasksFrom(tx, check)))[0]?.done)
})

test('from the interview’s form in the same save, and its tick leads to the check instead', async () => {
  const set = await scene(here)
  const appointment = await royAtTen(set)
  here.clock.set('2026-11-23T00:30:00Z')
  const browser = await signIn(here, set.agency, set.priya)
  try {
    const body = {
      _key: newId(),
      outcome: 'attended',
      noteText: 'Lives with his mother, his closest support',
      checkName: mother.name,
      checkRelation: mother.relation,
      checkPhone: mother.phone,
      checkSaid: 'Lives with his mother\nShe is his closest support',
    }
    const at = `/appointments/${appointment}/interview`
    const refused = await browser.post(at, body)
    assert.equal(refused.statusCode, 422)
    assert.match(refused.payload, /Select on what ground they are asked/)
    assert.match(refused.payload, /Carol Baker/)
    const answer = await browser.post(at, { ...body, _key: newId(), checkBasis: 'consent', checkDue: '2026-11-23' })
    assert.equal(answer.statusCode, 303, answer.payload)
  } finally {
    here.clock.set('2026-11-22T22:30:00Z')
  }
  const [check] = await set.run((tx) => checksOf(tx, set.roy))
  assert.deepEqual([check?.appointment, check?.statements.length], [appointment, 2])
  const [task] = await set.run((tx) => tasksFrom(tx, check?.id ?? ''))
  const ticked = await browser.post(`/tasks/${task?.id}/done`, { _key: newId(), _version: '1' })
  assert.equal(ticked.statusCode, 422)
  const page = await browser.get('/tasks')
  assert.ok(page.payload.includes(`href="/checks/${check?.id}"`))
  assert.ok(!page.payload.includes(`/tasks/${task?.id}/done`))
})

test('through the pages: typed values stay when refused; JSON twins; hidden with the person', async () => {
  const set = await scene(here)
  const check = await opened(set)
  const browser = await signIn(here, set.agency, set.priya)
  const refused = await browser.post(`/checks/${check}/calls`, { _version: '1', callOutcome: 'spoke', _key: newId() })
  assert.equal(refused.statusCode, 422)
  const typed = { _version: '1', callWords: '<b>Busy</b> 🙂', _key: newId() }
  const missing = await browser.post(`/checks/${check}/calls`, typed)
  assert.match(missing.payload, /Select how the call went/)
  assert.match(missing.payload, /&lt;b>Busy&lt;\/b> 🙂|&lt;b&gt;Busy&lt;\/b&gt; 🙂/)
  const twin = await browser.json('GET', `/api/v1/people/${set.roy}/inquiries`)
  assert.deepEqual(
    twin.json<{ id: string; due: string }[]>().map(({ id, due }) => [id, due]),
    [[check, '2026-11-23']],
  )
  const other = await set.agency.staff('Minh', 'officer')
  const stranger = await signIn(here, set.agency, other)
  await restrict(here, set.priya, set.roy)
  for (const path of [`/checks/${check}`, `/people/${set.roy}/inquiries`])
    assert.equal((await stranger.get(path)).statusCode, 404, path)
  const asked = await stranger.json('POST', `/api/v1/checks/${check}/leave`, { leaveWhy: 'No', _version: 1 })
  assert.equal(asked.statusCode, 404)
})
