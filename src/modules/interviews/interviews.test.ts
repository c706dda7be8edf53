import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { type Browser, signIn, testAgency, world } from '../../../test/support/app.ts'
import { made, type Scene, scene } from '../../../test/support/contacts.ts'
import { restrict } from '../../../test/support/people.ts'
import { newId } from '../../platform/ids.ts'
import {
  appointmentsOf,
  arrivalOfAppointment,
  bookAppointment,
  cancelAppointment,
  contactsOf,
  markArrived,
  recordOutcome,
} from '../contacts/index.ts'
import { draftOf, notesOf } from '../notes/index.ts'
import { recordFact, whereIs } from '../people/index.ts'
import { planOf } from '../plans/index.ts'
import { tasksAbout } from '../tasks/index.ts'

const here = await world()
after(here.close)

const today = Temporal.PlainDate.from('2026-11-23')
type Set = Scene & { id: string; browser: Browser; at: string }

/** Roy is booked for 9:00 today; it is 9:30. */
async function booked(kind = 'office'): Promise<Set> {
  const set = await scene(here)
  const { id } = made(
    await set.run((tx) =>
      bookAppointment(tx, { person: set.roy, kind, day: today, time: Temporal.PlainTime.from('09:00') }),
    ),
  )
  const browser = await signIn(here, set.agency, set.priya)
  return { ...set, id, browser, at: `/appointments/${id}/interview` }
}

const whole = () => ({
  _key: newId(),
  outcome: 'attended',
  'noteAnswers.0.code': 'check-in',
  'noteAnswers.0.answer': '',
  'noteAnswers.3.code': 'homework',
  'noteAnswers.3.answer': 'Ring the clinic',
  noteText: 'Came with his aunt <script>alert(1)</script> 🙂',
  'presentation.0.group': 'punctuality',
  'presentation.0.word': 'on-time',
  nextDate: '2026-12-07',
  nextTime: '09:00',
  nextKind: 'office',
  taskWhat: 'Find a counselling service near him',
  taskDue: '2026-11-27',
})

/** What is kept of Roy. */
const kept = ({ run, roy }: Scene) =>
  run(async (tx) => ({
    contacts: await contactsOf(tx, roy, { limit: 9 }),
    notes: await notesOf(tx, roy),
    coming: (await appointmentsOf(tx, roy, { limit: 9 })).coming,
    tasks: await tasksAbout(tx, roy),
  }))

test('what he says he wants is a goal of his plan in the same save, in his words and once', async () => {
  const set = await booked()
  assert.match((await set.browser.get(set.at)).payload, /No goal is in the plan yet/)
  const goals = { 'goals.1.what': 'Stay <b>clean</b>, see my nan' }
  const wrong = await set.browser.post(set.at, { ...whole(), ...goals, outcome: '' })
  assert.equal(wrong.statusCode, 422)
  assert.match(wrong.payload, /value="Stay &lt;b>clean&lt;\/b>, see my nan"|value="Stay <b>clean<\/b>, see my nan"/)
  const answer = await set.browser.post(set.at, { ...whole(), ...goals })
  assert.equal(answer.statusCode, 303)
  const today = (await set.browser.get(answer.headers.location ?? '')).payload
  assert.match(today, /1 goal is in the plan\.[\s\S]*Open the plan/)
  const plan = await set.run((tx) => planOf(tx, set.roy))
  assert.deepEqual(
    plan?.content.goals.map(({ words, saidBy, saidOn }) => [words, saidBy, saidOn]),
    [[goals['goals.1.what'], 'person', '2026-11-23']],
  )
  assert.match((await set.browser.get(set.at)).payload, /see my nan/)
})

