import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { type TestAgency, type TestStaff, testAgency, world } from '../../../test/support/app.ts'
import type { Tx } from '../../platform/database/tx.ts'
import type { Result } from '../../platform/result.ts'
import { addPerson, currentSupervision, openSupervision, standingOf } from '../people/index.ts'
import { addResource, recordLeave, setHours } from '../staff/index.ts'
import {
  appointment, appointmentsOf, appointmentsOn, bookAppointment, cancelAppointment, contactsOf, contactsOfAppointment, deskOf,
  markArrived, markAtDesk, markVisit, nextFrom, recordContact, recordOutcome, rescheduleAppointment, strangerCame, waitingFor, walkIn,
} from './index.ts'

const here = await world()
after(here.close)
const day = Temporal.PlainDate.from
const time = Temporal.PlainTime.from

/** What a command made, or a failure that names the refusal. */
function made<Value>(result: Result<Value>): Value {
  if (!result.ok) assert.fail(`refused: ${result.refusal} at ${result.at}`)
  return result.value
}
const refusal = (result: Result<unknown>) => (result.ok ? 'done' : result.refusal)

type Scene = { agency: TestAgency; priya: TestStaff; roy: string; run: <T>(work: (tx: Tx) => Promise<T>) => Promise<T> }

/** An office with an officer, and a person at medium level whom she supervises since 2 November. */
async function scene(level = 'medium'): Promise<Scene> {
  const agency = await testAgency(here)
  const priya = await agency.staff('Priya', 'officer')
  const run = <T>(work: (tx: Tx) => Promise<T>) => here.db.run(priya.actor, work)
  const roy = await run((tx) => personUnder(tx, agency, priya, level))
  return { agency, priya, roy, run }
}

async function personUnder(tx: Tx, agency: TestAgency, officer: TestStaff, level: string, given = 'Roy'): Promise<string> {
  const facts = [{ kind: 'name' as const, data: { kind: 'legal' as const, given, family: 'Baker' } }]
  const { id } = made(await addPerson(tx, { told: { saidBy: 'person' }, facts }))
  const period = { person: id, kind: 'supervision' as const, openedOn: day('2026-11-02'), openedWhy: 'order', officeId: agency.office, officerId: officer.id, level }
  made(await openSupervision(tx, period))
  return id
}

const tenOn = (on: string) => ({ kind: 'office', day: day(on), time: time('10:00'), minutes: 30 })

test('a booked appointment is listed, is next, and is on the story', async () => {
  const { roy, run, priya } = await scene()
  const booked = made(await run((tx) => bookAppointment(tx, { person: roy, ...tenOn('2026-11-24'), purpose: 'First talk' })))
  assert.deepEqual(booked.warnings, [])
  await run(async (tx) => {
    const [one] = (await appointmentsOf(tx, roy, { limit: 10 })).coming
    assert.equal(one?.purpose, 'First talk')
    assert.equal(one?.startsAt.toString(), '2026-11-23T23:00:00Z')
    assert.deepEqual((await appointmentsOn(tx, { staff: [priya.id], day: day('2026-11-24') })).map(({ id }) => id), [booked.id])
    const standing = await standingOf(tx, (await currentSupervision(tx, roy))?.id ?? '')
    assert.equal(standing.nextAppointmentId, booked.id)
    assert.equal(standing.contactDueOn?.toString(), '2026-11-16')
  })
})
