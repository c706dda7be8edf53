import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { type Browser, signIn, world } from '../../../test/support/app.ts'
import { made, type Scene, scene } from '../../../test/support/contacts.ts'
import { newId } from '../../platform/ids.ts'
import { appointmentsOf, bookAppointment, contactsOf } from '../contacts/index.ts'
import { recordFact } from '../people/index.ts'
import { tasksAbout } from '../tasks/index.ts'

const here = await world()
after(here.close)
const day = Temporal.PlainDate.from
const time = Temporal.PlainTime.from

type Set = Scene & { browser: Browser; at: string; id: string }
/** Roy, booked with Priya this morning at nine. */
async function opened(level = 'low'): Promise<Set> {
  const set = await scene(here, level)
  const { id } = made(
    await set.run((tx) =>
      bookAppointment(tx, { person: set.roy, kind: 'office', day: day('2026-11-23'), time: time('09:00') }),
    ),
  )
  return { ...set, id, at: `/appointments/${id}/interview`, browser: await signIn(here, set.agency, set.priya) }
}
const next = { nextDate: '2026-12-21', nextTime: '09:00', nextKind: 'office', nextMinutes: '30' }
const interview = {
  outcome: 'attended',
  noteText: 'Talked of work',
  ...next,
  taskWhat: 'Ring TAFE',
  taskDue: '2026-12-01',
}
const booked = ({ run, roy }: Scene) => run(async (tx) => (await appointmentsOf(tx, roy, { limit: 0 })).coming)
const fieldIn = (html: string, name: string) => new RegExp(`name="${name}"[^>]*? value="([^"]*)"`).exec(html)?.[1] ?? ''

test('the proposal is worked out as if the interview counted: not again before it is due, nor after', async () => {
  const set = await opened()
  const open = (await set.browser.get(set.at)).body
  const on = day(fieldIn(open, 'nextDate'))
  assert.ok(Temporal.PlainDate.compare(on, day('2026-12-07')) > 0, `${on} is after the due date of before`)
  assert.ok(Temporal.PlainDate.compare(on, day('2026-12-23')) <= 0, `${on} is by what is due then`)
})

test('a second tab that saves the same interview books nothing and adds no task a second time', async () => {
  const set = await opened()
  await set.browser.post(set.at, { ...interview, _key: newId() })
  const told = await set.browser.post(set.at, { ...interview, noteText: 'Talked of the lease', _key: newId() })
  assert.equal(told.statusCode, 422)
  for (const name of ['nextDate', 'nextTime', 'taskWhat', 'taskDue']) assert.equal(fieldIn(told.body, name), '', name)
  assert.match(told.body, /Booked already:/)
  assert.match(told.body, /Added already:.*Ring TAFE/s)
  assert.match(told.body, /Talked of the lease/)
  const { nextDate: _, nextTime: __, taskWhat: ___, taskDue: ____, ...rest } = interview
  const again = { ...rest, changeReason: 'More to say', _version: fieldIn(told.body, '_version'), _key: newId() }
  assert.equal((await set.browser.post(set.at, again)).statusCode, 303)
  assert.equal((await booked(set)).length, 1)
  assert.equal((await set.run((tx) => tasksAbout(tx, set.roy))).length, 1)
})

test('the same person at the same time is booked twice only when that is confirmed', async () => {
  const set = await opened()
  const at = `/people/${set.roy}/appointments`
  assert.equal((await set.browser.post(at, { ...next, _key: newId() })).statusCode, 303)
  const refused = await set.browser.post(at, { ...next, nextPurpose: 'Group', _key: newId() })
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /They have an appointment at that very time/)
  assert.ok(refused.body.includes('value="Group"'))
  assert.match(refused.body, /<input type="checkbox" id="nextTwice"/)
  assert.equal((await booked(set)).length, 1)
  assert.equal((await set.browser.post(at, { ...next, nextTwice: 'on', _key: newId() })).statusCode, 303)
  assert.equal((await booked(set)).length, 2)
})

test('who covers and records the interview is who saw them, unless they say otherwise', async () => {
  for (const says of [undefined, 'booked'] as const) {
    const set = await opened()
    const ellen = await set.agency.staff('Ellen', 'officer')
    assert.doesNotMatch((await set.browser.get(set.at)).body, /name="seenBy"/)
    const browser = await signIn(here, set.agency, ellen)
    const open = (await browser.get(set.at)).body
    assert.match(open, new RegExp(`name="seenBy" value="${ellen.id}" checked`))
    const seenBy = says ? { seenBy: set.priya.id } : {}
    assert.equal((await browser.post(set.at, { ...interview, ...seenBy, _key: newId() })).statusCode, 303)
    const [contact] = await set.run((tx) => contactsOf(tx, set.roy, { limit: 1 }))
    assert.equal(contact?.staff, says ? set.priya.id : ellen.id)
    const list = (await set.browser.get(`/people/${set.roy}/contacts`)).body
    assert.ok(list.includes(says ? 'Priya Tester' : 'Ellen Tester'))
  }
})

