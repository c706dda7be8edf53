import type { Tx } from '../../../platform/database/tx.ts'
import type { Locality } from '../rules.ts'
import { providerTables } from '../tables.ts'

/** The places whose whereabouts the agency has entered, by name. */
export const localities = (tx: Tx): Promise<Locality[]> =>
  providerTables(tx).selectFrom('locality').select(['id', 'name', 'lat', 'lon']).orderBy('key').execute()
