import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { type Browser, signIn, testAgency, world } from '../../../test/support/app.ts'
import { made, type Scene, scene } from '../../../test/support/contacts.ts'
import { restrict } from '../../../test/support/people.ts'
import { newId } from '../../platform/ids.ts'
import { contactsOf } from '../contacts/index.ts'
import { draftOf, notesOf } from '../notes/index.ts'
import { recordFact } from '../people/index.ts'
import { promisesIn } from '../promises/index.ts'

const here = await world()
after(here.close)

type Set = Scene & { browser: Browser; aunt: string }

/** Roy, whose aunt Kath is in his network with a number. */
async function opened(): Promise<Set> {
  const set = await scene(here)
  const data = { name: 'Kath Baker', relation: 'aunt', phone: '0491 570 156' }
  const told = { saidBy: 'person' }
  const { fact } = made(await set.run((tx) => recordFact(tx, set.roy, { kind: 'support', data, told })))
  const browser = await signIn(here, set.agency, set.priya)
  return { ...set, browser, aunt: `${set.roy}.${fact}` }
}

const note = (who: string, more: Record<string, string> = {}) => ({
  _key: newId(),
  who,
  what: 'they-rang',
  noteText: 'Rang about <b>Friday</b> 🙂',
  from: '/today',
  ...more,
})
const kept = ({ run, roy }: Scene) =>
  run(async (tx) => ({ contacts: await contactsOf(tx, roy, { limit: 9 }), notes: await notesOf(tx, roy) }))

test('a call is a contact and its note, in one save, and the browser goes back where it was', async () => {
  const set = await opened()
  const form = note(set.roy)
  const answer = await set.browser.post('/quick-note', form)
  assert.equal(answer.statusCode, 303)
  assert.match(answer.headers.location ?? '', /^\/today\?did=/)
  assert.equal((await set.browser.post('/quick-note', form)).headers.location, answer.headers.location)
  const { contacts, notes } = await kept(set)
  assert.deepEqual([contacts.length, notes.length], [1, 1])
  assert.deepEqual([contacts[0]?.kind, contacts[0]?.direction, contacts[0]?.outcome], ['phone', 'in', 'attended'])
  assert.deepEqual([notes[0]?.kind, notes[0]?.text], ['phone-contact', form.noteText])
  assert.equal(notes[0]?.answers[0]?.answer, 'They called')
  assert.equal(contacts[0]?.note, '', 'what kind of note it was is no word of the contact')
})

test('what was typed for a dialog is answered with where to go and what to say, or with what is wrong', async () => {
  const set = await opened()
  const json = { accept: 'application/json' }
  const wrong = await set.browser.post('/quick-note', { ...note(''), what: '' }, json)
  assert.equal(wrong.statusCode, 422)
  assert.deepEqual(wrong.json().errors, [{ path: 'what', message: 'Select what it was' }])
  const nobody = await set.browser.post('/quick-note', note(''), json)
  assert.deepEqual(nobody.json().errors, [{ path: 'who', message: 'Choose who it was with' }])
  const saved = await set.browser.post('/quick-note', note(set.roy), json)
  assert.equal(saved.statusCode, 200)
  assert.match(saved.json().said.text, /^Saved for Roy Baker\. Counts toward nothing that is asked/)
})

test('the dialog’s part is a form alone, with the person of the page known and nothing else chosen', async () => {
  const set = await opened()
  const { payload } = await set.browser.get(`/quick-note?from=/people/${set.roy}/notes&part=form`)
  assert.doesNotMatch(payload, /<html|<h1/)
  assert.equal(payload.match(/checked/g)?.length, 1)
  assert.match(payload, new RegExp(`value="${set.roy}" checked`))
  assert.ok(payload.includes(`value="${set.aunt}"`))
  assert.match(payload, /data-island="draft-box"/)
})

test('where nobody is known somebody is found, by name or by the number of whoever rang', async () => {
  const set = await opened()
  const part = (await set.browser.get('/quick-note?from=/today&part=form')).payload
  assert.match(part, /name="q"/)
  const byName = (await set.browser.get('/quick-note/people?q=Bakr')).payload
  assert.match(byName, new RegExp(`value="${set.roy}" checked`))
  const byNumber = (await set.browser.get('/quick-note/people?q=0491570156')).payload
  assert.ok(byNumber.includes(`value="${set.aunt}" checked`), 'the aunt is chosen')
  assert.match(byNumber, /Aunt of Roy Baker/)
  const link = (await set.browser.get('/quick-note?from=/today&q=0491570156')).payload
  assert.ok(link.includes(`chosen=${set.aunt}`))
  const chosen = (await set.browser.get(`/quick-note?from=/today&chosen=${set.aunt}`)).payload
  assert.ok(chosen.includes(`value="${set.aunt}" checked`))
})

test('a call of somebody round the person is a third-party contact that says with whom', async () => {
  const set = await opened()
  assert.equal((await set.browser.post('/quick-note', note(set.aunt, { noteKept: 'on' }))).statusCode, 303)
  const { contacts, notes } = await kept(set)
  assert.deepEqual(
    [contacts[0]?.kind, contacts[0]?.withPerson, contacts[0]?.spokenTo, contacts[0]?.relation],
    ['third-party', false, 'Kath Baker', 'aunt'],
  )
  assert.deepEqual([notes[0]?.kind, notes[0]?.keptFromPerson], ['third-party-contact', true])
  const typed = note(set.roy, { otherName: 'Mr Osei', otherRelation: 'employer', what: 'came-in' })
  assert.equal((await set.browser.post('/quick-note', typed)).statusCode, 303)
  assert.deepEqual((await kept(set)).contacts.map(({ spokenTo }) => spokenTo).sort(), ['Kath Baker', 'Mr Osei'])
})