test('an absence is refused before the time of the appointment has come, be it today', async () => {
  const set = await opened()
  const { id } = made(
    await set.run((tx) =>
      bookAppointment(tx, { person: set.roy, kind: 'office', day: day('2026-11-23'), time: time('16:30') }),
    ),
  )
  const at = `/appointments/${id}/outcome`
  const refused = await set.browser.post(at, {
    outcome: 'unacceptable-absence',
    outcomeNote: 'Not here',
    _key: newId(),
  })
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /cannot be known before the time/)
  assert.ok(refused.body.includes('Not here'))
  assert.equal((await set.browser.post(at, { outcome: 'attended', _key: newId() })).statusCode, 303)
})

test('forms that book open with the interpreter and adjustments that the record knows, and who was asked for last', async () => {
  const set = await opened()
  const facts = [
    { kind: 'interpreter' as const, data: { needed: 'yes' as const, language: 'Polish' } },
    { kind: 'adjustment' as const, data: { what: 'Large print' } },
  ]
  for (const fact of facts)
    made(await set.run((tx) => recordFact(tx, set.roy, { ...fact, told: { saidBy: 'person' } })))
  for (const path of [
    set.at,
    `/appointments/${set.id}/outcome`,
    `/appointments/${set.id}/move`,
    `/people/${set.roy}/appointments/new`,
  ]) {
    const html = (await set.browser.get(path)).body
    assert.equal(fieldIn(html, 'nextInterpreter'), 'Polish', path)
    assert.equal(fieldIn(html, 'nextAdjustment'), 'Large print', path)
  }
  await set.browser.post(set.at, {
    ...interview,
    nextInterpreter: 'Polish',
    nextSupport: 'His aunt',
    nextOfficer: 'woman',
    _key: newId(),
  })
  const [one] = await booked(set)
  assert.deepEqual([one?.interpreter, one?.supportPerson, one?.officerAskedFor], ['Polish', 'His aunt', 'woman'])
  const later = (await set.browser.get(`/people/${set.roy}/appointments/new`)).body
  assert.equal(fieldIn(later, 'nextOther'), 'His aunt', 'by name, where the form asks who else comes')
  assert.match(later, /name="nextOfficer" value="woman" checked/)
})

test('of somebody in custody nothing is proposed or due, booking warns, and all that is booked is called off in one press', async () => {
  const set = await opened()
  const { run, roy, browser } = set
  const at = `/people/${roy}/appointments`
  const dueOn = async () => (await browser.json('GET', `/api/v1/people/${roy}`)).json().contactDueOn
  const before = await dueOn()
  assert.notEqual(before, null)
  await browser.post(at, { ...next, _key: newId() })
  assert.doesNotMatch((await browser.get(at)).body, /Call it all off/)
  const { fact } = made(
    await run((tx) =>
      recordFact(tx, roy, {
        kind: 'whereabouts',
        data: { code: 'custody', place: 'Bathurst' },
        told: { saidBy: 'person', validFrom: day('2026-11-20') },
      }),
    ),
  )
  assert.equal(await dueOn(), null)
  assert.match(
    (await browser.get(`/people/${roy}`)).body,
    /No contact is due while their record has them as: in custody/,
  )
  assert.equal(fieldIn((await browser.get(set.at)).body, 'nextDate'), '')
  const warned = await browser.post(at, { ...next, nextDate: '2026-12-22', _key: newId() })
  assert.match((await browser.get(String(warned.headers.location))).body, /Their record has them as: in custody\./)
  assert.match((await browser.get(at)).body, /in custody\. 2 appointments are still booked/)
  const form = { _key: newId() }
  const done = [await browser.post(`${at}/call-off`, form), await browser.post(`${at}/call-off`, form)]
  assert.deepEqual(
    done.map(({ statusCode }) => statusCode),
    [303, 303],
  )
  assert.deepEqual(await booked(set), [])
  const free = { kind: 'whereabouts' as const, data: { code: 'community' }, told: { saidBy: 'person' } }
  made(await run((tx) => recordFact(tx, roy, free)))
  assert.ok(fact)
  // The thirty days for the home visit begin anew with the return.
  assert.equal(await dueOn(), '2026-12-23')
  assert.equal((await browser.post(`${at}/call-off`, { _key: newId() })).statusCode, 422)
})
