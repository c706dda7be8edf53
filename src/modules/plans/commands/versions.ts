import { staffOf } from '../../../platform/access/actor.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { problemWithSaid, type Said } from '../rules.ts'
import { type PlanRow, planTables } from '../tables.ts'
import { changePlan } from './change.ts'
import { lockPlan, tell } from './record.ts'
import { finishReview } from './review.ts'

export type NewVersion = {
  plan: string
  why: string
  /** When it is looked at again; the day that is set already stays unless another is given. */
  reviewOn?: Temporal.PlainDate | undefined
  /** The plan's version that was read, of which nobody has made another. */
  version: number | undefined
}

/**
 * Makes the plan as it stands the plan of today: what can be compared, and what the person is asked about. Where a review was due, it
 * is done with this, and the next has the day given. Refuses `stale` where the plan was changed since it was read, and
 * `nothing-changed` where it is the last version already.
 */
export async function makeVersion(tx: Tx, { plan, why, reviewOn, version }: NewVersion) {
  const row = await lockPlan(tx, plan)
  if (version !== undefined && version !== row.version) return refuse('stale')
  const given = reviewOn && `${reviewOn}` !== row.content.reviewOn ? reviewOn : undefined
  if (given) {
    const set = await changePlan(tx, { plan, change: { do: 'review', on: given } })
    if (!set.ok) return refuse('review-past', 'reviewOn')
  }
  const made = await cut(tx, given ? await lockPlan(tx, plan) : row, why)
  if (!made) return refuse('nothing-changed')
  return done({ plan, person: row.personId, n: made.n })
}

/** The version of the plan as it stands, made unless the last is the same. */
async function cut(tx: Tx, row: Awaited<ReturnType<typeof lockPlan>>, why: string) {
  const last = await lastOf(tx, row.id)
  if (last?.ofVersion === row.version) return undefined
  const n = (last?.n ?? 0) + 1
  const version = {
    id: newId(),
    planId: row.id,
    personId: row.personId,
    n,
    ofVersion: row.version,
    content: JSON.stringify(row.content),
    madeAt: tx.now,
    madeBy: staffOf(tx.actor),
    why,
  }
  await planTables(tx).insertInto('planVersion').values(version).execute()
  await tell(tx, row, 'plan.made', { n })
  await reviewedBy(tx, row)
  return { id: version.id, n }
}

/** A review whose day has come is done when the plan is made anew. */
async function reviewedBy(tx: Tx, row: PlanRow & { content: { reviewOn?: string } }): Promise<void> {
  const { reviewOn } = row.content
  const next = reviewOn === undefined ? undefined : Temporal.PlainDate.from(reviewOn)
  const isToCome = next !== undefined && Temporal.PlainDate.compare(next, tx.today) > 0
  if (!isToCome) await finishReview(tx, row, undefined)
}

const lastOf = (tx: Tx, plan: string) =>
  planTables(tx)
    .selectFrom('planVersion')
    .select(['id', 'n', 'ofVersion'])
    .where('planId', '=', plan)
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst()

/**
 * Records what the person said to the plan: agreed, not agreed and why, or could not be asked and why. The plan as it stands becomes a
 * version where it is none yet, since nobody agrees to what moves. Refuses a plan without a goal (`no-goal`), and one that was
 * changed since it was read (`stale`).
 */
export async function recordAgreement(
  tx: Tx,
  { plan, version, ...said }: Said & { plan: string; version: number | undefined },
) {
  const row = await lockPlan(tx, plan)
  if (version !== undefined && version !== row.version) return refuse('stale')
  const problem = problemWithSaid(row.content, said, tx.today)
  if (problem) return refuse(problem.refusal, problem.at)
  const of = (await cut(tx, row, '')) ?? (await lastOf(tx, plan))
  if (!of) throw new Error('a plan that is not new has a version')
  const agreement = {
    id: newId(),
    planVersionId: of.id,
    personId: row.personId,
    answer: said.answer,
    how: said.answer === 'not-asked' ? null : (said.how ?? null),
    saidOn: said.on,
    why: said.why,
    recordedAt: tx.now,
    recordedBy: staffOf(tx.actor),
  }
  await planTables(tx).insertInto('planAgreement').values(agreement).execute()
  await tell(tx, row, `plan.${said.answer}`, { n: of.n })
  return done({ plan, person: row.personId, n: of.n })
}
