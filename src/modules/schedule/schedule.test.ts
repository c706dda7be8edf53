import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { signIn, world } from '../../../test/support/app.ts'
import { made, refusalOf, royAtTen, type Scene, scene } from '../../../test/support/contacts.ts'
import { newId } from '../../platform/ids.ts'
import { appointmentsOf, bookAppointment, keepUnsuited, type Unsuited } from '../contacts/index.ts'
import { linesOf, recordFact } from '../people/index.ts'
import { recordLeave } from '../staff/index.ts'
import { acceptSchedule, type Chosen, moveSchedule, undoMove } from './commands.ts'
import type { Proposal } from './pages/shapes.ts'
import { lastMove, movePreview, proposalFor } from './queries.ts'

const here = await world()
after(here.close)

const day = Temporal.PlainDate.from
const time = Temporal.PlainTime.from
const comingOf = ({ run, roy }: Scene) =>
  run(async (tx) =>
    (await appointmentsOf(tx, roy, { limit: 0 })).coming.map((one) => `${one.day} ${one.time}`.slice(0, 16)),
  )

async function proposed({ run, roy }: Scene, weeks = 4): Promise<Proposal> {
  const found = await run((tx) => proposalFor(tx, roy, weeks))
  if ('none' in found) assert.fail(found.none)
  return found
}
const chosen = ({ lines }: Pick<Proposal, 'lines'>): Chosen[] =>
  lines.map(({ day: on, time: at, kind, minutes, place }) => ({
    ...{ take: true, day: on, time: at, kind, minutes, place, kept: false },
  }))
const unsuited = (change: Partial<Omit<Unsuited, 'id'>>): Omit<Unsuited, 'id'> => ({
  ...{
    kind: 'faith',
    weekdays: [5],
    starts: null,
    ends: null,
    holidays: 'any',
    about: '',
    firstDay: null,
    lastDay: null,
  },
  ...change,
})

test('what is accepted of a proposal leaves nothing to propose, and a second press of it is refused whole', async () => {
  const set = await scene(here)
  const plan = await proposed(set)
  assert.ok(plan.lines.length >= 2)
  assert.ok(plan.lines.every(({ for: purposes }) => purposes.length > 0))
  assert.ok(plan.lines.every(({ day: on }) => on.dayOfWeek <= 5 && on.toString() > '2026-11-23'))
  const booked = made(await set.run((tx) => acceptSchedule(tx, set.roy, chosen(plan))))
  assert.equal(booked.booked.length, plan.lines.length)
  const lines = await set.run((tx) => linesOf(tx, set.roy, { limit: 50 }))
  assert.deepEqual(
    lines.flatMap(({ kind, data }) => (/^(schedule|appointment)\./.test(kind) ? [[kind, data.count]] : [])),
    [['schedule.accepted', `${plan.lines.length}`]],
  )
  const then = await proposed(set)
  assert.deepEqual([then.lines, then.open.length], [[], plan.open.length])
  assert.ok(then.booked.every(({ for: purposes }) => purposes.length > 0))
  const before = await comingOf(set)
  assert.equal(refusalOf(await set.run((tx) => acceptSchedule(tx, set.roy, chosen(plan)))), 'booked-twice')
  assert.deepEqual(await comingOf(set), before)
})

test('what is booked already counts, and is shown with what it is for', async () => {
  const set = await scene(here)
  const without = await proposed(set)
  const at = without.lines[0]?.day ?? assert.fail()
  made(await set.run((tx) => bookAppointment(tx, { person: set.roy, kind: 'office', day: at, time: time('11:00') })))
  const plan = await proposed(set)
  assert.equal(plan.booked.length, 1)
  assert.ok(plan.lines.every(({ day: on }) => !on.equals(at)))
})

test('what is overdue is proposed on the first free day, and said to be', async () => {
  const set = await scene(here, 'high')
  const { lines, open } = await proposed(set)
  const [first] = lines
  assert.equal(`${first?.day}`, '2026-11-24')
  assert.ok(first?.for.some(({ due }) => `${due}` < '2026-11-23'))
  assert.deepEqual([first?.late, open], [false, []])
})

test('the officer’s leave, a faith’s day and a shift are passed over, and said', async () => {
  const set = await scene(here)
  const leave = {
    kind: 'annual',
    firstDay: day('2026-11-24'),
    lastDay: day('2026-11-27'),
    note: '',
    cover: [],
  } as const
  made(await set.run((tx) => recordLeave(tx, { staff: set.priya.id, ...leave } as never)))
  const whole = unsuited({ weekdays: [1, 2], kind: 'caring' })
  made(await set.run((tx) => keepUnsuited(tx, set.roy, whole)))
  const work = { state: 'employed', what: 'Welder', days: ['wednesday', 'thursday'], from: '07:00', until: '18:00' }
  made(await set.run((tx) => recordFact(tx, set.roy, { kind: 'work', data: work, told: { saidBy: 'person' } })))
  const { lines } = await proposed(set)
  assert.ok(lines.length > 0)
  assert.deepEqual([...new Set(lines.map(({ day: on }) => on.dayOfWeek))], [5])
  const whys = new Set(lines.flatMap(({ passed }) => passed.map(({ why }) => why)))
  assert.ok(whys.has('work') && whys.has('caring'), [...whys].join())
})

