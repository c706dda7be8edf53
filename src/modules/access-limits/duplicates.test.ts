import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { world } from '../../../test/support/app.ts'
import { birth, limitsGround, restriction } from '../../../test/support/limits.ts'
import { statementsIn } from '../../../test/support/statements.ts'
import { tellOfAcquaintances } from './commands.ts'

const here = await world()
after(() => here.close())

type Queue = { id: string; kept: { name: { id: string } }; added: { name: { id: string } } }

test('whoever adds somebody like a closed record sees nothing unusual, ever, and its keepers settle it', async () => {
  const { ola, priya, ruth, rita, person, send, read, sees } = await limitsGround(here)
  const kept = await person('Conrad', 'Silver')
  await send(ruth, `/people/${kept.id}/limited-access`, { ...restriction, named: [priya.id] })
  const add = async (given: string, family: string, birth: string) => {
    const named = { given, family, birth, saidBy: 'person' }
    const asked = await ola.browser.get(`/people/new?${new URLSearchParams({ given, family, birth })}`)
    let added = { id: '', reference: '' }
    const statements = await statementsIn(async () => {
      added = (await send(ola, '/people', named)) as typeof added
    })
    const page = await ola.browser.get(`/people/${added.id}/details`)
    const plain = (text: string) =>
      [added.id, added.reference, given, family, birth]
        .reduce((said, mark) => said.replaceAll(mark, ''), text)
        .replaceAll(/value="[0-9a-f-]{36}"|[0-9a-f]{8}-[0-9a-f-]{27}/g, '')
        .replaceAll(/>[A-Z]{2}</g, '')
    return { ...added, statements, said: [plain(asked.body), plain(page.body)] }
  }
  const unlike = await add('Barnab', 'Stiles', '1990-02-03')
  const like = await add('Conrad', 'Silver', birth)
  assert.equal(like.statements, unlike.statements)
  assert.deepEqual(like.said, unlike.said)
  const [row] = await here.db.run(ruth.actor, (tx) => tx.query<{ id: string }>('select id from possible_duplicate'))
  assert.ok(row)
  const at = `/limited-access/duplicates/${row.id}`
  const queue = await read<Queue>(ruth, at)
  assert.deepEqual([queue.kept.name.id, queue.added.name.id], [kept.id, like.id])
  assert.match((await ruth.browser.get('/limited-access')).body, new RegExp(row.id))
  assert.equal((await rita.browser.get(at)).statusCode, 404, 'a keeper who is not named knows of none')
  assert.equal((await priya.browser.get(at)).statusCode, 403)
  await send(ruth, at, { as: 'same', note: 'The same tattoo' })
  await send(ruth, at, { as: 'different', note: 'Or not' }, 422)
  const told = await read<{ kind: string }[]>(priya, '/limited-access/told')
  assert.equal(told[0]?.kind, 'duplicate-settled')
  const alias = (by: typeof ola) => here.db.run(by.actor, (tx) => tx.query('select 1 from person_alias_record'))
  assert.deepEqual([(await alias(ruth)).length, (await alias(ola)).length], [1, 0], 'who may not see both sees no join')
  assert.deepEqual([await sees(ola, like.id), await sees(ola, kept.id)], [true, false])
  assert.equal((await read<unknown[]>(ola, '/limited-access/told')).length, 0)
})

type Told = { kind: string; by: string; person?: { id: string } }[]

/** The office, with what the service does every few minutes. */
async function knowing() {
  const on = await limitsGround(here)
  const service = { ...on.ruth.actor, kind: 'system' as const, staff: null, agency: on.agency.id }
  const know = (by: typeof on.ola, said: object, status = 201) =>
    on.send(by, '/somebody-i-know', { reason: 'family', ...said }, status)
  const told = async (by: typeof on.ola) => {
    await here.db.run(service, tellOfAcquaintances)
    const all = await on.read<Told>(by, '/limited-access/told')
    return all.map(({ kind, by: who, person }) => `${kind} by ${who}${person ? '' : ', of nobody named'}`)
  }
  return { ...on, know, told }
}

