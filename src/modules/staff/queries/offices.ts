import type { Tx } from '../../../platform/database/tx.ts'
import { holidayRegions, zonesOf } from '../../../platform/dates/holiday-places.ts'
import type {
  OfficeChoices,
  OfficePlaces,
  OfficeShown,
  OwnDay,
  Places,
  RegionShown,
  ResourceShown,
  TeamShown,
} from '../rules/places.ts'
import { staffTables } from '../tables.ts'

/** How far back an office's page shows the days it kept. */
const daysBack = 60

/** All places of the agency: its offices with how many people work there, and its regions. */
export async function placesOf(tx: Tx): Promise<Places> {
  const rows = await officesShown(tx)
  const people = await peopleIn(tx, 'officeId')
  const regions = await staffTables(tx).selectFrom('region').select(['id', 'name', 'version']).orderBy('name').execute()
  return {
    offices: rows.map((office) => ({ ...office, people: people.get(office.id) ?? 0 })),
    regions: regions.map((region) => ({
      ...region,
      offices: rows.filter(({ regionId }) => regionId === region.id).length,
    })),
  }
}

/** One office with its teams, its rooms and cars, and the days of its own, the last ones first gone. */
export async function officePlaces(tx: Tx, id: string): Promise<OfficePlaces | undefined> {
  const [office] = await officesShown(tx, id)
  if (!office) return undefined
  const of = { column: 'officeId', id } as const
  return {
    office,
    teams: await teamsShown(tx, of),
    resources: await resourcesShown(tx, of),
    days: await ownDays(tx, id),
  }
}

/** What a form about an office chooses from: regions, and the zones and holidays of the agency's country. */
export async function officeChoices(tx: Tx): Promise<OfficeChoices> {
  const country = await countryOf(tx)
  const regions = await staffTables(tx).selectFrom('region').select(['id', 'name']).orderBy('name').execute()
  return {
    regions: regions.map(({ id, name }) => ({ value: id, label: name })),
    zones: zonesOf(country).map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })),
    holidayRegions: holidayRegions(country).map(({ code, name }) => ({ value: code, label: name })),
  }
}

export async function regionNamed(tx: Tx, id: string): Promise<RegionShown | undefined> {
  return (await placesOf(tx)).regions.find((region) => region.id === id)
}

export async function teamNamed(tx: Tx, id: string): Promise<TeamShown | undefined> {
  return (await teamsShown(tx, { column: 'id', id }))[0]
}

export async function resourceNamed(tx: Tx, id: string): Promise<ResourceShown | undefined> {
  return (await resourcesShown(tx, { column: 'id', id }))[0]
}

type Of = { column: 'id' | 'officeId'; id: string }

async function countryOf(tx: Tx): Promise<string> {
  const { country } = await staffTables(tx).selectFrom('agency').select('country').executeTakeFirstOrThrow()
  return country
}

async function officesShown(tx: Tx, only?: string): Promise<OfficeShown[]> {
  const names = new Map(holidayRegions(await countryOf(tx)).map(({ code, name }) => [code, name]))
  let query = staffTables(tx)
    .selectFrom('office')
    .innerJoin('region', 'region.id', 'office.regionId')
    .selectAll('office')
    .select('region.name as region')
    .orderBy('office.name')
  if (only) query = query.where('office.id', '=', only)
  const rows = await query.execute()
  return rows.map((row) => ({ ...row, holidays: names.get(row.holidayRegion) ?? row.holidayRegion }))
}

async function teamsShown(tx: Tx, { column, id }: Of): Promise<TeamShown[]> {
  const rows = await staffTables(tx)
    .selectFrom('team')
    .innerJoin('office', 'office.id', 'team.officeId')
    .select(['team.id', 'team.name', 'team.version', 'team.officeId', 'office.name as office'])
    .where(`team.${column}`, '=', id)
    .orderBy('team.name')
    .execute()
  const people = await peopleIn(tx, 'teamId')
  return rows.map((team) => ({ ...team, people: people.get(team.id) ?? 0 }))
}

async function resourcesShown(tx: Tx, { column, id }: Of): Promise<ResourceShown[]> {
  return staffTables(tx)
    .selectFrom('resource')
    .innerJoin('office', 'office.id', 'resource.officeId')
    .select(['resource.id', 'resource.kind', 'resource.name', 'resource.note', 'resource.retiredOn'])
    .select(['resource.version', 'resource.officeId', 'office.name as office'])
    .where(`resource.${column}`, '=', id)
    .orderBy('resource.kind', 'desc')
    .orderBy('resource.name')
    .execute()
}

async function ownDays(tx: Tx, office: string): Promise<OwnDay[]> {
  return staffTables(tx)
    .selectFrom('officeDay')
    .select(['day', 'name', 'closesAt'])
    .where('officeId', '=', office)
    .where('day', '>=', tx.today.subtract({ days: daysBack }))
    .orderBy('day')
    .limit(100)
    .execute()
}

/** How many work in each office or team now. */
async function peopleIn(tx: Tx, column: 'officeId' | 'teamId'): Promise<Map<string | null, number>> {
  const rows = await staffTables(tx)
    .selectFrom('staff')
    .select(({ fn }) => [column, fn.countAll<number>().as('people')])
    .where((where) => where.or([where('leftOn', 'is', null), where('leftOn', '>', tx.today)]))
    .where('service', '=', false)
    .groupBy(column)
    .execute()
  return new Map(rows.map((row) => [row[column], Number(row.people)]))
}
