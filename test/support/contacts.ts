import assert from 'node:assert/strict'
import { bookAppointment } from '../../src/modules/contacts/index.ts'
import { addPerson, currentSupervision, openSupervision } from '../../src/modules/people/index.ts'
import type { Tx } from '../../src/platform/database/tx.ts'
import type { Result } from '../../src/platform/result.ts'
import { type TestAgency, type TestStaff, testAgency, type World } from './app.ts'

/** What a command made, or a failure that names the refusal. */
export function made<Value>(result: Result<Value>): Value {
  if (!result.ok) assert.fail(`refused: ${result.refusal} at ${result.at}`)
  return result.value
}

/** What a command refused with, or that it was done. */
export const refusalOf = (result: Result<unknown>) => (result.ok ? 'done' : result.refusal)

export type Scene = {
  agency: TestAgency
  priya: TestStaff
  roy: string
  run: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
}

/** An office with an officer, Priya, and Roy, whom she supervises since 2 November 2026. */
export async function scene(here: World, level = 'medium'): Promise<Scene> {
  const agency = await testAgency(here)
  const priya = await agency.staff('Priya', 'officer')
  const run = <T>(work: (tx: Tx) => Promise<T>) => here.db.run(priya.actor, work)
  const roy = await run((tx) => personUnder(tx, agency, priya, level))
  return { agency, priya, roy, run }
}

/** What an appointment at the office at ten on a day is booked with. */
export const tenOn = (on: string) => ({
  kind: 'office',
  day: Temporal.PlainDate.from(on),
  time: Temporal.PlainTime.from('10:00'),
  minutes: 30,
})

/** Books Roy with Priya for ten on the day on which tests begin, Monday 23 November 2026. */
export const royAtTen = async ({ run, roy }: Scene): Promise<string> =>
  made(await run((tx) => bookAppointment(tx, { person: roy, ...tenOn('2026-11-23') }))).id

/** The period of supervision that somebody is in. */
export const period = async (tx: Tx, person: string): Promise<string> =>
  (await currentSupervision(tx, person))?.id ?? ''

/** Somebody supervised by the officer, with the given name. */
export async function personUnder(
  tx: Tx,
  agency: TestAgency,
  officer: TestStaff,
  level: string,
  given = 'Roy',
): Promise<string> {
  const facts = [{ kind: 'name' as const, data: { kind: 'legal' as const, given, family: 'Baker' } }]
  const { id } = made(await addPerson(tx, { told: { saidBy: 'person' }, facts }))
  const openedOn = Temporal.PlainDate.from('2026-11-02')
  made(
    await openSupervision(tx, {
      person: id,
      kind: 'supervision',
      openedOn,
      openedWhy: 'order',
      officeId: agency.office,
      officerId: officer.id,
      level,
    }),
  )
  return id
}
