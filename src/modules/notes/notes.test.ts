import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { signIn, type TestStaff, testAgency, world } from '../../../test/support/app.ts'
import { restrict, supervised } from '../../../test/support/people.ts'
import { newId } from '../../platform/ids.ts'
import {
  amendNote,
  draftOf,
  mentionsFor,
  type NewNote,
  notesOf,
  openIncidents,
  saveDraft,
  wholeNote,
  withdrawNote,
  writeNote,
} from './index.ts'

const here = await world()
after(here.close)
const at = Temporal.Instant.from('2026-11-22T20:00:00Z')

async function office() {
  const agency = await testAgency(here)
  const priya = await agency.staff('Priya', 'officer')
  const roy = await supervised(here, agency, priya, 'Roy', 'Carter')
  return { agency, priya, roy }
}

async function write(by: TestStaff, note: Partial<NewNote> & { person: string }): Promise<string> {
  const written = await here.db.run(by.actor, (tx) =>
    writeNote(tx, { kind: 'case-note', at, text: 'Roy came.', ...note }),
  )
  assert.ok(written.ok, JSON.stringify(written))
  return written.value.id
}

test('any text is stored and given back to the letter', async () => {
  const { priya, roy } = await office()
  const texts = [
    '<script>alert(1)</script>',
    "'; drop table note; --",
    '😀'.repeat(5000),
    'שלום עולם',
    '  two  spaces\n\n\ttab ',
    'x'.repeat(12_000),
  ]
  for (const text of texts) {
    const id = await write(priya, { person: roy, text })
    const note = await here.db.run(priya.actor, (tx) => wholeNote(tx, id))
    assert.equal(note?.text, text)
    assert.equal(note?.at.toString(), at.toString())
    assert.ok(note.writtenAt.equals(here.clock.now()))
  }
})

test('a kind’s own answers and the presentation are kept, or refused where they are typed', async () => {
  const { priya, roy } = await office()
  const fields = { present: 'Her mother', 'children-present': 'no' }
  const id = await write(priya, { person: roy, kind: 'home-visit', fields, presentation: { mood: 'calm' } })
  const note = await here.db.run(priya.actor, (tx) => wholeNote(tx, id))
  assert.deepEqual(
    note?.answers.map(({ answer }) => answer),
    ['Her mother', 'no'],
  )
  assert.deepEqual(note?.presentation, [{ group: 'Mood', word: 'Calm' }])
  const refusal = async (change: Partial<NewNote>) => {
    const result = await here.db.run(priya.actor, (tx) =>
      writeNote(tx, { person: roy, kind: 'case-note', at, text: 'x', ...change }),
    )
    return result.ok ? 'written' : result.refusal
  }
  assert.equal(await refusal({ kind: 'no-such-kind' }), 'kind-unknown')
  assert.equal(await refusal({ kind: 'third-party-contact' }), 'answer-missing')
  assert.equal(await refusal({ presentation: { mood: 'calm' } }), 'presentation-unknown')
  assert.equal(await refusal({ at: here.clock.now().add({ minutes: 1 }) }), 'not-yet')
  assert.equal(await refusal({ references: [newId()] }), 'reference-unknown')
})

test('a final note cannot be changed or removed, by the application or the owner', async () => {
  const { agency, priya, roy } = await office()
  const id = await write(priya, { person: roy })
  for (const sql of [
    `update note_text set text = 'other' where note_id = $1`,
    'delete from note_text where note_id = $1',
    'delete from note where id = $1',
  ])
    await assert.rejects(
      here.db.run(priya.actor, (tx) => tx.query(sql, [id])),
      /permission denied/,
    )
  const owner = await here.database.ownerPool.connect()
  try {
    await owner.query(`select set_config('app.agency', $1, false), set_config('app.system', 'on', false)`, [agency.id])
    await assert.rejects(owner.query(`update note_text set text = 'other' where note_id = $1`, [id]), /only grows/)
    await assert.rejects(owner.query('delete from note where id = $1', [id]), /only grows/)
  } finally {
    owner.release(true)
  }
})

