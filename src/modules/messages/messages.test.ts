import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { signIn, type TestStaff, testAgency, world } from '../../../test/support/app.ts'
import { restrict, supervised } from '../../../test/support/people.ts'
import { exclude } from '../../../test/wall/ground.ts'
import { newId } from '../../platform/ids.ts'
import { writeNote } from '../notes/index.ts'
import { allocate, currentSupervision } from '../people/index.ts'
import { addCover } from '../staff/index.ts'
import { messagesFor, sendMessage } from './index.ts'

const here = await world({ SMTP_URL: 'smtp://127.0.0.1:2525', MAIL_FROM: 'throughcare@example.org' })
after(here.close)

async function office() {
  const agency = await testAgency(here)
  const ellen = await agency.staff('Ellen', 'officer')
  const minh = await agency.staff('Minh', 'officer')
  const ruth = await agency.staff('Ruth', 'team-leader')
  return { agency, ellen, minh, ruth, rick: await supervised(here, agency, minh, 'Rick', 'Pellow') }
}

const waiting = async (staff: TestStaff) =>
  (await here.db.run(staff.actor, (tx) => messagesFor(tx))).map(({ text }) => text)

test('a message about somebody carries notes, waits on Today, is answered, seen and done', async () => {
  const { agency, ellen, minh, rick } = await office()
  const note = await here.db.run(ellen.actor, (tx) =>
    writeNote(tx, { person: rick, kind: 'case-note', at: tx.now, text: 'Thrown out of his unit' }),
  )
  assert.ok(note.ok)
  const [hers, his] = [await signIn(here, agency, ellen), await signIn(here, agency, minh)]
  assert.match((await hers.get(`/messages/new?person=${rick}`)).body, new RegExp(`value="${minh.id}" selected`))
  const sent = await hers.post('/messages', {
    messagePerson: rick,
    messageTo: minh.id,
    messageText: 'Please ring him <b>early</b>',
    messageNotes: note.value.id,
    _key: newId(),
  })
  assert.equal(sent.statusCode, 303, sent.body)
  const today = await his.get('/today')
  assert.match(today.body, /Pellow, Rick/)
  assert.match(today.body, /Please ring him &lt;b>early/)
  const [message] = await here.db.run(minh.actor, (tx) => messagesFor(tx))
  const page = await his.get(`/messages/${message?.id}`)
  assert.match(page.body, /Thrown out of his unit/)
  const answered = await his.post(`/messages/${message?.id}/answers`, { messageText: 'I will', _key: newId() })
  assert.equal(answered.statusCode, 303, answered.body)
  assert.match((await hers.get(`/messages/${message?.id}`)).body, /Minh Tester: seen/)
  assert.deepEqual(await waiting(ellen), ['I will'])
  await his.post(`/messages/${message?.id}/done`, { back: '/today' })
  assert.deepEqual(await waiting(minh), [])
  await his.post(`/messages/${message?.id}/undone`, {})
  assert.equal((await waiting(minh)).length, 1)
  const queued = await here.db.run(ellen.actor, (tx) => tx.query<{ path: string }>('select path from mail order by id'))
  assert.equal(queued[0]?.path, `/messages/${message?.id}`)
})

test('what was typed stays where a message is refused, and who cannot open the record is said at the field', async () => {
  const { agency, ellen, minh, rick } = await office()
  const browser = await signIn(here, agency, ellen)
  const nobody = await browser.post(`/messages?person=${rick}`, { messagePerson: rick, messageText: 'Keep me' })
  assert.equal(nobody.statusCode, 422)
  assert.match(nobody.body, /Choose whom it goes to[\s\S]*Keep me/)
  await here.db.run(ellen.actor, (tx) => exclude(tx, rick, minh))
  const shut = await browser.post('/messages', { messagePerson: rick, messageTo: minh.id, messageText: 'x' })
  assert.match(shut.body, /Minh Tester cannot open this record/)
  const about = await here.db.run(ellen.actor, (tx) =>
    sendMessage(tx, { to: [minh.id], text: 'x', person: newId() }, { mail: false }),
  )
  assert.equal(about.ok || about.refusal, 'person-unknown')
})

test('it goes with the case and to whoever covers, and to nobody else; hidden with the person', async () => {
  const { agency, ellen, minh, ruth, rick } = await office()
  const tell = (to: string, person?: string) =>
    here.db.run(ellen.actor, (tx) =>
      sendMessage(tx, { to: [to], text: person ? 'case' : 'own', person }, { mail: false }),
    )
  const sent = await tell(minh.id, rick)
  await tell(minh.id)
  assert.ok(sent.ok)
  assert.deepEqual(await waiting(ruth), [])
  const leader = await signIn(here, agency, ruth)
  assert.equal((await leader.get(`/messages/${sent.value.id}`)).statusCode, 404)
  const day = Temporal.PlainDate.from('2026-11-23')
  const cover = { staff: minh.id, covering: ruth.id, firstDay: day, lastDay: day }
  const covered = await here.db.run(ruth.actor, (tx) => addCover(tx, cover))
  assert.ok(covered.ok, JSON.stringify(covered))
  assert.deepEqual(await waiting(ruth), ['case'])
  const other = await agency.staff('Una', 'officer')
  const period = await here.db.run(ruth.actor, (tx) => currentSupervision(tx, rick))
  const moved = await here.db.run(ruth.actor, (tx) =>
    allocate(tx, {
      supervision: period?.id ?? '',
      staff: other.id,
      why: 'Moved',
      from: day,
      version: period?.version ?? 0,
    }),
  )
  assert.ok(moved.ok, JSON.stringify(moved))
  assert.deepEqual(await waiting(other), ['case'])
  await restrict(here, ruth, rick)
  assert.deepEqual(await waiting(other), [])
  assert.deepEqual(await waiting(minh), ['own'])
  assert.equal((await (await signIn(here, agency, other)).get(`/messages/${sent.value.id}`)).statusCode, 404)
})
