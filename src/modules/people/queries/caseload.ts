import { versionInForce } from '../../../jurisdictions/index.ts'
import { amongAt } from '../../../platform/database/among.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import {
  type CaseloadAsk,
  type CaseloadCursor,
  type CaseloadFlag,
  type CaseloadRow,
  type CaseloadSort,
  type CaseloadTally,
  caseloadFlags,
  endingDays,
} from '../rules.ts'
import { periodJoins } from './periods.ts'
import { standingColumns, standingJoins } from './standing.ts'

/** What each order sorts by, never null, and its type for reading a cursor again. */
const sorts: Record<CaseloadSort, { by: string; type: string }> = {
  name: { by: 'name_key', type: 'text' },
  level: { by: 'level_rank', type: 'int' },
  due: { by: `coalesce(contact_due_on, 'infinity'::date)`, type: 'date' },
  next: { by: `coalesce(next_appointment_at, 'infinity'::timestamptz)`, type: 'timestamptz' },
  last: { by: `coalesce(last_contact_at, '-infinity'::timestamptz)`, type: 'timestamptz' },
  kept: { by: 'coalesce(1000 * kept / nullif(asked, 0), 1001)', type: 'int' },
  ends: { by: `coalesce(order_ends_on, 'infinity'::date)`, type: 'date' },
}

/** The parameters of one statement: each value takes the next number as it is named. */
type Named = { values: unknown[]; put(value: unknown): string; among(values: readonly string[]): string }

function naming(...values: unknown[]): Named {
  const put = (value: unknown) => `$${values.push(value)}`
  const among = (ids: readonly string[]) => {
    const [text, value] = amongAt(values.length + 1, ids)
    values.push(value)
    return text
  }
  return { values, put, among }
}

/**
 * The periods that these officers have today ($2), and those at these offices that nobody has: what everything else of
 * the statement starts from, so that it costs as much as the caseload, not as the agency.
 */
function mineOf({ staff, nobodyAt = [] }: CaseloadAsk, name: Named): string {
  const theirs = `select a.supervision_id as id from allocation a
    where a.staff_id = ${name.among(staff)} and a.first_day <= $2 and (a.last_day is null or a.last_day >= $2)`
  const nobodys = () => `union select s.id from supervision s
    where s.closed_on is null and s.office_id = ${name.among(nobodyAt)} and not exists (
      select from allocation a where a.agency_id = s.agency_id and a.supervision_id = s.id
        and a.first_day <= $2 and (a.last_day is null or a.last_day >= $2))`
  return `select s.* from (${theirs} ${nobodyAt.length > 0 ? nobodys() : 'group by 1'}) theirs
    join supervision s on s.id = theirs.id and s.closed_on is null`
}

/** Those periods with their standing at this moment ($1), as far as they are asked for. */
function scopedOf(tx: Tx, { staff, level, whereabouts, visitBy, among }: CaseloadAsk, name: Named): string {
  const version = versionInForce(tx.actor.jurisdiction, tx.today)
  const levels = version.levels.toSorted((one, other) => one.rank - other.rank).map(({ code }) => code)
  const stopped = version.whereabouts.filter(({ stops }) => stops.includes('schedule')).map(({ code }) => code)
  return `
  select s.id as supervision, s.person_id as person, s.kind, s.office_id as office, a.staff_id as staff, l.level,
    coalesce(array_position(${name.put(levels)}::text[], l.level), 0) as level_rank, coalesce(n.key, '') as name_key,
    ${standingColumns}, t.visit_due_on, coalesce(t.asked, 0) as asked, coalesce(t.kept, 0) as kept,
    w.code as whereabouts, w.code = any (${name.put(stopped)}::text[]) as stopped
  from mine s ${periodJoins}
    ${standingJoins('$1')}
    left join lateral (select key from person_search k
      where k.agency_id = s.agency_id and k.person_id = s.person_id and k.kind = 'listed' limit 1) n on true
    left join lateral (select f.data->>'code' as code from person_fact f
      where f.agency_id = s.agency_id and f.person_id = s.person_id and f.kind = 'whereabouts' and f.superseded_at is null
        and (f.valid_from is null or f.valid_from <= $2) and (f.valid_to is null or f.valid_to > $2)
      order by f.valid_from desc nulls last, f.recorded_at desc limit 1) w on true
  where (a.staff_id = ${name.among(staff)} or a.staff_id is null)
    ${level === undefined ? '' : `and l.level = ${name.put(level)}`}
    ${whereabouts === undefined ? '' : `and coalesce(w.code, 'community') = ${name.put(whereabouts)}`}
    ${visitBy === undefined ? '' : `and t.visit_due_on <= ${name.put(visitBy)}`}
    ${among === undefined ? '' : `and s.person_id = any (${name.put(among)}::uuid[])`}`
}

