import { among } from '../../../platform/database/among.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { currentSupervision, periodsOf } from '../../people/index.ts'
import { staffNames } from '../../staff/index.ts'
import type { Agreement, Plan, PlanLine, Step, Version, VersionLine } from '../rules.ts'
import { contentOf, type PlanAgreementRow, type PlanRow, type PlanVersionRow, planTables } from '../tables.ts'

/** The plan of the period that is open; undefined where none was begun, or where nobody is supervised. */
export async function planOf(tx: Tx, person: string): Promise<Plan | undefined> {
  const period = await currentSupervision(tx, person)
  if (!period) return undefined
  const row = await rows(tx).where('supervisionId', '=', period.id).executeTakeFirst()
  return row && planFrom(tx, row)
}

/** A plan of any period. */
export async function planNamed(tx: Tx, id: string): Promise<Plan | undefined> {
  const row = await rows(tx).where('id', '=', id).executeTakeFirst()
  return row && planFrom(tx, row)
}

const rows = (tx: Tx) => planTables(tx).selectFrom('plan').selectAll()

async function planFrom(tx: Tx, row: PlanRow): Promise<Plan> {
  const [[last], names] = await Promise.all([versionsOf(tx, row.id, 1), staffNames(tx, [row.changedBy])])
  return {
    id: row.id,
    person: row.personId,
    supervision: row.supervisionId,
    content: contentOf(row.content),
    version: row.version,
    openedAt: row.openedAt,
    changedAt: row.changedAt,
    changedByName: names.get(row.changedBy) ?? '',
    last: last?.line,
    changedSince: last?.ofVersion !== row.version,
  }
}

/** Versions of a plan, the newest first, with what the person said to each. */
async function versionsOf(tx: Tx, plan: string, limit: number) {
  const found = await planTables(tx)
    .selectFrom('planVersion')
    .select(['id', 'n', 'ofVersion', 'madeAt', 'madeBy', 'why'])
    .where('planId', '=', plan)
    .orderBy('n', 'desc')
    .limit(limit)
    .execute()
  const lines = await linesOf(tx, found)
  return found.flatMap((row, at) => {
    const line = lines[at]
    return line ? [{ line, ofVersion: row.ofVersion }] : []
  })
}

const mostVersions = 200

/** The versions of a plan, the newest first. */
export const versionLines = async (tx: Tx, plan: string): Promise<VersionLine[]> =>
  (await versionsOf(tx, plan, mostVersions)).map(({ line }) => line)

/** One version, whole. */
export async function versionOf(tx: Tx, plan: string, n: number): Promise<Version | undefined> {
  const row = await planTables(tx)
    .selectFrom('planVersion')
    .selectAll()
    .where('planId', '=', plan)
    .where('n', '=', n)
    .executeTakeFirst()
  const [line] = row ? await linesOf(tx, [row]) : []
  return row && line && { ...line, content: contentOf(row.content) }
}

type VersionRow = Pick<PlanVersionRow, 'id' | 'n' | 'madeAt' | 'madeBy' | 'why'>

async function linesOf(tx: Tx, found: readonly VersionRow[]): Promise<VersionLine[]> {
  if (found.length === 0) return []
  const said = await planTables(tx)
    .selectFrom('planAgreement')
    .selectAll()
    .where('planVersionId', '=', among(found.map(({ id }) => id)))
    .orderBy('recordedAt')
    .orderBy('id')
    .execute()
  const names = await staffNames(tx, [...found.map(({ madeBy }) => madeBy), ...said.map((row) => row.recordedBy)])
  const latest = new Map(said.map((row) => [row.planVersionId, agreementFrom(row, names)]))
  return found.map(({ id, n, madeAt, madeBy, why }) => ({
    id,
    n,
    madeAt,
    madeByName: names.get(madeBy) ?? '',
    why,
    agreement: latest.get(id),
  }))
}

const agreementFrom = (row: PlanAgreementRow, names: ReadonlyMap<string, string>): Agreement => ({
  answer: row.answer,
  how: row.how,
  on: row.saidOn,
  why: row.why,
  byName: names.get(row.recordedBy) ?? '',
  at: row.recordedAt,
})

/** The plans of all periods of a person, the latest first. */
export async function plansOf(tx: Tx, person: string): Promise<PlanLine[]> {
  const [periods, plans] = await Promise.all([
    periodsOf(tx, person),
    tx.query<{ id: string; supervision: string; versions: number }>(
      `select p.id, p.supervision_id as supervision,
         (select count(*)::int from plan_version v where v.agency_id = p.agency_id and v.plan_id = p.id) as versions
       from plan p where p.person_id = $1`,
      [person],
    ),
  ])
  return periods.flatMap(({ id, openedOn, closedOn }) => {
    const plan = plans.find(({ supervision }) => supervision === id)
    return plan ? [{ id: plan.id, openedOn, closedOn, versions: plan.versions }] : []
  })
}

/** What the path's `:step` points at. */
export async function stepSubject(tx: Tx, id: string): Promise<{ person: string } | undefined> {
  const row = await planTables(tx).selectFrom('planStep').select('personId').where('id', '=', id).executeTakeFirst()
  return row && { person: row.personId }
}

/** A step with the plan that it is in; undefined for one that was taken out of its plan. */
export async function stepNamed(tx: Tx, id: string): Promise<{ plan: Plan; step: Step } | undefined> {
  const row = await planTables(tx).selectFrom('planStep').select('planId').where('id', '=', id).executeTakeFirst()
  const plan = row && (await planNamed(tx, row.planId))
  const step = plan?.content.steps.find((one) => one.id === id)
  return plan && step && { plan, step }
}

/** What the path's `:plan` points at. */
export async function planSubject(tx: Tx, id: string): Promise<{ person: string } | undefined> {
  const row = await planTables(tx).selectFrom('plan').select('personId').where('id', '=', id).executeTakeFirst()
  return row && { person: row.personId }
}
