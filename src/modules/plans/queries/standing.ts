import type { Tx } from '../../../platform/database/tx.ts'
import { dayOf } from '../../../platform/dates.ts'
import { caseloadOf, periodsNamed } from '../../people/index.ts'
import { type PlanStanding, planStanding } from '../rules.ts'

type Day = Temporal.PlainDate
/** How far the plan of a period is, and the day on which it is looked at again. */
export type PlanStands = { standing: PlanStanding; reviewOn: Day | undefined }
type Row = { supervision: string; reviewOn: string | null; madeAt: Temporal.Instant | null }

/** How the plans of these periods of supervision stand, by the period's id. */
export async function plansStanding(tx: Tx, supervisions: readonly string[]): Promise<Map<string, PlanStands>> {
  const rows = await rowsOf(tx, supervisions)
  return new Map(
    supervisions.map((id) => {
      const row = rows.get(id)
      const reviewOn = row?.reviewOn ? Temporal.PlainDate.from(row.reviewOn) : undefined
      const madeOn = row?.madeAt ? dayOf(row.madeAt, tx.actor.zone) : undefined
      return [id, { standing: planStanding(row && { madeOn, reviewOn }, tx.today), reviewOn }]
    }),
  )
}

async function rowsOf(tx: Tx, supervisions: readonly string[]): Promise<Map<string, Row>> {
  if (supervisions.length === 0) return new Map()
  const rows = await tx.query<Row>(
    `select p.supervision_id as supervision, p.content ->> 'reviewOn' as review_on,
       (select max(v.made_at) from plan_version v where v.agency_id = p.agency_id and v.plan_id = p.id) as made_at
     from plan p where p.supervision_id = any ($1::uuid[])`,
    [supervisions],
  )
  return new Map(rows.map((row) => [row.supervision, row]))
}

/** Of the people whom these officers supervise, those whose plan stands so. Who is here for a report only needs none. */
export async function peopleByPlan(tx: Tx, staff: readonly string[], standing: PlanStanding): Promise<string[]> {
  const lines = await caseloadOf(tx, staff)
  const ids = lines.map(({ supervision }) => supervision)
  const [stands, periods] = await Promise.all([plansStanding(tx, ids), periodsNamed(tx, ids)])
  return periods.flatMap(({ id, person, kind }) =>
    kind === 'supervision' && stands.get(id)?.standing === standing ? [person] : [],
  )
}
