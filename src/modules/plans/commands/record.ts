import { staffOf } from '../../../platform/access/actor.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { writeLine } from '../../people/index.ts'
import type { Content } from '../rules.ts'
import { contentOf, type PlanChangeRow, type PlanRow, planTables } from '../tables.ts'

/** The plan's row, held until the transaction ends; the path has found the person already. */
export async function lockPlan(tx: Tx, id: string): Promise<PlanRow & { content: Content }> {
  const row = await planTables(tx)
    .selectFrom('plan')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return { ...row, content: contentOf(row.content) }
}

type Written = Pick<PlanChangeRow, 'kind'> & {
  list?: string | undefined
  item?: string | undefined
  before?: unknown
  after?: unknown
}

/** Writes one change beside the plan it made: what it was before and after, by whom and when. */
export async function writeChange(
  tx: Tx,
  plan: Pick<PlanRow, 'id' | 'personId' | 'version'>,
  { kind, list, item, before, after }: Written,
): Promise<void> {
  const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value))
  const row = {
    id: newId(),
    planId: plan.id,
    personId: plan.personId,
    version: plan.version,
    at: tx.now,
    byId: staffOf(tx.actor),
    kind,
    list: list ?? null,
    itemId: item ?? null,
    before: json(before),
    after: json(after),
  }
  await planTables(tx).insertInto('planChange').values(row).execute()
}

type PlanAction = 'plan.opened' | 'plan.made' | 'plan.agreed' | 'plan.not-agreed' | 'plan.not-asked'

/** The line of the person's story and the trail's row. */
export async function tell(
  tx: Tx,
  { id, personId }: Pick<PlanRow, 'id' | 'personId'>,
  action: PlanAction,
  data: Record<string, unknown> = {},
): Promise<void> {
  const subject = ['plan', id] as const
  await writeLine(tx, { person: personId, at: tx.now, kind: action, subject, data })
  await audit(tx, action, { person: personId, subject, fields: Object.keys(data) })
}
