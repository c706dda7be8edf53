type Instant = Temporal.Instant

export const stopKinds = ['visit', 'elsewhere', 'overnight'] as const
export type StopKind = (typeof stopKinds)[number]
export const markKinds = ['checked-out', 'arrived', 'left', 'extended', 'back-safe', 'called-off'] as const
export type RunMarkKind = (typeof markKinds)[number]

/** A place on the way, as planned. One that was dropped stays on the sheet, and nobody waits for it. */
export type PlannedStop = { id: string; kind: StopKind; arrivesAt: Instant; minutes: number; dropped: boolean }
export type Run = {
  leavesAt: Instant
  returnsAt: Instant
  /** When this plan was made: what was put off before it is in it already. */
  madeAt: Instant
  second: string | null
  stops: readonly PlannedStop[]
}
/** What was pressed on the way; `stop` and `minutes` where the kind has them. */
export type RunMark = { kind: RunMarkKind; stop: string | null; minutes: number | null; at: Instant }

export type RunState = 'lodged' | 'out' | 'back' | 'called-off'

/** Where a run stands. Whoever has arrived somewhere is out, whether or not they said so when they left. */
export function stateOf(marks: readonly RunMark[]): RunState {
  const has = (kind: RunMarkKind) => marks.some((mark) => mark.kind === kind)
  if (has('back-safe')) return 'back'
  if (has('called-off')) return 'called-off'
  return has('checked-out') || has('arrived') ? 'out' : 'lodged'
}

/** Since when they are out; undefined before they set out. */
export const outSince = (marks: readonly RunMark[]): Instant | undefined =>
  marks
    .filter(({ kind }) => kind === 'checked-out' || kind === 'arrived')
    .map(({ at }) => at)
    .toSorted(Temporal.Instant.compare)[0]

const marked = (marks: readonly RunMark[], kind: RunMarkKind, stop: string) =>
  marks.find((mark) => mark.kind === kind && mark.stop === stop)

export type StopState = 'to-come' | 'here' | 'left' | 'dropped'

export function stopState({ id, dropped }: PlannedStop, marks: readonly RunMark[]): StopState {
  if (marked(marks, 'left', id)) return 'left'
  if (marked(marks, 'arrived', id)) return 'here'
  return dropped ? 'dropped' : 'to-come'
}

/** The stop that they have come to and not left, the last one where there are several. */
export function stopNow<Stop extends PlannedStop>(
  run: { stops: readonly Stop[] },
  marks: readonly RunMark[],
): Stop | undefined {
  const here = run.stops.filter((stop) => stopState(stop, marks) === 'here')
  const since = ({ id }: PlannedStop) => marked(marks, 'arrived', id)?.at ?? Temporal.Instant.fromEpochMilliseconds(0)
  return here.toSorted((one, other) => Temporal.Instant.compare(since(other), since(one)))[0]
}

/** The stop that comes next in the order of the sheet. */
export const stopNext = <Stop extends PlannedStop>(
  run: { stops: readonly Stop[] },
  marks: readonly RunMark[],
): Stop | undefined => run.stops.find((stop) => stopState(stop, marks) === 'to-come')

export type NextMark = { kind: 'checked-out' | 'back-safe'; stop: null } | { kind: 'arrived' | 'left'; stop: string }

/** The mark that is most likely to be pressed next; undefined once they are back or it was called off. */
export function nextMark(run: Pick<Run, 'stops'>, marks: readonly RunMark[]): NextMark | undefined {
  const state = stateOf(marks)
  if (state === 'back' || state === 'called-off') return undefined
  if (state === 'lodged') return { kind: 'checked-out', stop: null }
  const here = stopNow(run, marks)
  if (here) return { kind: 'left', stop: here.id }
  const next = stopNext(run, marks)
  return next ? { kind: 'arrived', stop: next.id } : { kind: 'back-safe', stop: null }
}

/**
 * Whether a mark may be made now. Nothing follows the end; nobody is called off who is out, or comes back who was not; a stop is left
 * once, after it was come to, but for the night's, where the mark is the morning's check-in.
 */
export function mayMark(
  run: Pick<Run, 'stops'>,
  marks: readonly RunMark[],
  mark: { kind: RunMarkKind; stop: string | null },
): boolean {
  const state = stateOf(marks)
  if (state === 'back' || state === 'called-off') return false
  if (mark.kind === 'checked-out' || mark.kind === 'called-off') return state === 'lodged'
  if (mark.kind === 'back-safe') return state === 'out'
  if (mark.kind === 'extended') return true
  const stop = run.stops.find(({ id }) => id === mark.stop)
  if (!stop) return false
  const at = stopState(stop, marks)
  if (mark.kind === 'arrived') return at === 'to-come'
  return at === 'here' || (stop.kind === 'overnight' && at === 'to-come')
}
