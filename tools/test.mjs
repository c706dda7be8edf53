/**
 * Runs every check on one throw-away PostgreSQL: types and lint, which are tests too, then the tests under src and test. Most of
 * a small file's time goes into starting a process that reads the whole service, so the tests of src share a process by the
 * dozen: what needs a process of its own (a browser, a server) has one. With words after it, only the test files whose path
 * holds one of them; with --database, only those that use the database, without those that need a browser, kill the server,
 * measure, speak with other servers or only go round every route again. Ends with Node's own summary; fails when anything fails.
 */
import { spawn } from 'node:child_process'
import { chmodSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Types and lint first: what they find explains the rest. Then what takes longest, so that nothing is waited for at the end. */
const longest = [
  'code',
  'journeys/pages',
  'matrix',
  'wall',
  'kill',
  'journeys/day',
  'journeys/never-lost',
  'server',
  'backup',
  'journeys/',
]
function rank(file) {
  const at = longest.findIndex((name) => file.startsWith(join('test', name)))
  return at === -1 ? longest.length : at
}

/** These start a browser, a server or a process of their own, or change what belongs to the whole process. */
const alone = /^test.|browser|embedded|owner-lock|assets/
const together = 18

const patterns = process.argv.slice(2).filter((word) => word !== '--database')
const onlyDatabase = process.argv.includes('--database')
const oneServerIsEnough =
  /^test.(journeys.|kill|budget|backup|fuzz|matrix|silence|redirects|log|code|hidden|guide|double|retention|routes|wall)|^src.modules.identity-provider|^src.platform.(http|mail|ui)/

/** Whether a file brings in the tests' PostgreSQL, itself or through what stands below test/. */
function usesDatabase(file, seen = new Set()) {
  if (file === join('test', 'support', 'cluster.ts')) return true
  if (seen.has(file)) return false
  seen.add(file)
  const imports = readFileSync(file, 'utf8').matchAll(/(?:from|import) '(\.[^']+)'/g)
  return [...imports]
    .map(([, path]) => join(dirname(file), path))
    .some((path) => path.startsWith('test') && usesDatabase(path, seen))
}

const files = globSync(['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'])
  .filter((file) => patterns.length === 0 || patterns.some((pattern) => file.includes(pattern)))
  .filter((file) => !onlyDatabase || (!oneServerIsEnough.test(file) && usesDatabase(file)))
  .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))

function run(program, args, env = {}) {
  const child = spawn(program, args, { stdio: 'inherit', env: { ...process.env, ...env } })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(signal ? 1 : code))
  })
}

const importOf = (file) => `await import('${pathToFileURL(resolve(file))}')\n`

/** A file with a process to itself. */
const aloneOf = (file) => `${importOf(join(import.meta.dirname, 'untracked.mjs'))}${importOf(file)}`

/** A suite a file, so that what a file clears away when it is over goes then, and not with the process. */
const suitesOf = (group) =>
  [
    `import { describe } from 'node:test'\n`,
    ...group.map((file) => `describe('${file}', async () => {\n  ${importOf(file)}})\n`),
  ].join('')

/** The files as the runner gets them, in this order: it sorts by name, and would begin with what takes least. */
function inProcesses(dir) {
  const shared = files.filter((file) => !alone.test(file))
  const groups = [
    ...files.filter((file) => alone.test(file)).map((file) => [file]),
    ...Array.from({ length: Math.ceil(shared.length / together) }, (_, at) =>
      shared.slice(at * together, (at + 1) * together),
    ),
  ]
  return groups.map((group, at) => {
    const path = join(dir, `${String(at).padStart(3, '0')}.test.mjs`)
    writeFileSync(path, group.length === 1 ? aloneOf(group[0]) : suitesOf(group))
    return path
  })
}

async function runTests(env) {
  const dir = mkdtempSync(join(tmpdir(), 'throughcare-processes-'))
  // Most of a small file's time goes into reading the service: once for all is enough.
  const compiled = { NODE_COMPILE_CACHE: join(import.meta.dirname, '../node_modules/.cache/compiled') }
  const args = ['--import', './tools/hook.mjs', '--enable-source-maps', '--test', '--test-concurrency=3']
  const settings = { NODE_ENV: 'test', ...compiled, ...env }
  const code = await run(process.execPath, [...args, '--test-reporter=spec', ...inProcesses(dir)], settings)
  rmSync(dir, { recursive: true, force: true })
  return code === 0
}

/** Starts the throw-away server and makes the template, so that no test file waits for it. */
async function onThrowAwayServer(work) {
  const { careless, testServer } = await import('../test/support/cluster.ts')
  const { ensureTemplate } = await import('../test/support/database.ts')
  if (process.env.TEST_DATABASE_URL) {
    await ensureTemplate(await testServer())
    return work({})
  }
  const { startEmbedded } = await import('../src/platform/database/embedded.ts')
  const dir = mkdtempSync(join(tmpdir(), 'throughcare-tests-'))
  chmodSync(dir, 0o711)
  const cluster = await startEmbedded(dir, { settings: careless })
  const clear = async () => {
    await cluster.stop()
    rmSync(dir, { recursive: true, force: true })
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => clear().then(() => process.exit(1)))
  try {
    process.env.TEST_CLUSTER = dir
    await ensureTemplate(await testServer())
    return await work({ TEST_CLUSTER: dir })
  } finally {
    await clear()
  }
}

if (files.length === 0) console.error(`No test file matches ${patterns.join(' ')}`)
process.exitCode = files.length > 0 && (await onThrowAwayServer(runTests)) ? 0 : 1
