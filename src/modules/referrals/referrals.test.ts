import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { type Browser, signIn, type TestStaff, testAgency, world } from '../../../test/support/app.ts'
import { restrict, supervised } from '../../../test/support/people.ts'
import { newId } from '../../platform/ids.ts'
import { currentOrders, recordEvent, recordOrder } from '../orders/index.ts'
import { currentSupervision, recordFact } from '../people/index.ts'
import { finishTask, tasksFrom } from '../tasks/index.ts'
import { needsOf, noticesFor, referralsFrom, settleNeeds } from './index.ts'

const here = await world()
after(here.close)
const day = Temporal.PlainDate.from

async function made(browser: Browser, path: string, body: object): Promise<string> {
  const answer = await browser.json('POST', `/api/v1${path}`, body)
  assert.equal(answer.statusCode, 201, `${path}: ${answer.body}`)
  return answer.json<{ id: string }>().id
}

/** Priya with Matthew, who drinks, and Sally, of whom nothing is known; a provider with two programs in a notice. */
async function scene() {
  const agency = await testAgency(here)
  const priya = await agency.staff('Priya', 'officer')
  const browser = await signIn(here, agency, priya)
  const matthew = await supervised(here, agency, priya, 'Matthew', 'Harding')
  const sally = await supervised(here, agency, priya, 'Sally', 'O’Connor')
  await made(browser, '/localities', { name: 'Dubbo', lat: '-32.2569', lon: '148.6011' })
  await here.db.run(priya.actor, async (tx) => {
    const facts = [
      { kind: 'sex', data: { code: 'male' } },
      { kind: 'address', data: { kind: 'home', where: '4 Sheep Street, Dubbo' } },
      { kind: 'phone', data: { number: '0491 570 110', whose: 'own' } },
    ] as const
    for (const fact of facts) assert.ok((await recordFact(tx, matthew, { ...fact, told: { saidBy: 'person' } })).ok)
  })
  const condition = await ordered(priya, matthew)
  const provider = await made(browser, '/providers', {
    name: 'Plains Recovery',
    kind: 'non-government',
    phone: '02 5550 0170',
  })
  const notice = await made(browser, '/notices', { original: 'x', title: 'AOD' })
  const days = {
    startsOn: '2026-12-08',
    closesOn: '2026-12-04',
    fromTime: '10:00',
    toTime: '12:00',
    address: 'Dubbo PCYC, Dubbo',
  }
  const programs = [
    { ...days, name: 'SMART group', needs: ['alcohol', 'drugs'], sexes: ['male'] },
    { ...days, name: 'Women’s group', needs: ['alcohol'], sexes: ['female'] },
  ]
  await made(browser, `/notices/${notice}/reading`, { title: 'AOD', provider, programs })
  const answer = (await browser.json('GET', `/api/v1/notices/${notice}`)).json()
  const offers = Object.fromEntries(
    answer.programs.map(({ name, service }: { name: string; service: string }) => [name, service]),
  )
  const smart = String(offers['SMART group'])
  return {
    agency,
    priya,
    browser,
    matthew,
    sally,
    provider,
    notice,
    smart,
    women: String(offers['Women’s group']),
    condition,
  }
}

/** An order that itself asks for counselling about alcohol; the id of that condition. */
async function ordered(by: TestStaff, person: string): Promise<string> {
  return here.db.run(by.actor, async (tx) => {
    const period = await currentSupervision(tx, person)
    const order = await recordOrder(tx, {
      person,
      supervision: period?.id,
      type: 'cco',
      madeBy: 'court',
      court: 'Dubbo Local Court',
      courtFile: '',
      madeOn: day('2026-09-01'),
      startsOn: day('2026-09-01'),
      endsOn: day('2028-02-29'),
      asOrdered: '',
      source: 'the order',
      verified: true,
      offences: [{ what: 'High range drink driving', lawPart: 's 110', domesticViolence: false }],
      conditions: [{ asOrdered: 'Complete alcohol counselling as directed.', code: 'programs-as-directed' }],
      leftOut: [],
      coDefendants: [],
    })
    assert.ok(order.ok, JSON.stringify(order))
    const [row] = await tx.query<{ id: string }>(
      'select entry_id as id from order_condition where order_id = $1 and not standard',
      [order.value.id],
    )
    return row?.id ?? ''
  })
}

