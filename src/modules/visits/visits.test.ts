import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { signIn, type TestStaff, testAgency, world } from '../../../test/support/app.ts'
import { made, personUnder, refusalOf } from '../../../test/support/contacts.ts'
import { restrict } from '../../../test/wall/ground.ts'
import type { Tx } from '../../platform/database/tx.ts'
import { createLog } from '../../platform/log.ts'
import { appointment, appointmentsOn, bookAppointment, warningsBefore } from '../contacts/index.ts'
import { recordFact } from '../people/index.ts'
import {
  callForHelp,
  changeSheet,
  type GivenSheet,
  lodge,
  press,
  seeToAlarm,
  sheetNamed,
  visitCalls,
  visitJobs,
  visitMatters,
} from './index.ts'

const here = await world()
after(() => here.close())

const monday = Temporal.PlainDate.from('2026-11-23')
const at = (text: string) => Temporal.PlainTime.from(text)
const none = {
  stop: undefined,
  appointment: undefined,
  person: undefined,
  kind: undefined,
  place: '',
  why: '',
  day: 0,
  minutes: undefined,
  drop: false,
  dropWhy: '',
}
const sheetWith = (stops: Partial<GivenSheet['stops'][number]>[], change: Partial<GivenSheet> = {}): GivenSheet => ({
  leaves: at('13:15'),
  returns: at('15:00'),
  returnsDay: 0,
  second: undefined,
  vehicle: undefined,
  vehicleOther: 'Own car',
  phone: '0491 570 006',
  safeWord: 'How is the weather',
  stops: stops.map((stop) => ({ ...none, arrives: at('13:45'), ...stop })),
  ask: false,
  ...change,
})

/** An officer with somebody at an address whom she visits at a quarter to two, her team leader and a colleague. */
async function scene() {
  const agency = await testAgency(here)
  const priya = await agency.staff('Priya', 'officer')
  const tess = await agency.staff('Tess', 'officer')
  const ruth = await agency.staff('Ruth', 'team-leader')
  const as = <T>(who: TestStaff, work: (tx: Tx) => Promise<T>) => here.db.run(who.actor, work)
  const sally = await as(priya, async (tx) => {
    const id = await personUnder(tx, agency, priya, 'medium', 'Sally')
    await livesAt(tx, id, '14 Mill Lane, Eastry')
    return id
  })
  const visit = await as(
    priya,
    async (tx) =>
      made(await bookAppointment(tx, { person: sally, kind: 'home', day: monday, time: at('13:45'), minutes: 45 })).id,
  )
  const lodged = (change: Partial<GivenSheet> = {}) =>
    as(priya, (tx) => lodge(tx, { ...sheetWith([{ appointment: visit }], change), day: monday, officer: priya.id }))
  return { agency, priya, tess, ruth, as, sally, visit, lodged }
}

const livesAt = async (tx: Tx, person: string, where: string) =>
  made(await recordFact(tx, person, { kind: 'address', data: { kind: 'home', where }, told: { saidBy: 'person' } }))
const alerted = async (tx: Tx, person: string, code: string) =>
  made(
    await recordFact(tx, person, {
      kind: 'alert',
      data: { code, severity: 'high', what: 'Known to rush at people' },
      told: { saidBy: 'officer' },
    }),
  )

/** The clock set to a time of the day in Sydney for as long as the work takes. */
async function atTime<T>(time: string, work: () => Promise<T>): Promise<T> {
  const by = here.clock.now().until(Temporal.ZonedDateTime.from(`2026-11-${time}[Australia/Sydney]`).toInstant())
  here.clock.advance(by)
  try {
    return await work()
  } finally {
    here.clock.advance(by.negated())
  }
}
const [job] = visitJobs
const runJob = async () => job?.run({}, { db: here.db, log: createLog('silent') })