test('nobody who was not met wants anything, and who is here for a report has no plan', async () => {
  const set = await booked()
  const absent = { ...whole(), outcome: 'unacceptable-absence', noteText: '', 'presentation.0.word': '' }
  const said = { 'noteAnswers.3.answer': '', 'goals.0.what': 'A job' }
  const nothing = await set.browser.post(set.at, { ...absent, ...said })
  assert.equal(nothing.statusCode, 422, 'nothing was said of whoever did not come')
  await set.run((tx) => tx.query("update supervision set kind = 'report-only' where person_id = $1", [set.roy]))
  assert.doesNotMatch((await set.browser.get(set.at)).payload, /goals\.0\.what/)
  const short = { _key: newId(), outcome: 'attended', noteText: 'Explained', 'goals.0.what': 'A job' }
  const answer = await set.browser.post(set.at, short)
  assert.equal(answer.statusCode, 422)
  assert.match(answer.payload, /here for a report only/)
  assert.deepEqual((await kept(set)).notes, [], 'all of it or nothing')
})

test('one save keeps outcome, note, next appointment and follow-up, and Today says what it satisfied', async () => {
  const set = await booked()
  const answer = await set.browser.post(set.at, whole())
  assert.equal(answer.statusCode, 303)
  assert.match(answer.headers.location ?? '', /^\/today\?did=/)
  const { contacts, notes, coming, tasks } = await kept(set)
  assert.deepEqual([contacts.length, notes.length, coming.length, tasks.length], [1, 1, 1, 1])
  assert.equal(contacts[0]?.outcome, 'attended')
  assert.deepEqual([notes[0]?.kind, notes[0]?.appointment], ['supervision-interview', set.id])
  assert.equal(notes[0]?.text, whole().noteText)
  assert.deepEqual(
    notes[0]?.answers.map(({ answer: said }) => said),
    ['Ring the clinic'],
  )
  assert.deepEqual([coming[0]?.day.toString(), tasks[0]?.from], ['2026-12-07', ['appointment', set.id]])
  const page = (await set.browser.get(answer.headers.location ?? '')).payload
  assert.match(page, /Saved for Roy Baker\. Counts as contact; next due: home visit by 2 December/)
  assert.match(page, /Next: Mon 7 Dec 2026, 09:00/)
  assert.ok(page.includes(`href="/appointments/${coming[0]?.id}/move"`))
})

test('in custody now: the same save records it, with what was heard', async () => {
  const set = await booked()
  const absent = { ...whole(), 'presentation.0.word': 'not-observed', nextDate: '', taskWhat: '' }
  const sent = {
    ...absent,
    outcome: 'in-custody',
    custodyPlace: 'Bathurst',
    custodyNow: 'on',
    custodySince: '2026-11-21',
  }
  const refused = await set.browser.post(set.at, { ...sent, custodyPlace: '' })
  assert.equal(refused.statusCode, 422)
  assert.match(refused.payload, /id="custodyPlace-error"/)
  assert.deepEqual((await kept(set)).contacts, [])
  const answer = await set.browser.post(set.at, sent)
  assert.match((await set.browser.get(answer.headers.location ?? '')).payload, /In custody since Sat 21 Nov 2026/)
  const where = await set.run(async (tx) => (await whereIs(tx, [set.roy])).get(set.roy))
  assert.deepEqual([where?.code, where?.place, `${where?.since}`], ['custody', 'Bathurst', '2026-11-21'])
  assert.equal((await kept(set)).contacts[0]?.outcome, 'in-custody')
})

test('the page opens with the pattern’s time, and with nothing of how it went chosen', async () => {
  const set = await booked()
  const { payload, statusCode } = await set.browser.get(set.at)
  assert.equal(statusCode, 200)
  assert.equal(payload.match(/<h1[ >]/g)?.length, 1)
  assert.doesNotMatch(payload, /type="radio"[^>]*checked/)
  assert.match(payload, /id="nextDate"[^>]*value="2026-12-07"/)
  assert.ok(payload.indexOf('id="went"') < payload.indexOf('id="written"'), 'not here: the outcome comes first')
})

