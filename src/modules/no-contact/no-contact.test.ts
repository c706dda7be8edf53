import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { signIn, type TestStaff, world } from '../../../test/support/app.ts'
import { made, royAtTen, type Scene, scene } from '../../../test/support/contacts.ts'
import { restrict } from '../../../test/wall/ground.ts'
import { newId } from '../../platform/ids.ts'
import { contactsOf, recordContact, recordOutcome, withdrawContact } from '../contacts/index.ts'
import { notesOf } from '../notes/index.ts'
import { closeSupervision, currentSupervision, recordFact, whereIs } from '../people/index.ts'
import { promisesOf } from '../promises/index.ts'
import { tasksFor } from '../tasks/index.ts'
import { followUp, openChain } from './commands.ts'
import { chainNamed, chainsOf, noContactMatters } from './queries.ts'

const here = await world()
after(here.close)
const at = (text: string) => here.clock.set(text)
/** Monday 23 November 2026, 14:00 in Sydney. */
const monday = '2026-11-23T03:00:00Z'

/** Roy did not come at ten, and is not excused. */
async function missed(): Promise<Scene & { browser: Awaited<ReturnType<typeof signIn>> }> {
  at('2026-11-22T22:30:00Z')
  const set = await scene(here)
  const appointment = await royAtTen(set)
  at(monday)
  made(await set.run((tx) => recordOutcome(tx, { appointment, outcome: 'unacceptable-absence' })))
  return { ...set, browser: await signIn(here, set.agency, set.priya) }
}

/** The same, and he is being looked for; both questions are answered. */
async function sought() {
  const set = await missed()
  const opened = await set.browser.post(`/people/${set.roy}/no-contact`, { _key: newId() })
  const path = /\/chains\/[0-9a-f-]+/.exec(opened.headers.location ?? '')?.[0] ?? ''
  const post = (part: string, body: Record<string, unknown>) =>
    set.browser.post(`${path}/${part}`, { _key: newId(), ...body })
  assert.equal((await post('questions', { afraid: 'no', looked: ['custody', 'hospital'] })).statusCode, 303)
  const chain = () => set.run((tx) => chainNamed(tx, path.slice(-36)))
  return { ...set, path, post, chain }
}
const nextOfChain = async (set: Awaited<ReturnType<typeof sought>>) => {
  const next = (await set.chain())?.next
  return `${next?.do} ${next?.steps.join('+')} ${next?.due}`
}

test('a failure to report is followed up in one press, and stands as one thing on Today and on every page about him', async () => {
  const set = await missed()
  const record = (await set.browser.get(`/people/${set.roy}`)).body
  assert.match(record, /Unacceptable absence, Mon 23 Nov 2026 10:00\. Nobody is looking for them yet\./)
  assert.match((await set.browser.get('/today')).body, /Follow up/)
  const opened = await set.browser.post(`/people/${set.roy}/no-contact`, { _key: newId() })
  assert.equal(opened.statusCode, 303)
  const again = await set.browser.post(`/people/${set.roy}/no-contact`, { _key: newId() })
  assert.equal(again.statusCode, 422, 'one at a time')
  const today = (await set.browser.get('/today')).body
  assert.match(today, /No contact, day 1/)
  assert.match(today, /First: where may they be, and is anyone afraid for them\?/)
  assert.doesNotMatch(today, /nothing since/, 'the earlier line about the same is gone')
  assert.match((await set.browser.get(`/people/${set.roy}/notes`)).body, /No contact, day 1/)
})

test('a try is its contact and its note in one step, and moves the search', async () => {
  const set = await sought()
  assert.equal(await nextOfChain(set), 'steps phone+text 2026-11-23')
  assert.equal((await set.post('tries', { tried: 'phone.no-answer' })).statusCode, 303)
  assert.equal(await nextOfChain(set), 'steps text 2026-11-23')
  const talked = { tried: 'third-party.spoke', otherName: 'Kath Baker', otherRelation: 'mother', until: '2026-11-25' }
  const refused = await set.post('tries', talked)
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /Write what was said/)
  assert.match(refused.body, /Kath Baker/, 'what was typed is kept')
  assert.equal((await set.post('tries', { ...talked, noteText: 'x', until: '2199-11-25' })).statusCode, 422)
  const noteText = 'Has not been home since <b>Friday</b>; she will ring when he does.'
  const promised = { 'promises.0.whose': 'us', 'promises.0.what': 'send her the number', 'promises.0.due': '' }
  assert.match((await set.post('tries', { ...talked, ...promised })).body, /send her the number/)
  assert.equal((await set.post('tries', { ...talked, ...promised, noteText })).statusCode, 303)
  assert.deepEqual(
    (await set.run((tx) => promisesOf(tx, set.roy))).map(({ what, note }) => [what, note !== null]),
    [['send her the number', true]],
    'what was promised is kept with the note of the try',
  )
  assert.equal(await nextOfChain(set), 'wait third-party 2026-11-25')
  const { notes, contacts } = await set.run(async (tx) => ({
    notes: await notesOf(tx, set.roy),
    contacts: await contactsOf(tx, set.roy, { limit: 9 }),
  }))
  assert.deepEqual(notes.map(({ kind }) => kind).sort(), ['no-contact', 'third-party-contact'])
  assert.equal(contacts.filter(({ spokenTo }) => spokenTo === 'Kath Baker').length, 1)
  const page = (await set.browser.get(set.path)).body
  assert.match(page, /Waiting to be rung back/)
  assert.match(page, /With Kath Baker\./)
})

