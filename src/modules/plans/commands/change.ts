import { versionInForce } from '../../../jurisdictions/index.ts'
import { staffOf } from '../../../platform/access/actor.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { writeLine } from '../../people/index.ts'
import { settleNeeds } from '../../referrals/index.ts'
import { type Around, type Change, type Content, type Draft, type List, type Step, withChange } from '../rules.ts'
import { type PlanRow, planTables } from '../tables.ts'
import { lockPlan, writeChange } from './record.ts'
import { settleReview } from './review.ts'

type Asked = { do: 'added'; list: List; draft: Draft; id?: string } | Exclude<Change, { do: 'added' }>
export type PlanChange = { plan: string; change: Asked }

/**
 * Does one thing to a plan, kept for good with what it was before and after, and makes the plan's needs those that services are
 * found for. Refuses what the rules of a plan refuse (see `withChange`).
 */
export async function changePlan(tx: Tx, { plan, change: asked }: PlanChange) {
  const row = await lockPlan(tx, plan)
  const change: Change = asked.do === 'added' ? { ...asked, id: asked.id ?? newId() } : asked
  const version = row.version + 1
  const changed = withChange(row.content, change, version, aroundOf(tx))
  if (!changed.ok) return refuse(changed.refusal, changed.at)
  const { content, before, after } = changed.value
  const item = 'id' in change ? change.id : undefined
  const list = change.do === 'state' ? 'steps' : 'list' in change ? change.list : undefined
  if (content === row.content) return done({ plan, person: row.personId, item, version: row.version })
  if (change.do === 'added' && change.list === 'steps') await nameStep(tx, row, change.id)
  await save(tx, row, content, version)
  await writeChange(tx, { ...row, version }, { kind: change.do, list, item, before, after })
  const subject = item && list === 'steps' ? (['step', item] as const) : (['plan', plan] as const)
  await audit(tx, 'plan.changed', { person: row.personId, subject, fields: [change.do, ...(list ? [list] : [])] })
  if (list === 'risks') await settleNeeds(tx, row.personId, ['plan', plan], content.risks)
  if (change.do === 'state') await tellStep(tx, row, after as Step)
  if (change.do === 'review') await settleReview(tx, row, change.on)
  return done({ plan, person: row.personId, item, version })
}

/** What the plan's rules know of the day and of the agency's list of needs. */
function aroundOf(tx: Tx): Around {
  const { needs } = versionInForce(tx.actor.jurisdiction, tx.today)
  const codes = (of: typeof needs) => of.map(({ code }) => code)
  return { today: tx.today, needs: codes(needs), factors: codes(needs.filter(({ factor }) => factor)) }
}

async function save(tx: Tx, { id }: PlanRow, content: Content, version: number): Promise<void> {
  const set = { content: JSON.stringify(content), version, changedAt: tx.now, changedBy: staffOf(tx.actor) }
  await planTables(tx).updateTable('plan').set(set).where('id', '=', id).execute()
}

/** A step gets its page and what it becomes can name it. */
async function nameStep(tx: Tx, { id: planId, personId }: PlanRow, id: string): Promise<void> {
  const row = { id, planId, personId, madeAt: tx.now, madeBy: staffOf(tx.actor) }
  await planTables(tx).insertInto('planStep').values(row).execute()
}

/** What the story says of a step: that it was done or dropped; the rest is in the plan's own. */
async function tellStep(tx: Tx, { personId }: PlanRow, step: Step): Promise<void> {
  if (step.state !== 'done' && step.state !== 'dropped') return
  const subject = ['step', step.id] as const
  const data = step.kept ? {} : { what: step.words.slice(0, 200) }
  await writeLine(tx, { person: personId, at: tx.now, kind: `plan.step-${step.state}`, subject, data })
}
