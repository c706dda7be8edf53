import type pg from 'pg'
import {
  accessOf,
  addOffice,
  addRegion,
  addStaff,
  addTeam,
  asBuilt,
  hashPassword,
  makeAgency,
  type Role,
  setHours,
} from '../../src/modules/staff/index.ts'
import { type Actor, systemOf } from '../../src/platform/access/actor.ts'
import { fixedClock } from '../../src/platform/clock.ts'
import { makeDb, type Work } from '../../src/platform/database/run.ts'
import type { Tx } from '../../src/platform/database/tx.ts'
import { newId } from '../../src/platform/ids.ts'
import type { Result } from '../../src/platform/result.ts'

export const zone = 'Australia/Sydney'
export const password = 'the same for every one of them'
export const peopleEach = 60
const officersEach = 10

export type Officer = { staff: string; office: string; email: string; actor: Actor }
export type Agency = { id: string; system: Actor; officers: Officer[] }

/** Runs commands at a moment that is past, as somebody. */
export type At = <T>(moment: Temporal.Instant, by: Actor, work: Work<T>) => Promise<T>

export function timeMachine(pool: pg.Pool): At {
  const clock = fixedClock('2000-01-01T00:00:00Z')
  const db = makeDb(pool, clock)
  return (moment, by, work) => {
    clock.set(moment.toString())
    return db.run(by, work, { durable: false })
  }
}

/** What a command gave; a refusal is a mistake in the bench. */
export function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`refused: ${result.refusal} ${result.at ?? ''}`)
  return result.value
}

/** An agency with so many officers that each has sixty people, ten to an office, made through commands. */
export async function makeOffices(at: At, began: Temporal.Instant, name: string, open: number): Promise<Agency> {
  const system = systemOf(newId(), 'AU-NSW', zone)
  const count = Math.max(16, Math.ceil(open / peopleEach))
  const passwordHash = await hashPassword(password)
  const region = await at(began, system, async (tx) => {
    await makeAgency(tx, { name, shortName: 'Bench', jurisdiction: 'AU-NSW', country: 'AU', zone })
    return addRegion(tx, 'Western')
  })
  const officers: Officer[] = []
  for (let first = 0; first < count; first += officersEach)
    officers.push(
      ...(await at(began, system, (tx) =>
        makeOffice(tx, system, region, first, Math.min(officersEach, count - first), passwordHash),
      )),
    )
  return { id: system.agency, system, officers }
}

async function makeOffice(
  tx: Tx,
  system: Actor,
  regionId: string,
  first: number,
  count: number,
  passwordHash: string,
): Promise<Officer[]> {
  const office = await addOffice(tx, {
    regionId,
    name: `Office ${first / officersEach + 1} Community Corrections`,
    shortName: `Office ${first / officersEach + 1}`,
    address: '1 Example Street',
    phone: '02 5550 0100',
    zone,
    holidayRegion: 'AU-NSW',
    opens: Temporal.PlainTime.from('08:30'),
    closes: Temporal.PlainTime.from('17:00'),
  })
  const team = await addTeam(tx, { officeId: office, name: 'Team one' })
  const officers: Officer[] = []
  for (let n = 0; n < count; n++)
    officers.push(await makeOfficer(tx, system, { office, team, region: regionId, n: first + n, passwordHash }))
  return officers
}

async function makeOfficer(
  tx: Tx,
  system: Actor,
  {
    office,
    team,
    region,
    n,
    passwordHash,
  }: { office: string; team: string; region: string; n: number; passwordHash: string },
): Promise<Officer> {
  const roles: Role[] = n % officersEach === 0 ? ['officer', 'team-leader'] : ['officer']
  const email = `officer${n}@bench.test`
  const names = { givenName: `Officer${n}`, familyName: 'Bench', title: '' }
  const account = { officeId: office, teamId: team, roles, email, passwordHash, startedOn: tx.today }
  const { id } = must(await addStaff(tx, { ...names, ...account }))
  must(await setHours(tx, { staff: id, from: tx.today, days: week }))
  const place = { team, office, officeName: 'Office', region }
  const actor: Actor = {
    ...system,
    kind: 'staff',
    staff: id,
    ...names,
    roles,
    ...accessOf(roles.map(asBuilt)),
    ...place,
  }
  return { staff: id, office, email, actor }
}

const time = (text: string) => Temporal.PlainTime.from(text)
const week = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
  weekday,
  starts: time('08:30'),
  ends: time('16:30'),
  lunchStarts: time('12:00'),
  lunchEnds: time('12:45'),
}))
