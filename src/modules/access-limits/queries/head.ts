import type { Tx } from '../../../platform/database/tx.ts'
import type { Limits } from '../../../platform/ui/context.ts'
import { showDay, showTime } from '../../../platform/ui/index.ts'
import { head as words } from '../words.ts'
import { headLimits } from './limits.ts'

/** What every page about a person says of who may open the record: that it is limited, and for how long it is open to the asker. */
export async function limitsFor(tx: Tx, person: string): Promise<Limits> {
  const { restricted, sealsOn, glass, glassUntil } = await headLimits(tx, person)
  const { may, zone } = tx.actor
  const tags = [restricted && words.restricted, sealsOn && words.seals(showDay(sealsOn, zone))]
  return {
    tags: tags.filter((tag) => typeof tag === 'string'),
    links: [
      ...(may.has('limit access') ? [{ text: words.limits, href: `/people/${person}/limited-access` }] : []),
      ...(may.has('see people') ? [{ text: words.know, href: `/people/${person}/acquaintance` }] : []),
    ],
    ...(glass && glassUntil
      ? {
          open: {
            text: words.open(showTime(glassUntil, zone), glassUntil, tx.now),
            act: { text: words.close, action: `/break-glass/${glass}/end` },
          },
        }
      : {}),
  }
}
