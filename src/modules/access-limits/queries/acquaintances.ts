import type { Tx } from '../../../platform/database/tx.ts'
import type { Acquaintance, ExclusionReason } from '../rules.ts'
import { limitTables } from '../tables.ts'

const own = (tx: Tx) => limitTables(tx).selectFrom('acquaintance').where('staffId', '=', tx.actor.staff)

/** Whom the asker said that they know, the newest first. It says nothing of whether there is such a record. */
export async function acquaintances(tx: Tx): Promise<Acquaintance[]> {
  const rows = await own(tx).selectAll().orderBy('madeAt', 'desc').orderBy('id', 'desc').limit(100).execute()
  return rows.map(({ id, name, birth, reference, reason, madeAt, endsAt, withdrawnAt }) => ({
    ...{ id, name, reference, madeAt, withdrawnAt, reason: reason as ExclusionReason },
    birth: birth ?? undefined,
    endsAt,
    holds: withdrawnAt === null && Temporal.Instant.compare(endsAt, tx.now) > 0,
  }))
}

/** What a path's `:acquaintance` points at: one's own word. It is about nobody whom anybody knows of. */
export async function acquaintanceSubject(tx: Tx, id: string): Promise<{ person: null } | undefined> {
  return (await own(tx).select('id').where('id', '=', id).executeTakeFirst()) && { person: null }
}
