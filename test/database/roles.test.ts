import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makePool } from '../../src/platform/database/pool.ts'
import { assertSafeRole } from '../../src/platform/database/roles.ts'
import { StartProblem } from '../../src/platform/start-problem.ts'
import { testDatabase } from '../support/database.ts'

const database = await testDatabase()

test('the application owns nothing, bypasses nothing and is let in', async () => {
  await assertSafeRole(database.pool)
})

const unsafe: ['owner' | 'postgres', RegExp][] = [
  ['owner', /owns tables/],
  ['postgres', /is a superuser/],
]
for (const [role, why] of unsafe)
  test(`the role ${role} is refused as the application’s`, async () => {
    const pool = makePool(database.connection(role))
    try {
      await assert.rejects(assertSafeRole(pool), (error) => error instanceof StartProblem && why.test(error.message))
    } finally {
      await pool.end()
    }
  })

test('the application cannot make tables, switch row-level security off or become another role', async () => {
  for (const statement of [
    'create table mine (a int)',
    'alter table agency disable row level security',
    'set role owner',
  ])
    await assert.rejects(database.pool.query(statement), { code: '42501' }, statement)
})

test('a stranger cannot connect to the database', async () => {
  const { rows } = await database.ownerPool.query(
    `select has_database_privilege('public', current_database(), 'connect') as open`,
  )
  assert.equal(rows[0].open, false)
})
