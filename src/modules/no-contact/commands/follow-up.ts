import type { Tx } from '../../../platform/database/tx.ts'
import { triedInVain } from '../../contacts/index.ts'
import { unsettled } from '../queries/chains.ts'
import { searchSetting } from '../queries/settings.ts'
import { openByRule, settle } from './open.ts'

/**
 * What the service does by itself: writes down which searches are over, and begins one for everybody who was first tried in vain
 * as many days ago as the agency says. Doing it twice does nothing more.
 */
export async function followUp(tx: Tx): Promise<{ settled: number; opened: number }> {
  const settled = await settle(tx, await unsettled(tx))
  const { opensAfter } = await searchSetting(tx)
  const opened = await openByRule(tx, await triedInVain(tx, opensAfter), opensAfter)
  return { settled, opened }
}
