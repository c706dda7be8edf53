import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { type Browser, signIn, testAgency, world } from '../../../test/support/app.ts'
import { made, personUnder, refusalOf, type Scene, scene } from '../../../test/support/contacts.ts'
import { restrict } from '../../../test/support/people.ts'
import { newId } from '../../platform/ids.ts'
import { appointment, bookAppointment, contactsOf, recordContact, recordOutcome } from '../contacts/index.ts'
import { notesOf, openIncidents, takeBackContact } from '../notes/index.ts'
import { currentSupervision, standingOf } from '../people/index.ts'

const here = await world()
after(here.close)
const day = Temporal.PlainDate.from

type Set = Scene & { browser: Browser; sally: string }
async function opened(): Promise<Set> {
  const set = await scene(here)
  const sally = await set.run((tx) => personUnder(tx, set.agency, set.priya, 'medium', 'Sally'))
  return { ...set, sally, browser: await signIn(here, set.agency, set.priya) }
}

/** What lists say of Roy: last contact, attendance, the day by which he must be seen. */
const standing = ({ run, roy }: Scene) =>
  run(async (tx) => {
    const { lastContactAt, attendance, contactDueOn } = await standingOf(
      tx,
      (await currentSupervision(tx, roy))?.id ?? '',
    )
    return [lastContactAt?.toString() ?? null, attendance, `${contactDueOn}`]
  })
const contacts = ({ run, roy }: Scene, person = roy) => run((tx) => contactsOf(tx, person, { limit: 9 }))

/** A quick note that Roy came in: in truth it was Sally. */
async function cameIn(set: Set): Promise<{ contact: string; note: string }> {
  const saved = await set.browser.json('POST', '/api/v1/quick-note', {
    who: set.roy,
    what: 'came-in',
    noteText: 'Came in about <b>her</b> lease 🙂',
  })
  assert.equal(saved.statusCode, 201, saved.body)
  return saved.json()
}

test('a contact on the wrong person is taken back in one step, and begun again on the right one with what was typed', async () => {
  const set = await opened()
  const before = await standing(set)
  const { contact, note } = await cameIn(set)
  assert.notDeepEqual(await standing(set), before)
  const list = (await set.browser.get(`/people/${set.roy}/contacts`)).body
  assert.ok(list.includes(`href="/contacts/${contact}"`))
  assert.ok((await set.browser.get(`/contacts/${contact}`)).body.includes(`/contacts/${contact}/withdrawal`))
  const at = `/contacts/${contact}/withdrawal`
  assert.match((await set.browser.get(at)).body, /The note that was saved with it is withdrawn too/)
  const form = { reason: 'wrong-person', why: 'It was Sally', rightPerson: set.sally, _key: newId() }
  const answer = await set.browser.post(at, form)
  const to = String(answer.headers.location)
  assert.ok(to.startsWith(`/quick-note?person=${set.sally}&again=${contact}`), to)
  assert.deepEqual(await standing(set), before)
  assert.deepEqual(await contacts(set), [])
  const again = (await set.browser.get(to)).body
  assert.match(again, /value="came-in"[^>]* checked/)
  assert.ok(again.includes('Came in about &lt;b>her&lt;/b> lease 🙂'))
  assert.match(again, /name="noteDay"[^>]* value="2026-11-23"/)
  const story = (await set.browser.get(`/people/${set.roy}/timeline`)).body
  assert.match(story, /Taken back as entered in error: Office/)
  const kept = (await set.browser.get(`/contacts/${contact}`)).body
  assert.match(kept, /Taken back [^<]* by Priya [^<]*: it was about somebody else\. It was Sally/)
  const [own] = await set.run((tx) => notesOf(tx, set.roy))
  assert.equal(own?.id, note)
  assert.equal(own?.withdrawn?.reason, 'wrong-person')
  assert.equal((await set.run(openIncidents)).length, 1)
  const [trail] = await set.run((tx) =>
    tx.query<{ fields: string[] }>(
      "select fields from audit_entry where action = 'contact.withdrawn' and person_id = $1 and subject_id = $2",
      [set.roy, contact],
    ),
  )
  assert.deepEqual(trail?.fields, ['reason', 'why'])
})

test('withdrawing the note offers the contact that it came with, ticked, and does both', async () => {
  const set = await opened()
  const before = await standing(set)
  const { contact, note } = await cameIn(set)
  const at = `/notes/${note}/withdrawal`
  const open = (await set.browser.get(at)).body
  assert.match(open, /Take back the contact too: Office, Attended without an appointment/)
  assert.match(open, /name="contactToo"[^>]* checked/)
  const kept = await set.browser.post(at, { reason: 'nonsense', why: 'Wrong room', _key: newId() })
  assert.equal(kept.statusCode, 422)
  assert.doesNotMatch(kept.body, /name="contactToo"[^>]* checked/)
  await set.browser.post(at, { reason: 'wrong-person', contactToo: 'on', _key: newId() })
  assert.deepEqual(await standing(set), before)
  assert.match((await set.browser.get(`/contacts/${contact}`)).body, /entered in error/)
})

test('withdrawing the note alone leaves the contact, which can be taken back after it', async () => {
  const set = await opened()
  const { contact, note } = await cameIn(set)
  await set.browser.post(`/notes/${note}/withdrawal`, { reason: 'other', _key: newId() })
  assert.equal((await contacts(set)).length, 1)
  const taken = await set.browser.json('POST', `/api/v1/contacts/${contact}/withdrawal`, { reason: 'twice' })
  assert.deepEqual(taken.json(), { id: contact, right: null, notes: 0, left: 0 })
})

