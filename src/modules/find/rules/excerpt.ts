import { sortKey } from '../../../platform/text.ts'

/** A part of an excerpt; `hit` where it is a word that was looked for. */
export type Piece = { text: string; hit: boolean }

const before = 60
const length = 220

/**
 * The part of a text round the first word that was looked for, with every such word marked. The text itself is never
 * changed; an ellipsis stands where it was cut.
 */
export function excerptOf(text: string, typed: string): Piece[] {
  const wanted = new Set(wordsIn(typed).map(({ stem }) => stem))
  const words = wordsIn(text)
  const first = words.find(({ stem }) => wanted.has(stem))?.from ?? 0
  const from = first <= before ? 0 : (words.find((word) => word.from >= first - before)?.from ?? 0)
  const last = words.findLast((word) => word.to <= from + length)
  const to = text.length <= from + length ? text.length : Math.max(last?.to ?? 0, from + 1)
  const inside = words.filter((word) => word.from >= from && word.to <= to && wanted.has(word.stem))
  return [...cut(from > 0), ...marked(text, from, to, inside), ...cut(to < text.length)]
}

const cut = (is: boolean): Piece[] => (is ? [{ text: '…', hit: false }] : [])

function marked(text: string, from: number, to: number, hits: readonly Word[]): Piece[] {
  const pieces: Piece[] = []
  let at = from
  for (const hit of hits) {
    pieces.push({ text: text.slice(at, hit.from), hit: false }, { text: text.slice(hit.from, hit.to), hit: true })
    at = hit.to
  }
  pieces.push({ text: text.slice(at, to), hit: false })
  return pieces.filter((piece) => piece.text !== '')
}

type Word = { from: number; to: number; stem: string }

function wordsIn(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}'’]+/gu)].map((found) => {
    return { from: found.index, to: found.index + found[0].length, stem: stemOf(sortKey(found[0])) }
  })
}

/** Near enough to the database's own way with English endings to show what it found. */
function stemOf(word: string): string {
  const stem = word.replace(/(?:ingly|ings?|edly|ed|ies|es|ly|s|e|y)$/, '')
  return stem.length < 3 ? word : stem.replace(/([bdfglmnprt])\1$/, '$1')
}
