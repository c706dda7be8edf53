import type { Parts } from './parts.ts'

type Instant = Temporal.Instant

/** A person as lists and sentences name them. */
export type Shown = { id: string; reference: string; listed: string; spoken: string; initials: string }

/** An incident as lists show it. */
export type Incident = {
  id: string
  person: string | null
  name: Shown | undefined
  office: string
  begunAt: Instant
  begunBy: string
  begunByName: string
  sent: { at: Instant; by: string } | undefined
  closed: { at: Instant; by: string; lessons: string } | undefined
  version: number
  /** What was sent, or how it is told so far. */
  parts: Parts
}

/** The support that somebody in it was offered. */
export type Support = {
  staff: string
  name: string
  offered: { at: Instant; by: string } | undefined
  answer: 'wanted' | 'not-wanted' | undefined
  done: { at: Instant; note: string } | undefined
}

/** A part while it is told: its text, and under which version. */
export type PartNow = { text: string; version: number; savedAt: Instant }

type Reader = { id: string | null; may: ReadonlySet<string>; people: ReadonlySet<string> }

/**
 * Who reads an incident: whoever began it, the staff in it, the officer of the case or whoever covers them, and those who review incidents.
 */
export function mayRead(
  { begunBy, staff, person }: { begunBy: string; staff: readonly string[]; person: string | null },
  reader: Reader,
): boolean {
  if (reader.id === null) return false
  const theirs = person !== null && reader.people.has(person)
  return begunBy === reader.id || staff.includes(reader.id) || theirs || reader.may.has('review incidents')
}
