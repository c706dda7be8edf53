/** Finds a Chromium for the tests, or installs one. Plain JavaScript for Node 20, as it runs before the packages' own Node. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'msedge',
  'microsoft-edge',
]
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]
const advice = 'Install Chromium, or set CHROMIUM_PATH to a Chromium, Chrome or Edge, and run npm test again.'

/**
 * CHROMIUM_PATH; else one on the machine; else Playwright's that is there; else apt's when root on Debian or Ubuntu; else
 * Playwright's download; else a sentence that says what to do.
 */
export function findOrInstallBrowser(root) {
  const named = process.env.CHROMIUM_PATH
  if (named)
    return runs(named)
      ? { ok: true, path: named }
      : { ok: false, problem: `CHROMIUM_PATH is no browser that runs. ${advice}` }
  const path = onMachine() ?? playwrights(root) ?? fromApt() ?? downloaded(root)
  return path
    ? { ok: true, path }
    : { ok: false, problem: `No browser was found for the tests, nor could one be installed. ${advice}` }
}

function onMachine() {
  const dirs = (process.env.PATH ?? '').split(delimiter)
  const candidates = [...names.flatMap((name) => dirs.map((dir) => join(dir, name))), ...places]
  return candidates.find((path) => existsSync(path) && runs(path))
}

/** A name alone proves nothing: Ubuntu's package is a stub that asks for a snap. */
function runs(path) {
  if (process.platform === 'win32') return existsSync(path)
  const said = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 })
  return said.status === 0 && /chrom|edge/i.test(said.stdout)
}

function playwrights(root) {
  const ask = "import('playwright-core').then(({ chromium }) => console.log(chromium.executablePath()))"
  const said = spawnSync(process.execPath, ['-e', ask], { cwd: root, encoding: 'utf8' })
  const path = (said.stdout ?? '').trim()
  return path && existsSync(path) && runs(path) ? path : undefined
}

function fromApt() {
  if (process.getuid?.() !== 0 || !isDebian()) return undefined
  console.log('Installing Chromium for the tests…')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args) =>
    spawnSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] }).status
  apt('update')
  if (apt('install', '-y', '--no-install-recommends', 'chromium') !== 0) return undefined
  return onMachine()
}

function isDebian() {
  if (!existsSync('/etc/os-release')) return false
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'))
}

function downloaded(root) {
  console.log('Downloading Chromium for the tests…')
  const cli = join(root, 'node_modules', 'playwright-core', 'cli.js')
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  return playwrights(root)
}
