import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { signIn, world } from '../../../test/support/app.ts'
import { made, refusalOf, type Scene, scene } from '../../../test/support/contacts.ts'
import { newcomer, restrict } from '../../../test/support/people.ts'
import { newId } from '../../platform/ids.ts'
import { openCheck } from '../checks/index.ts'
import { writeNote } from '../notes/index.ts'
import { currentSupervision } from '../people/index.ts'
import { tasksFrom } from '../tasks/index.ts'
import { endReport, moveHearing, type NewReport, recordReport } from './commands.ts'
import { reportLines, reportMatters, reportOne } from './queries.ts'

const here = await world()
after(here.close)

const day = Temporal.PlainDate.from
const today = day('2026-11-23')
const asked = {
  kind: 'sentencing-assessment',
  court: 'Dubbo Local Court',
  offence: 'Affray',
  asked: '',
  receivedOn: today,
  way: 'e-mail',
  hearingOn: day('2026-12-15'),
} as const

const recorded = async (set: Scene, more: Partial<NewReport> = {}) =>
  made(await set.run((tx) => recordReport(tx, { ...asked, person: set.roy, ...more })))

test('it is due two working days before, is a task, and opens a period for the report alone', async () => {
  const set = await scene(here)
  const jackie = await newcomer(here, set.priya)
  const { id, due } = await recorded(set, { person: jackie })
  assert.equal(due.toString(), '2026-12-11')
  const [period, tasks] = await set.run(async (tx) => [await currentSupervision(tx, jackie), await tasksFrom(tx, id)])
  assert.deepEqual([period?.kind, period?.officerId], ['report-only', set.priya.id])
  assert.deepEqual([tasks[0]?.due.toString(), tasks[0]?.owner], ['2026-12-11', set.priya.id])
  const of = await recorded(set)
  assert.equal((await set.run((tx) => currentSupervision(tx, set.roy)))?.kind, 'supervision')
  assert.ok(of.id)
})

test('Today says how far it is and what is missing, from the work itself', async () => {
  const set = await scene(here)
  const { id } = await recorded(set)
  const said = async () => (await set.run((tx) => reportMatters(tx, [set.priya.id])))[0]?.text
  assert.equal(await said(), 'SAR for Dubbo Local Court: not interviewed yet')
  const mother = { name: 'Carol Baker', relation: 'mother', said: ['Lives with me'], basis: 'consent', due: today }
  made(await set.run((tx) => openCheck(tx, { person: set.roy, ...mother })))
  const note = { person: set.roy, kind: 'assessment-interview', text: 'Explained' }
  made(await set.run((tx) => writeNote(tx, { ...note, at: tx.now })))
  assert.equal(await said(), 'SAR for Dubbo Local Court: interview done; missing: Check with Carol Baker')
  const [matter] = await set.run((tx) => reportMatters(tx, [set.priya.id]))
  const [task] = await set.run((tx) => tasksFrom(tx, id))
  assert.deepEqual([matter?.tone, matter?.lead, matter?.tasks], ['plain', 'due Fri 11 Dec 2026', [task?.id]])
})

test('a hearing that moves takes the day it is due along, and says so', async () => {
  const set = await scene(here)
  const { id } = await recorded(set)
  const move = { report: id, version: 1, hearingOn: day('2026-12-22'), words: 'Adjourned' }
  assert.equal(
    refusalOf(await set.run((tx) => moveHearing(tx, { ...move, hearingOn: asked.hearingOn }))),
    'same-hearing',
  )
  assert.equal(refusalOf(await set.run((tx) => moveHearing(tx, { ...move, hearingOn: day('2026-11-24') }))), 'past-day')
  assert.equal(made(await set.run((tx) => moveHearing(tx, move))).due.toString(), '2026-12-18')
  assert.equal((await set.run((tx) => tasksFrom(tx, id)))[0]?.due.toString(), '2026-12-18')
  assert.equal(refusalOf(await set.run((tx) => moveHearing(tx, move))), 'stale')
  const [step] = (await set.run((tx) => reportOne(tx, id)))?.steps ?? []
  assert.deepEqual(
    [step?.kind, step?.hearingTo?.toString(), step?.dueTo?.toString()],
    ['hearing-moved', '2026-12-22', '2026-12-18'],
  )
})

test('sent or withdrawn it is over, and its task is done', async () => {
  const set = await scene(here)
  for (const how of ['sent', 'withdrawn'] as const) {
    const { id } = await recorded(set)
    made(await set.run((tx) => endReport(tx, { report: id, version: 1, how, words: '' })))
    assert.equal((await set.run((tx) => reportOne(tx, id)))?.ended?.how, how)
    assert.ok((await set.run((tx) => tasksFrom(tx, id)))[0]?.done)
  }
  assert.deepEqual(await set.run((tx) => reportLines(tx, 'mine')), [])
})

const wrong: [string, Partial<NewReport>, string][] = [
  ['a report that the agency does not write', { kind: 'novel' }, 'kind-unknown'],
  ['no court', { court: ' ' }, 'court-needed'],
  ['received tomorrow', { receivedOn: today.add({ days: 1 }) }, 'received-later'],
  ['due after the hearing', { due: day('2026-12-16') }, 'due-after-hearing'],
  ['somebody who does not work here', { officer: newId() }, 'owner-unknown'],
]
test('what cannot be recorded', async () => {
  const set = await scene(here)
  for (const [name, more, expected] of wrong)
    assert.equal(
      refusalOf(await set.run((tx) => recordReport(tx, { ...asked, person: set.roy, ...more }))),
      expected,
      name,
    )
})

test('through the pages: what was typed stays, the twin, the team’s list; hidden with the person', async () => {
  const set = await scene(here)
  const browser = await signIn(here, set.agency, set.priya)
  const at = `/people/${set.roy}/report-requests`
  const typed = {
    _key: newId(),
    reportKind: asked.kind,
    offence: '<i>Affray</i>',
    receivedOn: '2026-11-23',
    way: 'phone',
  }
  const refused = await browser.post(at, typed)
  assert.equal(refused.statusCode, 422)
  assert.match(refused.payload, /&lt;i(>|&gt;)Affray/)
  const sent = await browser.post(at, {
    ...typed,
    _key: newId(),
    otherCourt: 'Dubbo Local Court',
    hearingOn: '2026-12-15',
  })
  assert.equal(sent.statusCode, 303, sent.payload)
  assert.match((await browser.get(sent.headers.location ?? '')).payload, /due on 11 Dec 2026/)
  const [one] = (await browser.json('GET', `/api/v1${at}`)).json<{ id: string; state: string }[]>()
  assert.equal(one?.state, 'to-interview')
  assert.match((await browser.get('/report-requests')).payload, /Dubbo Local Court/)
  const minh = await signIn(here, set.agency, await set.agency.staff('Minh', 'officer'))
  await restrict(here, set.priya, set.roy)
  for (const path of [at, `/report-requests/${one?.id}`]) assert.equal((await minh.get(path)).statusCode, 404, path)
})
