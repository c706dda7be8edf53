import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { signIn, type TestStaff, testAgency, world } from '../../../test/support/app.ts'
import { made } from '../../../test/support/contacts.ts'
import { supervised } from '../../../test/support/people.ts'
import { exclude, restrict } from '../../../test/wall/ground.ts'
import type { Tx } from '../../platform/database/tx.ts'
import { newId } from '../../platform/ids.ts'
import {
  addAttendee,
  appointment,
  appointmentsOf,
  appointmentsOn,
  bookAppointment,
  contactsOf,
  noContactWith,
  rescheduleAppointment,
} from '../contacts/index.ts'
import { messagesFor } from '../messages/index.ts'
import { currentSupervision, linesOf, standingOf } from '../people/index.ts'
import { availabilityOf, coveredBy } from '../staff/index.ts'
import { addTask, tasksFor } from '../tasks/index.ts'
import { sheetNamed } from '../visits/index.ts'

const here = await world()
after(here.close)
const day = Temporal.PlainDate.from('2026-11-23')
const time = Temporal.PlainTime.from

type Row = Record<string, string | number>

/** Monday, 8:00: Ellen has rung in sick. Four people are booked with her, a task is due; Dana has somebody at ten. */
async function office() {
  here.clock.set('2026-11-22T21:00:00Z')
  const agency = await testAgency(here)
  const [ellen, dana, sam] = [
    await agency.staff('Ellen', 'officer'),
    await agency.staff('Dana', 'officer'),
    await agency.staff('Sam', 'officer'),
  ]
  const ruth = await agency.staff('Ruth', 'team-leader')
  const as = <T>(who: TestStaff, work: (tx: Tx) => Promise<T>) => here.db.run(who.actor, work)
  const person = (given: string, officer = ellen) => supervised(here, agency, officer, given, 'Vella')
  const people = {
    roy: await person('Roy'),
    sally: await person('Sally'),
    matt: await person('Matt'),
    jo: await person('Jo'),
  }
  const book = (of: string, at: string, by = ellen) =>
    as(
      by,
      async (tx) =>
        made(await bookAppointment(tx, { person: of, kind: 'office', day, time: time(at), minutes: 30, staff: by.id }))
          .id,
    )
  const booked = {
    roy: await book(people.roy, '10:00'),
    sally: await book(people.sally, '11:00'),
    matt: await book(people.matt, '13:00'),
    jo: await book(people.jo, '14:00'),
  }
  await book(await person('Nina', dana), '10:00', dana)
  const task = await as(
    ellen,
    async (tx) => made(await addTask(tx, { what: 'Ring the landlord', due: day, person: people.roy })).id,
  )
  const browser = await signIn(here, agency, ruth)
  return { agency, ellen, dana, sam, ruth, as, people, booked, task, browser, at: `/staff/${ellen.id}/away` }
}

/** One office for what changes nothing there. */
const quiet = await office()

/** A form as the page sends it. */
function formOf(rows: Record<string, Row[]>, more: Record<string, string> = {}): Record<string, string> {
  const form: Record<string, string> = { day: `${day}`, _key: newId(), ...more }
  for (const [list, all] of Object.entries(rows))
    for (const [nth, row] of all.entries())
      for (const [part, value] of Object.entries(row)) form[`${list}.${nth}.${part}`] = `${value}`
  return form
}

