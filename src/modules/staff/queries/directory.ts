import { among } from '../../../platform/database/among.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import type { Choice, Directory, StaffChoices, StaffLine } from '../rules/shown.ts'
import { fullName, mayArrange } from '../rules.ts'
import { staffTables } from '../tables.ts'
import { availabilityOf } from './availability.ts'
import { dutyOfficer, offices, teams } from './places.ts'
import { rolesKnown, staffWho } from './roles.ts'
import { staffInScope } from './scope.ts'

/** Everyone at an office by team, with who is away and who covers; the asker's own office unless one is named. */
export async function directory(tx: Tx, wanted: string | undefined): Promise<Directory | undefined> {
  const places = await offices(tx)
  const office = places.find(({ id }) => id === (wanted ?? tx.actor.office))
  if (!office) return undefined
  const lines = await linesOf(tx, office.id)
  const known = await teams(tx)
  const named = known.filter(({ officeId }) => officeId === office.id).map(({ name }) => name)
  const groups = [...named, ''].map((name) => ({ name, people: lines.filter(({ team }) => team === name) }))
  return {
    offices: places.map(({ id, shortName }) => ({ id, name: shortName })),
    office: { id: office.id, name: office.name },
    teams: groups.filter(({ people }) => people.length > 0),
    duty: await dutyOfficer(tx, office.id, tx.today),
    candidates: lines.filter(({ today }) => today.works).map(({ id, name }) => ({ id, name })),
    today: tx.today,
    mayArrange: tx.actor.may.has('manage leave and cover'),
    mayManage: tx.actor.may.has('manage staff'),
  }
}

async function linesOf(tx: Tx, office: string): Promise<StaffLine[]> {
  const rows = await staffTables(tx)
    .selectFrom('staff')
    .leftJoin('team', 'team.id', 'staff.teamId')
    .select(['staff.id', 'givenName', 'familyName', 'title', 'phone', 'staff.officeId', 'team.name as team'])
    .where('staff.officeId', '=', office)
    .where('service', '=', false)
    .where((where) => where.or([where('leftOn', 'is', null), where('leftOn', '>', tx.today)]))
    .orderBy('familyName')
    .orderBy('givenName')
    .execute()
  const ids = rows.map(({ id }) => id)
  const [held, today] = await Promise.all([rolesOf(tx, ids), availabilityOf(tx, ids, tx.today)])
  return rows.flatMap(({ givenName, familyName, team, ...row }) => {
    const availability = today.get(row.id)
    if (!availability) return []
    return [
      {
        ...row,
        name: fullName({ givenName, familyName }),
        team: team ?? '',
        roles: (held.get(row.id) ?? []).map(({ name }) => name),
        today: availability,
      },
    ]
  })
}

/** The roles that each of them holds now, in the order of the list of roles. */
export async function rolesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, { code: string; name: string }[]>> {
  if (ids.length === 0) return new Map()
  const held = staffTables(tx).selectFrom('staffRole').select(['staffId', 'role'])
  const [known, rows] = await Promise.all([
    rolesKnown(tx),
    held.where('staffId', '=', among(ids)).where('endedAt', 'is', null).execute(),
  ])
  const ofOne = Map.groupBy(rows, ({ staffId }) => staffId)
  return new Map(
    ids.map((id) => [id, known.filter(({ code }) => ofOne.get(id)?.some(({ role }) => role === code))] as const),
  )
}

/** What a form about somebody's place here chooses from. */
export async function staffChoices(tx: Tx): Promise<StaffChoices> {
  const places = await offices(tx)
  const nameOf = new Map(places.map(({ id, name }) => [id, name]))
  const known = await teams(tx)
  return {
    offices: places.map(({ id, name }) => ({ value: id, label: name })),
    teams: known.map(({ id, name, officeId }) => ({ value: id, label: name, group: nameOf.get(officeId) ?? '' })),
    roles: (await rolesKnown(tx)).flatMap(({ code, name, retired }) => (retired ? [] : [{ value: code, label: name }])),
  }
}

/** Colleagues to choose from: those of the same office first, then the rest by office. */
export async function colleagueChoices(tx: Tx, staff: string, office: string): Promise<Choice[]> {
  const nameOf = new Map((await offices(tx)).map(({ id, shortName }) => [id, shortName]))
  const rows = await staffTables(tx)
    .selectFrom('staff')
    .select(['id', 'givenName', 'familyName', 'officeId'])
    .where('id', '<>', staff)
    .where('service', '=', false)
    .where((where) => where.or([where('leftOn', 'is', null), where('leftOn', '>', tx.today)]))
    .orderBy('familyName')
    .orderBy('givenName')
    .execute()
  const able = await staffWho(tx, 'record contacts')
  const covering = rows.filter(({ id }) => able.has(id))
  const sorted = [
    ...covering.filter((row) => row.officeId === office),
    ...covering.filter((row) => row.officeId !== office),
  ]
  return sorted.map((row) => ({ value: row.id, label: fullName(row), group: nameOf.get(row.officeId) ?? '' }))
}

/**
 * Whether whoever asks may deal out the day of this colleague, who is away: a team leader or manager whose lists reach them, and whose own
 * work the appointments and tasks are that are dealt out.
 */
export async function mayDealOut(tx: Tx, staff: string): Promise<boolean> {
  const { may } = tx.actor
  if (!(['arrange for colleagues', 'book appointments', 'manage tasks'] as const).every((one) => may.has(one)))
    return false
  return (await staffInScope(tx)).some(({ id }) => id === staff)
}

/** Whether whoever asks may arrange the leave and cover of this colleague. */
export const mayArrangeFor = (tx: Tx, staff: string) =>
  tx.actor.may.has('manage leave and cover') && mayArrange({ id: tx.actor.staff, may: tx.actor.may }, staff)
