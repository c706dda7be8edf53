export const bases = ['consent', 'direction', 'danger'] as const
export type Basis = (typeof bases)[number]

/** Something to be told to the provider; in the officer's words where the record doesn't hold it. */
export type Telling = { item: string; words: string }

/** What a jurisdiction says of an item. */
type Item = { code: string; typed: boolean; byDirection: boolean; ofDanger: boolean }
export type Standing = {
  /** What the person agreed to be told, in each consent that was given and not taken back, the last one last. */
  agreed: readonly { id: string; items: readonly string[] }[]
  /** Whether the referral is made by direction of an order. */
  directed: boolean
  /** What serious and imminent threat there is; empty where there is none. */
  danger: string
}
type Refusal = 'item-unknown' | 'words-missing' | 'no-basis'
export type Right = { ok: true; basis: Basis; consent: string | undefined } | { ok: false; refusal: Refusal }

/**
 * On which basis something may be told: by direction of the order what a place cannot be found without, else by consent what the
 * person agreed to and has not taken back, else of danger what keeps somebody safe. Without any of them it may not.
 */
export function rightTo(one: Telling, items: readonly Item[], { agreed, directed, danger }: Standing): Right {
  const item = items.find(({ code }) => code === one.item)
  if (!item) return { ok: false, refusal: 'item-unknown' }
  if (item.typed && one.words.trim() === '') return { ok: false, refusal: 'words-missing' }
  if (directed && item.byDirection) return { ok: true, basis: 'direction', consent: undefined }
  const consent = agreed.findLast((given) => given.items.includes(one.item))?.id
  if (consent) return { ok: true, basis: 'consent', consent }
  if (item.ofDanger && danger.trim() !== '') return { ok: true, basis: 'danger', consent: undefined }
  return { ok: false, refusal: 'no-basis' }
}

/** The field of a form in which an item's own words stand: `wordsRisk`. */
export const wordsField = (item: string): string => `words${item.slice(0, 1).toUpperCase()}${item.slice(1)}`
