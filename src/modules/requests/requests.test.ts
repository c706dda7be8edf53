import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { signIn, world } from '../../../test/support/app.ts'
import { made, refusalOf, type Scene, scene } from '../../../test/support/contacts.ts'
import { restrict } from '../../../test/support/people.ts'
import { versionInForce } from '../../jurisdictions/index.ts'
import { newId } from '../../platform/ids.ts'
import { notesOf } from '../notes/index.ts'
import { tasksFrom } from '../tasks/index.ts'
import { answerRequest, askFor, endRequest, type NewRequest, remind } from './commands.ts'
import { askFormOf, requestLines, requestMatters, requestOne } from './queries.ts'
import { whomField } from './rules.ts'

const here = await world()
after(here.close)

const day = Temporal.PlainDate.from
const today = day('2026-11-23')
const asked = {
  kind: 'police-facts',
  whom: 'Dubbo Police',
  contact: '',
  asked: 'The facts, please',
  basis: 'consent',
  basisWords: '',
  way: 'e-mail',
  askedOn: today,
  reference: '',
  due: today,
} as const
const answer = { answer: 'Known to them', fromWhom: 'Sgt Ng', on: today, restricted: false, keptFromPerson: false }

const opened = async (set: Scene, more: Partial<NewRequest> = {}) =>
  made(await set.run((tx) => askFor(tx, { ...asked, person: set.roy, ...more }))).id

const said = (set: Scene, id: string) => set.run(async (tx) => (await requestOne(tx, id)) ?? assert.fail('no request'))

test('the usual day is counted in working days, and every kind has a note that can hold its answer', async () => {
  const set = await scene(here)
  const form = await set.run((tx) => askFormOf(tx, 'police-facts'))
  assert.deepEqual([form?.due.toString(), form?.kind.verified], ['2026-12-07', false])
  const { requestKinds, noteKinds } = versionInForce('AU-NSW', today)
  for (const { code, noteKind } of requestKinds) {
    const kind = noteKinds.find((one) => one.code === noteKind)
    const needed = kind?.fields.filter(({ required }) => required).map((field) => field.code) ?? ['no such kind']
    assert.deepEqual(
      needed.filter((field) => field !== whomField(kind?.fields ?? [])),
      [],
      code,
    )
  }
})

const wrong: [string, Partial<NewRequest>, string][] = [
  ['a kind that there is not', { kind: 'crystal-ball' }, 'kind-unknown'],
  ['no ground', { basis: undefined }, 'basis-needed'],
  ['a ground that must be said, not said', { basis: 'order' }, 'basis-words-needed'],
  ['a day to come', { askedOn: today.add({ days: 1 }), due: today.add({ days: 9 }) }, 'asked-later'],
  ['an answer due before it is asked', { due: today.subtract({ days: 1 }) }, 'due-before'],
]
test('what cannot be asked', async () => {
  const set = await scene(here)
  for (const [name, more, expected] of wrong)
    assert.equal(refusalOf(await set.run((tx) => askFor(tx, { ...asked, person: set.roy, ...more }))), expected, name)
})

test('due today it stands on Today for its task; a reminder moves it; overdue it is in the list', async () => {
  const set = await scene(here)
  const id = await opened(set)
  const [matter] = await set.run((tx) => requestMatters(tx, [set.priya.id]))
  const [task] = await set.run((tx) => tasksFrom(tx, id))
  assert.deepEqual([matter?.tasks, matter?.tone], [[task?.id], 'plain'])
  const reminder = { request: id, version: 1, words: 'Rang the desk', again: day('2026-11-24') }
  assert.equal(refusalOf(await set.run((tx) => remind(tx, { ...reminder, again: day('2026-11-20') }))), 'past-day')
  made(await set.run((tx) => remind(tx, reminder)))
  assert.equal(refusalOf(await set.run((tx) => remind(tx, reminder))), 'stale')
  assert.deepEqual(await set.run((tx) => requestMatters(tx, [set.priya.id])), [])
  here.clock.set('2026-11-24T22:30:00Z')
  try {
    const overdue = await set.run((tx) => requestLines(tx, 'overdue'))
    assert.deepEqual(
      overdue.map(({ request }) => request.id),
      [id],
    )
  } finally {
    here.clock.set('2026-11-22T22:30:00Z')
  }
})

