import type { Tx } from '../../../platform/database/tx.ts'
import { dutyOfficer } from '../../staff/index.ts'
import type { Sheet } from '../rules.ts'

/** The duty officer of the sheet's office on the day that it is there. */
export const dutyOf = (tx: Tx, { office, zone }: Pick<Sheet, 'office' | 'zone'>) =>
  dutyOfficer(tx, office, tx.now.toZonedDateTimeISO(zone).toPlainDate())
