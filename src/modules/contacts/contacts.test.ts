import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { world } from '../../../test/support/app.ts'
import { made, personUnder, refusalOf, scene, tenOn } from '../../../test/support/contacts.ts'
import type { Tx } from '../../platform/database/tx.ts'
import { currentSupervision, standingOf } from '../people/index.ts'
import { addResource, keepOfficeDay, recordLeave, setHours } from '../staff/index.ts'
import {
  appointment,
  appointmentsOf,
  appointmentsOn,
  bookAppointment,
  cancelAppointment,
  contactsOf,
  contactsOfAppointment,
  evidenceAwaited,
  markVisit,
  nextFrom,
  recordContact,
  recordOutcome,
  rescheduleAppointment,
  unrecordedOf,
} from './index.ts'

const here = await world()
after(here.close)
const day = Temporal.PlainDate.from
const time = Temporal.PlainTime.from
const standing = async (tx: Tx, person: string) => standingOf(tx, (await currentSupervision(tx, person))?.id ?? '')
const codes = (list: readonly { code: string }[]) => list.map(({ code }) => code)

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

test('a booked appointment is listed, is next, and shows when a contact is due', async () => {
  const { roy, run, priya } = await scene(here)
  const booked = made(
    await run((tx) => bookAppointment(tx, { person: roy, ...tenOn('2026-11-24'), purpose: 'First talk' })),
  )
  assert.deepEqual(booked.warnings, [])
  await run(async (tx) => {
    const [one] = (await appointmentsOf(tx, roy, { limit: 10 })).coming
    assert.equal(one?.purpose, 'First talk')
    assert.equal(`${one?.startsAt}`, '2026-11-23T23:00:00Z')
    assert.deepEqual(
      (await appointmentsOn(tx, { staff: [priya.id], day: day('2026-11-24') })).map(({ id }) => id),
      [booked.id],
    )
    const now = await standing(tx, roy)
    assert.equal(now.nextAppointmentId, booked.id)
    assert.equal(`${now.contactDueOn}`, '2026-11-16')
  })
})

test('what stands in the way is said and stops nothing', async () => {
  const { roy, run, priya, agency } = await scene(here)
  const sally = await run((tx) => personUnder(tx, agency, priya, 'low', 'Sally'))
  const room = await run((tx) => addResource(tx, { officeId: agency.office, kind: 'room', name: 'Room 2' }))
  await run((tx) => keepOfficeDay(tx, { officeId: agency.office, day: day('2026-11-27'), name: 'Show day' }))
  const hours = {
    weekday: 2,
    starts: time('09:00'),
    ends: time('15:00'),
    lunchStarts: time('12:00'),
    lunchEnds: time('12:30'),
  }
  made(await run((tx) => setHours(tx, { staff: priya.id, from: day('2026-11-01'), days: [hours] })))
  made(
    await run((tx) =>
      recordLeave(tx, { staff: priya.id, kind: 'annual', firstDay: day('2026-12-01'), lastDay: day('2026-12-02') }),
    ),
  )
  made(await run((tx) => bookAppointment(tx, { person: roy, ...tenOn('2026-11-24'), resources: [room] })))
  const warned = async (booking: object) =>
    codes(made(await run((tx) => bookAppointment(tx, { person: sally, ...tenOn('2026-11-24'), ...booking }))).warnings)
  assert.deepEqual(await warned({ resources: [room] }), ['officer-clash', 'room-clash'])
  assert.deepEqual(await warned({ time: time('11:45'), person: roy }), ['lunch'])
  assert.deepEqual(await warned({ time: time('16:00') }), ['officer-hours'])
  assert.deepEqual(await warned({ day: day('2026-11-25') }), ['not-working'])
  assert.deepEqual(await warned({ day: day('2026-11-27') }), ['holiday'])
  assert.deepEqual(await warned({ day: day('2026-11-28') }), ['weekend', 'not-working'])
  assert.deepEqual(await warned({ day: day('2026-12-01') }), ['leave'])
  assert.deepEqual(await warned({ day: day('2026-12-25') }), ['holiday'])
})

