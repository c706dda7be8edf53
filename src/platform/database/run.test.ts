import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testAgency, world } from '../../../test/support/app.ts'
import { visitorOf } from '../access/actor.ts'
import { newId } from '../ids.ts'
import { withConnection } from './connect.ts'

const here = await world()
const { db, database } = here
const agency = await testAgency(here)
const priya = (await agency.staff('Priya', 'officer')).actor

type Names = {
  region: { id: string; name: string }
  officeDay: { officeId: string; day: Temporal.PlainDate; name: string; closesAt: Temporal.PlainTime | null }
}

test('db.run inside db.run is a bug, said at once', async () => {
  await assert.rejects(
    db.run(priya, () => db.run(priya, async () => 1)),
    /db\.run inside db\.run/,
  )
  assert.equal(await db.run(priya, async () => 2), 2, 'the next one runs')
})

test('what throws leaves nothing behind, and gives its connection back', async () => {
  for (let i = 0; i < 12; i++)
    await assert.rejects(
      db.run(priya, async (tx) => {
        await tx.query('insert into region (id, name) values ($1, $2)', [newId(), 'gone'])
        throw new Error('no')
      }),
      /no/,
    )
  assert.deepEqual(await db.run(priya, (tx) => tx.query("select 1 from region where name = 'gone'")), [])
})

test('rows have camelCase keys, from both ways of asking; keys inside jsonb are as they were', async () => {
  const day = Temporal.PlainDate.from('2026-11-24')
  const rows = await db.run(priya, async (tx) => {
    const tables = tx.sql.withTables<Names>()
    await tables
      .insertInto('officeDay')
      .values({ officeId: agency.office, day, name: 'Show day', closesAt: null })
      .execute()
    return {
      built: await tables.selectFrom('officeDay').select(['officeId', 'closesAt', 'day']).execute(),
      plain: await tx.query(
        `select office_id, day as the_9_day, '{"snake_key": 1}'::jsonb as some_json from office_day`,
      ),
    }
  })
  assert.deepEqual(
    rows.built.map(({ day: at, ...row }) => ({ ...row, day: `${at}` })),
    [{ officeId: agency.office, closesAt: null, day: '2026-11-24' }],
  )
  const [plain] = rows.plain as [Record<string, unknown>]
  assert.deepEqual(Object.keys(plain), ['officeId', 'the9Day', 'someJson'])
  assert.deepEqual(plain.someJson, { snake_key: 1 })
})

test('a builder’s query cannot open a transaction', async () => {
  await assert.rejects(
    db.run(priya, (tx) => tx.sql.transaction().execute(async () => 1)),
    /never opens a transaction/,
  )
})

test('two transactions in each other’s way: whichever is refused is run again, and both are done', async () => {
  const [one, two] = [newId(), newId()]
  await db.run(priya, async (tx) => {
    for (const id of [one, two]) await tx.query("insert into region (id, name) values ($1, '')", [id])
  })
  let attempts = 0
  const both = Promise.withResolvers<void>()
  let waiting = 0
  const meet = async () => {
    if (++waiting === 2) both.resolve()
    await both.promise
  }
  const append = (order: string[], letter: string) =>
    db.run(priya, async (tx) => {
      attempts++
      await tx.query('update region set name = name || $2 where id = $1', [order[0], letter])
      await meet()
      await tx.query('update region set name = name || $2 where id = $1', [order[1], letter])
    })
  await Promise.all([append([one, two], 'a'), append([two, one], 'b')])
  assert.ok(attempts > 2, 'one was run again, or both where both were refused at once')
  const names = await db.run(priya, (tx) =>
    tx.query<{ name: string }>('select name from region where id = any($1)', [[one, two]]),
  )
  for (const { name } of names) assert.deepEqual([...name].sort(), ['a', 'b'], 'each once')
})

test('reads that go together: what failed first is what is said, and nothing is written', async () => {
  const id = newId()
  const deep = async (work: Promise<unknown>) => {
    for (let step = 0; step < 5; step++) await Promise.resolve()
    return work
  }
  const together = db.run(priya, async (tx) => {
    const first = tx.query('insert into region (id, name) values ($1, $2)', [id, 'gone'])
    const second = deep(tx.query("select 'x'::int"))
    const third = tx.query('select 1')
    await Promise.all([first, third, second])
  })
  await assert.rejects(together, { code: '22P02' })
  assert.deepEqual(await db.run(priya, (tx) => tx.query('select 1 from region where id = $1', [id])), [])
})

