import type { Tx } from '../../../platform/database/tx.ts'
import { type CaseloadPage, caseloadList } from '../../people/index.ts'

/** More people than one officer and those they cover ever have. */
const most = 1000

/** Everyone whom these officers have now, with their standing. */
export const peopleOf = (tx: Tx, staff: readonly string[]): Promise<CaseloadPage> =>
  caseloadList(tx, { staff, sort: 'due', limit: most })
