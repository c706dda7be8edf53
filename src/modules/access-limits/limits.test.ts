import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { world } from '../../../test/support/app.ts'
import { limitsGround, restriction } from '../../../test/support/limits.ts'
import { newId } from '../../platform/ids.ts'
import { markSeals } from './commands.ts'

const here = await world()
after(() => here.close())

type Named = { named: { id: string; staff: string; now: boolean }[] }
type Told = { kind: string; person?: { id: string } }[]

test('a record opens to those who are named, for as long as they are, and whoever names them is told of', async () => {
  const { priya, ola, ruth, rita, person, send, read, sees } = await limitsGround(here)
  const { id } = await person('Conrad', 'Silver')
  await send(ola, `/people/${id}/limited-access`, { ...restriction, named: [] }, 403)
  await send(ruth, `/people/${id}/limited-access`, { ...restriction, named: [priya.id] })
  assert.deepEqual(
    [await sees(ruth, id), await sees(priya, id), await sees(rita, id), await sees(ola, id)],
    [true, true, false, false],
  )
  assert.match((await priya.browser.get(`/people/${id}`)).body, />Restricted</)
  assert.deepEqual(
    (await read<Told>(priya, '/limited-access/told')).map(({ kind, person: who }) => [kind, who?.id]),
    [['named', id]],
  )
  await send(ruth, `/people/${id}/limited-access`, { ...restriction, named: [] }, 422)
  await send(ruth, `/people/${id}/limited-access/names`, { staff: ola.id, until: '2026-11-24' })
  assert.equal(await sees(ola, id), true)
  await send(ruth, `/people/${id}/limited-access/names`, { staff: ola.id }, 422)
  await send(ruth, `/people/${id}/limited-access/names`, { staff: rita.id, from: '2026-12-01', until: '2026-12-02' })
  assert.equal(await sees(rita, id), false, 'not before the first day')
  here.clock.set('2026-11-24T13:30:00Z')
  assert.equal(await sees(ola, id), false, 'not after the last day')
  here.clock.set('2026-11-22T22:30:00Z')
  await send(ruth, `/people/${id}/limited-access/lift`, { liftWhy: 'Over' })
  assert.equal(await sees(rita, id), true)
  await send(ruth, `/people/${id}/limited-access/lift`, { liftWhy: 'Over' }, 422)
  await send(ruth, `/people/${id}/limited-access`, { ...restriction, named: [] })
  assert.equal(await sees(priya, id), false, 'names of an earlier restriction name nobody now')
})

test('nobody locks everybody out', async () => {
  const { priya, ruth, rita, person, send, read, sees } = await limitsGround(here)
  const { id } = await person('Conrad', 'Gold')
  await send(ruth, `/people/${id}/limited-access`, { ...restriction, named: [priya.id] })
  const at = `/people/${id}/limited-access`
  const memberOf = async (staff: string) =>
    (await read<Named>(ruth, at)).named.find((one) => one.staff === staff && one.now)?.id
  await send(ruth, `${at}/names/end`, { member: await memberOf(ruth.id) }, 422)
  await send(ruth, `${at}/names`, { staff: rita.id, until: '2026-12-24' })
  await send(ruth, `${at}/names/end`, { member: await memberOf(ruth.id) }, 422)
  await send(rita, `/people/${id}/exclusions`, { outStaff: ruth.id, outReason: 'family', outWhy: 'An aunt' }, 422)
  await send(ruth, `${at}/names/end`, { member: await memberOf(rita.id) })
  assert.equal(await sees(rita, id), false)
  await send(ruth, `${at}/names`, { staff: rita.id })
  await send(rita, `${at}/names/end`, { member: await memberOf(ruth.id) })
  assert.deepEqual([await sees(ruth, id), await sees(rita, id)], [false, true])
})

