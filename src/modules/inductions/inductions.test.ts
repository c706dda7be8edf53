import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { signIn, world } from '../../../test/support/app.ts'
import { made, refusalOf, type Scene, scene } from '../../../test/support/contacts.ts'
import { restrict } from '../../../test/support/people.ts'
import { newId } from '../../platform/ids.ts'
import { addCondition, currentOrders, endOrder, recordEvent, recordOrder } from '../orders/index.ts'
import { recordFact } from '../people/index.ts'
import { acknowledge, beginInduction, keepInduction } from './commands.ts'
import { inductedFor, inductionMatters, inductionNamed } from './queries.ts'
import type { Given } from './rules.ts'

const here = await world()
after(here.close)
const day = Temporal.PlainDate.from

/** Roy’s intensive correction order of Friday, with one condition of its own. */
async function ordered({ run, roy }: Scene): Promise<string> {
  const order = {
    ...{ person: roy, type: 'ico', madeBy: 'court', court: 'Dubbo Local Court', courtFile: '', asOrdered: '' },
    ...{ source: '', verified: false, leftOut: [], offences: [], coDefendants: [] },
    ...{ madeOn: day('2026-11-20'), startsOn: day('2026-11-20'), endsOn: day('2027-11-19') },
    conditions: [{ asOrdered: 'Do 100 hours', code: 'work-hours', inputs: { hours: '100' } }],
  } as const
  return made(await run((tx) => recordOrder(tx, order))).id
}

const held = { language: '', interpreter: '', interpreterHow: null, withoutWhy: '', helps: [], supportPerson: '' }
const begun = async ({ run }: Scene, order: string) => made(await run((tx) => beginInduction(tx, order))).id
const stands = async ({ run, roy }: Scene, order: string) =>
  run(async (tx) => {
    const orders = (await currentOrders(tx, [roy])).get(roy) ?? []
    return (await inductedFor(tx, orders)).get(order)
  })
const refusedNow: Given = { how: 'refused', on: day('2026-11-23'), name: '', seenBy: 'Priya', why: 'Signs nothing' }

/** Everything of the order that is left to explain is gone through. */
async function explained(set: Scene, order: string, given: Given = refusedNow) {
  const induction = await begun(set, order)
  const gone = (await stands(set, order))?.left.map(({ key }) => key) ?? []
  const kept = { induction, version: undefined, gone, held, said: '', ends: true }
  made(await set.run((tx) => keepInduction(tx, kept)))
  return made(await set.run((tx) => acknowledge(tx, induction, given)))
}

test('one is open for an order at a time, and it opens with what the record knows', async () => {
  const set = await scene(here)
  const told = { saidBy: 'person' }
  await set.run(async (tx) => {
    made(await recordFact(tx, set.roy, { kind: 'interpreter', data: { needed: 'yes', language: 'Dinka' }, told }))
  })
  const order = await ordered(set)
  const id = await begun(set, order)
  assert.equal(await begun(set, order), id)
  assert.equal((await set.run((tx) => inductionNamed(tx, id)))?.held.language, 'Dinka')
  const keep = (change: object) =>
    set.run((tx) =>
      keepInduction(tx, { induction: id, version: 1, gone: ['order'], held, said: '', ends: true, ...change }),
    )
  assert.deepEqual(await keep({}), { ok: false, refusal: 'interpreter-missing', at: 'interpreter' })
  made(await keep({ ends: false }))
  assert.equal(refusalOf(await keep({ ends: false })), 'stale')
  assert.equal(refusalOf(await set.run((tx) => acknowledge(tx, id, refusedNow))), 'interpreter-missing')
  made(await keep({ version: 2, held: { ...held, withoutWhy: 'He asked for English' } }))
  const ended = made(await set.run((tx) => acknowledge(tx, id, refusedNow)))
  assert.ok(ended.left > 0, 'what was not gone through is left')
  assert.equal(refusalOf(await keep({})), 'ended-already')
  assert.equal(refusalOf(await set.run((tx) => acknowledge(tx, id, refusedNow))), 'ended-already')
})

test('a variation asks for what it brought, and for nothing else', async () => {
  const set = await scene(here)
  const order = await ordered(set)
  assert.equal((await stands(set, order))?.standing, 'none')
  await explained(set, order)
  assert.deepEqual([(await stands(set, order))?.standing, (await stands(set, order))?.left], ['done', []])
  assert.deepEqual(await set.run((tx) => inductionMatters(tx, [set.priya.id])), [])
  const varied = { reason: 'varied' as const, court: '', on: day('2026-11-23') }
  const condition = { asOrdered: 'Not to drink', code: 'abstain-alcohol' }
  made(await set.run((tx) => addCondition(tx, order, condition, varied)))
  const now = await stands(set, order)
  assert.deepEqual([now?.standing, now?.left.map(({ facts }) => facts['asOrdered'])], ['left', ['Not to drink']])
  const [matter] = await set.run((tx) => inductionMatters(tx, [set.priya.id]))
  assert.equal(matter?.act.href, `/orders/${order}/inductions`)
  const suspended = { event: 'suspended' as const, on: day('2026-11-23') }
  made(await set.run((tx) => recordEvent(tx, order, suspended)))
  assert.deepEqual(await set.run((tx) => inductionMatters(tx, [set.priya.id])), [])
  assert.equal(await stands(set, order), undefined)
  made(await set.run((tx) => recordEvent(tx, order, { ...suspended, event: 'suspension-lifted' })))
  await explained(set, order)
  assert.equal((await stands(set, order))?.standing, 'done')
  assert.deepEqual(await set.run((tx) => inductionMatters(tx, [set.priya.id])), [])
})

