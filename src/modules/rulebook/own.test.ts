import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { signIn, type TestStaff, testAgency, world } from '../../../test/support/app.ts'
import { supervised } from '../../../test/support/people.ts'
import { versionInForce, versionNamed } from '../../jurisdictions/index.ts'
import { ordersOf, recordOrder } from '../orders/index.ts'

const here = await world()
after(here.close)

type Form = {
  value: { name: string; from: string; workingDays: number }
  parts: { at: string; said: string }[]
  version: number
}

async function office() {
  const agency = await testAgency(here)
  const [sam, priya] = [await agency.staff('Sam', 'administrator'), await agency.staff('Priya', 'officer')] as [
    TestStaff,
    TestStaff,
  ]
  const admin = await signIn(here, agency, sam)
  const formOf = async (list: string, code: string) =>
    (await admin.json('GET', `/api/v1/rulebook/own/new?list=${list}&code=${code}`)).json<Form>()
  const put = async (list: string, code: string, change: Record<string, unknown>) => {
    const { value, version } = await formOf(list, code)
    const body = {
      list,
      code,
      as: 'change',
      name: value.name,
      from: '2026-11-01',
      source: 'Circular 7',
      verified: true,
      why: 'Agreed',
      _version: version,
      ...change,
    }
    return admin.json('POST', '/api/v1/rulebook/own', body)
  }
  /** A value as the agency’s people have it: each request asks anew who they are. */
  const said = async (list: string, code: string, on: string) => {
    const { found } = (
      await (await signIn(here, agency, priya)).json('GET', `/api/v1/rulebook?list=${list}&on=${on}`)
    ).json<{
      found: { value: Record<string, unknown> }[]
    }>()
    return found.find(({ value }) => value['code'] === code)?.value
  }
  return { agency, sam, priya, admin, formOf, put, said }
}

test('a value of the agency’s own stands from its first day, for its people alone', async () => {
  const { put, said, formOf } = await office()
  const other = await office()
  const { value } = await formOf('adviceAnswers', 'usual')
  const days = value.workingDays
  const parts = [{ at: 'workingDays', said: `${days + 3}` }]
  assert.equal((await put('adviceAnswers', 'usual', { parts, from: '2026-11-01', last: '2026-11-30' })).statusCode, 201)
  const daysOn = async (of: typeof said, on: string) => (await of('adviceAnswers', 'usual', on))?.['workingDays']
  assert.deepEqual(
    [
      await daysOn(said, '2026-10-31'),
      await daysOn(said, '2026-11-01'),
      await daysOn(said, '2026-11-30'),
      await daysOn(said, '2026-12-01'),
    ],
    [days, days + 3, days + 3, days],
  )
  assert.equal(await daysOn(other.said, '2026-11-15'), days)
  const own = await said('adviceAnswers', 'usual', '2026-11-15')
  assert.deepEqual([own?.['source'], own?.['verified'], own?.['own']], ['Circular 7', true, 1])
})

test('a service that starts later reads what the agency put on top', async () => {
  const { put, agency, priya, formOf } = await office()
  const { value } = await formOf('adviceAnswers', 'usual')
  await put('adviceAnswers', 'usual', { parts: [{ at: 'workingDays', said: `${value.workingDays + 1}` }] })
  await put('adviceAnswers', 'usual', {
    parts: [{ at: 'workingDays', said: `${value.workingDays + 2}` }],
    from: '2026-11-20',
  })
  const browser = await signIn(here, agency, priya)
  const page = await browser.get('/rulebook')
  assert.match(page.body, /Our own values/)
  const [row] = await here.db.run(priya.actor, (tx) =>
    tx.query<{ jurisdiction: string }>('select jurisdiction from agency where agency_id = current_agency()'),
  )
  assert.equal(row?.jurisdiction, `AU-NSW+${agency.id}.2`)
})

test('an order keeps the values that it was made under', async () => {
  const { put, agency, priya } = await office()
  const person = await supervised(here, agency, priya, 'Roy', 'Baker')
  const record = (startsOn: string) =>
    here.db.run(
      { ...priya.actor, jurisdiction: startsOn > '2026-11-10' ? `AU-NSW+${agency.id}.1` : 'AU-NSW' },
      async (tx) => {
        const day = Temporal.PlainDate.from(startsOn)
        const made = await recordOrder(tx, {
          person,
          type: 'cco',
          madeBy: 'court',
          court: '',
          courtFile: '',
          madeOn: day,
          startsOn: day,
          endsOn: day.add({ months: 12 }),
          asOrdered: '',
          source: '',
          verified: false,
          conditions: [
            {
              asOrdered: 'Home by nine',
              code: 'curfew',
              inputs: { 'from-time': '21:00', 'to-time': '06:00', address: '3 Gum Street' },
            },
          ],
          offences: [],
          leftOut: [],
          coDefendants: [],
        })
        assert.ok(made.ok, JSON.stringify(made))
      },
    )
  await record('2026-11-02')
  assert.equal((await put('conditions', 'curfew', { name: 'Home at night' })).statusCode, 201)
  await record('2026-11-16')
  const orders = await here.db.run({ ...priya.actor, jurisdiction: `AU-NSW+${agency.id}.1` }, (tx) =>
    ordersOf(tx, person),
  )
  const named = orders.map(({ jurisdictionVersion, conditions }) => [
    jurisdictionVersion.split('/')[0],
    conditions.find(({ code }) => code === 'curfew')?.name,
  ])
  assert.deepEqual(named, [
    [`AU-NSW+${agency.id}.1`, 'Home at night'],
    ['AU-NSW', 'Curfew'],
  ])
  assert.equal(
    versionNamed(orders[1]?.jurisdictionVersion ?? '').id,
    versionInForce('AU-NSW', Temporal.PlainDate.from('2026-11-02')).id,
  )
})

