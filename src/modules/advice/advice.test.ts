import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { signIn, world } from '../../../test/support/app.ts'
import { made, refusalOf, royAtTen, type Scene, scene } from '../../../test/support/contacts.ts'
import { restrict } from '../../../test/support/people.ts'
import { newId } from '../../platform/ids.ts'
import { appointmentsOf } from '../contacts/index.ts'
import { mentionsFor, notesOf } from '../notes/index.ts'
import { addResource } from '../staff/index.ts'
import { tasksFor } from '../tasks/index.ts'
import { answerAdvice, askAdvice, bookRoom, jotAdvice, leaveAdvice } from './commands.ts'
import { adviceBefore, adviceMatters, adviceOne } from './queries.ts'

const here = await world()
after(here.close)

const today = Temporal.PlainDate.from('2026-11-23')
const question = 'How best to meet Roy?'

async function withGreg() {
  const set = await scene(here)
  const greg = await set.agency.staff('Greg', 'cultural-engagement-officer')
  return { ...set, greg, asGreg: <T>(work: Parameters<typeof here.db.run<T>>[1]) => here.db.run(greg.actor, work) }
}

const asked = async (set: Scene & { greg: { id: string } }) =>
  made(await set.run((tx) => askAdvice(tx, { person: set.roy, adviser: set.greg.id, question, due: today }))).id

test('a jot stands before the appointment until it is the note, with what was jotted in it', async () => {
  const set = await withGreg()
  const jot = { person: set.roy, adviser: set.greg.id, name: '', jotted: 'The art room; yarn first' }
  const id = made(await set.run((tx) => jotAdvice(tx, jot))).id
  const [before, matters] = await set.run(async (tx) => [
    await adviceBefore(tx, set.roy),
    await adviceMatters(tx, [set.priya.id]),
  ])
  assert.deepEqual([before.open.length, before.notes.length, matters[0]?.act.href], [1, 0, `/advice/${id}`])
  const browser = await signIn(here, set.agency, set.priya)
  const page = (await browser.get(`/advice/${id}`)).payload
  assert.match(page, /value="Greg Tester"/)
  assert.match(page, /The art room; yarn first<\/textarea>/)
  const note = {
    _key: newId(),
    _version: '1',
    'noteAnswers.0.code': 'advised-by',
    'noteAnswers.0.answer': 'Greg Tester',
    'noteAnswers.2.code': 'advice',
    'noteAnswers.2.answer': jot.jotted,
    noteText: '',
    noteDate: '2026-11-23',
    noteTime: '08:45',
  }
  const empty = await browser.post(`/advice/${id}/note`, { ...note, 'noteAnswers.2.answer': '' })
  assert.equal(empty.statusCode, 422)
  const saved = await browser.post(`/advice/${id}/note`, { ...note, _key: newId() })
  assert.equal(saved.statusCode, 303, saved.payload)
  const [notes, left] = await set.run(async (tx) => [
    await notesOf(tx, set.roy),
    await adviceMatters(tx, [set.priya.id]),
  ])
  assert.deepEqual(
    [notes[0]?.kind, notes[0]?.answers.map(({ answer }) => answer), notes[0]?.keptFromPerson, left],
    ['cultural-advice', ['Greg Tester', jot.jotted], false, []],
  )
  const again = await browser.post(`/advice/${id}/note`, { ...note, _key: newId(), _version: '2' })
  assert.equal(again.statusCode, 422)
})

test('asked in writing: it is the adviser’s until answered, and question and answer are the note', async () => {
  const set = await withGreg()
  const id = await asked(set)
  const [tasks, matters, mine] = await set.asGreg(async (tx) => [
    await tasksFor(tx),
    await adviceMatters(tx, [set.greg.id]),
    await adviceMatters(tx, [set.priya.id]),
  ])
  assert.deepEqual([tasks[0]?.from, matters[0]?.tasks, mine], [['advice', id], [tasks[0]?.id], []])
  const answer = { advice: id, version: 1, answer: 'Ask about country', keptFromPerson: true, restricted: false }
  assert.equal(refusalOf(await set.run((tx) => answerAdvice(tx, answer))), 'not-yours')
  assert.equal(refusalOf(await set.asGreg((tx) => answerAdvice(tx, { ...answer, room: newId() }))), 'room-unknown')
  made(await set.asGreg((tx) => answerAdvice(tx, answer)))
  assert.equal(refusalOf(await set.asGreg((tx) => answerAdvice(tx, answer))), 'stale')
  assert.equal(refusalOf(await set.asGreg((tx) => answerAdvice(tx, { ...answer, version: 2 }))), 'ended-already')
  const [notes, brought, open] = await set.run(async (tx) => [
    await notesOf(tx, set.roy),
    await mentionsFor(tx),
    await tasksFor(tx, { owners: [set.greg.id] }),
  ])
  assert.deepEqual(
    [notes[0]?.kind, notes[0]?.authorName, notes[0]?.keptFromPerson, notes[0]?.answers.map(({ answer: said }) => said)],
    ['cultural-advice', 'Greg Tester', true, ['Greg Tester', question, 'Ask about country']],
  )
  assert.deepEqual([brought[0]?.note.id, open], [notes[0]?.id, []])
})

