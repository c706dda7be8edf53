import type { Tx } from '../../../platform/database/tx.ts'
import { digestOf, journeyMinutes } from '../../../platform/oidc/index.ts'
import { identityTables } from '../tables.ts'

export type NewJourney = { state: string; browser: string; issuer: string; forStaff: string | null; next: string }
export type Journey = { issuer: string; forStaffId: string | null; next: string; madeAt: Temporal.Instant }

/** A browser sets out for the provider. Those that never came back are forgotten after an hour. */
export async function beginJourney(tx: Tx, { state, browser, issuer, forStaff, next }: NewJourney): Promise<void> {
  const tables = identityTables(tx)
  await tables
    .deleteFrom('identityJourney')
    .where('madeAt', '<', tx.now.subtract({ hours: 1 }))
    .execute()
  await tables
    .insertInto('identityJourney')
    .values({
      stateHash: digestOf(state),
      browserHash: digestOf(browser),
      issuer,
      forStaffId: forStaff,
      next,
      madeAt: tx.now,
      usedAt: null,
    })
    .execute()
}

/** The journey that a browser comes back from: once, within ten minutes, and the same browser; or there is none. */
export async function takeJourney(
  tx: Tx,
  { state, browser }: { state: string; browser: string },
): Promise<Journey | undefined> {
  const [journey] = await identityTables(tx)
    .updateTable('identityJourney')
    .set({ usedAt: tx.now })
    .where('stateHash', '=', digestOf(state))
    .where('browserHash', '=', digestOf(browser))
    .where('usedAt', 'is', null)
    .where('madeAt', '>', tx.now.subtract({ minutes: journeyMinutes }))
    .returning(['issuer', 'forStaffId', 'next', 'madeAt'])
    .execute()
  return journey
}
