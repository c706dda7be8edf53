import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { world } from '../../../test/support/app.ts'
import { birth, limitsGround, restriction } from '../../../test/support/limits.ts'
import { statementsIn } from '../../../test/support/statements.ts'

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
