import { among } from '../../../platform/database/among.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { staffTables } from '../tables.ts'

type Day = Temporal.PlainDate
export type Bookable = { id: string; kind: 'room' | 'car'; name: string }

/** Rooms and cars by id, retired ones too; ids that nothing has are left out. */
export async function resourcesNamed(tx: Tx, ids: readonly string[]): Promise<Map<string, Bookable>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const rows = await staffTables(tx)
    .selectFrom('resource')
    .select(['id', 'kind', 'name'])
    .where('id', '=', among(wanted))
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** What a staff member says of their gender, where they said: some people ask to see a woman or a man. */
export async function genderOf(tx: Tx, staff: string): Promise<string | null> {
  const row = await staffTables(tx).selectFrom('staff').select('gender').where('id', '=', staff).executeTakeFirst()
  return row?.gender ?? null
}

export type DaysAway = {
  leave: { kind: string; firstDay: Day; lastDay: Day }[]
  /** The weekdays that they work, as their pattern of the first day says; absent where none is recorded. */
  weekdays?: number[]
}

/** When somebody is away between two days: their leave, and the weekdays that their pattern has. */
export async function daysAway(tx: Tx, staff: string, { first, last }: { first: Day; last: Day }): Promise<DaysAway> {
  const leave = staffTables(tx)
    .selectFrom('leavePeriod')
    .select(['kind', 'firstDay', 'lastDay'])
    .where('staffId', '=', staff)
    .where('firstDay', '<=', last)
    .where('lastDay', '>=', first)
    .where('cancelledAt', 'is', null)
    .execute()
  const pattern = staffTables(tx)
    .selectFrom('workingPattern')
    .select('weekday')
    .where('staffId', '=', staff)
    .where('validFrom', '<=', first)
    .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>=', first)]))
    .execute()
  const [away, days] = await Promise.all([leave, pattern])
  return { leave: away, ...(days.length === 0 ? {} : { weekdays: days.map(({ weekday }) => weekday) }) }
}
