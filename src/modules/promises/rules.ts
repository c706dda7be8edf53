type Day = Temporal.PlainDate
type Instant = Temporal.Instant

/** Whose promise it is: ours, which is a task of ours, or the person's. */
export const whoseWords = ['us', 'them'] as const
export type Whose = (typeof whoseWords)[number]

/** A promise as a form or a note brings it; without a day it is due as `dueUnsaid` says. */
export type Promised = { whose: Whose; what: string; due?: Day | undefined }
export type State = 'open' | 'kept' | 'not-kept'

/** Only so much of a note is a promise. */
export const phraseLimit = 300
/** So many can be marked in one form. */
export const rowsShown = 3

type Ending = { at: Instant; how: 'kept' | 'not-kept' }

/**
 * How a promise stands. Of ours the task decides: open as long as it is, and kept when it was done by a tick; that it was not kept is
 * written with the very moment at which the task was ended. Of theirs it is what was written last.
 */
export function stateOf({
  whose,
  ended,
  task,
}: {
  whose: Whose
  ended: Ending | undefined
  task: { doneAt: Instant | undefined } | undefined
}): State {
  if (whose === 'them' || !task) return ended?.how ?? 'open'
  if (!task.doneAt) return 'open'
  return ended && Temporal.Instant.compare(ended.at, task.doneAt) === 0 ? ended.how : 'kept'
}

/** By when, where nobody said: the next appointment, else in a week. */
export const dueUnsaid = (next: Day | undefined, today: Day): Day => next ?? today.add({ days: 7 })

/** Open ones first, soonest due before; then those that are settled, the latest first. */
export function inOrder<One extends { state: State; due: Day; madeAt: Instant }>(list: readonly One[]): One[] {
  const open = list.filter(({ state }) => state === 'open')
  const rest = list.filter(({ state }) => state !== 'open')
  return [
    ...open.toSorted((one, other) => Temporal.PlainDate.compare(one.due, other.due)),
    ...rest.toSorted((one, other) => Temporal.Instant.compare(other.madeAt, one.madeAt)),
  ]
}

/** Whether it should be settled by now. */
export const isDue = ({ state, due }: { state: State; due: Day }, today: Day): boolean =>
  state === 'open' && Temporal.PlainDate.compare(due, today) <= 0

/** A promise with the names that pages show. */
export type ShownPromise = {
  id: string
  person: string
  note: string | null
  whose: Whose
  what: string
  due: Day
  state: State
  madeAt: Instant
  madeByName: string
  /** Whose task it is, of ours. */
  ownerName: string
  task: string | undefined
  version: number
}

/** What happened to one. */
export type PromiseStep = {
  id: string
  kind: 'kept' | 'not-kept' | 'moved' | 'reopened'
  dueFrom: Day | null
  dueTo: Day | null
  why: string
  at: Instant
  by: string
}
