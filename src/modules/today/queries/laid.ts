import type { Tx } from '../../../platform/database/tx.ts'
import { showDay } from '../../../platform/ui/index.ts'
import { toSettle } from '../../contacts/index.ts'
import type { OpenMatter } from '../../tasks/index.ts'
import { laid as words } from '../words.ts'

/** In a line for each officer: what was laid ahead for them and has come to lie in leave, on a closed day or beside something else. */
export async function laidMatters(tx: Tx, staff: readonly string[]): Promise<OpenMatter[]> {
  if (!tx.actor.may.has('book appointments')) return []
  const open = await toSettle(tx, staff)
  return [...Map.groupBy(open, (one) => one.staff)].flatMap(([owner, list]) => {
    const [first] = list
    if (!first) return []
    return [
      {
        key: `laid:${owner}`,
        person: null,
        owner,
        lead: words.lead,
        tone: 'amber' as const,
        text: words.text(list.length, showDay(first.day, first.zone)),
        due: first.day,
        since: first.madeAt,
        act: { href: '/calendar/to-settle', text: words.act },
      },
    ]
  })
}
