import type { Tx } from '../../../platform/database/tx.ts'
import { type AccountRule, type ReviewLine, type ReviewList, type ReviewOne, reviewDue } from '../rules/accounts.ts'
import { fullName } from '../rules.ts'
import { reviewsOf } from './account.ts'
import { accountRule } from './account-rules.ts'
import { rolesOf } from './directory.ts'
import { permissionsByRoles } from './roles.ts'

type Row = {
  id: string
  givenName: string
  familyName: string
  office: string
  openedAt: Temporal.Instant | null
  lastUsedAt: Temporal.Instant | null
  reviewedAt: Temporal.Instant | null
  outcome: string | null
  byGiven: string | null
  byFamily: string | null
}

/** Every open account with when it was last looked at, those that are due first. */
export async function reviewList(tx: Tx): Promise<ReviewList> {
  const rule = await accountRule(tx)
  const lines = await linesOf(tx, rule)
  return { lines, due: lines.filter(({ isDue }) => isDue).length, today: tx.today, rule }
}

/** One account, to be looked at: what its roles come to, and the looks before. Undefined where it is shut. */
export async function reviewOne(tx: Tx, staff: string): Promise<ReviewOne | undefined> {
  const [line] = await linesOf(tx, await accountRule(tx), staff)
  if (!line) return undefined
  const [reviews, permissions] = await Promise.all([reviewsOf(tx, staff), permissionsByRoles(tx, staff)])
  return { line, reviews, permissions }
}

async function linesOf(tx: Tx, rule: AccountRule, staff?: string): Promise<ReviewLine[]> {
  const rows = await tx.query<Row>(
    `select p.id, p.given_name, p.family_name, o.short_name as office, a.opened_at,
       (select max(s.seen_at) from session s where s.agency_id = a.agency_id and s.staff_id = a.staff_id) as last_used_at,
       r.reviewed_at, r.outcome, b.given_name as by_given, b.family_name as by_family
     from account a join staff p on p.agency_id = a.agency_id and p.id = a.staff_id
       join office o on o.agency_id = p.agency_id and o.id = p.office_id
       left join lateral (select reviewed_at, reviewed_by, outcome from access_review r
         where r.agency_id = a.agency_id and r.staff_id = a.staff_id order by reviewed_at desc limit 1) r on true
       left join staff b on b.agency_id = a.agency_id and b.id = r.reviewed_by
     where a.disabled_at is null and ($1::uuid is null or p.id = $1) order by p.family_name, p.given_name limit 5000`,
    [staff ?? null],
  )
  const roles = await rolesOf(
    tx,
    rows.map(({ id }) => id),
  )
  const lines = rows.map((row) => lineOf(tx, rule, row, roles.get(row.id) ?? []))
  return lines.sort((one, other) => Number(other.isDue) - Number(one.isDue))
}

function lineOf(tx: Tx, rule: AccountRule, row: Row, roles: { name: string }[]): ReviewLine {
  const dayOf = (at: Temporal.Instant | null) => at?.toZonedDateTimeISO(tx.actor.zone).toPlainDate() ?? null
  const on = dayOf(row.reviewedAt)
  const due = reviewDue(on, dayOf(row.openedAt), rule)
  const by = fullName({ givenName: row.byGiven ?? '', familyName: row.byFamily ?? '' })
  return {
    id: row.id,
    name: fullName(row),
    office: row.office,
    roles: roles.map(({ name }) => name),
    lastUsedAt: row.lastUsedAt,
    reviewed: on && row.outcome ? { on, by, outcome: row.outcome } : null,
    due,
    isDue: due === null || Temporal.PlainDate.compare(due, tx.today) <= 0,
    isOwn: row.id === tx.actor.staff,
  }
}
