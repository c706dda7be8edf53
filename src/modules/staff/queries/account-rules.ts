import type { Tx } from '../../../platform/database/tx.ts'
import { type AccountRule, accountRuleAtFirst, type RulesShown } from '../rules/accounts.ts'
import { fullName } from '../rules.ts'
import { staffTables } from '../tables.ts'

/** What the agency says of its accounts now. */
export async function accountRule(tx: Tx): Promise<AccountRule> {
  const row = await staffTables(tx)
    .selectFrom('accountRule')
    .select(['version', 'inactiveDays', 'reviewMonths', 'warnDays'])
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? accountRuleAtFirst
}

/** The trainings that the agency asks for, newest last. */
export const trainingRules = (tx: Tx) =>
  staffTables(tx)
    .selectFrom('trainingRule')
    .select(['id', 'name', 'blocks', 'startsOn', 'reason'])
    .where('endedAt', 'is', null)
    .orderBy('name')
    .execute()

type Lacking = { rule: string; id: string; givenName: string; familyName: string }

/** What holds for accounts, and the trainings asked for with those who lack each today. */
export async function rulesShown(tx: Tx): Promise<RulesShown> {
  const [rule, trainings, lacking] = await Promise.all([
    accountRule(tx),
    trainingRules(tx),
    tx.query<Lacking>(
      `select r.id as rule, s.id, s.given_name, s.family_name from training_rule r
         join staff s on s.agency_id = r.agency_id and not s.service and (s.left_on is null or s.left_on > $1)
       where r.ended_at is null and not exists (select from staff_training t where t.agency_id = r.agency_id
         and t.staff_id = s.id and t.rule_id = r.id and t.withdrawn_at is null and t.last_day >= $1)
       order by s.family_name, s.given_name limit 2000`,
      [tx.today],
    ),
  ])
  const each = Map.groupBy(lacking, (row) => row.rule)
  return {
    rule,
    today: tx.today,
    trainings: trainings.map((one) => ({
      ...one,
      lacking: (each.get(one.id) ?? []).map(({ id, ...names }) => ({ id, name: fullName(names) })),
    })),
  }
}
