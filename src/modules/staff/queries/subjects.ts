import type { Tx } from '../../../platform/database/tx.ts'
import { staffTables } from '../tables.ts'

type Found = { person: null } | undefined
const found = (row: object | undefined): Found => row && { person: null }

/** Finds somebody who works or worked here, for the routes that name one. */
export const staffSubject = async (tx: Tx, id: string): Promise<Found> =>
  found(
    await staffTables(tx)
      .selectFrom('staff')
      .select('id')
      .where('id', '=', id)
      .where('service', '=', false)
      .executeTakeFirst(),
  )

/** Finds an office, for the routes that name one. */
export const officeSubject = async (tx: Tx, id: string): Promise<Found> =>
  found(await staffTables(tx).selectFrom('office').select('id').where('id', '=', id).executeTakeFirst())

/** Finds what an office hangs on or holds, for the routes that name one. */
export const placeSubjects = {
  region: async (tx: Tx, id: string): Promise<Found> =>
    found(await staffTables(tx).selectFrom('region').select('id').where('id', '=', id).executeTakeFirst()),
  team: async (tx: Tx, id: string): Promise<Found> =>
    found(await staffTables(tx).selectFrom('team').select('id').where('id', '=', id).executeTakeFirst()),
  resource: async (tx: Tx, id: string): Promise<Found> =>
    found(await staffTables(tx).selectFrom('resource').select('id').where('id', '=', id).executeTakeFirst()),
}
