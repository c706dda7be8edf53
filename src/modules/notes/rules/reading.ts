export type Sensitivity = 'ordinary' | 'restricted'

/** What decides who reads a note's words. */
export type Sealed = {
  person: string
  author: string
  sensitivity: Sensitivity
  withdrawn: boolean
  /** Whether it was brought to the reader's attention. */
  mentioned: boolean
}

/** Who wants to read: their permissions, and the people whose officer they are or cover. */
export type Reader = { staff: string | null; may: ReadonlySet<string>; people: ReadonlySet<string> }

export type Hidden = 'withdrawn' | 'restricted'

/**
 * Why a note's words are not shown to a reader, or undefined where they are. That it exists, its kind, who wrote it and
 * when are never hidden. A withdrawn note's words are hidden from its author too: they are somebody else's.
 */
export function hiddenFor(note: Sealed, reader: Reader): Hidden | undefined {
  if (note.withdrawn && !reader.may.has('see withdrawn notes')) return 'withdrawn'
  if (note.sensitivity === 'ordinary') return undefined
  const theirs = note.author === reader.staff || note.mentioned || reader.people.has(note.person)
  return theirs || reader.may.has('see restricted notes') ? undefined : 'restricted'
}

/**
 * What a new note is: restricted where its kind is, where an earlier note of that kind on that person is, or where its
 * author says so. It is never taken back.
 */
export function sensitivityOf(kind: { sensitivity: Sensitivity }, earlier: boolean, asked: boolean): Sensitivity {
  return kind.sensitivity === 'restricted' || earlier || asked ? 'restricted' : 'ordinary'
}
