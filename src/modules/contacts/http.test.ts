import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { signIn, world } from '../../../test/support/app.ts'
import { made, type Scene, scene } from '../../../test/support/contacts.ts'
import { newId } from '../../platform/ids.ts'
import { factsOf, whereIs } from '../people/index.ts'
import { recordLeave, setHours } from '../staff/index.ts'
import { appointmentsOf, bookAppointment, contactsOf } from './index.ts'

const here = await world()
after(here.close)

const form = { nextDate: '2026-11-24', nextTime: '10:00', nextKind: 'office', nextMinutes: '30' }
const book = ({ run, roy }: Scene, on = '2026-11-23', time = '09:00') =>
  run(async (tx) =>
    made(
      await bookAppointment(tx, {
        person: roy,
        kind: 'office',
        day: Temporal.PlainDate.from(on),
        time: Temporal.PlainTime.from(time),
      }),
    ),
  )
const comingOf = ({ run, roy }: Scene) => run(async (tx) => (await appointmentsOf(tx, roy, { limit: 50 })).coming)

test('booking shows what was booked and what stands in its way, once', async () => {
  const set = await scene(here)
  const browser = await signIn(here, set.agency, set.priya)
  const list = `/people/${set.roy}/appointments`
  assert.match((await browser.get(list)).body, /Nothing is booked/)
  assert.match((await browser.get(`${list}/new`)).body, /Why this time:/)
  const sent = { ...form, nextDate: '2026-11-28', nextPurpose: '<script>alert(1)</script>', _key: newId() }
  const answers = [await browser.post(list, sent), await browser.post(list, sent)]
  assert.deepEqual(
    answers.map(({ statusCode }) => statusCode),
    [303, 303],
  )
  const told = await browser.get(String(answers[0]?.headers.location))
  assert.match(told.body, /Booked for Sat 28 Nov 2026, 10:00\. That is a weekend\./)
  assert.ok(told.body.includes('&lt;script>alert(1)&lt;/script>'))
  assert.equal((await comingOf(set)).length, 1)
})

test('a refused booking keeps everything that was typed', async () => {
  const set = await scene(here)
  const browser = await signIn(here, set.agency, set.priya)
  const answer = await browser.post(`/people/${set.roy}/appointments`, {
    ...form,
    nextTime: '',
    nextPurpose: 'سلام and 🙂',
  })
  assert.equal(answer.statusCode, 422)
  assert.match(answer.body, /Enter the time of the appointment/)
  assert.ok(answer.body.includes('سلام and 🙂'))
  const far = await browser.post(`/people/${set.roy}/appointments`, { ...form, nextDate: '2030-01-01' })
  assert.match(far.body, /The date must be within two years/)
})

test('the live part says what stands in the way while the form is filled in', async () => {
  const set = await scene(here)
  const browser = await signIn(here, set.agency, set.priya)
  const asked = (query: string) => browser.get(`/people/${set.roy}/appointments/warnings?${query}`)
  assert.match(
    (await asked(new URLSearchParams({ ...form, nextDate: '2026-11-29' }).toString())).body,
    /That is a weekend/,
  )
  assert.match((await asked('nextDate=&nextTime=1')).body, /Nothing stands in the way/)
})

const lunchAt = (weekday: number) => ({
  weekday,
  starts: Temporal.PlainTime.from('09:00'),
  ends: Temporal.PlainTime.from('16:30'),
  lunchStarts: Temporal.PlainTime.from('12:00'),
  lunchEnds: Temporal.PlainTime.from('13:00'),
})
const november = Temporal.PlainDate.from('2026-11-01')

