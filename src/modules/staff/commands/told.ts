import { tellAll } from '../../../platform/access/news.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { changeOf, type Held } from '../rules/grants.ts'

type Changed = { staff: string; before: readonly Held[]; after: readonly Held[] }

/** Tells those whose roles come to something else now what they may and what no longer. Where another role still gives it, nothing changed. */
export async function tellOfRoles(tx: Tx, changed: readonly Changed[]): Promise<void> {
  const told = changed.flatMap(({ staff, before, after }) => {
    const change = changeOf(before, after)
    return change ? [{ staff, text: JSON.stringify(change) }] : []
  })
  for (const [text, those] of Map.groupBy(told, (one) => one.text))
    await tellAll(
      tx,
      those.map(({ staff }) => staff),
      'access-changed',
      text,
    )
}
