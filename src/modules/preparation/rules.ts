type Instant = Temporal.Instant
type Day = Temporal.PlainDate

type Noted = { id: string; kind: string; at: Instant }

/** Kinds of note that say how it went wrong, or what somebody advised: of an earlier period they weigh more than the rest. */
export const weighty: readonly string[] = [
  'incident',
  'failure-to-report',
  'cultural-advice',
  'supervisor-review',
  'case-conference',
  'assessment-interview',
  'child-protection',
]

/**
 * The notes of an earlier period that are worth reading before somebody comes back, oldest first and at most as many as said:
 * the first and the last one, which frame it; then the weighty ones; then the latest of the rest.
 */
export function notesOfWeight<Note extends Noted>(notes: readonly Note[], most: number): Note[] {
  const inOrder = notes.toSorted(byTime)
  const [first, ...later] = inOrder
  if (!first) return []
  const last = later.at(-1)
  const between = later.slice(0, -1).toReversed()
  const heavy = between.filter(({ kind }) => weighty.includes(kind))
  const rest = between.filter(({ kind }) => !weighty.includes(kind))
  return [first, ...(last ? [last] : []), ...heavy, ...rest].slice(0, Math.max(1, most)).toSorted(byTime)
}

const byTime = (one: Noted, other: Noted) => Temporal.Instant.compare(one.at, other.at)

export type Kept = { attended: number; failed: number; excused: number }

/** How the contacts of a period went: met, failed without excuse, excused. What counts against nobody is left out. */
export function keptIn(
  contacts: readonly { at: Instant; counts: string; attended: boolean }[],
  { from, until }: { from: Instant; until: Instant | undefined },
): Kept {
  const within = contacts.filter(
    ({ at }) =>
      Temporal.Instant.compare(at, from) >= 0 && (until === undefined || Temporal.Instant.compare(at, until) < 0),
  )
  return {
    attended: within.filter(({ attended }) => attended).length,
    failed: within.filter(({ counts }) => counts === 'failed').length,
    excused: within.filter(({ counts, attended }) => counts === 'excused' && !attended).length,
  }
}

type Decided = { decidedOn: Day; outcome: string }
export type HistoryBrief<Entry> = {
  count: number
  first: Day
  last: Day
  /** How often each result was given that was given more than once, the most frequent first; of equals the one first by name. */
  outcomes: { outcome: string; count: number }[]
  latest: Entry[]
}

/** A criminal history in a few lines: how long, since when, how it was dealt with, and the latest. Nothing where there is none. */
export function historyInBrief<Entry extends Decided>(
  entries: readonly Entry[],
  most: number,
): HistoryBrief<Entry> | undefined {
  const inOrder = entries.toSorted((one, other) => Temporal.PlainDate.compare(other.decidedOn, one.decidedOn))
  const [last] = inOrder
  const first = inOrder.at(-1)
  if (!last || !first) return undefined
  const counts = [...Map.groupBy(inOrder, ({ outcome }) => outcome.trim()).entries()]
    .filter(([outcome, alike]) => outcome !== '' && alike.length > 1)
    .map(([outcome, alike]) => ({ outcome, count: alike.length }))
  return {
    count: inOrder.length,
    first: first.decidedOn,
    last: last.decidedOn,
    outcomes: counts.toSorted(
      (one, other) => other.count - one.count || one.outcome.localeCompare(other.outcome, 'en'),
    ),
    latest: inOrder.slice(0, most),
  }
}

/** The beginning of a text, cut at the end of a word and between characters that belong together. */
export function beginningOf(text: string, longest: number): { text: string; cut: boolean } {
  const whole = text.trim()
  if (whole.length <= longest) return { text: whole, cut: false }
  const head = whole.slice(0, longest).replace(/[\ud800-\udbff]$/, '')
  const atWord = head.replace(/\s+\S*$/, '')
  return { text: atWord.length > longest / 2 ? atWord : head, cut: true }
}

/** Words that an adult reads in a minute when it matters: Brysbaert (2019) has 238 for plain prose, less for what is weighed. */
const wordsAMinute = 200

/** Whole minutes that reading takes, at least one. */
export function readingMinutes(texts: readonly string[]): number {
  const words = texts.reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0)
  return Math.max(1, Math.round(words / wordsAMinute))
}

/** What a record can lack that a first talk is good for. */
export const toAskFirst = ['phone', 'address', 'photo', 'support', 'identity', 'interpreter', 'talk'] as const
export type ToAsk = (typeof toAskFirst)[number]

/** A note as the page shows it: its beginning, or that it is not open to the reader. */
export type BriefNote = {
  id: string
  kindName: string
  at: Instant
  authorName: string
  text: string
  cut: boolean
  hidden: boolean
}
