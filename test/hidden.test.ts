import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Tx } from '../src/platform/database/tx.ts'
import { newId } from '../src/platform/ids.ts'
import { testAgency, world } from './support/app.ts'
import { supervised } from './support/people.ts'

const here = await world()
after(here.close)

const sees = async (tx: Tx, person: string) =>
  (await tx.query('select 1 from person where id = $1', [person])).length === 1

async function office() {
  const agency = await testAgency(here)
  const priya = await agency.staff('Priya', 'officer')
  return { agency, priya, roy: await supervised(here, agency, priya, 'Roy', 'Baker') }
}

test('a transaction in which nobody worked out who is hidden sees nobody', async () => {
  const { agency, priya, roy } = await office()
  const client = await here.database.pool.connect()
  try {
    await client.query('begin')
    const settings = [
      ['app.agency', agency.id],
      ['app.staff', priya.id],
      ['app.now', `${here.clock.now()}`],
    ]
    for (const [name, value] of settings) await client.query('select set_config($1, $2, true)', [name, value])
    const seen = () => client.query('select 1 from person where id = $1', [roy])
    assert.equal((await seen()).rowCount, 0)
    await client.query(`select set_config('app.hidden', hidden_now()::text, true)`)
    assert.equal((await seen()).rowCount, 1, 'once it is worked out they are there')
    await client.query('commit')
    assert.equal((await seen()).rowCount, 0, 'and gone with the transaction')
  } finally {
    client.release(true)
  }
})

test('whoever is restricted or excluded is gone within the same transaction', async () => {
  const hide = {
    restriction: `insert into restriction (id, person_id, reason, made_at) values ($1, $2, 'conflict', $3)`,
    exclusion: `insert into exclusion (id, person_id, reason, made_at, staff_id) values ($1, $2, 'conflict', $3, current_staff())`,
  }
  for (const [how, sql] of Object.entries(hide)) {
    const { priya, roy } = await office()
    await here.db.run(priya.actor, async (tx) => {
      assert.equal(await sees(tx, roy), true)
      await tx.query(sql, [newId(), roy, tx.now])
      assert.equal(await sees(tx, roy), false, how)
    })
    assert.equal(await here.db.run(priya.actor, (tx) => sees(tx, roy)), false, `${how}, afterwards`)
  }
})
