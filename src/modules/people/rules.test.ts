import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type AnyFact,
  bornLater,
  byGravity,
  type FactData,
  type FactDraft,
  forThePersonOnly,
  isOver,
  isSoOn,
  type Known,
  keysOfName,
  mainPeriod,
  problemWith,
  problemWithChange,
  problemWithPeriod,
  referenceKey,
  type ShownName,
  type Supervision,
  searchRows,
  shownName,
  type Told,
  warningsIn,
  wholeName,
} from './rules.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2026-11-23')
const told: Told = {
  validFrom: null,
  validTo: null,
  saidBy: 'person',
  saidByName: '',
  verified: false,
  verifiedHow: '',
  keptFromPerson: false,
  reviewOn: null,
  toldOn: null,
}
const known: Known = {
  has: (list, code) => code !== 'unheard-of' && !(list === 'factSources' && code === ''),
  asksPlace: (_, code) => code === 'home' || code === 'custody',
}

type Name = FactData['name']
const shown: [string, Name[], Pick<ShownName, 'listed' | 'spoken' | 'initials'>][] = [
  [
    'given and family',
    [{ kind: 'legal', given: 'Grace', family: 'O’Neill' }],
    { listed: 'O’Neill, Grace', spoken: 'Grace O’Neill', initials: 'GO' },
  ],
  ['a single name', [{ kind: 'legal', family: 'Gurrumul' }], { listed: 'Gurrumul', spoken: 'Gurrumul', initials: 'G' }],
  [
    'a single name given as the given name',
    [{ kind: 'legal', given: 'Teller' }],
    { listed: 'Teller', spoken: 'Teller', initials: 'T' },
  ],
  [
    'family name first',
    [{ kind: 'legal', given: 'Van An', family: 'Nguyễn', familyFirst: true }],
    { listed: 'Nguyễn Van An', spoken: 'Nguyễn Van An', initials: 'NA' },
  ],
  [
    'the name they want to be called by',
    [
      { kind: 'legal', given: 'Robert', middle: 'James', family: 'Carroll' },
      { kind: 'preferred', given: 'Roy' },
    ],
    { listed: 'Carroll, Roy', spoken: 'Roy Carroll', initials: 'RC' },
  ],
  [
    'an alias never stands before the legal name',
    [
      { kind: 'alias', given: 'Ace' },
      { kind: 'legal', given: 'Amy', family: 'Pond' },
    ],
    { listed: 'Pond, Amy', spoken: 'Amy Pond', initials: 'AP' },
  ],
  [
    'a name not to be spoken gives way',
    [
      { kind: 'legal', given: 'Lost', family: 'Name', notSpoken: true },
      { kind: 'cultural', given: 'Kwementyaye' },
    ],
    { listed: 'Kwementyaye', spoken: 'Kwementyaye', initials: 'K' },
  ],
  [
    'only a name not to be spoken',
    [{ kind: 'legal', given: 'Lost', notSpoken: true }],
    { listed: 'HK4-M7R-2WX', spoken: 'HK4-M7R-2WX', initials: 'H' },
  ],
  ['no name at all', [], { listed: 'HK4-M7R-2WX', spoken: 'HK4-M7R-2WX', initials: 'H' }],
]
for (const [name, names, expected] of shown)
  test(`shown: ${name}`, () => {
    const { listed, spoken, initials } = shownName(
      'id',
      'HK4-M7R-2WX',
      names.map((data) => ({ data })),
    )
    assert.deepEqual({ listed, spoken, initials }, expected)
  })

test('a whole name has its middle names, in its own order', () => {
  assert.equal(wholeName({ kind: 'legal', given: 'Roy', middle: 'James', family: 'Carroll' }), 'Roy James Carroll')
  assert.equal(
    wholeName({ kind: 'legal', given: 'An', middle: 'Văn', family: 'Nguyễn', familyFirst: true }),
    'Nguyễn An Văn',
  )
})

test('a name is found by its words and its sounds, whatever its marks', () => {
  const { whole, words, sounds } = keysOfName({ kind: 'legal', given: 'Siân', middle: 'Mary', family: 'O’Brien' })
  assert.equal(whole, 'sian obrien')
  assert.deepEqual(words, ['sian', 'mary', 'obrien'])
  assert.deepEqual([...new Set(sounds.map(({ word }) => word))], ['sian', 'obrien'])
})

