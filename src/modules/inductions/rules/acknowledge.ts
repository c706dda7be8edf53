import type { Copy } from './parts.ts'

type Day = Temporal.PlainDate

export const hows = ['on-screen', 'on-paper', 'refused', 'not-able'] as const
export type How = (typeof hows)[number]

/** How the person acknowledged, or that they did not. */
export type Given = { how: How; on: Day; name: string; seenBy: string; why: string }
export type AcknowledgeRefusal =
  | 'nothing-gone-through'
  | 'name-missing'
  | 'seen-by-missing'
  | 'why-missing'
  | 'signed-before-order'
  | 'signed-in-future'

type Around = { gone: number; madeOn: Day; today: Day }

/**
 * Why an acknowledgement cannot be kept so: nothing was gone through; on the screen without their name; on paper without whoever saw
 * it signed, or signed before the order was made or on a day to come; refused, or not given for another reason, without saying why.
 */
export function acknowledgeRefused(
  { how, on, name, seenBy, why }: Given,
  { gone, madeOn, today }: Around,
): { refusal: AcknowledgeRefusal; at?: string } | undefined {
  if (gone === 0) return { refusal: 'nothing-gone-through' }
  if (how === 'on-screen' && name.trim() === '') return { refusal: 'name-missing', at: 'name' }
  if (how === 'on-paper' && Temporal.PlainDate.compare(on, madeOn) < 0)
    return { refusal: 'signed-before-order', at: 'signedOn' }
  if (how === 'on-paper' && Temporal.PlainDate.compare(on, today) > 0)
    return { refusal: 'signed-in-future', at: 'signedOn' }
  if (how === 'on-paper' && seenBy.trim() === '') return { refusal: 'seen-by-missing', at: 'paperSeenBy' }
  if (how === 'refused' && why.trim() === '') return { refusal: 'why-missing', at: 'refusedWhy' }
  if (how === 'refused' && seenBy.trim() === '') return { refusal: 'seen-by-missing', at: 'refusedSeenBy' }
  if (how === 'not-able' && why.trim() === '') return { refusal: 'why-missing', at: 'notAbleWhy' }
  return undefined
}

/** How an induction ended, with its copy. */
export type Ended = Given & { copy: Copy; at: Temporal.Instant; by: string }
