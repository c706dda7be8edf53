/**
 * Runs every check on one throw-away PostgreSQL: types and lint, which are tests too, then the tests under src and test. With
 * words after it, only the test files whose path holds one of them; with --database, only those that use the database, without
 * those that need a browser, kill the server, measure or only go round every route again. Ends with Node's own summary; fails
 * when anything fails.
 */
import { spawn } from 'node:child_process'
import { chmodSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Types and lint first: what they find explains the rest. Then what takes longest, so that nothing is waited for at the end. */
const rank = (file) => (file === join('test', 'code.test.ts') ? 0 : /^test.(journeys|kill|matrix)/.test(file) ? 1 : 2)

const patterns = process.argv.slice(2).filter((word) => word !== '--database')
const onlyDatabase = process.argv.includes('--database')
const oneServerIsEnough = /^test.(journeys.|kill|budget|backup|fuzz|matrix|silence|redirects|log|code|hidden)/

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

async function runTests(env) {
  // Most of a small file's time goes into reading the service: once for all is enough.
  const compiled = { NODE_COMPILE_CACHE: join(import.meta.dirname, '../node_modules/.cache/compiled') }
  const args = ['--import', './tools/hook.mjs', '--enable-source-maps', '--test', '--test-concurrency=2']
  return (
    (await run(process.execPath, [...args, '--test-reporter=spec', ...files], {
      NODE_ENV: 'test',
      ...compiled,
      ...env,
    })) === 0
  )
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
