import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { world } from '../../../test/support/app.ts'
import { made, period, type Scene, scene, tenOn } from '../../../test/support/contacts.ts'
import { demonstrationDatabase, morning } from '../../../test/support/demonstration.ts'
import { type Actor, systemOf } from '../../platform/access/actor.ts'
import { fixedClock } from '../../platform/clock.ts'
import { type Db, makeDb } from '../../platform/database/run.ts'
import {
  bookAppointment,
  cancelAppointment,
  recordContact,
  recordOutcome,
  rescheduleAppointment,
} from '../contacts/index.ts'
import { endOrder, recordOrder } from '../orders/index.ts'
import { allocate, closeSupervision, openSupervision, peopleAfter, setLevel, standingOf } from '../people/index.ts'
import { rebuildStandings } from './index.ts'

const here = await world()
after(here.close)
const day = Temporal.PlainDate.from
const time = Temporal.PlainTime.from

/** How many there are, and of whom working out anew finds something otherwise than it was stored. */
const rebuilt = (db: Db, actor: Actor) =>
  db.run(actor, async (tx) => {
    const people = await peopleAfter(tx, null, 1000)
    return { people: people.length, moved: [...(await rebuildStandings(tx, people))] }
  })

const order = {
  type: 'cco',
  madeBy: 'court',
  court: 'Dubbo Local Court',
  courtFile: '',
  madeOn: day('2026-11-02'),
  startsOn: day('2026-11-02'),
  asOrdered: 'Twelve months',
  source: '',
  verified: false,
  offences: [],
  conditions: [],
  leftOut: [],
  coDefendants: [],
}

/** A long and mixed history of one person, through commands only, with the clock going on between them. */
async function live({ roy, run, agency, priya }: Scene): Promise<void> {
  const kim = await agency.staff('Kim', 'officer')
  const at = (moment: string) => here.clock.set(moment)
  const booked = async (on: string, more = {}) =>
    made(await run((tx) => bookAppointment(tx, { person: roy, ...tenOn(on), ...more }))).id
  const cameTo = async (appointment: string, outcome: string, more = {}) =>
    made(await run((tx) => recordOutcome(tx, { appointment, outcome, ...more })))
  const first = await run((tx) => period(tx, roy))
  const ordered = (endsOn: string) =>
    run(async (tx) => made(await recordOrder(tx, { ...order, person: roy, endsOn: day(endsOn) })).id)
  await ordered('2027-11-01')
  const shorter = await ordered('2027-05-01')
  const a = await booked('2026-11-23', { time: time('11:00') })
  const b = await booked('2026-11-25')
  at('2026-11-23T00:40:00Z')
  await cameTo(a, 'unacceptable-absence')
  await cameTo(a, 'acceptable-absence', { absenceReason: 'sorry-business', changeReason: 'His aunt rang' })
  const why = { askedBy: 'person' as const }
  const moved = made(
    await run((tx) => rescheduleAppointment(tx, { appointment: b, ...why, to: { day: day('2026-11-26') } })),
  )
  at('2026-11-26T00:00:00Z')
  await cameTo(moved.id, 'attended-late', { minutesLate: 20, next: tenOn('2026-12-03') })
  made(await run((tx) => setLevel(tx, { supervision: first, level: 'high', from: day('2026-11-26'), why: 'x' })))
  made(await run((tx) => allocate(tx, { supervision: first, staff: kim.id, from: day('2026-11-26'), why: 'leave' })))
  const report = made(
    await run((tx) =>
      openSupervision(tx, {
        person: roy,
        kind: 'report-only',
        openedOn: day('2026-11-26'),
        openedWhy: 'report',
        officeId: agency.office,
        officerId: kim.id,
      }),
    ),
  )
  const called = await booked('2026-12-10')
  made(await run((tx) => cancelAppointment(tx, { appointment: called, askedBy: 'service', reason: 'officer-away' })))
  at('2026-12-05T03:00:00Z') // the third of December went by with nothing recorded
  made(
    await run((tx) =>
      recordContact(tx, { person: roy, kind: 'phone', direction: 'in', at: here.clock.now(), outcome: 'attended' }),
    ),
  )
  made(
    await run((tx) =>
      endOrder(tx, { order: shorter, endedOn: day('2026-12-05'), how: 'completed', court: '', why: '' }),
    ),
  )
  await booked('2026-12-14')
  await booked('2026-12-07')
  at('2026-12-09T00:00:00Z')
  made(await run((tx) => closeSupervision(tx, { supervision: first, closedOn: day('2026-12-09'), why: 'completed' })))
  made(
    await run((tx) =>
      openSupervision(tx, {
        person: roy,
        kind: 'supervision',
        openedOn: day('2026-12-08'),
        openedWhy: 'order',
        officeId: agency.office,
        officerId: priya.id,
        level: 'low',
      }),
    ),
  )
  made(
    await run((tx) =>
      recordContact(tx, { person: roy, kind: 'home', at: here.clock.now(), outcome: 'attended-unbooked' }),
    ),
  )
  made(
    await run((tx) => closeSupervision(tx, { supervision: report.id, closedOn: day('2026-12-09'), why: 'completed' })),
  )
  at('2026-12-15T00:00:00Z')
}

test('after a long and mixed story, working it all out anew finds no difference', async () => {
  const one = await scene(here)
  await live(one)
  const found = await rebuilt(here.db, systemOf(one.agency.id, 'AU-NSW', 'Australia/Sydney'))
  assert.deepEqual(found, { people: 1, moved: [] })
  const standing = await one.run(async (tx) => standingOf(tx, await period(tx, one.roy)))
  assert.equal(`${standing.contactDueOn}`, '2027-01-09')
})

test('the same in a demonstration', async () => {
  const demo = await demonstrationDatabase()
  try {
    const db = makeDb(demo.pool, fixedClock(morning))
    const { rows } = await demo.pool.query<{ agency_id: string; zone: string }>("select * from agencies_to_sign_in('')")
    const found = await rebuilt(db, systemOf(rows[0]?.agency_id ?? '', 'AU-NSW', rows[0]?.zone ?? ''))
    assert.ok(found.people > 15, `${found.people} people`)
    assert.deepEqual(found.moved, [])
  } finally {
    await demo.drop()
  }
})
