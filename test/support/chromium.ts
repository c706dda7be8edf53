import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const found = join(import.meta.dirname, '../../node_modules/.throughcare-browser')

/** Where the browser of the tests is: CHROMIUM_PATH, else the one that the set-up before npm test found. */
export function chromiumPath(): string {
  const path = process.env.CHROMIUM_PATH || (existsSync(found) ? readFileSync(found, 'utf8') : '')
  if (!path) throw new Error('No browser is known: run node tools/setup.mjs --for-tests once, or set CHROMIUM_PATH.')
  return path
}

/** How every test starts it: without a sandbox for root's sake, and without calls to anybody. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]