test('an amendment is kept beside the first text; a stale one is refused', async () => {
  const { priya, roy } = await office()
  const id = await write(priya, { person: roy, text: 'Roy came late.' })
  const amend = (text: string, version: number) =>
    here.db.run(priya.actor, (tx) => amendNote(tx, { note: id, text, why: 'Wrong time', version }))
  const first = await amend('Roy came on time.', 1)
  assert.ok(first.ok)
  const stale = await amend('Roy came early.', 1)
  assert.equal(stale.ok ? '' : stale.refusal, 'stale')
  const same = await amend('Roy came on time.', 2)
  assert.equal(same.ok ? '' : same.refusal, 'unchanged')
  const note = await here.db.run(priya.actor, (tx) => wholeNote(tx, id))
  assert.equal(note?.text, 'Roy came on time.')
  assert.deepEqual(
    note?.versions.map(({ n, text, why }) => [n, text, why]),
    [
      [2, 'Roy came on time.', 'Wrong time'],
      [1, 'Roy came late.', ''],
    ],
  )
})

test('answers and looks are amended with the text, and each version keeps its own', async () => {
  const { priya, roy } = await office()
  const id = await write(priya, {
    person: roy,
    kind: 'supervision-interview',
    text: 'Talked.',
    fields: { 'check-in': 'Fine', homework: 'Ring the clinic' },
    presentation: { punctuality: 'on-time' },
  })
  const amend = (
    amendment: { text?: string; fields?: Record<string, string>; presentation?: Record<string, string> },
    version: number,
  ) =>
    here.db.run(priya.actor, async (tx) => {
      const result = await amendNote(tx, { note: id, text: 'Talked.', why: 'Misheard', version, ...amendment })
      return result.ok ? 'amended' : `${result.refusal} at ${result.at}`
    })
  assert.equal(await amend({ fields: { homework: 'Ring the clinic' } }, 1), 'unchanged at noteText')
  assert.equal(await amend({ fields: { weather: 'Rain' } }, 1), 'answer-unknown at noteKind')
  assert.equal(
    await amend({ presentation: { punctuality: 'purple' } }, 1),
    'presentation-unknown at presentation.0.word',
  )
  const none = { 'check-in': '', homework: ' ' }
  assert.equal(await amend({ text: ' ', fields: none }, 1), 'text-missing at noteText')
  const changed = {
    fields: { homework: 'Ring the dentist', review: 'Done' },
    presentation: { punctuality: 'late', mood: 'calm' },
  }
  assert.equal(await amend(changed, 1), 'amended')
  assert.equal(await amend({ fields: { 'check-in': '' }, presentation: { mood: '' } }, 2), 'amended')
  const note = await here.db.run(priya.actor, (tx) => wholeNote(tx, id))
  assert.deepEqual(
    note?.versions.map(({ answers, presentation }) => [
      answers.map(({ answer }) => answer),
      presentation.map(({ word }) => word),
    ]),
    [
      [['Done', 'Ring the dentist'], ['Late']],
      [
        ['Fine', 'Done', 'Ring the dentist'],
        ['Late', 'Calm'],
      ],
      [['Fine', 'Ring the clinic'], ['On time']],
    ],
  )
})

test('the amendment’s page opens with the answers and the looks, and refuses with what was typed', async () => {
  const { agency, priya, roy } = await office()
  const fields = { 'check-in': 'Fine', homework: 'Ring <the> clinic' }
  const presentation = { punctuality: 'on-time' }
  const id = await write(priya, { person: roy, kind: 'supervision-interview', text: '', fields, presentation })
  const browser = await signIn(here, agency, priya)
  const at = `/notes/${id}/amendment`
  const open = (await browser.get(at)).body
  assert.match(open, />Ring &lt;the> clinic<\/textarea>/)
  assert.match(open, /name="presentation\.0\.word" value="on-time" checked/)
  const sent = {
    'noteAnswers.0.code': 'check-in',
    'noteAnswers.0.answer': 'Tired',
    'presentation.0.group': 'punctuality',
    'presentation.0.word': 'late',
    why: 'Misread my own hand',
    _version: '1',
  }
  const refused = await browser.post(at, { ...sent, why: '' })
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, />Tired<\/textarea>/)
  assert.match(refused.body, /name="presentation\.0\.word" value="late" checked/)
  assert.equal((await browser.post(at, sent)).statusCode, 303)
  const page = (await browser.get(`/notes/${id}`)).body
  for (const words of [/Tired/, /Punctuality: late/, /Fine/, /Punctuality: on time/]) assert.match(page, words)
  const { answers, versions } = (await browser.get(`/api/v1/notes/${id}`)).json()
  assert.deepEqual(
    answers.map(({ answer }: { answer: string }) => answer),
    ['Tired', 'Ring <the> clinic'],
  )
  assert.deepEqual(versions[1].presentation, [{ group: 'Punctuality', word: 'On time' }])
})