test('booking refuses what the agency does not have, and a day far off', async () => {
  const { roy, run } = await scene(here)
  const refused = (booking: object) =>
    run(async (tx) => refusalOf(await bookAppointment(tx, { person: roy, ...tenOn('2026-11-24'), ...booking })))
  assert.equal(await refused({ kind: 'seance' }), 'unknown-kind')
  assert.equal(await refused({ resources: ['019ab000-0000-7000-8000-000000000000'] }), 'unknown-resource')
  assert.equal(await refused({ staff: '019ab000-0000-7000-8000-000000000000' }), 'unknown-staff')
  assert.equal(await refused({ day: day('2029-01-01') }), 'too-far')
})

test('a moved appointment keeps the one before, with who asked and why, and frees its room', async () => {
  const { roy, run, agency } = await scene(here)
  const room = await run((tx) => addResource(tx, { officeId: agency.office, kind: 'room', name: 'Room 1' }))
  const first = made(
    await run((tx) =>
      bookAppointment(tx, { person: roy, ...tenOn('2026-11-24'), resources: [room], interpreter: 'Dari' }),
    ),
  )
  const why = { askedBy: 'person' as const, note: 'His shift changed' }
  const moved = made(
    await run((tx) =>
      rescheduleAppointment(tx, { appointment: first.id, version: 1, ...why, to: { day: day('2026-11-26') } }),
    ),
  )
  await run(async (tx) => {
    const one = await appointment(tx, moved.id)
    assert.equal(one?.insteadOf, first.id)
    assert.equal(one?.interpreter, 'Dari')
    assert.deepEqual(
      one?.resources.map(({ name }) => name),
      ['Room 1'],
    )
    assert.equal((await appointment(tx, first.id))?.state, 'moved')
    assert.equal((await standing(tx, roy)).nextAppointmentId, moved.id)
    const again = await bookAppointment(tx, { person: roy, ...tenOn('2026-11-24'), resources: [room] })
    assert.deepEqual(made(again).warnings, [])
  })
  const twice = await run(async (tx) =>
    refusalOf(await rescheduleAppointment(tx, { appointment: first.id, ...why, to: { minutes: 45 } })),
  )
  assert.equal(twice, 'already-ended')
})

test('a change that somebody else made first is refused as stale', async () => {
  const { roy, run } = await scene(here)
  const { id } = made(await run((tx) => bookAppointment(tx, { person: roy, ...tenOn('2026-11-23') })))
  made(
    await run((tx) => recordOutcome(tx, { appointment: id, version: 1, outcome: 'in-custody', place: 'Wellington' })),
  )
  const stale = await run(async (tx) =>
    refusalOf(await recordOutcome(tx, { appointment: id, version: 1, outcome: 'attended', changeReason: 'x' })),
  )
  assert.equal(stale, 'stale')
  assert.equal(
    await run(async (tx) => refusalOf(await cancelAppointment(tx, { appointment: id, version: 1, askedBy: 'person' }))),
    'stale',
  )
})

test('attendance moves the date by which the next contact is due, and joins the strip', async () => {
  const { roy, run } = await scene(here)
  const { id } = made(
    await run((tx) =>
      bookAppointment(tx, { person: roy, kind: 'office', day: day('2026-11-23'), time: time('09:00') }),
    ),
  )
  const recorded = made(
    await run((tx) =>
      recordOutcome(tx, { appointment: id, outcome: 'attended-late', minutesLate: 20, next: tenOn('2026-12-07') }),
    ),
  )
  assert.equal(recorded.satisfies, true)
  assert.equal(`${recorded.due?.what} ${recorded.due?.on}`, 'Home visit 2026-12-02')
  await run(async (tx) => {
    const now = await standing(tx, roy)
    assert.equal(now.attendance, 'a')
    assert.equal(`${now.lastContactAt}`, '2026-11-22T22:20:00Z')
    assert.equal(now.nextAppointmentId, recorded.next?.id)
    assert.match(JSON.stringify(now.contactDueWhy), /"verified":false/)
  })
})

