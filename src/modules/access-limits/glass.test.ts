import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { world } from '../../../test/support/app.ts'
import { birth, limitsGround, restriction } from '../../../test/support/limits.ts'

const here = await world()
after(() => here.close())

const why = { reason: 'is-here', why: 'He stands at the counter' }
type Told = { kind: string; person?: { id: string } }[]

async function restricted() {
  const on = await limitsGround(here)
  const { id, reference } = await on.person('Conrad', 'Silver')
  await on.send(on.ruth, `/people/${id}/limited-access`, { ...restriction, named: [on.priya.id] })
  const answer = (body: object) => on.send(on.ola, '/break-glass', { reference, birth, ...why, ...body })
  return { ...on, id, reference, answer }
}

test('the glass is broken with exact details, for some hours, says so on every page, and ends by itself', async () => {
  const { ola, ruth, priya, rita, id, answer, sees, read } = await restricted()
  assert.deepEqual(await answer({}), { person: id })
  assert.equal(await sees(ola, id), true)
  for (const path of ['', '/contacts', '/notes', '/limited-access'])
    assert.match(
      (await ola.browser.get(`/people/${id}${path}`)).body,
      path === '/limited-access' ? /./ : /until 13:30 \(4 h 0 min left\)/,
    )
  const kinds = async (by: typeof ola) =>
    (await read<Told>(by, '/limited-access/told')).map(({ kind, person }) => `${kind} ${person ? 'named' : 'unnamed'}`)
  assert.ok((await kinds(ruth)).includes('glass-broken named'))
  assert.ok((await kinds(priya)).includes('glass-broken named'))
  assert.deepEqual(await kinds(rita), ['glass-broken unnamed'])
  for (const by of [ruth, priya, rita]) {
    const { body } = await by.browser.get('/limited-access/told')
    assert.match(body, /Ola Tester broke the glass on [^.]+\. Why: The person is here, and nobody who may open/)
  }
  here.clock.set('2026-11-23T02:29:00Z')
  assert.equal(await sees(ola, id), true)
  here.clock.set('2026-11-23T02:30:00Z')
  assert.equal(await sees(ola, id), false)
  here.clock.set('2026-11-22T22:30:00Z')
})