test('a call from the quick note counts in it, and any contact with him ends it', async () => {
  const set = await sought()
  const note = (what: string) =>
    set.browser.post('/quick-note', { _key: newId(), who: set.roy, what, noteText: 'Rang', from: '/today' })
  await note('no-answer')
  assert.equal(await nextOfChain(set), 'steps text 2026-11-23')
  await note('they-rang')
  assert.equal((await set.chain())?.ended?.how, 'reached')
  assert.doesNotMatch((await set.browser.get('/today')).body, /No contact, day/)
  assert.equal((await set.post('tries', { tried: 'phone.no-answer' })).statusCode, 422, 'it is over')
  const [rang] = await set.run((tx) => contactsOf(tx, set.roy, { limit: 1 }))
  await set.run((tx) => withdrawContact(tx, { contact: rang?.id ?? '', reason: 'wrong-person', why: 'Another Roy' }))
  assert.equal((await set.chain())?.ended, undefined, 'what was entered in error ends nothing')
})

test('afraid for him: police today, red before everything, and before whoever leads', async () => {
  const set = await sought()
  const leader = await set.agency.staff('Lena', 'team-leader')
  const matters = (who: TestStaff) => here.db.run(who.actor, (tx) => noContactMatters(tx, [who.id]))
  assert.deepEqual(await matters(leader), [])
  assert.equal((await set.post('questions', { afraid: 'yes' })).statusCode, 422, 'who, and of what?')
  await set.post('questions', { afraid: 'yes', afraidWhy: 'His mother: he spoke of ending it' })
  assert.equal(await nextOfChain(set), 'welfare police 2026-11-23')
  const [hers] = await matters(leader)
  assert.deepEqual([hers?.safety, hers?.tone, hers?.lead, hers?.owner], [true, 'red', 'Welfare check', set.priya.id])
  const led = await signIn(here, set.agency, leader)
  assert.match((await led.get('/today')).body, /Welfare check[\s\S]*Officer: Priya Tester\./)
  await set.post('tries', { tried: 'police.spoke', noteText: 'They will look in tonight', eventNumber: 'E 5512' })
  assert.match((await set.browser.get('/today')).body, /The police were asked\. Next: ring them/)
})

test('found in custody goes on the record and ends it; taken up again only once he is out', async () => {
  const set = await sought()
  const found = { foundPlace: 'custody', foundWhere: 'Wellington', foundSince: '2026-11-22', foundFrom: 'Custody desk' }
  assert.equal((await set.post('found', { ...found, foundWhere: '' })).statusCode, 422)
  assert.equal((await set.post('found', { ...found, foundSince: '2026-11-24' })).statusCode, 422)
  assert.equal((await set.post('found', found)).statusCode, 303)
  const where = await set.run((tx) => whereIs(tx, [set.roy]))
  assert.deepEqual([where.get(set.roy)?.code, where.get(set.roy)?.place], ['custody', 'Wellington'])
  assert.match((await set.post('resume', { resumeWhy: 'Bailed' })).body, /change that under Details first/)
  const freed = {
    kind: 'whereabouts' as const,
    data: { code: 'community' },
    told: { saidBy: 'agency', saidByName: 'Court' },
  }
  made(await set.run((tx) => recordFact(tx, set.roy, freed)))
  assert.equal((await set.post('resume', { resumeWhy: 'Bailed, and did not come' })).statusCode, 303)
  assert.equal((await set.chain())?.ended, undefined)
})

