import type { Working } from '../../../platform/dates.ts'
import { type Count, count } from './counting.ts'
import { addDays } from './days.ts'
import { compare, type Day, dayText, earlier, type Facts } from './facts.ts'
import { byDue, type Obligation, obligationsOf } from './obligations.ts'
import { plus } from './spans.ts'
import type { ContactStandard } from './values.ts'

export type State = 'met' | 'due' | 'overdue' | 'missed' | 'excused' | 'away'

/** How one obligation stands on a day: what is asked, what is done, what is left by when, and why. */
export type Answer = {
  standard: string
  name: string
  order?: string
  from: Day
  opens: Day
  due: Day | undefined
  dueAt?: Temporal.Instant
  /** False for the part of a stretch that a beginning, an end, another level or time away has cut. */
  full: boolean
  state: State
  asked: number
  done: number
  remaining: number
  parts: Count['parts']
  /** Ids of the contacts that count, and of those tried in vain, which stand beside. */
  counted: readonly string[]
  attempted: readonly string[]
  working: Working
}

/** All that every standard asks of a person on a day: what stands, and what comes next where that is met. Stricter first. */
export type Standing = { now: Answer[]; next: Answer[] }

/**
 * How each standard stands on a day, by what had taken place by then: what is asked now, and the next where that is met.
 * Both in order of their due days and, on one day, the one that asks for more first.
 */
export function standingOn(standards: readonly ContactStandard[], facts: Facts, day: Day): Standing {
  const known = knownOn(facts, day)
  const now: Answer[] = []
  const next: Answer[] = []
  for (const standard of standards) {
    const all = obligationsOf(standard, known, day, plus(day, lookAhead(standard))).map((one) =>
      answer(one, known, day),
    )
    now.push(...all.filter((one) => compare(one.from, day) <= 0 && (isOpen(one) || one.state === 'met')))
    next.push(...firstOpen(all, day))
  }
  return { now: now.sort(stricterFirst), next: next.sort(stricterFirst) }
}

/** What is open and due first; of what is met or not begun, the next that will be asked. */
function firstOpen(all: readonly Answer[], day: Day): Answer[] {
  const open = all.filter((one) => isOpen(one) && one.due !== undefined)
  const now = open.filter(({ from }) => compare(from, day) <= 0)
  return now.length > 0 ? now : open.sort(byDue).slice(0, 1)
}

const isOpen = ({ state }: Answer) => state === 'due' || state === 'overdue' || state === 'away'

function stricterFirst(one: Answer, other: Answer): number {
  return byDue(one, other) || other.remaining - one.remaining || (one.standard < other.standard ? -1 : 1)
}

/** What was known by the end of a day: later contacts and happenings are left out. */
export const knownOn = (facts: Facts, day: Day): Facts => ({
  ...facts,
  events: facts.events.filter((event) => compare(event.day, day) <= 0),
  happened: facts.happened.filter((one) => compare(one.day, day) <= 0),
})

/** As far as the stretch after this one, and the level or order that follows. */
function lookAhead({ cadence }: ContactStandard): string {
  if (cadence.kind === 'calendar') return { week: 'P1W', month: 'P1M', quarter: 'P3M', year: 'P1Y' }[cadence.unit]
  if (cadence.kind === 'rolling') return cadence.within
  return cadence.kind === 'blocks' ? cadence.length : 'P0D'
}

/** How an obligation stands on a day, with its working. */
export function answer(obligation: Obligation, facts: Facts, day: Day): Answer {
  const { standard, asked, due } = obligation
  const counts = count(standard, asked, obligation.events, facts)
  return {
    standard: standard.code,
    name: standard.name,
    ...(obligation.order !== undefined && { order: obligation.order }),
    from: obligation.from,
    opens: obligation.opens,
    due,
    ...(obligation.dueAt && { dueAt: obligation.dueAt }),
    full: obligation.full,
    state: stateOf(obligation, counts, day),
    asked: asked.amount,
    done: counts.done,
    remaining: counts.remaining,
    parts: counts.parts,
    counted: counts.counted.map(({ id }) => id),
    attempted: counts.attempted.map(({ id }) => id),
    working: workingOf(obligation, counts, facts),
  }
}

function stateOf({ asked, due, open }: Obligation, { remaining, excused }: Count, day: Day): State {
  if (asked.amount === 0) return 'excused'
  if (remaining === 0) return 'met'
  if (due === undefined) return 'away'
  if (compare(day, due) <= 0) return 'due'
  if (open) return 'overdue'
  return excused.length >= remaining ? 'excused' : 'missed'
}

function workingOf({ standard, steps, due, dueAt }: Obligation, counts: Count, facts: Facts): Working {
  const { cadence } = standard
  return {
    rule: standard.code,
    source: standard.source,
    verified: standard.verified,
    facts: [
      { name: 'cadence', value: cadence.kind },
      { name: 'amount', value: String(standard.amount) },
      { name: 'supervision', value: dayText(facts.supervision.from) },
      ...counts.counted.map((event) => ({ name: 'counted', value: `${event.day} ${event.kind}` })),
    ],
    steps: due ? [...steps, { code: 'due', to: (dueAt ?? due).toString() }] : steps,
    moves: movesOf(standard),
  }
}

/** What would move the date: the facts that it was worked out with. */
function movesOf({ cadence, levels, orders, merit, substitution }: ContactStandard): string[] {
  const by = { calendar: 'supervision', blocks: 'anchor', rolling: 'contact', once: 'after' }[cadence.kind]
  const trigger = cadence.kind === 'blocks' ? cadence.anchor : cadence.kind === 'once' ? cadence.after : by
  const away = cadence.away === 'runs' || cadence.away === 'full' ? [] : ['away']
  return [
    ...new Set([
      trigger,
      ...(levels ? ['level'] : []),
      ...(orders ? ['order'] : []),
      ...away,
      ...(merit ? ['credit'] : []),
      ...(substitution ? ['program'] : []),
    ]),
  ]
}

/** The day by which a person must next be seen or spoken with, of all that is asked; with the answer that it comes from. */
export function nextDue(standards: readonly ContactStandard[], facts: Facts, day: Day): Answer | undefined {
  return standingOn(standards, facts, day).next.find(({ due }) => due !== undefined)
}

/** The last day that still leaves a day for each that remains, of which only one a day counts. */
export function lastChance({ due, remaining, opens }: Answer): Day | undefined {
  if (!due || remaining === 0) return undefined
  const day = addDays(due, 1 - remaining)
  return compare(day, opens) < 0 ? earlier(opens, due) : day
}
