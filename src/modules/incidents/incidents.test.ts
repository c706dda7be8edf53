import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { signIn, type TestStaff, testAgency, world } from '../../../test/support/app.ts'
import { restrict, supervised } from '../../../test/support/people.ts'
import { newId } from '../../platform/ids.ts'
import { messagesFor } from '../messages/index.ts'
import { notesOf } from '../notes/index.ts'
import { addressesNow, recordFact } from '../people/index.ts'
import { tasksAbout } from '../tasks/index.ts'

const here = await world()
after(here.close)

async function office() {
  const agency = await testAgency(here)
  const ellen = await agency.staff('Ellen', 'officer')
  const dana = await agency.staff('Dana', 'officer')
  const lyn = await agency.staff('Lyn', 'front-desk')
  const ruth = await agency.staff('Ruth', 'team-leader')
  const rick = await supervised(here, agency, dana, 'Rick', 'Vella')
  const as = (staff: TestStaff) => signIn(here, agency, staff)
  return { agency, ellen, dana, lyn, ruth, rick, hers: await as(ellen), as }
}
type Office = Awaited<ReturnType<typeof office>>

async function begun({ hers, rick }: Office, person: string | undefined = rick): Promise<string> {
  const answer = await hers.post('/incidents', { ...(person ? { incidentPerson: person } : {}), _key: newId() })
  assert.equal(answer.statusCode, 303, answer.body)
  return String(answer.headers.location).replace(/^\/incidents\/([^?]+).*/, '$1')
}

const told = { what: 'Shouted at the counter', agitation: 'agitated' }

