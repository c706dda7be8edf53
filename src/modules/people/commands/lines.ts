import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { emptyStanding, type Standing } from '../rules.ts'
import { peopleTables } from '../tables.ts'

export type Line = {
  person: string
  /** When it happened; it is written down now. */
  at: Temporal.Instant
  /** What it is, as `concept.verb`; the record makes the words from it and `data`, which holds codes and short facts. */
  kind: string
  subject: readonly [kind: string, id: string]
  data?: Record<string, unknown>
}

/** Writes a line of the person's story in the command's own transaction. */
export async function writeLine(tx: Tx, { person, at, kind, subject, data = {} }: Line): Promise<void> {
  const about = { personId: person, kind, subjectKind: subject[0], subjectId: subject[1] }
  const row = { id: newId(), at, recordedAt: tx.now, staffId: tx.actor.staff, data: JSON.stringify(data), ...about }
  await peopleTables(tx).insertInto('timelineEntry').values(row).execute()
}

/** Stores what a caseload sorts by, of a period of supervision. What the patch leaves out stays. */
export async function putStanding(
  tx: Tx,
  of: { person: string; supervision: string },
  patch: Partial<Standing>,
): Promise<void> {
  const change = 'contactDueWhy' in patch ? { ...patch, contactDueWhy: JSON.stringify(patch.contactDueWhy) } : patch
  const row = { ...emptyStanding, ...change, personId: of.person, supervisionId: of.supervision }
  const insert = peopleTables(tx).insertInto('standing').values(row)
  const keys = ['agencyId' as 'supervisionId', 'supervisionId'] as const
  const empty = Object.keys(change).length === 0
  await insert
    .onConflict((on) => (empty ? on.columns(keys).doNothing() : on.columns(keys).doUpdateSet(change)))
    .execute()
}

/** The stored standing of a period, or an empty one. */
export async function standingOf(tx: Tx, supervision: string): Promise<Standing> {
  const row = await peopleTables(tx)
    .selectFrom('standing')
    .selectAll()
    .where('supervisionId', '=', supervision)
    .executeTakeFirst()
  return row ?? emptyStanding
}