const drafts: [string, FactDraft, Partial<Told>, string | undefined][] = [
  ['a whole phone', { kind: 'phone', data: { number: '0491 570 156' } }, {}, undefined],
  ['a name of spaces is refused before this', { kind: 'name', data: { kind: 'legal' } }, {}, 'name-empty at family'],
  ['a single name will do', { kind: 'name', data: { kind: 'legal', given: 'Teller' } }, {}, undefined],
  ['a home needs its place', { kind: 'address', data: { kind: 'home' } }, {}, 'place-needed at where'],
  ['no fixed address needs none', { kind: 'address', data: { kind: 'no-fixed-address' } }, {}, undefined],
  ['custody says which centre', { kind: 'whereabouts', data: { code: 'custody' } }, {}, 'place-needed at place'],
  [
    'where they are now has begun',
    { kind: 'whereabouts', data: { code: 'community' } },
    { validFrom: day('2026-11-24') },
    'begins-later at validFrom',
  ],
  ['today is not later', { kind: 'whereabouts', data: { code: 'community' } }, { validFrom: today }, undefined],
  ['an unknown code', { kind: 'sex', data: { code: 'unheard-of' } }, {}, 'unknown-code at code'],
  ['an unknown source', { kind: 'sex', data: { code: 'female' } }, { saidBy: '' }, 'unknown-code at saidBy'],
  [
    'someone else has a name',
    { kind: 'sex', data: { code: 'female' } },
    { saidBy: 'third-party' },
    'who-needed at saidByName',
  ],
  ['verified says how', { kind: 'sex', data: { code: 'female' } }, { verified: true }, 'how-needed at verifiedHow'],
  [
    'ends before it begins',
    { kind: 'sex', data: { code: 'female' } },
    { validFrom: today, validTo: day('2026-11-22') },
    'ends-before-start at validTo',
  ],
  [
    'ends the day it begins',
    { kind: 'sex', data: { code: 'female' } },
    { validFrom: today, validTo: today },
    undefined,
  ],
  [
    'a review in the past',
    { kind: 'alert', data: { code: 'dog', severity: 'low', what: 'Dog' } },
    { reviewOn: day('2026-11-22') },
    'review-past at reviewOn',
  ],
  ['three empty lines', { kind: 'talk', data: {} }, {}, 'talk-empty at helps'],
  ['one line of three', { kind: 'talk', data: { setsOff: 'Being rushed' } }, {}, undefined],
  ['other pronouns without saying which', { kind: 'pronouns', data: { code: 'other' } }, {}, 'words-needed at words'],
]
for (const [name, draft, change, expected] of drafts)
  test(`recorded: ${name}`, () => {
    const problem = problemWith(draft, { ...told, ...change }, today, known)
    assert.equal(problem && `${problem.refusal} at ${problem.at}`, expected)
  })

test('nobody is born tomorrow', () => {
  const born = (date: string) => bornLater({ kind: 'birth', data: { date } }, today)?.refusal
  assert.equal(born('2026-11-24'), 'born-later')
  assert.equal(born('2026-11-23'), undefined)
})

const spans: [string, string | null, string | null, boolean, boolean][] = [
  ['always', null, null, true, false],
  ['from today', '2026-11-23', null, true, false],
  ['from tomorrow', '2026-11-24', null, false, false],
  ['until today, which is without', '2020-01-01', '2026-11-23', false, true],
  ['until tomorrow', '2020-01-01', '2026-11-24', true, false],
  ['begun and ended today', '2026-11-23', '2026-11-23', false, true],
]
for (const [name, from, to, so, over] of spans)
  test(`so: ${name}`, () => {
    const span = { validFrom: from === null ? null : day(from), validTo: to === null ? null : day(to) }
    assert.equal(isSoOn(span, today), so)
    assert.equal(isOver(span, today), over)
  })

const fact = (kind: AnyFact['kind'], data: object, change: Partial<AnyFact> = {}) =>
  ({
    id: 'v',
    factId: 'f',
    personId: 'p',
    version: 2,
    kind,
    data,
    ...told,
    step: 'recorded',
    recordedAt: Temporal.Instant.from('2026-11-01T00:00Z'),
    recordedBy: null,
    supersededAt: null,
    ...change,
  }) as AnyFact

