/**
 * Runs before npm start and npm test, with whatever Node the machine has (20.19 or newer): installs the packages when
 * package-lock.json is not the one that was installed, and for the tests finds or installs a browser.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findOrInstallBrowser } from './browser.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const lockFile = join(root, 'package-lock.json')
const stampFile = join(root, 'node_modules', '.throughcare-installed')
const browserFile = join(root, 'node_modules', '.throughcare-browser')

/** Ends with one sentence. */
function refuse(sentence) {
  console.error(sentence)
  process.exit(1)
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  const enough = major > 20 || (major === 20 && minor >= 19)
  if (!enough)
    refuse(`Node ${process.versions.node} is too old: Throughcare needs Node 20.19 or newer to install itself.`)
}

const stampOf = (lock) => createHash('sha256').update(lock).digest('hex')

function installPackages() {
  const lock = readFileSync(lockFile)
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stampOf(lock)) return
  console.log('Installing packages…')
  const args = ['install', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  if (runNpm(args) !== 0) refuse('The packages could not be installed: what npm said is above.')
  if (!readFileSync(lockFile).equals(lock)) {
    writeFileSync(lockFile, lock) // npm may drop other platforms’ packages from it; the committed one is the truth
    console.error('npm changed package-lock.json, which was put back: check that package.json agrees with it.')
  }
  writeFileSync(stampFile, stampOf(lock))
}

/** The npm that runs us, on the Node that runs us; else the one on the path. */
function runNpm(args) {
  const npm = process.env.npm_execpath
  const options = { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] }
  if (npm && /\.c?js$/.test(npm)) return spawnSync(process.execPath, [npm, ...args], options).status
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' }).status
}

requireNode()
installPackages()
if (process.argv.includes('--for-tests')) {
  const found = findOrInstallBrowser(root)
  if (!found.ok) refuse(found.problem)
  writeFileSync(browserFile, found.path)
}
