import { among } from '../../platform/database/among.ts'
import type { Tx } from '../../platform/database/tx.ts'
import { staffWho } from './queries/roles.ts'
import { fullName, type Permission } from './rules.ts'
import { staffTables } from './tables.ts'

export type Colleague = {
  id: string
  givenName: string
  familyName: string
  title: string
  teamId: string | null
  officeId: string
  phone: string
}

/** Everyone who works for the agency now, by family name; with an office, only those of it. */
export async function colleagues(tx: Tx, office?: string): Promise<Colleague[]> {
  let query = staffTables(tx)
    .selectFrom('staff')
    .select(['id', 'givenName', 'familyName', 'title', 'teamId', 'officeId', 'phone'])
    .where((where) => where.or([where('leftOn', 'is', null), where('leftOn', '>', tx.today)]))
    .where('service', '=', false)
    .orderBy('familyName')
    .orderBy('givenName')
  if (office) query = query.where('officeId', '=', office)
  return query.execute()
}

/** Those of them whose work it is: who hold a role that may do this. */
export async function colleaguesWho(tx: Tx, permission: Permission, office?: string): Promise<Colleague[]> {
  const [everyone, able] = await Promise.all([colleagues(tx, office), staffWho(tx, permission)])
  return everyone.filter(({ id }) => able.has(id))
}

/** Names by id, for lists that hold staff ids; ids that nobody has are left out. */
export async function staffNames(tx: Tx, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map()
  const rows = await staffTables(tx)
    .selectFrom('staff')
    .select(['id', 'givenName', 'familyName'])
    .where('id', '=', among(wanted))
    .execute()
  return new Map(rows.map((row) => [row.id, fullName(row)]))
}

/** Whom the staff member covers on a day: their absent colleagues' ids. */
export async function coveredBy(tx: Tx, staff: string, day: Temporal.PlainDate): Promise<string[]> {
  const rows = await staffTables(tx)
    .selectFrom('cover')
    .select('absentId')
    .where('coveringId', '=', staff)
    .where('firstDay', '<=', day)
    .where('lastDay', '>=', day)
    .where('cancelledAt', 'is', null)
    .execute()
  return rows.map((row) => row.absentId)
}

export { accountShown, ownTraining, trainingToSeeTo } from './queries/account.ts'
export { rulesShown } from './queries/account-rules.ts'
export { availabilityOf } from './queries/availability.ts'
export { colleagueChoices, directory, mayDealOut, staffChoices } from './queries/directory.ts'
export { accessFacts } from './queries/explained.ts'
export { officeChoices, officePlaces, placesOf, regionNamed, resourceNamed, teamNamed } from './queries/offices.ts'
export { staffPerson } from './queries/person.ts'
export {
  type Duty,
  dutyOfficer,
  lunchCover,
  officeCalendar,
  officeOf,
  offices,
  officesWithCalendars,
  officeWithCalendar,
  resourcesOf,
  teams,
} from './queries/places.ts'
export { reachOf } from './queries/reach.ts'
export { reviewList, reviewOne } from './queries/reviews.ts'
export { roleShown, rolesShown } from './queries/roles.ts'
export { serviceShown, servicesShown } from './queries/services.ts'
export { officeSubject, placeSubjects, staffSubject } from './queries/subjects.ts'
export { ownTokens } from './queries/tokens.ts'
