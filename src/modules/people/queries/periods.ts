import type { Tx } from '../../../platform/database/tx.ts'
import { mainPeriod, type Supervision } from '../rules.ts'
import { peopleTables } from '../tables.ts'

export const periodColumns = `s.id, s.person_id as person, s.kind, s.opened_on, s.opened_why, s.office_id, s.closed_on, s.closed_why, s.version,
  l.level, l.valid_from as level_since, a.staff_id as officer_id`
export const periodJoins = `
  left join lateral (select level, valid_from from supervision_level v where v.supervision_id = s.id and v.superseded_at is null
    and v.valid_from <= $2 and (v.valid_to is null or v.valid_to > $2) order by v.valid_from desc, v.recorded_at desc limit 1) l on true
  left join lateral (select staff_id from allocation o where o.supervision_id = s.id and o.first_day <= $2
    and (o.last_day is null or o.last_day >= $2) order by o.first_day desc, o.recorded_at desc limit 1) a on true`

/** Every period of a person, with its level and officer of today, the latest opened first. */
export function periodsOf(tx: Tx, person: string): Promise<Supervision[]> {
  return tx.query<Supervision>(
    `select ${periodColumns} from supervision s ${periodJoins} where s.person_id = $1 order by s.opened_on desc, s.id desc`,
    [person, tx.today],
  )
}

/** One period, with its level and officer of a day: today, unless another is named. */
export async function periodNamed(tx: Tx, id: string, day = tx.today): Promise<Supervision | undefined> {
  const [period] = await tx.query<Supervision>(
    `select ${periodColumns} from supervision s ${periodJoins} where s.id = $1`,
    [id, day],
  )
  return period
}

/** Several periods, with the level and officer of today. */
export function periodsNamed(tx: Tx, ids: readonly string[]): Promise<Supervision[]> {
  return tx.query<Supervision>(
    `select ${periodColumns} from supervision s ${periodJoins} where s.id = any ($1::uuid[])`,
    [ids, tx.today],
  )
}

/** The period that the person's pages are about now: an open supervision, else an open report. */
export async function currentSupervision(tx: Tx, person: string): Promise<Supervision | undefined> {
  return mainPeriod(await periodsOf(tx, person))
}

/** The periods that are over, the latest first. */
export async function earlierSupervisions(tx: Tx, person: string): Promise<Supervision[]> {
  return (await periodsOf(tx, person)).filter((period) => period.closedOn !== null)
}

export type CaseloadLine = { person: string; supervision: string; staff: string }

/** Whom these officers have today: one line for each open period. Who is hidden from the asker is left out. */
export async function caseloadOf(tx: Tx, staffIds: readonly string[]): Promise<CaseloadLine[]> {
  if (staffIds.length === 0) return []
  return tx.query<CaseloadLine>(
    `select a.person_id as person, a.supervision_id as supervision, a.staff_id as staff
     from allocation a join supervision s on s.agency_id = a.agency_id and s.id = a.supervision_id
     where a.staff_id = any ($1::uuid[]) and a.first_day <= $2 and (a.last_day is null or a.last_day >= $2) and s.closed_on is null
     order by a.person_id, a.supervision_id`,
    [staffIds, tx.today],
  )
}

/** Who had a period of supervision, from when to when, the latest first. */
export async function allocationsOf(tx: Tx, supervision: string) {
  return peopleTables(tx)
    .selectFrom('allocation')
    .select(['id', 'staffId', 'firstDay', 'lastDay', 'why'])
    .where('supervisionId', '=', supervision)
    .orderBy('firstDay', 'desc')
    .orderBy('recordedAt', 'desc')
    .execute()
}

/** The people who are at one of the levels today, in a period of supervision that is open. */
export async function peopleAtLevels(tx: Tx, levels: readonly string[]): Promise<string[]> {
  if (levels.length === 0) return []
  const rows = await tx.query<{ person: string }>(
    `select distinct s.person_id as person from supervision s ${periodJoins}
     where $1::text[] is not null and s.closed_on is null and l.level = any ($1::text[])`,
    [levels, tx.today],
  )
  return rows.map(({ person }) => person)
}