test('what is only for visits stands before a visit, and not before an interview in the office', async () => {
  for (const [kind, expected] of [
    ['office', false],
    ['home', true],
  ] as const) {
    const { run, roy, browser, at } = await booked(kind)
    const alert = (code: string, what: string) => ({ kind: 'alert' as const, data: { code, severity: 'high', what } })
    await run(async (tx) => {
      made(await recordFact(tx, roy, alert('dog', 'A blue heeler')))
      made(await recordFact(tx, roy, alert('staff-safety', 'Threatened a worker')))
    })
    const { body } = await browser.get(at)
    assert.ok(body.includes('Threatened a worker'))
    assert.equal(body.includes('A blue heeler'), expected, kind)
    assert.ok((await browser.get(`/people/${roy}`)).body.includes('A blue heeler'), 'the record keeps it')
  }
})

test('of somebody who is at the desk the talk comes first, and the save lets them go', async () => {
  const set = await booked()
  made(await set.run((tx) => markArrived(tx, { appointments: [set.id] })))
  const { payload } = await set.browser.get(set.at)
  assert.ok(payload.indexOf('id="written"') < payload.indexOf('id="went"'))
  assert.equal((await set.browser.post(set.at, whole())).statusCode, 303)
  assert.equal((await set.run((tx) => arrivalOfAppointment(tx, set.id)))?.state, 'gone')
})

const refused: [what: string, change: Record<string, string>, says: RegExp][] = [
  ['no outcome', { outcome: '' }, /Select how it went/],
  ['nothing written', { noteText: ' ', 'noteAnswers.3.answer': '' }, /Write what was said/],
  ['a next day without its time', { nextTime: '' }, /Enter the time of the next appointment/],
  ['a follow-up without its day', { taskDue: '' }, /Enter the day the task is due/],
  ['a next day too far off', { nextDate: '2031-01-01' }, /within two years/],
  ['lateness without minutes', { outcome: 'attended-late' }, /Enter how many minutes late/],
  ['a look of who was not there', { outcome: 'unacceptable-absence' }, /They were not met/],
]
for (const [what, change, says] of refused)
  test(`${what} is refused, with every word kept and nothing saved`, async () => {
    const set = await booked()
    const answer = await set.browser.post(set.at, { ...whole(), taskWhat: 'Kept words', ...change })
    assert.equal(answer.statusCode, 422)
    assert.match(answer.payload, says)
    assert.ok(answer.payload.includes('Kept words'))
    if (change.noteText === undefined) assert.ok(answer.payload.includes('Came with his aunt &lt;script>'))
    const { contacts, notes, coming, tasks } = await kept(set)
    assert.deepEqual([contacts.length, notes.length, coming.length, tasks.length], [0, 0, 0, 0])
  })

test('who did not come needs no note; what was written becomes one of a failure to report', async () => {
  const set = await booked()
  const bare = { _key: newId(), outcome: 'unacceptable-absence' }
  assert.equal((await set.browser.post(set.at, bare)).statusCode, 303)
  assert.deepEqual((await kept(set)).notes, [])
  const other = await booked()
  const look = { 'presentation.0.word': 'not-observed' }
  assert.equal(
    (await other.browser.post(other.at, { ...whole(), ...look, outcome: 'unacceptable-absence' })).statusCode,
    303,
  )
  const [note] = (await kept(other)).notes
  assert.equal(note?.kind, 'failure-to-report')
  assert.equal(note?.text, `Homework: Ring the clinic\n\n${whole().noteText}`)
})

test('a call by appointment is written up as a call', async () => {
  const set = await booked('phone')
  const { 'noteAnswers.0.code': _, 'noteAnswers.3.code': __, 'noteAnswers.3.answer': ___, ...rest } = whole()
  const form = { ...rest, 'noteAnswers.0.answer': '', 'presentation.0.word': '', 'presentation.0.group': '' }
  const answer = await set.browser.post(set.at, form)
  assert.equal(answer.statusCode, 303)
  assert.equal((await kept(set)).notes[0]?.kind, 'phone-contact')
})

