import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { signIn, type TestStaff, testAgency, world } from '../../../test/support/app.ts'
import { restrict, supervised } from '../../../test/support/people.ts'
import { newId } from '../../platform/ids.ts'
import { recordLeave } from '../staff/index.ts'
import {
  addTask,
  finishTask,
  handedOverBy,
  handOverTask,
  moveTask,
  type NewTask,
  task,
  tasksAbout,
  tasksDue,
  tasksFor,
} from './index.ts'

const here = await world()
after(here.close)
const day = Temporal.PlainDate.from
/** In Sydney, where the office is. */
const today = day('2026-11-23')

async function office() {
  const agency = await testAgency(here)
  const priya = await agency.staff('Priya', 'officer')
  const sam = await agency.staff('Sam', 'officer')
  return { agency, priya, sam }
}

async function add(by: TestStaff, given: Partial<NewTask> = {}): Promise<string> {
  const added = await here.db.run(by.actor, (tx) => addTask(tx, { what: 'Ring the landlord', due: today, ...given }))
  assert.ok(added.ok, JSON.stringify(added))
  return added.value.id
}

const groupsOf = (by: TestStaff) =>
  here.db.run(by.actor, async (tx) => Object.fromEntries((await tasksFor(tx)).map((found) => [found.id, found.group])))

test('tasks stand by their day, and those due are counted', async () => {
  const { priya, sam } = await office()
  const late = await add(priya, { due: day('2026-11-20') })
  const now = await add(priya)
  const soon = await add(priya, { due: day('2026-11-30') })
  await add(sam)
  assert.deepEqual(await groupsOf(priya), { [late]: 'overdue', [now]: 'today', [soon]: 'coming' })
  assert.deepEqual(await here.db.run(priya.actor, (tx) => tasksDue(tx)), { count: 2, overdue: true })
  assert.deepEqual(await here.db.run(sam.actor, (tx) => tasksDue(tx)), { count: 1, overdue: false })
})

test('an owner who does not work here, and a person nobody knows, are refused', async () => {
  const { priya } = await office()
  const refusal = async (given: Partial<NewTask>) => {
    const result = await here.db.run(priya.actor, (tx) => addTask(tx, { what: 'x', due: today, ...given }))
    return result.ok ? 'added' : result.refusal
  }
  assert.equal(await refusal({ owner: newId() }), 'owner-unknown')
  assert.equal(await refusal({ person: newId() }), 'person-unknown')
  assert.equal(await refusal({ due: day('2025-11-22') }), 'long-past')
  assert.equal(await refusal({ due: day('2025-11-23') }), 'added')
})

test('a task for somebody on leave today says so, and those whose work it is are offered', async () => {
  const { agency, priya, sam } = await office()
  const admin = await agency.staff('Ada', 'administrator')
  const leave = { staff: sam.id, kind: 'annual' as const, firstDay: today, lastDay: today }
  const away = await here.db.run(sam.actor, (tx) => recordLeave(tx, leave))
  assert.ok(away.ok)
  const browser = await signIn(here, agency, priya)
  const form = { taskWhat: 'Ring the landlord', taskDue: '2026-11-24', taskOwner: sam.id, _key: newId() }
  const added = await browser.post('/tasks', form)
  const told = (await browser.get(String(added.headers.location))).body
  assert.match(told, /Added: Ring the landlord\. Sam Tester is on leave today, and nobody covers\./)
  assert.ok(told.includes(`<option value="${sam.id}"`))
  assert.ok(!told.includes(`<option value="${admin.id}"`))
})

