import { globSync, readFileSync } from 'node:fs'
import type pg from 'pg'

type Queryable = { query: pg.Client['query'] }
type Column = { name: string; type: string; nullable: boolean }

/** The row types of every tables.ts, read as text: table name → its columns as TypeScript has them. */
function declaredTables(): Map<string, Column[]> {
  const tables = new Map<string, Column[]>()
  for (const file of globSync('src/modules/*/tables.ts')) {
    const source = readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    const named = new Map(statementsOf(source).map(({ name, body }) => [name, body]))
    const [, map = ''] = /withTables<\{([\s\S]*?)\n {2}\}>/.exec(source) ?? []
    for (const [, table = '', row = ''] of map.matchAll(/^ {4}(\w+): (.+)$/gm))
      tables.set(snake(table), columnsOf(row, named))
  }
  return tables
}

/** Each `type Name = …`, up to the next statement at the margin. */
const statementsOf = (source: string) =>
  [
    ...source.matchAll(
      /^(?:export )?type (\w+) = ([\s\S]*?)(?=\n(?:export|type|const|import|function)\b|\n\n|$(?![\s\S]))/gm,
    ),
  ].map(([, name = '', body = '']) => ({ name, body }))

/** The columns of `A & B & { c: string; d: Day | null }`. */
function columnsOf(type: string, named: ReadonlyMap<string, string>): Column[] {
  const own = [...type.matchAll(/\{([^}]*)\}/g)].flatMap(([, body = '']) => fieldsOf(body, named))
  const parts = type
    .replaceAll(/\{[^}]*\}/g, '')
    .split('&')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  return [...parts.flatMap((part) => columnsOf(named.get(part) ?? '', named)), ...own]
}

const fieldsOf = (body: string, named: ReadonlyMap<string, string>): Column[] =>
  [...body.matchAll(/(\w+): ([^;\n]+)/g)].map(([, name = '', type = '']) => {
    const parts = type.split('|').map((part) => part.trim())
    const plain = parts.filter((part) => part !== 'null').map((part) => aliasOf(part, named))
    return {
      name: snake(name),
      type: plain.every((part) => part.startsWith("'")) ? 'string' : plain.join(' | '),
      nullable: parts.includes('null'),
    }
  })

const aliasOf = (part: string, named: ReadonlyMap<string, string>) => {
  const alias = named.get(part)?.trim()
  return alias && /^[\w.]+$|^'/.test(alias) ? alias : part
}

const snake = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const kinds: Record<string, RegExp> = {
  string: /^(text|uuid|numeric|citext)$/,
  number: /^(int2|int4|int8|float8)$/,
  boolean: /^bool$/,
  Buffer: /^bytea$/,
  'Temporal.Instant': /^timestamptz$/,
  'Temporal.PlainDate': /^date$/,
  'Temporal.PlainTime': /^time$/,
  'string[]': /^(_text|_uuid)$/,
  'Instant[]': /^_timestamptz$/,
  'number[]': /^_int4$/,
  'Day[]': /^_date$/,
}

// A type from elsewhere is a list of codes or the shape of a jsonb; the compiler holds those.
const fits = (declared: string, live: string) => (kinds[declared] ?? /^(text|jsonb)$/).test(live)

/** Where the row types that the modules declare differ from a database, one sentence each. */
export async function schemaProblems(database: Queryable): Promise<string[]> {
  const { rows } = await database.query<{ table: string; name: string; type: string; nullable: boolean }>(
    `select table_name as table, column_name as name, udt_name as type, is_nullable = 'YES' as nullable
     from information_schema.columns where table_schema = 'public'`,
  )
  const live = Map.groupBy(rows, (row) => row.table)
  const declared = declaredTables()
  const wrong: string[] = declared.size > 10 ? [] : ['too few row types were found']
  for (const [table, columns] of declared) {
    const there = live.get(table)
    if (!there) wrong.push(`${table} is not there`)
    for (const column of columns) {
      const twin = there?.find(({ name }) => name === column.name)
      if (!twin) wrong.push(`${table}.${column.name} is not there`)
      else if (!fits(column.type, twin.type)) wrong.push(`${table}.${column.name} is ${twin.type}, not ${column.type}`)
      else if (twin.nullable !== column.nullable)
        wrong.push(`${table}.${column.name} ${twin.nullable ? 'may' : 'may not'} be null`)
    }
    const missing =
      there?.filter(({ name }) => name !== 'agency_id' && !columns.some((column) => column.name === name)) ?? []
    for (const { name } of missing) wrong.push(`${table}.${name} is not declared`)
  }
  return wrong
}

/** The tables that are not behind the wall, but for those that hold no agency's rows. */
export async function tablesWithoutWall(database: Queryable): Promise<string[]> {
  const { rows } = await database.query<{ relname: string }>(
    `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('r','p') and not c.relispartition
       and (not c.relrowsecurity or not c.relforcerowsecurity) and c.relname not in ('schema_migration', 'set_up_link')`,
  )
  return rows.map(({ relname }) => relname)
}
