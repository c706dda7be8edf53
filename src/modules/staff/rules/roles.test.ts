import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Permission, permissionsOf, type Role, roles } from '../rules.ts'
import { accessOf, asBuilt, changeOf, differenceFrom, grantsOf, type Held, keyLost } from './grants.ts'
import { brokenBy, clashesIn, fixedIn, withoutClash } from './limits.ts'

const of = (role: string, change: Partial<Held> = {}): Held => ({ ...asBuilt(role), ...change })

test('a role that the agency never changed gives what it comes with', () => {
  for (const role of roles) assert.deepEqual(new Set(grantsOf(of(role))), permissionsOf([role]))
})

const given: [what: string, held: Held, permission: Permission, may: boolean][] = [
  ['what was taken is gone', of('officer', { takes: ['export lists'] }), 'export lists', false],
  ['what was given is there', of('front-desk', { gives: ['see people'] }), 'see people', true],
  ['taking what was never held changes nothing', of('front-desk', { takes: ['see people'] }), 'run the desk', true],
  ['given and taken at once is taken', of('officer', { gives: ['find'], takes: ['find'] }), 'find', false],
  ['a role of its own has what it builds on', of('0190', { basedOn: 'officer' }), 'write notes', true],
  ['and what was given beyond', of('0190', { basedOn: 'front-desk', gives: ['find'] }), 'find', true],
  ['one whose base nobody knows gives nothing', of('0190', { basedOn: 'king', gives: ['find'] }), 'find', false],
  ['what the service no longer knows is not given', of('officer', { gives: ['fly'] }), 'fly' as Permission, false],
]
for (const [what, held, permission, may] of given) test(what, () => assert.equal(grantsOf(held).has(permission), may))

const reached: [held: Held[], reach: string][] = [
  [[], 'own'],
  [[of('officer')], 'own'],
  [[of('team-leader')], 'team'],
  [[of('officer'), of('area-manager')], 'region'],
  [[of('cultural-engagement-officer'), of('team-leader')], 'office'],
  [[of('team-leader', { reach: 'agency' })], 'agency'],
  [[of('area-manager', { reach: 'own' })], 'own'],
  [[of('team-leader', { reach: 'the moon' })], 'team'],
  [[of('0190', { basedOn: 'team-leader' })], 'team'],
]
for (const [held, reach] of reached)
  test(`lists reach ${reach} with ${held.map(({ role, reach: set }) => `${role} ${set ?? ''}`).join(', ') || 'no role'}`, () =>
    assert.equal(accessOf(held).reach, reach))

test('the roles that come with the service keep to the limits', () => {
  for (const role of roles) assert.deepEqual(brokenBy(role, permissionsOf([role])), [])
})

const broken: [base: Role, change: (may: Set<string>) => unknown, code: string | undefined][] = [
  ['auditor', (may) => may.add('see people'), undefined],
  ['auditor', (may) => may.add('write notes'), 'auditor-writes'],
  ['auditor', (may) => may.add('manage staff'), 'auditor-writes'],
  ['administrator', (may) => may.add('see people'), 'accounts-and-records'],
  ['administrator', (may) => may.add('see the caseload'), undefined],
  ['officer', (may) => may.add('manage staff'), 'accounts-and-records'],
  ['officer', (may) => may.add('manage roles'), 'roles-and-records'],
  ['team-leader', (may) => may.add('manage leave and cover'), undefined],
  ['front-desk', (may) => may.add('see people'), undefined],
  ['front-desk', (may) => may.add('see notes'), 'desk-reads-records'],
  ['officer', (may) => may.delete('use the account'), 'everybody-needs'],
  ['officer', (may) => may.clear(), 'everybody-needs'],
]
for (const [base, change, code] of broken)
  test(`a role that builds on ${base} ${code ? `is refused: ${code}` : 'may be so'} (${String(change).slice(10)})`, () => {
    const may = new Set(permissionsOf([base]))
    change(may)
    assert.equal(brokenBy(base, may)[0]?.code, code)
  })

