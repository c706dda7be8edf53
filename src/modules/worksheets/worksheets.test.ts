import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { signIn, testAgency, world } from '../../../test/support/app.ts'
import { supervised } from '../../../test/support/people.ts'
import { recordFact, supportsOf } from '../people/index.ts'

const here = await world()
after(() => here.close())
const agency = await testAgency(here)
const priya = await agency.staff('Priya', 'officer')
const browser = await signIn(here, agency, priya)

const support = (name: string, more: object = {}, told: object = {}) =>
  ({
    kind: 'support',
    data: {
      name,
      relation: 'aunt',
      strength: 'lost-touch',
      phone: '0491 570 156',
      address: '7 Bandicoot Lane',
      ...more,
    },
    told: { saidBy: 'person', ...told },
  }) as const

/** Roy, with one support whom he may read of and one whom he may not, and a worksheet begun. */
async function begun() {
  const roy = await supervised(here, agency, priya, 'Roy', 'Quillfeather')
  await here.db.run(priya.actor, async (tx) => {
    await recordFact(tx, roy, support('Aunty Joan'))
    await recordFact(tx, roy, support('Hidden Helper', {}, { keptFromPerson: true }))
    await recordFact(tx, roy, support('Cousin Len', { strength: 'harmful' }, { saidBy: 'police' }))
  })
  const made = await browser.json('POST', `/api/v1/people/${roy}/worksheets`, { present: 'yes' })
  assert.equal(made.statusCode, 201, made.body)
  const at = `/worksheets/${made.json().id}`
  const add = async (text: string, how = 'strong') =>
    (await browser.json('POST', `/api/v1${at}/items`, { text, kind: 'family', area: 'inner', how })).json()
      .item as string
  const network = async () =>
    (await here.db.run(priya.actor, (tx) => supportsOf(tx, roy))).map(({ name, relation, strength }) => [
      name,
      relation,
      strength,
    ])
  return { roy, at, add, network }
}

test('a sheet begins with the network, and holds nothing that is kept from the person', async () => {
  const { roy, at } = await begun()
  for (const path of [at, `${at}?print=yes`]) {
    const { body } = await browser.get(path)
    for (const shown of ['Aunty Joan', 'Cousin Len', 'Lost touch']) assert.ok(body.includes(shown), `${path}: ${shown}`)
    const main = body.slice(body.indexOf('class="drawing"'))
    for (const kept of ['Hidden Helper', '0491 570 156', 'Bandicoot', 'Quillfeather'])
      assert.ok(!main.includes(kept), `${path}: ${kept}`)
    assert.ok(!/class="tie is-unsafe"/.test(main), 'what the police think is not on it')
  }
  const turning = await signIn(here, agency, priya)
  await turning.get(`/locked?show=${encodeURIComponent(at)}`)
  const sheet = await turning.get(at)
  assert.equal(sheet.statusCode, 200)
  assert.ok(sheet.body.includes('Aunty Joan') && !/Hidden Helper|Quillfeather|network|Priya/.test(sheet.body))
  assert.notEqual((await turning.get(`${at}/network`)).statusCode, 200)
  const copy = await browser.get(`${at}?print=yes`)
  assert.match(copy.body, /Until we meet again/)
  assert.match((await browser.get(`/people/${roy}/timeline`)).body, /Supports worksheet begun/)
})

test('what would change is shown before it changes; what is ticked is recorded once, as said by the person', async () => {
  const { roy, at, add, network } = await begun()
  const before = await network()
  const ray = await add('Uncle Ray')
  await add('Mate Dave', 'reconnect')
  const joan = (await browser.json('GET', `/api/v1${at}`))
    .json()
    .items.find((one: { text: string }) => one.text === 'Aunty Joan').id
  await browser.json('POST', `/api/v1${at}/items/${joan}`, {
    text: 'Aunty Joan',
    kind: 'family',
    area: 'inner',
    how: 'strong',
  })
  const page = await browser.get(`${at}/network`)
  for (const said of ['Add Uncle Ray', 'Change Aunty Joan', 'from “Lost touch” to “Strong”', 'Add Mate Dave'])
    assert.ok(page.body.includes(said), said)
  assert.deepEqual(await network(), before, 'looking changes nothing')

  const feed = (supports: object[]) => browser.json('POST', `/api/v1${at}/network`, { supports })
  assert.equal((await feed([])).json().refusal, 'nothing-chosen')
  assert.equal((await feed([{ item: ray, take: false }])).json().refusal, 'nothing-chosen')
  assert.equal((await feed([{ item: ray, take: true }])).json().refusal, 'relation-missing')
  assert.equal((await feed([{ item: ray, take: true, relation: 'no-such' }])).json().refusal, 'not-recorded')
  assert.deepEqual(await network(), before, 'a refusal changes nothing')

  const fields = {
    'supports.0.item': joan,
    'supports.0.take': 'on',
    'supports.1.item': ray,
    'supports.1.take': 'on',
    'supports.1.relation': 'uncle',
  }
  assert.equal((await browser.post(`${at}/network`, fields)).statusCode, 303)
  assert.deepEqual((await network()).filter(([name]) => /Joan|Ray|Dave/.test(String(name))).sort(), [
    ['Aunty Joan', 'aunt', 'strong'],
    ['Uncle Ray', 'uncle', 'strong'],
  ])
  assert.equal(
    (await feed([{ item: ray, take: true, relation: 'uncle' }])).json().refusal,
    'stale',
    'nobody is brought in twice',
  )
  const again = (await browser.json('GET', `/api/v1${at}/network`)).json() as { text: string; as: string }[]
  assert.deepEqual(
    again.filter(({ as }) => as === 'new').map(({ text }) => text),
    ['Mate Dave'],
  )
  const facts = (await browser.json('GET', `/api/v1/people/${roy}/details`)).json().facts
  const recorded = facts.find((one: { data: { name?: string } }) => one.data.name === 'Uncle Ray')
  assert.deepEqual([recorded.saidBy, recorded.saidByName], ['person', 'on the supports worksheet'])
  const joanNow = facts.find(
    (one: { data: { name?: string }; validTo: string | null }) =>
      one.data.name === 'Aunty Joan' && one.validTo === null,
  )
  assert.equal(joanNow.data.phone, '0491 570 156', 'what the sheet does not ask stays as it was')
})
