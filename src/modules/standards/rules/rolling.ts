import type { WorkingStep } from '../../../platform/dates.ts'
import { type Base, type Due, dueAfter, dueEvery, dueWithAway } from './clocks.ts'
import { countable, sortOf } from './counting.ts'
import { compare, type Day, dayText, type Event, earlier, type Facts, isBefore, later, type Span } from './facts.ts'
import type { Obligation, Window } from './obligations.ts'
import { joined, minus, spansOf } from './spans.ts'
import type { Cadence, ContactStandard } from './values.ts'

type Rolling = Extract<Cadence, { kind: 'rolling' }>

/** The next of a rhythm, and the next after it: each so long after the last that counts, or the one that many back. */
export function inTurn(standard: ContactStandard, cadence: Rolling, facts: Facts, window: Window): Obligation[] {
  const spans = spansOf(standard, facts).filter(({ from }) => compare(from, window.last) <= 0)
  if (spans.length === 0) return []
  const all = sortOf(standard, facts)
  const done = countable(standard, standard.amount, all, facts)
  const away = joined(facts.away)
  return spans.flatMap((span) => turnsOf({ standard, cadence, facts, all, done, away }, span, window))
}

type Turn = {
  standard: ContactStandard
  cadence: Rolling
  facts: Facts
  all: readonly Event[]
  done: readonly Event[]
  away: readonly Span[]
}

function turnsOf(of: Turn, span: Span, { first, last }: Window): Obligation[] {
  const { carries, early } = of.cadence
  const began = carries ? earlier(of.facts.supervision.from, span.from) : span.from
  const earliest = early ? earlier(began, minus(span.from, early)) : began
  const counted = of.done.filter(({ day }) => compare(earliest, day) <= 0 && (!span.to || isBefore(day, span.to)))
  const begun = counted.findIndex(({ day }) => compare(day, later(first, span.from)) >= 0)
  const turns: Obligation[] = []
  // What was late when its level or order ended is met by whatever comes after.
  const { to } = span
  const after = to && of.done.find(({ day }) => compare(day, to) >= 0)
  for (let nth = begun < 0 ? counted.length : begun; nth <= counted.length; nth++) {
    const meets = counted[nth] ?? after ?? undefined
    if (meets && isBefore(meets.day, first)) break
    const turn = turnOf(of, span, counted, nth, meets)
    if (turn.due && span.to && compare(turn.due, span.to) >= 0 && nth === counted.length) break
    if (compare(turn.from, last) > 0) break
    turns.push(turn)
  }
  return turns
}

/** The obligation that the contact of this number meets, or the one that is open when there is none yet. */
function turnOf(of: Turn, span: Span, counted: readonly Event[], nth: number, meets: Event | undefined): Obligation {
  const { standard, cadence, facts, all, away } = of
  const before = counted[nth - standard.amount]
  const last = counted[nth - 1]
  const base = before ? before.day : span.from
  const opens = last ? last.day : span.from
  const first = before ? undefined : cadence.first
  const counting = (from: Base) => (first ? dueAfter(from, first, facts.calendar) : dueEvery(from, cadence.within))
  const due = dueWithAway({ day: base }, counting, away, cadence.away)
  return {
    standard,
    from: base,
    opens,
    ...notBefore(due, span.from),
    full: true,
    asked: { amount: 1, parts: [] },
    events: all.filter((event) => isFor(event, opens, last, meets)),
    open: true,
    steps: [{ code: before ? 'last-counted' : 'began', to: dayText(base) }, ...stepsOf(due, span.from)],
  }
}

const isFor = (event: Event, opens: Day, last: Event | undefined, meets: Event | undefined) =>
  event.id === meets?.id ||
  (event.result !== 'done' &&
    compare(opens, event.day) <= 0 &&
    event !== last &&
    (!meets || compare(event.day, meets.day) <= 0))

/** A contact of an earlier level may leave less time than none: then it is due on the first day of this one. */
function notBefore(due: Due | undefined, first: Day): { due: Day | undefined; dueAt?: Temporal.Instant } {
  if (!due) return { due: undefined }
  if (isBefore(due.day, first)) return { due: first }
  return { due: due.day, ...(due.at && { dueAt: due.at }) }
}

function stepsOf(due: Due | undefined, first: Day): WorkingStep[] {
  if (!due) return [{ code: 'away', to: 'none' }]
  if (!isBefore(due.day, first)) return due.steps
  return [...due.steps, { code: 'not-before', from: dayText(due.day), to: dayText(first) }]
}
