import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testDatabase } from './support/database.ts'
import { schemaProblems, tablesWithoutWall } from './support/schema.ts'

const database = await testDatabase()
after(() => database.drop())

test('row types match the live schema, column by column', async () => {
  assert.deepEqual(await schemaProblems(database.ownerPool), [])
})

test('every table is behind the wall, and the application owns none', async () => {
  assert.deepEqual(await tablesWithoutWall(database.ownerPool), [])
  const owned = await database.ownerPool.query(`select from pg_class where pg_get_userbyid(relowner) = 'app'`)
  assert.equal(owned.rowCount, 0)
})