test('a time typed into lunch or leave asks for one more press, and for another where the time changes', async () => {
  const set = await scene(here)
  const { run, priya, roy } = set
  made(await run((tx) => setHours(tx, { staff: priya.id, from: november, days: [2, 3, 4].map(lunchAt) })))
  const [firstDay, lastDay] = [Temporal.PlainDate.from('2026-11-26'), Temporal.PlainDate.from('2026-11-26')]
  made(await run((tx) => recordLeave(tx, { staff: priya.id, kind: 'annual', firstDay, lastDay })))
  const browser = await signIn(here, set.agency, priya)
  const at = `/people/${roy}/appointments`
  const asked = await browser.post(at, { ...form, nextTime: '12:30', nextStaff: priya.id })
  assert.equal(asked.statusCode, 422)
  assert.match(asked.body, /That is the officer’s lunch.*Press again to book it all the same/)
  const [, nextKept] = /name="nextKept" value="([^"]+)"/.exec(asked.body) ?? []
  assert.equal(nextKept, `2026-11-24T12:30 ${priya.id}`)
  const other = await browser.post(at, { ...form, nextTime: '12:45', nextStaff: priya.id, nextKept })
  assert.equal(other.statusCode, 422)
  const away = await browser.post(at, { ...form, nextDate: '2026-11-26', nextStaff: priya.id })
  assert.match(away.body, /The officer is on leave that day/)
  const pressed = await browser.post(at, { ...form, nextTime: '12:30', nextStaff: priya.id, nextKept })
  assert.equal(pressed.statusCode, 303)
  const [one] = await comingOf(set)
  const same = { ...form, nextTime: '12:30', nextStaff: priya.id, nextPurpose: 'Still then', askedBy: 'person' }
  assert.equal((await browser.post(`/appointments/${one?.id}/move`, same)).statusCode, 303)
  assert.match((await browser.get('/calendar')).body, /kept free until 13:00/)
})

test('an outcome is recorded with the next appointment, and says what it counts as', async () => {
  const set = await scene(here)
  const browser = await signIn(here, set.agency, set.priya)
  const { id } = await book(set)
  const at = `/appointments/${id}/outcome`
  const open = (await browser.get(at)).body
  assert.doesNotMatch(open, /<input[^>]* checked/)
  const missing = await browser.post(at, { outcome: 'acceptable-absence', absenceReason: '' })
  assert.match(missing.body, /href="#absenceReason"/)
  const next = { ...form, nextDate: '2026-12-07' }
  const saved = await browser.post(at, { outcome: 'attended', ...next, _key: newId() })
  const told = (await browser.get(String(saved.headers.location))).body
  assert.match(told, /Counts as contact; next due: home visit by 2 December\. Next: Mon 7 Dec 2026, 10:00\./)
  assert.equal((await comingOf(set)).length, 1)
})

test('a reason is asked for, and refused, at the field of the outcome that was chosen', async () => {
  const set = await scene(here)
  const browser = await signIn(here, set.agency, set.priya)
  const { id } = await book(set)
  const answer = await browser.post(`/appointments/${id}/outcome`, {
    outcome: 'evidence-awaited',
    evidenceDue: '2026-11-30',
  })
  assert.equal(answer.statusCode, 422)
  assert.match(answer.body, /href="#absenceReason3"/)
})

test('a form that was open while somebody else saved is refused as stale, with what was typed', async () => {
  const set = await scene(here)
  const browser = await signIn(here, set.agency, set.priya)
  const { id } = await book(set, '2026-11-24')
  const move = { ...form, nextDate: '2026-11-25', nextPurpose: 'Mine', askedBy: 'person', _version: '1' }
  assert.equal((await browser.post(`/appointments/${id}/move`, { ...move, _version: '7' })).statusCode, 409)
  const stale = await browser.post(`/appointments/${id}/move`, { ...move, _version: '7' })
  assert.ok(stale.body.includes('Mine') && stale.body.includes('Tue 24 Nov 2026, 09:00'))
  const moved = await browser.post(`/appointments/${id}/move`, move)
  assert.equal(moved.statusCode, 303)
  assert.match((await browser.get(String(moved.headers.location))).body, /Moved/)
})

test('an appointment is called off and a visit is marked', async () => {
  const set = await scene(here)
  const browser = await signIn(here, set.agency, set.priya)
  const { id } = await book(set, '2026-11-24')
  assert.equal((await browser.post(`/appointments/${id}/cancel`, {})).statusCode, 422)
  assert.equal((await browser.post(`/appointments/${id}/marks`, { mark: 'set-out' })).statusCode, 303)
  assert.equal((await browser.post(`/appointments/${id}/marks`, { mark: 'set-out' })).statusCode, 422)
  assert.equal((await browser.post(`/appointments/${id}/cancel`, { askedBy: 'service' })).statusCode, 303)
  assert.match((await browser.get(`/appointments/${id}`)).body, /Called off/)
})

