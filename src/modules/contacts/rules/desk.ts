/** Where somebody is between the door and the way out. */
export type DeskState = 'expected' | 'here' | 'coming' | 'with' | 'gone'
/** What is pressed about somebody at the desk. `here` after `gone` is coming back; `undone` takes a mistake back. */
export type MarkKind = 'here' | 'coming' | 'with' | 'gone' | 'undone'
export const markKinds = ['here', 'coming', 'with', 'gone', 'undone'] as const
/** In the order in which they were made. */
export type DeskMark = { kind: MarkKind; at: Temporal.Instant; staff: string | null }

/** After so long unmet, the duty officer of the day is told as well. */
export const dutyAfterMinutes = 10

/** The last mark says where somebody is; with none they wait, and without an arrival they are expected. */
export function deskState(arrivedAt: Temporal.Instant | null, marks: readonly DeskMark[]): DeskState {
  const last = marks.at(-1)?.kind
  if (!arrivedAt || last === 'undone') return 'expected'
  return last ?? 'here'
}

/** Since when somebody has been here: the last time they came. */
export function hereSince(arrivedAt: Temporal.Instant, marks: readonly DeskMark[]): Temporal.Instant {
  return marks.findLast(({ kind }) => kind === 'here')?.at ?? arrivedAt
}

/** Whole minutes that somebody has waited since they came: until they were met or left, else until now. */
export function waitedMinutes(arrivedAt: Temporal.Instant, marks: readonly DeskMark[], now: Temporal.Instant): number {
  const since = hereSince(arrivedAt, marks)
  const met = marks.find(({ kind, at }) => ends.includes(kind) && Temporal.Instant.compare(at, since) >= 0)
  return Math.max(0, Math.floor(since.until(met?.at ?? now).total('minutes')))
}

const ends: readonly MarkKind[] = ['with', 'gone']

/** Whether the duty officer is told too: nobody has said that they are coming, for ten minutes. */
export function tellDuty(state: DeskState, waited: number): boolean {
  return state === 'here' && waited >= dutyAfterMinutes
}

export type MarkRefusal = 'already-gone' | 'already-there' | 'not-arrived'

/** Whether a mark may follow: from gone only back again, from nowhere only the arrival, and nothing twice. */
export function canMark(state: DeskState, kind: MarkKind): { ok: true } | { ok: false; refusal: MarkRefusal } {
  if (state === kind) return { ok: false, refusal: 'already-there' }
  if (state === 'expected' && kind !== 'here') return { ok: false, refusal: 'not-arrived' }
  if (state === 'gone' && kind !== 'here' && kind !== 'undone') return { ok: false, refusal: 'already-gone' }
  return { ok: true }
}

export const visitMarkKinds = ['set-out', 'arrived', 'safe'] as const
export type VisitMarkKind = (typeof visitMarkKinds)[number]

/** The marks of a visit that may come next; none once everyone is safe. Arriving may be skipped, being safe may not. */
export function nextVisitMarks(marked: readonly VisitMarkKind[]): VisitMarkKind[] {
  if (marked.includes('safe')) return []
  if (marked.includes('arrived')) return ['safe']
  return marked.includes('set-out') ? ['arrived', 'safe'] : ['set-out']
}