test('nothing is sent once the transaction is over', async () => {
  const gate = Promise.withResolvers<void>()
  const late = Promise.withResolvers<unknown>()
  const ended = db.run(priya, async (tx) => {
    const straggler = gate.promise.then(() => tx.query('select 1'))
    straggler.catch(late.resolve)
    await Promise.all([straggler, tx.query("select 'x'::int")])
  })
  await assert.rejects(ended, { code: '22P02' })
  gate.resolve()
  assert.match(String(await late.promise), /after the end of its transaction/)
})

test('work that hides a failed statement is not taken for done', async () => {
  const id = newId()
  const hidden = db.run(priya, async (tx) => {
    await tx.query('insert into region (id, name) values ($1, $2)', [id, 'gone'])
    await tx.query("select 'x'::int").catch(() => {})
    return 'saved'
  })
  await assert.rejects(hidden, { code: '22P02' })
})

test('settings end with their transaction: the next on the connection is nobody', async () => {
  await db.run(priya, async () => 1)
  const { rows } = await database.pool.query(
    "select current_setting('app.agency', true) as agency, (select count(*) from region) as seen",
  )
  assert.deepEqual(rows, [{ agency: '', seen: 0 }])
})

test('one agency’s rows are not there for another, even by id', async () => {
  const other = await testAgency(here)
  const stranger = visitorOf(other.id, 'UTC')
  const seen = await db.run(stranger, (tx) => tx.query('select 1 from region where id = $1', [agency.region]))
  assert.deepEqual(seen, [])
  const smuggled = db.run(stranger, (tx) =>
    tx.query('insert into region (agency_id, id, name) values ($1, $2, $3)', [agency.id, newId(), 'x']),
  )
  await assert.rejects(smuggled, { code: '42501' })
})

test('an actor whose id is malformed never reaches the database', async () => {
  for (const id of ["'; drop table region; --", 'x', `${newId()}'`])
    await assert.rejects(
      db.run(visitorOf(id, 'UTC'), async () => 1),
      /malformed/,
    )
})

test('today is the day on the wall of the actor’s office', async () => {
  here.clock.set('2026-11-22T13:30:00Z')
  assert.equal(`${await db.run(visitorOf(agency.id, 'Australia/Sydney'), async (tx) => tx.today)}`, '2026-11-23')
  assert.equal(`${await db.run(visitorOf(agency.id, 'UTC'), async (tx) => tx.today)}`, '2026-11-22')
})

test('a broken connection is thrown away, not used again', async () => {
  await assert.rejects(
    db.run(priya, async (tx) => {
      const [row] = await tx.query<{ pid: number }>('select pg_backend_pid() as pid')
      await withConnection(database.superuser, 'test', (client) =>
        client.query('select pg_terminate_backend($1)', [row?.pid]),
      )
      await tx.query('select 1')
    }),
  )
  for (let i = 0; i < 10; i++) assert.equal(await db.run(priya, async () => i), i)
})

test('a statement that a migration outdated is prepared again, on every connection', async () => {
  await withConnection(database.superuser, 'test', (client) =>
    client.query('create table outdated (a int); insert into outdated values (1); grant select on outdated to app'),
  )
  const ask = () => db.run(priya, (tx) => tx.query<object>('select * from outdated'))
  const all = () => Promise.all(Array.from({ length: 8 }, ask))
  assert.deepEqual(new Set((await all()).map((rows) => JSON.stringify(rows))), new Set(['[{"a":1}]']))
  await withConnection(database.superuser, 'test', (client) =>
    client.query('alter table outdated add column b int default 2'),
  )
  assert.deepEqual(new Set((await all()).map((rows) => JSON.stringify(rows))), new Set(['[{"a":1,"b":2}]']))
})

test('a connection plans a statement once, for any values', async () => {
  const plans = await db.run(priya, async (tx) => {
    for (let n = 0; n < 3; n++) await tx.query('select name, $2::int as n from region where id = $1', [newId(), n])
    return tx.query<{ genericPlans: number; customPlans: number }>(
      `select generic_plans, custom_plans from pg_prepared_statements where statement like 'select name, $2::int%'`,
    )
  })
  assert.deepEqual(plans, [{ genericPlans: 3, customPlans: 0 }])
})