test('wrong details, an open record, another’s exclusion and nothing at all are answered to the letter alike', async () => {
  const { ola, ruth, person, send, id, reference, answer, sees } = await restricted()
  const open = await person('Olive', 'Open')
  const kin = await person('Joel', 'Kin')
  await send(ruth, `/people/${kin.id}/exclusions`, { outStaff: ola.id, outReason: 'family', outWhy: 'A cousin' })
  const tries = [
    { birth: '1990-02-04' },
    { reference: 'HK4-M7R-2WX' },
    { reference: open.reference },
    { reference: kin.reference },
    { reference: 'Conrad Silver' },
  ]
  const said = new Set<string>()
  for (const body of tries) {
    const form = { reference, birth, ...why, ...body }
    const sent = await ola.browser.post('/break-glass', form)
    assert.equal(sent.statusCode, 303)
    const page = await ola.browser.get(String(sent.headers.location))
    said.add(page.body.replaceAll(/name="_key" value="[^"]+"/g, ''))
    assert.match(page.body, /Nothing was opened/)
    assert.match(page.body, /He stands at the counter/, 'what was typed of why is still there')
    assert.deepEqual(await answer(body), { person: null })
  }
  assert.equal(said.size, 1)
  assert.deepEqual([await sees(ola, id), await sees(ola, kin.id)], [false, false])
  await send(ola, '/break-glass', { reference, birth, ...why }, 422)
})

test('whoever broke it closes it by hand; a leader who did not, reviews it once', async () => {
  const { ola, ruth, rita, priya, id, answer, sees, send, read } = await restricted()
  await answer({})
  const page = await ola.browser.get(`/people/${id}`)
  const [, glass = ''] = /action="\/break-glass\/([0-9a-f-]+)\/end"/.exec(page.body) ?? []
  assert.equal((await ruth.browser.json('POST', `/api/v1/break-glass/${glass}/end`, {})).statusCode, 404)
  await send(ola, `/break-glass/${glass}/end`, {})
  assert.equal(await sees(ola, id), false)
  const at = `/limited-access/reviews/${glass}`
  const review = await read<{ reference: string; by: string; why: string; person?: object }>(rita, at)
  assert.equal(review.why, why.why)
  assert.doesNotMatch(
    (await rita.browser.get(at)).body,
    /Silver/,
    'a leader who is not named reads the reference alone',
  )
  assert.match((await ruth.browser.get('/limited-access')).body, /Ola Tester/)
  assert.equal((await priya.browser.get(at)).statusCode, 403)
  await send(rita, at, { verdict: 'accepted', note: 'Rang Ola: nobody else was there' })
  await send(ruth, at, { verdict: 'not-justified', note: 'Again' }, 422)
  assert.deepEqual(
    (await read<Told>(ola, '/limited-access/told')).map(({ kind }) => kind),
    ['glass-reviewed'],
  )
})

test('nobody reviews what they broke themselves', async () => {
  const { rita, id, reference, send, read, ruth } = await restricted()
  await send(rita, '/break-glass', { reference, birth, ...why })
  const { named } = await read<{ named: object[] }>(rita, `/people/${id}/limited-access`)
  assert.equal(named.length, 2, 'a keeper keeps what they broke into')
  const [, glass = ''] = /break-glass\/([0-9a-f-]+)\/end/.exec((await rita.browser.get(`/people/${id}`)).body) ?? []
  await send(rita, `/limited-access/reviews/${glass}`, { verdict: 'accepted', note: 'Fine' }, 422)
  await send(ruth, `/limited-access/reviews/${glass}`, { verdict: 'accepted', note: 'Fine' })
})

test('a sealed record opens to keepers alone', async () => {
  const on = await limitsGround(here)
  const { id, reference } = await on.person('Young', 'Offender')
  await on.send(on.ruth, `/people/${id}/seals`, {
    sealRule: 'court-ordered',
    sealDay: '2026-11-01',
    sealWhy: 'Ordered',
  })
  assert.deepEqual([await on.sees(on.priya, id), await on.sees(on.ruth, id)], [false, false])
  const asked = { reference, birth, reason: 'keeps-it', why: 'The person asks for it' }
  assert.deepEqual(await on.send(on.priya, '/break-glass', asked), { person: null })
  assert.deepEqual(await on.send(on.ruth, '/break-glass', asked), { person: id })
  assert.equal(await on.sees(on.ruth, id), true)
  const { seals } = await on.read<{ seals: { id: string }[] }>(on.ruth, `/people/${id}/limited-access`)
  await on.send(on.ruth, `/people/${id}/seals/end`, { seal: seals[0]?.id, unsealWhy: 'Set in error' })
  assert.equal(await on.sees(on.priya, id), true)
})

test('a keeper sets the agency’s own figures within bounds, and the trail has what held before', async () => {
  const { ola, ruth, priya, send, read, agency } = await limitsGround(here)
  const set = { glassHours: 2, asksAnHour: 3, closedAnswer: 'by-place', reason: 'Two hours are enough here' }
  const at = '/limited-access/settings'
  await send(ola, at, set, 403)
  for (const [field, value] of [
    ['glassHours', 25],
    ['glassHours', 0],
    ['asksAnHour', 2],
    ['asksAnHour', 31],
  ] as const) {
    const answer = await ruth.browser.json('POST', `/api/v1${at}`, { ...set, [field]: value })
    assert.deepEqual(
      answer.json<{ errors: { path: string }[] }>().errors.map(({ path }) => path),
      [field],
    )
  }
  await send(ruth, at, set)
  await send(ruth, at, set, 409)
  await send(ruth, at, { ...set, closedAnswer: 'own-message', _version: 1 })
  type Shown = { now: object; place: { answer: string; source: string }; made: { by: string; reason: string }[] }
  const shown = await read<Shown>(ruth, at)
  assert.deepEqual(shown.now, { glassHours: 2, asksAnHour: 3, closedAnswer: 'own-message', version: 2 })
  assert.deepEqual([shown.place.answer, shown.made.length, shown.made[0]?.by], ['not-found', 2, 'Ruth Tester'])
  const page = (await ruth.browser.get(at)).body
  assert.match(page, /As the jurisdiction says: that there is nothing there.*Source: agency seed, unverified/s)
  const service = { ...ruth.actor, kind: 'system' as const, staff: null, agency: agency.id }
  const rows = await here.db.run(service, (tx) =>
    tx.query<{ fields: string[] }>(
      "select fields from audit_entry where action = 'limited-access.set' order by at, id",
    ),
  )
  assert.deepEqual(
    rows.map(({ fields }) => fields),
    [['glassHours: 4 → 2', 'asksAnHour: 10 → 3'], ['closedAnswer: by place → own-message']],
  )
  const { reference } = await (await limitsGround(here)).person('Nobody', 'Here')
  for (let asked = 0; asked < 3; asked++) await send(priya, '/break-glass', { reference, birth, ...why })
  await send(priya, '/break-glass', { reference, birth, ...why }, 422)
})