test('a recorded outcome changes only with a reason, and what stood before is kept', async () => {
  const { roy, run } = await scene(here)
  const { id } = made(
    await run((tx) =>
      bookAppointment(tx, { person: roy, kind: 'office', day: day('2026-11-23'), time: time('09:00') }),
    ),
  )
  made(await run((tx) => recordOutcome(tx, { appointment: id, outcome: 'unacceptable-absence' })))
  assert.equal(await run(async (tx) => (await standing(tx, roy)).attendance), 'm')
  const change = { appointment: id, outcome: 'acceptable-absence', absenceReason: 'sorry-business' }
  assert.equal(await run(async (tx) => refusalOf(await recordOutcome(tx, change))), 'change-reason-missing')
  made(await run((tx) => recordOutcome(tx, { ...change, changeReason: 'His aunt rang: a funeral' })))
  await run(async (tx) => {
    const [stands, before] = await contactsOfAppointment(tx, id)
    assert.deepEqual([stands?.outcome, before?.outcome], ['acceptable-absence', 'unacceptable-absence'])
    assert.ok(before?.supersededAt)
    assert.equal((await standing(tx, roy)).attendance, 'x')
  })
})

test('what happened cannot be rewritten, even past the commands', async () => {
  const { roy, run } = await scene(here)
  made(await run((tx) => recordContact(tx, { person: roy, kind: 'phone', at: here.clock.now(), outcome: 'no-answer' })))
  await assert.rejects(
    run((tx) => tx.query("update contact set note = 'other' where person_id = $1", [roy])),
    /superseded, never changed/,
  )
  await assert.rejects(
    run((tx) => tx.query('delete from contact where person_id = $1', [roy])),
    /permission denied/,
  )
})

test('attendance is not recorded before its day; custody may be', async () => {
  const { roy, run } = await scene(here)
  const { id } = made(await run((tx) => bookAppointment(tx, { person: roy, ...tenOn('2026-11-25') })))
  const record = (outcome: string) =>
    run(async (tx) => refusalOf(await recordOutcome(tx, { appointment: id, outcome })))
  assert.equal(await record('attended'), 'not-yet')
  assert.equal(await record('unacceptable-absence'), 'not-yet')
  assert.equal(await record('in-custody'), 'done')
})

test('a rescheduled appointment needs its new time, which stands in its place', async () => {
  const { roy, run } = await scene(here)
  const { id } = made(await run((tx) => bookAppointment(tx, { person: roy, ...tenOn('2026-11-23') })))
  const rescheduled = { appointment: id, outcome: 'rescheduled' }
  assert.equal(await run(async (tx) => refusalOf(await recordOutcome(tx, rescheduled))), 'new-time-missing')
  const recorded = made(await run((tx) => recordOutcome(tx, { ...rescheduled, next: tenOn('2026-11-25') })))
  assert.equal(await run(async (tx) => (await appointment(tx, recorded.next?.id ?? ''))?.insteadOf), id)
})

