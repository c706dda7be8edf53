import * as z from 'zod'
import type { Tx } from '../../../platform/database/tx.ts'
import { draftOf } from '../../notes/index.ts'
import { orderOf } from '../../orders/index.ts'
import { headOf } from '../../people/index.ts'
import type { AcknowledgeData, OneData } from '../pages.tsx'
import { acknowledgedWords, copiesOf, type Induction, inductionNamed, inductionsOf, partsOf } from '../queries.ts'
import { explainedIn, goneThrough, hows, slotOf, toExplain } from '../rules.ts'

/** An induction with its order and what it goes through; nothing where the asker may not see it. */
export async function oneOf(tx: Tx, id: string): Promise<OneData | undefined> {
  const induction = await inductionNamed(tx, id)
  if (!induction) return undefined
  const [head, order, all, draft] = await Promise.all([
    headOf(tx, induction.person),
    orderOf(tx, induction.order),
    inductionsOf(tx, [induction.order]),
    draftOf(tx, induction.person, slotOf(id)),
  ])
  if (!head || !order) return undefined
  const parts = induction.ended ? [] : await partsOf(tx, order, head)
  const asked = toExplain(parts, explainedIn(copiesOf(all)))
  const before = parts.filter((part) => !asked.includes(part))
  return { head, order, induction, asked, before, draft, mayWrite: tx.actor.may.has('write notes') }
}

/** The same where its acknowledgement comes next: with the words that are acknowledged, and who asks. */
export async function toAcknowledge(tx: Tx, id: string): Promise<AcknowledgeData | undefined> {
  const one = await oneOf(tx, id)
  const { givenName, familyName } = tx.actor
  return one && { ...one, words: acknowledgedWords(tx), me: [givenName, familyName].filter(Boolean).join(' ') }
}

const moment = z.iso.datetime({ offset: true })

export const listed = z.object({
  id: z.uuid(),
  order: z.uuid(),
  begunAt: moment,
  begunBy: z.string(),
  ended: z
    .object({ how: z.enum(hows), on: z.iso.date(), name: z.string(), seenBy: z.string(), why: z.string(), at: moment })
    .nullable(),
})

export function listedOf({ id, order, begunAt, begunBy, ended }: Omit<Induction, 'person'>) {
  if (!ended) return { id, order, begunAt, begunBy, ended: null }
  const { how, on, name, seenBy, why, at } = ended
  return { id, order, begunAt, begunBy, ended: { how, on, name, seenBy, why, at } }
}

export const partOut = z.object({
  key: z.string(),
  kind: z.enum(['order', 'condition', 'about']),
  title: z.string(),
  lines: z.array(z.string()),
  asOrdered: z.string(),
  gone: z.boolean(),
})

/** What an induction goes through, or went through, and how far. */
export function partsIn({ induction: { gone, ended }, asked }: OneData): z.infer<typeof partOut>[] {
  const parts = ended ? ended.copy.parts : asked.map((part) => ({ ...part, gone: goneThrough(part, gone) }))
  return parts.map(({ key, kind, title, lines, asOrdered, gone: done }) => ({
    ...{ key, kind, title, lines: [...lines], asOrdered },
    gone: done,
  }))
}
