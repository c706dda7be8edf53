import type { FormState } from '../../../platform/ui/index.ts'
import type { Shown, TheirHours, Unsuited, Warning } from '../../contacts/index.ts'
import type { PersonHead } from '../../people/index.ts'
import type { Besides, Line, Open, Purpose, Stretch } from '../rules.ts'

type Day = Temporal.PlainDate

/** What was booked already, and what it is for. */
export type BookedLine = { appointment: Shown; for: Purpose[] }
export type Proposal = {
  staff: string
  first: Day
  last: Day
  lines: Line[]
  booked: BookedLine[]
  open: Open[]
  besides: Besides[]
}
/** Why none is made: nobody supervises them, no officer is known, or where they are stops their contacts. */
export type NoProposal = { none: 'not-supervised' | 'nobody-to-see' | 'stopped' }

export type SchoolHoliday = { name: string; first: Day; last: Day; verified: boolean }
/** What keeps somebody from coming: what their work and courses say, what they told us, and when schools are closed. */
export type KnownOfThem = { hours: TheirHours[]; unsuited: Unsuited[]; schools: SchoolHoliday[] }

/** A move in one step that can still be undone. */
export type Moved = { id: string; first: Day; last: Day; days: number; count: number; at: Temporal.Instant }

export type ScheduleData = {
  head: PersonHead
  weeks: number
  proposal: Proposal | NoProposal
  them: KnownOfThem
  moved: Moved | undefined
}

/** One appointment with the day that it would be moved to, and what should be known of that. */
export type Moving = { appointment: Shown; to: Day; warnings: Warning[] }
/** What is asked and would no longer be met in time. */
export type Broken = { name: string; due: Day; remaining: number; verified: boolean }
/** `last` is the day of the last that is booked at all. */
export type MovePreview = { moving: Moving[]; broken: Broken[]; last: Day | undefined }
/** `asked` is what was typed, with what is wrong about it. */
export type MoveData = { head: PersonHead; stretch: Stretch; asked: FormState } & MovePreview

/** What the person takes home: all that is booked with them, and where to ring. */
export type Copy = { coming: Shown[]; office: { name: string; address: string; phone: string } | undefined }
export type CopyData = { head: PersonHead } & Copy
