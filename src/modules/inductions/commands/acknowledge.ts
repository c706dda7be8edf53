import { staffOf } from '../../../platform/access/actor.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { done, refuse } from '../../../platform/result.ts'
import { writeLine } from '../../people/index.ts'
import { copiesOf, fingerprintOf, inductionNamed, inductionsOf } from '../queries.ts'
import {
  acknowledgeRefused,
  type Copy,
  explainedIn,
  type Given,
  goneThrough,
  type How,
  lacksInterpreter,
  ofTheOrder,
  toExplain,
} from '../rules.ts'
import { inductionTables } from '../tables.ts'
import { goneThroughIn, openInduction } from './keep.ts'

const lines: Record<How, string> = {
  'on-screen': 'induction.acknowledged',
  'on-paper': 'induction.acknowledged',
  refused: 'induction.refused',
  'not-able': 'induction.not-able',
}

/**
 * Keeps how the person acknowledged what was gone through, with the copy of it, and ends the induction: neither can be altered. What was
 * not gone through stays to be explained. Refuses one that ended, an interpreter who is needed and not named, and what
 * `acknowledgeRefused` refuses.
 */
export async function acknowledge(tx: Tx, induction: string, given: Given) {
  const open = await openInduction(tx, induction)
  if (!open.ok) return open
  const [now, { order, head, parts }] = [await inductionNamed(tx, induction), await goneThroughIn(tx, open.value)]
  if (!now) throw new Error('the induction was there a moment ago')
  if (lacksInterpreter(head.interpreter?.needed === 'yes', now.held)) return refuse('interpreter-missing')
  const asked = toExplain(parts, explainedIn(copiesOf(await inductionsOf(tx, [order.id]))))
  const copied = asked.map((part) => ({ ...part, gone: goneThrough(part, now.gone) }))
  const gone = copied.filter((part) => part.gone).length
  const wrong = acknowledgeRefused(given, { gone, madeOn: order.madeOn, today: tx.today })
  if (wrong) return refuse(wrong.refusal, wrong.at)
  const { id, person } = now
  const copy: Copy = { parts: copied, held: now.held, said: now.said }
  const { how, on: givenOn, name, seenBy, why } = given
  await inductionTables(tx)
    .insertInto('inductionAcknowledgement')
    .values({
      ...{ inductionId: id, personId: person, orderId: order.id, how, givenOn, name, seenBy, why },
      covers: ofTheOrder(copied.filter((part) => !part.gone)) ? '' : fingerprintOf(order, tx.actor.zone),
      ...{ copy: JSON.stringify(copy), at: tx.now, byId: staffOf(tx.actor) },
    })
    .execute()
  await tx.query('update induction set finished_at = $2 where id = $1', [id, tx.now])
  const subject = ['induction', id] as const
  await audit(tx, 'induction.ended', { person, subject, fields: [how] })
  await writeLine(tx, { person, at: tx.now, kind: lines[how], subject, data: {} })
  return done({ id, order: order.id, how, left: asked.length - gone })
}
