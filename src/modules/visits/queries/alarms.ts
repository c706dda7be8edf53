import type { Tx } from '../../../platform/database/tx.ts'
import { staffNames } from '../../staff/index.ts'
import type { Alarm, AlarmMarkKind } from '../rules.ts'

type Row = Omit<Alarm, 'told' | 'marks'> & {
  toldIds: string[]
  markKinds: AlarmMarkKind[]
  markWords: string[]
  markTimes: Temporal.Instant[]
  markStaff: (string | null)[]
}

const select = `
  select a.id, a.sheet_id as sheet, a.kind, a.occasion, a.due_at as due, a.step, a.stop_id as stop, a.at, a.made_by as made,
    array(select t.staff_id from run_alarm_told t where t.agency_id = a.agency_id and t.alarm_id = a.id order by t.staff_id) as told_ids,
    coalesce(m.kinds, '{}') as mark_kinds, coalesce(m.words, '{}') as mark_words, coalesce(m.times, '{}') as mark_times,
    coalesce(m.staff, '{}') as mark_staff
  from run_alarm a
    left join lateral (select array_agg(m.kind order by m.at, m.id) as kinds, array_agg(m.words order by m.at, m.id) as words,
        array_agg(m.at order by m.at, m.id) as times, array_agg(m.staff_id order by m.at, m.id) as staff
      from run_alarm_mark m where m.agency_id = a.agency_id and m.alarm_id = a.id) m on true`

async function read(tx: Tx, rest: string, values: readonly unknown[]): Promise<Alarm[]> {
  const rows = await tx.query<Row>(`${select} ${rest}`, values)
  if (rows.length === 0) return []
  const names = await staffNames(
    tx,
    rows.flatMap(({ toldIds, markStaff }) => [...toldIds, ...markStaff]),
  )
  return rows.map(({ toldIds, markKinds, markWords, markTimes, markStaff, ...alarm }) => ({
    ...alarm,
    told: toldIds.map((id) => ({ id, name: names.get(id) ?? '' })),
    marks: markKinds.map((kind, nth) => ({
      kind,
      words: markWords[nth] ?? '',
      at: markTimes[nth] as Temporal.Instant,
      staff: markStaff[nth] ?? null,
      by: names.get(markStaff[nth] ?? '') ?? '',
    })),
  }))
}

/** Every alarm about these sheets, newest first. */
export const alarmsOf = (tx: Tx, sheets: readonly string[]): Promise<Alarm[]> =>
  sheets.length === 0
    ? Promise.resolve([])
    : read(tx, 'where a.sheet_id = any($1) order by a.at desc, a.id desc', [sheets])

/** One alarm of a sheet. */
export async function alarmOf(tx: Tx, sheet: string, id: string): Promise<Alarm | undefined> {
  return (await read(tx, 'where a.sheet_id = $1 and a.id = $2', [sheet, id]))[0]
}

/** The alarms that call somebody now: they were told, nobody closed it, and they have not read that all is well. */
export const alarmsFor = (tx: Tx, staff: string): Promise<Alarm[]> =>
  read(
    tx,
    `where exists (select from run_alarm_told t where t.agency_id = a.agency_id and t.alarm_id = a.id and t.staff_id = $1)
       and a.at > $2 and not exists (select from run_alarm_mark m where m.agency_id = a.agency_id and m.alarm_id = a.id
         and (m.kind = 'closed' or (m.kind = 'seen' and m.staff_id = $1)))
     order by a.kind = 'help' desc, a.at`,
    [staff, tx.now.subtract({ hours: 24 * 14 })],
  )
