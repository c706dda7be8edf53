import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { signIn, world } from '../../../test/support/app.ts'
import { royAtTen, type Scene, scene } from '../../../test/support/contacts.ts'
import { restrict } from '../../../test/wall/ground.ts'
import { newId } from '../../platform/ids.ts'
import { notesOf } from '../notes/index.ts'
import { tasksFor } from '../tasks/index.ts'
import { openPromises, promiseMatters, promisesOf } from './queries.ts'

const here = await world()
after(here.close)
/** Monday 23 November 2026, 10:40 in Sydney. */
const monday = '2026-11-22T23:40:00Z'

const noteOf = (more: Record<string, string> = {}) => ({
  _key: newId(),
  noteKind: 'case-note',
  noteText: 'He asked about counselling. I will find counselling near; he brings the letter.',
  noteDate: '2026-11-23',
  noteTime: '10:00',
  'promises.0.whose': 'us',
  'promises.0.what': 'find counselling near',
  'promises.0.due': '2026-11-27',
  'promises.2.whose': 'them',
  'promises.2.what': 'bring the <b>letter</b>',
  'promises.2.due': '',
  ...more,
})

async function opened(): Promise<Scene & { browser: Awaited<ReturnType<typeof signIn>> }> {
  here.clock.set('2026-11-22T22:30:00Z')
  const set = await scene(here)
  here.clock.set(monday)
  return { ...set, browser: await signIn(here, set.agency, set.priya) }
}

/** Roy with a note in which each promised something. */
async function promised() {
  const set = await opened()
  assert.equal((await set.browser.post(`/people/${set.roy}/notes`, noteOf())).statusCode, 303)
  const list = await set.run((tx) => promisesOf(tx, set.roy))
  const [ours, theirs] = [list.find(({ whose }) => whose === 'us'), list.find(({ whose }) => whose === 'them')]
  assert.ok(ours && theirs)
  const post = (id: string, part: string, body: Record<string, unknown> = {}) =>
    set.browser.post(`/promises/${id}/${part}`, { _key: newId(), ...body })
  const stateOf = async (id: string) =>
    (await set.run((tx) => promisesOf(tx, set.roy))).find((one) => one.id === id)?.state
  return { ...set, ours, theirs, post, stateOf }
}

test('promises marked in a note are dated lines: ours a task, theirs due by the next appointment or in a week', async () => {
  const set = await promised()
  const { ours, theirs } = set
  assert.deepEqual([`${ours.due}`, `${theirs.due}`], ['2026-11-27', '2026-11-30'])
  const tasks = await set.run((tx) => tasksFor(tx))
  assert.deepEqual(
    tasks.map(({ what, from, person }) => [what, from?.[0], person]),
    [['find counselling near', 'promise', set.roy]],
  )
  const page = (await set.browser.get(`/people/${set.roy}/promises`)).body
  assert.match(page, /find counselling near/)
  assert.match(page, /bring the &lt;b>letter|bring the &lt;b&gt;letter/)
  const [note] = await set.run((tx) => notesOf(tx, set.roy))
  assert.match((await set.browser.get(`/notes/${note?.id}`)).body, /Promises in this note[\s\S]*find counselling near/)
  assert.match((await set.browser.get(`/people/${set.roy}`)).body, /Promised: find counselling near/)
})

test('what is wrong with a promise keeps the note and every word', async () => {
  const set = await opened()
  const send = (more: Record<string, string>) =>
    set.browser.post(`/people/${set.roy}/notes?kind=case-note`, noteOf(more))
  for (const [more, says] of [
    [{ 'promises.2.whose': '' }, /Select whose promise it is/],
    [{ 'promises.0.what': ' ' }, /Enter what was promised/],
    [{ 'promises.0.due': '2021-11-27' }, /This answer cannot be kept/],
  ] as const) {
    const answer = await send(more)
    assert.equal(answer.statusCode, 422)
    assert.match(answer.body, says)
    assert.match(answer.body, /He asked about counselling/)
  }
  assert.deepEqual(await set.run((tx) => notesOf(tx, set.roy)), [])
  assert.deepEqual(await set.run((tx) => promisesOf(tx, set.roy)), [])
})

