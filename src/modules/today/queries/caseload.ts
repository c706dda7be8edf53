import type { Tx } from '../../../platform/database/tx.ts'
import { nextOf } from '../../contacts/index.ts'
import { type CaseloadPage, caseloadList, nextGoneBy } from '../../people/index.ts'

/** More people than one officer and those they cover ever have. */
const most = 1000

/** Everyone whom these officers have now, with their standing. */
export async function peopleOf(tx: Tx, staff: readonly string[]): Promise<CaseloadPage> {
  const next = await nextOf(tx, await nextGoneBy(tx, staff))
  return caseloadList(tx, { staff, next, sort: 'due', limit: most })
}