test('a tick marks it as done and goes back; the notice undoes it', async () => {
  const { agency, priya } = await office()
  const id = await add(priya, { what: 'Ring <the> landlord' })
  const browser = await signIn(here, agency, priya)
  const list = await browser.get('/tasks')
  assert.match(list.body, /Ring &lt;the> landlord/)
  assert.match(list.body, new RegExp(`action="/tasks/${id}/done"`))
  const key = newId()
  const tick = { _key: key, _version: '1', back: '/tasks?show=mine' }
  const [one, two] = await Promise.all([
    browser.post(`/tasks/${id}/done`, tick),
    browser.post(`/tasks/${id}/done`, tick),
  ])
  assert.deepEqual([one.statusCode, two.statusCode], [303, 303])
  assert.equal(one.headers.location, `/tasks?show=mine&did=${key}`)
  const told = await browser.get(String(one.headers.location))
  assert.match(told.body, /Done: Ring &lt;the> landlord\./)
  const undo = undoIn(told.body, id)
  assert.deepEqual({ ...undo, _key: '' }, { _key: '', _version: '2', back: '/tasks?show=mine' })
  assert.deepEqual(undoIn((await browser.get(String(one.headers.location))).body, id), undo, 'one key, shown again')
  const [undone, twice] = await Promise.all([
    browser.post(`/tasks/${id}/undo`, undo),
    browser.post(`/tasks/${id}/undo`, undo),
  ])
  assert.deepEqual([undone.statusCode, twice.statusCode], [303, 303])
  assert.equal(undone.headers.location, `/tasks?show=mine&did=${undo._key}`)
  assert.match((await browser.get(String(undone.headers.location))).body, /Open again\./)
  assert.deepEqual(await groupsOf(priya), { [id]: 'today' })
  const again = await browser.post(`/tasks/${id}/undo`, { _version: '3' })
  assert.equal(again.statusCode, 422)
})

test('an undo that comes too late changes nothing and says so', async () => {
  const { agency, priya } = await office()
  const id = await add(priya)
  const browser = await signIn(here, agency, priya)
  const ticked = await browser.post(`/tasks/${id}/done`, { _key: newId(), _version: '1' })
  const undo = undoIn((await browser.get(String(ticked.headers.location))).body, id)
  assert.equal((await browser.post(`/tasks/${id}/undo`, { _version: '2' })).headers.location, `/tasks/${id}`)
  assert.equal((await browser.post(`/tasks/${id}/done`, { _version: '3' })).statusCode, 303)
  assert.equal((await browser.post(`/tasks/${id}/undo`, undo)).statusCode, 409)
  assert.deepEqual(await groupsOf(priya), {})
})

