import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import { encode } from './temporal.ts'

const { pool } = await testDatabase()

/** A value sent as the type, and as it comes back. */
async function there(type: string, value: unknown): Promise<unknown> {
  const { rows } = await pool.query(`select $1::${type} as value`, [encode(value)])
  return rows[0].value
}

const { Instant, PlainDate, PlainDateTime, PlainTime } = Temporal
const trips: [
  type: string,
  value: Temporal.Instant | Temporal.PlainDate | Temporal.PlainTime | Temporal.PlainDateTime,
][] = [
  ['date', PlainDate.from('2026-11-24')],
  ['date', PlainDate.from('0001-01-01')],
  ['date', PlainDate.from('0000-02-29')],
  ['date', PlainDate.from('-000043-03-15')],
  ['date', PlainDate.from('+012026-01-01')],
  ['time', PlainTime.from('13:30')],
  ['time', PlainTime.from('23:59:59.999999')],
  ['timestamp', PlainDateTime.from('2026-11-24T13:30:00.000001')],
  ['timestamp', PlainDateTime.from('-000043-03-15T12:00:00')],
  ['timestamptz', Instant.from('2026-11-24T02:30:00Z')],
  ['timestamptz', Instant.from('2026-11-24T02:30:00.123456Z')],
  ['timestamptz', Instant.from('1883-01-01T00:00:00Z')],
  ['timestamptz', Instant.from('-000043-03-15T12:00:00Z')],
  ['timestamptz', Instant.from('+012026-01-01T00:00:00Z')],
]
for (const [type, value] of trips)
  test(`${type} ${value} comes back the same`, async () => {
    const back = await there(type, value)
    assert.equal(back?.constructor, value.constructor)
    assert.equal(String(back), String(value))
  })

test('an instant comes back the same whatever zone the server shows it in', async () => {
  const client = await pool.connect()
  for (const zone of ['Australia/Sydney', 'Asia/Kathmandu', 'Europe/Amsterdam', 'UTC']) {
    await client.query(`set time zone '${zone}'`)
    for (const text of ['1900-01-01T00:00:00Z', '2026-10-03T16:00:00Z', '2026-11-24T02:30:00Z']) {
      const { rows } = await client.query('select $1::timestamptz as at', [text])
      assert.equal(rows[0].at.toString(), text, zone)
    }
  }
  client.release(true)
})

test('what has no end stays text', async () => {
  for (const type of ['date', 'timestamp', 'timestamptz'])
    for (const text of ['infinity', '-infinity']) assert.equal(await there(type, text), text)
})

test('a zoned time is sent as its instant', async () => {
  const zoned = Temporal.ZonedDateTime.from('2026-11-24T13:30[Australia/Sydney]')
  assert.equal(String(await there('timestamptz', zoned)), '2026-11-24T02:30:00Z')
})

test('lists and nothing', async () => {
  const days = [PlainDate.from('2026-01-01'), null, PlainDate.from('-000043-03-15')]
  assert.deepEqual(((await there('date[]', days)) as unknown[]).map(String), days.map(String))
  assert.deepEqual(await there('date[]', []), [])
  assert.equal(await there('date', null), null)
})

test('whole numbers are numbers while they are safe, and decimals keep every digit', async () => {
  assert.equal(await there('int8', '9007199254740991'), 9007199254740991)
  await assert.rejects(there('int8', '9007199254740992'), RangeError)
  assert.equal(await there('numeric', '0.10000000000000000001'), '0.10000000000000000001')
  assert.deepEqual(await there('int8[]', [1, null]), [1, null])
})
