import { sortKey } from '../../platform/text.ts'

type Instant = Temporal.Instant
type Day = Temporal.PlainDate

/** Why a record opens to named people only. */
export const restrictionReasons = [
  'victim-is-staff',
  'is-or-was-staff',
  'protected-person',
  'public-interest',
  'safety',
  'other',
] as const
export type RestrictionReason = (typeof restrictionReasons)[number]

/** Why a colleague is shut out of a record: what they are to the person. */
export const exclusionReasons = ['family', 'household', 'friend', 'neighbour', 'victim-is-staff', 'other'] as const
export type ExclusionReason = (typeof exclusionReasons)[number]

/** What closes a record, each with a message of its own. */
export const closings = ['restriction', 'exclusion', 'seal'] as const
export type Closing = (typeof closings)[number]

/** Somebody whom a restriction names, from when to when. */
export type Named = {
  id: string
  staff: string
  name: string
  why: string
  from: Instant
  until: Instant | null
  by: string
  keeps: boolean
  now: boolean
}
export type Restriction = {
  id: string
  reason: string
  why: string
  message: string
  madeAt: Instant
  by: string
  ended: { at: Instant; by: string; why: string } | undefined
}
export type Exclusion = {
  id: string
  staff: string
  name: string
  reason: string
  why: string
  message: string
  madeAt: Instant
  by: string
  ended: { at: Instant; by: string; why: string } | undefined
}
export type Seal = {
  id: string
  rule: string
  ruleName: string
  sealsOn: Day
  why: string
  message: string
  madeAt: Instant
  by: string
  holds: boolean
  ended: { at: Instant; by: string; why: string } | undefined
}

/** All that limits who may open one record, and what did. */
export type Limits = {
  restriction: Restriction | undefined
  earlier: Restriction[]
  named: Named[]
  exclusions: Exclusion[]
  seals: Seal[]
}

type Membership = { staff: string; until: Instant | null; now: boolean }

/**
 * Whether somebody is left who can open the record and change who else may: one who is named for good and whose work it is.
 * A restriction that leaves nobody so would be one that nobody can ever lift.
 */
export function isKept(named: readonly Membership[], keepers: readonly string[], without?: string): boolean {
  return named.some(({ staff, until, now }) => now && until === null && staff !== without && keepers.includes(staff))
}

export type NamingRefusal = 'ends-before' | 'ends-past'
/** What is wrong with naming somebody from one day until another, both included. */
export function problemWithDays(from: Day | undefined, until: Day | undefined, today: Day): NamingRefusal | undefined {
  if (until && Temporal.PlainDate.compare(until, from ?? today) < 0) return 'ends-before'
  return until && Temporal.PlainDate.compare(until, today) < 0 ? 'ends-past' : undefined
}

/** Hours and minutes left until a moment, never less than none; the last minute counts as one. */
export function timeLeft(until: Instant, now: Instant): { hours: number; minutes: number } {
  const left = Math.max(0, Math.ceil(now.until(until).total('minutes')))
  return { hours: Math.floor(left / 60), minutes: left % 60 }
}

/** What somebody is told. */
const noticeKinds = [
  'named',
  'unnamed',
  'lifted',
  'excluded',
  'reallocate',
  'acquaintance',
  'acquaintance-case',
  'glass-broken',
  'glass-reviewed',
  'safety-card',
  'duplicate-settled',
  'sealed',
] as const
export type NoticeKind = (typeof noticeKinds)[number]
export type AccessNotice = {
  id: string
  kind: NoticeKind
  person: { id: string; listed: string; reference: string } | undefined
  subject: string | null
  /** Why the glass was broken, where it is of that. */
  reason?: string
  by: string
  at: Instant
  seen: boolean
}

/** A limited record as its keepers know of it: by its reference alone, unless it is open to them. */
export type Registered = {
  reference: string
  person: { id: string; listed: string } | undefined
  restrictedAt: Instant | null
  sealedOn: Day | null
  sealed: boolean
  excluded: number
  named: { id: string; name: string; keeps: boolean }[]
  alike: number
}

/** Whether nobody who can change it is named on a restricted record: then a keeper breaks the glass and names one. */
export const hasNoKeeper = ({ restrictedAt, named }: Registered): boolean =>
  restrictedAt !== null && !named.some(({ keeps }) => keeps)

/** One time that the glass was broken on a record. */
export type Broken = {
  id: string
  by: string
  staff: string
  mine: boolean
  sealed: boolean
  reason: string
  why: string
  openedAt: Instant
  until: Instant
  verdict: 'accepted' | 'not-justified' | undefined
  reviewedAt: Instant | undefined
  reviewedBy: string | undefined
  reviewNote: string
}

