import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'

const root = join(import.meta.dirname, '..')

function said(program: string, args: string[]): string {
  const run = spawnSync(join(root, 'node_modules', '.bin', program), args, { cwd: root, encoding: 'utf8' })
  assert.notEqual(run.status, null, `${program} did not run`)
  return run.status === 0 ? '' : `${run.stdout}${run.stderr}`
}

test('the types hold', () => assert.equal(said('tsc', ['--noEmit', '-p', '.']), ''))
test('the code is linted and formatted', () => assert.equal(said('biome', ['check', '.']), ''))
