import { staffOf } from '../../../platform/access/actor.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { startOfDay } from '../../../platform/dates.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { staffNames } from '../../staff/index.ts'
import { keepers, limitsOf } from '../queries/limits.ts'
import { isKept, problemWithDays, type RestrictionReason } from '../rules.ts'
import { limitTables } from '../tables.ts'
import { concerned, tell } from './told.ts'

type Day = Temporal.PlainDate

/** One change of who may open a record after another, so that two at once do not leave nobody. */
export const holdLimits = (tx: Tx, person: string) =>
  tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`limits ${person}`])

/**
 * Opens a record to named people only: whoever does it is always among them. Refuses a record that is restricted already, names
 * that nobody has and, as it would leave nobody to lift it, somebody who does not keep limited records and names no one who does.
 */
export async function restrict(
  tx: Tx,
  {
    person,
    reason,
    why,
    message = '',
    named,
  }: { person: string; reason: RestrictionReason; why: string; message?: string; named: readonly string[] },
) {
  await holdLimits(tx, person)
  const limits = await limitsOf(tx, person)
  if (limits.restriction) return refuse('already-restricted')
  const staff = [...new Set([staffOf(tx.actor), ...named])]
  if ((await staffNames(tx, staff)).size !== staff.length) return refuse('staff-unknown', 'named')
  const able = await keepers(tx)
  if (!staff.some((id) => able.includes(id))) return refuse('no-keeper', 'named')
  const told = await concerned(tx, person)
  const made = { madeAt: tx.now, madeBy: tx.actor.staff, endsAt: null, endedBy: null }
  const members = staff.map((staffId) => ({ id: newId(), personId: person, staffId, why: '', startsAt: null, ...made }))
  await limitTables(tx).insertInto('restrictionMember').values(members).execute()
  await tell(tx, [...staff, ...told.filter((id) => staff.includes(id))], { kind: 'named', person })
  const id = newId()
  await audit(tx, 'record.restricted', { person, subject: ['restriction', id], fields: ['reason', 'why', 'named'] })
  await limitTables(tx)
    .insertInto('restriction')
    .values({ id, personId: person, reason, why, message, ...made, endedWhy: '' })
    .execute()
  return done({ id })
}

/** Opens a record to everybody again. Those who were named are no longer. Refuses one that is not restricted. */
export async function liftRestriction(tx: Tx, { person, why }: { person: string; why: string }) {
  await holdLimits(tx, person)
  const told = await concerned(tx, person)
  const ended = await limitTables(tx)
    .updateTable('restriction')
    .set({ endsAt: tx.now, endedBy: tx.actor.staff, endedWhy: why })
    .where('personId', '=', person)
    .where((where) => where.or([where('endsAt', 'is', null), where('endsAt', '>', tx.now)]))
    .returning('id')
    .execute()
  const [first] = ended
  if (!first) return refuse('not-restricted')
  await limitTables(tx)
    .updateTable('restrictionMember')
    .set({ endsAt: tx.now, endedBy: tx.actor.staff })
    .where('personId', '=', person)
    .where((where) => where.or([where('endsAt', 'is', null), where('endsAt', '>', tx.now)]))
    .execute()
  await tell(tx, told, { kind: 'lifted', person })
  await audit(tx, 'record.opened-again', { person, subject: ['restriction', first.id], fields: ['why'] })
  return done({ id: first.id })
}

export type Naming = { person: string; staff: string; from?: Day | undefined; until?: Day | undefined; why: string }

/**
 * Names one more colleague, from a day and until another where these are given, both included. Refuses a record that is not
 * restricted, somebody named already or shut out by name, nobody, and days that end before they begin.
 */
export async function nameOn(tx: Tx, { person, staff, from, until, why }: Naming) {
  await holdLimits(tx, person)
  const { restriction, named } = await limitsOf(tx, person)
  if (!restriction) return refuse('not-restricted')
  if (!(await staffNames(tx, [staff])).has(staff)) return refuse('staff-unknown', 'staff')
  if (named.some((one) => one.staff === staff && one.now)) return refuse('named-already', 'staff')
  if (await isExcluded(tx, person, staff)) return refuse('excluded', 'staff')
  const problem = problemWithDays(from, until, tx.today)
  if (problem) return refuse(problem, 'until')
  const { zone } = tx.actor
  const id = newId()
  await limitTables(tx)
    .insertInto('restrictionMember')
    .values({
      ...{ id, personId: person, staffId: staff, why, madeAt: tx.now, madeBy: tx.actor.staff, endedBy: null },
      startsAt: from && Temporal.PlainDate.compare(from, tx.today) > 0 ? startOfDay(from, zone) : null,
      endsAt: until ? startOfDay(until.add({ days: 1 }), zone) : null,
    })
    .execute()
  await tell(tx, [staff], { kind: 'named', person })
  await audit(tx, 'record.named', { person, subject: ['restriction-member', id], fields: ['staff', 'why'] })
  return done({ id })
}

/** Takes a colleague off the names. Refuses somebody who is not named, and the last who could change it (`no-keeper`). */
export async function unname(tx: Tx, { person, member, why }: { person: string; member: string; why: string }) {
  await holdLimits(tx, person)
  const { restriction, named } = await limitsOf(tx, person)
  const one = named.find(({ id, until, now }) => id === member && (now || until === null))
  if (!restriction || !one) return refuse('not-named')
  if (!isKept(named, await keepers(tx), one.staff)) return refuse('no-keeper')
  await tell(tx, [one.staff], { kind: 'unnamed' })
  await audit(tx, 'record.unnamed', { person, subject: ['restriction-member', member], fields: why ? ['why'] : [] })
  await tx.query('update restriction_member set ends_at = $2, ended_by = $3 where id = $1', [
    member,
    tx.now,
    tx.actor.staff,
  ])
  return done({ id: member })
}

export async function isExcluded(tx: Tx, person: string, staff: string): Promise<boolean> {
  const rows = await tx.query(
    'select 1 from exclusion where person_id = $1 and staff_id = $2 and (ends_at is null or ends_at > $3)',
    [person, staff, tx.now],
  )
  return rows.length > 0
}