test('a sheet is lodged with the visit, a second press marks nothing twice, and the visit’s own marks are the sheet’s', async () => {
  const { priya, ruth, as, visit, lodged, agency } = await scene()
  const { id } = made(await lodged())
  const stop = (await as(priya, (tx) => sheetNamed(tx, id)))?.stops[0]?.id ?? ''
  const mark = (kind: 'checked-out' | 'arrived' | 'left' | 'back-safe', of: string | null = null) =>
    as(priya, (tx) => press(tx, id, { kind, stop: of, minutes: null }))
  made(await mark('checked-out'))
  assert.equal(refusalOf(await mark('checked-out')), 'mark-out-of-turn')
  made(await mark('arrived', stop))
  assert.deepEqual(
    (await as(priya, (tx) => appointment(tx, visit)))?.marks.map(({ kind }) => kind),
    ['set-out', 'arrived'],
  )
  const leader = await signIn(here, agency, ruth)
  const board = (await leader.json('GET', '/api/v1/visits')).json() as {
    out: { state: string; at: { kind: string; text: string } }[]
  }
  assert.deepEqual(
    board.out.map((one) => [one.state, one.at.kind, one.at.text]),
    [['out', 'here', 'Sally Baker, 14 Mill Lane, Eastry']],
  )
  // Pressed on the appointment's own page, the last mark is the sheet's as well.
  const browser = await signIn(here, agency, priya)
  assert.equal((await browser.post(`/appointments/${visit}/marks`, { mark: 'safe' })).statusCode, 303)
  assert.deepEqual((await as(priya, (tx) => sheetNamed(tx, id)))?.marks.map(({ kind }) => kind).sort(), [
    'arrived',
    'checked-out',
    'left',
  ])
  made(await mark('back-safe'))
  assert.equal((await as(priya, (tx) => sheetNamed(tx, id)))?.state, 'back')
  const again = await as(priya, (tx) => changeSheet(tx, id, { ...sheetWith([]), why: 'Late', version: 1 }))
  assert.equal(refusalOf(again), 'over')
})

test('lodging refuses what is no way round, and gives a visit without an appointment one', async () => {
  const { priya, tess, as, sally, visit, lodged } = await scene()
  const refused = async (given: GivenSheet) =>
    refusalOf(await as(priya, (tx) => lodge(tx, { ...given, day: monday, officer: priya.id })))
  assert.equal(await refused(sheetWith([])), 'no-stops')
  assert.equal(await refused(sheetWith([{ appointment: visit }], { returns: at('13:00') })), 'returns-too-early')
  assert.equal(
    await refused(sheetWith([{ place: 'Court' }], { leaves: at('07:00'), returns: at('08:30') })),
    'returns-too-early',
  )
  assert.equal(await refused(sheetWith([{ arrives: undefined, place: 'Court' }])), 'no-time')
  assert.equal(await refused(sheetWith([{ place: ' ' }])), 'no-place')
  assert.equal(await refused(sheetWith([{ appointment: visit }], { second: priya.id })), 'unknown-second')
  made(await lodged({ second: tess.id }))
  assert.equal(refusalOf(await lodged()), 'on-another-sheet')
  const other = made(
    await as(priya, (tx) =>
      lodge(tx, {
        ...sheetWith([{ person: sally, arrives: at('16:00'), why: 'Left her phone' }], { returns: at('17:00') }),
        day: monday,
        officer: priya.id,
      }),
    ),
  )
  const booked = (await as(priya, (tx) => sheetNamed(tx, other.id)))?.stops[0]?.where
  assert.equal(booked?.place, '14 Mill Lane, Eastry')
  assert.equal((await as(priya, (tx) => appointment(tx, booked?.appointment ?? '')))?.purpose, 'Left her phone')
})