test('the answer is the note, as guarded as its kind, and ends the request with its task', async () => {
  const set = await scene(here)
  const id = await opened(set)
  const empty = { ...answer, request: id, version: 1, answer: ' ' }
  assert.equal(refusalOf(await set.run((tx) => answerRequest(tx, empty))), 'answer-needed')
  const later = { ...answer, request: id, version: 1, on: today.add({ days: 1 }) }
  assert.equal(refusalOf(await set.run((tx) => answerRequest(tx, later))), 'in-future')
  made(await set.run((tx) => answerRequest(tx, { ...answer, request: id, version: 1 })))
  const health = await opened(set, { kind: 'health', whom: 'Clinic' })
  made(await set.run((tx) => answerRequest(tx, { ...answer, request: health, version: 1, fromWhom: '' })))
  const notes = await set.run((tx) => notesOf(tx, set.roy))
  const kinds = notes.map(({ kind, sensitivity, answers }) => [kind, sensitivity, answers[0]?.answer])
  assert.deepEqual(kinds.toSorted(), [
    ['police', 'ordinary', 'Sgt Ng'],
    ['service-provider', 'restricted', 'Clinic'],
  ])
  assert.ok((await set.run((tx) => tasksFrom(tx, id)))[0]?.done)
  assert.equal((await said(set, id)).steps[0]?.words, 'Known to them')
  const colleague = await set.agency.staff('Minh', 'officer')
  const hidden = await here.db.run(colleague.actor, (tx) => requestOne(tx, health))
  assert.deepEqual([hidden?.steps[0]?.hidden, hidden?.steps[0]?.words], [true, ''])
  const again = { ...answer, request: id, version: 2 }
  assert.equal(refusalOf(await set.run((tx) => answerRequest(tx, again))), 'ended-already')
})

test('refused and withdrawn end it too', async () => {
  const set = await scene(here)
  for (const how of ['refused', 'withdrawn'] as const) {
    const id = await opened(set)
    made(await set.run((tx) => endRequest(tx, { request: id, version: 1, how, words: 'Their law forbids it' })))
    const { ended, steps } = await said(set, id)
    assert.deepEqual([ended?.how, steps[0]?.words], [how, 'Their law forbids it'])
    assert.ok((await set.run((tx) => tasksFrom(tx, id)))[0]?.done)
  }
})

test('through the pages: kinds, the letter, a document, what was typed; hidden with the person', async () => {
  const set = await scene(here)
  const browser = await signIn(here, set.agency, set.priya)
  const at = `/people/${set.roy}/requests`
  assert.match((await browser.get(`${at}/new`)).payload, /requests\/new\?kind=employer/)
  const form = (await browser.get(`${at}/new?kind=employer`)).payload
  assert.match(form, /value="2026-11-30"/)
  const typed = {
    _key: newId(),
    requestKind: 'employer',
    whom: 'The <b>mill</b>',
    askedOn: '2026-11-23',
    requestDue: '',
  }
  const refused = await browser.post(`${at}?kind=employer`, typed)
  assert.equal(refused.statusCode, 422)
  assert.match(refused.payload, /The &lt;b(>|&gt;)mill/)
  const id = await opened(set)
  const letter = (await browser.get(`/requests/${id}/letter`)).payload
  assert.match(letter, /The facts, please/)
  assert.match(letter, /Roy Baker/)
  const upload = new FormData()
  for (const [name, value] of Object.entries({ answerOn: '2026-11-23', fromWhom: 'Sgt Ng', _version: '1' }))
    upload.append(name, value)
  upload.append('answerFile', new Blob(['%PDF-1.7 facts'], { type: 'application/pdf' }), 'facts.pdf')
  const sent = await browser.json('POST', `/api/v1/requests/${id}/answer`, upload)
  assert.equal(sent.statusCode, 201, sent.payload)
  const document = await browser.get(`/requests/${id}/document`)
  assert.deepEqual([document.statusCode, document.payload], [200, '%PDF-1.7 facts'])
  const minh = await signIn(here, set.agency, await set.agency.staff('Minh', 'officer'))
  await restrict(here, set.priya, set.roy)
  for (const path of [`/requests/${id}`, `/requests/${id}/letter`, `/requests/${id}/document`, at])
    assert.equal((await minh.get(path)).statusCode, 404, path)
})