test('an order of before inductions were kept here is not asked for, and an order that is over has none', async () => {
  const set = await scene(here)
  const [order, other] = [await ordered(set), await ordered(set)]
  assert.deepEqual(await set.run((tx) => inductionMatters(tx, [set.priya.id])), [])
  const id = await begun(set, order)
  assert.deepEqual(await set.run((tx) => inductionMatters(tx, [set.priya.id])), [])
  await set.run((tx) => tx.query("update induction set begun_at = begun_at - interval '3 days' where id = $1", [id]))
  const matters = await set.run((tx) => inductionMatters(tx, [set.priya.id]))
  assert.deepEqual(
    matters.map(({ act }) => act.href).sort(),
    [`/inductions/${id}`, `/orders/${other}/inductions`].sort(),
  )
  const end = { order: other, endedOn: day('2026-11-23'), how: 'completed', court: '', why: '' }
  made(await set.run((tx) => endOrder(tx, end)))
  assert.equal(refusalOf(await set.run((tx) => beginInduction(tx, other))), 'order-over')
  assert.equal((await set.run((tx) => inductionMatters(tx, [set.priya.id]))).length, 1)
})

test('through the pages: what was typed stays, the paper, the kept copy and the record’s line', async () => {
  const set = await scene(here)
  const order = await ordered(set)
  const browser = await signIn(here, set.agency, set.priya)
  assert.match((await browser.get(`/orders/${order}/inductions`)).payload, /Begin the induction/)
  const started = await browser.post(`/orders/${order}/inductions`, { _key: newId() })
  const id = /inductions\/([0-9a-f-]+)/.exec(started.headers.location ?? '')?.[1] ?? ''
  const at = `/inductions/${id}`
  const page = (await browser.get(at)).payload
  assert.match(page, /Its last day is Friday 19 November 2027. From Saturday 20 November 2027 it no longer binds you/)
  const keys = [...page.matchAll(/name="gone" value="([^"]+)"/g)].map(([, key]) => key ?? '')
  const typed = { gone: keys.slice(0, -1), said: '<b>Why</b> 100 hours?', language: 'x'.repeat(201), _version: '1' }
  const refused = await browser.post(at, { ...typed, _key: newId() })
  assert.equal(refused.statusCode, 422)
  assert.match(refused.payload, /&lt;b(>|&gt;)Why/)
  const kept = await browser.post(at, { ...typed, language: 'English', to: 'acknowledgement', _key: newId() })
  assert.match(kept.headers.location ?? '', /\/acknowledgement/)
  const ack = (await browser.get(`${at}/acknowledgement`)).payload
  assert.match(ack, new RegExp(`Gone through: ${keys.length - 1} of ${keys.length}`))
  const none = await browser.post(`${at}/acknowledgement`, { how: 'refused', refusedWhy: '', _key: newId() })
  assert.deepEqual([none.statusCode, none.payload.includes('Say why, in a few words')], [422, true])
  assert.match((await browser.get(`${at}/copy`)).payload, /Your name and signature/)
  const signed = { how: 'on-paper', signedOn: '2026-11-21', paperSeenBy: 'Priya Nair', _key: newId() }
  assert.equal((await browser.post(`${at}/acknowledgement`, signed)).statusCode, 303)
  const done = (await browser.get(at)).payload
  assert.match(done, /acknowledged on paper on 21 Nov 2026/)
  assert.match(done, /Not gone through/)
  assert.equal((await browser.get(`${at}/acknowledgement`)).statusCode, 404)
  assert.match((await browser.get(`/people/${set.roy}/timeline`)).payload, /Order explained and acknowledged/)
  const json = await browser.json('GET', `/api/v1/orders/${order}/inductions`)
  assert.deepEqual([json.json().standing, json.json().inductions[0].ended.how], ['done', 'on-paper'])
  const minh = await signIn(here, set.agency, await set.agency.staff('Minh', 'officer'))
  assert.equal((await minh.get(at)).statusCode, 200)
  await restrict(here, set.priya, set.roy)
  for (const path of [at, `${at}/copy`, `/orders/${order}/inductions`])
    assert.equal((await minh.get(path)).statusCode, 404, path)
})

test('with the screen turned they see what was explained and sign it; nothing else shows', async () => {
  const set = await scene(here)
  const order = await ordered(set)
  const induction = await begun(set, order)
  const kept = { induction, version: 1, gone: ['order'], held, said: 'Afraid of his brother', ends: true }
  made(await set.run((tx) => keepInduction(tx, kept)))
  const turning = await signIn(here, set.agency, set.priya)
  const at = `/inductions/${induction}/signature`
  assert.equal((await turning.get(`/locked?show=${encodeURIComponent(at)}`)).headers.location, at)
  const sheet = (await turning.get(at)).payload
  assert.match(sheet, /Intensive correction order, made by Dubbo Local Court/)
  assert.doesNotMatch(sheet, /Afraid of his brother|Do 100 hours/)
  assert.equal((await turning.get(`/inductions/${induction}`)).statusCode, 303)
  const empty = await turning.post(at, { name: ' ', _key: newId() })
  assert.equal(empty.statusCode, 422)
  const signed = await turning.post(at, { name: 'Roy Baker', _key: newId() })
  assert.equal(signed.statusCode, 303, signed.payload)
  assert.match((await turning.get(at)).payload, /Please turn the screen back/)
  const { ended } = (await set.run((tx) => inductionNamed(tx, induction))) ?? {}
  assert.deepEqual([ended?.how, ended?.name, ended?.copy.said], ['on-screen', 'Roy Baker', 'Afraid of his brother'])
})