test('of two amendments at once, one is refused', async () => {
  const { priya, roy } = await office()
  const id = await write(priya, { person: roy })
  const amend = (text: string) =>
    here.db.run(priya.actor, (tx) => amendNote(tx, { note: id, text, why: 'x', version: 1 }))
  const results = await Promise.all([amend('One.'), amend('Two.')])
  assert.deepEqual(results.map((result) => (result.ok ? 'amended' : result.refusal)).toSorted(), ['amended', 'stale'])
})

test('a colleague who is named learns of it, until they mark it as read', async () => {
  const { agency, priya, roy } = await office()
  const greg = await agency.staff('Greg', 'cultural-engagement-officer')
  const id = await write(priya, { person: roy, text: 'Ask @Greg Tester about the yarn. @Priya Tester wrote this.' })
  const brought = await here.db.run(greg.actor, (tx) => mentionsFor(tx))
  assert.deepEqual(
    brought.map(({ note, by }) => [note.id, by]),
    [[id, 'Priya Tester']],
  )
  assert.deepEqual(await here.db.run(priya.actor, (tx) => mentionsFor(tx)), [])
  const browser = await signIn(here, agency, greg)
  const page = await browser.get(`/notes/${id}`)
  assert.match(page.body, /Mark as read/)
  const seen = await browser.post(`/notes/${id}/seen`, {})
  assert.equal(seen.statusCode, 303)
  assert.deepEqual(await here.db.run(greg.actor, (tx) => mentionsFor(tx)), [])
  assert.doesNotMatch((await browser.get(`/notes/${id}`)).body, /Mark as read/)
})

test('restricted words open to few, and later notes of the kind are restricted without being asked', async () => {
  const { agency, priya, roy } = await office()
  const sam = await agency.staff('Sam', 'officer')
  const lee = await agency.staff('Lee', 'team-leader')
  const first = await write(sam, { person: roy, sensitivity: 'restricted', text: 'A secret' })
  const second = await write(sam, { person: roy, text: 'Also a secret' })
  const other = await write(sam, { person: roy, kind: 'administration', text: 'Nothing to hide' })
  const seenBy = async (who: TestStaff) => {
    const notes = await here.db.run(who.actor, (tx) => notesOf(tx, roy))
    return Object.fromEntries(notes.map((note) => [note.id, note.hidden ?? note.text]))
  }
  const open = { [first]: 'A secret', [second]: 'Also a secret', [other]: 'Nothing to hide' }
  assert.deepEqual(await seenBy(sam), open)
  assert.deepEqual(await seenBy(lee), open)
  assert.deepEqual(await seenBy(priya), open, 'the officer of the case')
  const kim = await agency.staff('Kim', 'officer')
  assert.deepEqual(await seenBy(kim), { [first]: 'restricted', [second]: 'restricted', [other]: 'Nothing to hide' })
  const browser = await signIn(here, agency, kim)
  for (const path of [
    `/people/${roy}/notes`,
    `/notes/${first}`,
    `/api/v1/people/${roy}/notes`,
    `/api/v1/notes/${first}`,
  ])
    assert.doesNotMatch((await browser.get(path)).body, /secret</i, path)
  const asked = await signIn(here, agency, sam)
  assert.doesNotMatch((await asked.get(`/people/${roy}/notes/new?kind=case-note`)).body, /name="noteSensitive"/)
  assert.match((await asked.get(`/people/${roy}/notes/new?kind=administration`)).body, /name="noteSensitive"/)
})

