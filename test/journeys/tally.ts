import type { Locator, Page } from 'playwright-core'
import { type Counts, type Hands, keyboard, mouse } from './hands.ts'

/** What one piece of a day's work cost, by its name. */
export type Piece = { name: string } & Counts

/**
 * A day's work with one page, piece by piece: every page load, click and typed character is counted, and every fact that was
 * typed is remembered, with the piece it was typed in.
 */
export type Tally = {
  /** From here on everything counts for this piece; the page stands where the last one left it. */
  begin(name: string): void
  /** The mouse, with the keyboard for words. */
  mouse: Hands
  /** The keyboard alone. */
  keys: Hands
  /** A field that is not written letter by letter, such as a day or a time: what is put in was typed all the same. */
  put(target: Locator, text: string): Promise<void>
  /** Something that came from elsewhere and was pasted: nobody typed it. */
  paste(target: Locator, text: string): Promise<void>
  /** Chooses from a list. */
  pick(target: Locator, label: string): Promise<void>
  pieces: readonly Piece[]
  /** Facts that were typed more than once, each with the pieces it was typed in. */
  twice(): string[]
}

const nothing = (): Counts => ({ loads: 0, clicks: 0, fields: 0, characters: 0 })

/** Begins to count what is done with a page. */
export function tallyOf(page: Page): Tally {
  const pieces: Piece[] = []
  const typed: { fact: string; piece: string }[] = []
  const current = () => pieces.at(-1) ?? { name: '', ...nothing() }
  page.on('load', () => {
    current().loads++
  })
  const wrote = (text: string) => {
    const piece = current()
    piece.fields++
    piece.characters += text.length
    for (const fact of factsIn(text)) typed.push({ fact, piece: piece.name })
  }
  const counted = (hands: Hands): Hands => ({
    counts: hands.counts,
    press: (target) => {
      current().clicks++
      return hands.press(target)
    },
    choose: (target) => {
      current().clicks++
      return hands.choose(target)
    },
    write: (target, text) => {
      wrote(text)
      return hands.write(target, text)
    },
  })
  return {
    begin: (name) => {
      pieces.push({ name, ...nothing() })
    },
    mouse: counted(mouse()),
    keys: counted(keyboard(page)),
    put: async (target, text) => {
      wrote(text)
      await target.fill(text)
    },
    paste: async (target, text) => {
      current().clicks++
      await target.fill(text)
    },
    pick: async (target, label) => {
      current().clicks++
      await target.selectOption({ label })
    },
    pieces,
    twice: () => typedTwice(typed),
  }
}

function typedTwice(typed: readonly { fact: string; piece: string }[]): string[] {
  return [...Map.groupBy(typed, ({ fact }) => fact)]
    .filter(([, times]) => times.length > 1)
    .map(([fact, times]) => `${fact}: ${times.map(({ piece }) => piece).join(', then ')}`)
}

const shortest = 4

/**
 * The facts in what was typed, of four characters or more: numbers with what separates them (days, times, telephone numbers),
 * and names, which are the words that begin with a capital where no sentence begins. Each is given once, in small letters, so
 * that a name is the same however it was written.
 */
export function factsIn(text: string): string[] {
  const numbers = [...text.matchAll(/\d(?:[\d\s./:-]*\d)?/g)].map(([found]) => found.replace(/\s/g, ''))
  const names = [...text.matchAll(/(?<before>^|[^\p{L}\p{N}]+)(?<word>\p{Lu}[\p{L}’'-]+)/gu)].flatMap((found) => {
    const { before = '', word = '' } = found.groups ?? {}
    const starts = found.index + before.length === 0 || /[.!?:\n“"]\s*$/.test(text.slice(0, found.index) + before)
    return starts && isSentence(text) ? [] : [word.replace(/[’']s$/, '').replace(/[’'-]+$/, '')]
  })
  const long = [...numbers, ...names].filter((fact) => fact.length >= shortest)
  return [...new Set(long.map((fact) => fact.toLocaleLowerCase('en')))]
}

/** A line of one to three words, such as a name or a street, begins with a capital for what it is and not for where it stands. */
const isSentence = (text: string) => text.trim().split(/\s+/).length > 3
