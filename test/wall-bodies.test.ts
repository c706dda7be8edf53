import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { newId } from '../src/platform/ids.ts'
import { type Browser, world } from './support/app.ts'
import { commandSamples } from './support/samples.ts'
import { ask, pathOf, saidBy } from './wall/asking.ts'
import { type Body, by, type Ground, ground, hidden } from './wall/ground.ts'
import type { Sample } from './wall/samples/sample.ts'

const here = await world()
after(() => here.close())

/** A command on what its asker may use, whose body names what the asker may not know of. */
type Reach = { name: string; as: Browser; at: Ground; named: (sample: Sample) => string[] }

/**
 * Whoever asks names somebody else's ids in the body of a command that is theirs to give: the answer is what it is for ids
 * that nothing has, and nothing is done.
 */
test('an id in a body opens nothing that an id in a path does not', async () => {
  const home = await hidden(await ground(here))
  const away = await ground(here)
  const own = await by(home, home.colleague).another('Rosalind', 'Okafor')
  const other = await by(home, home.excluded).another('Tobias', 'Marsh')
  const reaches: Reach[] = [
    { name: 'another agency', as: away.owner.browser, at: away, named: idsIn },
    {
      name: 'not named on the restriction',
      as: home.colleague.browser,
      at: { ...by(home, home.colleague), ...own },
      named: ({ names = [] }) => names,
    },
    {
      name: 'excluded',
      as: home.excluded.browser,
      at: { ...by(home, home.excluded), ...other },
      named: ({ names = [] }) => names,
    },
  ]
  const open: string[] = []
  let tried = 0
  for (const [key, sampleOf] of Object.entries(commandSamples)) {
    const theirs = await sampleOf(home)
    for (const reach of reaches) {
      const ids = reach.named(theirs)
      if (ids.length === 0) continue
      const mine = await sampleOf(reach.at)
      const wrong = await reaching(key, reach.as, { ...mine, body: theirs.body }, ids)
      tried += 1
      if (wrong) open.push(`${key} by ${reach.name}: ${wrong}`)
    }
  }
  console.log(`bodies: ${tried} cases`)
  assert.ok(tried > 20, 'bodies name ids')
  assert.deepEqual(open, [])
})

async function reaching(key: string, as: Browser, { params, body, file }: Sample, ids: string[]) {
  const [method = '', url = ''] = key.split(' ')
  const path = pathOf(url, params)
  const missing = new Map(ids.map((id) => [id, newId()]))
  const answer = await ask(as, { method, path, body, file })
  const gone = await ask(as, { method, path, body: swapped(body, missing), file })
  if (answer.statusCode < 400 || answer.statusCode >= 500) return `${answer.statusCode}`
  const named = (of: Iterable<string>) => Object.fromEntries([...of].map((id, nth) => [`id ${nth}`, id]))
  return saidBy(answer, named(ids)) === saidBy(gone, named(missing.values()))
    ? undefined
    : 'told from what is not there'
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g
const idsIn = ({ body }: Sample) => [...new Set(JSON.stringify(body).match(uuid) ?? [])]
const swapped = (body: Body, ids: Map<string, string>): Body =>
  JSON.parse(JSON.stringify(body).replaceAll(uuid, (id) => ids.get(id) ?? id)) as Body
