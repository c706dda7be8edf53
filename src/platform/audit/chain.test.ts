import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, test } from 'node:test'
import { testAgency, world } from '../../../test/support/app.ts'
import { systemOf } from '../access/actor.ts'
import { withConnection } from '../database/connect.ts'
import { newId } from '../ids.ts'
import { audit } from './audit.ts'
import { digestOf, type Entry } from './chain.ts'
import { sealAgency, sealSome } from './seal.ts'
import { verifyTrail } from './verify.ts'

const w = await world()
after(() => w.close())

const quiet = { info: () => {} }

/** An agency whose trail has three seals of four entries each, with who works there. */
async function sealed() {
  const agency = await testAgency(w)
  const officer = await agency.staff('Priya', 'officer')
  const system = systemOf(agency.id, 'AU-NSW', 'Australia/Sydney')
  await sealAgency(w.db, system, quiet)
  const ids = await Promise.all(
    [1, 2].map(async () => {
      const person = newId()
      for (let nth = 0; nth < 4; nth++) {
        await w.db.run(officer.actor, (tx) => audit(tx, 'person.viewed', { person, fields: ['nth', 'O’Neill "x"'] }))
        w.clock.advance({ seconds: 1 })
      }
      return person
    }),
  )
  await w.db.run(system, (tx) => sealSome(tx, 4))
  await w.db.run(system, (tx) => sealSome(tx, 4))
  return {
    agency,
    officer,
    system,
    people: ids,
    verify: (noted?: { number: number; hash: string }) => verifyTrail(w.db, system, noted),
  }
}

/** As whoever owns the machine: past the walls, with every trigger off. */
const byHand = (text: string, values: unknown[] = []) =>
  withConnection(w.database.superuser, 'the superuser', async (client) => {
    await client.query("set session_replication_role = 'replica'")
    const { rows } = await client.query(text, values)
    return rows
  })

const entryIn = async (agency: string, seal: number, nth: number): Promise<string> => {
  const [row] = await byHand('select entries[$3] as id from audit_seal where agency_id = $1 and number = $2', [
    agency,
    seal,
    nth,
  ])
  return row.id
}

test('a trail that nobody touched is whole', async () => {
  const { verify } = await sealed()
  const { broken, seals, entries, waiting, last } = await verify()
  assert.deepEqual([broken, seals, waiting, last?.number], [undefined, 3, 0, 3])
  assert.ok(entries > 8)
})

test('an entry that was changed is named', async () => {
  const { agency, verify } = await sealed()
  const entry = await entryIn(agency.id, 2, 3)
  await byHand("update audit_entry set action = 'person.printed' where id = $1", [entry])
  const { broken } = await verify()
  assert.ok(broken?.what === 'entry-changed')
  assert.deepEqual([broken.seal, broken.entry, broken.action], [2, entry, 'person.printed'])
})

for (const [column, value] of [
  ['staff_id', newId()],
  ['person_id', newId()],
  ['session_id', newId()],
  ['subject_kind', 'note'],
  ['subject_id', newId()],
  ['fields', ['other']],
  ['at', '2026-11-22T22:30:00.000001Z'],
  ['at', '2027-03-05T22:30:00Z'],
] as const)
  test(`so is one whose ${column} was set to ${value}`, async () => {
    const { agency, verify } = await sealed()
    const entry = await entryIn(agency.id, 3, 1)
    await byHand(`update audit_entry set ${column} = $2 where id = $1`, [entry, value])
    const { broken } = await verify()
    assert.ok(broken?.what === 'entry-changed', JSON.stringify(broken))
    assert.deepEqual([broken.seal, broken.entry], [3, entry])
  })

test('an entry that was taken out is named', async () => {
  const { agency, verify } = await sealed()
  const entry = await entryIn(agency.id, 2, 1)
  await byHand('delete from audit_entry where id = $1', [entry])
  assert.deepEqual((await verify()).broken, { what: 'entry-missing', seal: 2, entry })
})

test('an entry that was put in is named, also one of long ago', async () => {
  for (const at of ['2026-11-22T22:30:02Z', '2020-01-01T00:00:00Z']) {
    const { agency, officer, verify } = await sealed()
    const id = newId()
    await byHand("insert into audit_entry (agency_id, id, at, staff_id, action) values ($1,$2,$3,$4,'person.viewed')", [
      agency.id,
      id,
      at,
      officer.id,
    ])
    const { broken } = await verify()
    assert.ok(broken?.what === 'entry-added')
    assert.equal(broken.entry, id)
  }
})

test('a seal that was changed, taken out or made again is named', async () => {
  const changes: [string, string, object][] = [
    [
      "update audit_seal set sealed_at = sealed_at - interval '1 day' where agency_id = $1 and number = 2",
      'changed',
      { what: 'seal-changed', seal: 2 },
    ],
    [
      'update audit_seal set digests = set_byte(digests, 0, get_byte(digests, 0) # 1) where agency_id = $1 and number = 1',
      'digest',
      { what: 'seal-changed', seal: 1 },
    ],
    ['delete from audit_seal where agency_id = $1 and number = 2', 'gone', { what: 'seal-missing', seal: 2 }],
    ['delete from audit_seal where agency_id = $1 and number = 1', 'first gone', { what: 'seal-missing', seal: 1 }],
  ]
  for (const [text, name, expected] of changes) {
    const { agency, verify } = await sealed()
    await byHand(text, [agency.id])
    assert.deepEqual((await verify()).broken, expected, name)
  }
})

