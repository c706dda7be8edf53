type Instant = Temporal.Instant

export const endings = ['reached', 'found', 'escalated', 'not-needed', 'period-closed'] as const
export type EndedHow = (typeof endings)[number]

/** What says whether a chain is over. */
export type Facts = {
  /** What somebody wrote when they ended it. */
  ended: { at: Instant; how: EndedHow } | undefined
  /** The first contact with the person themselves since it opened, or was taken up again. */
  reached: { id: string; at: Instant } | undefined
  /** Where their record has them, where nobody is looked for who is there. */
  where: string | undefined
  periodOpen: boolean
}
export type Ended = { how: EndedHow; at: Instant | undefined; contact: string | undefined }

/**
 * How a chain ended; undefined while it is open. Any contact with the person ends it, wherever it was recorded; so does a place on
 * their record that stops the search, and the end of their supervision. A contact that is taken back ends it no longer.
 */
export function endOf({ ended, reached, where, periodOpen }: Facts): Ended | undefined {
  if (ended) return { how: ended.how, at: ended.at, contact: reached?.id }
  if (reached) return { how: 'reached', at: reached.at, contact: reached.id }
  if (where !== undefined) return { how: 'found', at: undefined, contact: undefined }
  return periodOpen ? undefined : { how: 'period-closed', at: undefined, contact: undefined }
}
