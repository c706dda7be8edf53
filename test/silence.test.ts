import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Browser } from './support/app.ts'
import { world } from './support/app.ts'
import { commandSamples } from './support/samples.ts'
import { statementsIn } from './support/statements.ts'
import { ask, type Declared, nowhere, ours, pathOf, sampler } from './wall/asking.ts'
import { ground, hidden } from './wall/ground.ts'
import type { Sample } from './wall/samples/sample.ts'

const here = await world()
after(() => here.close())

type About = Declared & { access: { may: string; on: string } }

/** Routes whose path names a person, or something about one. */
const routes = here.app.declared.filter(
  (route): route is About => 'may' in route.access && route.access.on !== undefined && !ours.has(route.access.on),
)

/** How many statements it costs to say that there is nothing at an address. */
async function costOf(route: About, params: Record<string, string>, { body, file }: Sample, as: Browser) {
  const path = pathOf(route.url, params)
  return statementsIn(() => ask(as, { method: route.method, path, body, file }))
}

test('a closed record costs the database no more and no less than one that does not exist', async () => {
  const on = await hidden(await ground(here))
  const sampleOf = sampler(on, commandSamples)
  const eyes = { 'not named': on.colleague.browser, 'shut out': on.excluded.browser }
  const unlike: string[] = []
  const kinds = new Map<string, number>()
  for (const route of routes) {
    const sample = await sampleOf(route)
    assert.ok(sample, `${route.method} ${route.url} has a sample`)
    for (const [who, as] of Object.entries(eyes)) {
      const there = await costOf(route, sample.params, sample, as)
      const nothing = await costOf(route, nowhere(sample.params), sample, as)
      assert.ok(there > 0)
      if (there !== nothing) unlike.push(`${route.method} ${route.url}, ${who}: ${there}, not ${nothing}`)
    }
    const kind = route.method === 'GET' ? (route.url.startsWith('/api/') ? 'twin' : 'page or file') : route.method
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  }
  console.log(`silence: ${[...kinds].map(([kind, many]) => `${many} × ${kind}`).join(', ')}`)
  assert.ok(kinds.size > 3, 'pages, twins, commands and drafts')
  assert.deepEqual(unlike, [])
})
