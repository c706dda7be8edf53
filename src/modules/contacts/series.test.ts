import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { signIn, world } from '../../../test/support/app.ts'
import { made, period, refusalOf, type Scene, scene, tenOn } from '../../../test/support/contacts.ts'
import { newId } from '../../platform/ids.ts'
import { createLog } from '../../platform/log.ts'
import { allocate, closeSupervision } from '../people/index.ts'
import {
  appointmentsOf,
  beginSeries,
  bookAppointment,
  callOffFollowing,
  cancelAppointment,
  changeSeries,
  contactJobs,
  endSeries,
  type Repeats,
  rescheduleAppointment,
  seriesNamed,
  seriesOf,
} from './index.ts'

const here = await world()
after(here.close)
const day = Temporal.PlainDate.from
const time = Temporal.PlainTime.from
const log = createLog('silent')
const settle = async () => void (await contactJobs[0]?.run({}, { db: here.db, log }))

/** Tests begin on Monday 23 November 2026 at 9:30 in Sydney; each that moves the clock puts it back. */
async function at<T>(moment: string, work: () => Promise<T>): Promise<T> {
  const before = here.clock.now()
  here.clock.set(moment)
  try {
    return await work()
  } finally {
    here.clock.set(before.toString())
  }
}

const begin = ({ run, roy }: Scene, repeats: Repeats, first = '2026-11-24') =>
  run(async (tx) => made(await beginSeries(tx, { person: roy, ...tenOn(first) }, repeats)))
const comingOf = ({ run, roy }: Scene) => run(async (tx) => (await appointmentsOf(tx, roy, { limit: 50 })).coming)
const days = async (set: Scene) => (await comingOf(set)).map((one) => `${one.day}`.slice(5)).join(' ')

test('a series lays eight weeks of ordinary appointments, once, however many servers and restarts there are', async () => {
  const set = await scene(here)
  const begun = await begin(set, { every: 'fortnight' })
  assert.equal(await days(set), '11-24 12-08 12-22 01-05')
  assert.equal(begun.booked.length, 4)
  await Promise.all([settle(), settle()])
  assert.equal(await days(set), '11-24 12-08 12-22 01-05')
  await at('2026-11-24T20:00:00Z', async () => {
    await Promise.all([settle(), settle(), settle()])
    assert.equal(await days(set), '12-08 12-22 01-05 01-19')
  })
  await at('2026-12-13T20:00:00Z', async () => {
    await Promise.all([settle(), settle()])
    await settle()
    assert.equal(await days(set), '12-22 01-05 01-19 02-02')
  })
})

test('the wall’s time stays when the clocks go back, and a holiday is left out', async () => {
  const set = await scene(here)
  await at('2027-02-26T00:00:00Z', async () => {
    await begin(set, { every: 'four-weeks', weekdays: [1, 2] }, '2027-03-01')
    const shown = (await comingOf(set)).map(
      (one) => `${one.day} ${one.time}`.slice(5, 16) + `${one.startsAt}`.slice(10, 16),
    )
    assert.deepEqual(shown, ['03-01 10:00T23:00', '03-02 10:00T23:00', '03-30 10:00T23:00'])
  })
  const other = await scene(here)
  await at('2027-03-29T00:00:00Z', async () => {
    await begin(other, { every: 'week', times: 2 }, '2027-03-30')
    assert.deepEqual(
      (await comingOf(other)).map(({ startsAt }) => `${startsAt}`),
      ['2027-03-29T23:00:00Z', '2027-04-06T00:00:00Z'],
    )
  })
})

test('one is moved or called off by itself and is not laid again; what was booked by hand is not booked twice', async () => {
  const set = await scene(here)
  const { run, roy } = set
  made(await run((tx) => bookAppointment(tx, { person: roy, ...tenOn('2026-12-15') })))
  const { id, taken } = await begin(set, { every: 'week', until: day('2026-12-22') })
  assert.deepEqual(taken.map(String), ['2026-12-15'])
  const [, second, third] = await comingOf(set)
  made(await run((tx) => cancelAppointment(tx, { appointment: second?.id ?? '', askedBy: 'person' })))
  const to = { day: day('2026-12-09') }
  made(await run((tx) => rescheduleAppointment(tx, { appointment: third?.id ?? '', askedBy: 'person', to })))
  await at('2026-11-25T20:00:00Z', settle)
  assert.equal(await days(set), '11-24 12-09 12-15 12-22')
  const moved = (await comingOf(set)).find((one) => `${one.day}` === '2026-12-09')
  assert.deepEqual([moved?.series, `${moved?.seriesDay}`], [id, '2026-12-08'])
})

