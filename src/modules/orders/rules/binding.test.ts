import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Bound, binds, boundOn, restsOf } from './binding.ts'
import { type EventKind, type LifeValue, type OrderState, stretchesOf } from './life.ts'

const day = Temporal.PlainDate.from
const value = (event: LifeValue['event'], conditions?: LifeValue['conditions']): LifeValue => ({
  ...{ code: event, name: event, source: '', verified: true, event, types: ['ico'], by: [] },
  ...(conditions ? { conditions } : {}),
})
const events = (said: string) =>
  said.split(', ').map((one) => {
    const [on = '', kind = '', lastDay] = one.split(' ')
    return { kind: kind as EventKind, on: day(on), lastDay: lastDay ? day(lastDay) : null }
  })

describe('when conditions rest', () => {
  const cases: [what: string, events: string, values: LifeValue[], rests: string[]][] = [
    ['all through a suspension, where the place says nothing', '2026-03-01 suspended', [], ['2026-03-01 null']],
    [
      'to its last day',
      '2026-03-01 suspended 2026-03-10, 2026-05-01 revoked',
      [value('suspended')],
      ['2026-03-01 2026-03-10', '2026-05-01 null'],
    ],
    [
      'up to the day it runs again',
      '2026-03-01 suspended, 2026-03-02 suspension-lifted',
      [],
      ['2026-03-01 2026-03-01'],
    ],
    ['never, where they bind', '2026-03-01 suspended', [value('suspended', 'bind')], []],
    ['only of what the place says so of', '2026-03-01 revoked', [value('suspended', 'bind')], ['2026-03-01 null']],
    ['not at large', '2026-03-01 suspended', [value('suspended', 'until-custody')], []],
    [
      'from custody on',
      '2026-03-01 suspended, 2026-03-05 returned-to-custody, 2026-03-09 suspension-lifted',
      [value('suspended', 'until-custody')],
      ['2026-03-05 2026-03-08'],
    ],
  ]
  for (const [what, said, values, rests] of cases)
    test(what, () =>
      assert.deepEqual(
        restsOf(stretchesOf(events(said)), values, 'ico').map(({ from, to }) => `${from} ${to}`),
        rests,
      ),
    )
})

describe('whether a condition binds', () => {
  const rests = [{ from: day('2026-03-01'), to: day('2026-03-10') }]
  const held = { validFrom: day('2026-01-10'), validTo: day('2026-06-30') }
  const cases: [what: string, state: OrderState, on: string, bound: Bound][] = [
    ['before the order begins', 'coming', '2026-01-05', 'coming'],
    ['before its own first day', 'current', '2026-01-09', 'coming'],
    ['on its first day', 'current', '2026-01-10', 'now'],
    ['the day before it rests', 'current', '2026-02-28', 'now'],
    ['the first day of rest', 'suspended', '2026-03-01', 'resting'],
    ['the last day of rest', 'suspended', '2026-03-10', 'resting'],
    ['the day after', 'current', '2026-03-11', 'now'],
    ['with a breach under way', 'breach-started', '2026-04-01', 'now'],
    ['on its last day', 'current', '2026-06-30', 'now'],
    ['after it', 'current', '2026-07-01', 'over'],
    ['when the order is past its last day', 'past-end', '2026-04-01', 'over'],
    ['when it has ended', 'ended', '2026-04-01', 'over'],
    ['when it was entered in error', 'entered-in-error', '2026-04-01', 'over'],
  ]
  for (const [what, state, on, bound] of cases)
    test(what, () => {
      const order = { state, startsOn: day('2026-01-06'), rests }
      assert.equal(boundOn(held, order, day(on)), bound)
      assert.equal(binds({ bound }), bound === 'now' || bound === 'coming')
    })
})
