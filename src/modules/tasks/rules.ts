type Day = Temporal.PlainDate

/** What decides where a task stands in a list. */
export type Standing = { due: Day; snoozedUntil: Day | null; done: boolean }
export const groups = ['overdue', 'today', 'coming', 'snoozed', 'done'] as const
export type Group = (typeof groups)[number]

/** Where a task stands on a day. One that is asleep stays so until its day, even when it is due before. */
export function groupOf({ due, snoozedUntil, done }: Standing, today: Day): Group {
  if (done) return 'done'
  if (snoozedUntil && isBefore(today, snoozedUntil)) return 'snoozed'
  if (isBefore(due, today)) return 'overdue'
  return due.equals(today) ? 'today' : 'coming'
}

/** By how many days a task is past its due day; 0 when it is not. */
export const daysOver = (due: Day, today: Day) => Math.max(0, due.until(today, { largestUnit: 'days' }).days)

type Verdict<Refusal extends string> = { ok: true; value: undefined } | { ok: false; refusal: Refusal; at?: string }

/** Whether a task that stood at `version` when it was opened may still be changed, being open. */
export function mayChange(
  task: { version: number; done: boolean },
  version: number,
): Verdict<'stale' | 'done-already'> {
  if (task.version !== version) return { ok: false, refusal: 'stale' }
  return task.done ? { ok: false, refusal: 'done-already' } : fine
}

/** A task moves to another day, which is not past: a day that is over is no plan. */
export function mayMove(task: { due: Day }, to: Day, today: Day): Verdict<'past-day' | 'same-day'> {
  if (isBefore(to, today)) return { ok: false, refusal: 'past-day', at: 'moveDue' }
  return task.due.equals(to) ? { ok: false, refusal: 'same-day', at: 'moveDue' } : fine
}

/** Whether a task would be due more than a year ago: nobody means that. */
export const isLongPast = (due: Day, today: Day) => isBefore(due, today.subtract({ years: 1 }))

/** A task sleeps until a day that is to come. */
export function maySnooze(until: Day, today: Day): Verdict<'past-day'> {
  return isBefore(today, until) ? fine : { ok: false, refusal: 'past-day', at: 'snoozeUntil' }
}

/** Kinds of thing that end on their own page, where more is said than that it is done: there a tick would say too little. */
const endThere: ReadonlySet<string> = new Set([
  'advice',
  'check',
  'day-away',
  'report',
  'request',
  'permit',
  'plan',
  'opportunity',
])

/** Whether a task is finished on the page of what it came from, and not by a tick. */
export const isFinishedThere = (from: readonly [kind: string, id: string] | undefined): boolean =>
  from !== undefined && endThere.has(from[0])

const fine = { ok: true, value: undefined } as const
const isBefore = (one: Day, other: Day) => Temporal.PlainDate.compare(one, other) < 0

/** A person as lists and sentences name them. */
export type Shown = { id: string; reference: string; listed: string; spoken: string; initials: string }

/** A task with the names that a list shows. */
export type Task = {
  id: string
  what: string
  due: Day
  person: string | null
  name: Shown | undefined
  owner: string
  ownerName: string
  /** Who handed it to its owner last, where somebody did. */
  handedBy: string | undefined
  from: readonly [kind: string, id: string] | undefined
  snoozedUntil: Day | null
  madeAt: Temporal.Instant
  madeBy: string
  madeByName: string
  done?: { at: Temporal.Instant; by: string; line: string }
  group: Group
  version: number
}

/** One change of a task, with the names of those in it. */
export type TaskChange = {
  id: string
  kind: 'added' | 'changed' | 'moved' | 'snoozed' | 'handed-over' | 'done' | 'reopened'
  at: Temporal.Instant
  by: string
  dueFrom: Day | null
  dueTo: Day | null
  ownerFrom: string
  ownerTo: string
  until: Day | null
  whatBefore: string | null
  why: string
}

export const taskLimit = 300

/**
 * A situation that somebody has to look at, beside what is to be done by a day: a person who cannot be reached, somebody who
 * is not back from a visit, a report that is due. The modules that know of such say them all in this shape, so that the day's
 * page and the day's close show them alike.
 */
export type OpenMatter = {
  /** `concept:id`; no two matters share one. */
  key: string
  person: string | null
  /** The colleague who answers for it. */
  owner: string
  /** A word or two that begin its line, such as how late it is. */
  lead: string
  tone: 'red' | 'amber' | 'plain'
  text: string
  due: Day | null
  since: Temporal.Instant
  /** Somebody's safety may hang on it: it stands before everything else. */
  safety?: true
  /** It is about reaching the person, and stands for whatever else would say that a contact is missing. */
  contact?: true
  /** Tasks that it stands for: they are not shown beside it. */
  tasks?: readonly string[]
  act: { href: string; text: string }
}

/** An open matter with the name of whom it is about, and of the colleague whose it is where the reader only covers it. */
export type ShownMatter = OpenMatter & { name: Shown | undefined; coverFor: string | undefined }

const tones: readonly OpenMatter['tone'][] = ['red', 'amber', 'plain']

/** Safety first; then by how grave they are, what is due soonest before what is due later or has no day; the oldest first. */
export function inOrderOfUrgency<Matter extends OpenMatter>(matters: readonly Matter[]): Matter[] {
  return matters.toSorted(
    (one, other) =>
      Number(other.safety ?? false) - Number(one.safety ?? false) ||
      tones.indexOf(one.tone) - tones.indexOf(other.tone) ||
      dueFirst(one.due, other.due) ||
      Temporal.Instant.compare(one.since, other.since),
  )
}

function dueFirst(one: Day | null, other: Day | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null)
  return Temporal.PlainDate.compare(one, other)
}