test('what is kept from the person is in no copy that they get', async () => {
  const { priya, roy } = await office()
  const open = await write(priya, { person: roy, text: 'Roy came.' })
  await write(priya, { person: roy, keptFromPerson: true })
  await write(priya, {
    person: roy,
    kind: 'third-party-contact',
    fields: { 'spoken-to': 'His brother', 'keep-from-person': 'yes' },
  })
  await write(priya, { person: roy, kind: 'victim', fields: { 'spoken-to': 'A' } })
  const gone = await write(priya, { person: roy })
  await here.db.run(priya.actor, (tx) => withdrawNote(tx, { note: gone, reason: 'twice', why: '' }))
  const copy = await here.db.run(priya.actor, (tx) => notesOf(tx, roy, { forThePerson: true }))
  assert.deepEqual(
    copy.map(({ id }) => id),
    [open],
  )
})

test('a note on the wrong person is withdrawn, raised, and started again on the right one', async () => {
  const { agency, priya, roy } = await office()
  const sally = await supervised(here, agency, priya, 'Sally', 'Nguyen')
  const lee = await agency.staff('Lee', 'team-leader')
  const id = await write(priya, { person: roy, text: 'Sally’s mother rang.' })
  const begun = await here.db.run(priya.actor, (tx) =>
    saveDraft(tx, { person: sally, slot: 'note.case-note', text: 'Begun already.', base: 0 }),
  )
  assert.ok(begun.ok)
  const browser = await signIn(here, agency, priya)
  const nobody = { reason: 'wrong-person', why: 'Typed in haste', rightReference: 'ZZZ 999' }
  const unknown = await browser.post(`/notes/${id}/withdrawal`, nobody)
  assert.equal(unknown.statusCode, 422)
  assert.match(unknown.body, /Nobody has that reference/)
  assert.match(unknown.body, /Typed in haste/)
  const answer = await browser.post(`/notes/${id}/withdrawal`, {
    reason: 'wrong-person',
    why: 'Typed in haste',
    rightPerson: sally,
    _key: newId(),
  })
  assert.equal(answer.statusCode, 303)
  const to = String(answer.headers.location)
  assert.match(to, new RegExp(`^/people/${sally}/notes/new\\?kind=case-note&at=2026-11-22T20:00:00Z&did=`))
  const form = await browser.get(to)
  assert.match(form.body, /Begun already\.\n\nSally’s mother rang\./)
  assert.match(form.body, /value="07:00"/, 'the time of the event, in Sydney')
  const hidden = await browser.get(`/notes/${id}`)
  assert.match(hidden.body, /Withdrawn as entered in error by Priya Tester/)
  assert.doesNotMatch(hidden.body, /mother rang/)
  const list = await browser.get(`/people/${roy}/notes?print=yes`)
  assert.doesNotMatch(list.body, /mother rang/)
  const leader = await signIn(here, agency, lee)
  assert.match((await leader.get(`/notes/${id}`)).body, /mother rang/)
  const [raised] = await here.db.run(lee.actor, (tx) => openIncidents(tx))
  assert.equal(raised?.note, id)
  assert.match((await leader.get('/privacy-incidents')).body, /Carter, Roy/)
  const empty = await leader.post(`/privacy-incidents/${raised?.id}/settlement`, { whatWasDone: ' ', _version: '1' })
  assert.equal(empty.statusCode, 422)
  const settled = await leader.post(`/privacy-incidents/${raised?.id}/settlement`, {
    whatWasDone: 'Told both',
    _version: '1',
  })
  assert.equal(settled.statusCode, 303)
  const again = await leader.post(`/privacy-incidents/${raised?.id}/settlement`, {
    whatWasDone: 'Told nobody',
    _version: '1',
  })
  assert.equal(again.statusCode, 409)
  assert.match(again.body, /Told both/)
  assert.equal((await browser.get('/privacy-incidents')).statusCode, 403)
  for (const verb of ['withdrawal', 'amendment'])
    assert.equal((await browser.get(`/notes/${id}/${verb}`)).statusCode, 404)
  const twice = await browser.post(`/notes/${id}/withdrawal`, { reason: 'twice' })
  assert.equal(twice.statusCode, 422)
})

