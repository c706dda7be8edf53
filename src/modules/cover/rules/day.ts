import type { Free } from './proposal.ts'
import type { Became } from './telling.ts'

type Day = Temporal.PlainDate
type Time = Temporal.PlainTime
type Instant = Temporal.Instant

/** What a leader says of one thing of the day. `left`: as it is. */
export type Deal = { kind: 'colleague' | 'phone'; to: string } | { kind: 'moved' | 'cancelled' | 'back' | 'left' }

/** What a field holds: a kind, and for a colleague whose id it is. */
export function dealOf(typed: string): Deal {
  const [kind = '', to = ''] = typed.split(':')
  if (kind === 'colleague' || kind === 'phone') return { kind, to }
  return { kind: kind === 'moved' || kind === 'cancelled' || kind === 'back' ? kind : 'left' }
}

export const dealText = (deal: Deal): string => ('to' in deal ? `${deal.kind}:${deal.to}` : deal.kind)

/** What is filled in for a thing that nobody has dealt with. */
export type Proposed = { deal: Deal; day: Day; time: Time }

/** What was dealt before, and whether it stands so that it can be dealt again. */
export type Dealt = {
  became: Became
  toName: string
  open: boolean
  /** When it is now, where it was moved. */
  when: { day: Day; time: Time | undefined } | undefined
}

/** An appointment of the day: as it stands now, and as it was where it was dealt with before. */
export type AppointmentLine = {
  id: string
  /** What it took the place of: a choice that was made of that one is kept. */
  insteadOf: string | null
  version: number
  person: string
  name: string
  time: Time
  startsAt: Instant
  zone: string
  kindName: string
  where: string
  goesOut: boolean
  /** Nothing to be done by phone instead. */
  phoned: boolean
  /** They are here already. */
  here: boolean
  /** Interpreter, support person, adjustment, whom they asked to see. */
  needs: string[]
  free: Free[]
  dealt: Dealt | undefined
  proposed: Proposed
}
export type TaskLine = {
  id: string
  version: number
  what: string
  due: Day
  person: string | null
  name: string
  free: Free[]
  dealt: Dealt | undefined
  proposed: Deal
}
/** What is under way, without a task that could be handed over. */
export type MatterLine = { key: string; person: string | null; name: string; text: string; href: string; act: string }
/** An appointment of a colleague to which they would go along. */
export type AttendedLine = {
  id: string
  name: string
  time: Time
  zone: string
  startsAt: Instant
  kindName: string
  officer: string
  free: Free[]
  proposed: Deal
}
export type SheetOfDay = { id: string; leavesAt: Instant; returnsAt: Instant; out: boolean }
export type ColleagueShown = { id: string; name: string }

export type Away = { id: string; staff: string; day: Day; from: Time | null }

/** A day that is dealt out, as its page shows it. */
export type DayToDeal = {
  staff: { id: string; name: string; spoken: string }
  day: Day
  from: Time | null
  today: Day
  /** What is known of their being away: leave of that day, and who covers. */
  onLeave: boolean
  coveredBy: ColleagueShown[]
  /** Who is proposed to cover the rest; nobody where somebody does. */
  coverBy: string | undefined
  away: string | undefined
  appointments: AppointmentLine[]
  tasks: TaskLine[]
  matters: MatterLine[]
  beside: AttendedLine[]
  sheets: SheetOfDay[]
  colleagues: ColleagueShown[]
}
