import type { Tx } from '../../../platform/database/tx.ts'
import { namesOf } from '../../people/index.ts'
import { staffNames } from '../../staff/index.ts'
import { type Broken, type Hold, holdsFor, type Review } from '../rules.ts'
import { type AccessAskingRow, type BreakGlassRow, limitTables } from '../tables.ts'
import { limitsOf } from './limits.ts'

const most = 50

/** Every time that the glass was broken on one record, the newest first. */
export async function glassOf(tx: Tx, person: string): Promise<Broken[]> {
  const rows = await limitTables(tx)
    .selectFrom('breakGlass')
    .selectAll()
    .where('personId', '=', person)
    .orderBy('openedAt', 'desc')
    .limit(most)
    .execute()
  const names = await namesIn(tx, rows)
  return rows.map((row) => brokenOf(tx, row, names))
}

/** What keeps one colleague from a record that the asker may see, for askers who keep limited records. */
export async function holdsOf(tx: Tx, person: string, staff: string): Promise<Hold[]> {
  const [limits, glass] = await Promise.all([limitsOf(tx, person), glassOf(tx, person)])
  return holdsFor(staff, limits, glass, tx.now)
}

type Row = Omit<BreakGlassRow, 'personId'>
const namesIn = (tx: Tx, rows: readonly Row[]) =>
  staffNames(
    tx,
    rows.flatMap(({ staffId, reviewedBy }) => [staffId, reviewedBy]),
  )

const brokenOf = (tx: Tx, row: Row, names: ReadonlyMap<string, string>): Broken => ({
  ...{ id: row.id, by: names.get(row.staffId) ?? '', staff: row.staffId, mine: row.staffId === tx.actor.staff },
  ...{ sealed: row.sealed, reason: row.reason, why: row.why, openedAt: row.openedAt, until: row.endedAt ?? row.endsAt },
  verdict: row.verdict ?? undefined,
  reviewedAt: row.reviewedAt ?? undefined,
  reviewedBy: names.get(row.reviewedBy ?? ''),
  reviewNote: row.reviewNote,
})

type Registered = Row & { reference: string; personId: string | null }

/** Every breaking of the glass, those without a review first: none of a record that the asker is shut out of by name. */
export async function reviews(tx: Tx, wanted: string | null = null): Promise<Review[]> {
  const rows = await tx.query<Registered>('select * from glass_register($1, $2)', [wanted, 200])
  const [names, people] = await Promise.all([
    namesIn(tx, rows),
    namesOf(
      tx,
      rows.flatMap(({ personId }) => personId ?? []),
    ),
  ])
  return rows.map((row) => {
    const name = people.get(row.personId ?? '')
    return {
      ...brokenOf(tx, row, names),
      reference: row.reference,
      person: name && { id: name.id, listed: name.listed },
    }
  })
}

/** What a path's `:review` points at: known to its reviewers by the record's reference alone, so it is about nobody here. */
export async function reviewSubject(tx: Tx, id: string): Promise<{ person: null } | undefined> {
  const rows = await tx.query('select id from glass_register($1, 1)', [id])
  return rows.length > 0 ? { person: null } : undefined
}

/** What a path's `:glass` points at: one's own, on a record that is open by it. */
export async function glassSubject(tx: Tx, id: string): Promise<{ person: string } | undefined> {
  const row = await limitTables(tx)
    .selectFrom('breakGlass')
    .select('personId')
    .where('id', '=', id)
    .where('staffId', '=', tx.actor.staff)
    .executeTakeFirst()
  return row && { person: row.personId }
}

/** How many wait for somebody's review, for the navigation of those who review. */
export async function unreviewed(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ count: number }>('select glass_unreviewed() as count')
  return row?.count ?? 0
}

/** One's own asking, to show again what was typed of it. */
export function askingOf(
  tx: Tx,
  id: string,
  kind: AccessAskingRow['kind'],
): Promise<Pick<AccessAskingRow, 'answered' | 'askedAt' | 'reason' | 'why'> | undefined> {
  return limitTables(tx)
    .selectFrom('accessAsking')
    .select(['answered', 'askedAt', 'reason', 'why'])
    .where('id', '=', id)
    .where('kind', '=', kind)
    .where('staffId', '=', tx.actor.staff)
    .executeTakeFirst()
}
