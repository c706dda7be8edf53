import type { Asked } from './asked.ts'
import type { Kind } from './kinds.ts'

type Instant = Temporal.Instant

/** One line of the trail as it is shown. */
export type Line = {
  id: string
  at: Instant
  action: string
  kind: Kind
  /** What was done, in words. */
  said: string
  /** Nobody: the service itself. */
  who: { id: string; name: string; role: string } | undefined
  /** The token that it was done with, where it was no session. */
  token: string | undefined
  /** Whose record; without a name where whoever asks may not know of them. */
  person: { id: string; reference: string; listed: string } | undefined
  subject: { kind: string; id: string | null } | undefined
  fields: string[]
}

export type Option = { value: string; label: string }
/** A page of the trail, with what was asked and what can be. */
export type Listed = {
  asked: Asked
  /** The reference asked for is nobody's that the asker may see. */
  unknownReference: boolean
  lines: Line[]
  /** Where it goes on. */
  more: string | undefined
  onward: boolean
  colleagues: Option[]
}

/** Where the chain of seals stands, and what the last times found that somebody went through it. */
export type ChainShown = {
  last: { number: number; hash: string; sealedAt: Instant } | undefined
  waiting: number
  verifications: {
    id: string
    askedAt: Instant
    by: string | undefined
    doneAt: Instant | null
    seals: number
    entries: number
    broken: string | undefined
  }[]
}

/** A role that somebody held, from when to when. */
export type Held = { name: string; from: Instant; to: Instant | null }

/** The roles of a moment, in words; those of now where none is known of then. */
export function rolesAt(held: readonly Held[], at: Instant): string {
  const then = held.filter(
    ({ from, to }) => Temporal.Instant.compare(from, at) <= 0 && (!to || Temporal.Instant.compare(to, at) > 0),
  )
  const shown = then.length > 0 ? then : held.filter(({ to }) => to === null)
  return [...new Set(shown.map(({ name }) => name))].join(', ')
}
