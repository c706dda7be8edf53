import assert from 'node:assert/strict'
import { addPerson, openSupervision } from '../../src/modules/people/index.ts'
import { newId } from '../../src/platform/ids.ts'
import type { TestAgency, TestStaff, World } from './app.ts'

/** Jackie Marsh, whom nobody supervises yet. */
export function newcomer({ db }: World, by: TestStaff, given = 'Jackie'): Promise<string> {
  return db.run(by.actor, async (tx) => {
    const facts = [{ kind: 'name', data: { kind: 'legal', given, family: 'Marsh' } }] as const
    const added = await addPerson(tx, { told: { saidBy: 'person' }, facts })
    assert.ok(added.ok, 'a person is added')
    return added.value.id
  })
}

/** A person under supervision, whose officer is given. */
export function supervised(
  { db }: World,
  agency: TestAgency,
  officer: TestStaff,
  given: string,
  family: string,
): Promise<string> {
  return db.run(officer.actor, async (tx) => {
    const facts = [{ kind: 'name', data: { kind: 'legal', given, family } }] as const
    const added = await addPerson(tx, { told: { saidBy: 'person' }, facts, noneOfThese: true })
    assert.ok(added.ok, 'a person is added')
    const openedOn = Temporal.PlainDate.from('2026-11-01')
    const period = { kind: 'supervision', openedOn, openedWhy: 'order', level: 'medium' } as const
    const opened = await openSupervision(tx, {
      ...period,
      person: added.value.id,
      officeId: agency.office,
      officerId: officer.id,
    })
    assert.ok(opened.ok, 'supervision is opened')
    return added.value.id
  })
}

/** Restricts a person's record, so that it opens to nobody. */
export function restrict({ db }: World, by: TestStaff, person: string): Promise<void> {
  return db.run(by.actor, async (tx) => {
    await tx.query('insert into restriction (id, person_id, reason, made_at, made_by) values ($1,$2,$3,$4,$5)', [
      newId(),
      person,
      'test',
      tx.now,
      by.id,
    ])
  })
}
