type Instant = Temporal.Instant
type Day = Temporal.PlainDate

export const ways = ['letter', 'e-mail', 'phone', 'portal', 'in-person'] as const
export type Way = (typeof ways)[number]
export type Ended = 'answered' | 'refused' | 'withdrawn'
export type StepKind = 'reminded' | Ended

/** One thing that came of a request. Where it has a note, its words are the note's, as far as the reader may read it. */
export type RequestStep = {
  id: string
  kind: StepKind
  on: Day
  fromWhom: string
  words: string
  note: string | null
  /** Its words are in a note that is not open to the reader. */
  hidden: boolean
  fileName: string
  at: Instant
  by: string
}

/** A request with what was asked, of whom, on what ground, and all that came of it. */
export type RequestView = {
  id: string
  person: string
  kind: string
  kindName: string
  whom: string
  contact: string
  asked: string
  basis: string
  basisName: string
  basisWords: string
  way: Way
  askedOn: Day
  reference: string
  madeAt: Instant
  madeBy: string
  ended: { at: Instant; by: string; how: Ended } | undefined
  /** Newest first. */
  steps: RequestStep[]
  version: number
}

/** What the form of a kind opens with, and the usual days with where they come from. */
export type KindChoice = {
  code: string
  name: string
  whom: string
  asks: string
  workingDays: number
  source: string
  verified: boolean
}
export type BasisChoice = { code: string; name: string; asks: string; required: boolean }

export type State = 'waiting' | 'overdue' | Ended

/** Where a request stands: overdue from the day after the one that an answer was due. */
export function stateOf(ended: { how: Ended } | undefined, due: Day | undefined, today: Day): State {
  if (ended) return ended.how
  return due !== undefined && Temporal.PlainDate.compare(due, today) < 0 ? 'overdue' : 'waiting'
}

/** What a note of each kind calls whom it was with; nothing where it does not ask. */
export const whomField = (fields: readonly { code: string }[]): string | undefined =>
  fields.find(({ code }) => code === 'spoken-to' || code === 'to')?.code

export const askedLimit = 12_000
export const wordsLimit = 20_000
