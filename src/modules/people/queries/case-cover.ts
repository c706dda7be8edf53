import { among } from '../../../platform/database/among.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { staffNames } from '../../staff/index.ts'
import { peopleTables } from '../tables.ts'

/** One case covered for its officer, from when to when. */
export type CaseCover = {
  person: string
  absent: string
  absentName: string
  covering: string
  begunAt: Temporal.Instant
  endsAt: Temporal.Instant
}

/** All that was covered of these cases, the latest first. */
export async function caseCoversOf(tx: Tx, people: readonly string[]): Promise<CaseCover[]> {
  const wanted = [...new Set(people)]
  if (wanted.length === 0) return []
  const rows = await peopleTables(tx)
    .selectFrom('caseCover')
    .selectAll()
    .where('personId', '=', among(wanted))
    .orderBy('begunAt', 'desc')
    .execute()
  const names = await staffNames(
    tx,
    rows.map(({ absentId }) => absentId),
  )
  return rows.map(({ personId, absentId, coveringId, begunAt, endsAt }) => ({
    person: personId,
    absent: absentId,
    absentName: names.get(absentId) ?? '',
    covering: coveringId,
    begunAt,
    endsAt,
  }))
}

/** What of these cases is covered now. */
export const caseCoversNow = async (tx: Tx, people: readonly string[]): Promise<CaseCover[]> =>
  (await caseCoversOf(tx, people)).filter(({ endsAt }) => Temporal.Instant.compare(tx.now, endsAt) < 0)
