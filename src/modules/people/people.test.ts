import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testAgency, world } from '../../../test/support/app.ts'
import { addPerson, alertsOf, caseloadOf, headOf, namesOf, openSupervision, recordFact } from './index.ts'

const here = await world()
after(here.close)
const day = Temporal.PlainDate.from

test('a person is added, supervised and shown', async () => {
  const agency = await testAgency(here)
  const { actor, id } = await agency.staff('Priya', 'officer')
  const person = await here.db.run(actor, async (tx) => {
    const added = await addPerson(tx, {
      told: { saidBy: 'person' },
      facts: [
        { kind: 'name', data: { kind: 'legal', given: 'Grace', family: 'O’Neill' } },
        { kind: 'birth', data: { date: '1991-03-04' } },
        { kind: 'phone', data: { number: '0412 345 678', mayText: 'yes' } },
      ],
    })
    assert.ok(added.ok)
    const opened = await openSupervision(tx, {
      person: added.value.id,
      kind: 'supervision',
      openedOn: day('2026-11-01'),
      openedWhy: 'order',
      officeId: agency.office,
      officerId: id,
      level: 'medium',
    })
    assert.ok(opened.ok)
    const alert = await recordFact(tx, added.value.id, {
      kind: 'alert',
      data: { code: 'dog', severity: 'medium', what: 'A dog' },
      told: { saidBy: 'officer' },
    })
    assert.ok(alert.ok)
    return added.value.id
  })
  await here.db.run(actor, async (tx) => {
    const head = await headOf(tx, person)
    assert.equal(head?.name.listed, 'O’Neill, Grace')
    assert.equal(head?.birth?.age, 35)
    assert.equal(head?.supervision?.officer, 'Priya Tester')
    assert.equal(head?.supervision?.levelName, 'Medium')
    assert.equal((await namesOf(tx, [person])).get(person)?.spoken, 'Grace O’Neill')
    assert.equal((await alertsOf(tx, [person])).get(person)?.[0]?.name, 'Dog at the address')
    assert.deepEqual(
      (await caseloadOf(tx, [id])).map((line) => line.person),
      [person],
    )
  })
})
