import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keptOrders } from './running.ts'

const day = Temporal.PlainDate.from
type Order = Parameters<typeof keptOrders>[0]
const order: Order = {
  id: 'one',
  type: 'cco',
  stream: 'community',
  madeOn: day('2026-03-02'),
  startsOn: day('2026-03-02'),
  endsOn: day('2027-03-01'),
  events: [],
}
const happened = (
  kind: 'suspended' | 'suspension-lifted' | 'revoked' | 'completed' | 'entered-in-error',
  on: string,
) => ({
  kind,
  on: day(on),
})

const cases: [string, Partial<Order>, (readonly (string | null)[])[]][] = [
  ['an order runs to its last day', {}, [['2026-03-02', '2026-03-02', '2027-03-02']]],
  ['one without a known end runs for good', { endsOn: null }, [['2026-03-02', '2026-03-02', null]]],
  [
    'one that starts later counts from its start, one that was backdated from the day it was made',
    { startsOn: day('2026-06-01') },
    [['2026-06-01', '2026-06-01', '2027-03-02']],
  ],
  ['one that was backdated', { startsOn: day('2026-02-01') }, [['2026-03-02', '2026-02-01', '2027-03-02']]],
  [
    'not while it is suspended',
    { events: [happened('suspended', '2026-05-01'), happened('suspension-lifted', '2026-06-01')] },
    [
      ['2026-03-02', '2026-03-02', '2026-05-01'],
      ['2026-03-02', '2026-06-01', '2027-03-02'],
    ],
  ],
  [
    'nor once it is revoked',
    { events: [happened('revoked', '2026-05-01')] },
    [['2026-03-02', '2026-03-02', '2026-05-01']],
  ],
  [
    'no longer than until it was completed',
    { events: [happened('completed', '2026-12-24')] },
    [['2026-03-02', '2026-03-02', '2026-12-25']],
  ],
  ['never, entered in error', { events: [happened('entered-in-error', '2026-03-03')] }, []],
]
for (const [name, change, expected] of cases)
  test(`when an order runs: ${name}`, () => {
    const kept = keptOrders({ ...order, ...change })
    assert.deepEqual(
      kept.map(([, , , ...days]) => days),
      expected,
    )
  })

test('who is let out on an order is released, another sentenced', () => {
  const began = (stream: string) => keptOrders({ ...order, stream }).map(([, , what]) => what)
  assert.deepEqual([began('community'), began('parole')], [['sentence'], ['release']])
})
