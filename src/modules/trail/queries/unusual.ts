import type { Tx } from '../../../platform/database/tx.ts'
import { namesOf } from '../../people/index.ts'
import { rolesHeld, staffNames } from '../../staff/index.ts'
import { type Outcome, type RuleCode, rolesAt, type UnusualShown } from '../rules.ts'
import { trailTables, type UnusualLookRow } from '../tables.ts'

const mostOpen = 200
const mostSettled = 100

/** Looking that waits to be settled, the oldest first; or what was settled, the newest first. */
export async function unusualLooks(tx: Tx, settled: boolean): Promise<UnusualShown[]> {
  const rows = trailTables(tx).selectFrom('unusualLook').selectAll()
  const asked = settled
    ? rows.where('settledAt', 'is not', null).orderBy('settledAt', 'desc').limit(mostSettled)
    : rows.where('settledAt', 'is', null).orderBy('raisedAt').orderBy('firstAt').limit(mostOpen)
  return shownOf(tx, await asked.execute())
}

/** How many wait to be settled. */
export async function openLooks(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    'select count(*)::int as count from unusual_look where settled_at is null',
  )
  return row?.count ?? 0
}

/** One of them. */
export async function unusualLook(tx: Tx, id: string): Promise<UnusualShown | undefined> {
  const row = await trailTables(tx).selectFrom('unusualLook').selectAll().where('id', '=', id).executeTakeFirst()
  return row && (await shownOf(tx, [row]))[0]
}

/** Whose record a path's look is about, where whoever asks may know of them. */
export async function lookSubject(tx: Tx, id: string): Promise<{ person: string | null } | undefined> {
  const row = await trailTables(tx)
    .selectFrom('unusualLook')
    .select('personId as person')
    .where('id', '=', id)
    .executeTakeFirst()
  return row
}

async function shownOf(tx: Tx, rows: readonly UnusualLookRow[]): Promise<UnusualShown[]> {
  const [people, names, held] = await Promise.all([
    namesOf(
      tx,
      rows.flatMap(({ personId }) => personId ?? []),
    ),
    staffNames(
      tx,
      rows.flatMap(({ staffId, settledBy }) => [staffId, settledBy]),
    ),
    rolesHeld(
      tx,
      rows.map(({ staffId }) => staffId),
    ),
  ])
  return rows.map(({ staffId, personId, rule, settledAt, settledBy, outcome, note, ...row }) => {
    const person = people.get(personId ?? '')
    const role = rolesAt(held.get(staffId) ?? [], row.firstAt)
    return {
      ...row,
      rule: rule as RuleCode,
      who: { id: staffId, name: names.get(staffId) ?? '', role },
      person: person && { id: person.id, reference: person.reference, listed: person.listed },
      settled: settledAt
        ? { at: settledAt, by: names.get(settledBy ?? '') ?? '', outcome: outcome as Outcome, note }
        : undefined,
    }
  })
}
