import type { Awaited, Step } from './overdue.ts'
import type { NextMark, PlannedStop, Run, RunMark, RunState, StopState } from './sheet.ts'

type Instant = Temporal.Instant
type Day = Temporal.PlainDate
type Named = { id: string; name: string }

/** Where a stop is, for those who may know it. */
export type Place = {
  person: string | null
  appointment: string | null
  place: string
  why: string
  droppedWhy: string
}
export type Stop = PlannedStop & { where: Place | undefined }

/** A running sheet as it stands: the newest version with all that was pressed. */
export type Sheet = Omit<Run, 'stops'> & {
  id: string
  staff: string
  office: string
  day: Day
  zone: string
  lodgedAt: Instant
  version: number
  vehicleId: string | null
  vehicle: string
  phone: string
  safeWord: string
  needsTwo: boolean
  changed: string
  waived: { why: string; by: string; at: Instant } | undefined
  stops: Stop[]
  marks: RunMark[]
  state: RunState
}

/** Whether it waits for a team leader: an alert asks for two officers, and one would go. */
export const waitsForLeader = ({ needsTwo, second, waived }: Pick<Sheet, 'needsTwo' | 'second' | 'waived'>): boolean =>
  needsTwo && second === null && waived === undefined

export type SafetyAlert = { name: string; severity: string; what: string; advice: string; two: boolean }
/** Whoever is known at an address: by name, or only what there is to beware of. */
export type KnownThere = { person: string | null; name: string; alerts: SafetyAlert[] }

/** All that is read at the door, dangers first. */
export type AtTheDoor = {
  alerts: SafetyAlert[]
  others: KnownThere[]
  phones: { number: string; said: string }[]
  livesWith: string
  risk: string
  conditions: string[]
  lastNote: { day: Day; kind: string; text: string } | undefined
  supports: { name: string; relation: string; phone: string }[]
}

export type ShownStop = Stop & {
  state: StopState
  personName: string
  came: Instant | undefined
  left: Instant | undefined
  /** What came of the appointment, or that it no longer stands. */
  became: string
  recorded: boolean
  /** They were not seen: they can be looked for from here. */
  unseen: boolean
  /** Not among what the reader may see. */
  closed: boolean
  door: AtTheDoor | undefined
}

export type AlarmMarkKind = 'answered' | 'rang' | 'safe' | 'seen' | 'closed'
export type AlarmMark = { kind: AlarmMarkKind; words: string; at: Instant; staff: string | null; by: string }
export type Alarm = {
  id: string
  sheet: string
  kind: 'overdue' | 'help'
  occasion: string
  due: Instant | null
  step: Step | null
  stop: string | null
  at: Instant
  made: string | null
  told: Named[]
  marks: AlarmMark[]
}

export type AlarmState = 'open' | 'answered' | 'safe' | 'closed'

/** Where an alarm stands: closed with what happened, or by the officer being safe, seen to by somebody, or open. */
export function alarmState({ marks }: Pick<Alarm, 'marks'>): AlarmState {
  const has = (kind: AlarmMarkKind) => marks.some((mark) => mark.kind === kind)
  if (has('closed')) return 'closed'
  if (has('safe')) return 'safe'
  return has('answered') ? 'answered' : 'open'
}

/** Whether it still calls somebody who was told: until it is closed, or they have read that all is well. */
export function calls(alarm: Pick<Alarm, 'marks'>, staff: string): boolean {
  const state = alarmState(alarm)
  if (state === 'closed') return false
  return state !== 'safe' || !alarm.marks.some(({ kind, staff: by }) => kind === 'seen' && by === staff)
}

/** A sheet as a list shows it. */
export type SheetLine = {
  sheet: Sheet
  officer: Named
  secondName: string
  vehicleName: string
  since: Instant | undefined
  /** Where they are, or go next; without words where the reader may not know. */
  at: { kind: 'here' | 'next' | 'back'; text: string; when: Instant } | undefined
  overdue: Awaited | undefined
  help: boolean
  waits: boolean
  stops: number
}

export type Clash = { what: 'second' | 'vehicle'; at: Instant; name: string }

/** All that a sheet's own page shows. */
export type SheetData = {
  sheet: Sheet
  stops: ShownStop[]
  officer: Named
  officerPhone: string
  secondName: string
  vehicleName: string
  next: NextMark | undefined
  overdue: Awaited[]
  awaited: Awaited[]
  alarms: Alarm[]
  versions: { version: number; at: Instant; by: string; why: string }[]
  clashes: Clash[]
  duty: { name: string; phone: string } | undefined
  call: { name: string; phone: string }
  /** Whether the reader goes along, and is shown what to press. */
  own: boolean
  leads: boolean
  me: string
  now: Instant
  /** When the page last said that it was up to date, as the officer alone can read: help was called for, and who has answered. */
  quiet: { at: Instant; answered: Instant | undefined } | undefined
  notSeen: { value: string; label: string }[]
}
