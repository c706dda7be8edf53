import { dueOf, workingOf } from './due.ts'
import type { Happening } from './facts.ts'
import type { Answer, Case, Standing } from './obligations.ts'
import { dayByDay, heldDays, isAfter, isPaused } from './standing.ts'
import type { Timing, When } from './values.ts'

type Day = Temporal.PlainDate
type Notice = Extract<When, { rule: 'within' | 'before' }>

/** One for each change that the duty speaks of: when it was to be told, and whether it was. Without any it waits. */
export function ofChanges(one: Case, when: Notice): Answer[] {
  const changes = changesOf(one)
  return changes.length === 0 ? [waiting(one)] : changes.map((change) => ofChange(one, when, change))
}

/** One for each thing that needs leave: it is met by leave given, and missed where it was done without. */
export function ofPermission(one: Case): Answer[] {
  const asked = changesOf(one)
  return asked.length === 0 ? [waiting(one)] : asked.map((change) => ofLeave(one, change))
}

/** Those that happen while the condition holds and the order does not rest, by the day they happen. */
function changesOf(one: Case): Happening[] {
  const { first, last } = heldDays(one)
  return one.history.happenings
    .filter(({ kind, on }) => one.duty.triggers.includes(kind) && !isAfter(first, on) && !(last && isAfter(on, last)))
    .filter(({ on }) => !isPaused(one, on))
    .sort((a, b) => Temporal.PlainDate.compare(a.on, b.on))
}

/** In force, with nothing yet that it asks anything of. */
function waiting(one: Case): Answer {
  const stands = dayByDay(one)
  const working = workingOf(one.duty, one.law.version, { facts: {}, steps: [] })
  return { due: null, standing: stands === 'in-force' ? 'waiting' : stands, metOn: null, working }
}

function ofChange(one: Case, when: Notice, change: Happening): Answer {
  const [first, second] = termsOf(when).map((timing) =>
    dueOf(change.on, timing, one.law.countings, one.asking.calendar),
  )
  if (!first) throw new RangeError(`${one.duty.code} has no term`)
  const told = known(change.told, one.asking.on)
  const until = told ?? one.asking.on
  const due = second && isAfter(until, first.day) ? second : first
  const steps = due === first ? first.steps : [...first.steps, ...due.steps]
  return {
    happening: change.id,
    due: { day: due.day, ...(due.at && { at: due.at }) },
    standing: standsTold(told, due.day, one.asking.on),
    metOn: told ?? null,
    working: workingOf(one.duty, one.law.version, {
      facts: { [change.kind]: `${change.on}`, ...(told && { told: `${told}` }) },
      steps,
      verified: first.verified && due.verified,
    }),
  }
}

function termsOf(when: Notice): Timing[] {
  if (when.rule === 'within') return [when.timing]
  return when.else ? [when.timing, when.else] : [when.timing]
}

/** What was told after the day asked about was not yet told on it. */
const known = (told: Day | null | undefined, on: Day): Day | null | undefined =>
  told && isAfter(told, on) ? null : told

function standsTold(told: Day | null | undefined, due: Day, on: Day): Standing {
  if (told === undefined) return 'unknown'
  if (told === null) return isAfter(on, due) ? 'missed' : 'due'
  return isAfter(told, due) ? 'late' : 'met'
}

function ofLeave(one: Case, change: Happening): Answer {
  const { on } = one.asking
  const facts = { [change.kind]: `${change.on}`, permission: change.allowed ?? '' }
  const steps = [{ code: 'before', from: `${change.on}`, to: `${change.on}`, source: one.duty.source }]
  return {
    happening: change.id,
    due: { day: change.on },
    standing: standsAllowed(change, on),
    metOn: null,
    working: workingOf(one.duty, one.law.version, { facts, steps }),
  }
}

function standsAllowed({ allowed, on: day }: Happening, on: Day): Standing {
  if (allowed === undefined) return 'unknown'
  if (allowed === 'granted') return 'met'
  return isAfter(day, on) ? 'due' : 'missed'
}