test('whoever says that they know somebody is kept out of the record that fits, and learns nothing of it', async () => {
  const { ola, priya, ruth, person, told, sees, send, read } = await knowing()
  const fits = await person('Joel', 'Marsh')
  const closed = await person('Conrad', 'Silver')
  await send(ruth, `/people/${closed.id}/limited-access`, { ...restriction, named: [priya.id] })
  const tries: [name: string, said: Record<string, string>][] = [
    ['open', { name: 'Marsh, Joel', birth }],
    ['closed', { name: 'Conrad Silver', birth }],
    ['by reference', { reference: fits.reference }],
    ['nothing', { name: 'Nobody Here', birth }],
    ['wrong day', { name: 'Joel Marsh', birth: '1990-02-04' }],
  ]
  const [page, statements] = [new Set<string>(), new Set<number>()]
  for (const [what, said] of tries) {
    const form = { reason: 'family', name: '', birth: '', reference: '', ...said }
    statements.add(
      await statementsIn(async () => {
        const sent = await ola.browser.post('/somebody-i-know', form)
        assert.equal(sent.statusCode, 303, what)
        page.add(String(sent.headers.location).replace(/did=.*/, ''))
      }),
    )
  }
  assert.deepEqual([page.size, statements.size], [1, 1], 'answered alike, with as many statements')
  assert.deepEqual(
    [await sees(ola, fits.id), await sees(priya, fits.id), await sees(priya, closed.id)],
    [false, true, true],
  )
  const list = await read<{ name: string; reference: string; holds: boolean }[]>(ola, '/somebody-i-know')
  assert.deepEqual(
    list.map(({ name, reference, holds }) => [name || reference, holds]),
    tries.map(([, said]) => [said['name'] ?? said['reference'], true]).reverse(),
  )
  assert.equal((await read<object[]>(priya, '/somebody-i-know')).length, 0, 'it is their own')
  const both = ['acquaintance by Ola Tester', 'acquaintance by Ola Tester']
  assert.deepEqual([await told(priya), (await told(ruth)).sort()], [[...both, 'named by Ruth Tester'], both])
  assert.deepEqual(await told(ola), [])
  assert.match((await ruth.browser.get(`/people/${fits.id}/limited-access`)).body, /Ola Tester.*Family or kin/s)
  await send(ola, '/break-glass', { reference: closed.reference, birth, reason: 'danger', why: 'Let me see' })
  assert.equal(await sees(ola, closed.id), false, 'nobody breaks into the record of their family')
})

test('what is said of somebody who is not there holds for whoever comes, and the case goes to another officer', async () => {
  const { ola, priya, ruth, person, know, told, sees, send, read } = await knowing()
  await know(priya, { name: 'Joel Marsh', birth })
  await know(ola, { name: 'Dora Dale', birth: '2001-05-06' })
  assert.deepEqual([await told(ruth), await told(priya)], [[], []])
  const { id } = await person('Joel', 'Marsh')
  assert.deepEqual([await sees(priya, id), await sees(ruth, id), await sees(ola, id)], [false, true, true])
  assert.deepEqual(await told(ruth), ['acquaintance-case by Priya Tester'])
  const own = await send(ola, '/people', { given: 'Dora', family: 'Dale', birth: '2001-05-06', saidBy: 'person' })
  assert.equal(await sees(ola, String(own['id'])), false, 'closed to the very one who added it')
  const { exclusions } = await read<{ exclusions: { id: string }[] }>(ruth, `/people/${own['id']}/limited-access`)
  await send(ruth, `/people/${own['id']}/exclusions/end`, {
    exclusion: exclusions[0]?.id,
    inWhy: 'Another of that name',
  })
  await send(ruth, `/people/${own['id']}/phones`, {
    number: '0491 570 156',
    mayText: 'yes',
    whose: 'own',
    saidBy: 'person',
  })
  assert.equal(await sees(ola, String(own['id'])), true, 'whom a keeper let in again stays in')
})

test('a word is taken back, ends after a year, says enough, and is said so often an hour', async () => {
  const { ola, rita, person, know, sees, send, read } = await knowing()
  await know(ola, { name: 'Joel Marsh' }, 422)
  await know(ola, { birth }, 422)
  const { id: word } = await know(ola, { name: 'Joel Marsh', birth })
  await send(rita, `/somebody-i-know/${word}/withdrawal`, {}, 404)
  await send(ola, `/somebody-i-know/${word}/withdrawal`, {})
  await send(ola, `/somebody-i-know/${word}/withdrawal`, {}, 422)
  assert.equal(await sees(ola, (await person('Joel', 'Marsh')).id), true)
  assert.match((await ola.browser.get('/somebody-i-know')).body, /taken back/)
  await know(ola, { name: 'Ines Late', birth })
  here.clock.set('2027-11-22T22:30:00Z')
  assert.equal(await sees(ola, (await person('Ines', 'Late')).id), true, 'a year is over')
  here.clock.set('2026-11-22T22:30:00Z')
  assert.equal((await read<object[]>(ola, '/somebody-i-know')).length, 2)
  for (let more = 2; more < 10; more++) await know(ola, { reference: 'HK4-M7R-2WX' })
  await know(ola, { reference: 'HK4-M7R-2WX' }, 422)
})