test('the right person is found by reference, and refused where there is none', async () => {
  const { agency, priya, roy } = await office()
  const sally = await supervised(here, agency, priya, 'Sally', 'Nguyen')
  const id = await write(priya, { person: roy })
  const browser = await signIn(here, agency, priya)
  const known = await browser.get(`/people/${sally}/notes`)
  const [, reference = ''] = /Reference <b>([^<]+)<\/b>|<b>([0-9A-Z]{3}[^<]*)<\/b>/.exec(known.body) ?? []
  const wrong = await browser.post(`/notes/${id}/withdrawal`, { reason: 'wrong-person', rightReference: 'HKM 234' })
  assert.equal(wrong.statusCode, 422)
  assert.match(wrong.body, /Nobody has that reference/)
  assert.ok(reference, 'the head shows the reference')
  const right = await browser.json('POST', `/api/v1/notes/${id}/withdrawal`, {
    reason: 'wrong-person',
    rightReference: reference.toLowerCase(),
  })
  assert.equal(right.json().right, sally)
})

test('a note is written on its page, with everything typed kept when it is refused', async () => {
  const { agency, priya, roy } = await office()
  const browser = await signIn(here, agency, priya)
  assert.match((await browser.get(`/people/${roy}/notes`)).body, /No notes yet/)
  assert.match((await browser.get(`/people/${roy}/notes/new`)).body, /Supervision interview/)
  const form = await browser.get(`/people/${roy}/notes/new?kind=supervision-interview`)
  assert.equal(form.statusCode, 200)
  assert.doesNotMatch(form.body, / checked/, 'nothing is chosen beforehand')
  const typed = {
    noteKind: 'supervision-interview',
    noteDate: '2026-11-23',
    noteTime: '07:00',
    'noteAnswers.0.code': 'check-in',
    'noteAnswers.0.answer': 'Going <well>',
    'presentation.2.group': 'mood',
    'presentation.2.word': 'calm',
    noteText: '',
    _key: newId(),
  }
  const refused = await browser.post(`/people/${roy}/notes?kind=supervision-interview`, typed)
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /href="#noteText">Write the note/)
  assert.match(refused.body, /Going &lt;well>/)
  assert.match(refused.body, /value="calm"[^>]*checked/)
  const tooLong = await browser.post(`/people/${roy}/notes?kind=supervision-interview`, {
    ...typed,
    noteText: 'x'.repeat(12_001),
  })
  assert.equal(tooLong.statusCode, 422)
  const mended = { ...typed, noteText: 'We spoke of <b>work</b>.' }
  const [one, two] = await Promise.all([
    browser.post(`/people/${roy}/notes`, mended),
    browser.post(`/people/${roy}/notes`, mended),
  ])
  assert.deepEqual([one.statusCode, two.statusCode], [303, 303])
  const notes = await here.db.run(priya.actor, (tx) => notesOf(tx, roy))
  assert.equal(notes.length, 1, 'a double press writes one note')
  const list = await browser.get(String(one.headers.location))
  assert.match(list.body, /Supervision interview saved as final/)
  assert.match(list.body, /We spoke of &lt;b>work/)
  const future = await browser.post(`/people/${roy}/notes?kind=case-note`, {
    ...typed,
    _key: newId(),
    noteKind: 'case-note',
    'noteAnswers.0.code': '',
    'noteAnswers.0.answer': '',
    'presentation.2.group': '',
    'presentation.2.word': '',
    noteDate: '2027-01-01',
    noteText: 'x',
  })
  assert.equal(future.statusCode, 422)
  assert.match(future.body, /This has not happened yet/)
})

