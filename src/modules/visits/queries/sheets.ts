import type { Tx } from '../../../platform/database/tx.ts'
import type { Run } from '../../contacts/index.ts'
import { staffInScope, staffNames } from '../../staff/index.ts'
import { type Place, type RunMark, type RunMarkKind, type Sheet, type Stop, stateOf } from '../rules.ts'
import { type RunStopRow, visitTables } from '../tables.ts'

/** The newest version of a sheet with its waiver. */
const select = `
  select s.id, s.staff_id as staff, s.office_id as office, s.day, s.zone, s.lodged_at, v.version, v.second_id as second, v.vehicle_id,
    v.vehicle, v.phone, v.safe_word, v.leaves_at, v.returns_at, v.needs_two, v.why as changed, v.made_at,
    w.why as waived_why, w.given_at as waived_at, w.given_by as waived_by
  from run_sheet s
    cross join lateral (select * from run_version v where v.agency_id = s.agency_id and v.sheet_id = s.id
      order by v.version desc limit 1) v
    left join run_waiver w on w.agency_id = s.agency_id and w.sheet_id = s.id`

/** Neither back nor called off. */
const open = `not exists (select from run_mark m where m.agency_id = s.agency_id and m.sheet_id = s.id and m.kind in ('back-safe', 'called-off'))`

type Row = Omit<Sheet, 'waived' | 'stops' | 'marks' | 'state'> & {
  waivedWhy: string | null
  waivedAt: Temporal.Instant | null
  waivedBy: string | null
}

async function read(tx: Tx, rest: string, values: readonly unknown[]): Promise<Sheet[]> {
  const rows = await tx.query<Row>(`${select} ${rest}`, values)
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const [stops, marks, names] = await Promise.all([
    stopsOf(tx, ids),
    marksOf(tx, ids),
    staffNames(
      tx,
      rows.map(({ waivedBy }) => waivedBy),
    ),
  ])
  return rows.map(({ waivedWhy, waivedAt, waivedBy, ...row }) => {
    const made = marks.get(row.id) ?? []
    const waived = waivedAt && { why: waivedWhy ?? '', by: names.get(waivedBy ?? '') ?? '', at: waivedAt }
    return { ...row, waived: waived ?? undefined, stops: stops.get(row.id) ?? [], marks: made, state: stateOf(made) }
  })
}

type PlaceRow = Place & { stopId: string }

/** The stops of the newest version of each; where they are only where the asker may know whom they are about. */
async function stopsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, Stop[]>> {
  const newest = `(select max(v.version) from run_version v where v.agency_id = p.agency_id and v.sheet_id = p.sheet_id)`
  const [plans, places] = await Promise.all([
    tx.query<RunStopRow>(
      `select p.sheet_id, p.version, p.id, p.nth, p.kind, p.arrives_at, p.minutes, p.dropped
       from run_stop p where p.sheet_id = any($1) and p.version = ${newest} order by p.nth, p.id`,
      [ids],
    ),
    tx.query<PlaceRow>(
      `select p.stop_id, p.person_id as person, p.appointment_id as appointment, p.place, p.why, p.dropped_why
       from run_stop_place p where p.sheet_id = any($1) and p.version = ${newest}`,
      [ids],
    ),
  ])
  const where = new Map(places.map(({ stopId, ...place }) => [stopId, place]))
  const stops = plans.map(({ sheetId, id, kind, arrivesAt, minutes, dropped }) => ({
    sheetId,
    stop: { id, kind, arrivesAt, minutes, dropped, where: where.get(id) },
  }))
  return new Map(
    [...Map.groupBy(stops, ({ sheetId }) => sheetId)].map(([sheet, of]) => [sheet, of.map(({ stop }) => stop)]),
  )
}

type MarkRow = RunMark & { sheet: string }

/**
 * What was pressed on the way, in order. Where a stop is somebody's appointment, its own marks are these: set out is checked out,
 * arrived is arrived, and safe is that they have left. Nothing is written down twice.
 */
async function marksOf(tx: Tx, ids: readonly string[]): Promise<Map<string, RunMark[]>> {
  const rows = await tx.query<MarkRow>(
    `select m.sheet_id as sheet, m.kind, m.stop_id as stop, m.minutes, m.at from run_mark m where m.sheet_id = any($1)
     union all
     select p.sheet_id, case k.kind when 'set-out' then 'checked-out' when 'arrived' then 'arrived' else 'left' end,
       case when k.kind <> 'set-out' then p.stop_id end, null, k.at
     from run_stop_place p join visit_mark k on k.agency_id = p.agency_id and k.appointment_id = p.appointment_id
     where p.sheet_id = any($1)
       and p.version = (select max(v.version) from run_version v where v.agency_id = p.agency_id and v.sheet_id = p.sheet_id)
     order by 5, 2`,
    [ids],
  )
  return new Map([...Map.groupBy(rows, ({ sheet }) => sheet)].map(([sheet, marks]) => [sheet, once(marks.map(markOf))]))
}

const markOf = ({ sheet: _, ...mark }: MarkRow): RunMark => mark

/** The first of those that can be only once. */
function once(marks: readonly RunMark[]): RunMark[] {
  const seen = new Set<string>()
  return marks.filter(({ kind, stop }) => {
    const key = `${kind satisfies RunMarkKind} ${stop}`
    const first = kind === 'extended' || !seen.has(key)
    seen.add(key)
    return first
  })
}

/** A sheet as it stands. */
export async function sheetNamed(tx: Tx, id: string): Promise<Sheet | undefined> {
  return (await read(tx, 'where s.id = $1', [id]))[0]
}

/** So long an open sheet is looked at; whoever forgot to end an older one is asked about it by nobody. */
const lookedAtFor = { hours: 24 * 14 }