test('a second press of the same save has no second effect; the draft is done with', async () => {
  const set = await booked()
  const draft = `/people/${set.roy}/drafts/interview.${set.id}`
  assert.equal((await set.browser.json('PUT', draft, { text: 'as typed', base: 0 })).statusCode, 200)
  assert.match((await set.browser.get(set.at)).payload, /as typed/)
  const form = whole()
  const first = await set.browser.post(set.at, form)
  const second = await set.browser.post(set.at, form)
  assert.deepEqual([first.statusCode, second.headers.location], [303, first.headers.location])
  assert.equal((await kept(set)).notes.length, 1)
  assert.equal((await set.run((tx) => draftOf(tx, set.roy, `interview.${set.id}`)))?.text, '')
})

test('an outcome that somebody recorded meanwhile is shown, and superseded only with a reason', async () => {
  const set = await booked()
  made(await set.run((tx) => recordOutcome(tx, { appointment: set.id, outcome: 'unacceptable-absence' })))
  const answer = await set.browser.post(set.at, whole())
  assert.equal(answer.statusCode, 422)
  assert.match(answer.payload, /Somebody recorded an outcome meanwhile/)
  assert.match(answer.payload, /Recorded before: Unacceptable absence/)
  assert.ok(answer.payload.includes('Came with his aunt'))
  const again = await set.browser.post(set.at, { ...whole(), changeReason: 'He came late, by the back door' })
  assert.equal(again.statusCode, 303)
  assert.equal((await kept(set)).contacts[0]?.outcome, 'attended')
})

test('a change of an outcome that was changed since it was opened is stale', async () => {
  const set = await booked()
  made(await set.run((tx) => recordOutcome(tx, { appointment: set.id, outcome: 'unacceptable-absence' })))
  const change = { outcome: 'acceptable-absence', absenceReason: 'illness', changeReason: 'x' }
  made(await set.run((tx) => recordOutcome(tx, { appointment: set.id, ...change })))
  const answer = await set.browser.post(set.at, { ...whole(), changeReason: 'mine', _version: '2' })
  assert.equal(answer.statusCode, 409)
  assert.ok(answer.payload.includes('Came with his aunt'))
  assert.match(answer.payload, /name="_version" value="3"/)
})

test('one that was called off while it was written is refused, with the words kept', async () => {
  const set = await booked()
  made(await set.run((tx) => cancelAppointment(tx, { appointment: set.id, askedBy: 'service' })))
  const page = await set.browser.get(set.at)
  assert.match(page.payload, /was moved or called off/)
  assert.doesNotMatch(page.payload, /Save it all/)
  const answer = await set.browser.post(set.at, whole())
  assert.equal(answer.statusCode, 422)
  assert.ok(answer.payload.includes('Came with his aunt'))
})

test('another agency, a restricted record and the front desk see nothing of it', async () => {
  const set = await booked()
  const other = await testAgency(here)
  const stranger = await signIn(here, other, await other.staff('Sam', 'officer'))
  const desk = await signIn(here, set.agency, await set.agency.staff('Lyn', 'front-desk'))
  assert.equal((await stranger.get(set.at)).statusCode, 404)
  assert.equal((await stranger.post(set.at, whole())).statusCode, 404)
  assert.equal((await desk.get(set.at)).statusCode, 403)
  await restrict(here, set.priya, set.roy)
  assert.equal((await set.browser.get(set.at)).statusCode, 404)
  assert.equal((await set.browser.post(set.at, whole())).statusCode, 404)
})

test('the JSON twin reads and records the same, and refuses alike', async () => {
  const set = await booked()
  const read = await set.browser.json('GET', `/api/v1${set.at}`)
  assert.equal(read.statusCode, 200)
  assert.deepEqual([read.json().noteKind, read.json().known.nextDate], ['supervision-interview', '2026-12-07'])
  const body = { outcome: 'attended', noteText: 'Spoke of work' }
  const refusal = await set.browser.json('POST', `/api/v1${set.at}`, { ...body, noteText: '' })
  assert.deepEqual([refusal.statusCode, refusal.json().refusal], [422, 'note-missing'])
  const saved = await set.browser.json('POST', `/api/v1${set.at}`, body)
  assert.equal(saved.statusCode, 201)
  assert.equal(saved.json().satisfies, true)
  assert.equal((await set.browser.json('PUT', set.at, body)).statusCode, 404)
})
