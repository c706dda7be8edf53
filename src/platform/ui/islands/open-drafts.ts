import { forget, keep, keptNames, readKept, tab } from './browser-store.ts'
import type { Draft, Keeper } from './draft-keeper.ts'

/** The keepers of the boxes on this page, for whoever must send everything before the page goes. */
export const openDrafts = new Set<Keeper>()

/** Sends every draft of the page that is not sent yet. */
export const flushDrafts = (leaving = false) => Promise.all([...openDrafts].map((keeper) => keeper.flush(leaving)))

/** A copy on the device. `sent` when its form has been sent, so that the page which follows can settle it. */
export type Copy = Draft & { sent?: boolean }

/** Each tab keeps its own copy of a draft, so that two tabs never write over each other's. */
const nameOf = (url: string) => `draft ${url} ${tabId()}`

export const keepCopy = (url: string, copy: Copy): boolean => keep(nameOf(url), copy)

/** Forgets this tab's copy. */
export const dropCopy = (url: string): void => forget(nameOf(url))

/** This tab's copy, else one that another tab left behind, which becomes this tab's. */
export function findCopy(url: string): Copy | undefined {
  const own = readKept<Copy>(nameOf(url))
  if (own) return own
  const [left] = keptNames(`draft ${url} `)
  const copy = left === undefined ? undefined : readKept<Copy>(left)
  if (!left || !copy) return undefined
  forget(left)
  keepCopy(url, copy)
  return copy
}

/**
 * Forgets the copies whose forms were sent, once a page says that its save is done and no longer shows their boxes.
 * A page that failed says nothing, so the copies stay.
 */
export function settleSentCopies(): void {
  const saved = document.querySelector('[data-saved]') !== null
  if (!saved) return
  const boxes = [...document.querySelectorAll<HTMLElement>('[data-island=draft-box]')]
  const shown = boxes.map((box): string => JSON.parse(box.dataset.props ?? '{}').url)
  for (const name of keptNames('draft ')) {
    const url = name.split(' ')[1] ?? ''
    if (readKept<Copy>(name)?.sent && !shown.includes(url)) forget(name)
  }
}

function tabId(): string {
  const known = tab.read<string>('tab')
  if (known) return known
  const made = crypto.getRandomValues(new Uint32Array(2)).join('-')
  tab.keep('tab', made)
  return made
}
