import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { signIn, type TestStaff, testAgency, world } from '../../../test/support/app.ts'
import { supervised } from '../../../test/support/people.ts'
import { newId, newReference } from '../../platform/ids.ts'
import { restrict } from '../access-limits/index.ts'
import { type Explained, explain, type Facts, routeAt } from './rules.ts'

const here = await world()
after(here.close)

const facts: Facts = {
  account: 'open',
  signedIn: true,
  roles: [{ name: 'Officer', says: 'built' }],
  training: undefined,
  reach: undefined,
  record: 'none',
}
const cases: [what: string, change: Partial<Facts>, answer: Explained['answer']][] = [
  ['all is well', {}, 'yes'],
  ['nobody is signed in', { signedIn: false }, 'once-signed-in'],
  ['no role', { roles: [] }, 'no'],
  ['a role that gives nothing of it', { roles: [{ name: 'Desk', says: 'no' }] }, 'no'],
  ['a role that it was taken from', { roles: [{ name: 'Officer', says: 'taken' }] }, 'no'],
  [
    'another that gives it',
    {
      roles: [
        { name: 'Officer', says: 'taken' },
        { name: 'Lead', says: 'given' },
      ],
    },
    'yes',
  ],
  ['training that is over', { training: { name: 'Privacy', lastDay: null } }, 'no'],
  ['an account that is shut', { account: 'inactive' }, 'no'],
  ['an open record', { record: 'open' }, 'yes'],
  ['a record that is hidden from them', { record: 'hidden' }, 'no'],
  ['a record of which nothing can be said', { record: 'unknown' }, 'cannot-say'],
  ['nor of that, where all else says no', { record: 'unknown', roles: [] }, 'no'],
]
for (const [what, change, answer] of cases)
  test(`explained: ${what}`, () => assert.equal(explain({ ...facts, ...change }).answer, answer))

const since = Temporal.PlainDate.from('2026-11-01')
const until = Temporal.Instant.from('2026-11-23T02:30:00Z')
const due = (overdue: boolean) => ({ due: until, overdue })
const held: [what: string, record: 'open' | 'hidden', kept: Facts['kept'], answer: string, steps: string[]][] = [
  ['nothing', 'open', { holds: [], factor: undefined }, 'yes', []],
  ['shut out', 'hidden', { holds: [{ kind: 'excluded' }], factor: undefined }, 'no', ['excluded no']],
  [
    'not named',
    'hidden',
    { holds: [{ kind: 'restricted', named: false }], factor: undefined },
    'no',
    ['restricted no'],
  ],
  ['named', 'open', { holds: [{ kind: 'restricted', named: true }], factor: undefined }, 'yes', ['restricted yes']],
  ['sealed', 'hidden', { holds: [{ kind: 'sealed', since }], factor: undefined }, 'no', ['sealed no']],
  [
    'glass on a restriction',
    'open',
    {
      holds: [
        { kind: 'restricted', named: false },
        { kind: 'glass', until, sealed: false },
      ],
      factor: undefined,
    },
    'yes',
    ['restricted yes', 'glass yes'],
  ],
  [
    'glass on what was restricted, and sealed since',
    'hidden',
    {
      holds: [
        { kind: 'sealed', since },
        { kind: 'restricted', named: false },
        { kind: 'glass', until, sealed: false },
      ],
      factor: undefined,
    },
    'no',
    ['sealed no', 'restricted yes', 'glass yes'],
  ],
  [
    'glass on a seal',
    'open',
    {
      holds: [
        { kind: 'sealed', since },
        { kind: 'glass', until, sealed: true },
      ],
      factor: undefined,
    },
    'yes',
    ['sealed yes', 'glass yes'],
  ],
  [
    'shut out after breaking the glass',
    'hidden',
    { holds: [{ kind: 'excluded' }, { kind: 'glass', until, sealed: false }], factor: undefined },
    'no',
    ['excluded no', 'glass yes'],
  ],
  ['a second factor to come', 'open', { holds: [], factor: due(false) }, 'yes', ['factor yes']],
  ['a second factor overdue', 'open', { holds: [], factor: due(true) }, 'no', ['factor no']],
]
for (const [what, record, kept, answer, steps] of held)
  test(`explained to who keeps the record: ${what}`, () => {
    const said = explain({ ...facts, record, kept })
    const apart = said.steps.filter(({ kind }) =>
      ['factor', 'excluded', 'sealed', 'restricted', 'glass'].includes(kind),
    )
    assert.deepEqual([said.answer, apart.map(({ kind, ok }) => `${kind} ${ok ? 'yes' : 'no'}`)], [answer, steps])
  })

