import { nameIn, versionInForce } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { colleaguesWho, staffNames } from '../../staff/index.ts'
import type { Limits } from '../rules.ts'
import { limitTables } from '../tables.ts'

type Instant = Temporal.Instant

/** The ids of those whose work it is to keep limited records. */
export const keepers = async (tx: Tx): Promise<string[]> =>
  (await colleaguesWho(tx, 'limit access')).map(({ id }) => id)

/** All that limits who may open this record, and what did: rows that ended stay. */
export async function limitsOf(tx: Tx, person: string): Promise<Limits> {
  const tables = limitTables(tx)
  const [restrictions, members, exclusions, seals, able] = await Promise.all([
    tables.selectFrom('restriction').selectAll().where('personId', '=', person).orderBy('madeAt', 'desc').execute(),
    tables.selectFrom('restrictionMember').selectAll().where('personId', '=', person).orderBy('madeAt').execute(),
    tables.selectFrom('exclusion').selectAll().where('personId', '=', person).orderBy('madeAt', 'desc').execute(),
    tables.selectFrom('seal').selectAll().where('personId', '=', person).orderBy('sealsAt', 'desc').execute(),
    keepers(tx),
  ])
  const names = await staffNames(
    tx,
    [...restrictions, ...members, ...exclusions, ...seals].flatMap((row) => [
      row.madeBy,
      row.endedBy,
      'staffId' in row ? row.staffId : null,
    ]),
  )
  const name = (id: string | null) => names.get(id ?? '') ?? ''
  const endOf = (row: { endsAt: Instant | null; endedBy: string | null; endedWhy: string }) =>
    row.endsAt && isPast(row.endsAt, tx) ? { at: row.endsAt, by: name(row.endedBy), why: row.endedWhy } : undefined
  const made = (row: { reason: string; why: string; message: string; madeAt: Instant; madeBy: string | null }) => ({
    reason: row.reason,
    why: row.why,
    message: row.message,
    madeAt: row.madeAt,
    by: name(row.madeBy),
  })
  const all = restrictions.map((row) => ({ id: row.id, ...made(row), ended: endOf(row) }))
  const { sealingRules } = versionInForce(tx.actor.jurisdiction, tx.today)
  return {
    restriction: all.find(({ ended }) => !ended),
    earlier: all.filter(({ ended }) => ended),
    named: members.map((row) => ({
      id: row.id,
      staff: row.staffId,
      name: name(row.staffId),
      why: row.why,
      from: row.startsAt ?? row.madeAt,
      until: row.endsAt,
      by: name(row.madeBy),
      keeps: able.includes(row.staffId),
      now: isPast(row.startsAt ?? row.madeAt, tx) && !(row.endsAt && isPast(row.endsAt, tx)),
    })),
    exclusions: exclusions.map((row) => ({
      ...made(row),
      id: row.id,
      staff: row.staffId,
      name: name(row.staffId),
      ended: endOf(row),
    })),
    seals: seals.map((row) => ({
      ...{ id: row.id, rule: row.rule, ruleName: nameIn(sealingRules, row.rule), sealsOn: row.sealsOn, why: row.why },
      message: row.message,
      ...{ madeAt: row.madeAt, by: name(row.madeBy), holds: isPast(row.sealsAt, tx), ended: endOf(row) },
    })),
  }
}

const isPast = (at: Instant, tx: Tx) => Temporal.Instant.compare(at, tx.now) <= 0

/** The records that are closed by name to each of these colleagues, for what looks through the trail. */
export const closedTo = (tx: Tx, staff: readonly string[]): Promise<{ staff: string; person: string }[]> =>
  tx.query(
    `select distinct staff_id as staff, person_id as person from exclusion
     where staff_id = any ($1::uuid[]) and (ends_at is null or ends_at > $2)`,
    [staff, tx.now],
  )

export type HeadLimits = {
  restricted: boolean
  sealsOn: Temporal.PlainDate | null
  glass: string | null
  glassUntil: Instant | null
}

/** What the head of every page about a person says of who may open it, in one question. */
export async function headLimits(tx: Tx, person: string): Promise<HeadLimits> {
  const [row] = await tx.query<HeadLimits>(
    `select exists (select from restriction r where r.person_id = $1 and (r.ends_at is null or r.ends_at > $2)) as restricted,
       (select min(s.seals_on) from seal s where s.person_id = $1 and (s.ends_at is null or s.ends_at > $2)) as seals_on,
       g.id as glass, g.ends_at as glass_until
     from (select 1) one left join lateral (select id, ends_at from break_glass
       where person_id = $1 and staff_id = $3 and ended_at is null and ends_at > $2 order by ends_at desc limit 1) g on true`,
    [person, tx.now, tx.actor.staff],
  )
  return row ?? { restricted: false, sealsOn: null, glass: null, glassUntil: null }
}

/** The rules by which a record can be sealed here today. */
export const sealingRulesOf = (tx: Tx) => versionInForce(tx.actor.jurisdiction, tx.today).sealingRules