test('whoever is given a restricted case is named with it, and nobody who is shut out is given it', async () => {
  const { priya, ola, ruth, person, send, sees } = await limitsGround(here)
  const { id } = await person('Conrad', 'Copper')
  await send(ruth, `/people/${id}/limited-access`, { ...restriction, named: [priya.id] })
  const [period] = await here.db.run(ruth.actor, (tx) =>
    tx.query<{ id: string }>('select id from supervision where person_id = $1', [id]),
  )
  const give = { officer: ola.id, from: '2026-11-23', why: 'On leave', _version: 1 }
  await send(ruth, `/people/${id}/supervision/${period?.id}/officer`, give)
  assert.equal(await sees(ola, id), true)
  await send(ruth, `/people/${id}/exclusions`, { outStaff: priya.id, outReason: 'neighbour', outWhy: 'Next door' })
  await send(ruth, `/people/${id}/supervision/${period?.id}/officer`, { ...give, officer: priya.id, _version: 2 }, 422)
})

test('an exclusion shuts one out at once, ends, and asks for another officer where the case is theirs', async () => {
  const { priya, ruth, person, send, read, sees } = await limitsGround(here)
  const { id } = await person('Joel', 'Marsh')
  const { id: exclusion } = await send(ruth, `/people/${id}/exclusions`, {
    outStaff: priya.id,
    outReason: 'family',
    outWhy: 'A cousin',
  })
  assert.deepEqual([await sees(priya, id), await sees(ruth, id)], [false, true])
  const tasks = (
    await here.db.run(ruth.actor, (tx) =>
      tx.query('select 1 from task where owner_id = $1 and person_id = $2', [ruth.id, id]),
    )
  ).length
  assert.equal(tasks, 1)
  await send(ruth, `/people/${id}/exclusions`, { outStaff: ruth.id, outReason: 'family', outWhy: 'Me' }, 422)
  await send(ruth, `/people/${id}/exclusions/end`, { exclusion, inWhy: 'Another Marsh' })
  assert.equal(await sees(priya, id), true)
  const { exclusions } = await read<{ exclusions: { ended?: { why: string } }[] }>(ruth, `/people/${id}/limited-access`)
  assert.deepEqual(
    exclusions.map(({ ended }) => ended?.why),
    ['Another Marsh'],
  )
})

test('whoever says that they know the person sees no more of the record, and a leader finds another officer', async () => {
  const { priya, ruth, person, read, sees } = await limitsGround(here)
  const { id } = await person('Joel', 'Tester')
  const page = await priya.browser.get(`/people/${id}/acquaintance`)
  assert.match(page.body, /Joel Tester/)
  assert.doesNotMatch(page.body, /Has threatened staff/)
  const answer = await priya.browser.post(`/people/${id}/acquaintance`, { reason: 'family', why: '' })
  assert.equal(answer.headers.location, '/today')
  assert.deepEqual([await sees(priya, id), await sees(ruth, id)], [false, true])
  assert.deepEqual(
    (await read<Told>(ruth, '/limited-access/told')).map(({ kind }) => kind),
    ['acquaintance'],
  )
  const [task] = await here.db.run(ruth.actor, (tx) =>
    tx.query<{ owner: string }>('select owner_id as owner from task where person_id = $1', [id]),
  )
  assert.ok(task, 'there is a task to find another officer')
  await priya.browser.post('/limited-access/told', {})
})

test('a seal holds from its first moment, whether or not any job ran, and is marked once', async () => {
  const { priya, ruth, person, send, read, sees, agency, join } = await limitsGround(here)
  const { id, reference } = await person('Young', 'Offender')
  const sealing = { sealRule: 'youth-spent', sealDay: '2026-11-24', sealWhy: 'Three years' }
  await send(ruth, `/people/${id}/seals`, { ...sealing, sealRule: 'none-such' }, 422)
  await send(ruth, `/people/${id}/seals`, sealing)
  await send(ruth, `/people/${id}/seals`, sealing, 422)
  assert.match((await priya.browser.get(`/people/${id}`)).body, /Seals on Tue 24 Nov 2026/)
  here.clock.set('2026-11-23T12:59:59Z')
  assert.equal(await sees(priya, id), true)
  here.clock.set('2026-11-23T13:00:00Z')
  assert.deepEqual([await sees(priya, id), await sees(ruth, id)], [false, false], 'midnight in Sydney')
  const records = await read<{ reference: string; sealed: boolean; person?: object }[]>(
    await join('Ruth', 'team-leader'),
    '/limited-access',
  )
  assert.deepEqual(
    records.map(({ reference: one, sealed, person: who }) => [one, sealed, who]),
    [[reference, true, undefined]],
  )
  const service = { ...ruth.actor, kind: 'system' as const, staff: null, agency: agency.id }
  assert.deepEqual([await here.db.run(service, markSeals), await here.db.run(service, markSeals)], [1, 0])
  assert.deepEqual(
    (await read<Told>(await join('Priya', 'officer'), '/limited-access/told')).map(({ kind, person: who }) => [
      kind,
      who,
    ]),
    [['sealed', undefined]],
  )
  here.clock.set('2026-11-22T22:30:00Z')
})