test('the second officer’s diary is booked, a clash shows, and it is free when another goes', async () => {
  const { priya, tess, as, sally, lodged, agency } = await scene()
  const { id } = made(await lodged({ second: tess.id }))
  const diary = () => as(tess, (tx) => appointmentsOn(tx, { staff: [tess.id], attended: true, day: monday }))
  assert.equal((await diary()).length, 1)
  const calendar = (await (await signIn(here, agency, tess)).get('/calendar')).body
  assert.match(calendar, /Sally Baker/)
  assert.match(calendar, /Priya Tester with Tess Tester/)
  assert.match(calendar, /Out on visits.*back by [^<]*, with Priya Tester/s)
  const other = await as(priya, (tx) => personUnder(tx, agency, tess, 'medium', 'Roy'))
  const warned = await as(tess, (tx) =>
    warningsBefore(tx, { person: other, kind: 'office', day: monday, time: at('14:00'), staff: tess.id }),
  )
  assert.ok(warned.some(({ code }) => code === 'officer-clash'))
  const sheet = await as(priya, (tx) => sheetNamed(tx, id))
  const change = { ...sheetWith([{ stop: sheet?.stops[0]?.id }]), why: 'Tess is ill', version: 1 }
  made(await as(priya, (tx) => changeSheet(tx, id, change)))
  assert.equal((await diary()).length, 0)
  assert.equal(refusalOf(await as(priya, (tx) => changeSheet(tx, id, change))), 'stale')
  const dropped = {
    ...sheetWith([{ stop: sheet?.stops[0]?.id, drop: true }, { place: 'Court' }]),
    why: 'Not home',
    version: 2,
  }
  assert.equal(refusalOf(await as(priya, (tx) => changeSheet(tx, id, dropped))), 'no-drop-reason')
  assert.equal(sally.length, 36)
})

test('an alert of anyone at the address asks for two; the team leader may let one go, and nobody themselves', async () => {
  const { priya, ruth, as, lodged, agency } = await scene()
  const mate = await as(priya, async (tx) => {
    const id = await personUnder(tx, agency, priya, 'medium', 'Mate')
    await livesAt(tx, id, 'Unit 14 Mill Ln Eastry NSW 2830')
    await alerted(tx, id, 'visit-in-pairs')
    return id
  })
  const browser = await signIn(here, agency, priya)
  assert.match((await browser.get('/visits/new?day=2026-11-23')).body, /Visit in pairs/)
  assert.equal(refusalOf(await lodged()), 'two-officers')
  // Hidden from the officer, the housemate is no less a danger: what there is to beware of shows, and not who.
  await as(ruth, (tx) => restrict(tx, mate, ruth))
  assert.equal(refusalOf(await lodged()), 'two-officers')
  const { id, waits } = made(await lodged({ ask: true }))
  assert.equal(waits, true)
  const page = (await browser.get(`/visits/${id}`)).body
  assert.match(page, /Somebody else is known at this address/)
  assert.ok(!page.includes('Mate') && !page.includes('rush at people'))
  const setOut = () => as(priya, (tx) => press(tx, id, { kind: 'checked-out', stop: null, minutes: null }))
  assert.equal(refusalOf(await setOut()), 'two-officers')
  assert.equal((await browser.json('POST', `/api/v1/visits/${id}/waiver`, { why: 'I may' })).statusCode, 403)
  const leader = await signIn(here, agency, ruth)
  assert.match((await leader.get('/visits')).body, /Asks to go alone/)
  assert.equal((await leader.post(`/visits/${id}/waiver`, { why: '' })).statusCode, 422)
  assert.equal((await leader.post(`/visits/${id}/waiver`, { why: 'He is away this week' })).statusCode, 303)
  made(await setOut())
})