test('a contact that nobody booked is kept with both its times, and a call moves no date', async () => {
  const { roy, run } = await scene(here)
  const yesterday = here.clock.now().subtract({ hours: 20 })
  const call = {
    person: roy,
    kind: 'phone',
    direction: 'in' as const,
    at: yesterday,
    outcome: 'attended',
    note: 'Will be late',
  }
  assert.equal(made(await run((tx) => recordContact(tx, call))).satisfies, false)
  assert.equal(
    made(await run((tx) => recordContact(tx, { ...call, kind: 'office', outcome: 'attended-unbooked' }))).satisfies,
    true,
  )
  const mother = { ...call, withPerson: false, spokenTo: 'June Baker', relation: 'mother', phone: '0412 345 678' }
  made(await run((tx) => recordContact(tx, mother)))
  await run(async (tx) => {
    const all = await contactsOf(tx, roy, { limit: 10 })
    assert.equal(all.length, 3)
    assert.ok(all.every(({ at, recordedAt }) => Temporal.Instant.compare(at, recordedAt) < 0))
    assert.equal(all.find(({ withPerson }) => !withPerson)?.counts, 'neutral')
    assert.equal((await standing(tx, roy)).attendance, 'a')
  })
  const future = await run(async (tx) =>
    refusalOf(await recordContact(tx, { ...call, at: here.clock.now().add({ minutes: 1 }) })),
  )
  assert.equal(future, 'in-the-future')
  assert.equal(
    await run(async (tx) => refusalOf(await recordContact(tx, { ...mother, spokenTo: ' ' }))),
    'spoken-to-missing',
  )
})

test('the next appointment is proposed as the last ones lay, off holidays and leave', async () => {
  const { roy, run, priya } = await scene(here)
  await at('2026-11-02T22:00:00Z', async () => {
    for (const on of ['2026-10-29', '2026-11-12', '2026-11-26'])
      made(await run((tx) => bookAppointment(tx, { person: roy, kind: 'office', day: day(on), time: time('14:00') })))
  })
  const first = await run((tx) => nextFrom(tx, roy))
  assert.equal(`${first?.day} ${first?.time}`, '2026-12-10 14:00:00')
  made(
    await run((tx) =>
      recordLeave(tx, { staff: priya.id, kind: 'annual', firstDay: day('2026-12-10'), lastDay: day('2026-12-11') }),
    ),
  )
  const moved = await run((tx) => nextFrom(tx, roy))
  assert.equal(`${moved?.day}`, '2026-12-14')
  assert.deepEqual(codes(moved?.why ?? []), ['pattern', 'moved'])
})

test('without a pattern the level’s standard spaces the appointments', async () => {
  const { roy, run } = await scene(here, 'high')
  const next = await run((tx) => nextFrom(tx, roy))
  assert.deepEqual(codes(next?.why ?? []), ['standard'])
  assert.equal(`${next?.day}`, '2026-11-30')
})

test('a visit is marked set out, arrived, safe, in turn', async () => {
  const { roy, run } = await scene(here)
  const { id } = made(await run((tx) => bookAppointment(tx, { person: roy, ...tenOn('2026-11-23'), kind: 'home' })))
  const mark = (kind: 'set-out' | 'arrived' | 'safe') =>
    run(async (tx) => refusalOf(await markVisit(tx, { appointment: id, kind })))
  assert.equal(await mark('safe'), 'mark-out-of-turn')
  for (const kind of ['set-out', 'arrived', 'safe'] as const) assert.equal(await mark(kind), 'done')
  assert.equal(await mark('safe'), 'mark-out-of-turn')
  assert.deepEqual(await run(async (tx) => (await appointment(tx, id))?.marks.map(({ kind }) => kind)), [
    'set-out',
    'arrived',
    'safe',
  ])
})

test('an absence with evidence awaited waits, and an appointment nobody recorded is found', async () => {
  const { roy, run, priya } = await scene(here)
  const early = { person: roy, kind: 'office', day: day('2026-11-23'), time: time('08:30') }
  const { id } = made(await run((tx) => bookAppointment(tx, early)))
  assert.deepEqual(
    (await run((tx) => unrecordedOf(tx, [priya.id]))).map((one) => one.id),
    [id],
  )
  const awaited = {
    appointment: id,
    outcome: 'evidence-awaited',
    absenceReason: 'illness',
    evidenceDue: day('2026-11-27'),
  }
  made(await run((tx) => recordOutcome(tx, awaited)))
  assert.deepEqual((await run((tx) => unrecordedOf(tx, [priya.id]))).length, 0)
  assert.equal(`${(await run((tx) => evidenceAwaited(tx, [roy])))[0]?.evidenceDue}`, '2026-11-27')
})
