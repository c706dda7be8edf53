import { among } from '../../../platform/database/among.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import type { Calendar } from '../../../platform/dates.ts'
import { type Availability, availabilityOn, type Covering, type Leave, type PatternDay } from '../rules/days.ts'
import { fullName } from '../rules.ts'
import { staffTables } from '../tables.ts'
import { officeWithCalendar } from './places.ts'

type Day = Temporal.PlainDate

/** Whether each of them works on a day, when, and who covers them. Ids that nobody has are left out. */
export async function availabilityOf(
  tx: Tx,
  staffIds: readonly string[],
  day: Day,
): Promise<Map<string, Availability>> {
  const wanted = [...new Set(staffIds)]
  if (wanted.length === 0) return new Map()
  const [people, pattern, leave, cover] = await Promise.all([
    staffTables(tx).selectFrom('staff').select(['id', 'officeId']).where('id', '=', among(wanted)).execute(),
    patternsOf(tx, wanted, day),
    leaveOn(tx, wanted, day),
    coverOn(tx, wanted, day),
  ])
  const places = await placesOf(tx, [...new Set(people.map(({ officeId }) => officeId))], day)
  const mine = <Row extends { staffId: string }>(rows: readonly Row[], id: string) =>
    rows.filter((row) => row.staffId === id)
  return new Map(
    people.map(({ id, officeId }) => {
      const place = places.get(officeId)
      if (!place) throw new Error('an office is missing')
      const facts = {
        pattern: mine(pattern, id),
        leave: mine(leave, id),
        coveredBy: mine(cover, id).map(({ by }) => by),
        ...place,
      }
      return [id, availabilityOn(day, facts)]
    }),
  )
}

async function placesOf(tx: Tx, ids: readonly string[], { year }: Day) {
  const places = new Map<
    string,
    {
      office: { opens: Temporal.PlainTime; closes: Temporal.PlainTime }
      calendar: Calendar
    }
  >()
  await Promise.all(
    ids.map(async (id) => {
      const found = await officeWithCalendar(tx, id, { first: year, last: year })
      if (found) places.set(id, found)
    }),
  )
  return places
}

export async function patternsOf(
  tx: Tx,
  staffIds: readonly string[],
  day: Day,
): Promise<(PatternDay & { staffId: string })[]> {
  return staffTables(tx)
    .selectFrom('workingPattern')
    .select(['staffId', 'weekday', 'starts', 'ends', 'lunchStarts', 'lunchEnds', 'validFrom', 'validTo'])
    .where('staffId', '=', among(staffIds))
    .where('validFrom', '<=', day)
    .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>=', day)]))
    .orderBy('weekday')
    .execute()
}

async function leaveOn(tx: Tx, staffIds: readonly string[], day: Day): Promise<(Leave & { staffId: string })[]> {
  return staffTables(tx)
    .selectFrom('leavePeriod')
    .select(['id', 'staffId', 'kind', 'firstDay', 'lastDay'])
    .where('staffId', '=', among(staffIds))
    .where('firstDay', '<=', day)
    .where('lastDay', '>=', day)
    .where('cancelledAt', 'is', null)
    .orderBy('lastDay', 'desc')
    .execute()
}

async function coverOn(tx: Tx, staffIds: readonly string[], day: Day): Promise<{ staffId: string; by: Covering }[]> {
  const rows = await staffTables(tx)
    .selectFrom('cover')
    .innerJoin('staff', 'staff.id', 'cover.coveringId')
    .select(['cover.absentId', 'cover.note', 'staff.id', 'staff.givenName', 'staff.familyName'])
    .where('cover.absentId', '=', among(staffIds))
    .where('cover.firstDay', '<=', day)
    .where('cover.lastDay', '>=', day)
    .where('cover.cancelledAt', 'is', null)
    .orderBy('cover.firstDay')
    .execute()
  return rows.map((row) => ({
    staffId: row.absentId,
    by: { id: row.id, name: fullName(row), note: row.note },
  }))
}
