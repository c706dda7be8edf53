import { staffOf } from '../../../platform/access/actor.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import type { AccountRule, ReviewOutcome } from '../rules/accounts.ts'
import { neverBlocked } from '../rules/accounts.ts'
import { staffTables } from '../tables.ts'
import { shutAccount } from './accounts.ts'

type Day = Temporal.PlainDate
export type NewReview = { staff: string; outcome: ReviewOutcome; note: string }

/** Says what a look at an account came to; one that is closed is shut at once. Refuses one's own, and an account that is shut. */
export async function reviewAccess(tx: Tx, { staff, outcome, note }: NewReview) {
  if (tx.actor.staff === staff) return refuse('own-review')
  const account = await staffTables(tx)
    .selectFrom('account')
    .select('staffId')
    .where('staffId', '=', staff)
    .where('disabledAt', 'is', null)
    .executeTakeFirst()
  if (!account) return refuse('account-shut')
  const held = await staffTables(tx)
    .selectFrom('staffRole')
    .select('role')
    .where('staffId', '=', staff)
    .where('endedAt', 'is', null)
    .execute()
  const row = { id: newId(), staffId: staff, reviewedAt: tx.now, reviewedBy: staffOf(tx.actor), outcome, note }
  await staffTables(tx)
    .insertInto('accessReview')
    .values({ ...row, roles: held.map(({ role }) => role).sort() })
    .execute()
  await audit(tx, 'access.reviewed', { subject: ['staff', staff], fields: [outcome] })
  return outcome === 'closed' ? shutAccount(tx, staff, 'review') : done({ id: staff })
}

export type NewAccountRule = Omit<AccountRule, 'version'> & { version: number | undefined; reason: string }

/** Says what holds for accounts from now on. Refuses a change made on an older state. */
export async function setAccountRule(tx: Tx, { version = 0, ...rule }: NewAccountRule) {
  const tables = staffTables(tx)
  const [newest] = await tables
    .selectFrom('accountRule')
    .select('version')
    .orderBy('version', 'desc')
    .limit(1)
    .execute()
  if ((newest?.version ?? 0) !== version) return refuse('stale')
  const by = { madeAt: tx.now, madeBy: tx.actor.staff }
  const made = await tables
    .insertInto('accountRule')
    .values({ version: version + 1, ...rule, ...by })
    .onConflict((conflict) => conflict.doNothing())
    .returning('version')
    .execute()
  if (made.length === 0) return refuse('stale')
  await audit(tx, 'account-rule.set', { fields: ['inactiveDays', 'reviewMonths', 'warnDays'] })
  return done({ version: version + 1 })
}

export type NewTrainingRule = { name: string; blocks: readonly string[]; startsOn: Day; reason: string }

/** Asks for a training, from a day on. Refuses to keep from people what those who could mend it need. */
export async function askForTraining(tx: Tx, { blocks, ...rule }: NewTrainingRule) {
  if (blocks.some((one) => neverBlocked.includes(one))) return refuse('never-blocked', 'blocks')
  const id = newId()
  const by = { madeAt: tx.now, madeBy: tx.actor.staff, endedAt: null, endedBy: null }
  await staffTables(tx)
    .insertInto('trainingRule')
    .values({ id, ...rule, blocks: [...blocks], ...by })
    .execute()
  await audit(tx, 'training.asked', { subject: ['training', id], fields: [...blocks] })
  return done({ id })
}

/** Asks for a training no longer. What was recorded of it stays. */
export async function dropTraining(tx: Tx, rule: string) {
  const ended = await staffTables(tx)
    .updateTable('trainingRule')
    .set({ endedAt: tx.now, endedBy: tx.actor.staff })
    .where('id', '=', rule)
    .where('endedAt', 'is', null)
    .returning('id')
    .execute()
  if (ended.length === 0) return refuse('not-there')
  await audit(tx, 'training.dropped', { subject: ['training', rule] })
  return done({ id: rule })
}

export type NewTraining = { staff: string; rule: string; passedOn: Day; lastDay: Day }

/** Records that somebody passed a training, and until which day it is valid. Refuses a day to come, and an end before it. */
export async function recordTraining(tx: Tx, { staff, rule, passedOn, lastDay }: NewTraining) {
  if (Temporal.PlainDate.compare(passedOn, tx.today) > 0) return refuse('passed-to-come', 'passedOn')
  if (Temporal.PlainDate.compare(lastDay, passedOn) < 0) return refuse('last-before-first', 'lastDay')
  const known = await staffTables(tx)
    .selectFrom('trainingRule')
    .select('id')
    .where('id', '=', rule)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  if (!known) return refuse('training-gone', 'rule')
  const id = newId()
  const by = { recordedAt: tx.now, recordedBy: tx.actor.staff, withdrawnAt: null, withdrawnBy: null }
  await staffTables(tx)
    .insertInto('staffTraining')
    .values({ id, staffId: staff, ruleId: rule, passedOn, lastDay, ...by })
    .execute()
  await audit(tx, 'training.recorded', { subject: ['staff', staff], fields: ['passedOn', 'lastDay'] })
  return done({ id: staff })
}

/** Takes a training back that was recorded in error. */
export async function withdrawTraining(tx: Tx, { staff, training }: { staff: string; training: string }) {
  const taken = await staffTables(tx)
    .updateTable('staffTraining')
    .set({ withdrawnAt: tx.now, withdrawnBy: tx.actor.staff })
    .where('id', '=', training)
    .where('staffId', '=', staff)
    .where('withdrawnAt', 'is', null)
    .returning('id')
    .execute()
  if (taken.length === 0) return refuse('not-there')
  await audit(tx, 'training.withdrawn', { subject: ['staff', staff] })
  return done({ id: staff })
}