test('overdue: each step once, though two servers look at once and one starts anew, until they are safe', async () => {
  const { priya, tess, ruth, as, lodged, agency } = await scene()
  const { id } = made(await lodged({ second: tess.id }))
  const alarms = () =>
    as(priya, (tx) =>
      tx.query<{ step: string; kind: string }>(
        'select step, kind from run_alarm where sheet_id = $1 order by at, step',
        [id],
      ),
    )
  await atTime('23T13:20', () => as(priya, (tx) => press(tx, id, { kind: 'checked-out', stop: null, minutes: null })))
  await atTime('23T15:09', async () => {
    await runJob()
    assert.equal((await alarms()).length, 0)
  })
  await atTime('23T15:10', async () => {
    await Promise.all([runJob(), runJob(), runJob()])
    assert.deepEqual(
      (await alarms()).map(({ step }) => step),
      ['officer'],
    )
    assert.match((await as(priya, visitCalls))[0]?.text ?? '', /You were due back at 15:00/)
    assert.deepEqual(await as(ruth, visitCalls), [])
  })
  // Nothing ran for twenty minutes: whoever starts takes every step that was missed, each once.
  await atTime('23T15:30', async () => {
    const another = await here.another()
    await Promise.all([runJob(), runJob()])
    await runJob()
    await another.close()
    assert.deepEqual((await alarms()).map(({ step }) => step).sort(), ['duty', 'officer', 'second', 'team-leader'])
    const [call] = await as(ruth, visitCalls)
    assert.match(call?.text ?? '', /Priya Tester was due back from visits at 15:00.*0491 570 006/)
    const leader = await signIn(here, agency, ruth)
    assert.match((await leader.get('/caseload')).body, /Priya Tester was due back/)
    const [alarm] = (
      (await leader.json('GET', `/api/v1/visits/${id}`)).json() as { alarms: { id: string; step: string }[] }
    ).alarms.filter(({ step }) => step === 'team-leader')
    assert.equal(
      (await leader.json('POST', `/api/v1/visits/${id}/alarms`, { alarm: alarm?.id, did: 'rang' })).statusCode,
      422,
    )
    const rang = { alarm: alarm?.id, did: 'rang', alarmWords: 'No answer' }
    assert.equal((await leader.json('POST', `/api/v1/visits/${id}/alarms`, rang)).statusCode, 201)
    assert.equal((await as(ruth, (tx) => visitMatters(tx, [ruth.id])))[0]?.safety, true)
  })
  await atTime('23T15:40', async () => {
    const { told } = made(await as(priya, (tx) => press(tx, id, { kind: 'back-safe', stop: null, minutes: null })))
    assert.deepEqual(told.sort(), ['Ruth Tester', 'Tess Tester'])
    assert.deepEqual(await as(priya, visitCalls), [])
    const [safe] = await as(tess, visitCalls)
    assert.match(safe?.text ?? '', /is safe/)
    const leader = await signIn(here, agency, ruth)
    const press2 = safe?.acts?.[0]
    assert.equal(
      (
        await (await signIn(here, agency, tess)).post(press2?.action ?? '', { ...press2?.values, back: '/today' })
      ).headers['location']
        ?.toString()
        .startsWith('/today'),
      true,
    )
    assert.deepEqual(await as(tess, visitCalls), [])
    assert.equal((await leader.get(`/visits/${id}`)).statusCode, 200)
    await runJob()
    assert.equal((await alarms()).length, 4)
  })
})

test('more time stops it, and what passes again is told again', async () => {
  const { priya, as, lodged } = await scene()
  const { id } = made(await lodged())
  const steps = () =>
    as(priya, (tx) => tx.query<{ step: string }>('select step from run_alarm where sheet_id = $1', [id]))
  await atTime('23T15:10', async () => {
    await runJob()
    made(await as(priya, (tx) => press(tx, id, { kind: 'extended', stop: null, minutes: 15 })))
    assert.deepEqual(await as(priya, visitCalls), [])
  })
  await atTime('23T15:34', runJob)
  assert.equal((await steps()).length, 1)
  await atTime('23T15:35', runJob)
  assert.equal((await steps()).length, 2)
})