test('what was promised on the phone is kept in the same save, and what is wrong with it keeps every word', async () => {
  const set = await opened()
  const rows = { 'promises.0.whose': 'us', 'promises.0.what': 'ring the clinic', 'promises.0.due': '2026-11-25' }
  const wrong = await set.browser.post(
    `/quick-note?person=${set.roy}`,
    note(set.roy, { ...rows, 'promises.0.whose': '' }),
  )
  assert.equal(wrong.statusCode, 422)
  assert.match(wrong.body, /Select whose promise it is[\s\S]*ring the clinic/)
  const theirs = { 'promises.2.whose': 'them', 'promises.2.what': 'bring the letter' }
  assert.equal((await set.browser.post('/quick-note', note(set.roy, { ...rows, ...theirs }))).statusCode, 303)
  const [saved] = (await kept(set)).notes
  const found = await set.run((tx) => promisesIn(tx, saved?.id ?? ''))
  assert.deepEqual(
    found.map(({ whose, what, due }) => [whose, what, `${due}`]),
    [
      ['us', 'ring the clinic', '2026-11-25'],
      ['them', 'bring the letter', '2026-11-30'],
    ],
  )
})

test('a call tried in vain is written up as no contact, and one of earlier has its own time', async () => {
  const set = await opened()
  assert.equal(
    (await set.browser.post('/quick-note', note(set.roy, { what: 'no-answer', noteTime: '08:45' }))).statusCode,
    303,
  )
  const { contacts, notes } = await kept(set)
  assert.equal(notes[0]?.kind, 'no-contact')
  assert.equal(contacts[0]?.at.toString(), '2026-11-22T21:45:00Z')
})

const refused: [what: string, change: Record<string, string>, says: RegExp][] = [
  ['an empty note', { noteText: ' \n' }, /Write the note/],
  ['a way that is none', { what: 'by pigeon' }, /Select what it was/],
  ['somebody who is no one', { who: newId() }, /Nobody has that record/],
  ['a number without a name', { otherName: '', otherPhone: '0491 570 157' }, /Enter the name of who it was with/],
  ['a relation that is none', { otherName: 'X', otherRelation: 'stranger-still' }, /related from the list/],
  ['a day without its time', { noteDay: '2026-11-20' }, /Enter the time it was/],
  ['a time to come', { noteTime: '23:59' }, /must not be in the future/],
]
for (const [what, change, says] of refused)
  test(`${what} is refused, and what was typed is still there`, async () => {
    const set = await opened()
    const answer = await set.browser.post(
      `/quick-note?person=${set.roy}`,
      note(set.roy, { otherName: 'Kept', ...change }),
    )
    assert.equal(answer.statusCode, 422)
    assert.match(answer.payload, says)
    if (change.noteText === undefined) assert.ok(answer.payload.includes('&lt;b>Friday'))
    assert.deepEqual(await kept(set), { contacts: [], notes: [] })
  })

test('the draft of a quick note is brought back, and done with once it is saved', async () => {
  const set = await opened()
  await set.browser.json('PUT', `/people/${set.roy}/drafts/quick`, { text: 'as typed', base: 0 })
  assert.match((await set.browser.get(`/quick-note?person=${set.roy}`)).payload, /as typed/)
  await set.browser.post('/quick-note', note(set.roy))
  assert.equal((await set.run((tx) => draftOf(tx, set.roy, 'quick')))?.text, '')
})

test('no link leads away from here, whatever the form says it was opened from', async () => {
  const set = await opened()
  const answer = await set.browser.post('/quick-note', note(set.roy, { from: '//evil.example/x' }))
  assert.match(answer.headers.location ?? '', new RegExp(`^/people/${set.roy}/contacts`))
})

test('another agency, a restricted record and the front desk get nothing', async () => {
  const set = await opened()
  const other = await testAgency(here)
  const stranger = await signIn(here, other, await other.staff('Sam', 'officer'))
  assert.equal((await stranger.post('/quick-note', note(set.roy))).statusCode, 422)
  assert.doesNotMatch((await stranger.get(`/quick-note?person=${set.roy}`)).payload, /Baker/)
  assert.doesNotMatch((await stranger.get('/quick-note/people?q=Baker')).payload, /Baker/)
  const desk = await signIn(here, set.agency, await set.agency.staff('Lyn', 'front-desk'))
  assert.equal((await desk.get('/quick-note')).statusCode, 403)
  await restrict(here, set.priya, set.roy)
  assert.doesNotMatch((await set.browser.get(`/quick-note?from=/people/${set.roy}`)).payload, /Roy/)
  assert.equal((await set.browser.post('/quick-note', note(set.roy))).statusCode, 422)
})

test('the JSON twin records the same', async () => {
  const set = await opened()
  const body = { who: set.roy, what: 'came-in', noteText: 'Wanted a letter' }
  const saved = await set.browser.json('POST', '/api/v1/quick-note', body)
  assert.deepEqual([saved.statusCode, saved.json().person], [201, set.roy])
  assert.equal((await kept(set)).notes[0]?.kind, 'walk-in')
  assert.equal((await set.browser.json('PUT', '/quick-note', body)).statusCode, 404)
})
