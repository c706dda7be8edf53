import type { Piece, Reason } from '../rules.ts'

type Instant = Temporal.Instant
type Day = Temporal.PlainDate
type Name = { id: string; reference: string; listed: string; spoken: string; initials: string }

/** Somebody found, as the page and its JSON twin show them. */
export type FoundPerson = {
  person: string
  name: Name
  born: Day | undefined
  officer: string | undefined
  supervised: boolean
  mine: boolean
  covered: boolean
  nextAppointmentAt: Instant | null
  reasons: Reason[]
}
export type FoundNote = { id: string; name: Name; kindName: string; at: Instant; authorName: string; excerpt: Piece[] }
export type FoundCaller = {
  hit: FoundPerson
  by: Reason
  careful: { safeTimes?: string; mayLeaveMessage?: string; sharedWith?: string; protects?: string }
  tasks: { id: string; what: string; due: Day; ownerName: string }[]
}

export type FindData = {
  q: string
  scope: 'all' | 'people' | 'notes'
  /** True where too little was typed to look for. */
  short: boolean
  calling: FoundCaller[]
  /** The number typed, where it is nobody's and the asker may write down that somebody rang from it. */
  unknownNumber: string | undefined
  people: FoundPerson[]
  /** True where as many were found as are shown. */
  morePeople: boolean
  notesMine: FoundNote[]
  notesOthers: FoundNote[]
  mayAdd: boolean
  seesNotes: boolean
}