const flagged = `
  select *,
    coalesce(contact_due_on < $2 and stopped is not true, false) as overdue,
    kind = 'supervision' and next_appointment_at is null and stopped is not true as unbooked,
    right(attendance, 1) = 'm' as missed,
    exists (select from person_fact f where f.person_id = scoped.person and f.kind = 'alert' and f.superseded_at is null
      and (f.valid_from is null or f.valid_from <= $2) and (f.valid_to is null or f.valid_to > $2)) as alert,
    coalesce(whereabouts, 'community') <> 'community' as elsewhere,
    coalesce(order_ends_on <= $2 + ${endingDays}, false) as ending
  from scoped`

const tally = [
  'count(*)::int as total',
  ...caseloadFlags.map((flag) => `count(*) filter (where ${flag})::int as ${flag}s`),
]

type Row = CaseloadRow & { sortedBy: string; nameKey: string } & Record<`${CaseloadFlag}s` | 'total', number>
export type CaseloadPage = { rows: CaseloadRow[]; tally: CaseloadTally; next: CaseloadCursor | undefined }

/**
 * A caseload in the order asked for, from the stored standing: as many rows as asked for with where they go on, and how
 * many there are in all and under each flag. One statement.
 */
export async function caseloadList(tx: Tx, ask: CaseloadAsk): Promise<CaseloadPage> {
  const { sort = 'name', down = false, after, limit = 50, flag } = ask
  const { by, type } = sorts[sort]
  const order = ['sort_value', 'name_key', 'supervision'].map((part) => `${part} ${down ? 'desc' : 'asc'}`).join(', ')
  const name = naming(tx.now, tx.today)
  const mine = mineOf(ask, name)
  const scoped = scopedOf(tx, ask, name)
  const onward = after
    ? `and (sort_value, name_key, supervision) ${down ? '<' : '>'} (${name.put(after.at)}::${type}, ${name.put(after.key)}::text, ${name.put(after.supervision)}::uuid)`
    : ''
  const found = await tx.query<Row>(
    `select * from (with mine as materialized (${mine}), scoped as materialized (${scoped}), flagged as materialized (select *, ${by} as sort_value from (${flagged}) f),
       tally as (select ${tally.join(', ')} from flagged),
       page as (select * from flagged where ${flag ?? 'true'} ${onward} order by ${order} limit ${name.put(limit + 1)})
     select tally.*, page.*, sort_value::text as sorted_by from tally left join page on true) listed order by ${order}`,
    name.values,
  )
  return pageOf(found, limit)
}

function pageOf(found: readonly Row[], limit: number): CaseloadPage {
  const [first] = found
  if (!first) throw new Error('a tally has one row')
  const counts = Object.fromEntries(caseloadFlags.map((flag) => [flag, first[`${flag}s`]])) as Record<
    CaseloadFlag,
    number
  >
  const rows = found.filter(({ supervision }) => supervision !== null)
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    rows: shown.map(rowOf),
    tally: { ...counts, total: first.total },
    next: last && { at: last.sortedBy, key: last.nameKey, supervision: last.supervision },
  }
}

function rowOf(row: Row): CaseloadRow {
  const { overdue, unbooked, missed, alert, elsewhere, ending, supervision, person, kind, office, staff, level } = row
  const { lastContactAt, lastContactKind, nextAppointmentAt, nextAppointmentId, contactDueOn, contactDueWhy } = row
  const flags = { overdue, unbooked, missed, alert, elsewhere, ending }
  const dates = { lastContactAt, lastContactKind, nextAppointmentAt, nextAppointmentId, contactDueOn, contactDueWhy }
  const { attendance, orderEndsOn, whereabouts, visitDueOn, asked, kept } = row
  const counted = { visitDueOn, asked, kept, attendance }
  return { supervision, person, kind, office, staff, level, ...dates, ...counted, orderEndsOn, whereabouts, ...flags }
}

/** How many people these officers have today. */
export async function caseloadSize(tx: Tx, staff: readonly string[]): Promise<number> {
  const [theirs, value] = amongAt(1, staff)
  const [row] = await tx.query<{ count: number }>(
    `select count(distinct a.supervision_id)::int as count
     from allocation a join supervision s on s.agency_id = a.agency_id and s.id = a.supervision_id
     where a.staff_id = ${theirs} and a.first_day <= $2 and (a.last_day is null or a.last_day >= $2) and s.closed_on is null`,
    [value, tx.today],
  )
  return row?.count ?? 0
}
