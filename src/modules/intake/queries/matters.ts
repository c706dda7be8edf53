import { among } from '../../../platform/database/among.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { startOfDay } from '../../../platform/dates.ts'
import { showDate } from '../../../platform/ui/index.ts'
import { namesOf } from '../../people/index.ts'
import type { OpenMatter } from '../../tasks/index.ts'
import { intakeTables } from '../tables.ts'
import { matters as words } from '../words.ts'

/** Intakes that these staff began on an earlier day and nobody finished. */
export async function intakeMatters(tx: Tx, staff: readonly string[]): Promise<OpenMatter[]> {
  const found = await intakeTables(tx)
    .selectFrom('intake')
    .selectAll()
    .where('begunBy', '=', among(staff))
    .where('finishedAt', 'is', null)
    .where('begunAt', '<', startOfDay(tx.today, tx.actor.zone))
    .orderBy('begunAt')
    .execute()
  const named = await namesOf(
    tx,
    found.map(({ personId }) => personId),
  )
  return found
    .filter(({ personId }) => named.has(personId))
    .map(({ id, personId, begunBy, begunAt }) => ({
      key: `intake:${id}`,
      person: personId,
      owner: begunBy,
      lead: words.lead,
      tone: 'plain',
      text: words.text(showDate(begunAt, tx.actor.zone)),
      due: null,
      since: begunAt,
      act: { href: `/intakes/${id}`, text: words.act },
    }))
}
