import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { done, refuse } from '../../../platform/result.ts'
import type { Closing } from '../rules.ts'
import { limitTables } from '../tables.ts'

type Saying = { person: string; closing: Closing; row: string; message: string }

/**
 * Changes what the address of a record says to those whom a restriction, an exclusion or a seal closes it to. Refuses one that ended
 * or is not of this record.
 */
export async function sayAtAddress(tx: Tx, { person, closing, row, message }: Saying) {
  const changed = await limitTables(tx)
    .updateTable(closing)
    .set({ message })
    .where('personId', '=', person)
    .where('id', '=', row)
    .where((where) => where.or([where('endsAt', 'is', null), where('endsAt', '>', tx.now)]))
    .returning('id')
    .execute()
  if (changed.length === 0) return refuse('closes-nothing')
  await audit(tx, 'record.message-set', { person, subject: [closing, row], fields: ['message'] })
  return done({ id: row })
}
