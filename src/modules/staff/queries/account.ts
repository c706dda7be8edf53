import { staffOf } from '../../../platform/access/actor.ts'
import { emailKey } from '../../../platform/access/email.ts'
import { lockedUntil } from '../../../platform/access/guard.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import {
  type AccountShown,
  accountRuleAtFirst,
  type Closing,
  closings,
  type OwnTraining,
  type ReviewShown,
  type TrainingShown,
  trainingState,
} from '../rules/accounts.ts'
import { fullName } from '../rules.ts'
import { staffTables } from '../tables.ts'
import { accountRule, trainingRules } from './account-rules.ts'
import { rolesOf } from './directory.ts'

/** When somebody last used a session; all of them are kept. */
const lastSeen = `(select max(s.seen_at) from session s where s.agency_id = a.agency_id and s.staff_id = a.staff_id)`

type Row = {
  email: string
  hasPassword: boolean
  disabledAt: Temporal.Instant | null
  disabledWhy: string | null
  openedAt: Temporal.Instant | null
  lastUsedAt: Temporal.Instant | null
  invitedUntil: Temporal.Instant | null
  owns: number
  version: number
  givenName: string
  familyName: string
}

/** Somebody's account, for whoever keeps the accounts: how it stands, when it was of use, who looked at it, their training. */
export async function accountShown(tx: Tx, staff: string): Promise<AccountShown | undefined> {
  const [[row], roles, reviews, trainings, rules] = await Promise.all([
    tx.query<Row>(
      `select a.email, a.password_hash is not null as has_password, a.disabled_at, a.disabled_why, a.opened_at, ${lastSeen} as last_used_at,
         p.version, p.given_name, p.family_name,
         (select max(i.expires_at) from invitation i where i.agency_id = a.agency_id and i.staff_id = a.staff_id
           and i.used_at is null and i.ended_at is null and i.expires_at > $2) as invited_until,
         (select count(*)::int from service_account v where v.agency_id = a.agency_id and v.owner_id = a.staff_id and v.ended_at is null) as owns
       from account a join staff p on p.agency_id = a.agency_id and p.id = a.staff_id where a.staff_id = $1`,
      [staff, tx.now],
    ),
    rolesOf(tx, [staff]),
    reviewsOf(tx, staff),
    trainingsOf(tx, staff),
    trainingRules(tx),
  ])
  if (!row) return undefined
  const locked = await lockedUntil(tx, emailKey(row.email))
  const { hasPassword, disabledAt, disabledWhy, givenName, familyName, ...about } = row
  const why: Closing = closings.find((one) => one === disabledWhy) ?? 'by-hand'
  const open = hasPassword ? 'open' : about.invitedUntil ? 'invited' : 'without-way-in'
  return {
    ...about,
    id: staff,
    name: fullName({ givenName, familyName }),
    roles: (roles.get(staff) ?? []).map(({ name }) => name),
    state: disabledAt ? why : open,
    closedAt: disabledAt,
    lockedUntil: locked,
    reviews,
    trainings,
    rules: rules.map(({ id, name }) => ({ value: id, label: name })),
  }
}

/** Who looked at somebody's account, newest first. */
export async function reviewsOf(tx: Tx, staff: string): Promise<ReviewShown[]> {
  const rows = await staffTables(tx)
    .selectFrom('accessReview')
    .innerJoin('staff', 'staff.id', 'accessReview.reviewedBy')
    .select(['reviewedAt as at', 'outcome', 'note', 'accessReview.roles', 'givenName', 'familyName'])
    .where('staffId', '=', staff)
    .orderBy('reviewedAt', 'desc')
    .limit(50)
    .execute()
  return rows.map(({ givenName, familyName, ...row }) => ({ ...row, by: fullName({ givenName, familyName }) }))
}

/** What training is recorded of somebody, the newest first. */
async function trainingsOf(tx: Tx, staff: string): Promise<TrainingShown[]> {
  const rule = await accountRule(tx)
  const rows = await staffTables(tx)
    .selectFrom('staffTraining')
    .innerJoin('trainingRule', 'trainingRule.id', 'staffTraining.ruleId')
    .select(['staffTraining.id', 'ruleId as rule', 'name', 'passedOn', 'lastDay'])
    .where('staffId', '=', staff)
    .where('withdrawnAt', 'is', null)
    .orderBy('lastDay', 'desc')
    .limit(100)
    .execute()
  return rows.map((row) => ({ ...row, state: trainingState(row.lastDay, tx.today, rule) }))
}

/** One's own training: what is asked for, until when it is valid, and what it keeps from one. */
export async function ownTraining(tx: Tx): Promise<OwnTraining> {
  const [rules, rule, mine] = await Promise.all([
    trainingRules(tx),
    accountRule(tx),
    trainingsOf(tx, staffOf(tx.actor)),
  ])
  return {
    lines: rules.map(({ id, name, blocks, startsOn }) => {
      const lastDay = mine.find((one) => one.rule === id)?.lastDay ?? null
      const begun = Temporal.PlainDate.compare(startsOn, tx.today) <= 0
      return { name, blocks, startsOn, begun, lastDay, state: trainingState(lastDay, tx.today, rule) }
    }),
  }
}

/** How many trainings somebody should see to: those that ended, are about to, or were never passed. */
export async function trainingToSeeTo(tx: Tx): Promise<number> {
  if (!tx.actor.staff) return 0
  const [row] = await tx.query<{ count: number }>(
    `select count(*)::int from training_rule r
       cross join (select coalesce((select warn_days from account_rule order by version desc limit 1), $3) as days) w
     where r.ended_at is null and r.starts_on <= $2::date + w.days and not exists (
       select from staff_training t where t.agency_id = r.agency_id and t.staff_id = $1 and t.rule_id = r.id
         and t.withdrawn_at is null and t.last_day > $2::date + w.days)`,
    [tx.actor.staff, tx.today, accountRuleAtFirst.warnDays],
  )
  return row?.count ?? 0
}
