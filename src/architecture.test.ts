import assert from 'node:assert/strict'
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { test } from 'node:test'
import { modules } from './app.ts'

/** The picture of the code that ARCHITECTURE.md draws, held against every import and a few habits. */
const files = globSync('src/**/*.{ts,tsx}').map((file) => normalize(file).replaceAll('\\', '/'))
const code = files.filter((file) => !/\.test\.tsx?$/.test(file))
const textOf = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]))

type Import = { from: string; to: string }
const imports: Import[] = code.flatMap((from) =>
  [
    ...(textOf.get(from) ?? '').matchAll(
      /^(?:import|export)\s[^'"]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm,
    ),
  ]
    .map(([, first, second, third]) => first ?? second ?? third ?? '')
    .map((target) => ({
      from,
      to: target.startsWith('.') ? normalize(join(dirname(from), target)).replaceAll('\\', '/') : target,
    })),
)

/** Where `from` matches, `to` may not; $1 stands for what the first bracket of `from` caught. */
const laws: [law: string, from: RegExp, mustNot: string][] = [
  [
    'rules import nothing but rules and pure dates',
    /^src\/modules\/([^/]+)\/rules(\/.+)?\.ts$/,
    '^(?!src/modules/$1/rules(/|\\.ts)|src/platform/dates\\.ts$|src/platform/result\\.ts$|src/platform/text\\.ts$)',
  ],
  ['modules meet only at index.ts', /^src\/modules\/([^/]+)\//, '^src/modules/(?!$1/)[^/]+/(?!index\\.ts$)'],
  ['platform knows no domain', /^src\/platform\//, '^src/(?!platform/)'],
  [
    'jurisdictions see only rules and dates',
    /^src\/jurisdictions\//,
    '^src/(?!jurisdictions/|modules/[^/]+/rules(/.+)?\\.ts$|platform/dates\\.ts$)',
  ],
  [
    'pages do not touch data',
    /^src\/modules\/.*\/pages(\/.+)?\.tsx?$/,
    '/(queries|commands|tables)(/.+)?\\.tsx?$|^kysely$|^pg$|/database/',
  ],
  ['only the platform holds the driver', /^src\/modules\//, '^(pg|pg-boss|fastify|node:fs|node:http)$'],
]

for (const [law, from, mustNot] of laws)
  test(`law: ${law}`, () => {
    const broken = imports.filter((one) => {
      const caught = from.exec(one.from)
      return caught && new RegExp(mustNot.replaceAll('$1', caught[1] ?? '')).test(one.to)
    })
    assert.deepEqual(broken, [])
  })

test('law: modules import only earlier modules, and every folder is listed', () => {
  const order: readonly string[] = modules
  assert.deepEqual([...order].sort(), readdirSync('src/modules').sort())
  const moduleOf = (path: string) => /^src\/modules\/([^/]+)\//.exec(path)?.[1] ?? ''
  const late = imports.filter(
    ({ from, to }) => order.includes(moduleOf(from)) && order.indexOf(moduleOf(to)) > order.indexOf(moduleOf(from)),
  )
  assert.deepEqual(late, [])
})

test('law: imports point at files that exist', () => {
  assert.deepEqual(
    imports.filter(({ to }) => to.startsWith('src/') && !existsSync(to)),
    [],
  )
})

test('law: only the clock asks the time', () => {
  const asks =
    /\bDate\.now\b|\bnew Date\(|\bTemporal\.Now\b|(?<![\w.])now\(\)(?!\s*[:}])|\bcurrent_date\b|\bcurrent_timestamp\b|\bclock_timestamp\b/
  const allowed = /clock\.now\(\)|performance\.now\(\)/g
  const browser = /^src\/platform\/ui\/islands\//
  const bad = code
    .filter((file) => file !== 'src/platform/clock.ts' && !browser.test(file))
    .flatMap((file) =>
      linesOf(file)
        .filter((line) =>
          asks.test(
            line
              .replaceAll(allowed, '')
              .replaceAll(/now\(\): Temporal/g, '')
              .replaceAll(/^\s*(\*|\/\/|\/\*\*).*/g, ''),
          ),
        )
        .map((line) => `${file}: ${line.trim()}`),
    )
  assert.deepEqual(bad, [])
  const sql = globSync('migrations/*.sql').filter((file) =>
    /\bnow\(\)|current_date|current_timestamp/i.test(readFileSync(file, 'utf8').replaceAll(/--.*/g, '')),
  )
  assert.deepEqual(sql, [])
})

test('law: no transaction is opened outside db.run', () => {
  const bad = code.filter(
    (file) => file.startsWith('src/modules/') && /\.transaction\(\)|'begin'|'commit'/.test(textOf.get(file) ?? ''),
  )
  assert.deepEqual(bad, [])
})

test('law: what people read lives in words.ts, not in TSX', () => {
  const shown = code.filter((file) => file.endsWith('.tsx') && !/\/(kit|islands)/.test(file))
  const bad = shown.flatMap((file) => literalsOf(textOf.get(file) ?? '').map((text) => `${file}: ${text}`))
  assert.deepEqual(bad, [])
})

/** Text between tags, and in the attributes that are read out. */
function literalsOf(source: string): string[] {
  const plain = source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '')
  const between = [
    ...plain.matchAll(/<[a-zA-Z][^<>{}=]*(?:=(?:"[^"]*"|\{[^{}]*\})[^<>{}=]*)*>\s*([^<>{}]*[A-Za-z]{2}[^<>{}]*)<\//g),
  ].map(([, text = '']) => text.trim())
  const attributes = [
    ...plain.matchAll(/\s(?:label|title|hint|aria-label|alt|placeholder)="([^"]*[A-Za-z]{2}[^"]*)"/g),
  ].map(([, text = '']) => text)
  return [...between, ...attributes]
}

test('law: nothing is suppressed or left for later', () => {
  const marks = [
    'biome' + '-ignore',
    '@ts' + '-ignore',
    '@ts' + '-expect-error',
    '@ts' + '-nocheck',
    'TO' + 'DO',
    'FIX' + 'ME',
  ]
  const bad = files.filter((file) => marks.some((mark) => (textOf.get(file) ?? '').includes(mark)))
  assert.deepEqual(bad, [])
})

test('law: migrations are guarded, table by table', () => {
  const sql = globSync('migrations/*.sql')
    .sort()
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  const tables = [...sql.matchAll(/create table (?:if not exists )?(\w+) \(/g)].map(([, name = '']) => name)
  const guarded = new Set([...sql.matchAll(/call guard\('(\w+)'/g)].map(([, name = '']) => name))
  // Read before any agency is known, through functions only: the app has no right to the table itself.
  const outside = new Set(['set_up_link'])
  assert.deepEqual(
    tables.filter((name) => !guarded.has(name) && !outside.has(name)),
    [],
  )
  const aboutPeople = tables.filter((name) =>
    new RegExp(`create table ${name} \\([^;]*\\bperson_id uuid not null`, 's').test(sql),
  )
  const hidden = new Set(
    [...sql.matchAll(/call guard\('(\w+)'[^;]*about => 'person_id'/g)].map(([, name = '']) => name),
  )
  // The lists that say who is hidden have policies of their own, written out beside them.
  const lists = new Set(['restriction', 'restriction_member', 'exclusion'])
  assert.deepEqual(
    aboutPeople.filter((name) => !hidden.has(name) && !lists.has(name)),
    [],
  )
})

test('law: what is read before the agency is known is short', () => {
  const source = code.filter((file) => /pool\.query/.test(textOf.get(file) ?? ''))
  assert.deepEqual(
    source.filter((file) => file.startsWith('src/modules/')),
    [],
  )
  const called = source.flatMap((file) =>
    [...(textOf.get(file) ?? '').matchAll(/\b(?:from|cross join lateral) (\w+)\((?=\$1|[st]\.)/g)].map(
      ([, name]) => name,
    ),
  )
  assert.deepEqual([...new Set(called)].sort(), [
    'account_access',
    'agencies_to_sign_in',
    'is_agency_host',
    'session_actor',
    'token_actor',
  ])
  assert.deepEqual(
    code.filter((file) => /agencies_at_work|theService,/.test(textOf.get(file) ?? '')),
    ['src/platform/jobs/agencies.ts', 'src/platform/jobs/upkeep.ts'],
  )
})

test('the laws saw the code', () => {
  assert.ok(code.length > 60, `${code.length} files`)
  assert.ok(imports.length > code.length, `${imports.length} imports`)
})

function linesOf(file: string): string[] {
  return (textOf.get(file) ?? '').split('\n')
}