test('one press begins it, parts are kept as typed in any order, and one press sends all of it', async () => {
  const set = await office()
  const { ellen, dana, lyn, rick, hers } = set
  const support = { name: 'Paul Vella', relation: 'brother', phone: '0491 570 006' }
  await here.db.run(dana.actor, (tx) =>
    recordFact(tx, rick, { kind: 'support', data: support, told: { saidBy: 'person' } }),
  )
  const room = { kind: 'temporary', where: 'Room 6, Gipps Lodge' }
  const since = { saidBy: 'person', validFrom: Temporal.PlainDate.from('2026-11-02') } as const
  await here.db.run(dana.actor, (tx) => recordFact(tx, rick, { kind: 'address', data: room, told: since }))
  const id = await begun(set)
  assert.match((await hers.get('/today')).body, /begun, not sent yet/)
  const kept = await hers.json('PUT', `/incidents/${id}/parts/calming`, { text: 'A glass of water', base: 0 })
  assert.deepEqual([kept.statusCode, kept.json()], [200, { version: 1 }])
  const other = await hers.json('PUT', `/incidents/${id}/parts/calming`, { text: 'A chair', base: 0 })
  assert.deepEqual([other.statusCode, other.json<{ text: string }>().text], [409, 'A glass of water'])
  await hers.post(`/incidents/${id}/parts`, { agitation: 'agitated', calming: 'A glass of water', public: '4' })
  const page = (await hers.get(`/incidents/${id}`)).body
  assert.match(page, /A glass of water/)
  const who = /value="([0-9a-f-]{36})">Paul Vella/.exec(page)?.[1] ?? ''
  const sent = await hers.post(`/incidents/${id}/sending`, {
    ...told,
    calming: 'A glass of water',
    present: [lyn.id],
    noteText: 'Thrown out of his room. Calm after a while.',
    otherWho: who,
    otherText: 'Paul takes him in until he finds something.',
    addressWhere: '12 Acacia Street, Wattle Creek',
    addressWithOther: 'yes',
    housing: 'yes',
    taskWhat: 'Ring Rick',
    taskDue: '2026-11-24',
    messageText: 'He stays with Paul; please ring him.',
    _key: newId(),
  })
  assert.equal(sent.statusCode, 303, sent.body)
  await here.db.run(dana.actor, async (tx) => {
    const notes = await notesOf(tx, rick)
    assert.deepEqual(notes.map(({ kind, contact }) => [kind, contact !== null]).sort(), [
      ['third-party-contact', true],
      ['walk-in', true],
    ])
    const [message] = await messagesFor(tx)
    assert.deepEqual([message?.fromName, message?.notes.length], ['Ellen Tester', 2])
    const tasks = await tasksAbout(tx, rick)
    assert.deepEqual(tasks.map(({ what, owner }) => [what, owner === dana.id]).sort(), [
      ['Find somewhere more permanent to live', true],
      ['Ring Rick', true],
    ])
    const where = (await addressesNow(tx, [rick])).get(rick) ?? []
    assert.deepEqual(
      where.map((one) => [one.where, one.livesWith]),
      [['12 Acacia Street, Wattle Creek', 'Paul Vella']],
    )
  })
  const officer = await signIn(here, set.agency, dana)
  const story = (await officer.get(`/people/${rick}/timeline`)).body
  assert.match(story, new RegExp(`href="/incidents/${id}">Incident`))
  assert.match(story, /href="\/messages\/[0-9a-f-]{36}">Message/)
  const minh = await set.as(await set.agency.staff('Minh', 'officer'))
  const others = (await minh.get(`/people/${rick}/timeline`)).body
  assert.match(others, /Incident[\s\S]*Message|Message[\s\S]*Incident/)
  assert.doesNotMatch(others, /href="\/(incidents|messages)\/[0-9a-f]/, 'who may not read them is led nowhere')
  const again = await hers.post(`/incidents/${id}/sending`, { ...told, _key: newId() })
  assert.match(again.body, /was sent already/)
  assert.doesNotMatch((await hers.get('/today')).body, /begun, not sent yet/)
  assert.match((await hers.get(`/incidents/${id}`)).body, /A glass of water/)
  const row = await here.db.run(ellen.actor, (tx) =>
    tx.query('select 1 from incident_report where incident_id = $1 and n = 1', [id]),
  )
  assert.equal(row.length, 1)
})

test('what is missing keeps every word and sends nothing', async () => {
  const set = await office()
  const { hers, rick, ellen } = set
  const id = await begun(set)
  const missing = await hers.post(`/incidents/${id}/sending`, { noteText: 'Keep me', _key: newId() })
  assert.equal(missing.statusCode, 422)
  assert.match(missing.body, /Write what happened[\s\S]*Keep me/)
  const nobody = await begun(set, '')
  const whose = await hers.post(`/incidents/${nobody}/sending`, { ...told, taskWhat: 'Ring', taskDue: '2026-11-24' })
  assert.match(whose.body, /Say whom it is about/)
  await here.db.run(ellen.actor, async (tx) => assert.deepEqual(await notesOf(tx, rick), []))
  const plain = await hers.post(`/incidents/${nobody}/sending`, { ...told, _key: newId() })
  assert.equal(plain.statusCode, 303, plain.body)
})

test('whom it is about is found by name, with all that was written kept, and who is hidden is not found', async () => {
  const set = await office()
  const { hers, rick, ruth, dana, agency } = set
  const id = await begun(set, '')
  const looked = await hers.post(`/incidents/${id}/parts`, {
    ...told,
    calming: 'Water',
    reference: 'vela',
    _key: newId(),
  })
  assert.match(String(looked.headers.location), new RegExp(`^/incidents/${id}\\?q=vela`))
  const page = (await hers.get(looked.headers.location ?? '')).body
  assert.match(page, new RegExp(`name="who" value="${rick}"[^>]*>[\\s\\S]*Vella, Rick`))
  assert.match(page, /Water[\s\S]*Dana Tester|Dana Tester[\s\S]*Water/)
  const unsure = await hers.post(`/incidents/${id}/sending`, { ...told, reference: 'vela', _key: newId() })
  assert.match(unsure.body, /Nobody is chosen by that/)
  const nobody = (await hers.get(`/incidents/${id}?q=zzyzx`)).body
  assert.match(nobody, /Nobody was found/)
  const other = await testAgency(here)
  const stranger = await supervised(here, other, await other.staff('Sam', 'officer'), 'Stan', 'Vellacott')
  assert.equal((await hers.post(`/incidents/${id}/parts`, { ...told, who: stranger, _key: newId() })).statusCode, 422)
  const hidden = await supervised(here, agency, dana, 'Rita', 'Vella')
  await restrict(here, ruth, hidden)
  assert.doesNotMatch((await hers.get(`/incidents/${id}?q=vella`)).body, /Rita/)
  assert.equal((await hers.post(`/incidents/${id}/parts`, { ...told, who: hidden, _key: newId() })).statusCode, 422)
  const chosen = await hers.post(`/incidents/${id}/parts`, { ...told, calming: 'Water', who: rick, _key: newId() })
  assert.equal(chosen.statusCode, 303, chosen.body)
  const about = (await hers.get(`/incidents/${id}`)).body
  assert.match(about, /Incident: Rick Vella/)
  assert.match(about, /Water[\s\S]*Message to their own officer/)
})

test('an address where somebody is protected from them is barred until that was read', async () => {
  const set = await office()
  const { hers, rick, dana } = set
  const data = { kind: 'family', where: '12 Acacia St, Wattle Creek', protects: 'Kerry, from his violence' }
  await here.db.run(dana.actor, (tx) => recordFact(tx, rick, { kind: 'address', data, told: { saidBy: 'officer' } }))
  const id = await begun(set)
  const where = { ...told, addressWhere: '12 Acacia Street, Wattle Creek' }
  const barred = await hers.post(`/incidents/${id}/sending`, { ...where, _key: newId() })
  assert.equal(barred.statusCode, 422)
  assert.match(barred.body, /A condition bars this address: Kerry, from his violence/)
  const sent = await hers.post(`/incidents/${id}/sending`, { ...where, anyway: 'on', _key: newId() })
  assert.equal(sent.statusCode, 303, sent.body)
})

test('the staff in it and team leaders read it, support is for each alone, and it is closed with what was learned', async () => {
  const set = await office()
  const { agency, hers, lyn, ruth, dana, rick, as } = set
  const minh = await agency.staff('Minh', 'officer')
  const id = await begun(set)
  await hers.post(`/incidents/${id}/sending`, { ...told, present: [lyn.id], _key: newId() })
  const [desk, leader, other, officer] = await Promise.all([as(lyn), as(ruth), as(minh), as(dana)])
  assert.equal((await other.get(`/incidents/${id}`)).statusCode, 404)
  assert.equal((await officer.get(`/incidents/${id}`)).statusCode, 200, 'whose case it is')
  assert.equal((await leader.post(`/incidents/${id}/support/${lyn.id}/offer`, {})).statusCode, 303)
  assert.equal((await hers.post(`/incidents/${id}/support/${lyn.id}/offer`, {})).statusCode, 403)
  assert.equal((await leader.post(`/incidents/${id}/support/${dana.id}/offer`, {})).statusCode, 422)
  assert.match((await desk.get(`/incidents/${id}`)).body, /Offered/)
  assert.doesNotMatch((await hers.get(`/incidents/${id}`)).body, /Lyn Tester<\/b>/)
  await desk.post(`/incidents/${id}/support/answer`, { answer: 'wanted' })
  await leader.post(`/incidents/${id}/support/${lyn.id}/given`, { supportNote: 'Talked it through' })
  assert.match((await leader.get(`/incidents/${id}`)).body, /Wanted[\s\S]*Talked it through/)
  await desk.post(`/incidents/${id}/additions`, { addition: 'The camera was on' })
  const stale = await leader.post(`/incidents/${id}/review`, { lessons: 'Two at the desk', _version: '1' })
  assert.equal(stale.statusCode, 409)
  const closed = await leader.post(`/incidents/${id}/review`, { lessons: 'Two at the desk', _version: '2' })
  assert.equal(closed.statusCode, 303, closed.body)
  assert.match((await leader.get('/incidents')).body, /By month and office/)
  await restrict(here, ruth, rick)
  assert.equal((await hers.get(`/incidents/${id}`)).statusCode, 404)
  assert.doesNotMatch((await leader.get('/incidents')).body, /Vella/)
})