/** What the form of a notice's undo sends. */
function undoIn(body: string, id: string): Record<string, string> {
  const [, fields = ''] = new RegExp(`action="/tasks/${id}/undo">(.*?)<button[^>]*>Undo</button>`).exec(body) ?? []
  return Object.fromEntries(
    [...fields.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  )
}

test('nobody is led elsewhere', async () => {
  const { agency, priya } = await office()
  const browser = await signIn(here, agency, priya)
  for (const back of ['https://elsewhere.test/', '//elsewhere.test', '/\\elsewhere.test', 'javascript:alert(1)']) {
    const id = await add(priya)
    const answer = await browser.post(`/tasks/${id}/done`, { _version: '1', back })
    assert.equal(answer.headers.location, '/tasks', back)
  }
})

test('moved, handed over, asleep and reworded, each with its row', async () => {
  const { agency, priya, sam } = await office()
  const id = await add(priya)
  const browser = await signIn(here, agency, priya)
  const say = async (path: string, fields: Record<string, string>) =>
    (await browser.post(`/tasks/${id}/${path}`, fields)).statusCode
  assert.equal(await say('move', { moveDue: '2026-11-30', moveWhy: 'He is away', _version: '1' }), 303)
  assert.equal(await say('snooze', { snoozeUntil: '2026-11-25', snoozeWhy: 'No answer before', _version: '2' }), 303)
  assert.deepEqual(await groupsOf(priya), { [id]: 'snoozed' })
  assert.equal(await say('words', { what: 'Ring the agent', _version: '3' }), 303)
  assert.equal(await say('hand-over', { handTo: sam.id, handWhy: 'My leave', _version: '4' }), 303)
  assert.deepEqual(await groupsOf(sam), { [id]: 'coming' })
  assert.deepEqual(await groupsOf(priya), {})
  const handed = await here.db.run(priya.actor, (tx) => handedOverBy(tx))
  assert.deepEqual(
    handed.map(({ what, ownerName }) => [what, ownerName]),
    [['Ring the agent', 'Sam Tester']],
  )
  assert.match((await browser.get('/tasks?show=handed')).body, /Ring the agent/)
  const theirs = await signIn(here, agency, sam)
  assert.match((await theirs.get('/tasks')).body, /handed over by Priya Tester/)
  const twin = (await theirs.get(`/api/v1/tasks/${id}`)).json()
  assert.deepEqual(
    twin.changes.map((change: { kind: string; why: string }) => [change.kind, change.why]),
    [
      ['handed-over', 'My leave'],
      ['changed', ''],
      ['snoozed', 'No answer before'],
      ['moved', 'He is away'],
      ['added', ''],
    ],
  )
  const story = (await theirs.get(`/tasks/${id}`)).body
  for (const said of [
    /Moved from Mon 23 Nov 2026 to Mon 30 Nov 2026/,
    /Handed over from Priya Tester to Sam Tester/,
    /Ring the landlord/,
  ])
    assert.match(story, said)
  assert.equal((await theirs.post(`/tasks/${id}/done`, { _version: '5', line: 'Rang', _key: newId() })).statusCode, 303)
  assert.deepEqual(await here.db.run(priya.actor, (tx) => handedOverBy(tx)), [])
})

test('what is refused keeps what was typed, in its own form', async () => {
  const { agency, priya } = await office()
  const id = await add(priya)
  const browser = await signIn(here, agency, priya)
  const empty = await browser.post('/tasks', { taskWhat: '', taskDue: 'soon', taskOwner: '' })
  assert.equal(empty.statusCode, 422)
  assert.match(empty.body, /Write what is to be done/)
  const past = await browser.post(`/tasks/${id}/move`, { moveDue: '2026-11-20', moveWhy: 'Sick', _version: '1' })
  assert.equal(past.statusCode, 422)
  assert.match(past.body, /href="#moveDue">Choose a day that is not past/)
  assert.match(past.body, /value="Sick"/)
  assert.equal(past.body.match(/There is a problem/g)?.length, 1, 'said once')
  const nobody = await browser.post(`/tasks/${id}/hand-over`, { handTo: '', handWhy: 'Sick', _version: '1' })
  assert.match(nobody.body, /Select who does it from now on/)
  const self = await browser.post(`/tasks/${id}/hand-over`, { handTo: priya.id, handWhy: 'Sick', _version: '1' })
  assert.match(self.body, /That is who does it already/)
})

test('a stale change is refused; the task is shown as it stands, with what was typed', async () => {
  const { agency, priya } = await office()
  const id = await add(priya)
  await here.db.run(priya.actor, (tx) => moveTask(tx, { task: id, version: 1, due: day('2026-12-01'), why: 'x' }))
  const browser = await signIn(here, agency, priya)
  const stale = await browser.post(`/tasks/${id}/move`, { moveDue: '2026-12-02', moveWhy: 'My reason', _version: '1' })
  assert.equal(stale.statusCode, 409)
  assert.match(stale.body, /Somebody changed this task/)
  assert.match(stale.body, /Tue 1 Dec 2026/)
  assert.match(stale.body, /value="My reason"/)
  assert.match(stale.body, /name="_version" value="2"/)
  const twin = await browser.json('POST', `/api/v1/tasks/${id}/move`, {
    moveDue: '2026-12-02',
    moveWhy: 'x',
    _version: 1,
  })
  assert.deepEqual([twin.statusCode, twin.json().refusal], [409, 'stale'])
  const results = await Promise.all(
    ['a', 'b'].map((line) => here.db.run(priya.actor, (tx) => finishTask(tx, { task: id, version: 2, line }))),
  )
  assert.deepEqual(results.map((result) => (result.ok ? 'done' : result.refusal)).toSorted(), ['done', 'stale'])
})

test('a task is added about a person, from their page and from a note', async () => {
  const { agency, priya, sam } = await office()
  const roy = await supervised(here, agency, priya, 'Roy', 'Carter')
  const browser = await signIn(here, agency, priya)
  assert.match((await browser.get(`/people/${roy}/tasks`)).body, /No tasks about this person/)
  const wrong = await browser.post(`/people/${roy}/tasks`, { taskWhat: 'Ring Greg', taskDue: '' })
  assert.equal(wrong.statusCode, 422)
  assert.match(wrong.body, /value="Ring Greg"/)
  const answer = await browser.post(`/people/${roy}/tasks`, {
    taskWhat: 'Ring Greg',
    taskDue: '24/11/2026',
    _key: newId(),
  })
  assert.match(String(answer.headers.location), new RegExp(`^/people/${roy}/tasks\\?did=`))
  const note = newId()
  const form = await browser.get(`/tasks/new?person=${roy}&fromKind=note&from=${note}`)
  assert.match(form.body, /Roy Carter/)
  const fields = {
    taskWhat: 'Ask <Greg>',
    taskDue: '2026-11-25',
    taskOwner: sam.id,
    taskPerson: roy,
    taskFromKind: 'note',
    taskFrom: note,
  }
  assert.equal((await browser.post('/tasks/new', fields)).headers.location, `/people/${roy}/tasks`)
  const about = await here.db.run(sam.actor, (tx) => tasksAbout(tx, roy))
  assert.deepEqual(
    about.map(({ what, from, ownerName }) => [what, from, ownerName]),
    [
      ['Ring Greg', undefined, 'Priya Tester'],
      ['Ask <Greg>', ['note', note], 'Sam Tester'],
    ],
  )
  const lines = await here.db.run(sam.actor, (tx) =>
    tx.query<{ kind: string }>('select kind from timeline_entry where person_id = $1', [roy]),
  )
  assert.equal(lines.filter(({ kind }) => kind === 'task.added').length, 2)
})

test('tasks are hidden from another agency, from who may not know of the person, and from the wrong role', async () => {
  const { agency, priya } = await office()
  const roy = await supervised(here, agency, priya, 'Roy', 'Carter')
  const id = await add(priya, { person: roy })
  const mine = await signIn(here, agency, priya)
  const other = await testAgency(here)
  const stranger = await signIn(here, other, await other.staff('Omar', 'team-leader'))
  const desk = await signIn(here, agency, await agency.staff('Dee', 'front-desk'))
  const paths = [`/tasks/${id}`, `/people/${roy}/tasks`, `/api/v1/tasks/${id}`]
  const statuses = (browser: typeof mine) =>
    Promise.all(paths.map(async (path) => (await browser.get(path)).statusCode))
  assert.deepEqual(await statuses(mine), [200, 200, 200])
  assert.deepEqual(await statuses(stranger), [404, 404, 404])
  assert.deepEqual(await statuses(desk), [403, 403, 403])
  assert.equal((await stranger.post(`/tasks/${id}/done`, { _version: '1' })).statusCode, 404)
  assert.equal((await mine.get(`/tasks/${id}/done`)).statusCode, 404, 'a change is not a page')
  await restrict(here, priya, roy)
  assert.deepEqual(await statuses(mine), [404, 404, 404])
  assert.deepEqual(await groupsOf(priya), {})
  assert.equal(await here.db.run(priya.actor, (tx) => task(tx, id)), undefined)
  assert.equal((await mine.get(`/tasks/new?person=${roy}`)).statusCode, 404)
})

test('who covers a colleague sees their tasks', async () => {
  const { agency, priya, sam } = await office()
  const id = await add(sam)
  await here.db.run(priya.actor, (tx) =>
    tx.query(
      'insert into cover (id, absent_id, covering_id, first_day, last_day, recorded_at) values ($1,$2,$3,$4,$4,$5)',
      [newId(), sam.id, priya.id, today, tx.now],
    ),
  )
  const browser = await signIn(here, agency, priya)
  const page = await browser.get('/tasks?show=covering')
  assert.match(page.body, new RegExp(`/tasks/${id}`))
  assert.match(page.body, /Sam Tester’s/)
})

test('handing over to and fro ends with its first owner', async () => {
  const { priya, sam } = await office()
  const id = await add(priya)
  const give = (by: TestStaff, to: TestStaff, version: number) =>
    here.db.run(by.actor, (tx) => handOverTask(tx, { task: id, version, to: to.id, why: 'x' }))
  assert.ok((await give(priya, sam, 1)).ok)
  assert.ok((await give(sam, priya, 2)).ok)
  assert.deepEqual(await here.db.run(priya.actor, (tx) => handedOverBy(tx)), [])
  assert.equal((await here.db.run(sam.actor, (tx) => handedOverBy(tx))).length, 1)
})
