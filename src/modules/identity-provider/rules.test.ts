import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Account, claimOf, factorCounts, type Reading, roleChange, type Said, saidBy, whoIs } from './rules.ts'

const reading: Reading = {
  emailClaim: 'email',
  verifiedClaim: 'email_verified',
  givenNameClaim: 'given_name',
  familyNameClaim: 'family_name',
  rolesClaim: 'groups',
  roleMap: [
    { value: 'o', role: 'officer' },
    { value: 'l', role: 'team-leader' },
    { value: 'l', role: 'officer' },
  ],
  addsAccounts: false,
  factorValues: ['mfa'],
}

const claims: [name: string, claims: object, value: unknown][] = [
  ['groups', { groups: ['a'] }, ['a']],
  ['realm_access.roles', { realm_access: { roles: ['a'] } }, ['a']],
  ['https://x.example/roles', { 'https://x.example/roles': ['a'] }, ['a']],
  ['a.b', { 'a.b': 1, a: { b: 2 } }, 1],
  ['a.b.c', { a: { b: 'text' } }, undefined],
  ['constructor', {}, undefined],
  ['a.constructor', { a: {} }, undefined],
  ['a.length', { a: ['x'] }, undefined],
  ['', { '': 'x' }, undefined],
]
for (const [name, given, value] of claims)
  test(`the claim ${name || '(none)'} of ${JSON.stringify(given)}`, () =>
    assert.deepEqual(claimOf(given as Record<string, unknown>, name), value))

const readings: [what: string, claims: object, said: Partial<Said>][] = [
  ['yes', { email_verified: true }, { emailVerified: true }],
  ['yes as a word', { email_verified: 'true' }, { emailVerified: true }],
  ['yes as a one', { email_verified: 1 }, { emailVerified: true }],
  ['no as a word', { email_verified: 'false' }, { emailVerified: false }],
  ['something else', { email_verified: {} }, { emailVerified: false }],
  ['nothing', {}, { emailVerified: false, email: '', subject: '', values: [] }],
  ['a number for a subject', { sub: 7 }, { subject: '' }],
  ['roles as one word', { groups: 'o' }, { values: ['o'] }],
  ['roles with rubbish', { groups: ['o', 1, null, '', { a: 1 }] }, { values: ['o'] }],
  ['spaces', { email: ' a@b ', given_name: ' Ann ' }, { email: 'a@b', givenName: 'Ann' }],
]
for (const [what, given, said] of readings)
  test(`a provider that says ${what}`, () => {
    const all = saidBy(given as Record<string, unknown>, reading)
    for (const [name, value] of Object.entries(said)) assert.deepEqual(all[name as keyof Said], value)
  })

const changes: [held: string[], values: string[], give: string[], take: string[]][] = [
  [[], ['o'], ['officer'], []],
  [[], ['l'], ['team-leader', 'officer'], []],
  [['officer'], ['o'], [], []],
  [['officer', 'auditor'], [], [], ['officer']],
  [['auditor'], ['unheard-of'], [], []],
  [['team-leader', 'officer'], ['o'], [], ['team-leader']],
]
for (const [held, values, give, take] of changes)
  test(`${held.join() || 'nobody'} with ${values.join() || 'nothing'}`, () =>
    assert.deepEqual(roleChange(held, values, reading.roleMap), { give, take }))

const officer: Account = { staff: 's', open: true, roles: ['officer'] }
const said: Said = { subject: 'x', email: 'a@b', emailVerified: true, givenName: 'Ann', familyName: '', values: ['o'] }
const decisions: [what: string, said: Partial<Said>, found: Parameters<typeof whoIs>[1], adds: boolean, is: string][] =
  [
    ['linked', {}, { linked: officer }, false, 'known'],
    ['linked, with an address that is not verified', { emailVerified: false }, { linked: officer }, false, 'known'],
    ['linked and shut', {}, { linked: { ...officer, open: false } }, true, 'shut'],
    ['linked, without a role', { values: [] }, { linked: officer }, false, 'no-role'],
    ['linked, with a role given here', { values: [] }, { linked: { ...officer, roles: ['auditor'] } }, false, 'known'],
    ['no subject', { subject: '' }, { linked: officer }, true, 'no-subject'],
    ['an address', {}, { byEmail: { ...officer, linkedToOther: false } }, false, 'first'],
    [
      'an address that is not verified',
      { emailVerified: false },
      { byEmail: { ...officer, linkedToOther: false } },
      true,
      'unverified',
    ],
    ['the address of somebody linked', {}, { byEmail: { ...officer, linkedToOther: true } }, true, 'other-subject'],
    ['the address of somebody shut', {}, { byEmail: { ...officer, open: false, linkedToOther: false } }, true, 'shut'],
    ['nobody', {}, {}, false, 'no-account'],
    ['nobody, where accounts are made', {}, {}, true, 'new'],
    ['nobody, without a role', { values: ['x'] }, {}, true, 'no-role'],
    ['nobody, without a name', { givenName: '' }, {}, true, 'no-name'],
    ['nobody, without a verified address', { emailVerified: false }, {}, true, 'unverified'],
  ]
for (const [what, more, found, addsAccounts, is] of decisions)
  test(`${what} is ${is}`, () => {
    const decision = whoIs({ ...said, ...more }, found, { ...reading, addsAccounts })
    assert.equal(decision.kind === 'refused' ? decision.why : decision.kind, is)
  })

const factors: [claims: object, counts: boolean][] = [
  [{ amr: ['pwd', 'mfa'] }, true],
  [{ acr: 'mfa' }, true],
  [{ amr: 'mfa' }, true],
  [{ amr: ['pwd'] }, false],
  [{ amr: [['mfa']] }, false],
  [{}, false],
]
for (const [given, counts] of factors)
  test(`${JSON.stringify(given)} ${counts ? 'counts' : 'does not count'} as a second factor`, () => {
    assert.equal(factorCounts(given as Record<string, unknown>, reading), counts)
    assert.equal(factorCounts(given as Record<string, unknown>, { factorValues: [] }), false)
  })
