import type pg from 'pg'
import type { DemoAccount, DemoDeps } from '../src/demonstration.ts'
import { dayOf } from '../src/platform/dates.ts'
import { someone, type Trouble } from './background.ts'
import { accounts, caseloads, emailOf, officer, password } from './cast.ts'
import { seenAtHome } from './home-visits.ts'
import { laneOn } from './lane.ts'
import { agencyName, arrangeToday, makeOffice, type Office, zone } from './office.ts'
import { chance } from './random.ts'
import { tellTheDay } from './stories.ts'

/** So many people of no story on each officer's caseload. */
const usual = 58
const seed = 1901
/** Where on a caseload somebody stands about whom there is something to see to; officers differ in what it is. */
const troubles: readonly ReadonlyMap<number, Trouble>[] = [
  new Map([
    [8, 'ending'],
    [23, 'not-written-up'],
    [37, 'overdue'],
    [51, 'unbooked'],
  ]),
  new Map([
    [14, 'missed'],
    [29, 'evidence'],
    [45, 'unbooked'],
  ]),
]

export const demoAccounts = (): DemoAccount[] =>
  accounts.map(({ key, who }) => ({ email: emailOf(key), password, who }))

/**
 * Fills an empty database with the demonstration office, through the commands that its people use: today is today in
 * the office's zone, everything before it was written when it happened.
 */
export async function loadDemo(
  { pool, clock }: DemoDeps,
  { people = usual }: { people?: number } = {},
): Promise<{ accounts: DemoAccount[] }> {
  const now = clock.now()
  const day = dayOf(now, zone)
  const lane = laneOn(pool)
  await pool.query('select ensure_audit_months($1, 40)', [now.subtract({ hours: 24 * 365 * 3 }).toString()])
  const office = await makeOffice(lane, day)
  await Promise.all(caseloads.map((key, at) => fillCaseload(pool, office, { key, at, people }, day)))
  await tellTheDay(lane, office, day, now)
  await seenAtHome(lane, office, { day, now })
  await arrangeToday(lane, office, day) // last: it is how demoDay knows that all of it is there
  return { accounts: demoAccounts() }
}

async function fillCaseload(
  pool: pg.Pool,
  office: Office,
  { key, at, people }: { key: string; at: number; people: number },
  day: Temporal.PlainDate,
): Promise<void> {
  const stage = {
    lane: laneOn(pool),
    office,
    by: office.staff[key] as Office['staff'][string],
    day,
    chance: chance(seed + at),
    // Whoever starts tomorrow comes first then, and alone.
    diary: new Set(key === officer ? [`${day.add({ days: 1 })} 9`] : []),
  }
  const trouble = troubles[at % troubles.length]
  for (let n = 0; n < people; n++) await someone(stage, at * people + n, trouble?.get(n))
}

/** The day that the demonstration shows: the one on which its officer is covering. */
export async function demoDay(
  pool: pg.Pool,
): Promise<{ day: Temporal.PlainDate; zone: string } | 'cut-off' | undefined> {
  const { rows } = await pool.query<{ agency_id: string; name: string }>(
    "select agency_id, name from agencies_to_sign_in('')",
  )
  const found = rows.find(({ name }) => name === agencyName)
  if (!found) return undefined
  const day = await loadedOn(pool, found.agency_id)
  return day ? { day, zone } : 'cut-off'
}

async function loadedOn(pool: pg.Pool, agency: string): Promise<Temporal.PlainDate | undefined> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query("select set_config('app.agency', $1, true)", [agency])
    const { rows } = await client.query<{ day: Temporal.PlainDate }>(
      'select first_day as day from cover order by recorded_at limit 1',
    )
    return rows[0]?.day
  } finally {
    await client.query('rollback')
    client.release()
  }
}
