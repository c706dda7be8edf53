import type { WorkingStep } from '../../../platform/dates.ts'
import { type Asked, partAmount, sortOf } from './counting.ts'
import { addDays, addMonths, daysBetween } from './days.ts'
import { compare, type Day, dayText, earlier, type Facts, has, isBefore, later, type Span } from './facts.ts'
import type { Obligation, Window } from './obligations.ts'
import { daysIn, joined, lengthOf, plus, spansOf } from './spans.ts'
import { happeningsOf } from './triggers.ts'
import type { AwayWithin, Cadence, ContactStandard, Stub } from './values.ts'

type Fixed = { stub: Stub; away: AwayWithin }
/** A whole week, month … and the part of it in which something is asked for. Ends are not part of them. */
type Stretch = { whole: { from: Day; to: Day }; cut: { from: Day; to: Day } }

/** What is asked for in each week, month, quarter or year of the calendar. */
export function inCalendar(
  standard: ContactStandard,
  cadence: Extract<Cadence, { kind: 'calendar' }>,
  facts: Facts,
  window: Window,
): Obligation[] {
  const stretches = spansOf(standard, facts).flatMap((span) =>
    cutBy(span, window, (day) => around(day, cadence.unit, cadence.startsOn ?? 1)),
  )
  return asked(standard, cadence, facts, stretches)
}

/** What is asked for in each stretch so long from a day on: the months after an assignment, each 30 days after it. */
export function inBlocks(
  standard: ContactStandard,
  cadence: Extract<Cadence, { kind: 'blocks' }>,
  facts: Facts,
  window: Window,
): Obligation[] {
  const { length, anchor, after } = cadence
  const spans = spansOf(standard, facts)
  if (spans.length === 0) return []
  const anchors = happeningsOf(anchor, standard, facts).map(({ day }) => (after ? plus(day, after) : day))
  const stretches = anchors.flatMap((from, at) => {
    const until = anchors[at + 1]
    return spans.flatMap((span) => {
      const part = { from: later(span.from, from), to: until ? earlier(span.to ?? until, until) : span.to }
      return part.to && compare(part.to, part.from) <= 0 ? [] : cutBy(part, window, (day) => block(from, length, day))
    })
  })
  return asked(standard, cadence, facts, stretches)
}

/** The stretches of a span that touch the window, from the first day of both on. */
function cutBy(span: Span, { first, last }: Window, around: (day: Day) => { from: Day; to: Day }): Stretch[] {
  const stretches: Stretch[] = []
  for (let day = later(span.from, first); compare(day, last) <= 0 && has(span, day); ) {
    const whole = around(day)
    const cut = { from: later(whole.from, span.from), to: span.to ? earlier(whole.to, span.to) : whole.to }
    stretches.push({ whole, cut })
    day = whole.to
  }
  return stretches
}

function around(day: Day, unit: 'week' | 'month' | 'quarter' | 'year', startsOn: number): { from: Day; to: Day } {
  if (unit === 'week') {
    const from = addDays(day, -((day.dayOfWeek - startsOn + 7) % 7))
    return { from, to: addDays(from, 7) }
  }
  const months = { month: 1, quarter: 3, year: 12 }[unit]
  const from = addMonths(addDays(day, 1 - day.day), -((day.month - 1) % months))
  return { from, to: addMonths(from, months) }
}

/** The block of a day. Each is counted from the anchor, so that months from the 31st keep to the ends of months. */
function block(anchor: Day, length: string, day: Day): { from: Day; to: Day } {
  const { months, days } = lengthOf(length)
  const at = (nth: number) => addDays(addMonths(anchor, months * nth), days * nth)
  const roughly = Math.floor(daysBetween(anchor, day) / (months * 30.44 + days))
  let nth = Math.max(0, roughly - 1)
  while (compare(at(nth + 1), day) <= 0) nth++
  return { from: at(nth), to: at(nth + 1) }
}

function asked(standard: ContactStandard, fixed: Fixed, facts: Facts, stretches: readonly Stretch[]): Obligation[] {
  if (stretches.length === 0) return []
  const events = sortOf(standard, facts)
  const away = joined(facts.away)
  return stretches.map(({ whole, cut }) => {
    const { amount, full, steps } = amountOf(standard, fixed, facts, { whole, cut }, away)
    const due = lastDay(cut, away)
    return {
      standard,
      from: cut.from,
      opens: cut.from,
      due,
      full,
      asked: split(standard, amount),
      events: events.filter(({ day }) => compare(cut.from, day) <= 0 && isBefore(day, cut.to)),
      open: false,
      steps,
    }
  })
}

/** The last day within that they are not away; the last of all where they are away throughout. */
function lastDay({ from, to }: { from: Day; to: Day }, away: readonly Span[]): Day {
  for (let day = addDays(to, -1); compare(day, from) >= 0; day = addDays(day, -1))
    if (!away.some((span) => has(span, day))) return day
  return addDays(to, -1)
}

function split(standard: ContactStandard, amount: number): Asked {
  const parts = (standard.parts ?? []).map((part) => ({
    code: part.code,
    amount: partAmount(part, amount, standard.amount),
  }))
  return { amount, parts }
}

type Amount = { amount: number; full: boolean; steps: WorkingStep[] }

function amountOf(
  standard: ContactStandard,
  fixed: Fixed,
  facts: Facts,
  { whole, cut }: Stretch,
  away: readonly Span[],
): Amount {
  const wholeDays = daysBetween(whole.from, whole.to)
  const cutDays = daysBetween(cut.from, cut.to)
  const gone = daysIn(cut, away)
  const steps: WorkingStep[] = [{ code: 'stretch', from: dayText(cut.from), to: dayText(addDays(cut.to, -1)) }]
  const say = (code: string, from: number, to: number, by?: string) => {
    if (from !== to || by) steps.push({ code, from: String(from), to: String(to), ...(by && { by }) })
    return to
  }
  let amount = say('amount', standard.amount, standard.amount, String(standard.amount))
  if (cutDays < wholeDays)
    amount = say('stub', amount, stubOf(amount, cutDays, wholeDays, fixed.stub), `${cutDays}/${wholeDays}`)
  if (gone > 0) {
    const left = cutDays - gone
    const present = fixed.away === 'stub' && left > 0 ? stubOf(standard.amount, left, wholeDays, fixed.stub) : amount
    const rest = left === 0 || fixed.away === 'excuse' ? 0 : Math.min(amount, present)
    amount = say('away', amount, rest, `P${gone}D`)
  }
  const credit = creditOf(standard, facts, cut.from)
  if (credit > 0) amount = say('credit', amount, Math.max(0, amount - credit))
  return { amount, full: cutDays === wholeDays && gone === 0, steps }
}

/** The share of an amount for so many days of the whole. Counted in whole numbers, so that nothing is lost in between. */
function stubOf(amount: number, days: number, whole: number, rule: Stub): number {
  if (rule === 'full') return amount
  if (rule === 'none') return 0
  const part = amount * days
  if (rule === 'up') return Math.ceil(part / whole)
  return rule === 'down' ? Math.floor(part / whole) : Math.floor((2 * part + whole) / (2 * whole))
}

function creditOf({ merit }: ContactStandard, { credit, program, supervision }: Facts, day: Day): number {
  if (!merit || !credit || !has(credit, day)) return 0
  if (program && has(program, day)) return 0
  return isBefore(day, plus(supervision.from, merit.after)) ? 0 : merit.most
}
