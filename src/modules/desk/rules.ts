export type DeskState = 'expected' | 'here' | 'coming' | 'with' | 'gone'
export const marks = ['here', 'coming', 'with', 'gone', 'undone'] as const
export type Mark = (typeof marks)[number]

/** Whom the desk tells that somebody has come for an officer: them, and whoever covers them today. */
export type Told = { officer: string; works: boolean; covering: string[] }

/** The names of those who are told: whoever covers, and the officer where they are at work today. */
export const toldNames = ({ officer, works, covering }: Told): string[] =>
  officer === '' ? [] : works ? [officer, ...covering] : covering

/** Somebody at the desk or expected there: a name, times, whom they see, and what the desk must be careful of. */
export type Visitor = {
  arrival: string | null
  appointment: string | null
  name: string
  /** Whether nobody on the record came, but somebody of whom only a name was given. */
  stranger: boolean
  why: string
  staff: string | null
  staffName: string
  told: Told
  /** Who is to come too: colleagues, an interpreter, family. */
  beside: string[]
  time: Temporal.PlainTime | null
  since: Temporal.Instant | null
  waited: number
  dutyTold: boolean
  state: DeskState
  alerts: { name: string; severity: string; advice: string }[]
}

/** The office's day, where it is not simply open. */
export type Opening =
  | { kind: 'open' }
  | { kind: 'closed'; name: string }
  | { kind: 'before'; opens: Temporal.PlainTime }
  | { kind: 'after'; closed: Temporal.PlainTime }

/** Whether the office is open: not on a closed day, before it opens or after it closes. */
export function openingOf(
  hours: { opens: Temporal.PlainTime; closes: Temporal.PlainTime },
  closed: string | undefined,
  time: Temporal.PlainTime,
): Opening {
  if (closed !== undefined) return { kind: 'closed', name: closed }
  if (Temporal.PlainTime.compare(time, hours.opens) < 0) return { kind: 'before', opens: hours.opens }
  if (Temporal.PlainTime.compare(time, hours.closes) >= 0) return { kind: 'after', closed: hours.closes }
  return { kind: 'open' }
}

type There = {
  person: string | null
  staff: string | null
  appointment: string | null
  state: DeskState
}

/**
 * What of the day somebody who comes in has come for: first what they are expected for, in order of time, then what they are
 * at the desk for already. Where they name whom they want to see, only what is with them. A walk-in that was taken back, or
 * who has gone, is nothing to come for.
 */
export function comesFor<One extends There>(
  there: readonly One[],
  { person, staff }: { person: string; staff?: string | undefined },
): One | undefined {
  const theirs = there.filter((one) => one.person === person && (staff === undefined || one.staff === staff))
  return (
    theirs.find(({ state, appointment }) => state === 'expected' && appointment !== null) ??
    theirs.find(({ state }) => state !== 'expected' && state !== 'gone')
  )
}

export const groups = ['waiting', 'with', 'expected', 'gone'] as const
export type Group = (typeof groups)[number]

const groupFor: Record<DeskState, Group> = {
  here: 'waiting',
  coming: 'waiting',
  with: 'with',
  expected: 'expected',
  gone: 'gone',
}

/** Those at the desk by what is to be done about them. A walk-in whose mark was taken back was never here. */
export function grouped(visitors: readonly Visitor[]): Record<Group, Visitor[]> {
  const there = visitors.filter(({ state, appointment }) => state !== 'expected' || appointment !== null)
  const of = (group: Group) => there.filter(({ state }) => groupFor[state] === group)
  return {
    waiting: of('waiting').toSorted((one, other) => other.waited - one.waited),
    with: of('with'),
    expected: of('expected'),
    gone: of('gone'),
  }
}

/** What can be pressed about each of a group; the first is the likeliest. */
export const pressable: Record<Group, readonly Mark[]> = {
  waiting: ['with', 'gone', 'undone'],
  with: ['gone', 'undone'],
  expected: ['here'],
  gone: ['here'],
}

/** What a press is about: those who are ticked, or the one whose own button it was. */
export type Press = { mark: Mark; one?: string }

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Reads a button's value, `gone` or `gone:<id>`; undefined where it is none. */
export function readPress(value: string): Press | undefined {
  const [said, one, ...rest] = value.split(':')
  const mark = marks.find((known) => known === said)
  if (!mark || rest.length > 0 || (one !== undefined && !uuid.test(one))) return undefined
  return { mark, ...(one === undefined ? {} : { one }) }
}

/** How often the page shows itself again without script before it locks: each time after a minute. */
export const rounds = 3

/** Where a page goes by itself after a minute without script: to itself, and after three such minutes to the lock. */
export const nextRound = (round: number): string =>
  round >= rounds ? '/locked?next=%2Fdesk' : `/desk?round=${round + 1}`
