import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testAgency, world } from '../../../test/support/app.ts'
import { made, period, type Scene, scene, tenOn } from '../../../test/support/contacts.ts'
import { systemOf } from '../../platform/access/actor.ts'
import { createLog } from '../../platform/log.ts'
import { bookAppointment, recordContact } from '../contacts/index.ts'
import { closeSupervision, openSupervision, peopleAfter, setLevel, standingOf } from '../people/index.ts'
import { addOffice } from '../staff/index.ts'
import { beginRebuild, rebuildSome, rebuildStandings, standingJobs } from './index.ts'

const here = await world()
after(here.close)
const day = Temporal.PlainDate.from
const time = Temporal.PlainTime.from
const start = here.clock.now().toString()
const dueOf = ({ run, roy }: Scene) =>
  run(async (tx) => `${(await standingOf(tx, await period(tx, roy))).contactDueOn}`)
const systemIn = ({ agency }: Pick<Scene, 'agency'>) => systemOf(agency.id, 'AU-NSW', 'Australia/Sydney')

/** What working everybody's out anew finds to be otherwise: by person, the names of it. */
async function found(scene: Pick<Scene, 'agency'>): Promise<string[][]> {
  return here.db.run(systemIn(scene), async (tx) => {
    return [...(await rebuildStandings(tx, await peopleAfter(tx, null, 1000))).values()]
  })
}

test('the date by which somebody must be seen is there from the day a period opens', async () => {
  const one = await scene(here)
  assert.equal(await dueOf(one), '2026-11-16')
})

test('a level that is set moves the date in the same transaction', async () => {
  const one = await scene(here)
  const set = { level: 'high', from: day('2026-11-20'), why: 'Assessment' }
  await one.run(async (tx) => made(await setLevel(tx, { supervision: await period(tx, one.roy), ...set })))
  // What was due at the level before is late all the same.
  assert.equal(await dueOf(one), '2026-11-16')
  made(await seenAt(one, here.clock.now()))
  assert.equal(await dueOf(one), '2026-11-30')
  await one.run(async (tx) =>
    made(await setLevel(tx, { supervision: await period(tx, one.roy), ...set, level: 'unassessed' })),
  )
  assert.equal(await dueOf(one), 'null')
})

/** Seen at home, which counts as a contact too. */
const seenAt = ({ run, roy }: Scene, at: Temporal.Instant) =>
  run((tx) => recordContact(tx, { person: roy, kind: 'home', at, outcome: 'attended-unbooked' }))

test('a level ahead moves the date at once where that falls into it, and the nightly job has nothing to add', async () => {
  const one = await scene(here)
  const set = { level: 'high', from: day('2026-11-25'), why: 'Assessment' }
  await one.run(async (tx) => made(await setLevel(tx, { supervision: await period(tx, one.roy), ...set })))
  made(await seenAt(one, here.clock.now()))
  assert.equal(await dueOf(one), '2026-11-30')
  assert.deepEqual(await found(one), [])
  here.clock.advance({ hours: 48 })
  try {
    assert.deepEqual(await found(one), [])
    assert.equal(await dueOf(one), '2026-11-30')
  } finally {
    here.clock.set(start)
  }
})

test('a closed period has no date, and one that opens has the contacts from before', async () => {
  const one = await scene(here)
  const { roy, run, agency, priya } = one
  made(await seenAt(one, here.clock.now()))
  assert.equal(await dueOf(one), '2026-12-07')
  const first = await run((tx) => period(tx, roy))
  const next = made(await run((tx) => bookAppointment(tx, { person: roy, ...tenOn('2026-12-01') })))
  made(await run((tx) => closeSupervision(tx, { supervision: first, closedOn: day('2026-11-23'), why: 'completed' })))
  assert.equal((await run((tx) => standingOf(tx, first))).contactDueOn, null)
  const opened = made(
    await run((tx) =>
      openSupervision(tx, {
        person: roy,
        kind: 'supervision',
        openedOn: day('2026-11-23'),
        openedWhy: 'order',
        officeId: agency.office,
        officerId: priya.id,
        level: 'high',
      }),
    ),
  )
  const standing = await run((tx) => standingOf(tx, opened.id))
  assert.deepEqual(
    [`${standing.contactDueOn}`, standing.attendance, standing.nextAppointmentId],
    ['2026-11-30', 'a', next.id],
  )
})

