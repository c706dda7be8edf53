import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { product } from '../src/app.ts'
import { systemOf } from '../src/platform/access/actor.ts'
import type { Browser } from './support/app.ts'
import { world } from './support/app.ts'
import { commandSamples } from './support/samples.ts'
import { statementsIn } from './support/statements.ts'
import { ask, type Declared, nowhere, ours, pathOf, sampler } from './wall/asking.ts'
import { type Ground, ground, hidden, marks } from './wall/ground.ts'
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
  const samples = new Map<About, Sample>()
  for (const route of routes) {
    const sample = await sampleOf(route)
    assert.ok(sample, `${route.method} ${route.url} has a sample`)
    samples.set(route, sample)
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
  await speaking(on, samples, eyes)
})

/** Where the agency has closed records speak, each of these routes says the record's message and nothing else of it. */
async function speaking(on: Ground, samples: ReadonlyMap<About, Sample>, eyes: Record<string, Browser>) {
  const system = systemOf(on.agency.id, on.owner.actor.jurisdiction, on.owner.actor.zone)
  await here.db.run(system, async (tx) => {
    await tx.query(
      `insert into limited_access_setting (version, glass_hours, asks_an_hour, closed_answer, set_at)
       select coalesce(max(version), 0) + 1, 4, 60, 'own-message', $1 from limited_access_setting`,
      [tx.now],
    )
    await tx.query(`update restriction set message = 'Ring the lighthouse'`)
    await tx.query(`update exclusion set message = 'Ring the lighthouse'`)
  })
  const reference = await on.read(`/people/${on.person}`, 'reference')
  const wrong: string[] = []
  let spoke = 0
  for (const [route, { params, body, file }] of samples) {
    const id = params[route.access.on] ?? ''
    const find = product.subjects[route.access.on]
    assert.ok(find)
    const subject = await here.db.run(system, (tx) => find(tx, id))
    const message = subject?.person ? /Ring the lighthouse/ : undefined
    for (const [who, as] of Object.entries(eyes)) {
      const said = await ask(as, { method: route.method, path: pathOf(route.url, params), body, file })
      const expected = message ? 403 : 404
      if (said.statusCode !== expected) wrong.push(`${route.method} ${route.url}, ${who}: ${said.statusCode}`)
      if (message && !message.test(said.body)) wrong.push(`${route.method} ${route.url}, ${who}: no message`)
      for (const mark of [...Object.values(marks), reference])
        if (said.body.includes(mark)) wrong.push(`${route.method} ${route.url}, ${who}: ${mark}`)
      if (message) spoke++
    }
    const nothing = await ask(on.colleague.browser, {
      ...{ method: route.method, path: pathOf(route.url, nowhere(params)), body, file },
    })
    if (nothing.statusCode !== 404) wrong.push(`${route.method} ${route.url} of nothing: ${nothing.statusCode}`)
  }
  console.log(`speaking: ${spoke} answers with a message`)
  assert.ok(spoke > routes.length)
  assert.deepEqual(wrong, [])
}