test('the suggested room is booked for the next appointment in one press', async () => {
  const set = await withGreg()
  await royAtTen(set)
  const room = await set.run((tx) => addResource(tx, { officeId: set.agency.office, kind: 'room', name: 'Art room' }))
  const id = await asked(set)
  const answer = { advice: id, version: 1, answer: 'The art room', keptFromPerson: false, restricted: false }
  assert.equal(refusalOf(await set.run((tx) => bookRoom(tx, id))), 'no-room')
  made(await set.asGreg((tx) => answerAdvice(tx, { ...answer, room })))
  assert.equal(made(await set.run((tx) => bookRoom(tx, id))).room, 'Art room')
  const { coming } = await set.run((tx) => appointmentsOf(tx, set.roy, { limit: 0 }))
  assert.deepEqual(
    coming.map(({ resources }) => resources.map(({ name }) => name)),
    [['Art room']],
  )
  assert.equal(refusalOf(await set.run((tx) => bookRoom(tx, id))), 'same-room')
})

test('what nobody answers in the usual time is its asker’s, until it is answered or taken away', async () => {
  const set = await withGreg()
  const matters = () => set.run((tx) => adviceMatters(tx, [set.priya.id]))
  const ask = { person: set.roy, adviser: set.greg.id, question, due: today.add({ days: 7 }) }
  const id = made(await set.run((tx) => askAdvice(tx, ask))).id
  const start = here.clock.now()
  here.clock.advance({ hours: 24 })
  assert.deepEqual(await matters(), [], 'one working day on, nobody is reminded')
  here.clock.advance({ hours: 24 })
  const [matter] = await matters()
  assert.deepEqual(
    [matter?.person, matter?.owner, matter?.lead, matter?.text, matter?.act.href],
    [set.roy, set.priya.id, 'No answer yet', `Greg Tester has not answered: ${question}`, `/advice/${id}`],
  )
  const browser = await signIn(here, set.agency, set.priya)
  assert.match((await browser.get('/today')).body, /Greg Tester has not answered/)
  const left = made(
    await set.run((tx) => askAdvice(tx, { ...ask, question: 'Which room?', due: today.add({ days: 2 }) })),
  ).id
  here.clock.advance({ hours: 24 })
  assert.deepEqual(
    (await matters()).map(({ lead }) => lead),
    ['No answer yet', '1 day late'],
  )
  made(await set.run((tx) => leaveAdvice(tx, { advice: left, version: 1 })))
  assert.equal((await matters()).length, 1)
  await restrict(here, set.priya, set.roy)
  assert.doesNotMatch((await browser.get('/today')).body, /has not answered/, 'hidden with the person')
  here.clock.set(start.toString())
})

test('what cannot be asked, and what is taken away', async () => {
  const set = await withGreg()
  const wrong: [string, Parameters<typeof askAdvice>[1], string][] = [
    ['of somebody who gives none', { person: set.roy, adviser: set.priya.id, question, due: today }, 'adviser-unknown'],
    [
      'for a day that is past',
      { person: set.roy, adviser: set.greg.id, question, due: today.subtract({ days: 1 }) },
      'past-day',
    ],
  ]
  for (const [name, one, expected] of wrong)
    assert.equal(refusalOf(await set.run((tx) => askAdvice(tx, one))), expected, name)
  const nobody = { person: set.roy, name: ' ', jotted: 'Yarn' }
  assert.equal(refusalOf(await set.run((tx) => jotAdvice(tx, nobody))), 'adviser-needed')
  const id = await asked(set)
  made(await set.run((tx) => leaveAdvice(tx, { advice: id, version: 1 })))
  assert.deepEqual(await set.run((tx) => tasksFor(tx, { owners: [set.greg.id] })), [])
  assert.equal(refusalOf(await set.run((tx) => leaveAdvice(tx, { advice: id, version: 2 }))), 'ended-already')
})

test('through the pages: what was typed stays, twins, and hidden with the person', async () => {
  const set = await withGreg()
  const browser = await signIn(here, set.agency, set.priya)
  const at = `/people/${set.roy}/advice`
  const refused = await browser.post(`${at}/question`, {
    _key: newId(),
    question: '<b>Why</b>',
    askAdviser: '',
    askDue: '',
  })
  assert.equal(refused.statusCode, 422)
  assert.match(refused.payload, /&lt;b>Why|&lt;b&gt;Why/)
  assert.match(refused.payload, /Select whom to ask/)
  const twin = await browser.json('POST', `/api/v1${at}/jot`, { jotName: 'Aunty June', jotted: 'Yarn first' })
  const { id } = twin.json<{ id: string }>()
  assert.equal((await set.run((tx) => adviceOne(tx, id)))?.adviserName, 'Aunty June')
  const list = await browser.json('GET', `/api/v1${at}`)
  assert.deepEqual(
    list.json<{ open: { id: string }[] }>().open.map((one) => one.id),
    [id],
  )
  const stranger = await signIn(here, set.agency, set.greg)
  await restrict(here, set.priya, set.roy)
  for (const path of [at, `/advice/${id}`]) assert.equal((await stranger.get(path)).statusCode, 404, path)
})
