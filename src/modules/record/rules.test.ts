import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Filter, type Moment, matchOf, type Plan, primaryAt, timeOnOrder, wholeDayOf } from './rules.ts'

const now = Temporal.Instant.from('2026-11-22T22:30:00Z')
const plan = (minutes: number, change: Partial<Plan> = {}): Plan => ({
  id: `${minutes}`,
  startsAt: now.add({ minutes }),
  endsAt: now.add({ minutes: minutes + 30 }),
  arrivedAt: null,
  state: 'planned',
  ...change,
})

const moments: [string, Plan[], Plan[], boolean, Moment][] = [
  ['due within half an hour', [plan(30)], [], true, { do: 'start', appointment: '30' }],
  ['begun', [plan(-10)], [], true, { do: 'start', appointment: '-10' }],
  ['here early', [plan(90, { arrivedAt: now })], [], true, { do: 'start', appointment: '90' }],
  ['later today', [plan(31)], [], true, { do: 'note' }],
  ['later today, the last one unrecorded', [plan(31)], [plan(-60)], true, { do: 'outcome', appointment: '-60' }],
  ['due now comes before what is unrecorded', [plan(0)], [plan(-60)], true, { do: 'start', appointment: '0' }],
  [
    'the newest of the unrecorded',
    [],
    [plan(-60, { state: 'recorded' }), plan(-90), plan(-120)],
    true,
    { do: 'outcome', appointment: '-90' },
  ],
  ['called off needs no outcome', [], [plan(-60, { state: 'cancelled' })], true, { do: 'book' }],
  ['nothing booked', [], [], true, { do: 'book' }],
  ['nobody to book with', [], [], false, { do: 'note' }],
]
for (const [name, coming, past, supervised, expected] of moments)
  test(`what to do: ${name}`, () => assert.deepEqual(primaryAt(now, coming, past, supervised), expected))

const day = Temporal.PlainDate.from
const order = (startsOn: string, endsOn: string | null) => ({
  startsOn: day(startsOn),
  endsOn: endsOn ? day(endsOn) : null,
})
const times: [string, ReturnType<typeof order>, string, [number, number] | undefined][] = [
  ['half of it', order('2026-06-15', '2027-06-14'), '2026-11-22', [5, 12]],
  ['its first day', order('2026-11-22', '2027-11-21'), '2026-11-22', [0, 12]],
  ['not begun', order('2026-11-23', '2027-11-22'), '2026-11-22', undefined],
  ['gone by', order('2025-01-01', '2025-12-31'), '2026-11-22', [11, 12]],
  ['shorter than a month', order('2026-11-20', '2026-11-25'), '2026-11-22', [0, 1]],
  ['without an end', order('2026-10-01', null), '2026-11-22', undefined],
]
for (const [name, one, today, expected] of times)
  test(`time on order: ${name}`, () => {
    const found = timeOnOrder(one, day(today))
    assert.deepEqual(found && [found.done, found.all], expected)
  })

const codes = { visits: ['office', 'home'], missed: ['not-seen'], others: ['third-party', 'police'] }
const matches: [Filter, string[] | undefined, string | undefined, readonly string[] | undefined][] = [
  ['all', undefined, undefined, undefined],
  ['visits', ['contact.recorded', 'contact.corrected', 'contact.withdrawn'], 'kind', codes.visits],
  ['missed', ['contact.recorded', 'contact.corrected', 'contact.withdrawn'], 'outcome', codes.missed],
  ['notes', ['note.written', 'note.amended', 'note.withdrawn'], undefined, undefined],
  [
    'others',
    ['contact.recorded', 'contact.corrected', 'contact.withdrawn', 'note.written', 'note.amended', 'note.withdrawn'],
    'kind',
    codes.others,
  ],
]
for (const [filter, kinds, name, values] of matches)
  test(`the story, only ${filter}`, () => {
    const match = matchOf(filter, codes)
    assert.deepEqual([match.kinds, match.where?.name, match.where?.values], [kinds, name, values])
  })

test('in brief, what stands elsewhere on the page is left out', () => {
  assert.ok(matchOf('all', codes, true).without?.includes('appointment.booked'))
  assert.equal(matchOf('notes', codes, true).without, undefined)
})

const midnight = '2026-11-21T13:00:00Z'
const wholeDays: [string, string, string, unknown, string | undefined][] = [
  ['an order says its day', 'order.made', midnight, '2026-11-22', '2026-11-22'],
  ['an order written before that was kept', 'order.ended', midnight, undefined, '2026-11-22'],
  [
    'a charge without its day is at the moment it was written',
    'charge.recorded',
    '2026-11-22T03:10:00Z',
    null,
    undefined,
  ],
  ['a visit at midnight has its time', 'contact.recorded', midnight, undefined, undefined],
]
for (const [name, kind, at, said, expected] of wholeDays)
  test(`whole days: ${name}`, () => {
    const day = wholeDayOf(kind, Temporal.Instant.from(at), said, 'Australia/Sydney')
    assert.equal(day?.toString(), expected)
  })
