import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'

const root = join(import.meta.dirname, '..')

function setUp(args: string[], env: Record<string, string> = {}) {
  const run = spawnSync(process.execPath, [join(root, 'tools', 'setup.mjs'), ...args], {
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...env },
    encoding: 'utf8',
  })
  return { code: run.status, stdout: run.stdout, stderr: run.stderr }
}

test('the set-up does nothing, and says nothing, when everything is there', () => {
  assert.deepEqual(setUp([]), { code: 0, stdout: '', stderr: '' })
})

test('a CHROMIUM_PATH that is no browser ends the set-up with what to do', () => {
  const { code, stderr } = setUp(['--for-tests'], { CHROMIUM_PATH: '/bin/true' })
  assert.equal(code, 1)
  assert.match(stderr, /^CHROMIUM_PATH is no browser that runs\. Install Chromium, or set CHROMIUM_PATH [^\n]+\n$/)
})