test('this one and all that follow take other days; what was called off stays so, and what is left over ends', async () => {
  const set = await scene(here)
  const { run } = set
  const { id } = await begin(set, { every: 'week', times: 6 })
  const coming = await comingOf(set)
  assert.equal(await days(set), '11-24 12-01 12-08 12-15 12-22 12-29')
  made(await run((tx) => cancelAppointment(tx, { appointment: coming[4]?.id ?? '', askedBy: 'person' })))
  const to = { ...tenOn('2026-12-09'), time: time('14:00') }
  const change = { appointment: coming[2]?.id ?? '', askedBy: 'person' as const, to }
  const repeats = { every: 'fortnight' as const, times: 2 }
  const changed = await run(async (tx) => made(await changeSeries(tx, { ...change, repeats })))
  assert.equal(await days(set), '11-24 12-01 12-09 12-23')
  const all = await comingOf(set)
  assert.deepEqual([all[2]?.insteadOf, all[2]?.series], [coming[2]?.id, changed.id])
  await run(async (tx) => {
    const before = await seriesNamed(tx, id)
    assert.deepEqual([`${before?.endedFrom}`, before?.endedWhy], ['2026-12-08', 'changed'])
    assert.deepEqual(
      (await seriesOf(tx, set.roy)).map((one) => one.id),
      [changed.id],
    )
    assert.equal(refusalOf(await changeSeries(tx, { ...change, appointment: coming[0]?.id ?? '' })), 'not-a-series')
  })
  await at('2026-11-25T20:00:00Z', settle)
  assert.equal(await days(set), '11-24 12-01 12-09 12-23')
})

test('only another time of day keeps the days, and those that were called off', async () => {
  const set = await scene(here)
  const { run } = set
  await begin(set, { every: 'week', until: day('2026-12-15') })
  const coming = await comingOf(set)
  made(await run((tx) => cancelAppointment(tx, { appointment: coming[2]?.id ?? '', askedBy: 'person' })))
  const to = { ...tenOn('2026-12-01'), time: time('14:00') }
  made(await run((tx) => changeSeries(tx, { appointment: coming[1]?.id ?? '', askedBy: 'person', to })))
  assert.equal(await days(set), '11-24 12-01 12-15')
  assert.deepEqual(
    (await comingOf(set)).map((one) => one.time.hour),
    [10, 14, 14],
  )
})

test('a series ends when it is ended, once, and what follows is called off', async () => {
  const set = await scene(here)
  const { run } = set
  const { id } = await begin(set, { every: 'week' })
  const coming = await comingOf(set)
  const end = { series: id, from: day('2026-12-22'), askedBy: 'service' as const, why: 'called-off' as const }
  assert.equal(await run(async (tx) => refusalOf(await endSeries(tx, { ...end, version: 7 }))), 'stale')
  const off = await run(async (tx) =>
    made(await callOffFollowing(tx, { appointment: coming[2]?.id ?? '', askedBy: 'person' })),
  )
  assert.equal(off.person, set.roy)
  assert.equal(await days(set), '11-24 12-01')
  assert.equal(await run(async (tx) => refusalOf(await endSeries(tx, end))), 'already-ended')
  await at('2026-12-01T20:00:00Z', settle)
  assert.equal(await days(set), '11-24 12-01')
})

