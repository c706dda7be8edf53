import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { peopleTables } from '../tables.ts'

type Day = Temporal.PlainDate
type Given = { person: string; supervision: string; from: Day; why: string }

export async function insertAllocation(
  tx: Tx,
  { person, supervision, staff, from, why }: Given & { staff: string },
): Promise<string> {
  const id = newId()
  const row = { id, personId: person, supervisionId: supervision, staffId: staff, firstDay: from, lastDay: null, why }
  await peopleTables(tx)
    .insertInto('allocation')
    .values({ ...row, recordedAt: tx.now, recordedBy: tx.actor.staff })
    .execute()
  return id
}

export async function insertLevel(
  tx: Tx,
  { person, supervision, level, from, why }: Given & { level: string },
): Promise<string> {
  const id = newId()
  const row = {
    id,
    personId: person,
    supervisionId: supervision,
    level,
    validFrom: from,
    validTo: null,
    why,
    supersededAt: null,
  }
  await peopleTables(tx)
    .insertInto('supervisionLevel')
    .values({ ...row, recordedAt: tx.now, recordedBy: tx.actor.staff })
    .execute()
  return id
}

/** What was known stays: the row that went on for good is superseded by one that ends. */
export async function endLevel(tx: Tx, supervision: string, from: Day): Promise<void> {
  const open = await peopleTables(tx)
    .updateTable('supervisionLevel')
    .set({ supersededAt: tx.now })
    .where('supervisionId', '=', supervision)
    .where('supersededAt', 'is', null)
    .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>', from)]))
    .returningAll()
    .execute()
  for (const row of open) {
    if (Temporal.PlainDate.compare(row.validFrom, from) >= 0) continue
    const { agencyId: _, ...kept } = row as typeof row & { agencyId: string }
    const ended = {
      ...kept,
      id: newId(),
      validTo: from,
      recordedAt: tx.now,
      recordedBy: tx.actor.staff,
      supersededAt: null,
    }
    await peopleTables(tx).insertInto('supervisionLevel').values(ended).execute()
  }
}

export const touch = (tx: Tx, supervision: string) =>
  tx.query('update supervision set version = version + 1 where id = $1', [supervision])