test('addresses are found as the service finds them', () => {
  const routes = ['/people/:person', '/people/new', '/caseload', '/people/:person/notes'].map((at) => ({ at }))
  const found: [address: string, at: string | undefined][] = [
    ['/caseload', '/caseload'],
    ['/caseload/', '/caseload'],
    ['/caseload?team=1#x', '/caseload'],
    ['https://throughcare.example.org/people/7/notes', '/people/:person/notes'],
    ['/people/new', '/people/new'],
    ['/people/7', '/people/:person'],
    ['/people/', undefined],
    ['/nowhere', undefined],
    ['nonsense', undefined],
    ['', undefined],
  ]
  for (const [address, at] of found) assert.equal(routeAt(routes, address)?.route.at, at, address)
})

async function office() {
  const agency = await testAgency(here)
  const [sam, priya, omar] = [
    await agency.staff('Sam', 'administrator'),
    await agency.staff('Priya', 'officer'),
    await agency.staff('Omar', 'officer'),
  ] as [TestStaff, TestStaff, TestStaff]
  const admin = await signIn(here, agency, sam)
  const roy = await supervised(here, agency, priya, 'Roy', 'Baker')
  const [row] = await here.db.run(priya.actor, (tx) =>
    tx.query<{ reference: string }>('select reference from person where id = $1', [roy]),
  )
  const ask = async (asked: Record<string, string>) => {
    const found = await admin.json('GET', `/api/v1/explain?${new URLSearchParams(asked)}`)
    return found.json<{ problem?: string; explained: Explained }>()
  }
  return { agency, sam, priya, omar, admin, roy, reference: row?.reference ?? '', ask }
}
const exclude = ({ roy, priya }: Awaited<ReturnType<typeof office>>, staff: TestStaff) =>
  here.db.run(priya.actor, (tx) =>
    tx.query("insert into exclusion (id, person_id, staff_id, reason, made_at) values ($1,$2,$3,'family',$4)", [
      newId(),
      roy,
      staff.id,
      tx.now,
    ]),
  )

test('asked by permission, by page and by reference', async () => {
  const { ask, omar, reference, roy, sam } = await office()
  assert.equal((await ask({ staff: omar.id, may: 'see the caseload' })).explained.answer, 'once-signed-in')
  assert.equal((await ask({ staff: omar.id, address: '/jobs' })).explained.answer, 'no')
  assert.equal((await ask({ staff: sam.id, address: '/jobs' })).explained.answer, 'yes')
  assert.equal((await ask({ staff: omar.id, reference })).explained.answer, 'once-signed-in')
  assert.equal((await ask({ staff: omar.id, address: `/people/${roy}` })).explained.answer, 'once-signed-in')
  assert.equal((await ask({ staff: omar.id, address: '/nowhere' })).problem, 'no-such-page')
  assert.equal((await ask({ staff: '', may: 'find' })).problem, 'nobody')
  assert.equal(
    (await ask({ staff: '', may: '', address: '', reference: '' })).problem,
    'nobody',
    'sent with nothing in it',
  )
  assert.equal((await ask({})).problem, undefined, 'only opened')
})

