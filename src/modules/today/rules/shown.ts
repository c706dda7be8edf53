type Day = Temporal.PlainDate
type Time = Temporal.PlainTime
type Instant = Temporal.Instant

export type Named = { id: string; listed: string; spoken: string }
export type MarkKind = 'set-out' | 'arrived' | 'safe'
export type Counts = 'complied' | 'failed' | 'excused' | 'neutral'

/** What warns before somebody is met or visited. */
export type Warned = { name: string; severity: string }

/** `arrival` names whoever still waits, for saying that one is coming; nobody has said so while they are `unmet`. */
export type Here = { since: Instant; waited: number | undefined; arrival: string | undefined; unmet: boolean }

/** An appointment as the day shows it. */
export type Entry = {
  id: string
  person: Named
  kind: string
  kindName: string
  /** Somebody goes out to it; an arrival is marked for it at the desk; it goes over the wire. */
  goesOut: boolean
  atDesk: boolean
  day: Day
  time: Time
  zone: string
  minutes: number
  startsAt: Instant
  endsAt: Instant
  where: string
  purpose: string
  interpreter: boolean
  state: 'planned' | 'recorded' | 'moved' | 'changed' | 'cancelled'
  outcomeName: string | undefined
  counts: Counts | undefined
  minutesLate: number | undefined
  /** When they came to the desk; how long they have waited, where they still do. */
  here: Here | undefined
  nextMarks: readonly MarkKind[]
  lastMark: { kind: MarkKind; at: Instant } | undefined
  phone: { number: string; note: string } | undefined
  alerts: readonly Warned[]
  /** Where the record has them, where that is not at liberty in the community: in custody, in hospital, deceased. */
  whereNow: string | undefined
  /** The name of the highest level, where this person has it. */
  topLevel: string | undefined
  /** Who comes too; where it is a colleague's appointment and the officer only goes along, that colleague first. */
  beside: string[]
  /** That the officer whose day it is only goes along: what is to be done about it is a colleague's. */
  goesAlong: boolean
  /** Whose appointment it is, where a colleague's is covered. */
  coverFor: string | undefined
}

/** Somebody at the desk who is on no entry of the day: walked in, or another officer's and unmet. */
export type AtTheDesk = {
  arrival: string
  person: Named | undefined
  stranger: string
  since: Instant
  waited: number
  why: string
  /** Whom they came to see, where that is somebody else. */
  officer: string | undefined
  /** Nobody has said that they are coming. */
  unmet: boolean
  /** Somebody else's appointment that they came for, which the asker can begin. */
  appointment: string | null
}

/** Something that somebody has to decide or do about a person today. */
export type Decision =
  | {
      kind: 'no-contact'
      person: Named
      tries: number
      since: Instant
      last: Instant
      how: string
      /** Whether it is time to look for them until they are found. */
      seek: boolean
      dueOn: Day | null
    }
  | { kind: 'unrecorded'; person: Named; appointment: string; at: Instant; what: string }
  | { kind: 'overdue'; person: Named; on: Day; why: string; booked: { id: string; at: Instant } | undefined }
  | { kind: 'evidence'; person: Named; on: Day; appointment: string | null }
  | { kind: 'order-ending'; person: Named; on: Day }
  | { kind: 'alert-review'; person: Named; on: Day; what: string }

/** A contact that is due soon, with nothing booked before its day. */
export type Unbooked = { person: Named; on: Day; why: string; booked: { id: string; at: Instant } | undefined }

/** A note that a colleague brought to the reader's attention. */
export type Brought = {
  note: string
  person: Named | undefined
  by: string
  at: Instant
  kindName: string
  text: string
}
export type Covered = { id: string; name: string; people: number; until: Day | null }
export type Officer = { id: string; name: string; covered: boolean }
export type Hours = { starts: Time; ends: Time; lunchStarts: Time | null; lunchEnds: Time | null }
export type Away = {
  why: 'leave' | 'closed' | 'not-a-working-day'
  holiday: string | undefined
  until: Day | undefined
  coveredBy: string[]
}
export type WeekCount = { day: Day; done: number; planned: number }

/** All that a day's page shows, but for its tasks. */
export type TheDay = {
  day: Day
  isToday: boolean
  officer: Officer
  /** Whether the reader may say at the desk that they are coming. */
  meets: boolean
  /** Whose days the reader may look at: only their own where there is one. */
  officers: Officer[]
  own: boolean
  hours: Hours | undefined
  /** Who stands in while the officer is at lunch; empty where nobody is named. */
  lunchCover: string
  /** When the officer goes along to what is closed to them: times, and nothing else. */
  busy: { time: Time; minutes: number; zone: string; endsAt: Instant }[]
  away: Away | undefined
  entries: Entry[]
  atTheDesk: AtTheDesk[]
  decisions: Decision[]
  unbooked: Unbooked[]
  brought: Brought[]
  covered: Covered[]
  unfinished: number
  tomorrow: Entry | undefined
  /** The day nears its end: what comes next is to close it. */
  ends: boolean
  week: WeekCount[]
  people: { total: number; top: { name: string; count: number } | undefined; overdue: number }
}