test('the day of a contact is the period’s office’s, whoever works it out', async () => {
  const one = await scene(here)
  const { roy, run, agency, priya } = one
  const broome = await run((tx) =>
    addOffice(tx, {
      regionId: agency.region,
      name: 'Broome',
      shortName: 'Broome',
      address: '',
      phone: '',
      zone: 'Australia/Perth',
      holidayRegion: 'AU-WA',
      opens: time('08:30'),
      closes: time('17:00'),
    }),
  )
  const lateInPerth = Temporal.Instant.from('2026-11-20T15:30:00Z') // the 21st in Sydney already
  made(
    await run((tx) => recordContact(tx, { person: roy, kind: 'home', at: lateInPerth, outcome: 'attended-unbooked' })),
  )
  assert.equal(await dueOf(one), '2026-12-05')
  const there = { ...priya.actor, office: broome, zone: 'Australia/Perth' }
  await here.db.run(there, async (tx) =>
    made(await setLevel(tx, { supervision: await period(tx, roy), level: 'high', from: day('2026-11-21'), why: 'x' })),
  )
  assert.equal(await dueOf(one), '2026-11-28')
  assert.deepEqual(await found(one), [])
})

test('what comes next is found as time goes by, without a write', async () => {
  const { roy, run } = await scene(here)
  const first = made(await run((tx) => bookAppointment(tx, { person: roy, ...tenOn('2026-11-24') })))
  const second = made(await run((tx) => bookAppointment(tx, { person: roy, ...tenOn('2026-12-08') })))
  const next = () => run(async (tx) => (await standingOf(tx, await period(tx, roy))).nextAppointmentId)
  const seen: (string | null)[] = []
  try {
    for (const moment of ['2026-11-23T23:15:00Z', '2026-11-23T23:30:00Z', '2026-12-08T00:00:00Z']) {
      here.clock.set(moment)
      seen.push(await next())
    }
  } finally {
    here.clock.set(start)
  }
  assert.deepEqual(seen, [first.id, second.id, null])
})

test('two who book at the same moment both count', async () => {
  const one = await scene(here)
  const days = ['2026-11-25', '2026-11-24', '2026-11-27', '2026-11-26', '2026-12-02', '2026-12-01']
  await Promise.all(days.map((on) => one.run((tx) => bookAppointment(tx, { person: one.roy, ...tenOn(on) }))))
  assert.deepEqual(await found(one), [])
  const next = await one.run(async (tx) => (await standingOf(tx, await period(tx, one.roy))).nextAppointmentAt)
  assert.equal(`${next}`, '2026-11-23T23:00:00Z')
})

test('what was stored otherwise is set right, counted and on the trail', async () => {
  const one = await scene(here)
  await one.run((tx) => tx.query('update standing set contact_due_on = null, order_ends_on = $1', [day('2030-01-01')]))
  const begun = (await here.db.run(systemIn(one), beginRebuild)) ?? ''
  const some = await rebuildSome(here.db, systemIn(one), begun, null)
  assert.deepEqual(some, { people: 1, moved: 1, last: undefined })
  assert.equal(await dueOf(one), '2026-11-16')
  const trail = await here.db.run(systemIn(one), (tx) =>
    tx.query<{ fields: string[] }>("select fields from audit_entry where action = 'standing.rebuilt'"),
  )
  assert.deepEqual(trail, [{ fields: ['contactDueOn', 'orderEndsOn'] }])
  const [row] = await here.db.run(systemIn(one), (tx) =>
    tx.query<{ people: number; moved: number; ended: boolean }>(
      'select people, moved, ended_at is not null as ended from standing_rebuild where id = $1',
      [begun],
    ),
  )
  assert.deepEqual(row, { people: 1, moved: 1, ended: true })
})

test('it is begun once a day in each agency, and never for another', async () => {
  const one = await scene(here)
  const begin = () => here.db.run(systemIn(one), beginRebuild)
  assert.ok(await begin())
  assert.equal(await begin(), undefined)
  assert.ok(await here.db.run(systemIn({ agency: await testAgency(here) }), beginRebuild))
  here.clock.advance({ hours: 24 })
  try {
    assert.ok(await begin())
  } finally {
    here.clock.set(start)
  }
})

test('the jobs go round the agencies and through everybody', async () => {
  const one = await scene(here)
  const [due, rebuild] = standingJobs
  const context = { db: here.db, log: createLog('silent') }
  await due?.run({}, context)
  const queued = await here.db.run(systemIn(one), (tx) =>
    tx.query<{ data: { agency: string; rebuild: string; after: null } }>(
      `select data from pgboss.job where name = 'standing-rebuild' and data->>'agency' = $1`,
      [one.agency.id],
    ),
  )
  assert.equal(queued.length, 1)
  await one.run((tx) => tx.query('update standing set contact_due_on = null'))
  for (const { data } of queued) await rebuild?.run(data, context)
  assert.equal(await dueOf(one), '2026-11-16')
})