test('with no day left it is said what stands in the way, and nothing is made up', async () => {
  const set = await scene(here)
  made(await set.run((tx) => keepUnsuited(tx, set.roy, unsuited({ weekdays: [1, 2, 3, 4, 5], kind: 'other' }))))
  const { lines, open } = await proposed(set, 2)
  assert.deepEqual(lines, [])
  assert.ok(open.length > 0 && open.every(({ because }) => because.some(({ why }) => why === 'other')))
})

test('children at home bind only in school holidays, and free in them whoever takes them to school', async () => {
  const only = await scene(here)
  const care = { weekdays: [1, 2, 3, 4, 5], kind: 'caring' } as const
  made(await only.run((tx) => keepUnsuited(tx, only.roy, unsuited({ ...care, holidays: 'only' }))))
  const not = await scene(here)
  made(await not.run((tx) => keepUnsuited(tx, not.roy, unsuited({ ...care, holidays: 'not' }))))
  const inHolidays = (on: Temporal.PlainDate) => `${on}` >= '2026-12-19' && `${on}` <= '2027-01-27'
  const [some, others] = [await proposed(only, 8), await proposed(not, 8)]
  assert.ok(some.lines.length > 0 && others.lines.length > 0)
  assert.ok(some.lines.every(({ day: on }) => !inHolidays(on)))
  assert.ok(others.lines.every(({ day: on }) => inHolidays(on)))
})

test('all or nothing: one line in hours of theirs books none, until it is meant', async () => {
  const set = await scene(here)
  const plan = await proposed(set)
  const on = plan.lines[1]?.day ?? assert.fail()
  const that = unsuited({ weekdays: [on.dayOfWeek], firstDay: on, lastDay: on })
  made(await set.run((tx) => keepUnsuited(tx, set.roy, that)))
  const browser = await signIn(here, set.agency, set.priya)
  const fields = chosen(plan).flatMap(({ kept: _, take: __, ...slot }, nth) =>
    Object.entries({ ...slot, take: 'on' }).map(([name, value]) => [`slots.${nth}.${name}`, `${value}`] as const),
  )
  const refused = await browser.post(`/people/${set.roy}/schedule`, { ...Object.fromEntries(fields), _key: newId() })
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /href="#slots\.1\.time"/)
  assert.deepEqual(await comingOf(set), [])
  const meant = chosen(plan).map((one, nth) => ({ ...one, kept: nth > 0 }))
  made(await set.run((tx) => acceptSchedule(tx, set.roy, meant)))
  assert.equal((await comingOf(set)).length, plan.lines.length)
})

test('bad lines are refused where they are: none ticked, a day that is over, two at one time', async () => {
  const set = await scene(here)
  const [one] = chosen(await proposed(set))
  assert.ok(one)
  const tried = async (slots: Chosen[]) => {
    const answer = await set.run((tx) => acceptSchedule(tx, set.roy, slots))
    return answer.ok ? 'done' : [answer.refusal, answer.at]
  }
  assert.deepEqual(await tried([{ ...one, take: false }]), ['none-chosen', undefined])
  assert.deepEqual(await tried([one, { ...one, day: day('2026-11-20') }]), ['day-gone', 'slots.1.day'])
  assert.deepEqual(await tried([one, one]), ['same-time', 'slots.1.time'])
  assert.deepEqual(await tried([{ ...one, kind: 'seance' }]), ['unknown-kind', 'slots.0.time'])
  assert.deepEqual(await comingOf(set), [])
})

test('a fortnight moves in one step, what breaks is shown before, and one press moves it back', async () => {
  const set = await scene(here)
  const plan = await proposed(set)
  made(await set.run((tx) => acceptSchedule(tx, set.roy, chosen(plan))))
  const before = await comingOf(set)
  const move = { first: day('2026-11-24'), last: day('2026-12-07'), days: 21 }
  const preview = await set.run((tx) => movePreview(tx, set.roy, move))
  assert.ok(preview.moving.length > 0)
  assert.ok(preview.broken.some(({ name }) => name === 'Contact'))
  const why = { person: set.roy, askedBy: 'service', note: 'Leave' } as const
  const moved = made(await set.run((tx) => moveSchedule(tx, { ...move, ...why })))
  assert.equal(moved.count, preview.moving.length)
  assert.notDeepEqual(await comingOf(set), before)
  assert.equal((await set.run((tx) => lastMove(tx, set.roy)))?.count, moved.count)
  made(await set.run((tx) => undoMove(tx, set.roy, moved.id)))
  assert.deepEqual(await comingOf(set), before)
  assert.equal(refusalOf(await set.run((tx) => undoMove(tx, set.roy, moved.id))), 'undone-already')
  assert.equal(await set.run((tx) => lastMove(tx, set.roy)), undefined)
})