test('after a hand-over the new officer has them from their first day; with the supervision they end', async () => {
  const set = await scene(here)
  const { run, priya, agency, roy } = set
  const ruth = await agency.staff('Ruth', 'officer')
  const minh = await agency.staff('Minh', 'officer')
  await begin(set, { every: 'week' })
  const coming = await comingOf(set)
  made(
    await run((tx) =>
      rescheduleAppointment(tx, { appointment: coming[3]?.id ?? '', askedBy: 'service', to: { staff: minh.id } }),
    ),
  )
  const supervision = await run((tx) => period(tx, roy))
  made(await run((tx) => allocate(tx, { supervision, staff: ruth.id, from: day('2026-12-01'), why: 'Hand-over' })))
  await settle()
  await settle()
  const who = new Map([priya, ruth, minh].map((one) => [one.id, one === priya ? 'p' : one === ruth ? 'r' : 'm']))
  assert.equal((await comingOf(set)).map(({ staff }) => who.get(staff)).join(''), 'prrmrrrr')
  const closed = { supervision, closedOn: day('2026-12-03'), why: 'completed' }
  await at('2026-12-03T00:00:00Z', async () => {
    made(await run((tx) => closeSupervision(tx, closed)))
    await settle()
    assert.equal(await days(set), '')
    await settle()
  })
})

test('a series is refused without supervision, with two ends, or where nothing can be laid', async () => {
  const set = await scene(here)
  const { run, roy } = set
  const refused = (repeats: Repeats, first = '2026-11-24') =>
    run(async (tx) => refusalOf(await beginSeries(tx, { person: roy, ...tenOn(first) }, repeats)))
  assert.equal(await refused({ every: 'week', until: day('2026-12-24'), times: 3 }), 'until-and-times')
  assert.equal(await refused({ every: 'week', until: day('2026-11-23') }), 'ends-before-first')
  assert.equal(await refused({ every: 'week' }, '2027-03-02'), 'begins-too-late')
  assert.equal(await refused({ every: 'week', until: day('2026-12-25') }, '2026-12-25'), 'no-times')
  await begin(set, { every: 'week', times: 2 })
  assert.equal(await refused({ every: 'week', times: 2 }), 'booked-twice')
  const supervision = await run((tx) => period(tx, roy))
  made(await run((tx) => closeSupervision(tx, { supervision, closedOn: day('2026-11-23'), why: 'completed' })))
  assert.equal(await refused({ every: 'week' }), 'not-supervised')
})

test('the form shows what would be booked, books it, and asks of one whether all that follow are meant', async () => {
  const set = await scene(here)
  const browser = await signIn(here, set.agency, set.priya)
  const list = `/people/${set.roy}/appointments`
  const form = { nextDate: '2026-12-18', nextTime: '10:00', nextKind: 'office', nextMinutes: '30', nextEvery: 'week' }
  const seen = (await browser.get(`${list}/warnings?${new URLSearchParams({ ...form, nextTimes: '4' })}`)).body
  assert.match(seen, /These would be booked now.*Fri 18 Dec 2026.*Fri 8 Jan 2027/s)
  assert.doesNotMatch(seen, /25 Dec/)
  const both = await browser.post(list, { ...form, nextTimes: '4', nextUntil: '2027-01-10' })
  assert.match(both.body, /Enter a last day or a number of times, not both/)
  const saved = await browser.post(list, { ...form, nextTimes: '4', nextHoliday: 'before', _key: newId() })
  assert.equal(saved.statusCode, 303)
  const told = (await browser.get(list)).body
  assert.match(told, /Every week on Friday, 10:00, 4 times, until Fri 8 Jan 2027/)
  assert.equal(await days(set), '12-18 12-24 12-31 01-08')
  const [first] = await comingOf(set)
  const shown = (await browser.get(`/series/${first?.series}`)).body
  assert.match(shown, /Whoever supervises them: Priya/)
  assert.match(shown, /The last working day before/)
  const cancel = `/appointments/${first?.id}/cancel`
  const asked = await browser.post(cancel, { askedBy: 'person', _version: '1' })
  assert.match(asked.body, /Select whether this is for this one only/)
  const move = {
    ...form,
    nextTime: '11:00',
    nextTimes: '4',
    nextHoliday: 'before',
    askedBy: 'person',
    which: 'following',
  }
  const moved = await browser.post(`/appointments/${first?.id}/move`, { ...move, _version: '1', _key: newId() })
  assert.equal(moved.statusCode, 303, moved.body)
  assert.deepEqual(
    (await comingOf(set)).map((one) => one.time.hour),
    [11, 11, 11, 11],
  )
  const [now] = await comingOf(set)
  const ended = { from: '2026-12-30', askedBy: 'service', _version: '1', _key: newId() }
  assert.equal((await browser.post(`/series/${now?.series}/end`, ended)).statusCode, 303)
  assert.equal(await days(set), '12-18 12-24')
})