test('kept in one press and undone; a tick of the task is the same', async () => {
  const set = await promised()
  const { ours, theirs, post, stateOf } = set
  assert.equal((await post(ours.id, 'kept')).statusCode, 303)
  assert.equal(await stateOf(ours.id), 'kept')
  assert.deepEqual(await set.run((tx) => tasksFor(tx)), [])
  assert.equal((await post(ours.id, 'not-kept')).statusCode, 422, 'settled already')
  assert.equal((await post(ours.id, 'reopen')).statusCode, 303)
  const [task] = await set.run((tx) => tasksFor(tx))
  await set.browser.post(`/tasks/${task?.id}/done`, { _key: newId(), _version: String(task?.version) })
  assert.equal(await stateOf(ours.id), 'kept')
  await post(theirs.id, 'not-kept', { notKeptWhy: 'Lost it' })
  assert.equal(await stateOf(theirs.id), 'not-kept')
  assert.match((await set.browser.get(`/promises/${theirs.id}`)).body, /Lost it/)
  assert.deepEqual(await set.run((tx) => openPromises(tx, set.roy)), [])
})

test('moved with a word, ours with its task', async () => {
  const { ours, theirs, post, run } = await promised()
  assert.equal((await post(ours.id, 'move', { moveDue: '2026-11-20' })).statusCode, 422)
  assert.equal((await post(ours.id, 'move', { moveDue: '2026-11-27' })).statusCode, 422)
  assert.equal((await post(ours.id, 'move', { moveDue: '2026-12-04', moveWhy: 'No places' })).statusCode, 303)
  assert.equal((await post(theirs.id, 'move', { moveDue: '2026-12-01' })).statusCode, 303)
  const [task] = await run((tx) => tasksFor(tx))
  assert.equal(`${task?.due}`, '2026-12-04')
})

test('theirs stands on Today once its day has come, and before the next interview, where it is settled in the same save', async () => {
  const set = await promised()
  const matters = () => set.run((tx) => promiseMatters(tx, [set.priya.id]))
  assert.deepEqual(await matters(), [])
  here.clock.set('2026-11-29T23:40:00Z')
  const [matter] = await matters()
  assert.equal(matter?.text, 'was to do by now: bring the <b>letter</b>')
  const later = await signIn(here, set.agency, set.priya)
  assert.match((await later.get('/today')).body, /was to do by now/)
  const hidden = await set.agency.staff('Sam', 'officer')
  await set.run((tx) => restrict(tx, set.roy, set.priya))
  assert.deepEqual(await here.db.run(hidden.actor, (tx) => promiseMatters(tx, [set.priya.id])), [])
  here.clock.set('2026-11-22T22:30:00Z')
  const appointment = await royAtTen(set)
  here.clock.set(monday)
  const page = (await set.browser.get(`/appointments/${appointment}/interview`)).body
  assert.match(page, /find counselling near[\s\S]*What was promised/)
  const saved = await set.browser.post(`/appointments/${appointment}/interview`, {
    _key: newId(),
    outcome: 'attended',
    noteText: 'Brought it.',
    'settled.0.promise': set.ours.id,
    'settled.0.how': 'open',
    'settled.1.promise': set.theirs.id,
    'settled.1.how': 'kept',
    'promises.0.whose': 'them',
    'promises.0.what': 'write down who could help',
  })
  assert.equal(saved.statusCode, 303)
  assert.equal(await set.stateOf(set.theirs.id), 'kept')
  assert.equal(await set.stateOf(set.ours.id), 'open')
  assert.match((await set.browser.get(`/people/${set.roy}/preparation`)).body, /write down who could help/)
})
