import { notesOf } from '../src/modules/notes/index.ts'
import { makePromises, type Promised, settlePromises } from '../src/modules/promises/index.ts'
import { moment } from './background.ts'
import { must } from './lane.ts'
import type { Office } from './office.ts'
import type { Told } from './telling.ts'

/** What was promised in the last note that a colleague wrote of somebody by a moment; the first `kept` of them were kept later. */
export async function promised(
  { lane, office, day }: Told,
  person: string,
  { by, days, at, kept = 0 }: { by: string; days: number; at: string; kept?: number },
  promises: readonly Promised[],
): Promise<void> {
  const who = office.staff[by] as Office['staff'][string]
  const ids = await lane.at(moment(day.subtract({ days }), at), who, async (tx) => {
    const [note] = await notesOf(tx, person, { limit: 1 })
    return must(await makePromises(tx, { person, note: note?.id, promises }))
  })
  const settled = ids.slice(0, kept).map((promise) => ({ promise, how: 'kept' as const }))
  if (kept > 0)
    await lane.at(moment(day.subtract({ days: days - 1 }), '09:10'), who, (tx) => settlePromises(tx, person, settled))
}
