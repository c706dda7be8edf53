type Instant = Temporal.Instant
type Day = Temporal.PlainDate

export const closings = ['left', 'inactive', 'review', 'by-hand'] as const
export type Closing = (typeof closings)[number]
export const reviewOutcomes = ['kept', 'changed', 'closed'] as const
export type ReviewOutcome = (typeof reviewOutcomes)[number]

/** How long an invitation's link works. */
export const invitationHours = 72

export type AccountRule = { version: number; inactiveDays: number | null; reviewMonths: number; warnDays: number }

/**
 * What holds where the agency says nothing: an account that nobody used for 30 days is shut (FBI CJIS policy 5.9.5, AC-2(3):
 * 90 days at most; 30 as the agencies we read have it), each is looked at once a year (AC-2 j), and training that ends is told 30 days before.
 */
export const accountRuleAtFirst: AccountRule = { version: 0, inactiveDays: 30, reviewMonths: 12, warnDays: 30 }

/** When an account was last of use: signed in with, or opened; null for one of which nothing is known. */
export function lastOfUse(...times: readonly (Instant | null)[]): Instant | null {
  return (
    times
      .filter((one) => one !== null)
      .sort(Temporal.Instant.compare)
      .at(-1) ?? null
  )
}

/** Whether an account was of no use for so many days. One of which nothing is known is left alone. */
export function isInactive(lastUse: Instant | null, now: Instant, { inactiveDays }: Pick<AccountRule, 'inactiveDays'>) {
  if (lastUse === null || inactiveDays === null) return false
  return Temporal.Instant.compare(lastUse.add({ hours: inactiveDays * 24 }), now) <= 0
}

/** The day on which an account is to be looked at: so many months after the last look, or after it was opened; at once where neither is known. */
export function reviewDue(
  reviewedOn: Day | null,
  openedOn: Day | null,
  { reviewMonths }: Pick<AccountRule, 'reviewMonths'>,
): Day | null {
  const since = reviewedOn ?? openedOn
  return since?.add({ months: reviewMonths }) ?? null
}

export type TrainingState = 'none' | 'ended' | 'ending' | 'valid'

/** How a training stands on a day: never passed, over, over soon, or valid. The last day itself is valid. */
export function trainingState(
  lastDay: Day | null,
  today: Day,
  { warnDays }: Pick<AccountRule, 'warnDays'>,
): TrainingState {
  if (!lastDay) return 'none'
  if (Temporal.PlainDate.compare(lastDay, today) < 0) return 'ended'
  return Temporal.PlainDate.compare(lastDay, today.add({ days: warnDays })) <= 0 ? 'ending' : 'valid'
}

/** What no training may keep from anybody: else those who could mend it would be shut out themselves. */
export const neverBlocked: readonly string[] = ['use the account', 'manage staff', 'manage roles', 'see staff']

/** What the pages about accounts show. */
export type ReviewShown = { at: Instant; by: string; outcome: string; note: string; roles: string[] }
export type TrainingShown = {
  id: string
  rule: string
  name: string
  passedOn: Day
  lastDay: Day
  state: TrainingState
}
export type AccountShown = {
  id: string
  name: string
  email: string
  version: number
  roles: string[]
  state: 'open' | 'invited' | 'without-way-in' | Closing
  closedAt: Instant | null
  lastUsedAt: Instant | null
  openedAt: Instant | null
  invitedUntil: Instant | null
  /** Too many wrong passwords were given with their address. */
  lockedUntil: Instant | null
  reviews: ReviewShown[]
  trainings: TrainingShown[]
  rules: { value: string; label: string }[]
  owns: number
}
export type ReviewLine = {
  id: string
  name: string
  office: string
  roles: string[]
  lastUsedAt: Instant | null
  reviewed: { on: Day; by: string; outcome: string } | null
  due: Day | null
  isDue: boolean
  isOwn: boolean
}
export type ReviewList = { lines: ReviewLine[]; due: number; today: Day; rule: AccountRule }
export type ReviewOne = { line: ReviewLine; reviews: ReviewShown[]; permissions: string[] }
export type OwnTraining = {
  lines: { name: string; lastDay: Day | null; state: TrainingState; blocks: string[]; startsOn: Day; begun: boolean }[]
}
export type TrainingRuleShown = {
  id: string
  name: string
  blocks: string[]
  startsOn: Day
  reason: string
  lacking: { id: string; name: string }[]
}
export type RulesShown = { rule: AccountRule; trainings: TrainingRuleShown[]; today: Day }
