import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { world } from '../../../test/support/app.ts'
import { birth, limitsGround, restriction, type Somebody } from '../../../test/support/limits.ts'
import { nameKey } from './rules.ts'

const here = await world()
after(() => here.close())

type Card = { cards: { dangers: { what: string }[]; officer?: { name: string } }[]; duty?: object }

async function restricted() {
  const on = await limitsGround(here)
  const added = await on.person('Conrad', 'Silver')
  await on.send(on.ruth, `/people/${added.id}/limited-access`, { ...restriction, named: [on.priya.id] })
  const ask = async (by: Somebody, body: object) => {
    const { id, found } = await on.send(by, '/in-front-of-me', body)
    return { id: String(id), found, ...(await on.read<Card>(by, `/in-front-of-me/${id}`)) }
  }
  return { ...on, ...added, ask }
}

test('a name is read as it is said and as it is listed', () => {
  for (const typed of ['Conrad Silver', 'Silver, Conrad', ' conrad  SILVER '])
    assert.equal(nameKey(typed), 'conrad silver')
  assert.equal(nameKey(' '), '')
})

test('the front desk is shown what keeps it safe from somebody whose record is closed, and nothing else', async () => {
  const { lyn, ruth, rita, id: person, reference, ask, read } = await restricted()
  for (const asked of [{ name: 'Conrad Silver', birth }, { name: 'silver, conrad', birth }, { reference }]) {
    const card = await ask(lyn, asked)
    assert.deepEqual(
      card.cards.map(({ dangers, officer }) => [dangers.map(({ what }) => what), officer?.name]),
      [[['Has threatened staff'], 'Priya Tester']],
    )
    const page = (await lyn.browser.get(`/in-front-of-me/${card.id}`)).body
    assert.match(page, /Has threatened staff.*Two of you.*Priya Tester/s)
    for (const secret of ['Silver', 'Conrad', 'Epilepsy', reference, person]) assert.ok(!page.includes(secret), secret)
  }
  const told = await read<{ kind: string; person?: object }[]>(rita, '/limited-access/told')
  assert.deepEqual([...new Set(told.map(({ kind, person: who }) => `${kind} ${who}`))], ['safety-card undefined'])
  assert.match((await ruth.browser.get(`/people/${person}/limited-access`)).body, /Shown to Lyn Tester/)
})

test('less than an exact name and birth date finds nobody, and says the same as nobody', async () => {
  const { lyn, ask, send } = await restricted()
  const shown = new Set<string>()
  for (const asked of [
    { name: 'Conrad Silver', birth: '1990-02-04' },
    { name: 'Conrad', birth },
    { name: 'Conrad Silverman', birth },
    { reference: 'HK4-M7R-2WX' },
  ]) {
    const card = await ask(lyn, asked)
    assert.deepEqual([card.found, card.cards], [false, []])
    const { body } = await lyn.browser.get(`/in-front-of-me/${card.id}`)
    shown.add(body.replaceAll(card.id, '').replaceAll(/data-\w+="[^"]*"/g, ''))
  }
  assert.equal(shown.size, 1)
  await send(lyn, '/in-front-of-me', { name: 'Conrad Silver' }, 422)
  await send(lyn, '/in-front-of-me', { birth }, 422)
})

test('a card is its own asker’s, for half an hour, and so many an hour', async () => {
  const { lyn, ola, ask, send, reference } = await restricted()
  const { id } = await ask(lyn, { reference })
  assert.equal((await ola.browser.get(`/in-front-of-me/${id}`)).statusCode, 404)
  for (let more = 0; more < 9; more++) await ask(lyn, { reference: 'HK4-M7R-2WX' })
  await send(lyn, '/in-front-of-me', { reference }, 422)
  here.clock.set('2026-11-22T23:00:00Z')
  const kept = await here.db.run(lyn.actor, (tx) =>
    tx.query("select * from safety_card_of($1, array['staff-safety'], '2026-11-23')", [id]),
  )
  assert.equal(kept.length, 0)
  here.clock.set('2026-11-22T22:30:00Z')
})

test('of a record that is open to the asker, the card leads to it', async () => {
  const { ola, person, ask } = await restricted()
  const open = await person('Olive', 'Open')
  const { id } = await ask(ola, { reference: open.reference })
  assert.match((await ola.browser.get(`/in-front-of-me/${id}`)).body, new RegExp(`/people/${open.id}`))
})