test('a day is dealt out in one press: handed over, rung instead, moved, called off, and whoever takes over knows', async () => {
  const { ellen, dana, sam, ruth, as, people, booked, task, browser, at } = await office()
  const shown = (await browser.get(at)).body
  assert.match(shown, /With Sam Tester: free/)
  assert.match(shown, /With Dana Tester: 10:00, Nina Vella/)
  const dealt = await browser.post(
    `${at}?day=${day}`,
    formOf(
      {
        appointments: [
          { id: booked.roy, version: 1, deal: `colleague:${sam.id}` },
          { id: booked.sally, version: 1, deal: `phone:${dana.id}` },
          { id: booked.matt, version: 1, deal: 'moved', day: '2026-11-24', time: '13:00' },
          { id: booked.jo, version: 1, deal: 'cancelled' },
        ],
        tasks: [{ id: task, version: 1, deal: `colleague:${dana.id}` }],
      },
      { cover: dana.id, lastDay: `${day}` },
    ),
  )
  assert.equal(dealt.statusCode, 303, dealt.body)
  const list = (dealt.headers.location ?? '').split('?')[0] ?? ''
  assert.match(list, /^\/days-away\//)

  await as(sam, async (tx) => {
    const [one] = (await appointmentsOn(tx, { staff: [sam.id], day })).filter(({ state }) => state === 'planned')
    assert.deepEqual([one?.person, `${one?.time}`, one?.kind], [people.roy, '10:00:00', 'office'])
    const [message] = await messagesFor(tx)
    assert.match(message?.text ?? '', /Ellen Tester is away.*10:00 Office/)
    assert.doesNotMatch(message?.text ?? '', /Roy|Vella/)
    assert.ok((await linesOf(tx, people.roy, { limit: 20 })).some(({ kind }) => kind === 'case.covered'))
  })
  await as(dana, async (tx) => {
    const rung = (await appointmentsOn(tx, { staff: [dana.id], day })).find(({ kind }) => kind === 'phone')
    assert.equal(rung?.person, people.sally)
    assert.deepEqual(
      (await tasksFor(tx)).map(({ id }) => id),
      [task],
    )
    assert.deepEqual(await coveredBy(tx, dana.id, day), [ellen.id])
  })
  await as(ellen, async (tx) => {
    const away = (await availabilityOf(tx, [ellen.id], day)).get(ellen.id)
    assert.equal(away?.leave?.kind, 'sick')
    const moved = (await appointmentsOf(tx, people.matt, { limit: 0 })).coming
    assert.deepEqual(
      moved.map((one) => `${one.day} ${one.time}`),
      ['2026-11-24 13:00:00'],
    )
    const [contact] = await contactsOf(tx, people.jo, { limit: 5 })
    assert.deepEqual(
      [contact?.outcome, contact?.counts, contact?.reason],
      ['cancelled-by-us', 'neutral', 'officer-away'],
    )
    assert.deepEqual(await noContactWith(tx, [people.jo]), [], 'nobody is looked for because we called it off')
    const period = await currentSupervision(tx, people.jo)
    const standing = period && (await standingOf(tx, period.id))
    assert.equal(standing?.attendance, '', 'and it is no missed appointment')
  })

  const tell = (await browser.get(list)).body
  for (const said of ['Sam Tester in place of', 'rings at that time', 'moved to Tomorrow, 13:00', 'counts as nothing'])
    assert.ok(tell.includes(said), said)
  const mine = () => as(ruth, async (tx) => (await tasksFor(tx)).filter(({ from }) => from?.[0] === 'day-away').length)
  assert.equal(await mine(), 1, 'it stands on the leader’s day until all are told')
  const ticked = await browser.post(`/tasks/${(await as(ruth, (tx) => tasksFor(tx)))[0]?.id}/done`, { _version: '1' })
  assert.equal(ticked.statusCode, 422, 'and no tick ends it')
  for (const one of [people.roy, people.sally, people.matt])
    await browser.post(`${list}/told`, { person: one, how: 'told', _key: newId() })
  assert.equal(await mine(), 1)
  await browser.post(`${list}/told`, { person: people.jo, how: 'message-left', _key: newId() })
  assert.equal(await mine(), 0)
  assert.match((await browser.get(list)).body, /Everybody is told/)
})

test('what somebody changed meanwhile is refused at its own row, and the rest stays typed; a second press does nothing more', async () => {
  const { ellen, dana, sam, as, booked, browser, at } = await office()
  await as(ellen, async (tx) =>
    made(await rescheduleAppointment(tx, { appointment: booked.roy, askedBy: 'person', to: { time: time('10:30') } })),
  )
  const rows = {
    appointments: [
      { id: booked.jo, version: 1, deal: 'cancelled' },
      { id: booked.roy, version: 1, deal: `phone:${sam.id}` },
    ],
  }
  const stale = await browser.post(`${at}?day=${day}`, formOf(rows, { cover: dana.id }))
  assert.equal(stale.statusCode, 409)
  assert.match(stale.body, /Somebody changed this while you had it open/)
  assert.match(stale.body, new RegExp(`value="phone:${sam.id}" selected|selected[^>]*value="phone:${sam.id}"`))
  assert.match(stale.body, /value="cancelled" selected|selected[^>]*value="cancelled"/)
  assert.equal(
    (await as(ellen, (tx) => availabilityOf(tx, [ellen.id], day))).get(ellen.id)?.works,
    true,
    'nothing was saved',
  )

  const whole = formOf({ appointments: rows.appointments.slice(0, 1) })
  const [first, second] = await Promise.all([browser.post(at, whole), browser.post(at, whole)])
  assert.deepEqual([first.statusCode, second.statusCode], [303, 303])
  assert.equal(first.headers.location, second.headers.location)
  const deals = await as(ellen, (tx) => tx.query('select 1 from day_deal where subject_id = $1', [booked.jo]))
  assert.equal(deals.length, 1)
  const again = await browser.post(at, formOf({ appointments: rows.appointments.slice(0, 1) }))
  assert.equal(again.statusCode, 409)
})

test('running sheets are called off, and somebody else goes along where they would have', async () => {
  const { agency, ellen, dana, sam, as, people, browser, at } = await office()
  const hers = await signIn(here, agency, ellen)
  const stops = [{ place: 'Local Court', arrives: '15:30' }]
  const lodged = await hers.json('POST', '/api/v1/visits', {
    day: `${day}`,
    leaves: '15:00',
    returns: '16:30',
    phone: '0491 570 006',
    stops,
  })
  const sheet = lodged.json<{ id: string }>().id
  const visit = await as(dana, async (tx) => {
    const { id } = made(
      await bookAppointment(tx, {
        person: people.roy,
        kind: 'home',
        day,
        time: time('12:00'),
        staff: dana.id,
        place: '1 Low Street',
      }),
    )
    made(await addAttendee(tx, id, { role: 'second-officer', staff: ellen.id }))
    return id
  })
  const shown = (await browser.get(at)).body
  for (const said of ['Goes along with a colleague', 'Running sheets', '15:00 to 16:30'])
    assert.ok(shown.includes(said), said)
  const form = formOf({
    beside: [{ id: visit, deal: `colleague:${sam.id}` }],
    sheets: [{ id: sheet, deal: 'cancelled' }],
  })
  assert.equal((await browser.post(at, form)).statusCode, 303)
  assert.deepEqual((await as(dana, (tx) => appointment(tx, visit)))?.attendees, [sam.id])
  assert.equal((await as(dana, (tx) => sheetNamed(tx, sheet)))?.state, 'called-off')
  assert.match((await as(dana, (tx) => messagesFor(tx)))[0]?.text ?? '', /does not go along at 12:00: Sam Tester does/)
  assert.match((await as(sam, (tx) => messagesFor(tx)))[0]?.text ?? '', /12:00, going along with Dana Tester/)
})

test('what was dealt out is dealt again, from as it was at first', async () => {
  const { sam, ellen, as, people, booked, browser, at } = await office()
  const deal = async (id: string, version: number, what: string) => {
    const answer = await browser.json('POST', `/api/v1${at}`, {
      day: `${day}`,
      appointments: [{ id, version, deal: what }],
    })
    assert.equal(answer.statusCode, 201, answer.body)
    here.clock.advance({ minutes: 5 })
  }
  const now = async () =>
    (await browser.json('GET', `/api/v1${at}`))
      .json<{ appointments: { id: string; version: number; person: string }[] }>()
      .appointments.find(({ person }) => person === people.roy) ?? { id: '', version: 0 }
  const stands = () =>
    as(ellen, async (tx) =>
      (await appointmentsOf(tx, people.roy, { limit: 0 })).coming.map(({ staff, kind }) => [staff, kind]),
    )
  await deal(booked.roy, 1, 'cancelled')
  assert.deepEqual(await stands(), [])
  let one = await now()
  await deal(one.id, one.version, `phone:${sam.id}`)
  assert.deepEqual(await stands(), [[sam.id, 'phone']])
  one = await now()
  await deal(one.id, one.version, `colleague:${sam.id}`)
  assert.deepEqual(await stands(), [[sam.id, 'office']])
  one = await now()
  await deal(one.id, one.version, 'back')
  assert.deepEqual(await stands(), [[ellen.id, 'office']])
  one = await now()
  await deal(one.id, one.version, 'cancelled')
  assert.deepEqual(await stands(), [])
})

test('bad input keeps what was typed, at its field', async () => {
  const { ellen, dana, booked, browser, at, as } = quiet
  const send = (row: Row, more: Record<string, string> = {}) =>
    browser.post(`${at}?day=${day}`, formOf({ appointments: [{ id: booked.sally, version: 1, ...row }] }, more))
  const cases: [Row, Record<string, string>, RegExp][] = [
    [{ deal: '' }, {}, /Select what becomes of it/],
    [{ deal: 'moved', day: '', time: '13:00' }, {}, /Enter the new day and time/],
    [{ deal: 'moved', day: '31/02/2027', time: '13:00' }, {}, /31\/02\/2027/],
    [{ deal: 'moved', day: `${day}`, time: '13:00' }, {}, /on leave then/],
    [{ deal: 'moved', day: '2026-11-20', time: '13:00' }, {}, /The new time is past/],
    [{ deal: 'cancelled' }, { lastDay: '2026-11-20' }, /The last day must be this day or later/],
    [{ deal: `colleague:${ellen.id}` }, {}, /not at work that day/],
  ]
  for (const [row, more, expected] of cases) {
    const answer = await send(row, { cover: dana.id, ...more })
    assert.equal(answer.statusCode, 422, `${expected}`)
    assert.match(answer.body, expected)
  }
  assert.equal((await as(ellen, (tx) => tx.query('select 1 from day_away'))).length, 0)
})

test('it is there for whoever leads the officer, and for nobody else', async () => {
  const { agency, ellen, dana, at, browser } = quiet
  const officer = await signIn(here, agency, dana)
  assert.equal((await officer.get(at)).statusCode, 403)
  const other = await testAgency(here)
  const stranger = await signIn(here, other, await other.staff('Rita', 'team-leader'))
  assert.equal((await stranger.get(at)).statusCode, 404)
  assert.match((await browser.get(`/staff/${ellen.id}`)).body, /Away today/)
  assert.doesNotMatch((await officer.get(`/staff/${ellen.id}`)).body, /Away today/)
  assert.equal((await browser.get(`${at}?day=2026-11-20`)).statusCode, 404)
  const from = (await browser.get(`${at}?from=12:00`)).body
  assert.ok(!from.includes('Sally Vella') && from.includes('Matt Vella'))
})

test('a colleague who may not open a record is not offered, and refused; somebody hidden is on no page and in no count', async () => {
  const { ellen, dana, sam, ruth, as, people, booked, browser, at } = quiet
  await as(ellen, (tx) => exclude(tx, people.roy, sam))
  const offered = (await browser.json('GET', `/api/v1${at}`)).json<{
    appointments: { person: string; free: { id: string }[] }[]
  }>()
  const free = offered.appointments.find(({ person }) => person === people.roy)?.free.map(({ id }) => id)
  assert.deepEqual(free?.toSorted(), [dana.id, ruth.id].toSorted())
  const shut = await browser.json('POST', `/api/v1${at}`, {
    day: `${day}`,
    appointments: [{ id: booked.roy, version: 1, deal: `colleague:${sam.id}` }],
  })
  assert.equal(shut.json<{ refusal: string }>().refusal, 'cannot-open')

  await as(ellen, (tx) => restrict(tx, people.jo, ellen))
  await as(ellen, (tx) => restrict(tx, people.roy, ellen))
  const page = (await browser.get(at)).body
  for (const mark of [people.jo, people.roy, booked.jo, 'Jo Vella', 'Roy', 'landlord'])
    assert.ok(!page.includes(mark), mark)
  const answer = async (id: string) =>
    (
      await browser.json('POST', `/api/v1${at}`, {
        day: `${day}`,
        appointments: [{ id, version: 1, deal: 'cancelled' }],
      })
    ).body
  assert.equal(await answer(booked.jo), await answer(newId()), 'and told from nothing at all by no answer')
})