/** What keeps one colleague from a record, or opens it to them all the same, each apart. */
export type Hold =
  | { kind: 'excluded' }
  | { kind: 'sealed'; since: Day }
  | { kind: 'restricted'; named: boolean }
  | { kind: 'glass'; until: Instant; sealed: boolean }

/** What holds now for one colleague of all that limits a record. */
export function holdsFor(staff: string, limits: Limits, glass: readonly Broken[], now: Instant): Hold[] {
  const broken = glass.find((one) => one.staff === staff && Temporal.Instant.compare(one.until, now) > 0)
  return [
    ...limits.exclusions.filter((one) => !one.ended && one.staff === staff).map(() => ({ kind: 'excluded' as const })),
    ...limits.seals
      .filter(({ holds, ended }) => holds && !ended)
      .map(({ sealsOn }) => ({ kind: 'sealed' as const, since: sealsOn })),
    ...(limits.restriction
      ? [{ kind: 'restricted' as const, named: limits.named.some((one) => one.staff === staff && one.now) }]
      : []),
    ...(broken ? [{ kind: 'glass' as const, until: broken.until, sealed: broken.sealed }] : []),
  ]
}

/** Why somebody breaks the glass. */
export const glassReasons = ['danger', 'is-here', 'on-duty', 'court-asks', 'keeps-it', 'other'] as const
export type GlassReason = (typeof glassReasons)[number]
export const verdicts = ['accepted', 'not-justified'] as const
export type Verdict = (typeof verdicts)[number]

/** One time that the glass was broken, for whoever reviews it: the record by its reference. */
export type Review = Broken & { reference: string; person: { id: string; listed: string } | undefined }

/** What somebody finds at the address of a record that is closed to them. */
export const closedAnswers = ['not-found', 'own-message'] as const
export type ClosedAnswer = (typeof closedAnswers)[number]

/** What an agency sets for itself. Null: of closed records it says nothing, and its jurisdiction's value holds. */
export type LimitSettings = {
  glassHours: number
  asksAnHour: number
  closedAnswer: ClosedAnswer | null
  version: number
}
/** Where it set nothing: time for what is urgent, not for a case; and no more asking than somebody on duty needs. */
export const usualSettings: LimitSettings = { glassHours: 4, asksAnHour: 10, closedAnswer: null, version: 0 }
/** So long a word is kept that somebody is known: then it is said again, or forgotten. */
export const acquaintanceDays = 365
/** Somebody whom a colleague says that they know, whether or not there is a record of them. */
export type Acquaintance = {
  id: string
  name: string
  birth: Day | undefined
  reference: string
  reason: ExclusionReason
  madeAt: Instant
  endsAt: Instant
  withdrawnAt: Instant | null
  holds: boolean
}

/** Longer than a day is no emergency; less than three tries is one slip of the finger, more than thirty a month of birth dates. */
export const bounds = { glassHours: [1, 24], asksAnHour: [3, 30] } as const

/** One time that the agency set it. */
export type SettingMade = LimitSettings & { at: Instant; by: string; reason: string }
export type SettingsShown = {
  now: LimitSettings
  /** What holds where the agency says nothing of closed records, and where that comes from. */
  place: { answer: ClosedAnswer; name: string; from: string; source: string; verified: boolean }
  made: SettingMade[]
}

/** What changed, for the trail: each with what it was and what it is. */
export const settingChanges = (was: LimitSettings, is: LimitSettings): string[] =>
  (['glassHours', 'asksAnHour', 'closedAnswer'] as const)
    .filter((name) => was[name] !== is[name])
    .map((name) => `${name}: ${was[name] ?? 'by place'} → ${is[name] ?? 'by place'}`)

/** The key of a whole name as it is typed, "Silver, Conrad" as "Conrad Silver". */
export function nameKey(typed: string): string {
  const [family = '', given] = typed.split(',')
  return sortKey(given === undefined ? family : `${given} ${family}`)
}

/** What whoever stands before somebody must know to stay safe, and whom to ring. */
export type SafetyCard = {
  dangers: { name: string; severity: string; what: string; advice: string }[]
  officer: { name: string; phone: string } | undefined
}
export type OpenedCard = {
  id: string
  at: Instant
  cards: SafetyCard[]
  duty: { name: string; phone: string } | undefined
  /** The records that are open to whoever asked. */
  people: { id: string; listed: string }[]
}
