import type { AnyFact, Circumstance, Lists, PersonHead } from '../../people/index.ts'
import type { Picture } from '../rules.ts'

export type Pictures = Record<Circumstance, Picture<AnyFact>>
export type CircumstancesData = {
  head: PersonHead
  lists: Lists
  pictures: Pictures
  on: Temporal.PlainDate
  then: boolean
  isToday: boolean
  mayChange: boolean
}

/** Somebody who was spoken with, and when. */
export type Told = { id: string; who: string; at: Temporal.Instant }
export type SaidData = {
  head: PersonHead
  lists: Lists
  pictures: Pictures
  told: Told[]
  contact: Told | undefined
  /** What it is about, where that is chosen. */
  area: Circumstance | undefined
  about: AnyFact | undefined
  known: Record<string, unknown>
}
export type SettleData = { head: PersonHead; lists: Lists; word: AnyFact; others: AnyFact[]; ended: boolean }
