import assert from 'node:assert/strict'
import { test } from 'node:test'
import { goesTo, isFor } from './rules.ts'

const reader = { self: 'me', staff: ['me', 'away'], people: new Set(['roy']) }

test('whose a message is', () => {
  const cases: [string, Parameters<typeof isFor>[0], boolean][] = [
    ['to me', { staffId: 'me', personId: null, asOfficer: false }, true],
    ['to me, about somebody else’s case', { staffId: 'me', personId: 'sally', asOfficer: false }, true],
    ['to somebody whom I cover, about a case', { staffId: 'away', personId: 'sally', asOfficer: false }, true],
    ['to somebody whom I cover, about nobody', { staffId: 'away', personId: null, asOfficer: false }, false],
    ['to the officer before me', { staffId: 'before', personId: 'roy', asOfficer: true }, true],
    ['to a colleague who was not his officer', { staffId: 'before', personId: 'roy', asOfficer: false }, false],
    ['to the officer of a case that is not mine', { staffId: 'before', personId: 'sally', asOfficer: true }, false],
  ]
  for (const [name, row, expected] of cases) assert.equal(isFor(row, reader), expected, name)
})

test('whom a message goes to', () => {
  const colleagues = [
    { id: 'a', name: 'Minh Tran' },
    { id: 'b', name: 'Ruth Oakes' },
  ]
  const go = (wanted: string[], kept: string[] = []) => goesTo(wanted, { self: 'me', colleagues, kept: new Set(kept) })
  assert.deepEqual(go(['a', 'me', 'a', 'b']), { ok: true, value: ['a', 'b'] })
  const refused: [string, string[], string[], string][] = [
    ['nobody', [], [], 'nobody-named'],
    ['only oneself', ['me'], [], 'nobody-named'],
    ['somebody who left', ['a', 'gone'], [], 'staff-unknown'],
    ['one who cannot open the record', ['a', 'b'], ['b'], 'cannot-open'],
  ]
  for (const [name, wanted, kept, expected] of refused) {
    const verdict = go(wanted, kept)
    assert.equal(verdict.ok ? 'ok' : verdict.refusal, expected, name)
  }
  const shut = go(['a', 'b'], ['b'])
  assert.deepEqual(shut.ok ? [] : shut.about, ['Ruth Oakes'])
})