test('a decision ends it, and with the team leader it is a task of theirs', async () => {
  const set = await sought()
  const leader = await set.agency.staff('Lena', 'team-leader')
  await set.post('skips', { step: 'letter', skipWhy: 'No fixed address' })
  const decision = { decision: 'team-leader', decidedBy: leader.id, decideWhy: 'Everything was tried' }
  assert.equal((await set.post('decision', { ...decision, decidedBy: newId() })).statusCode, 422)
  assert.equal((await set.post('decision', decision)).statusCode, 303)
  const tasks = await here.db.run(leader.actor, (tx) => tasksFor(tx))
  assert.deepEqual(
    tasks.map(({ from, person }) => [from?.[0], person]),
    [['chain', set.roy]],
  )
  const page = (await set.browser.get(set.path)).body
  assert.match(page, /It goes to the team leader\. Decision of Lena Tester\./)
  assert.match(page, /Left out: letter/)
})

test('by the agency’s rule it begins by itself once, and is settled once it is over', async () => {
  const set = await missed()
  const run = () => here.db.run({ ...set.priya.actor, kind: 'system', staff: null }, followUp)
  assert.deepEqual(await run(), { settled: 0, opened: 0 })
  at('2026-12-07T03:00:00Z')
  assert.deepEqual(await run(), { settled: 0, opened: 1 })
  assert.deepEqual(await run(), { settled: 0, opened: 0 })
  const [chain] = await set.run((tx) => chainsOf(tx, set.roy))
  assert.deepEqual([chain?.why, chain?.openedBy, chain?.ended], ['days', '', undefined])
  const met = { person: set.roy, kind: 'office', at: here.clock.now(), outcome: 'attended-unbooked' }
  made(await set.run((tx) => recordContact(tx, met)))
  assert.deepEqual(await run(), { settled: 1, opened: 0 })
  assert.deepEqual(await run(), { settled: 0, opened: 0 })
  const ended = await set.run((tx) => chainsOf(tx, set.roy))
  assert.deepEqual(
    ended.map((one) => one.ended?.how),
    ['reached'],
  )
})

test('a closed period ends it; whoever covers sees it; nobody from whom he is hidden does', async () => {
  const set = await sought()
  const sam = await set.agency.staff('Sam', 'officer')
  const mattersOf = (who: TestStaff) => here.db.run(who.actor, (tx) => noContactMatters(tx, [who.id, set.priya.id]))
  assert.equal((await mattersOf(sam)).length, 1)
  const other = await signIn(here, set.agency, sam)
  assert.equal((await other.get(set.path)).statusCode, 200)
  await set.run((tx) => restrict(tx, set.roy, set.priya))
  assert.equal((await mattersOf(sam)).length, 0)
  assert.equal((await other.get(set.path)).statusCode, 404)
  await set.run(async (tx) => {
    const period = await currentSupervision(tx, set.roy)
    const closed = { supervision: period?.id ?? '', closedOn: tx.today, why: 'completed' }
    made(await closeSupervision(tx, closed))
  })
  assert.equal((await set.chain())?.ended?.how, 'period-closed')
  assert.equal((await set.run((tx) => openChain(tx, { person: set.roy }))).ok, false)
})

test('the agency sets its own order, each time anew, and open searches follow it', async () => {
  const set = await sought()
  const leader = await set.agency.staff('Lena', 'team-leader')
  assert.equal((await set.browser.get('/no-contact/settings')).statusCode, 403)
  const led = await signIn(here, set.agency, leader)
  assert.match((await led.get('/no-contact/settings')).body, /its jurisdiction’s order holds/)
  const given = (more: Record<string, string> = {}) => ({
    _key: newId(),
    'steps.0.step': 'police',
    'steps.0.after': '1',
    'steps.2.step': 'phone',
    'steps.2.after': '0',
    decideAfter: '3',
    opensAfter: '10',
    reason: 'Our own order',
    ...more,
  })
  assert.equal(
    (await led.post('/no-contact/settings', given({ 'steps.2.step': 'police' }))).statusCode,
    422,
    'one twice',
  )
  assert.equal(
    (await led.post('/no-contact/settings', given({ 'steps.0.after': '40' }))).statusCode,
    422,
    'out of bounds',
  )
  assert.equal((await led.post('/no-contact/settings', given())).statusCode, 303)
  assert.equal(await nextOfChain(set), 'steps police+phone 2026-11-24')
  assert.equal((await led.post('/no-contact/settings', given())).statusCode, 409, 'somebody set it since')
  assert.match((await led.get('/no-contact/settings')).body, /Police after 1 working day; Phone the same day/)
})
