import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'

const root = join(import.meta.dirname, '..')

/** Runs a checker on the whole project; what it finds is printed as it is. */
function passes(program: string, args: string[]): void {
  const run = spawnSync(join(root, 'node_modules', '.bin', program), args, { cwd: root, encoding: 'utf8' })
  if (run.status !== 0) console.error(run.stdout, run.stderr)
  assert.equal(run.status, 0, `${program} found something, above`)
}

test('the types hold', () => passes('tsc', ['--noEmit', '--checkers', '1', '-p', '.']))
test('the code is linted and formatted', () => passes('biome', ['check', '.']))