const draftOf = (offer: string, more: object = {}) => ({
  offer,
  why: 'Drinks alone after work',
  basis: 'consent',
  items: ['name', 'phone', 'why'],
  ...more,
})
const given = { consent: 'given', consentOn: '2026-11-20', consentHow: 'in-person' }
const versionOf = async (browser: Browser, id: string) =>
  String((await browser.json('GET', `/api/v1/referrals/${id}`)).json<{ version: number }>().version)

test('a notice says who of a caseload is eligible and why, and what is missing; a task is made in one press', async () => {
  const { browser, matthew, sally, notice, smart, priya } = await scene()
  const page = (await browser.get(`/notices/${notice}`)).body
  assert.match(page, /Harding, Matthew/)
  for (const text of [
    'Need: Alcohol (1 Sep 2026)',
    'Sex or gender: Male',
    'Distance: 0 km from Dubbo',
    'Need: none is recorded',
  ])
    assert.ok(page.includes(text), text)
  const books = `/people/${matthew}/appointments/new?purpose=SMART%20group`
  assert.ok(page.includes(`href="${books}"`), 'an appointment from it says what it is for')
  assert.match(
    (await browser.get(books)).body,
    /name="nextPurpose"[^>]*value="SMART group"|value="SMART group"[^>]*name="nextPurpose"/,
  )
  const twin = (await browser.json('GET', `/api/v1/notices/${notice}`)).json()
  const answers = Object.fromEntries(
    twin.programs.map(({ name, people }: { name: string; people: { person: string; answer: string }[] }) => [
      name,
      Object.fromEntries(people.map(({ person, answer }) => [person, answer])),
    ]),
  )
  assert.deepEqual(answers, {
    'SMART group': { [matthew]: 'eligible', [sally]: 'maybe' },
    'Women’s group': { [matthew]: 'not', [sally]: 'maybe' },
  })
  const at = `/services/${smart}/people/${matthew}/task`
  const pressed = await browser.post(at, { _key: newId() })
  assert.match(
    (await browser.get(String(pressed.headers.location))).body,
    /Task for today: Talk with Matthew Harding about: SMART group/,
  )
  assert.equal((await browser.post(at, { _key: newId() })).statusCode, 422, 'it is there already')
  const today = await here.db.run(priya.actor, (tx) => noticesFor(tx, [priya.id]))
  assert.deepEqual(
    today.map(({ title, programs }) => [title, programs.map((one) => [one.name, one.people.map(({ id }) => id)])]),
    [['AOD', [['SMART group', [matthew]]]]],
  )
  await made(browser, `/services/${smart}/people/${matthew}/dismissal`, { why: 'Works then' })
  assert.deepEqual(await here.db.run(priya.actor, (tx) => noticesFor(tx, [priya.id])), [])
})

test('by consent: nothing is told before it is given, and what was told is kept as it was told', async () => {
  const { browser, matthew, smart, priya } = await scene()
  const form = (await browser.get(`/people/${matthew}/referrals/new?offer=${smart}`)).body
  assert.match(form, /Complete alcohol counselling as directed/)
  const id = await made(browser, `/people/${matthew}/referrals`, draftOf(smart))
  const at = `/referrals/${id}`
  const send = { sentOn: '2026-11-23', sentHow: 'email', followUpOn: '2026-12-01' }
  const refused = await browser.post(`${at}/sending`, {
    ...send,
    _version: await versionOf(browser, id),
    _key: newId(),
  })
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /They have not agreed: record their consent first/)
  const early = (await browser.get(`${at}/sheet`)).body
  assert.match(early, /A draft: it has not been sent[\s\S]*Not to be sent: no consent of theirs stands/)
  assert.ok(!early.includes('0491 570 110'), 'a sheet holds nothing that there is no basis to tell')
  await made(browser, `${at}/consent`, {
    consentOn: '2026-11-23',
    consentHow: 'phone',
    _version: Number(await versionOf(browser, id)),
  })
  const sent = await browser.post(`${at}/sending`, { ...send, _version: await versionOf(browser, id), _key: newId() })
  assert.equal(sent.statusCode, 303)
  const phone = { kind: 'phone', data: { number: '0491 570 999', whose: 'own' } } as const
  await here.db.run(priya.actor, (tx) => recordFact(tx, matthew, { ...phone, told: { saidBy: 'person' } }))
  const twin = (await browser.json('GET', `/api/v1${at}`)).json()
  assert.equal(twin.followUpOn, '2026-12-01')
  assert.deepEqual(
    twin.told.map((one: { item: string; words: string; basis: string }) => [one.item, one.words, one.basis]),
    [
      ['name', 'Matthew Harding', 'consent'],
      ['phone', '0491 570 110', 'consent'],
      ['why', 'Drinks alone after work', 'consent'],
    ],
  )
  const sheet = (await browser.get(`${at}/sheet`)).body
  assert.ok(sheet.includes('0491 570 110') && !sheet.includes('0491 570 999'), 'the sheet is as it was told')
  assert.ok(!sheet.includes('Sheep Street'), 'nothing but what was to be told')
})

