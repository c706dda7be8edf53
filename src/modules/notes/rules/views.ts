import type { NoteKind, Words } from './answers.ts'
import type { Hidden, Sensitivity } from './reading.ts'

type Instant = Temporal.Instant

/** A person as lists and sentences name them. */
export type Shown = { id: string; reference: string; listed: string; spoken: string; initials: string }

/** A note as its reader may see it. Where `hidden` says why, the words are left out and the rest stays. */
export type NoteView = {
  id: string
  person: string
  supervision: string | null
  kind: string
  kindName: string
  at: Instant
  writtenAt: Instant
  author: string
  authorName: string
  /** Whose case it is, where its author covered it when they wrote. */
  coveringFor?: string
  appointment: string | null
  /** The contact that it was saved with, in one step. */
  contact: string | null
  sensitivity: Sensitivity
  keptFromPerson: boolean
  /** 1 as made final, one more with each amendment. */
  version: number
  amendedAt?: Instant
  text: string
  answers: { label: string; type: string; answer: string }[]
  presentation: { group: string; word: string }[]
  hidden?: Hidden
  withdrawn?: { at: Instant; by: string; reason: string; why: string }
}

/** One of a note's texts: as made final (1) or as amended, by whom, when and why. */
export type NoteVersion = Pick<NoteView, 'text' | 'answers' | 'presentation'> & {
  n: number
  writtenAt: Instant
  author: string
  why: string
}

/** A note with all of its texts, what it refers to, what refers to it, and whom it was brought to. */
export type WholeNote = NoteView & {
  /** Newest first; empty where the words are hidden. */
  versions: NoteVersion[]
  refersTo: NoteView[]
  referredBy: NoteView[]
  mentions: { staff: string; name: string; seenAt: Instant | null }[]
}

/** What its author is writing. `savedAt` is null when nothing is being written: then the version still counts. */
export type Draft = { text: string; version: number; savedAt: Instant | null }

/** Something that its author has not made final, and where it goes on. */
export type DraftLine = {
  person: string
  name: Shown | undefined
  slot: string
  text: string
  savedAt: Instant
  href: string
}

/** All that the fields of a note need to be drawn. */
export type FormFor = {
  kind: NoteKind
  groups: readonly Words[]
  /** The drafts of the text and of the kind's own longer answers, by slot. */
  drafts: ReadonlyMap<string, Draft>
  person: string
  slot: string
  /** Restricted already, by its kind or by an earlier note of it: then it is not asked again. */
  restricted: boolean
  /** Notes of the person that it can refer to. */
  recent: NoteView[]
  /** Colleagues whom it can be brought to. */
  colleagues: { id: string; name: string }[]
}

/** A note that a colleague brought to the asker's attention. */
export type Mention = { id: string; note: NoteView; person: Shown | undefined; by: string; madeAt: Instant }

/** Somebody's words lay on another's record; for a team leader to settle. */
export type Incident = {
  id: string
  person: string
  name: Shown | undefined
  note: string
  raisedAt: Instant
  raisedBy: string
  version: number
  settled?: { at: Instant; by: string; whatWasDone: string }
}