test('the list goes by kind, author and day, and on from where it ended', async () => {
  const { agency, priya, roy } = await office()
  const sam = await agency.staff('Sam', 'officer')
  const day = (date: string) => Temporal.Instant.from(`${date}T01:00:00Z`)
  const a = await write(priya, { person: roy, at: day('2026-11-01') })
  const b = await write(sam, { person: roy, at: day('2026-11-10'), kind: 'police', fields: { 'spoken-to': 'Desk' } })
  const c = await write(priya, { person: roy, at: day('2026-11-20') })
  const browser = await signIn(here, agency, priya)
  const ids = async (query: string) =>
    (await browser.get(`/api/v1/people/${roy}/notes?${query}`)).json().notes.map((note: { id: string }) => note.id)
  assert.deepEqual(await ids(''), [c, b, a])
  assert.deepEqual(await ids('kind=police'), [b])
  assert.deepEqual(await ids(`author=${sam.id}`), [b])
  assert.deepEqual(await ids('from=2026-11-10&until=2026-11-10'), [b])
  assert.deepEqual(await ids(`after=${c}`), [b, a])
  assert.deepEqual(await ids('kind=&author=&from=&until='), [c, b, a])
  assert.match((await browser.get(`/people/${roy}/notes?kind=court`)).body, /No notes match/)
  for (let i = 0; i < 31; i++) await write(priya, { person: roy, at: day('2026-10-01') })
  const page = await browser.get(`/people/${roy}/notes`)
  assert.match(page.body, new RegExp(`/people/${roy}/notes\\?after=`))
  assert.equal((await browser.get(`/api/v1/people/${roy}/notes`)).json().notes.length, 30)
})

test('drafts: kept as typed, told apart in two tabs, never brought back once final', async () => {
  const { agency, priya, roy } = await office()
  const browser = await signIn(here, agency, priya)
  const url = `/people/${roy}/drafts/note.case-note`
  const put = async (text: string, base: number) => {
    const answer = await browser.json('PUT', url, { text, base })
    return [answer.statusCode, answer.json()]
  }
  assert.deepEqual(await put('Roy', 0), [200, { version: 1 }])
  assert.deepEqual(await put('Roy came', 1), [200, { version: 2 }])
  assert.deepEqual(await put('Roy rang', 1), [409, { text: 'Roy came', version: 2 }])
  assert.deepEqual(await put('Roy came', 1), [200, { version: 2 }], 'the same words are no other words')
  assert.deepEqual(await put('x'.repeat(13_000), 2), [200, { version: 3 }], 'too long for a note is kept all the same')
  assert.deepEqual(await put('Roy came', 3), [200, { version: 4 }])
  assert.equal(
    (await browser.json('PUT', `/people/${roy}/drafts/Not%20a%20slot`, { text: 'x', base: 0 })).statusCode,
    422,
  )
  assert.match((await browser.get('/drafts')).body, new RegExp(`/people/${roy}/notes/new\\?kind=case-note`))
  assert.match((await browser.get(`/people/${roy}/notes/new?kind=case-note`)).body, />Roy came<\/textarea>/)
  const form = { noteKind: 'case-note', noteDate: '2026-11-23', noteTime: '07:00', noteText: 'Roy came.' }
  assert.equal((await browser.post(`/people/${roy}/notes`, form)).statusCode, 303)
  assert.match((await browser.get('/drafts')).body, /Nothing unfinished/)
  assert.deepEqual(await put('Roy came.', 4), [409, { text: '', version: 5 }], 'a late save brings nothing back')
  const draft = await here.db.run(priya.actor, (tx) => draftOf(tx, roy, 'note.case-note'))
  assert.deepEqual(draft, { text: '', version: 5, savedAt: null })
})

test('a draft is its author’s alone; thrown away it is gone', async () => {
  const { agency, priya, roy } = await office()
  const sam = await agency.staff('Sam', 'officer')
  const browser = await signIn(here, agency, priya)
  await browser.json('PUT', `/people/${roy}/drafts/note.home-visit.home`, { text: 'Dogs', base: 0 })
  assert.equal(await here.db.run(sam.actor, (tx) => draftOf(tx, roy, 'note.home-visit.home')), undefined)
  const others = await here.db.run(sam.actor, (tx) => tx.query('select 1 as one from draft'))
  assert.equal(others.length, 0)
  assert.match((await browser.get(`/people/${roy}/notes/new?kind=home-visit`)).body, />Dogs<\/textarea>/)
  assert.match((await browser.get('/drafts')).body, /Dogs/)
  assert.equal((await browser.post(`/people/${roy}/drafts/note.home-visit/discard`, {})).statusCode, 303)
  assert.match((await browser.get('/drafts')).body, /Nothing unfinished/)
})

