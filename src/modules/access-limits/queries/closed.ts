import type { Tx } from '../../../platform/database/tx.ts'
import { officeOf } from '../../staff/index.ts'
import { closed as words } from '../words.ts'
import { closedRecordsSpeak } from './settings.ts'

type Row = { message: string; office: string; phone: string }

/**
 * What a record that is closed to the asker says at its address: what its keeper wrote, else whom to ring, by the office of whoever
 * closed it. Undefined where it is not closed to them.
 */
export async function closedMessage(tx: Tx, person: string): Promise<string | undefined> {
  const [row] = await tx.query<Row>('select * from closed_message($1)', [person])
  return row && (row.message || words.usual({ name: row.office, phone: row.phone }))
}

/** The sentence that a keeper starts from, with their own office to ring; undefined where closed records say nothing. */
export async function usualMessage(tx: Tx): Promise<string | undefined> {
  const { office } = tx.actor
  const [speaks, place] = await Promise.all([closedRecordsSpeak(tx), office ? officeOf(tx, office) : undefined])
  return speaks ? words.usual({ name: place?.name ?? '', phone: place?.phone ?? '' }) : undefined
}
