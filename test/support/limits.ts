import assert from 'node:assert/strict'
import { addPerson, openSupervision } from '../../src/modules/people/index.ts'
import type { Role } from '../../src/modules/staff/index.ts'
import { type Browser, signIn, type TestStaff, testAgency, type World } from './app.ts'

export type Somebody = TestStaff & { browser: Browser }
export const birth = '1990-02-03'

/**
 * An office with an officer, two team leaders and others, and a person whose case is the officer's: with a birth date, a number
 * and an alert for staff.
 */
export async function limitsGround(here: World) {
  const agency = await testAgency(here)
  const join = async (name: string, ...roles: Role[]): Promise<Somebody> => {
    const staff = await agency.staff(name, ...roles)
    return { ...staff, browser: await signIn(here, agency, staff) }
  }
  const [priya, ola, ruth, rita, lyn] = [
    await join('Priya', 'officer'),
    await join('Ola', 'officer'),
    await join('Ruth', 'team-leader'),
    await join('Rita', 'team-leader'),
    await join('Lyn', 'front-desk'),
  ]
  const person = (given: string, family: string) =>
    here.db.run(priya.actor, async (tx) => {
      const added = await addPerson(tx, {
        told: { saidBy: 'person' },
        noneOfThese: true,
        facts: [
          { kind: 'name', data: { kind: 'legal', given, family } },
          { kind: 'birth', data: { date: birth } },
          {
            kind: 'alert',
            data: { code: 'staff-safety', severity: 'high', what: 'Has threatened staff', advice: 'Two of you' },
          },
          { kind: 'alert', data: { code: 'medical', severity: 'medium', what: 'Epilepsy' } },
        ],
      })
      assert.ok(added.ok)
      const opened = await openSupervision(tx, {
        ...{ person: added.value.id, kind: 'supervision', openedOn: Temporal.PlainDate.from('2026-11-01') },
        ...{ openedWhy: 'order', officeId: agency.office, officerId: priya.id, level: 'medium' },
      })
      assert.ok(opened.ok)
      return added.value
    })
  const send = async (by: Somebody, path: string, body: object, expected = 201) => {
    const answer = await by.browser.json('POST', `/api/v1${path}`, body)
    assert.equal(answer.statusCode, expected, `${path}: ${answer.body}`)
    return answer.json<Record<string, unknown>>()
  }
  const read = async <Value>(by: Somebody, path: string): Promise<Value> => {
    const answer = await by.browser.json('GET', `/api/v1${path}`)
    assert.equal(answer.statusCode, 200, `${path}: ${answer.body}`)
    return answer.json<Value>()
  }
  const sees = async ({ actor }: Somebody, id: string) =>
    (await here.db.run(actor, (tx) => tx.query('select 1 from person where id = $1', [id]))).length === 1
  return { agency, priya, ola, ruth, rita, lyn, person, send, read, sees, join }
}

export const restriction = { reason: 'safety', why: 'Asked for by the court' }