test('a new value gets a code of its own and can be ended, and the place’s own cannot', async () => {
  const { put, said, admin } = await office()
  assert.equal((await put('culturalOffers', 'yarning', { as: 'new', name: 'Healing circle' })).statusCode, 201)
  assert.equal((await said('culturalOffers', 'ours-healing-circle', '2026-11-23'))?.['name'], 'Healing circle')
  assert.equal((await put('culturalOffers', 'ours-healing-circle', { as: 'end', from: '2026-11-20' })).statusCode, 201)
  assert.equal(await said('culturalOffers', 'ours-healing-circle', '2026-11-23'), undefined)
  assert.ok(await said('culturalOffers', 'ours-healing-circle', '2026-11-19'))
  const refused = await put('culturalOffers', 'yarning', { as: 'end' })
  assert.equal(refused.json<{ refusal: string }>().refusal, 'not-ours')
  assert.match((await admin.get('/rulebook')).body, /Healing circle/)
})

const wrong: [what: string, list: string, code: string, change: Record<string, unknown>, at: string][] = [
  ['a number that is none', 'adviceAnswers', 'usual', { parts: [{ at: 'workingDays', said: 'ten' }] }, 'parts.0.said'],
  ['nothing said otherwise', 'adviceAnswers', 'usual', {}, 'parts.0.said'],
  [
    'a day before the place’s first',
    'adviceAnswers',
    'usual',
    { parts: [{ at: 'workingDays', said: '99' }], from: '1899-12-31' },
    'from',
  ],
  [
    'a last day before the first',
    'adviceAnswers',
    'usual',
    { parts: [{ at: 'workingDays', said: '99' }], last: '2026-10-31' },
    'last',
  ],
  ['no name', 'culturalOffers', 'yarning', { as: 'new', name: '' }, 'name'],
  ['no source', 'adviceAnswers', 'usual', { parts: [{ at: 'workingDays', said: '99' }], source: '' }, 'source'],
  ['no such list', 'adviceAnswers', 'usual', { list: 'constructor' }, 'list'],
]
for (const [what, list, code, change, at] of wrong)
  test(`refused at its field: ${what}`, async () => {
    const { put, said } = await office()
    const before = await said(list, code, '2026-11-23')
    const answer = await put(list, code, change)
    assert.equal(answer.statusCode, 422)
    assert.deepEqual(
      answer.json<{ errors: { path: string }[] }>().errors.map(({ path }) => path),
      [at],
    )
    assert.deepEqual(await said(list, code, '2026-11-23'), before)
  })

test('a stale page changes nothing, and what was typed comes back', async () => {
  const { put, admin, formOf } = await office()
  const { version } = await formOf('adviceAnswers', 'usual')
  await put('adviceAnswers', 'usual', { parts: [{ at: 'workingDays', said: '8' }] })
  const late = await put('adviceAnswers', 'usual', { parts: [{ at: 'workingDays', said: '9' }], _version: version })
  assert.equal(late.json<{ refusal: string }>().refusal, 'stale')
  const page = await admin.post('/rulebook/own?list=adviceAnswers&code=usual', {
    list: 'adviceAnswers',
    code: 'usual',
    as: 'change',
    name: 'Usual',
    'parts.0.at': 'workingDays',
    'parts.0.said': '11',
    from: '2026-11-01',
    source: 'Circular 8',
    why: 'Agreed since',
    _version: `${version}`,
  })
  assert.match(page.body, /Somebody changed the rules/)
  assert.match(page.body, /value="Circular 8"/)
  assert.match(page.body, /value="11"/)
})

test('an officer reads the rules and cannot change them', async () => {
  const { agency, priya } = await office()
  const browser = await signIn(here, agency, priya)
  assert.equal((await browser.get('/rulebook/own/new?list=levels&code=low')).statusCode, 403)
  assert.doesNotMatch((await browser.get('/rulebook?list=levels')).body, /rulebook\/own/)
})
