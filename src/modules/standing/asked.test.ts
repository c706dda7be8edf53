import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { world } from '../../../test/support/app.ts'
import { made, period, type Scene, scene, tenOn } from '../../../test/support/contacts.ts'
import { bookAppointment, recordContact, recordOutcome } from '../contacts/index.ts'
import { recordOrder } from '../orders/index.ts'
import { askedOf, recordFact, setLevel } from '../people/index.ts'

const here = await world()
after(here.close)
const day = Temporal.PlainDate.from
const start = here.clock.now().toString()
const factsOf = ({ run, roy }: Scene) => run(async (tx) => (await askedOf(tx, [roy]))[0]?.facts)
const spans = (some: readonly { from: Temporal.PlainDate; to: Temporal.PlainDate | null }[] = []) =>
  some.map(({ from, to }) => [`${from}`, to && `${to}`])

test('what standards are worked out with is read from what is kept of a person', async () => {
  const one = await scene(here)
  const { roy, run } = one
  const supervision = await run((tx) => period(tx, roy))
  const wanted = {
    person: roy,
    madeBy: 'court',
    court: 'Dubbo',
    courtFile: '',
    asOrdered: '',
    source: '',
    verified: false,
  }
  const none = { offences: [], conditions: [], leftOut: [], coDefendants: [] }
  const dates = { madeOn: day('2026-11-03'), startsOn: day('2026-11-03'), endsOn: day('2027-11-02') }
  await run(async (tx) => made(await recordOrder(tx, { ...wanted, ...none, ...dates, type: 'cco' })))
  await run(async (tx) => made(await setLevel(tx, { supervision, level: 'high', from: day('2026-11-16'), why: 'x' })))
  const at = here.clock.now().subtract({ hours: 72 })
  await run(async (tx) =>
    made(await recordContact(tx, { person: roy, kind: 'home', at, outcome: 'attended-unbooked' })),
  )
  const call = { person: roy, kind: 'phone', direction: 'in' as const, at, outcome: 'attended' }
  await run(async (tx) => made(await recordContact(tx, call)))
  const booked = made(await run((tx) => bookAppointment(tx, { person: roy, ...tenOn('2026-11-23') })))
  here.clock.advance({ hours: 3 })
  try {
    const absent = { appointment: booked.id, outcome: 'unacceptable-absence' }
    await run(async (tx) => made(await recordOutcome(tx, absent)))
    const inCustody = { told: { validFrom: day('2026-11-20') }, data: { code: 'custody', place: 'Wellington' } }
    await run(async (tx) => made(await recordFact(tx, roy, { kind: 'whereabouts', ...inCustody })))
    const facts = await factsOf(one)
    assert.deepEqual(
      facts?.events.map((event) => [`${event.day}`, event.kind, event.result, event.withPerson]),
      [
        ['2026-11-20', 'home', 'done', true],
        ['2026-11-23', 'office', 'attempted', true],
      ],
    )
    assert.deepEqual(spans(facts?.levels), [
      ['2026-11-02', '2026-11-16'],
      ['2026-11-16', null],
    ])
    assert.deepEqual(spans(facts?.orders), [['2026-11-03', '2027-11-03']])
    assert.deepEqual(spans(facts?.away), [['2026-11-20', null]])
    assert.deepEqual(facts?.happened.map(({ what, day: on }) => `${what} ${on}`).sort(), [
      'assessment 2026-11-02',
      'assessment 2026-11-16',
      'assignment 2026-11-02',
      'sentence 2026-11-03',
    ])
  } finally {
    here.clock.set(start)
  }
})
