import type { CallOutcome, Finding } from '../rules.ts'
import type { Closed, Fed } from './calls.ts'

type Instant = Temporal.Instant

/** One statement, and the last that was said of it. */
export type CheckStatement = {
  id: string
  words: string
  about: { kind: string; id: string; version: number | null } | undefined
  said: { finding: Finding; words: string; fed: Fed; at: Instant; by: string } | undefined
}
export type CheckCall = {
  id: string
  at: Instant
  outcome: CallOutcome
  words: string
  note: string | null
  by: string
}

/** A check with what was asked, of whom, on what ground, and all that came of it. */
export type CheckView = {
  id: string
  person: string
  name: string
  relation: string
  relationName: string
  phone: string
  basis: string
  basisName: string
  basisWords: string
  questions: string
  appointment: string | null
  madeAt: Instant
  madeBy: string
  closed: { at: Instant; by: string; how: Closed; why: string } | undefined
  statements: CheckStatement[]
  /** Newest first. */
  calls: CheckCall[]
  version: number
}

/** Something that the person said and somebody else contradicted. */
export type Contradiction = {
  check: string
  words: string
  said: string
  name: string
  relationName: string
  at: Instant
}

/** What the fields of a check choose from. */
export type FormOptions = {
  supports: { value: string; label: string }[]
  relations: { value: string; label: string; group?: string }[]
  bases: { code: string; name: string; asks: string; required: boolean }[]
  facts: { value: string; label: string; hint: string }[]
}