test('by direction: the condition is named, and what the order does not reach needs their agreement', async () => {
  const { browser, matthew, smart, condition } = await scene()
  const directed = { basis: 'direction', items: ['name', 'condition', 'address'] }
  const none = await browser.json('POST', `/api/v1/people/${matthew}/referrals`, draftOf(smart, directed))
  assert.match(none.body, /Select the condition that directs it/)
  const strange = await browser.json(
    'POST',
    `/api/v1/people/${matthew}/referrals`,
    draftOf(smart, { ...directed, condition: newId() }),
  )
  assert.match(strange.body, /That condition is not in force/)
  const id = await made(browser, `/people/${matthew}/referrals`, draftOf(smart, { ...directed, condition }))
  const send = { sentOn: '2026-11-23', sentHow: 'post' }
  const bare = await browser.post(`/referrals/${id}/sending`, { ...send, _version: '1', _key: newId() })
  assert.match(bare.body, /There is no basis to tell: Address/)
  await made(browser, `/referrals/${id}/telling`, { why: 'Ordered', items: ['name', 'condition'], _version: 1 })
  await made(browser, `/referrals/${id}/sending`, { ...send, _version: 2 })
  const { told } = (await browser.json('GET', `/api/v1/referrals/${id}`)).json()
  assert.deepEqual(told[1], {
    item: 'condition',
    words: 'Complete alcohol counselling as directed.',
    basis: 'direction',
    basisWords: 'Complete alcohol counselling as directed.',
  })
})

test('consent that is taken back stops what is not sent, and what was sent is to be told today', async () => {
  const { browser, matthew, smart, women, priya } = await scene()
  const taken = { withdrawnOn: '2026-11-23', withdrawnHow: 'Changed his mind' }
  const unsent = await made(browser, `/people/${matthew}/referrals`, draftOf(smart, given))
  await made(browser, `/referrals/${unsent}/consent-withdrawal`, {
    ...taken,
    _version: Number(await versionOf(browser, unsent)),
  })
  assert.equal((await browser.json('GET', `/api/v1/referrals/${unsent}`)).json().state, 'withdrawn')
  const sent = await made(browser, `/people/${matthew}/referrals`, draftOf(women, given))
  const send = { sentOn: '2026-11-23', sentHow: 'phone', _version: Number(await versionOf(browser, sent)) }
  await made(browser, `/referrals/${sent}/sending`, send)
  await made(browser, `/referrals/${sent}/consent-withdrawal`, {
    ...taken,
    _version: Number(await versionOf(browser, sent)),
  })
  const tasks = await here.db.run(priya.actor, (tx) => tasksFrom(tx, sent))
  assert.deepEqual(
    tasks.map(({ what, due }) => [what.slice(0, 20), `${due}`]),
    [['Tell Plains Recovery', '2026-11-23']],
  )
})