test('the last seal taken out leaves entries that no seal has', async () => {
  const { agency, verify } = await sealed()
  const entry = await entryIn(agency.id, 3, 1)
  await byHand('delete from audit_seal where agency_id = $1 and number = 3', [agency.id])
  const { broken } = await verify()
  assert.ok(broken?.what === 'entry-added')
  assert.equal(broken.entry, entry)
})

test('a chain that was made anew from altered entries is told by a seal noted outside', async () => {
  const { agency, system, verify } = await sealed()
  const { last } = await verify()
  const noted = { number: 3, hash: last?.hash.toString('hex') ?? '' }
  assert.equal((await verify(noted)).broken, undefined)
  await byHand("update audit_entry set action = 'person.printed' where id = $1", [await entryIn(agency.id, 2, 3)])
  await byHand('delete from audit_seal where agency_id = $1', [agency.id])
  await sealAgency(w.db, system, quiet)
  assert.equal((await verify()).broken, undefined)
  assert.deepEqual((await verify(noted)).broken, { what: 'end-missing', seal: 3 })
  await w.db.run(system, (tx) => sealSome(tx))
})

test('an entry that is gone before it was sealed is named', async () => {
  const { officer, system, verify } = await sealed()
  await w.db.run(officer.actor, (tx) => audit(tx, 'person.viewed', {}))
  const [row] = await w.db.run(system, (tx) => tx.query<{ id: string }>('select id from audit_unsealed'))
  assert.ok(row)
  await byHand('delete from audit_entry where id = $1', [row.id])
  const lost = async () => {
    const { broken } = await verify()
    assert.ok(broken?.what === 'entry-lost')
    assert.equal(broken.entry, row.id)
  }
  await lost()
  assert.equal(await sealAgency(w.db, system, quiet), 0)
  await lost()
})

test('an entry whose transaction commits late is sealed then', async () => {
  const { agency, officer, system, verify } = await sealed()
  const [late, written] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const slow = w.db.run(officer.actor, async (tx) => {
    await audit(tx, 'note.finalised', { fields: ['late'] })
    written.resolve()
    await late.promise
  })
  await written.promise
  w.clock.advance({ minutes: 90 })
  await w.db.run(officer.actor, (tx) => audit(tx, 'person.viewed', { fields: ['after'] }))
  await sealAgency(w.db, system, quiet)
  assert.deepEqual([(await verify()).broken, (await verify()).last?.number], [undefined, 4])
  late.resolve()
  await slow
  assert.equal(await sealAgency(w.db, system, quiet), 1)
  const { broken, waiting } = await verify()
  assert.deepEqual([broken, waiting], [undefined, 0])
  const [fifth] = await byHand(
    'select e.fields from audit_entry e join audit_seal s on s.agency_id = e.agency_id and e.id = any (s.entries) where s.agency_id = $1 and s.number = 5',
    [agency.id],
  )
  assert.deepEqual(fifth.fields, ['late'])
})

test('two that seal at once make one chain', async () => {
  const { officer, system, verify } = await sealed()
  for (let nth = 0; nth < 6; nth++) await w.db.run(officer.actor, (tx) => audit(tx, 'person.viewed', {}))
  await Promise.all([1, 2, 3].map(() => w.db.run(system, (tx) => sealSome(tx, 2))))
  const { broken, last, waiting } = await verify()
  assert.deepEqual([broken, last?.number, waiting], [undefined, 6, 0])
})

test('the application can neither change a seal nor take one out', async () => {
  const { system } = await sealed()
  for (const text of ['update audit_seal set form = 2', 'delete from audit_seal', 'truncate audit_seal'])
    await assert.rejects(
      w.db.run(system, (tx) => tx.query(text)),
      /permission denied/,
    )
})

test('nor can the owner of the tables while their triggers stand', async () => {
  const { agency } = await sealed()
  await assert.rejects(
    withConnection(w.database.connection('owner'), 'the owner', async (client) => {
      await client.query("select set_config('app.agency', $1, false)", [agency.id])
      await client.query('update audit_seal set form = 2')
    }),
    /only grows/,
  )
})

test('only the service itself seals', async () => {
  const { officer } = await sealed()
  await assert.rejects(
    w.db.run(officer.actor, (tx) => sealSome(tx)),
    /only the service itself/,
  )
})

test('the digest of an entry stays what it is', () => {
  const entry: Entry = {
    id: '01900000-0000-7000-8000-000000000001',
    at: Temporal.Instant.from('2026-11-22T22:30:00.12Z'),
    staffId: null,
    sessionId: null,
    action: 'person.viewed',
    personId: '01900000-0000-7000-8000-000000000002',
    subjectKind: 'person',
    subjectId: '01900000-0000-7000-8000-000000000002',
    fields: ['höhe'],
  }
  const agency = '01900000-0000-7000-8000-000000000003'
  const line = `["${agency}","${entry.id}","2026-11-22T22:30:00.120000Z",null,null,"person.viewed","${entry.personId}","person","${entry.personId}",["höhe"]]`
  const expected = createHash('sha256').update(`throughcare trail entry 1\n${line}`).digest('hex')
  assert.equal(digestOf(agency, entry).toString('hex'), expected)
  assert.equal(expected, '2b17061ab144e5c8787b9b81ccec98c97d6269bb1c6bc0852e80d7169a4b9a8e')
})