test('a note about somebody else is withdrawn without naming whom, and an incident is raised', async () => {
  const set = await opened()
  const { note } = await cameIn(set)
  const answer = await set.browser.post(`/notes/${note}/withdrawal`, { reason: 'wrong-person', _key: newId() })
  assert.equal(answer.statusCode, 303)
  assert.match((await set.browser.get(String(answer.headers.location))).body, /a privacy incident raised/)
  assert.equal((await set.run(openIncidents)).length, 1)
})

test('an appointment whose outcome is taken back is open again, and its words stay with it', async () => {
  const set = await opened()
  const { run, roy } = set
  const time = Temporal.PlainTime.from('09:00')
  const { id } = made(
    await run((tx) => bookAppointment(tx, { person: roy, kind: 'office', day: day('2026-11-23'), time })),
  )
  const first = made(await run((tx) => recordOutcome(tx, { appointment: id, outcome: 'unacceptable-absence' })))
  const second = made(
    await run((tx) => recordOutcome(tx, { appointment: id, outcome: 'attended', changeReason: 'He came' })),
  )
  const page = (await set.browser.get(`/appointments/${id}`)).body
  assert.ok(page.includes(`/contacts/${second.id}/withdrawal`))
  const refused = await run(async (tx) =>
    refusalOf(await takeBackContact(tx, { contact: first.id, reason: 'other', why: '' })),
  )
  assert.equal(refused, 'replaced')
  await set.browser.post(`/contacts/${second.id}/withdrawal`, { reason: 'wrong-person', why: '', _key: newId() })
  assert.equal((await run((tx) => appointment(tx, id)))?.state, 'planned')
  assert.deepEqual((await standing(set)).slice(0, 2), [null, ''])
  const open = (await set.browser.get(`/appointments/${id}`)).body
  assert.match(open, /Record the outcome/)
  assert.match(open, /Outcome, entered in error/)
  made(
    await run((tx) => recordOutcome(tx, { appointment: id, outcome: 'acceptable-absence', absenceReason: 'illness' })),
  )
  assert.deepEqual((await standing(set))[1], 'x')
})

test('a booked contact goes on as one of the right person, with its fields filled in', async () => {
  const set = await opened()
  const of = made(
    await set.run((tx) =>
      recordContact(tx, {
        person: set.roy,
        kind: 'phone',
        direction: 'in',
        at: Temporal.Instant.from('2026-11-20T03:15:00Z'),
        outcome: 'attended',
        note: 'Rang from work',
      }),
    ),
  )
  const form = { reason: 'wrong-person', rightPerson: set.sally, _key: newId() }
  const answer = await set.browser.post(`/contacts/${of.id}/withdrawal`, form)
  const to = String(answer.headers.location)
  assert.ok(to.startsWith(`/people/${set.sally}/contacts/new?again=${of.id}`), to)
  const body = (await set.browser.get(to)).body
  for (const shown of [/value="phone"[^>]* checked/, /value="2026-11-20"/, /value="14:15"/, /Rang from work/])
    assert.match(body, shown)
})

const refusals: [string, (set: Set, contact: string) => Record<string, string>, RegExp][] = [
  ['no reason', () => ({}), /Select why the contact is taken back/],
  [
    'a reference that nobody has',
    () => ({ reason: 'wrong-person', rightReference: 'ZZZ 999' }),
    /Nobody has that reference/,
  ],
  ['the person it is on', ({ roy }) => ({ reason: 'wrong-person', rightPerson: roy }), /on this person already/],
]
for (const [name, sent, says] of refusals)
  test(`taking back refuses ${name}, and keeps what was typed`, async () => {
    const set = await opened()
    const { contact } = await cameIn(set)
    const answer = await set.browser.post(`/contacts/${contact}/withdrawal`, { why: 'سلام', ...sent(set, contact) })
    assert.equal(answer.statusCode, 422)
    assert.match(answer.body, says)
    assert.ok(answer.body.includes('سلام'))
    assert.equal((await contacts(set)).length, 1)
  })

test('taken back twice is refused, and sent twice is done once', async () => {
  const set = await opened()
  const { contact } = await cameIn(set)
  const form = { reason: 'twice', _key: newId() }
  const at = `/contacts/${contact}/withdrawal`
  const answers = [await set.browser.post(at, form), await set.browser.post(at, form)]
  assert.deepEqual(
    answers.map(({ statusCode }) => statusCode),
    [303, 303],
  )
  const later = await set.browser.post(at, { ...form, _key: newId() })
  assert.match(later.body, /taken back already/)
})

test('a contact of a restricted person, or of another agency, answers like none', async () => {
  const set = await opened()
  const { contact } = await cameIn(set)
  const greg = await set.agency.staff('Greg', 'officer')
  const other = await testAgency(here)
  const stranger = await other.staff('Mia', 'officer')
  await restrict(here, set.priya, set.roy)
  for (const browser of [await signIn(here, set.agency, greg), await signIn(here, other, stranger)])
    for (const path of [`/contacts/${contact}`, `/contacts/${contact}/withdrawal`, `/api/v1/contacts/${contact}`])
      assert.equal((await browser.get(path)).statusCode, 404, path)
})
