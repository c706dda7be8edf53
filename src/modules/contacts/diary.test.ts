import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { signIn, world } from '../../../test/support/app.ts'
import { made, personUnder, type Scene, scene, tenOn } from '../../../test/support/contacts.ts'
import { exclude } from '../../../test/wall/ground.ts'
import { newId } from '../../platform/ids.ts'
import { recordFact } from '../people/index.ts'
import { recordLeave } from '../staff/index.ts'
import {
  addAttendee,
  appointment,
  appointmentsOf,
  beginSeries,
  bookAppointment,
  nextFrom,
  rescheduleAppointment,
  toSettle,
  warningsBefore,
} from './index.ts'

const here = await world()
after(here.close)
const day = Temporal.PlainDate.from
const comingOf = ({ run, roy }: Scene) => run(async (tx) => (await appointmentsOf(tx, roy, { limit: 50 })).coming)
const form = { nextDate: '2026-11-24', nextTime: '10:00', nextKind: 'office', nextMinutes: '30' }

test('a colleague, a support of theirs and another by name come too, are shown, move along, and are dropped in one press', async () => {
  const set = await scene(here)
  const { agency, run, roy, priya } = set
  const minh = await agency.staff('Minh', 'officer')
  const data = { name: 'June Hart', relation: 'aunt' }
  const june = made(await run((tx) => recordFact(tx, roy, { kind: 'support', data, told: { saidBy: 'person' } })))
  const browser = await signIn(here, agency, priya)
  const asked = (await browser.get(`/people/${roy}/appointments/new`)).body
  assert.match(asked, /Who else comes.*June Hart \(aunt\)/s)
  const beside = { nextBeside: 'on', nextColleague: minh.id, nextOthers: june.fact }
  const others = { ...beside, nextOther: 'Ana Silva', nextOtherAs: 'interpreter' }
  const saved = await browser.post(`/people/${roy}/appointments`, { ...form, ...others, _key: newId() })
  assert.equal(saved.statusCode, 303, saved.body)
  const [one] = await comingOf(set)
  assert.ok(one)
  const names =
    /Minh [^<]*, June Hart \(family or kin\), Ana Silva \(interpreter\)|June Hart \(family or kin\), Minh [^<]*, Ana Silva \(interpreter\)/
  for (const path of [
    `/people/${roy}/appointments`,
    '/today?day=2026-11-24',
    `/people/${roy}/preparation`,
    '/calendar?week=2026-11-24',
  ])
    assert.match((await browser.get(path)).body, names, path)
  const theirs = await signIn(here, agency, minh)
  assert.match((await theirs.get('/calendar?week=2026-11-24')).body, /Roy Baker.*Priya/s)
  assert.match((await theirs.get('/today?day=2026-11-24')).body, /Baker, Roy.*with Priya/s)
  const clash = await run(async (tx) => {
    const sally = await personUnder(tx, agency, minh, 'medium', 'Sally')
    return made(await bookAppointment(tx, { person: sally, ...tenOn('2026-11-25'), staff: minh.id }))
  })
  assert.deepEqual(clash.warnings, [])
  const moved = made(
    await run((tx) =>
      rescheduleAppointment(tx, { appointment: one.id, askedBy: 'person', to: { day: day('2026-11-25') } }),
    ),
  )
  assert.deepEqual(
    moved.warnings.map(({ code }) => code),
    ['colleague-clash'],
  )
  const page = `/appointments/${moved.id}`
  const shown = await run((tx) => appointment(tx, moved.id))
  assert.equal(shown?.beside.length, 3)
  const again = await browser.post(`${page}/attendees`, { nextColleague: minh.id, _key: newId() })
  assert.equal(again.statusCode, 303, again.body)
  const interpreter = shown?.beside.find(({ role }) => role === 'interpreter')?.id
  assert.match((await browser.get(page)).body, /Ana Silva \(interpreter\)/)
  const dropped = await browser.post(`${page}/attendees/drop`, { attendee: interpreter ?? '', _key: newId() })
  assert.equal(dropped.statusCode, 303, dropped.body)
  assert.doesNotMatch((await browser.get(page)).body, /Ana Silva/)
  assert.equal((await run((tx) => appointment(tx, moved.id)))?.beside.length, 2)
  const stale = await browser.post(`${page}/attendees`, { nextOthers: newId(), _key: newId() })
  assert.match(stale.body, /Select those who come from the list/)
})