test('a contact that nobody booked is recorded from its page', async () => {
  const set = await scene(here)
  const browser = await signIn(here, set.agency, set.priya)
  const at = `/people/${set.roy}/contacts`
  assert.equal((await browser.get(`${at}/new`)).statusCode, 200)
  const call = {
    contactKind: 'phone',
    direction: 'in',
    withWhom: 'someone-else',
    contactDay: '2026-11-23',
    contactTime: '09:00',
    outcome: 'attended',
  }
  assert.match((await browser.post(at, call)).body, /Enter the name of who was spoken to/)
  assert.equal((await browser.post(at, { ...call, otherName: 'June', otherRelation: 'mother' })).statusCode, 303)
  assert.match((await browser.get(at)).body, /June/)
})

test('the calendar shows the officer’s own week, and any other', async () => {
  const set = await scene(here)
  const browser = await signIn(here, set.agency, set.priya)
  await book(set, '2026-12-02', '13:00')
  assert.match((await browser.get('/calendar')).body, /Nothing is booked this week/)
  assert.match((await browser.get('/calendar?week=2026-12-04')).body, /Roy Baker/)
  assert.equal((await browser.get('/calendar?week=soon')).statusCode, 404)
})

test('the JSON twins answer the same things with the same refusals', async () => {
  const set = await scene(here)
  const browser = await signIn(here, set.agency, set.priya)
  const booked = await browser.json('POST', `/api/v1/people/${set.roy}/appointments`, {
    ...form,
    nextMinutes: 30,
    nextDate: '2026-11-23',
    nextTime: '09:00',
  })
  assert.equal(booked.statusCode, 201)
  const { id, warnings } = booked.json()
  assert.deepEqual(warnings, [])
  const refused = await browser.json('POST', `/api/v1/appointments/${id}/outcome`, { outcome: 'attended-late' })
  assert.deepEqual([refused.statusCode, refused.json().refusal], [422, 'minutes-late-missing'])
  const recorded = await browser.json('POST', `/api/v1/appointments/${id}/outcome`, {
    outcome: 'unacceptable-absence',
    absenceReason: 'work',
  })
  assert.equal(recorded.json().satisfies, false)
  const one = (await browser.json('GET', `/api/v1/appointments/${id}`)).json()
  assert.deepEqual([one.outcome, one.contacts[0].reason], ['unacceptable-absence', 'work'])
  for (const path of [`people/${set.roy}/appointments`, `people/${set.roy}/contacts`, 'calendar'])
    assert.equal((await browser.json('GET', `/api/v1/${path}`)).statusCode, 200, path)
})

test('another agency and the front desk see nothing of it, and a restricted person is hidden', async () => {
  const [set, other] = [await scene(here), await scene(here)]
  const { id } = await book(set)
  const stranger = await signIn(here, other.agency, other.priya)
  const desk = await signIn(here, set.agency, await set.agency.staff('Dana', 'front-desk'))
  const paths = [
    `/appointments/${id}`,
    `/appointments/${id}/outcome`,
    `/people/${set.roy}/appointments`,
    `/people/${set.roy}/contacts`,
  ]
  for (const path of paths)
    assert.deepEqual([(await stranger.get(path)).statusCode, (await desk.get(path)).statusCode], [404, 403], path)
  assert.equal((await stranger.post(`/appointments/${id}/cancel`, { askedBy: 'person' })).statusCode, 404)
  const greg = await set.agency.staff('Greg', 'officer')
  await set.run((tx) =>
    tx.query('insert into restriction (id, person_id, reason, made_at, made_by) values ($1,$2,$3,$4,$5)', [
      newId(),
      set.roy,
      'Known to staff',
      tx.now,
      tx.actor.staff,
    ]),
  )
  const shut = await signIn(here, set.agency, greg)
  for (const path of paths) assert.equal((await shut.get(path)).statusCode, 404, path)
})

test('a wrong method is not there', async () => {
  const set = await scene(here)
  const browser = await signIn(here, set.agency, set.priya)
  assert.equal((await browser.json('PUT', `/people/${set.roy}/appointments`, {})).statusCode, 404)
  assert.equal((await browser.post('/calendar', {})).statusCode, 404)
})

const whereOf = ({ run, roy }: Scene) => run(async (tx) => (await whereIs(tx, [roy])).get(roy))
const custody = { outcome: 'in-custody', custodyPlace: 'Bathurst', custodySince: '2026-11-20' }

