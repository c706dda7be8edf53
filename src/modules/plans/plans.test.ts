import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { signIn, testAgency, world } from '../../../test/support/app.ts'
import { newcomer, restrict, supervised } from '../../../test/support/people.ts'
import { openSupervision } from '../people/index.ts'
import { needsOf } from '../referrals/index.ts'
import { finishTask, type Task, tasksFrom } from '../tasks/index.ts'
import { openPlan, planMatters } from './index.ts'

const here = await world()
after(here.close)
const day = Temporal.PlainDate.from

async function scene() {
  const agency = await testAgency(here)
  const priya = await agency.staff('Priya', 'officer')
  const person = await supervised(here, agency, priya, 'Matthew', 'Hale')
  const browser = await signIn(here, agency, priya)
  const run = <T>(work: Parameters<typeof here.db.run<T>>[1]) => here.db.run(priya.actor, work)
  const at = `/people/${person}/plan`
  const send = async (path: string, body: object) => {
    const answer = await browser.json('POST', `/api/v1${path}`, body)
    assert.ok(answer.statusCode < 300, `${path}: ${answer.body}`)
    return answer.json()
  }
  const read = async () => (await browser.json('GET', `/api/v1${at}`)).json().plan
  return { agency, priya, person, browser, run, at, send, read }
}

async function begun() {
  const set = await scene()
  const { at, send } = set
  const { plan } = await send(at, {})
  const goal = (await send(`${at}/goals`, { words: 'A week without a drink', saidBy: 'person' })).item
  const step = (
    await send(`${at}/steps`, { words: 'AOD program', owner: 'person', need: 'alcohol', by: '2026-12-01', goal })
  ).item
  return { ...set, plan, goal, step }
}

test('a plan is begun once a period, and not for a report only', async () => {
  const { agency, priya, browser, at, run } = await scene()
  assert.match((await browser.get(at)).body, /No plan yet/)
  assert.equal((await browser.post(at, {})).headers.location, at)
  const twice = await browser.post(at, {})
  assert.equal(twice.statusCode, 422)
  assert.match(twice.body, /There is a plan for this period already/)
  const andrew = await newcomer(here, priya, 'Andrew')
  const none = await run((tx) => openPlan(tx, andrew))
  assert.equal(none.ok ? '' : none.refusal, 'not-supervised')
  const period = { kind: 'report-only', openedOn: day('2026-11-20'), openedWhy: 'report' } as const
  await run((tx) => openSupervision(tx, { ...period, person: andrew, officeId: agency.office, officerId: priya.id }))
  const report = await run((tx) => openPlan(tx, andrew))
  assert.equal(report.ok ? '' : report.refusal, 'report-only')
})

test('items are added, kept as typed, changed one at a time, moved and taken out; stale words stay in the form', async () => {
  const { browser, at, send, read } = await begun()
  const text = '<script>alert(1)</script> ‏שלום 🙂'
  const rule = (await send(`${at}/rules`, { words: text })).item
  assert.match((await browser.get(at)).body, /&lt;script>alert\(1\)/)
  const empty = await browser.post(`${at}/goals`, { words: '', saidBy: 'officer' })
  assert.equal(empty.statusCode, 422)
  assert.match(empty.body, /Enter the goal, in the words it was said in/)
  assert.match(empty.body, /value="officer" checked/)
  const second = (await send(`${at}/rules`, { words: 'No contact with the victim' })).item
  await browser.post(`${at}/rules/${second}/move`, { up: 'yes' })
  assert.deepEqual(
    (await read()).content.rules.map(({ id }: { id: string }) => id),
    [second, rule],
  )
  const { n } = (await read()).content.rules[0]
  await send(`${at}/rules/${second}`, { words: 'No contact at all', _version: n })
  const stale = await browser.post(`${at}/rules/${second}`, { words: 'Mine', _version: `${n}` })
  assert.equal(stale.statusCode, 409)
  assert.match(stale.body, /Somebody changed this while you were writing/)
  assert.match(stale.body, />Mine</)
  assert.match(stale.body, /No contact at all/)
  await browser.post(`${at}/rules/${rule}/remove`, {})
  assert.equal((await read()).content.rules.length, 1)
  const another = await browser.post(`${at}/goals`, { words: 'Keep the job', saidBy: 'person', next: 'another' })
  assert.equal(another.headers.location, `${at}/goals/new`)
  assert.equal((await browser.get(`${at}/wishes/new`)).statusCode, 404)
  assert.equal((await browser.json('POST', `/api/v1${at}/wishes`, { words: 'x' })).statusCode, 422)
})