const changes: [string, Partial<AnyFact>, number | undefined, string | undefined, string | undefined][] = [
  ['seen as it is', {}, 2, undefined, undefined],
  ['not said what was seen', {}, undefined, undefined, undefined],
  ['somebody changed it', {}, 1, undefined, 'stale'],
  ['somebody took it back', { supersededAt: Temporal.Instant.from('2026-11-02T00:00Z') }, 2, undefined, 'over'],
  ['from before it began', { validFrom: day('2026-03-01') }, 2, '2026-02-28', 'begins-before'],
  ['from the day it began', { validFrom: day('2026-03-01') }, 2, '2026-03-01', undefined],
]
for (const [name, change, seen, from, expected] of changes)
  test(`changed: ${name}`, () => {
    const now = fact('phone', { number: '1' }, change)
    assert.equal(problemWithChange(now, seen, from === undefined ? undefined : day(from)), expected)
  })

test('a copy for the person has nothing that is kept from them', () => {
  const facts = [
    fact('phone', { number: '0491 570 156', protects: 'Aunty Bev' }),
    fact('address', { kind: 'home', where: '14 Mill Lane', risk: 'He keeps knives', protects: 'Aunty Bev' }),
    fact('work', { what: 'Told by his mother in confidence' }, { keptFromPerson: true }),
    fact('alert', { code: 'staff-safety', severity: 'high', what: 'Threatened a worker' }),
    fact('support', { name: 'Dean', relation: 'brother' }),
  ]
  const copy = forThePersonOnly(facts)
  assert.deepEqual(
    copy.map(({ data }) => data),
    [{ number: '0491 570 156' }, { kind: 'home', where: '14 Mill Lane' }, { name: 'Dean', relation: 'brother' }],
  )
})

test('what find looks in, with keys that fit an index', () => {
  const facts = [
    fact('name', { kind: 'legal', given: 'Roy', family: 'Carroll' }),
    fact('phone', { number: '(04) 9157 0156' }),
    fact('reference', { kind: 'agency-number', value: ' 512-334 a' }),
    fact('address', { kind: 'home', where: 'x'.repeat(12_000) }),
    fact('address', { kind: 'no-fixed-address' }),
    fact('support', { name: 'Aunty Bev', relation: 'aunt', phone: '0491570157' }),
  ]
  const rows = searchRows(facts, 'Carroll, Roy', 'HK4-M7R-2WX', 'AU')
  const keys = (kind: string) => rows.filter((row) => row.kind === kind).map(({ key }) => key)
  assert.deepEqual(keys('phone'), ['+61491570156'])
  assert.deepEqual(keys('support-phone'), ['+61491570157'])
  assert.deepEqual(keys('reference'), ['HK4M7R2WX', '512334A'])
  assert.deepEqual(keys('word'), ['roy', 'carroll'])
  assert.deepEqual(
    keys('address').map(({ length }) => length),
    [200],
  )
  assert.equal(rows.find(({ kind }) => kind === 'address')?.text.length, 12_000)
})

test('references match by letters and digits alone', () => {
  assert.equal(referenceKey(' mi–512 334/a '), 'MI512334A')
})

const alert = (severity: string, code = 'staff-safety', name = code) => ({
  id: code,
  code,
  name,
  severity,
  what: '',
  advice: '',
  reviewOn: null,
  overdue: false,
  atTheDesk: true,
  beforeVisit: true,
  onlyVisits: false,
  sort: 'safety' as const,
  keptFromPerson: false,
})
test('the gravest alert is first', () => {
  const sorted = [alert('low', 'b'), alert('high', 'c'), alert('high', 'a'), alert('medium', 'd')].toSorted(byGravity)
  assert.deepEqual(
    sorted.map(({ code }) => code),
    ['a', 'c', 'd', 'b'],
  )
})

