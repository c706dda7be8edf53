import type { Tx } from '../../../platform/database/tx.ts'
import { uncoveredDays } from '../rules/days.ts'
import type { CoverShown, StaffPerson } from '../rules/shown.ts'
import { fullName } from '../rules.ts'
import { staffTables } from '../tables.ts'
import { availabilityOf, patternsOf } from './availability.ts'
import { mayArrangeFor, mayDealOut, rolesOf } from './directory.ts'

/** How far back a person's page shows leave and cover. */
const daysBack = 60

/** Somebody who works here: place, roles, hours, leave and cover. */
export async function staffPerson(tx: Tx, id: string): Promise<StaffPerson | undefined> {
  const row = await staffTables(tx)
    .selectFrom('staff')
    .innerJoin('office', 'office.id', 'staff.officeId')
    .leftJoin('team', 'team.id', 'staff.teamId')
    .leftJoin('account', 'account.staffId', 'staff.id')
    .select([
      'staff.id',
      'givenName',
      'familyName',
      'title',
      'staff.phone',
      'staff.officeId',
      'staff.teamId',
      'leftOn',
      'staff.version',
    ])
    .select(['office.name as office', 'team.name as team', 'account.email'])
    .where('staff.id', '=', id)
    .executeTakeFirst()
  const today = (await availabilityOf(tx, [id], tx.today)).get(id)
  if (!row || !today) return undefined
  const { givenName, familyName, team, email, ...about } = row
  const roles = (await rolesOf(tx, [id])).get(id) ?? []
  const coveredBy = await coverOf(tx, id, 'absentId')
  return {
    ...about,
    name: fullName({ givenName, familyName }),
    team: team ?? '',
    email: email ?? '',
    roleCodes: roles.map(({ code }) => code),
    roles: roles.map((role) => role.name),
    today,
    hours: await patternsOf(tx, [id], tx.today),
    leave: await leaveOf(tx, id, coveredBy),
    coveredBy,
    covers: await coverOf(tx, id, 'coveringId'),
    mayArrange: mayArrangeFor(tx, id),
    mayDealOut: row.leftOn === null && (await mayDealOut(tx, id)),
    mayManage: tx.actor.may.has('manage staff'),
  }
}

async function leaveOf(tx: Tx, staff: string, cover: readonly CoverShown[]) {
  const rows = await staffTables(tx)
    .selectFrom('leavePeriod')
    .select(['id', 'kind', 'firstDay', 'lastDay'])
    .where('staffId', '=', staff)
    .where('cancelledAt', 'is', null)
    .where('lastDay', '>=', tx.today.subtract({ days: daysBack }))
    .orderBy('firstDay')
    .limit(100)
    .execute()
  return rows.map((leave) => ({ ...leave, uncovered: uncoveredDays(leave, cover).length }))
}

async function coverOf(tx: Tx, staff: string, side: 'absentId' | 'coveringId'): Promise<CoverShown[]> {
  const other = side === 'absentId' ? 'cover.coveringId' : 'cover.absentId'
  const rows = await staffTables(tx)
    .selectFrom('cover')
    .innerJoin('staff', 'staff.id', other)
    .select([
      'cover.id',
      'cover.firstDay',
      'cover.lastDay',
      'cover.note',
      'staff.id as whoId',
      'staff.givenName',
      'staff.familyName',
    ])
    .where(`cover.${side}`, '=', staff)
    .where('cover.cancelledAt', 'is', null)
    .where('cover.lastDay', '>=', tx.today.subtract({ days: daysBack }))
    .orderBy('cover.firstDay')
    .limit(100)
    .execute()
  return rows.map(({ whoId, givenName, familyName, ...cover }) => ({
    ...cover,
    who: { id: whoId, name: fullName({ givenName, familyName }) },
  }))
}