test('an amendment on its page: prefilled, and when stale both texts are shown and the next save goes on', async () => {
  const { agency, priya, roy } = await office()
  const id = await write(priya, { person: roy, text: 'Roy came late.' })
  const browser = await signIn(here, agency, priya)
  const form = await browser.get(`/notes/${id}/amendment`)
  assert.match(form.body, />Roy came late\.<\/textarea>/)
  assert.match(form.body, /name="_version" value="1"/)
  await here.db.run(priya.actor, (tx) =>
    amendNote(tx, { note: id, text: 'Roy came at nine.', why: 'Time', version: 1 }),
  )
  const stale = await browser.post(`/notes/${id}/amendment`, {
    noteText: 'Roy came early.',
    why: 'Order',
    _version: '1',
  })
  assert.equal(stale.statusCode, 409)
  assert.match(stale.body, /Roy came at nine\./)
  assert.match(stale.body, />Roy came early\.<\/textarea>/)
  assert.match(stale.body, /name="_version" value="2"/)
  const saved = await browser.post(`/notes/${id}/amendment`, {
    noteText: 'Roy came early.',
    why: 'Order',
    _version: '2',
  })
  assert.equal(saved.statusCode, 303)
  const twin = await browser.json('POST', `/api/v1/notes/${id}/amendment`, {
    noteText: 'Once more.',
    why: 'Order',
    _version: 3,
  })
  assert.deepEqual([twin.statusCode, twin.json()], [201, { id, version: 4 }])
  assert.equal((await browser.get(`/api/v1/notes/${id}`)).json().versions.length, 4)
})

test('notes are hidden from another agency, from who may not know of the person, and from the wrong role', async () => {
  const { agency, priya, roy } = await office()
  const id = await write(priya, { person: roy })
  const other = await testAgency(here)
  const stranger = await signIn(here, other, await other.staff('Omar', 'team-leader'))
  const desk = await signIn(here, agency, await agency.staff('Dee', 'front-desk'))
  const mine = await signIn(here, agency, priya)
  const paths = [
    `/people/${roy}/notes`,
    `/people/${roy}/notes/new`,
    `/notes/${id}`,
    `/notes/${id}/amendment`,
    `/notes/${id}/withdrawal`,
  ]
  const statuses = (browser: typeof mine) =>
    Promise.all(paths.map(async (path) => (await browser.get(path)).statusCode))
  assert.deepEqual(await statuses(mine), [200, 200, 200, 200, 200])
  assert.deepEqual(await statuses(stranger), [404, 404, 404, 404, 404])
  assert.deepEqual(await statuses(desk), [403, 403, 403, 403, 403])
  const put = await stranger.json('PUT', `/people/${roy}/drafts/note.case-note`, { text: 'x', base: 0 })
  assert.equal(put.statusCode, 404)
  await restrict(here, priya, roy)
  assert.deepEqual(await statuses(mine), [404, 404, 404, 404, 404])
  assert.deepEqual((await mine.get('/api/v1/drafts')).json(), [])
  assert.equal((await mine.post(`/notes/${id}`, {})).statusCode, 404, 'a note is not posted to')
})

test('each write has its trail, with names of fields and no words', async () => {
  const { priya, roy } = await office()
  const id = await write(priya, { person: roy, text: 'Secret words' })
  await here.db.run(priya.actor, (tx) => amendNote(tx, { note: id, text: 'Other words', why: 'x', version: 1 }))
  await here.db.run(priya.actor, (tx) => withdrawNote(tx, { note: id, reason: 'other', why: 'x' }))
  const trail = await here.db.run(priya.actor, (tx) =>
    tx.query<{ action: string; fields: string[] }>(
      'select action, fields from audit_entry where subject_id = $1 order by at, id',
      [id],
    ),
  )
  assert.deepEqual(
    trail.map(({ action }) => action),
    ['note.finalised', 'note.amended', 'note.withdrawn'],
  )
  assert.doesNotMatch(JSON.stringify(trail), /words/)
  const lines = await here.db.run(priya.actor, (tx) =>
    tx.query<{ kind: string; data: object }>('select kind, data from timeline_entry where subject_id = $1', [id]),
  )
  assert.deepEqual(lines.map(({ kind }) => kind).toSorted(), ['note.amended', 'note.withdrawn', 'note.written'])
  assert.doesNotMatch(JSON.stringify(lines), /words/)
})