test('a silent press tells the others at once, shows nothing to whoever stands beside, and is closed in words', async () => {
  const { priya, tess, ruth, as, lodged, agency } = await scene()
  const { id } = made(await lodged({ second: tess.id }))
  const browser = await signIn(here, agency, priya)
  assert.equal((await browser.post(`/visits/${id}/help`, {})).statusCode, 303)
  made(await as(priya, (tx) => callForHelp(tx, id)))
  const calls = await as(ruth, visitCalls)
  assert.equal(calls.length, 1)
  assert.match(calls[0]?.text ?? '', /Priya Tester calls for help/)
  assert.match((await as(tess, visitCalls))[0]?.text ?? '', /calls for help/)
  const page = (await browser.get(`/visits/${id}`)).body
  assert.match(page, /Up to date 09:30/)
  assert.ok(!/calls for help|Called for help|Ruth/i.test(page.slice(page.indexOf('<main'))))
  const [act] = calls[0]?.acts ?? []
  const alarm = act?.values?.['alarm'] ?? ''
  made(await as(ruth, (tx) => seeToAlarm(tx, id, { alarm, did: 'answered', words: '' })))
  assert.match((await browser.get(`/visits/${id}`)).body, /checked 09:30/)
  assert.equal(refusalOf(await as(ruth, (tx) => seeToAlarm(tx, id, { alarm, did: 'closed', words: '' }))), 'no-words')
  made(await as(ruth, (tx) => seeToAlarm(tx, id, { alarm, did: 'closed', words: 'Police went; she is well' })))
  assert.deepEqual(await as(ruth, visitCalls), [])
})

test('whoever may not see the person sees that there is a visit and when; where, only once they are told of danger', async () => {
  const { priya, ruth, as, sally, lodged, agency } = await scene()
  const { id } = made(await lodged())
  await as(priya, (tx) => restrict(tx, sally, priya))
  const leader = await signIn(here, agency, ruth)
  const seen = async () => (await leader.get(`/visits/${id}`)).body
  assert.match(await seen(), /A visit that is not open to you/)
  for (const text of [await seen(), (await leader.get('/visits')).body])
    assert.ok(!text.includes('Sally') && !text.includes('Mill Lane'))
  await as(priya, (tx) => callForHelp(tx, id))
  assert.match(await seen(), /14 Mill Lane/)
  assert.ok(!(await seen()).includes('Sally'))
  const change = { ...sheetWith([], { returns: at('16:00') }), why: 'Traffic', version: 1 }
  made(await as(ruth, (tx) => changeSheet(tx, id, change)))
  assert.equal((await as(priya, (tx) => sheetNamed(tx, id)))?.stops[0]?.where?.place, '14 Mill Lane, Eastry')
  const stranger = await signIn(here, agency, await agency.staff('Olu', 'officer'))
  assert.equal((await stranger.get(`/visits/${id}`)).statusCode, 404)
  const elsewhere = await testAgency(here)
  const other = await signIn(here, elsewhere, await elsewhere.staff('Una', 'team-leader'))
  assert.equal((await other.get(`/visits/${id}`)).statusCode, 404)
})

test('nobody there is two presses: the outcome, with what was seen; and the figures are the agency’s', async () => {
  const { priya, ruth, as, visit, lodged, agency } = await scene()
  const { id } = made(await lodged())
  const stop = (await as(priya, (tx) => sheetNamed(tx, id)))?.stops[0]?.id ?? ''
  const browser = await signIn(here, agency, priya)
  await atTime('23T13:50', async () => {
    const phone = await signIn(here, agency, priya)
    for (const form of [{ mark: 'checked-out' }, { mark: 'arrived', stop }])
      await phone.post(`/visits/${id}/marks`, form)
    const form = { stop, outcome: 'not-seen', seen: 'Curtains drawn, dog barking' }
    assert.equal((await phone.post(`/visits/${id}/not-seen`, form)).statusCode, 303)
  })
  assert.equal((await as(priya, (tx) => appointment(tx, visit)))?.outcome, 'not-seen')
  const leader = await signIn(here, agency, ruth)
  const rules = { graceMinutes: '61', secondMinutes: '5', leaderMinutes: '5', dutyMinutes: '10', reason: 'Long roads' }
  assert.equal((await leader.post('/visits/settings', rules)).statusCode, 422)
  assert.equal((await leader.post('/visits/settings', { ...rules, graceMinutes: '20' })).statusCode, 303)
  assert.equal((await leader.post('/visits/settings', { ...rules, graceMinutes: '25' })).statusCode, 409)
  assert.equal((await browser.get('/visits/settings')).statusCode, 403)
})