test('nobody agrees before there is a goal; what is agreed is a version, and versions are compared in words', async () => {
  const { browser, at, send, read } = await scene()
  const { plan } = await send(at, {})
  const early = await browser.post(`${at}/agreement`, { answer: 'agreed', how: 'in-person', saidOn: '2026-11-23' })
  assert.equal(early.statusCode, 422)
  assert.match(early.body, /There is no goal in the plan yet/)
  const goal = (await send(`${at}/goals`, { words: 'Stay dry', saidBy: 'person' })).item
  assert.equal((await send(`${at}/agreement`, { answer: 'agreed', how: 'in-person', saidOn: '2026-11-23' })).n, 1)
  assert.equal((await read()).last.said.answer, 'agreed')
  const nothing = await browser.post(`${at}/review`, { why: 'Again' })
  assert.match(nothing.body, /Nothing has changed since the last version/)
  const { n } = (await read()).content.goals[0]
  await send(`${at}/goals/${goal}`, { words: 'Stay dry at work', saidBy: 'person', _version: n })
  await send(`${at}/steps`, { words: 'Ring Dad', owner: 'other', ownerName: 'Kayla' })
  const before = (await read()).version
  assert.equal((await send(`${at}/review`, { why: 'He has a job', _version: before })).n, 2)
  const page = (await browser.get(`/plans/${plan}/versions?from=1&to=2`)).body
  for (const said of ['Goal: changed', 'Step: added', 'Stay dry;', 'Stay dry at work', 'Kayla', 'He has a job'])
    assert.ok(page.includes(said), said)
  assert.match((await browser.get(`/plans/${plan}/versions?from=2`)).body, /Nothing differs/)
  assert.match((await browser.get(`/plans/${plan}`)).body, /Nobody has asked them yet/)
})

test('a step becomes a task and an appointment without typing, and what they come to is proposed and not done', async () => {
  const { browser, at, step, send, run, person, priya } = await begun()
  await send(`/plan-steps/${step}/state`, { state: 'agreed' })
  const form = (await browser.get(`/plan-steps/${step}/task`)).body
  assert.match(form, /value="AOD program"/)
  assert.match(form, /value="2026-12-01"/)
  const made = await browser.post(`/plan-steps/${step}/task`, { taskWhat: 'AOD program', taskDue: '2026-12-01' })
  assert.equal(made.headers.location, `/plan-steps/${step}`)
  const [task] = (await run((tx) => tasksFrom(tx, step))) as Task[]
  assert.deepEqual([task?.person, task?.owner], [person, priya.id])
  assert.match((await browser.get(`/tasks/${task?.id}`)).body, new RegExp(`/plan-steps/${step}`))
  const book = (await browser.get(`/plan-steps/${step}/appointment`)).body
  assert.match(book, /name="nextPurpose"[^>]*value="AOD program"/)
  const booking = { nextDate: '2026-11-26', nextTime: '10:00', nextKind: 'phone', nextPurpose: 'AOD program' }
  assert.equal((await browser.post(`/plan-steps/${step}/appointment`, booking)).statusCode, 303)
  await run((tx) => finishTask(tx, { task: task?.id ?? '', version: 1 }))
  const page = (await browser.get(at)).body
  assert.match(page, /What it became speaks for: under way/)
  const { step: now } = (await browser.json('GET', `/api/v1/plan-steps/${step}`)).json()
  assert.deepEqual([now.state, now.proposed, now.links.length], ['agreed', 'under-way', 2])
  const dropped = await browser.post(`/plan-steps/${step}/state`, { state: 'dropped', why: '' })
  assert.match(dropped.body, /Say why/)
})

test('the day of the review is a task of the officer, moved with the day and done when the plan is made anew', async () => {
  const { at, plan, send, run, browser } = await begun()
  const review = async () => (await run((tx) => tasksFrom(tx, plan))).map(({ due, done }) => `${due} ${Boolean(done)}`)
  await send(`${at}/review`, { why: '', reviewOn: '2027-01-20' })
  assert.deepEqual(await review(), ['2027-01-20 false'])
  await send(`${at}/goals`, { words: 'Keep the flat', saidBy: 'person' })
  await send(`${at}/review`, { why: '', reviewOn: '2027-02-01' })
  assert.deepEqual(await review(), ['2027-02-01 false'])
  const [task] = await run((tx) => tasksFrom(tx, plan))
  const tick = await browser.post(`/tasks/${task?.id}/done`, { _version: `${task?.version}` })
  assert.equal(tick.statusCode, 422, 'it is done where it stands')
})

