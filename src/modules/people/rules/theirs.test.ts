import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isCaseOf } from './theirs.ts'

const by = { staff: 'me', reach: 'own', office: 'here', scope: [{ id: 'me', covered: false }] }
const led = { scope: [...by.scope, { id: 'other', covered: false }] }
const covering = { scope: [...by.scope, { id: 'other', covered: true }] }

const cases: [name: string, change: Partial<typeof by>, officer: string | null, office: string, expected: boolean][] = [
  ['who has it', {}, 'me', 'here', true],
  ['a colleague', {}, 'other', 'here', false],
  ['a colleague who covers', covering, 'other', 'here', true],
  ['who leads the officer’s team', { reach: 'team', ...led }, 'other', 'here', true],
  ['who leads the officer’s region', { reach: 'region', ...led }, 'other', 'elsewhere', true],
  ['who leads another team', { reach: 'team' }, 'other', 'here', false],
  [
    'somebody whose lists show the whole office but who leads nobody',
    { reach: 'office', ...led },
    'other',
    'here',
    false,
  ],
  ['nobody’s, for who leads at its office', { reach: 'team' }, null, 'here', true],
  ['nobody’s, for who leads at another', { reach: 'team' }, null, 'elsewhere', false],
  ['nobody’s, for an officer there', {}, null, 'here', false],
]
for (const [name, change, officerId, officeId, expected] of cases)
  test(`a case is that of ${name}: ${expected ? 'yes' : 'no'}`, () => {
    assert.equal(isCaseOf({ ...by, ...change }, { officerId, officeId }), expected)
  })
