import type { Tx } from '../../../platform/database/tx.ts'
import { type DeskMark, type DeskState, deskState } from '../rules.ts'
import { type ArrivalRow, contactTables } from '../tables.ts'

export type Arrival = { id: string; person: string | null; stranger: string; staff: string | null; state: DeskState }

/** One arrival and where that person is now. Locked, so that two people at the desk do not mark it at once. */
export async function arrivalOf(tx: Tx, id: string): Promise<Arrival | undefined> {
  return readArrival(
    tx,
    await contactTables(tx).selectFrom('arrival').selectAll().where('id', '=', id).executeTakeFirst(),
  )
}

/** The arrival for an appointment, if its person has come. */
export async function arrivalOfAppointment(tx: Tx, appointment: string): Promise<Arrival | undefined> {
  const row = await contactTables(tx)
    .selectFrom('arrival')
    .selectAll()
    .where('appointmentId', '=', appointment)
    .executeTakeFirst()
  return readArrival(tx, row)
}

async function readArrival(tx: Tx, row: ArrivalRow | undefined): Promise<Arrival | undefined> {
  if (!row) return undefined
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`arrival ${row.id}`])
  const marks = await contactTables(tx)
    .selectFrom('arrivalMark')
    .select(['kind', 'at', 'staffId'])
    .where('arrivalId', '=', row.id)
    .orderBy('at')
    .orderBy('id')
    .execute()
  const made: DeskMark[] = marks.map(({ kind, at, staffId }) => ({ kind, at, staff: staffId }))
  return {
    id: row.id,
    person: row.personId,
    stranger: row.stranger,
    staff: row.staffId,
    state: deskState(row.arrivedAt, made),
  }
}

/** What the path's `:arrival` points at. */
export async function arrivalSubject(tx: Tx, id: string): Promise<{ person: string | null } | undefined> {
  const row = await contactTables(tx).selectFrom('arrival').select('personId').where('id', '=', id).executeTakeFirst()
  return row && { person: row.personId }
}
