import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { type Ending, endings } from '../src/retention.ts'
import { testDatabase } from './support/database.ts'

const database = await testDatabase()
after(() => database.drop())

type Table = { columns: string[]; pointsAt: string[]; mayDelete: boolean }

/** Every table as it stands in the live schema. */
async function liveTables(): Promise<Map<string, Table>> {
  const { rows } = await database.ownerPool.query<Table & { name: string }>(
    `select c.relname as name, has_table_privilege('app', c.oid, 'delete') as "mayDelete",
       array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
       array(select distinct f.confrelid::regclass::text from pg_constraint f where f.conrelid = c.oid and f.contype = 'f') as "pointsAt"
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition`,
  )
  return new Map(rows.map(({ name, ...table }) => [name, table]))
}

const code = globSync('src/**/*.ts').map((file) => readFileSync(file, 'utf8'))
const functions = globSync('migrations/*.sql').map((file) => readFileSync(file, 'utf8'))
const camel = (name: string) => name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
/** Whether something deletes rows of the table. */
function isSwept(name: string): boolean {
  const deletes = new RegExp(`delete from ${name}\\b|deleteFrom\\('${camel(name)}'\\)`)
  return [...code, ...functions].some((text) => deletes.test(text))
}

/** Why rows of a table cannot end as is said; undefined when they can. */
function wrongWith(name: string, ending: Ending, table: Table): string | undefined {
  const { columns, pointsAt } = table
  const about = columns.includes('person_id')
  if (about && ending.class !== 'record' && ending.class !== 'trail')
    return `names a person, and would not end with the record`
  switch (ending.class) {
    case 'record':
      if (!columns.includes(ending.person)) return `has no ${ending.person}`
      return name === 'person' || pointsAt.includes('person') ? undefined : 'points at no person'
    case 'part':
      if (!endings[ending.of]) return `is part of ${ending.of}, which has no end`
      return name === 'file' || pointsAt.includes(ending.of) ? undefined : `points at no ${ending.of}`
    case 'account':
      return columns.includes(ending.staff) ? undefined : `has no ${ending.staff}`
    case 'passing':
      return isSwept(name) ? undefined : 'is never cleared away'
    case 'structure':
      return columns.includes('agency_id') ? undefined : 'is of no agency'
    case 'trail':
    case 'service':
      return undefined
  }
}

test('every table has a class of retention, and a way to its end', async () => {
  const live = await liveTables()
  const unknown = [...live.keys()].filter((name) => !endings[name])
  assert.deepEqual(unknown, [], 'tables without a line in src/retention.ts')
  const gone = Object.keys(endings).filter((name) => !live.has(name))
  assert.deepEqual(gone, [], 'lines in src/retention.ts without a table')
  const wrong = [...live].flatMap(([name, table]) => {
    const problem = wrongWith(name, endings[name] as Ending, table)
    return problem ? [`${name} ${problem}`] : []
  })
  assert.deepEqual(wrong, [])
})

test('the trail holds nothing that must end with a record', async () => {
  const { rows } = await database.ownerPool.query<{ name: string; type: string }>(
    `select column_name as name, udt_name as type from information_schema.columns
     where table_schema = 'public' and table_name = 'audit_entry'`,
  )
  const words = rows.filter(({ type }) => type === 'text' || type === '_text').map(({ name }) => name)
  assert.deepEqual(
    words.sort(),
    ['action', 'fields', 'subject_kind'],
    'text in the trail names actions and fields only',
  )
  assert.ok(!rows.some(({ type }) => type === 'jsonb'), 'and it holds no documents')
})
