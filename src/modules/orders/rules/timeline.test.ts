import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type OnLine, timelineOf } from './timeline.ts'

const day = Temporal.PlainDate.from
const today = day('2026-11-23')
const order = (change: Partial<OnLine> = {}): OnLine => ({
  id: 'ico',
  stream: 'community',
  madeOn: day('2026-02-10'),
  startsOn: day('2026-02-10'),
  endsOn: day('2027-02-09'),
  end: { ordered: day('2027-02-09') },
  events: [{ id: 'made', kind: 'made', on: day('2026-02-10'), withdrawn: undefined }],
  conditions: [],
  ...change,
})
const said = (orders: OnLine[]) =>
  timelineOf(orders, today)?.lanes.map(
    ({ id, bars, marks }) =>
      `${id}: ${bars.map(({ kind, from, to, open }) => `${kind} ${from}/${open ? '…' : to}`).join(' ')} | ${marks.map(({ number, on }) => `${number} ${on}`).join(' ')}`,
  )

test('nothing is drawn where there is no order', () => assert.equal(timelineOf([], today), undefined))

test('one order from the month it began to the month it ends', () => {
  const drawn = timelineOf([order()], today)
  assert.deepEqual([drawn?.from.toString(), drawn?.to.toString()], ['2026-02-01', '2027-02-28'])
  assert.deepEqual(said([order()]), ['ico: order 2026-02-10/2027-02-09 | 1 2026-02-10'])
})

test('custody before, the oldest lane first', () =>
  assert.deepEqual(
    said([
      order(),
      order({
        id: 'custody',
        stream: 'custody',
        startsOn: day('2025-08-01'),
        endsOn: day('2026-02-09'),
        end: { ordered: day('2026-02-09') },
      }),
    ])?.map((line) => line.split(' | ')[0]),
    ['custody: custody 2025-08-01/2026-02-09', 'ico: order 2026-02-10/2027-02-09'],
  ))

test('what makes it longer stands behind the ordered end, a suspension across it', () =>
  assert.deepEqual(
    said([
      order({
        endsOn: day('2027-02-21'),
        events: [
          { id: 's', kind: 'suspended', on: day('2026-05-01'), lastDay: day('2026-05-12'), withdrawn: undefined },
        ],
      }),
    ]),
    ['ico: order 2026-02-10/2027-02-09 later 2027-02-10/2027-02-21 suspended 2026-05-01/2026-05-12 | 1 2026-05-01'],
  ))

test('a suspension that still lasts, and an order without an end, go to the edge', () =>
  assert.deepEqual(
    said([
      order({
        endsOn: null,
        end: { ordered: null },
        events: [{ id: 's', kind: 'suspended', on: day('2026-05-01'), withdrawn: undefined }],
      }),
    ]),
    ['ico: order 2026-02-10/… suspended 2026-05-01/… | 1 2026-05-01'],
  ))

test('what was entered in error is not drawn', () =>
  assert.deepEqual(
    said([order({ events: [{ id: 's', kind: 'suspended', on: day('2026-05-01'), withdrawn: { why: 'x' } }] })]),
    ['ico: order 2026-02-10/2027-02-09 | '],
  ))

test('only conditions with days of their own have a lane', () => {
  const condition = { imposedBy: 'order', validFrom: day('2026-02-10'), validTo: null }
  const conditions = [
    { ...condition, id: 'all along' },
    { ...condition, id: 'curfew', validTo: day('2026-05-09') },
    { ...condition, id: 'added', validFrom: day('2026-06-01') },
    { ...condition, id: 'of the law', imposedBy: 'law', validTo: day('2026-03-01') },
  ]
  assert.deepEqual(said([order({ conditions })])?.slice(1), [
    'curfew: condition 2026-02-10/2026-05-09 | ',
    'added: condition 2026-06-01/2027-02-09 | ',
  ])
})

const spans: [string, number][] = [
  ['2027-02-09', 13],
  ['2030-02-09', 17],
  ['2040-02-09', 14],
]
for (const [end, count] of spans)
  test(`the months, quarters or years up to ${end} are ${count}`, () => {
    const drawn = timelineOf([order({ endsOn: day(end), end: { ordered: day(end) } })], today)
    assert.equal(drawn?.ticks.length, count)
  })