test('in custody as an outcome puts them there on one tick, with the contact as its source', async () => {
  const set = await scene(here)
  const browser = await signIn(here, set.agency, set.priya)
  const { id } = await book(set)
  const at = `/appointments/${id}/outcome`
  const open = (await browser.get(at)).body
  assert.match(open, /<input type="checkbox" id="custodyNow" name="custodyNow" value="on" aria-describedby/)
  assert.match(open, /id="custodySince" name="custodySince" value="2026-11-23"/)
  const sent = { ...custody, custodyNow: 'on', hospitalNow: 'on', _key: newId() }
  const answers = [await browser.post(at, sent), await browser.post(at, sent)]
  assert.deepEqual(
    answers.map(({ statusCode }) => statusCode),
    [303, 303],
  )
  const told = (await browser.get(String(answers[0]?.headers.location))).body
  assert.match(told, /In custody since Fri 20 Nov 2026: on their record\./)
  assert.doesNotMatch(told, /Record where they are now/)
  const [fact, ...others] = await set.run((tx) => factsOf(tx, [set.roy], ['whereabouts']))
  assert.deepEqual([fact?.data, fact?.saidBy, others], [{ code: 'custody', place: 'Bathurst' }, 'contact', []])
  assert.deepEqual([`${fact?.validFrom}`, fact?.saidByName], ['2026-11-20', 'Office, Mon 23 Nov 2026'])
  const { id: later } = await book(set, '2026-11-23', '09:10')
  const again = (await browser.get(`/appointments/${later}/outcome`)).body
  assert.match(again, /On their record already: In custody, Bathurst, since 20 Nov 2026\./)
  assert.doesNotMatch(again, /id="custodyNow"/)
  assert.match(again, /id="hospitalNow"/)
})

test('without the tick they stay where they were, and the notice leads to where it is recorded', async () => {
  const set = await scene(here)
  const browser = await signIn(here, set.agency, set.priya)
  const { id } = await book(set)
  const saved = await browser.post(`/appointments/${id}/outcome`, { ...custody, _key: newId() })
  assert.equal(await whereOf(set), undefined)
  assert.match((await browser.get(String(saved.headers.location))).body, /Record where they are now/)
})

test('where they are without its place or first day is refused at its field, and neither is saved', async () => {
  const set = await scene(here)
  const browser = await signIn(here, set.agency, set.priya)
  const { id } = await book(set)
  const refused: [Record<string, string>, RegExp][] = [
    [{ custodyPlace: '' }, /id="custodyPlace-error">.*Enter where they are now/],
    [{ custodySince: '' }, /id="custodySince-error">.*Enter since when they are there/],
    [{ custodySince: '2026-11-24' }, /id="custodySince-error">.*must be today or before/],
    [{ custodySince: 'Friday' }, /id="custodySince-error">/],
  ]
  for (const [change, says] of refused) {
    const sent = { ...custody, custodyNow: 'on', outcomeNote: 'His aunt rang', ...change }
    const answer = await browser.post(`/appointments/${id}/outcome`, sent)
    assert.equal(answer.statusCode, 422)
    assert.match(answer.body, says)
    assert.ok(answer.body.includes('His aunt rang'))
    assert.match(answer.body, /id="custodyNow"[^>]* checked/)
  }
  assert.equal(await whereOf(set), undefined)
  assert.deepEqual(await set.run((tx) => contactsOf(tx, set.roy, { limit: 9 })), [])
})

test('a contact nobody booked says where they are as well, to programs too', async () => {
  const set = await scene(here)
  const browser = await signIn(here, set.agency, set.priya)
  const body = {
    outcome: 'in-hospital',
    hospitalPlace: 'Orange',
    hospitalNow: true,
    hospitalSince: '2026-11-22',
    contactDay: '2026-11-23',
    contactTime: '09:00',
    contactKind: 'phone',
    withWhom: 'person',
  }
  const answer = await browser.json('POST', `/api/v1/people/${set.roy}/contacts`, body)
  assert.equal(answer.statusCode, 201)
  assert.deepEqual(JSON.parse(answer.body).placed, { code: 'hospital', place: 'Orange', since: '2026-11-22' })
  assert.deepEqual((await whereOf(set))?.code, 'hospital')
})