test('what happened goes along the table; a follow-up is done with the answer, and a tick says nothing of the referral', async () => {
  const { browser, matthew, smart, priya } = await scene()
  const from = `plan-step:${newId()}`
  const id = await made(browser, `/people/${matthew}/referrals`, draftOf(smart, { ...given, from }))
  const at = `/referrals/${id}/moves`
  const move = async (body: object) =>
    browser.post(at, { movedOn: '2026-11-23', ...body, _version: await versionOf(browser, id), _key: newId() })
  assert.match((await move({ to: 'started' })).body, /from where it stands it cannot go there/)
  const send = {
    sentOn: '2026-11-23',
    sentHow: 'phone',
    followUpOn: '2026-11-30',
    _version: Number(await versionOf(browser, id)),
  }
  await made(browser, `/referrals/${id}/sending`, send)
  await here.db.run(priya.actor, async (tx) => {
    const [task] = await tasksFrom(tx, id)
    assert.ok(task && (await finishTask(tx, { task: task.id, version: task.version })).ok)
  })
  const ticked = (await browser.json('GET', `/api/v1/referrals/${id}`)).json()
  assert.deepEqual([ticked.state, ticked.followUpOn], ['sent', null])
  assert.equal((await move({ to: 'waitlisted', followUpOn: '2026-12-07' })).statusCode, 303)
  assert.match((await browser.get('/referrals')).body, /id="waiting"/)
  assert.match((await move({ to: 'declined' })).body, /Select the reason/)
  assert.match((await move({ to: 'declined', reason: 'moved' })).body, /Select a reason that fits/)
  assert.equal((await move({ to: 'started' })).statusCode, 303)
  assert.equal((await browser.json('GET', `/api/v1/referrals/${id}`)).json().followUpOn, null, 'the answer came')
  assert.match((await move({ to: 'completed' })).body, /Enter what came of it/)
  const stale = await browser.post(at, {
    movedOn: '2026-11-23',
    to: 'completed',
    words: 'All eight',
    _version: '1',
    _key: newId(),
  })
  assert.equal(stale.statusCode, 409)
  assert.match(stale.body, /All eight/)
  assert.equal((await move({ to: 'completed', words: 'All eight sessions' })).statusCode, 303)
  const step = from.split(':')[1] ?? ''
  const found = await here.db.run(priya.actor, (tx) => referralsFrom(tx, 'plan-step', [step]))
  assert.deepEqual(
    found.get(step)?.map(({ state, result, providerName }) => [state, result, providerName]),
    [['completed', 'All eight sessions', 'Plains Recovery']],
  )
  const story = (await browser.json('GET', `/api/v1/people/${matthew}/timeline`)).body
  assert.match(story, /Completed: SMART group, Plains Recovery/)
})

test('attendance is counted as the provider reported it, and taken back where it was wrong', async () => {
  const { browser, matthew, smart } = await scene()
  const id = await made(browser, `/people/${matthew}/referrals`, draftOf(smart, given))
  const report = { attendedOn: '2026-11-23', attended: 'attended', attendedBy: 'Karen' }
  assert.match((await browser.json('POST', `/api/v1/referrals/${id}/attendance`, report)).body, /nothing to attend/)
  await made(browser, `/referrals/${id}/sending`, {
    sentOn: '2026-11-23',
    sentHow: 'phone',
    _version: Number(await versionOf(browser, id)),
  })
  const wrong = await made(browser, `/referrals/${id}/attendance`, { ...report, attended: 'absent' })
  assert.match((await browser.json('POST', `/api/v1/referrals/${id}/attendance`, report)).body, /reported already/)
  await made(browser, `/attendance/${wrong}/taking-back`, { why: 'Another Matthew' })
  await made(browser, `/referrals/${id}/attendance`, report)
  const page = (await browser.get(`/referrals/${id}`)).body
  assert.match(page, /1 attended, 0 absent, 0 absent and excused/)
  assert.match(page, /taken back: Another Matthew/)
})

