import { staffOf } from '../../../platform/access/actor.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { typedReferenceKey } from '../../people/index.ts'
import { limitSettings } from '../queries/settings.ts'
import { nameKey } from '../rules.ts'
import { type AccessAskingRow, limitTables } from '../tables.ts'

type Described = { reference: string; name: string; birth: Temporal.PlainDate | undefined }

/**
 * The keys of somebody who is described exactly: by a reference, or by a whole name and a birth date. Refuses less (`too-little`), where
 * it is missing.
 */
export function describedBy({ reference, name, birth }: Described) {
  const [referenceKey, nameTyped] = [typedReferenceKey(reference), nameKey(name)]
  if (referenceKey !== '' || (nameTyped !== '' && birth)) return done({ referenceKey, nameKey: nameTyped })
  return refuse('too-little', nameTyped === '' ? 'name' : 'birth')
}

type Asking = Pick<AccessAskingRow, 'kind'> & Partial<Pick<AccessAskingRow, 'reason' | 'why'>>

/**
 * Writes down that somebody asks for a record that is closed to them, whether or not there is one. Refuses whoever asked as
 * often in the last hour as the agency allows (`too-many`), so that nobody can try their way through birth dates or names.
 */
export async function ask(tx: Tx, { kind, reason = '', why = '' }: Asking) {
  const staffId = staffOf(tx.actor)
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`asking ${staffId}`])
  const [[asked], { asksAnHour }] = await Promise.all([
    tx.query<{ count: number }>(
      'select count(*)::int as count from access_asking where staff_id = $1 and kind = $2 and asked_at > $3',
      [staffId, kind, tx.now.subtract({ hours: 1 })],
    ),
    limitSettings(tx),
  ])
  if ((asked?.count ?? 0) >= asksAnHour) return refuse('too-many')
  const id = newId()
  await limitTables(tx)
    .insertInto('accessAsking')
    .values({ id, staffId, kind, askedAt: tx.now, answered: false, reason, why })
    .execute()
  return done({ id })
}