test('where the agency says so, a closed record says at its address whom to ring, and nothing else', async () => {
  const { priya, ola, ruth, rita, person, send, agency } = await limitsGround(here)
  const { id, reference } = await person('Conrad', 'Silver')
  const closing = { ...restriction, named: [priya.id], message: 'Ring Ruth at the river office' }
  await send(ruth, `/people/${id}/limited-access`, closing)
  const open = { glassHours: 4, asksAnHour: 10, reason: 'As the union asked' }
  assert.equal((await ola.browser.get(`/people/${id}`)).statusCode, 404, 'nothing, unless the agency says otherwise')
  assert.doesNotMatch((await ruth.browser.get(`/people/${id}/limited-access`)).body, /What its address says/)
  await send(ruth, '/limited-access/settings', { ...open, closedAnswer: 'own-message' })

  const said = async (by: typeof ola, path = `/people/${id}`) => {
    const { statusCode, body } = await by.browser.get(path)
    for (const secret of ['Silver', 'Conrad', reference, 'Overview']) assert.ok(!body.includes(secret), secret)
    return `${statusCode} ${/<p dir="auto">([^<]*)/.exec(body)?.[1]}`
  }
  for (const tab of ['', '/notes', '/details', '/appointments'])
    assert.equal(await said(ola, `/people/${id}${tab}`), '403 Ring Ruth at the river office', tab)
  const twin = await ola.browser.json('GET', `/api/v1/people/${id}`)
  assert.deepEqual([twin.statusCode, twin.json<{ title: string }>().title], [403, 'Ring Ruth at the river office'])
  assert.equal((await ola.browser.get(`/people/${newId()}`)).statusCode, 404)

  const shutOut = { outStaff: rita.id, outReason: 'family', outWhy: 'A cousin' }
  const { id: row } = await send(ruth, `/people/${id}/exclusions`, shutOut)
  assert.match(
    await said(rita),
    /^403 This record is closed to you.*ring Dubbo Community Corrections, 02/,
    'the usual sentence, by the keeper’s office',
  )
  const form = (await ruth.browser.get(`/people/${id}/limited-access`)).body
  assert.match(form, /name="outMessage"[^>]*>This record is closed to you/)
  await send(ruth, `/people/${id}/limited-access/message`, { closing: 'exclusion', row, closedMessage: 'Not for you' })
  await send(ruth, `/people/${id}/limited-access/message`, { closing: 'seal', row, closedMessage: 'Not for you' }, 422)
  assert.deepEqual([await said(rita), await said(ola)], ['403 Not for you', '403 Ring Ruth at the river office'])
  const sealing = {
    sealRule: 'court-ordered',
    sealDay: '2026-11-01',
    sealWhy: 'Ordered',
    sealMessage: 'Sealed by a court',
  }
  await send(ruth, `/people/${id}/seals`, sealing)
  assert.deepEqual([await said(ola), await said(priya)], ['403 Sealed by a court', '403 Sealed by a court'])
  const service = { ...ruth.actor, kind: 'system' as const, staff: null, agency: agency.id }
  const rows = await here.db.run(service, (tx) =>
    tx.query<{ staffId: string }>(
      "select distinct staff_id, person_id, subject_kind from audit_entry where action = 'look.refused' and subject_id = $1",
      [id],
    ),
  )
  assert.deepEqual(
    rows.filter(({ staffId }) => staffId === ola.id),
    [
      { staffId: ola.id, personId: id, subjectKind: 'person' },
      { staffId: ola.id, personId: null, subjectKind: 'person' },
    ],
    'each look is on the trail; where nothing was said it names nobody',
  )
})