test('days close together pass over each other, and one that falls on another booking moves none', async () => {
  const set = await scene(here)
  const at = (on: string) =>
    set.run((tx) => bookAppointment(tx, { person: set.roy, kind: 'office', day: day(on), time: time('10:00') }))
  for (const on of ['2026-11-24', '2026-11-25', '2026-11-26']) made(await at(on))
  const why = { person: set.roy, askedBy: 'person', note: '' } as const
  const days = { first: day('2026-11-24'), last: day('2026-11-26') }
  made(await set.run((tx) => moveSchedule(tx, { ...days, ...why, days: 1 })))
  assert.deepEqual(await comingOf(set), ['2026-11-25 10:00', '2026-11-26 10:00', '2026-11-27 10:00'])
  made(await at('2026-12-03'))
  const refused = await set.run((tx) =>
    moveSchedule(tx, { first: day('2026-11-25'), last: day('2026-11-26'), ...why, days: 7 }),
  )
  assert.equal(refusalOf(refused), 'booked-twice')
  assert.equal((await comingOf(set)).length, 4)
  const empty = { first: day('2027-03-01'), last: day('2027-03-14'), days: 7 }
  assert.equal(refusalOf(await set.run((tx) => moveSchedule(tx, { ...empty, ...why }))), 'nothing-booked')
})

test('the page proposes, books once for two presses, keeps what was typed where it refuses, and prints', async () => {
  const set = await scene(here)
  await royAtTen(set)
  const browser = await signIn(here, set.agency, set.priya)
  const at = `/people/${set.roy}/schedule`
  const page = await browser.get(`${at}?weeks=4`)
  assert.match(page.body, /Proposed schedule/)
  const fields = Object.fromEntries(
    [...page.body.matchAll(/<input[^>]*name="(slots\.[^"]+)"[^>]*>/g)].map(([tag, name]) => [
      name,
      / type="checkbox"/.test(tag) ? 'on' : (/ value="([^"]*)"/.exec(tag)?.[1] ?? ''),
    ]),
  )
  assert.ok(Object.keys(fields).length > 6)
  const wrong = await browser.post(at, { ...fields, 'slots.0.time': '25:99', _key: newId() })
  assert.equal(wrong.statusCode, 422)
  assert.ok(wrong.body.includes('25:99'))
  const sent = { ...fields, _key: newId() }
  const answers = [await browser.post(at, sent), await browser.post(at, sent)]
  assert.deepEqual(
    answers.map(({ statusCode }) => statusCode),
    [303, 303],
  )
  const lines = Object.keys(fields).filter((name) => name.endsWith('.take')).length
  assert.equal((await comingOf(set)).length, lines + 1)
  const days = { moveFirst: '2026-11-24', moveLast: '2027-01-15' }
  const asked = new URLSearchParams({ ...days, moveDays: '2' })
  assert.match((await browser.get(`${at}/move?${asked}`)).body, /Move (it|all \d)/)
  const bad = await browser.get(`${at}/move?${new URLSearchParams({ ...days, moveDays: 'soon' })}`)
  assert.match(bad.body, /href="#moveDays"/)
  assert.ok(bad.body.includes('soon'))
  const before = await comingOf(set)
  const move = { ...days, moveDays: '2', moveAskedBy: 'person', moveNote: '', _key: newId() }
  assert.equal((await browser.post(`${at}/move`, { ...move, moveDays: '0' })).statusCode, 422)
  const moved = await browser.post(`${at}/move`, move)
  const told = await browser.get(String(moved.headers.location))
  const [, id = ''] = /name="move" value="([^"]+)"/.exec(told.body) ?? []
  assert.match(told.body, /moved\./)
  assert.notDeepEqual(await comingOf(set), before)
  assert.equal((await browser.post(`${at}/move/undone`, { move: id, _key: newId() })).statusCode, 303)
  assert.deepEqual(await comingOf(set), before)
  const copy = await browser.get(`${at}?print=yes`)
  assert.match(copy.body, /Your appointments/)
  assert.match(copy.body, /Monday 23 November 2026 at 10:00/)
})
