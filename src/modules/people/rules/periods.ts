import type { Supervision } from './heads.ts'

type Day = Temporal.PlainDate
export type PeriodRefusal =
  | 'already-open'
  | 'unknown-level'
  | 'unknown-reason'
  | 'unknown-staff'
  | 'cannot-have-case'
  | 'unknown-office'
  | 'not-open'
  | 'stale'
  | 'closes-before'
  | 'begins-before'

/** Why a period can't be opened: one of its kind is open. A report and a supervision may run side by side. */
export function problemWithOpening(kind: Supervision['kind'], open: readonly Supervision[]): PeriodRefusal | undefined {
  return open.some((period) => period.kind === kind && period.closedOn === null) ? 'already-open' : undefined
}

/** Why a period can't be changed from a day: it is closed, somebody changed it first, or the day is before it opened. */
export function problemWithPeriod(period: Supervision, from: Day, seen: number | undefined): PeriodRefusal | undefined {
  if (period.closedOn) return 'not-open'
  if (seen !== undefined && seen !== period.version) return 'stale'
  return Temporal.PlainDate.compare(from, period.openedOn) < 0 ? 'begins-before' : undefined
}

/** The period that a person's pages are about: an open supervision before a report, the latest first. */
export function mainPeriod(periods: readonly Supervision[]): Supervision | undefined {
  const open = periods.filter((period) => period.closedOn === null)
  return open.toSorted(
    (one, other) => rank(one) - rank(other) || Temporal.PlainDate.compare(other.openedOn, one.openedOn),
  )[0]
}

const rank = ({ kind }: Supervision) => (kind === 'supervision' ? 0 : 1)
