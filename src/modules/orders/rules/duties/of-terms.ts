import { dayOf } from '../../../../platform/dates.ts'
import { type Counted, dueOf, workingOf } from './due.ts'
import type { Answer, Case } from './obligations.ts'
import { begins, dayByDay, doneFor, heldDays, isAfter, isRecorded, pastPauses, standsOnce } from './standing.ts'
import type { When } from './values.ts'

type Day = Temporal.PlainDate
type Rule<Name extends When['rule']> = Extract<When, { rule: Name }>

/** Due once, at the end of a term from what begins it, or on the day that a blank of the condition names. */
export function ofTerm(one: Case, { timing, unless }: Rule<'within'>): Answer {
  const set = unless === undefined ? undefined : one.condition.inputs[unless]
  if (set) return onDaySet(one, set, unless ?? '')
  const { fact, from } = begins(one)
  if (!from || isAfter(dayIn(one, from), one.asking.on)) return notBegun(one, fact, from && dueIn(one, from, timing))
  const due = dueIn(one, from, timing)
  return once(one, { [fact]: from.toString() }, due, dayIn(one, from))
}

/** Due on the day that a blank names; without one it is as directed, and kept to as each direction comes. */
export function ofDirection(one: Case, { input }: Rule<'directed'>): Answer {
  const set = input === undefined ? undefined : one.condition.inputs[input]
  return set ? onDaySet(one, set, input ?? '') : throughout(one)
}

/** A duty of every day, with no day by which it is done. */
export function throughout(one: Case): Answer {
  const { first, last } = heldDays(one)
  const facts = { from: `${first}`, ...(last && { until: `${last}` }) }
  const working = workingOf(one.duty, one.law.version, { facts, steps: [] })
  return { due: null, standing: dayByDay(one), metOn: null, working }
}

/** A first at the end of a term, and so many more by the end of the order. */
export function ofFirstAndMore(one: Case, { timing, more }: Rule<'first-and-more'>): Answer[] {
  const first = ofTerm(one, { rule: 'within', timing })
  const { first: since, last } = heldDays(one)
  const after = doneFor(one, since).slice(1)
  const metOn = after[more - 1]?.on ?? null
  const facts = { 'order-ends': last ? `${last}` : '', more: `${more}` }
  const standing = first.standing === 'not-yet' ? 'not-yet' : standsBy(one, last, metOn)
  return [
    { ...first, part: 'first' },
    {
      part: 'more',
      due: last && { day: last },
      standing,
      metOn,
      amount: { unit: 'times', wanted: more, done: Math.min(after.length, more) },
      working: workingOf(one.duty, one.law.version, { facts, steps: [] }),
    },
  ]
}

/** What is due by the end of the order: without an end it is to be done all the same. */
function standsBy(one: Case, last: Day | null, metOn: Day | null) {
  if (metOn) return 'met'
  if (last) return standsOnce(one, last, metOn)
  return isRecorded(one) ? 'due' : 'unknown'
}

const dayIn = ({ asking }: Case, from: Day | Temporal.Instant): Day =>
  from instanceof Temporal.PlainDate ? from : dayOf(from, asking.calendar.zone)

const dueIn = ({ law, asking }: Case, from: Day | Temporal.Instant, timing: Rule<'within'>['timing']): Counted =>
  dueOf(from, timing, law.countings, asking.calendar)

function notBegun(one: Case, fact: string, due: Counted | null): Answer {
  const working = workingOf(one.duty, one.law.version, { facts: { [fact]: '' }, steps: due?.steps ?? [] })
  return { due: due && dueDay(due), standing: 'not-yet', metOn: null, working }
}

function onDaySet(one: Case, set: string, input: string): Answer {
  const day = Temporal.PlainDate.from(set)
  const steps = [{ code: 'as-set', from: input, to: set }]
  const due = { day, steps, source: one.duty.source, verified: true }
  return once(one, { [input]: set }, due, heldDays(one).first)
}

function once(one: Case, facts: Record<string, string>, due: Counted, since: Day): Answer {
  const day = pastPauses(one, due.day)
  const metOn = doneFor(one, since)[0]?.on ?? null
  const moved = day && !day.equals(due.day) ? [{ code: 'paused', from: `${due.day}`, to: `${day}` }] : []
  const steps = [...due.steps, ...moved]
  return {
    due: day && (day.equals(due.day) ? dueDay(due) : { day }),
    standing: isAfter(since, one.asking.on) ? 'not-yet' : standsOnce(one, day, metOn),
    metOn,
    working: workingOf(one.duty, one.law.version, {
      facts: { ...facts, ...(metOn && { done: `${metOn}` }) },
      steps,
      verified: due.verified,
    }),
  }
}

const dueDay = ({ day, at }: Counted) => ({ day, ...(at && { at }) })
