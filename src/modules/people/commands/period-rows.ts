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
  await nameOfficer(tx, person, staff)
  return id
}

/** Whoever is given a case whose record is restricted is named on it, else they could not open it. */
const nameOfficer = (tx: Tx, person: string, staff: string) =>
  tx.query(
    `insert into restriction_member (id, person_id, staff_id, made_at, made_by)
     select $1, $2, $3, $4, $5
     where exists (select from restriction r where r.person_id = $2 and (r.ends_at is null or r.ends_at > $4))
       and not exists (select from restriction_member m where m.person_id = $2 and m.staff_id = $3
         and m.starts_at is null and m.ends_at is null)`,
    [newId(), person, staff, tx.now, tx.actor.staff],
  )

/** Whether a colleague is shut out of the record by name, and so cannot have the case. */
export async function isShutOut(tx: Tx, person: string, staff: string): Promise<boolean> {
  const rows = await tx.query(
    'select 1 from exclusion where person_id = $1 and staff_id = $2 and (ends_at is null or ends_at > $3)',
    [person, staff, tx.now],
  )
  return rows.length > 0
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
