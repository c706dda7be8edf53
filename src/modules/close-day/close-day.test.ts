import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { signIn, world } from '../../../test/support/app.ts'
import { made, scene, tenOn } from '../../../test/support/contacts.ts'
import type { Tx } from '../../platform/database/tx.ts'
import { bookAppointment } from '../contacts/index.ts'
import { sendMessage } from '../messages/index.ts'
import { saveDraft } from '../notes/index.ts'
import { recordLeave } from '../staff/index.ts'
import { addTask, tasksFor } from '../tasks/index.ts'

const here = await world()
after(here.close)
const day = Temporal.PlainDate.from
/** Monday 23 November in Sydney, at half past four. */
const evening = '2026-11-23T05:30:00Z'

/** Priya's Monday: two tasks due, one for Friday, a draft, and an appointment of the morning without an outcome. */
async function monday() {
  here.clock.set('2026-11-22T22:30:00Z')
  const told = await scene(here)
  const { agency, priya, roy, run } = told
  await run(async (tx) => {
    made(await bookAppointment(tx, { person: roy, ...tenOn('2026-11-23') }))
    made(await bookAppointment(tx, { person: roy, ...tenOn('2026-11-24') }))
    made(await addTask(tx, { what: 'Ring the landlord', due: day('2026-11-20'), person: roy }))
    made(await addTask(tx, { what: 'Send the letter', due: day('2026-11-23') }))
    made(await addTask(tx, { what: 'On Friday', due: day('2026-11-27') }))
    made(await saveDraft(tx, { person: roy, slot: 'note.case-note', text: 'Begun in the middle', base: 0 }))
  })
  here.clock.set(evening)
  return { ...told, browser: await signIn(here, agency, priya) }
}
const dueOf = (run: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>) =>
  run(async (tx) => Object.fromEntries((await tasksFor(tx)).map(({ what, due }) => [what, `${due}`])))

test('the page holds all that is open, and who comes first on the next day at work', async () => {
  const { browser } = await monday()
  const page = await browser.get('/day/close')
  assert.equal(page.statusCode, 200)
  for (const said of [
    'Ring the landlord',
    'Send the letter',
    'Begun in the middle',
    'Record what came of it',
    'First tomorrow',
  ])
    assert.ok(page.body.includes(said), said)
  assert.ok(!page.body.includes('On Friday'))
  const told = (await browser.json('GET', '/api/v1/day/close')).json()
  assert.equal(told.next.day, '2026-11-24')
  assert.equal(told.unrecorded.length, 1)
  assert.ok(told.next.first)
})

test('one press moves what was due to the next day at work, and leaves the rest', async () => {
  const { browser, run } = await monday()
  const closed = await browser.post('/day/close', {})
  assert.equal(closed.statusCode, 303)
  const expected = { 'Ring the landlord': '2026-11-24', 'Send the letter': '2026-11-24', 'On Friday': '2026-11-27' }
  assert.deepEqual(await dueOf(run), expected)
  await browser.post('/day/close', {})
  assert.deepEqual(await dueOf(run), expected, 'a second press finds nothing to move')
  const page = await browser.get('/day/close')
  assert.ok(page.body.includes('Begun in the middle'), 'a draft is still there')
})

test('over leave to the first day back, and one line alone to a colleague', async () => {
  const { agency, browser, run } = await monday()
  const sam = await agency.staff('Sam', 'officer')
  await run((tx) =>
    recordLeave(tx, {
      staff: tx.actor.staff ?? '',
      kind: 'annual',
      firstDay: day('2026-11-24'),
      lastDay: day('2026-11-27'),
    }),
  )
  const page = await browser.get(`/day/close?to=${sam.id}`)
  assert.ok(page.body.includes('First on Mon 30 Nov'), 'back on Monday')
  const [task] = await run((tx) => tasksFor(tx))
  const handed = await browser.post(`/tasks/${task?.id}/hand-over`, {
    handTo: sam.id,
    handWhy: 'Handed over',
    back: '/day/close',
    _version: `${task?.version}`,
  })
  assert.equal(handed.headers.location?.split('?')[0], '/day/close')
  assert.equal((await run((tx) => tasksFor(tx))).length, 2)
})

test('a message that waits is on it, and an empty day says so', async () => {
  const { agency, browser, priya, roy } = await monday()
  const sam = await agency.staff('Sam', 'officer')
  made(
    await here.db.run(sam.actor, (tx) =>
      sendMessage(tx, { person: roy, to: [priya.id], text: 'His brother rang' }, { mail: false }),
    ),
  )
  assert.ok((await browser.get('/day/close')).body.includes('His brother rang'))
  const idle = await signIn(here, agency, sam)
  assert.ok((await idle.get('/day/close')).body.includes('Nothing is open'))
})
