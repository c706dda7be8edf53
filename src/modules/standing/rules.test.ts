import assert from 'node:assert/strict'
import { test } from 'node:test'
import { differences, rebuildIsDue } from './rules.ts'

const day = Temporal.PlainDate.from
const today = day('2026-11-23')

const cases: [string, Parameters<typeof rebuildIsDue>[0], boolean][] = [
  ['one that never was', undefined, true],
  ['one of yesterday', { day: day('2026-11-22'), values: 'a' }, true],
  ['one of today', { day: today, values: 'a' }, false],
  ['one of today with other values', { day: today, values: 'b' }, true],
  ['one of tomorrow, as a clock was put back', { day: day('2026-11-24'), values: 'a' }, false],
]
for (const [name, last, expected] of cases)
  test(`a rebuild after ${name} is ${expected ? '' : 'not '}due`, () =>
    assert.equal(rebuildIsDue(last, today, 'a'), expected))

const stored = { person: 'p', supervision: 's', contactDueOn: day('2026-12-01'), attendance: 'am', contactDueWhy: null }
const compared: [string, object, string[]][] = [
  ['the same', { contactDueOn: day('2026-12-01') }, []],
  ['another day', { contactDueOn: day('2026-12-02') }, ['contactDueOn']],
  ['a day gone', { contactDueOn: null, attendance: 'amx' }, ['attendance', 'contactDueOn']],
  ['nothing as null or left out', { contactDueWhy: undefined }, []],
]
for (const [name, change, expected] of compared)
  test(`what differs: ${name}`, () =>
    assert.deepEqual(differences([stored], [{ ...stored, ...change }]).get('p') ?? [], expected))

test('what differs: a period that was not stored at all', () =>
  assert.deepEqual(differences([], [stored]).get('p'), ['attendance', 'contactDueOn', 'person', 'supervision']))
