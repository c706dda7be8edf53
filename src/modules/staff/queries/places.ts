import { among } from '../../../platform/database/among.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { holidaysOf } from '../../../platform/dates/holidays.ts'
import type { Calendar } from '../../../platform/dates.ts'
import { fullName } from '../rules.ts'
import { type OfficeDayRow, type OfficeRow, type ResourceRow, staffTables } from '../tables.ts'

export async function offices(tx: Tx): Promise<OfficeRow[]> {
  return staffTables(tx).selectFrom('office').select(officeColumns).orderBy('name').execute()
}

export async function officeOf(tx: Tx, office: string): Promise<OfficeRow | undefined> {
  return staffTables(tx).selectFrom('office').select(officeColumns).where('id', '=', office).executeTakeFirst()
}

const officeColumns = [
  'id',
  'regionId',
  'name',
  'shortName',
  'address',
  'phone',
  'zone',
  'holidayRegion',
  'opens',
  'closes',
  'version',
] as const

export async function teams(tx: Tx): Promise<{ id: string; officeId: string; name: string }[]> {
  return staffTables(tx).selectFrom('team').select(['id', 'officeId', 'name']).orderBy('name').execute()
}

/** The rooms or cars of an office that can be booked on the day, by name; of today unless a day is given. */
export async function resourcesOf(
  tx: Tx,
  office: string,
  kind: 'room' | 'car',
  day = tx.today,
): Promise<ResourceRow[]> {
  return staffTables(tx)
    .selectFrom('resource')
    .select(['id', 'officeId', 'kind', 'name', 'note', 'retiredOn', 'version'])
    .where('officeId', '=', office)
    .where('kind', '=', kind)
    .where((where) => where.or([where('retiredOn', 'is', null), where('retiredOn', '>', day)]))
    .orderBy('name')
    .execute()
}

export type Years = { first: number; last: number }

/**
 * When an office works in those years: its weekends, the public holidays of its place, and its own days. Throws for an
 * office that is not there.
 */
export async function officeCalendar(tx: Tx, office: string, years: Years): Promise<Calendar> {
  const found = await officeWithCalendar(tx, office, years)
  if (!found) throw new Error('there is no such office')
  return found.calendar
}

/** An office and when it works in those years; undefined where there is none for the asker. */
export async function officeWithCalendar(
  tx: Tx,
  id: string,
  years: Years,
): Promise<{ office: OfficeRow; calendar: Calendar } | undefined> {
  const own = staffTables(tx)
    .selectFrom('officeDay')
    .select(['officeId', 'day', 'name', 'closesAt'])
    .where('officeId', '=', id)
    .where('day', '>=', Temporal.PlainDate.from({ year: years.first, month: 1, day: 1 }))
    .where('day', '<=', Temporal.PlainDate.from({ year: years.last, month: 12, day: 31 }))
    .orderBy('day')
  const [office, days] = await Promise.all([officeOf(tx, id), own.execute()])
  return office && { office, calendar: remembered(office, years, days) }
}

/** The clock and calendar of several offices at once, in those years; without those that are not there for the asker. */
export async function officesWithCalendars(
  tx: Tx,
  ids: readonly string[],
  years: Years,
): Promise<Map<string, { zone: string; calendar: Calendar }>> {
  const wanted = [...new Set(ids)].sort()
  if (wanted.length === 0) return new Map()
  const own = staffTables(tx)
    .selectFrom('officeDay')
    .select(['officeId', 'day', 'name', 'closesAt'])
    .where('officeId', '=', among(wanted))
    .where('day', '>=', Temporal.PlainDate.from({ year: years.first, month: 1, day: 1 }))
    .where('day', '<=', Temporal.PlainDate.from({ year: years.last, month: 12, day: 31 }))
    .orderBy('day')
  const found = staffTables(tx).selectFrom('office').select(officeColumns).where('id', '=', among(wanted))
  const [offices, days] = await Promise.all([found.execute(), own.execute()])
  const daysOf = Map.groupBy(days, ({ officeId }) => officeId)
  return new Map(
    offices.map((office) => {
      const calendar = remembered(office, years, daysOf.get(office.id) ?? [])
      return [office.id, { zone: office.zone, calendar }]
    }),
  )
}

/** Working a year's holidays out takes longer than the page that needs them; the same ones come again and again. */
const calendars = new Map<string, Calendar>()
const mostCalendars = 500

function remembered(office: OfficeRow, years: Years, own: readonly OfficeDayRow[]): Calendar {
  const days = own.map(({ day, name, closesAt }) => ({
    date: `${day}`,
    name,
    ...(closesAt ? { closesAt: `${closesAt}`.slice(0, 5) } : {}),
  }))
  const key = JSON.stringify([office.holidayRegion, office.zone, years.first, years.last, days])
  const known = calendars.get(key)
  if (known) return known
  const [country = '', state, region] = office.holidayRegion.split('-')
  const place = { country, ...(state ? { state } : {}), ...(region ? { region } : {}) }
  const calendar = holidaysOf(place, { zone: office.zone, years, localDays: days })
  if (calendars.size >= mostCalendars) calendars.clear()
  calendars.set(key, calendar)
  return calendar
}

export type Duty = { id: string; name: string; phone: string }

/** By day, the duty officer at somebody's office who stands in for them at lunch; not where that is themselves. */
export async function lunchCover(
  tx: Tx,
  staff: string,
  { first, last }: { first: Temporal.PlainDate; last: Temporal.PlainDate },
): Promise<Map<string, string>> {
  const rows = await staffTables(tx)
    .selectFrom('staff as mine')
    .innerJoin('duty', 'duty.officeId', 'mine.officeId')
    .innerJoin('staff', 'staff.id', 'duty.staffId')
    .select(['duty.day', 'staff.givenName', 'staff.familyName'])
    .where('mine.id', '=', staff)
    .where('duty.day', '>=', first)
    .where('duty.day', '<=', last)
    .where('duty.staffId', '!=', staff)
    .execute()
  return new Map(rows.map((row) => [`${row.day}`, fullName(row)]))
}

/** The duty officer of the day at an office, where one is named. */
export async function dutyOfficer(tx: Tx, office: string, day: Temporal.PlainDate): Promise<Duty | undefined> {
  const row = await staffTables(tx)
    .selectFrom('duty')
    .innerJoin('staff', 'staff.id', 'duty.staffId')
    .select(['staff.id', 'staff.givenName', 'staff.familyName', 'staff.phone'])
    .where('duty.officeId', '=', office)
    .where('duty.day', '=', day)
    .executeTakeFirst()
  return row && { id: row.id, name: fullName(row), phone: row.phone }
}
