import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { world } from '../../../test/support/app.ts'
import { made, refusalOf, type Scene, scene } from '../../../test/support/contacts.ts'
import { nameDutyOfficer } from '../staff/index.ts'
import {
  bookAppointment,
  deskOf,
  markArrived,
  markAtDesk,
  markComing,
  markGone,
  markWith,
  strangerCame,
  waitingFor,
  walkIn,
} from './index.ts'

const here = await world()
after(here.close)
const today = Temporal.PlainDate.from('2026-11-23')

const book = ({ run, roy }: Scene, at = '10:00', kind = 'office') =>
  run(
    async (tx) =>
      made(await bookAppointment(tx, { person: roy, kind, day: today, time: Temporal.PlainTime.from(at) })).id,
  )
const states = ({ run, agency }: Scene) =>
  run(async (tx) => (await deskOf(tx, agency.office, today)).map(({ state, stranger }) => stranger || state))

test('the desk shows who is expected, and only kinds of contact that arrive there', async () => {
  const set = await scene(here)
  await book(set)
  await book(set, '11:00', 'home')
  assert.deepEqual(await states(set), ['expected'])
})

test('several people are marked in one press, each officer is told, and a wrong one marks nobody', async () => {
  const set = await scene(here)
  const { run, priya, agency } = set
  const desk = await agency.staff('Dana', 'front-desk')
  const both = [await book(set), await book(set, '11:00')]
  const wrong = await run((tx) =>
    bookAppointment(tx, {
      person: set.roy,
      kind: 'office',
      day: today.add({ days: 1 }),
      time: Temporal.PlainTime.from('10:00'),
    }),
  )
  const marking = (appointments: string[]) =>
    here.db.run(desk.actor, async (tx) => {
      const result = await markArrived(tx, { appointments })
      if (!result.ok) throw new Error(result.refusal)
      return result.value.arrivals
    })
  await assert.rejects(marking([...both, made(wrong).id]), /not-today/)
  assert.deepEqual(await states(set), ['expected', 'expected'])
  assert.equal((await marking(both)).length, 2)
  assert.equal((await run((tx) => waitingFor(tx, priya.id))).length, 2)
  await assert.rejects(marking([both[0] ?? '']), /already-there/)
})

test('somebody waits, is met, and goes; nothing follows but coming back', async () => {
  const set = await scene(here)
  const { run, priya } = set
  const appointments = [await book(set)]
  const { arrivals } = made(await run((tx) => markArrived(tx, { appointments })))
  made(await run((tx) => markComing(tx, arrivals)))
  assert.deepEqual(await states(set), ['coming'])
  made(await run((tx) => markWith(tx, arrivals)))
  const [one] = await run((tx) => deskOf(tx, set.agency.office, today))
  assert.deepEqual([one?.state, one?.staff], ['with', priya.id])
  made(await run((tx) => markGone(tx, arrivals)))
  assert.equal(await run(async (tx) => refusalOf(await markWith(tx, arrivals))), 'already-gone')
  made(await run((tx) => markAtDesk(tx, { arrivals, kind: 'here' })))
  assert.deepEqual(await states(set), ['here'])
})

test('a mark made by mistake is taken back, and the person can arrive later', async () => {
  const set = await scene(here)
  const appointments = [await book(set)]
  const { arrivals } = made(await set.run((tx) => markArrived(tx, { appointments })))
  made(await set.run((tx) => markAtDesk(tx, { arrivals, kind: 'undone' })))
  assert.deepEqual(await states(set), ['expected'])
  made(await set.run((tx) => markArrived(tx, { appointments })))
  assert.deepEqual(await states(set), ['here'])
})

test('after ten minutes the duty officer of the day is told too, until somebody is coming', async () => {
  const set = await scene(here)
  const { agency, run } = set
  const duty = await agency.staff('Dev', 'officer')
  made(await run((tx) => nameDutyOfficer(tx, { office: agency.office, day: today, staff: duty.id })))
  const { arrival } = made(await run((tx) => walkIn(tx, { person: set.roy })))
  const told = () => here.db.run(duty.actor, async (tx) => (await waitingFor(tx, duty.id)).length)
  assert.equal(await told(), 0)
  here.clock.advance({ minutes: 9, seconds: 59 })
  assert.equal(await told(), 0)
  here.clock.advance({ seconds: 1 })
  assert.equal(await told(), 1)
  made(await run((tx) => markComing(tx, [arrival])))
  assert.equal(await told(), 0)
})

test('a stranger is a name and nothing else, and asks for an officer', async () => {
  const set = await scene(here)
  made(await set.run((tx) => strangerCame(tx, { name: '<b>Nobody</b>', staff: set.priya.id, why: 'Asks about forms' })))
  assert.deepEqual(await states(set), ['<b>Nobody</b>'])
  assert.equal((await set.run((tx) => waitingFor(tx, set.priya.id)))[0]?.why, 'Asks about forms')
  assert.equal(await set.run(async (tx) => refusalOf(await strangerCame(tx, { name: ' ' }))), 'nobody-named')
})