test('to a colleague who may not see the person the time is busy, and nothing more', async () => {
  const set = await scene(here)
  const { agency, run, roy } = set
  const minh = await agency.staff('Minh', 'officer')
  const asMinh = <T>(work: Parameters<typeof here.db.run<T>>[1]) => here.db.run(minh.actor, work)
  const sally = await asMinh((tx) => personUnder(tx, agency, minh, 'medium', 'Sally'))
  const { id } = made(await run((tx) => bookAppointment(tx, { person: roy, ...tenOn('2026-11-24') })))
  made(await run((tx) => addAttendee(tx, id, { staff: minh.id, role: 'colleague' })))
  await run((tx) => exclude(tx, roy, minh))
  const browser = await signIn(here, agency, minh)
  for (const path of ['/calendar?week=2026-11-24', '/today?day=2026-11-24']) {
    const { body } = await browser.get(path)
    assert.match(body, /Busy/, path)
    assert.doesNotMatch(body, /Roy|Baker|Priya/, path)
  }
  const codes = await asMinh(async (tx) =>
    (await warningsBefore(tx, { person: sally, ...tenOn('2026-11-24'), staff: minh.id })).map(({ code }) => code),
  )
  assert.deepEqual(codes, ['officer-busy'])
  const other = await signIn(here, agency, await agency.staff('Tess', 'officer'))
  assert.doesNotMatch((await other.get('/calendar?week=2026-11-24')).body, /Busy/)
})

test('a series brings whoever comes to each; what falls in later leave is settled: kept, or handed over', async () => {
  const set = await scene(here)
  const { agency, run, roy, priya } = set
  const minh = await agency.staff('Minh', 'officer')
  const companions = [{ name: 'Ana Silva', role: 'interpreter' as const }]
  const weekly = { every: 'week' as const, times: 3 }
  const begun = made(await run((tx) => beginSeries(tx, { person: roy, ...tenOn('2026-11-24'), companions }, weekly)))
  const coming = await comingOf(set)
  assert.deepEqual(
    coming.map(({ beside }) => beside.map(({ name }) => name).join()),
    ['Ana Silva', 'Ana Silva', 'Ana Silva'],
  )
  const open = () =>
    run(async (tx) => (await toSettle(tx, [priya.id])).map((one) => `${one.day} ${one.obstacles}`.slice(5)))
  assert.deepEqual(await open(), [])
  const leader = await agency.staff('Ruth', 'team-leader')
  const away = { staff: priya.id, kind: 'annual' as const, firstDay: day('2026-12-01'), lastDay: day('2026-12-08') }
  made(await here.db.run(leader.actor, (tx) => recordLeave(tx, away)))
  assert.deepEqual(await open(), ['12-01 leave', '12-08 leave'])
  const browser = await signIn(here, agency, priya)
  assert.match((await browser.get('/today')).body, /2 appointments that come again lie in leave/)
  assert.match((await browser.get('/calendar/to-settle')).body, /Roy Baker.*is on leave/s)
  const [, second, third] = coming
  const kept = await browser.post(`/appointments/${second?.id}/keep`, { _key: newId() })
  assert.equal(kept.statusCode, 303, kept.body)
  assert.deepEqual(await open(), ['12-08 leave'])
  assert.match((await browser.get(`/calendar/to-settle?to=${minh.id}`)).body, /To Minh/)
  const given = { handTo: minh.id, _version: '1', _key: newId() }
  const handed = await browser.post(`/appointments/${third?.id}/hand-over`, given)
  assert.equal(handed.statusCode, 303, handed.body)
  assert.deepEqual(await open(), [])
  const last = (await comingOf(set)).at(-1)
  assert.deepEqual([last?.staff, last?.series, last?.beside.length], [minh.id, begun.id, 1])
  const nobody = await browser.get('/calendar/to-settle')
  assert.match(nobody.body, /Nothing to settle/)
})

test('their work keeps a time free until it is confirmed, and no proposal falls in it', async () => {
  const set = await scene(here)
  const { agency, run, roy, priya } = set
  const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday']
  const data = {
    state: 'employed',
    what: 'Panel beater',
    employer: 'Eastry Smash',
    days,
    from: '07:00',
    until: '15:00',
  }
  made(await run((tx) => recordFact(tx, roy, { kind: 'work', data, told: { saidBy: 'person' } })))
  const next = await run((tx) => nextFrom(tx, roy))
  assert.equal(`${next?.time}`.slice(0, 5), '15:00')
  assert.ok(next?.why.some(({ code }) => code === 'their-hours'))
  const browser = await signIn(here, agency, priya)
  const list = `/people/${roy}/appointments`
  const seen = (await browser.get(`${list}/warnings?${new URLSearchParams(form)}`)).body
  assert.match(seen, /They work Mon–Fri 07:00–15:00 \(Eastry Smash\)\./)
  const asked = await browser.post(list, { ...form, _key: newId() })
  assert.equal(asked.statusCode, 422)
  assert.match(asked.body, /They work Mon–Fri 07:00–15:00 \(Eastry Smash\)\. Press again/)
  const key = /name="nextKept" value="([^"]*)"/.exec(asked.body)?.[1] ?? ''
  const saved = await browser.post(list, { ...form, nextKept: key, _key: newId() })
  assert.equal(saved.statusCode, 303, saved.body)
  const after = { ...form, nextDate: '2026-11-25', nextTime: '15:00', _key: newId() }
  assert.equal((await browser.post(list, after)).statusCode, 303)
})