test('whoever is shut out by name is found, and the others are not', async () => {
  const at = await office()
  await exclude(at, at.omar)
  const [shutOut, other] = [
    await at.ask({ staff: at.omar.id, reference: at.reference }),
    await at.ask({ staff: at.priya.id, reference: at.reference }),
  ]
  assert.deepEqual(shutOut.explained.steps.at(-1), { kind: 'record', ok: false, is: 'hidden' })
  assert.deepEqual(other.explained.steps.at(-1), { kind: 'record', ok: true, is: 'open' })
})

test('of a record that the asker may not know of nothing is said: as of one that is not there, to the letter', async () => {
  const at = await office()
  const nothing = newReference()
  const answerTo = async (reference: string, how: 'reference' | 'address' = 'reference') => {
    const asked = new URLSearchParams({
      staff: at.omar.id,
      [how]: how === 'address' ? `/people/${reference}` : reference,
    })
    const page = await at.admin.get(`/explain?${asked}`)
    return `${page.statusCode} ${page.body.replaceAll(reference, '').replaceAll(encodeURIComponent(reference), '')}`
  }
  const open = await answerTo(at.reference)
  await here.db.run(at.priya.actor, (tx) =>
    tx.query("insert into restriction (id, person_id, reason, made_at) values ($1,$2,'test',$3)", [
      newId(),
      at.roy,
      tx.now,
    ]),
  )
  assert.notEqual(await answerTo(at.reference), open)
  assert.equal(await answerTo(at.reference), await answerTo(nothing))
  assert.equal(await answerTo(at.roy, 'address'), await answerTo(newId(), 'address'))
})

test('each answer is on the trail, and names no record that the asker may not know of', async () => {
  const at = await office()
  await at.ask({ staff: at.omar.id, reference: at.reference })
  await at.ask({ staff: at.omar.id, reference: newReference() })
  const rows = await here.db.run(at.sam.actor, (tx) =>
    tx.query(
      "select staff_id, person_id, subject_id, fields from audit_entry where action = 'access.explained' order by at, id",
    ),
  )
  const line = { staffId: at.sam.id, subjectId: at.omar.id, fields: ['see people', 'record'] }
  assert.deepEqual(rows, [
    { ...line, personId: at.roy },
    { ...line, personId: null },
  ])
})

test('a colleague of another agency is nobody, and officers don’t ask', async () => {
  const [one, other] = [await office(), await office()]
  assert.equal((await one.ask({ staff: other.omar.id, may: 'find' })).problem, 'nobody')
  const officer = await signIn(here, one.agency, one.omar)
  assert.equal((await officer.get('/explain')).statusCode, 403)
})

test('who keeps the record is told what closes it to a colleague, and whom else is told no more than that it is closed', async () => {
  const at = await office()
  const ruth = await at.agency.staff('Ruth', 'team-leader')
  const keeper = await signIn(here, at.agency, ruth)
  const asked = new URLSearchParams({ staff: at.omar.id, reference: at.reference })
  const steps = async (by: typeof keeper) => {
    const { explained } = (await by.json('GET', `/api/v1/explain?${asked}`)).json<{ explained: Explained }>()
    return explained.steps
      .slice(explained.steps.findIndex(({ kind }) => kind === 'record'))
      .map(({ kind, ok }) => `${kind} ${ok}`)
  }
  assert.deepEqual(await steps(keeper), ['record true'])
  await exclude(at, at.omar)
  assert.deepEqual([await steps(keeper), await steps(at.admin)], [['record false', 'excluded false'], ['record false']])
  await here.db.run(ruth.actor, (tx) =>
    restrict(tx, { person: at.roy, reason: 'safety', why: 'A threat', named: [at.priya.id, at.omar.id] }),
  )
  assert.deepEqual(await steps(keeper), ['record false', 'excluded false', 'restricted true'])
  assert.match((await keeper.get(`/explain?${asked}`)).body, /shut out of the record by name.*among those named/s)
  assert.deepEqual(await steps(at.admin), ['record false'], 'the record is closed to the administrator as well')
})