type Given = Parameters<typeof warningsIn>[0]
const given = (alerts: Partial<Given['alerts'][number]>[], rest: Partial<Given> = {}): Given => ({
  alerts: alerts.map((one, at) => ({ ...alert('high', `alert-${at}`), ...one })),
  addresses: [],
  kept: { facts: 0, protects: [] },
  ...rest,
})
const address = (risk: string, keptFromPerson = false) => ({ ...home, risk, keptFromPerson })
const home: Given['addresses'][number] = {
  id: 'home',
  kind: 'home',
  kindName: 'Home',
  where: '',
  livesWith: '',
  risk: '',
  protects: '',
  livesThere: true,
  temporary: false,
  since: null,
  verified: false,
  keptFromPerson: false,
}
const kept = { keptFromPerson: true }
const heads: [string, Given, boolean, { safety: number; address: number; covered: number; count: number }][] = [
  ['nothing known', given([]), true, { safety: 0, address: 0, covered: 0, count: 0 }],
  ['safety stands open', given([{}]), true, { safety: 1, address: 0, covered: 0, count: 0 }],
  [
    'safety stands open although it is kept from them',
    given([kept], { kept: { facts: 1, protects: [] } }),
    true,
    { safety: 1, address: 0, covered: 0, count: 1 },
  ],
  ['not to be disclosed', given([{ sort: 'undisclosed' }]), true, { safety: 0, address: 0, covered: 1, count: 1 }],
  [
    'not to be disclosed, and kept from them, is one thing',
    given([{ sort: 'undisclosed', ...kept }], { kept: { facts: 1, protects: [] } }),
    true,
    { safety: 0, address: 0, covered: 1, count: 1 },
  ],
  [
    'who is protected is covered',
    given([], { kept: { facts: 0, protects: ['Aunty Bev', 'her son'] } }),
    true,
    { safety: 0, address: 0, covered: 0, count: 2 },
  ],
  [
    'the address',
    given([{ sort: 'address' }], { addresses: [address('Two dogs'), address('')] }),
    true,
    { safety: 0, address: 2, covered: 0, count: 0 },
  ],
  [
    'an address that is kept from them',
    given([], { addresses: [address('Two dogs', true)], kept: { facts: 1, protects: [] } }),
    true,
    { safety: 0, address: 0, covered: 1, count: 1 },
  ],
  [
    'in the office, nothing that is only for visits',
    given([{ sort: 'address', onlyVisits: true }, { onlyVisits: true }, {}], { addresses: [address('Two dogs')] }),
    false,
    { safety: 1, address: 0, covered: 0, count: 0 },
  ],
]
for (const [name, head, visit, expected] of heads)
  test(`the head: ${name}`, () => {
    const { safety, address, covered } = warningsIn(head, visit)
    assert.deepEqual(
      {
        safety: safety.length,
        address: address.alerts.length + address.risks.length,
        covered: covered.alerts.length + covered.risks.length,
        count: covered.count,
      },
      expected,
    )
  })

const period = (change: Partial<Supervision>): Supervision => ({
  id: 's',
  person: 'p',
  kind: 'supervision',
  openedOn: day('2026-01-01'),
  openedWhy: '',
  officeId: 'o',
  closedOn: null,
  closedWhy: null,
  version: 3,
  level: null,
  levelSince: null,
  officerId: null,
  ...change,
})
test('a person’s pages are about the open supervision, then the open report', () => {
  const report = period({ id: 'report', kind: 'report-only', openedOn: day('2026-10-01') })
  assert.equal(
    mainPeriod([report, period({ id: 'old', closedOn: day('2025-01-01') }), period({ id: 'now' })])?.id,
    'now',
  )
  assert.equal(mainPeriod([report])?.id, 'report')
  assert.equal(mainPeriod([period({ closedOn: today })]), undefined)
})

const periods: [string, Partial<Supervision>, string, number | undefined, string | undefined][] = [
  ['open and as seen', {}, '2026-11-23', 3, undefined],
  ['on the day it opened', {}, '2026-01-01', 3, undefined],
  ['before it opened', {}, '2025-12-31', 3, 'begins-before'],
  ['changed meanwhile', {}, '2026-11-23', 2, 'stale'],
  ['closed', { closedOn: day('2026-11-01') }, '2026-11-23', 3, 'not-open'],
]
for (const [name, change, from, seen, expected] of periods)
  test(`period: ${name}`, () => assert.equal(problemWithPeriod(period(change), day(from), seen), expected))