test('what is kept from the person is not in their copy; the copy names the officer and no code', async () => {
  const { browser, at, plan, send } = await begun()
  await send(`${at}/risks`, { code: 'alcohol', words: 'After rows at work' })
  await send(`${at}/rules`, { words: 'Told by his ex in confidence', kept: true })
  const copy = (await browser.get(`/plans/${plan}/copy`)).body
  assert.match(copy, /A week without a drink/)
  assert.match(copy, /Drinking/)
  assert.match(copy, /My officer is Priya/)
  for (const secret of ['in confidence', 'After rows at work', 'Alcohol<', 'alcohol'])
    assert.ok(!copy.includes(secret), secret)
})

test('who has no plan and whose step is overdue stands open for the officer, and for nobody who may not see them', async () => {
  const { agency, priya, person, run, send, at } = await scene()
  const matters = () => run((tx) => planMatters(tx, [priya.id]))
  assert.deepEqual(
    (await matters()).map(({ key }) => key.split(':')[0]),
    [],
    'the level asks for one in thirty days',
  )
  await send(at, {})
  await send(`${at}/steps`, { words: 'Ring the clinic', owner: 'officer', by: '2026-11-20' })
  const [late] = await matters()
  assert.deepEqual([late?.person, late?.lead, late?.text], [person, '3 days late', 'Ring the clinic'])
  await restrict(here, await agency.staff('Ruth', 'team-leader'), person)
  assert.deepEqual(await matters(), [])
  const browser = await signIn(here, agency, priya)
  assert.equal((await browser.get(at)).statusCode, 404)
})

test('a step from a program of a notice begins the plan, is referred from, and its factors are what services are found for', async () => {
  const { browser, at, send, read, person, run } = await scene()
  const { id: provider } = await send('/providers', { name: 'Plains Recovery', kind: 'non-government' })
  const contactPhone = '02 5550 4177'
  const contact = { contactName: 'Karen Blythe', contactPhone }
  const service = { name: 'SMART Recovery group', needs: ['alcohol'], delivery: ['in-person'], ...contact }
  const program = (await send(`/providers/${provider}/services`, service)).id
  const form = (await browser.get(`${at}/steps/new?notice-program=${program}`)).body
  assert.match(form, />SMART Recovery group</)
  const typed = { words: 'SMART Recovery group', owner: 'person', need: 'alcohol', notice: program }
  assert.equal((await browser.post(`${at}/steps`, typed)).statusCode, 303)
  const [step] = (await read()).content.steps
  assert.deepEqual([step.state, step.links[0].kind], ['to-discuss', 'notice-program'])
  const page = (await browser.get(`/plan-steps/${step.id}`)).body
  assert.ok(page.includes(`/people/${person}/referrals/new?from=plan-step:${step.id}&amp;need=alcohol`))
  assert.match(page, /A call to Karen Blythe/)
  const call = async (whom: string) => {
    const { body } = await browser.get(`/plan-steps/${step.id}/appointment?call=${whom}`)
    const of = (name: string) => new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(body)?.[1] ?? ''
    const kind = /<option value="([a-z-]+)" selected/.exec(body)?.[1]
    return { kind, nextDate: of('nextDate'), nextTime: of('nextTime'), nextPurpose: of('nextPurpose') }
  }
  const { kind, ...hers } = await call('program')
  assert.deepEqual(
    [kind, hers],
    [
      'third-party',
      {
        nextDate: '2026-11-24',
        nextTime: '09:00',
        nextPurpose: `Ring Karen Blythe, ${contactPhone}: SMART Recovery group`,
      },
    ],
  )
  const booked = await browser.post(`/plan-steps/${step.id}/appointment`, {
    ...hers,
    nextKind: kind ?? '',
    nextMinutes: '15',
  })
  assert.equal(
    booked.headers.location?.replace(/\?.*/, ''),
    `/plan-steps/${step.id}`,
    'back to the step, for the next call',
  )
  const his = await call('person')
  assert.deepEqual([his.kind, his.nextTime, his.nextPurpose], ['phone', '09:15', 'Talk over: SMART Recovery group'])
  await send(`/people/${person}/referrals`, {
    offer: program,
    why: 'He asks for help',
    basis: 'consent',
    items: ['name', 'phone', 'why'],
    from: `plan-step:${step.id}`,
  })
  const links = (await read()).content.steps[0].links.map(({ kind }: { kind: string }) => kind)
  assert.deepEqual(links, ['notice-program', 'referral', 'appointment'])
  await send(`${at}/risks`, { code: 'alcohol', words: 'Fridays' })
  const needs = await run((tx) => needsOf(tx, [person]))
  assert.ok(JSON.stringify([...needs.values()]).includes('Fridays'))
  const gone = await browser.post(`${at}/steps`, { ...typed, notice: person })
  assert.match(gone.body, /That program is not there any more/)
})
