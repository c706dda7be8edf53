import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { after, test } from 'node:test'
import type { Access } from '../src/platform/http/routes.ts'
import { world } from './support/app.ts'

const snapshot = new URL('./routes.snapshot.txt', import.meta.url)
const w = await world()
after(() => w.close())

/**
 * Every address of the service and what it needs. A change here is a change of what people may do or of what others
 * link to: it is read, line by line, before it lands. UPDATE_SNAPSHOTS=1 writes it anew.
 */
test('every route and the access it declares', () => {
  const lines = w.app.declared.map(({ method, url, access }) => `${method.padEnd(5)}${url}  ${needs(access)}`)
  const now = `${[...new Set(lines)].sort(byPath).join('\n')}\n`
  if (process.env.UPDATE_SNAPSHOTS) writeFileSync(snapshot, now)
  assert.equal(now, readFileSync(snapshot, 'utf8'))
})

const needs = (access: Access) =>
  'open' in access
    ? `open: ${access.open}`
    : `may ${access.may}${access.on ? ` on ${access.on}` : ''}${access.fresh ? ', proved lately' : ''}${access.beforeFactor ? ', even before the second factor' : ''}`

const byPath = (a: string, b: string) => (a.slice(5) < b.slice(5) ? -1 : a.slice(5) > b.slice(5) ? 1 : a < b ? -1 : 1)
