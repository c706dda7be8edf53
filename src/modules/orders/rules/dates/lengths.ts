import { addMonths, type WorkingStep } from '../../../../platform/dates.ts'
import type { Term } from './facts.ts'
import type { DateRule, Of, Rounding, Share } from './kinds.ts'

type Day = Temporal.PlainDate

/** How a place lays a length on a first day, with the rules for the ends of months that it has. */
export type Reckoning = {
  rule: Of<'reckoning'>
  monthEnd: Of<'month-end'> | undefined
  firstOfMonth: Of<'first-of-month'> | undefined
}

/** A day with how it came about and the rules that were used for it. */
export type Found = { on: Day; steps: readonly WorkingStep[]; used: readonly DateRule[] }

/** A length in ISO 8601, the longest unit first. */
export function lengthText({ years, months, weeks, days }: Term): string {
  return Temporal.Duration.from({
    years: years ?? 0,
    months: months ?? 0,
    weeks: weeks ?? 0,
    days: days ?? 0,
  }).toString()
}

export function lengthOf(text: string): Term {
  const { years, months, weeks, days } = Temporal.Duration.from(text)
  return { years, months, weeks, days }
}

export const isNothing = ({ years = 0, months = 0, weeks = 0, days = 0 }: Term): boolean =>
  years + months + weeks + days === 0
export const isWhole = ({ years = 0, months = 0, weeks = 0, days = 0 }: Term): boolean =>
  [years, months, weeks, days].every((count) => Number.isInteger(count) && count >= 0 && count <= 99_999)

/** Days of a stretch, the first and the last among them: none where it ends the day before it starts. */
export const daysWithin = (first: Day, last: Day): number => first.until(last, { largestUnit: 'days' }).days + 1

/** A share of so many days, rounded as said. Worked in whole numbers: a tenth of a day is never lost to the machine. */
export function shareOf(days: number, [parts, of]: Share, round: Rounding): number {
  const whole = Math.floor((days * parts) / of)
  const exact = whole * of === days * parts
  return rounded[round](whole, exact)
}
const rounded: Record<Rounding, (whole: number, exact: boolean) => number> = {
  up: (whole, exact) => (exact ? whole : whole + 1),
  down: (whole) => whole,
}

/**
 * The last day of a length that begins with the first day: seven days from a Monday end on the Sunday. A day is taken back before
 * or after adding, years and months go before weeks and days or after them, and ends of months are as the place has them.
 */
export function lastDayOf(first: Day, term: Term, reckoning: Reckoning): Found {
  const before = reckoning.rule.back === 'before-adding'
  const steps = stepper(starts[reckoning.rule.back](first), reckoning.rule)
  if (before) steps.note('back-a-day', first)
  const parts = [() => addLong(steps, first, term, reckoning), () => addShort(steps, term)]
  const inOrder = reckoning.rule.units === 'longest-first' ? parts : parts.toReversed()
  for (const add of inOrder) add()
  if (!before && !steps.isBack()) steps.go('back-a-day', steps.at().subtract({ days: 1 }))
  return steps.found()
}

/** Where adding begins. */
const starts: Record<Reckoning['rule']['back'], (first: Day) => Day> = {
  'before-adding': (first) => first.subtract({ days: 1 }),
  'after-adding': (first) => first,
}

function addLong(steps: Stepper, first: Day, { years = 0, months = 0 }: Term, reckoning: Reckoning): void {
  const count = years * 12 + months
  if (count === 0) return
  const from = steps.at()
  const to = addMonths(from, count)
  steps.go('add', to, lengthText({ years, months }))
  const { rule, monthEnd, firstOfMonth } = reckoning
  if (firstOfMonth && first.day === 1)
    steps.go('to-end-of-month', to.with({ day: to.daysInMonth }), undefined, firstOfMonth)
  if (rule.back === 'after-adding' && to.day < from.day && monthEnd) {
    if (monthEnd.ends === 'last-day') steps.stay('month-end', monthEnd)
    else steps.use(monthEnd)
  }
}

function addShort(steps: Stepper, { weeks = 0, days = 0 }: Term): void {
  if (weeks + days > 0) steps.go('add', steps.at().add({ weeks, days }), lengthText({ weeks, days }))
}

type Stepper = ReturnType<typeof stepper>

/** Keeps where a reckoning has come to, and what was done. */
function stepper(start: Day, rule: DateRule) {
  let at = start
  let back = false
  const steps: WorkingStep[] = []
  const used: DateRule[] = [rule]
  const write = (code: string, from: Day, by: string | undefined, source: string) =>
    steps.push({ code, from: `${from}`, to: `${at}`, ...(by ? { by } : {}), source })
  return {
    at: () => at,
    isBack: () => back,
    /** The day at which it starts came from another. */
    note: (code: string, from: Day) => write(code, from, undefined, rule.source),
    go(code: string, to: Day, by?: string, other?: DateRule) {
      const from = at
      at = to
      if (other) used.push(other)
      write(code, from, by, (other ?? rule).source)
    },
    /** The day is the last already: none is taken back. */
    stay(code: string, other: DateRule) {
      back = true
      used.push(other)
      write(code, at, undefined, other.source)
    },
    use: (other: DateRule) => used.push(other),
    found: (): Found => ({ on: at, steps, used }),
  }
}
