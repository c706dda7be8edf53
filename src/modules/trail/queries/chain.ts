import { lastSeal } from '../../../platform/audit/seal.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { staffNames } from '../../staff/index.ts'
import type { ChainShown } from '../rules.ts'
import { trailTables } from '../tables.ts'
import { chain as words } from '../words/chain.ts'

const mostShown = 14

/** Where the chain stands, and what the last verifications found. */
export async function chainState(tx: Tx): Promise<ChainShown> {
  const [last, [waits], rows] = await Promise.all([
    lastSeal(tx),
    tx.query<{ count: number }>('select count(*)::int as count from audit_unsealed'),
    trailTables(tx)
      .selectFrom('auditVerification')
      .select(['id', 'askedAt', 'askedBy', 'doneAt', 'seals', 'entries', 'broken'])
      .orderBy('askedAt', 'desc')
      .orderBy('id', 'desc')
      .limit(mostShown)
      .execute(),
  ])
  const names = await staffNames(
    tx,
    rows.map(({ askedBy }) => askedBy),
  )
  return {
    last: last && { ...last, hash: last.hash.toString('hex') },
    waiting: waits?.count ?? 0,
    verifications: rows.map(({ askedBy, broken, seals, entries, ...row }) => ({
      ...row,
      by: askedBy ? (names.get(askedBy) ?? '') : undefined,
      seals: seals ?? 0,
      entries: entries ?? 0,
      broken: broken ? words.broken(broken) : undefined,
    })),
  }
}