test('needs come from orders, from officers and from a plan, which settles its own', async () => {
  const { browser, matthew, priya, provider } = await scene()
  const plan = ['plan', newId()] as const
  const settle = (...said: { code: string; words?: string }[]) =>
    here.db.run(priya.actor, (tx) => settleNeeds(tx, matthew, plan, said))
  const codes = async () =>
    here.db.run(priya.actor, async (tx) =>
      (await needsOf(tx, [matthew])).get(matthew)?.map(({ code, from }) => [code, from?.[0]]),
    )
  await made(browser, `/people/${matthew}/needs`, { need: 'housing', saidBy: 'Matthew' })
  const twice = await browser.post(`/people/${matthew}/needs`, { need: 'housing', _key: newId() })
  assert.equal(twice.statusCode, 422)
  const group = { name: 'Anger group', needs: ['anger'], about: '', address: 'Dubbo PCYC, Dubbo', free: true }
  await made(browser, `/providers/${provider}/services`, group)
  const looked = async (need: string) =>
    (await browser.json('GET', `/api/v1/people/${matthew}/referrals/new?need=${need}`))
      .json<{ name: string; answer: string }[]>()
      .find(({ name }) => name === group.name)?.answer
  assert.deepEqual([await looked(''), await looked('anger')], ['not', 'eligible'], 'what is looked for is needed')
  await settle({ code: 'anger' }, { code: 'family', words: 'See his son' })
  await settle({ code: 'family', words: 'See his son' }, { code: 'strange' }, { code: 'employment' })
  assert.deepEqual((await codes())?.toSorted(), [
    ['alcohol', 'condition'],
    ['counselling', 'condition'],
    ['employment', 'plan'],
    ['family', 'plan'],
    ['housing', undefined],
  ])
  await here.db.run(priya.actor, async (tx) => {
    const [order] = (await currentOrders(tx, [matthew])).get(matthew) ?? []
    assert.ok((await recordEvent(tx, order?.id ?? '', { event: 'revoked', on: tx.today })).ok)
  })
  const left = (await codes())?.map(([code]) => code)
  assert.deepEqual(left?.toSorted(), ['employment', 'family', 'housing'], 'a revoked order asks for nothing')
})

test('nobody who may not open a record learns of a referral, nor that somebody takes part', async () => {
  const { agency, browser, matthew, sally, smart, notice, priya } = await scene()
  const id = await made(browser, `/people/${matthew}/referrals`, draftOf(smart, given))
  await made(browser, `/referrals/${id}/sending`, {
    sentOn: '2026-11-23',
    sentHow: 'phone',
    _version: Number(await versionOf(browser, id)),
  })
  await here.db.run(priya.actor, async (tx) => {
    const entry = {
      person: sally,
      supervision: (await currentSupervision(tx, sally))?.id,
      type: 'cro',
      madeBy: 'court' as const,
      court: 'Dubbo Local Court',
      courtFile: '',
    }
    const rest = {
      madeOn: day('2026-09-01'),
      startsOn: day('2026-09-01'),
      endsOn: day('2027-08-31'),
      asOrdered: '',
      source: 'the order',
      verified: true,
    }
    const condition = {
      asOrdered: 'Not to meet Matthew Harding',
      code: 'non-association',
      inputs: { person: 'Matthew Harding' },
    }
    const offence = { what: 'Affray', lawPart: '', domesticViolence: false }
    const order = await recordOrder(tx, {
      ...entry,
      ...rest,
      offences: [offence],
      conditions: [condition],
      leftOut: [],
      coDefendants: [],
    })
    assert.ok(order.ok, JSON.stringify(order))
  })
  const seen = (await browser.get(`/people/${sally}/referrals/new?offer=${smart}`)).body
  assert.match(seen, /Somebody whom an order keeps them from takes part/)
  const kim = await agency.staff('Kim', 'officer')
  const other = await signIn(here, agency, kim)
  await restrict(here, priya, matthew)
  for (const path of [`/referrals/${id}`, `/referrals/${id}/sheet`, `/people/${matthew}/referrals`])
    assert.equal((await other.get(path)).statusCode, 404, path)
  const unseen = (await other.get(`/people/${sally}/referrals/new?offer=${smart}`)).body
  assert.match(unseen, /An order keeps them from somebody: ask the provider who takes part/)
  for (const path of [`/notices/${notice}`, '/referrals', `/services/${smart}`])
    assert.ok(!(await other.get(path)).body.includes('Harding'), path)
})
