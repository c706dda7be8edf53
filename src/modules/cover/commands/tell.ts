import { staffOf } from '../../../platform/access/actor.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { writeLine } from '../../people/index.ts'
import { staffNames } from '../../staff/index.ts'
import { awayNamed, dealsOf } from '../queries/deals.ts'
import type { Told } from '../rules.ts'
import { coverTables } from '../tables.ts'
import { keepTelling } from './keep-telling.ts'

/**
 * Records that somebody was told what changed while their officer is away, or that a message was left. A line of their story, and no
 * contact: a call about the diary is none that their order asks for. Refuses somebody whom nothing of that day concerns (`nothing-to-tell`).
 */
export async function tell(tx: Tx, { away: id, person, how }: { away: string; person: string; how: Told }) {
  const away = await awayNamed(tx, id)
  const concerned =
    away && (await dealsOf(tx, id)).some((deal) => deal.kind === 'appointment' && deal.person === person)
  if (!concerned) return refuse('nothing-to-tell')
  const row = { id: newId(), awayId: id, personId: person, how, toldAt: tx.now, toldBy: staffOf(tx.actor) }
  await coverTables(tx).insertInto('dayTold').values(row).execute()
  const kind = how === 'told' ? 'day.told' : 'day.message-left'
  await writeLine(tx, { person, at: tx.now, kind, subject: ['day-away', id] })
  await audit(tx, 'day.told', { person, subject: ['day-away', id], fields: [how] })
  const name = (await staffNames(tx, [away.staff])).get(away.staff) ?? ''
  return done({ away: id, left: await keepTelling(tx, away, name) })
}