test('what a page offers as fixed is what is refused', () => {
  for (const role of roles) {
    const held = permissionsOf([role])
    for (const [permission, code] of fixedIn(role, held)) {
      const turned = new Set(held)
      if (!turned.delete(permission)) turned.add(permission)
      assert.ok(
        brokenBy(role, turned).some((one) => one.code === code),
        `${role}: ${permission}`,
      )
    }
  }
})

test('a difference put on top of the built-in role gives the set that was wanted', () => {
  const wanted = new Set([...permissionsOf(['officer'])].filter((one) => one !== 'find').concat('see jobs'))
  const { gives, takes } = differenceFrom('officer', wanted)
  assert.deepEqual([gives, takes], [['see jobs'], ['find']])
  assert.deepEqual(new Set(grantsOf(of('officer', { gives, takes }))), wanted)
})

const lost: [what: string, before: Held[][], after: Held[][], key: string | undefined][] = [
  [
    'nothing is lost while another holds it',
    [[of('administrator')], [of('administrator')]],
    [[], [of('administrator')]],
    undefined,
  ],
  ['the last one’s is', [[of('administrator')], [of('officer')]], [[], [of('officer')]], 'manage staff'],
  [
    'a part of it is too',
    [[of('administrator')]],
    [[of('administrator', { takes: ['manage roles'] })]],
    'manage roles',
  ],
  [
    'two roles can share the keys',
    [[of('administrator')]],
    [[of('administrator', { takes: ['manage roles'] })], [of('area-manager', { gives: ['manage roles'] })]],
    undefined,
  ],
  ['what nobody held is not lost', [[of('officer')]], [[]], undefined],
]
for (const [what, before, after, key] of lost) test(what, () => assert.equal(keyLost(before, after), key))

const clashing: [held: Held[], code: string | undefined][] = [
  [[], undefined],
  [[of('officer'), of('team-leader')], undefined],
  [[of('officer'), of('front-desk')], undefined],
  [[of('administrator'), of('auditor')], 'auditor-writes'],
  [[of('auditor'), of('front-desk')], 'auditor-writes'],
  [[of('administrator'), of('officer')], 'accounts-and-records'],
  [[of('officer'), of('administrator', { takes: ['manage staff'] })], 'roles-and-records'],
  [[of('officer'), of('administrator', { takes: ['manage staff', 'manage roles'] })], undefined],
  [[of('0190', { basedOn: 'auditor' }), of('officer')], 'auditor-writes'],
  [[of('administrator'), of('front-desk', { gives: ['see people'] })], 'accounts-and-records'],
]
for (const [held, code] of clashing)
  test(`${held.map(({ role }) => role).join(' and ') || 'no role'} in one hand: ${code ?? 'may be'}`, () => {
    assert.equal(clashesIn(held)[0]?.code, code)
    assert.equal(clashesIn(held.toReversed())[0]?.code, code, 'in whatever order')
  })

test('of roles that clash the first is given', () => {
  const given = withoutClash([of('officer')], [of('front-desk'), of('auditor'), of('team-leader')])
  assert.deepEqual(
    given.map(({ role }) => role),
    ['front-desk', 'team-leader'],
  )
  assert.deepEqual(withoutClash([], [of('auditor'), of('officer')]), [of('auditor')])
})

test('what changes for somebody counts all of their roles', () => {
  const without = of('officer', { takes: ['find'] })
  assert.deepEqual(changeOf([of('officer')], [without]), { gave: [], took: ['find'], reach: null })
  assert.equal(changeOf([of('officer'), of('team-leader')], [without, of('team-leader')]), undefined)
  const moved = changeOf([of('officer')], [of('area-manager')])
  assert.deepEqual([moved?.took, moved?.reach], [['run the desk'], 'region'])
})