/** The sheets that are neither ended nor called off, of these officers or going along with them; of everybody where none are named. */
export function openSheets(tx: Tx, staff?: readonly string[]): Promise<Sheet[]> {
  const since = tx.now.subtract(lookedAtFor)
  const theirs = staff ? 'and (s.staff_id = any($2) or v.second_id = any($2))' : ''
  return read(
    tx,
    `where v.returns_at > $1 and ${open} ${theirs} order by v.leaves_at, s.id`,
    staff ? [since, staff] : [since],
  )
}

/** The sheets of these officers with a day in this stretch, or an end, newest first. */
export function sheetsBetween(
  tx: Tx,
  staff: readonly string[],
  { first, last }: { first: Temporal.PlainDate; last: Temporal.PlainDate },
): Promise<Sheet[]> {
  return read(
    tx,
    'where (s.staff_id = any($1) or v.second_id = any($1)) and s.day between $2 and $3 order by v.leaves_at desc, s.id limit 200',
    [staff, first, last],
  )
}

/** When somebody is on the way round in these days, on their own sheet or along with a colleague; what was called off is not. */
export async function runsOf(
  tx: Tx,
  staff: string,
  days: { first: Temporal.PlainDate; last: Temporal.PlainDate },
): Promise<Run[]> {
  const sheets = (await sheetsBetween(tx, [staff], days)).filter(({ state }) => state !== 'called-off')
  const names = await staffNames(
    tx,
    sheets.flatMap(({ staff: officer, second }) => [officer, second]),
  )
  return sheets.map(({ id, zone, leavesAt, returnsAt, staff: officer, second }) => ({
    ...{ href: `/visits/${id}`, zone, leavesAt, returnsAt },
    with: names.get((officer === staff ? second : officer) ?? '') ?? '',
  }))
}

/** The last sheet that somebody lodged: what they ring from and say seldom changes. */
export async function lastSheetOf(tx: Tx, staff: string) {
  const [last] = await tx.query<{ phone: string; safeWord: string }>(
    `select v.phone, v.safe_word from run_sheet s join run_version v on v.agency_id = s.agency_id and v.sheet_id = s.id
     where s.staff_id = $1 order by s.lodged_at desc, v.version desc limit 1`,
    [staff],
  )
  return last
}

/** The appointments of these that stand on an open sheet other than the one named, with that sheet. */
export async function onSheets(tx: Tx, appointments: readonly string[], but?: string): Promise<Map<string, string>> {
  if (appointments.length === 0) return new Map()
  const rows = await tx.query<{ appointment: string; sheet: string }>(
    `select p.appointment_id as appointment, s.id as sheet
     from run_stop_place p join run_sheet s on s.agency_id = p.agency_id and s.id = p.sheet_id
       join run_stop t on t.agency_id = p.agency_id and t.sheet_id = p.sheet_id and t.version = p.version and t.id = p.stop_id
     where p.appointment_id = any($1) and not t.dropped and s.id is distinct from $2::uuid
       and p.version = (select max(v.version) from run_version v where v.agency_id = p.agency_id and v.sheet_id = p.sheet_id)
       and not exists (select from run_mark m where m.agency_id = s.agency_id and m.sheet_id = s.id and m.kind = 'called-off')`,
    [appointments, but ?? null],
  )
  return new Map(rows.map(({ appointment, sheet }) => [appointment, sheet]))
}

/** Whose sheets the asker may see: their own and their colleagues' as far as their lists reach. */
export async function watched(tx: Tx): Promise<{ id: string; name: string }[]> {
  return (await staffInScope(tx)).map(({ id, name }) => ({ id, name }))
}

/**
 * What a path's `:sheet` points at: about no one person, as it is a colleague's way round. There for the officer, whoever goes along,
 * those whose lists reach the officer, and those who were told of an alarm about it.
 */
export async function sheetSubject(tx: Tx, id: string): Promise<{ person: null } | undefined> {
  const me = tx.actor.staff
  const [row] = await tx.query<{ staff: string; own: boolean }>(
    `select s.staff_id as staff, (s.staff_id = $2
       or exists (select from run_version v where v.agency_id = s.agency_id and v.sheet_id = s.id and v.second_id = $2)
       or exists (select from run_alarm a join run_alarm_told t on t.agency_id = a.agency_id and t.alarm_id = a.id
         where a.agency_id = s.agency_id and a.sheet_id = s.id and t.staff_id = $2)) as own
     from run_sheet s where s.id = $1`,
    [id, me],
  )
  if (!row) return undefined
  if (row.own) return { person: null }
  return (await staffInScope(tx)).some((one) => one.id === row.staff) ? { person: null } : undefined
}

/** Each version of a sheet, newest first: when it was made, by whom and why. */
export async function versionsOf(tx: Tx, sheet: string) {
  const rows = await visitTables(tx)
    .selectFrom('runVersion')
    .select(['version', 'madeAt', 'madeBy', 'why'])
    .where('sheetId', '=', sheet)
    .orderBy('version', 'desc')
    .execute()
  const names = await staffNames(
    tx,
    rows.map(({ madeBy }) => madeBy),
  )
  return rows.map(({ version, madeAt, madeBy, why }) => ({
    version,
    at: madeAt,
    by: names.get(madeBy ?? '') ?? '',
    why,
  }))
}

/** Where stops are, of a sheet with an alarm that the asker was told of and that is not over. */
export async function placesInAlarm(tx: Tx, sheet: string): Promise<Map<string, string>> {
  const rows = await tx.query<{ stopId: string; place: string }>('select * from places_in_alarm($1)', [sheet])
  return new Map(rows.map(({ stopId, place }) => [stopId, place]))
}
