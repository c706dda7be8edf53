import type { Decider, PermitRule, PermitSort } from './kinds.ts'
import { comesBack } from './kinds.ts'

type Instant = Temporal.Instant
type Day = Temporal.PlainDate

export const askedHows = ['in-person', 'phone', 'message', 'letter', 'somebody-else'] as const
export type AskedHow = (typeof askedHows)[number]
export const tellWays = ['phone', 'in-person', 'e-mail', 'letter', 'system', 'not-needed'] as const
export type TellWay = (typeof tellWays)[number]

/** How it was left; how it stands now also hangs on the clock. */
export type PermitState = 'asked' | 'granted' | 'refused' | 'withdrawn' | 'cancelled' | 'back' | 'moved'
export type StepKind =
  | 'sent'
  | 'granted'
  | 'refused'
  | 'withdrawn'
  | 'cancelled'
  | 'told'
  | 'not-back'
  | 'back'
  | 'moved'

/** `coming`: given, and still to begin; `due`: the day to move has come; `seen`: met here since they left. */
export type Standing = Exclude<PermitState, 'granted'> | 'coming' | 'away' | 'not-back' | 'due'

type Stands = {
  state: PermitState
  sort: PermitSort
  startsAt: Instant
  endsAt: Instant | null
  /** When they were met in person after it began, if they were. */
  seenAt: Instant | undefined
}

/** How a permission stands at a moment. Due back at a time, somebody is not back from that very moment on. */
export function standingAt({ state, sort, startsAt, endsAt, seenAt }: Stands, now: Instant): Standing {
  if (state !== 'granted') return state
  const { compare } = Temporal.Instant
  if (compare(now, startsAt) < 0) return 'coming'
  if (!comesBack(sort)) return 'due'
  if (seenAt) return 'back'
  return endsAt && compare(now, endsAt) >= 0 ? 'not-back' : 'away'
}

/** Since when whoever leads the officer sees that somebody is not back: so many hours after they were due. */
export const leaderSeesFrom = (endsAt: Instant, { leaderAfter }: { leaderAfter?: number | undefined }): Instant =>
  endsAt.add({ hours: leaderAfter ?? 0 })

/** What may still be done: a decision stands until the person is back, and is changed by another. */
export const isOpen = (state: PermitState): boolean => state === 'asked' || state === 'granted'

export type DecideRefusal =
  | 'over-already'
  | 'not-yours'
  | 'days-missing'
  | 'ends-before-start'
  | 'too-long'
  | 'reason-missing'
  | 'decider-missing'
  | 'in-future'

export type Decision = {
  grant: boolean
  from: Instant
  until: Instant | undefined
  days: number | undefined
  words: string
  decidedBy: string
  on: Day
}

/**
 * Why a decision cannot be so: the permission is over, whoever decides is not who may, no day to be back, more days than the place
 * allows, a refusal that gives no reason, a decision outside that does not say whose, one of a day to come.
 */
export function decisionRefused(
  { state, withLeader }: { state: PermitState; withLeader: boolean },
  { decides, sort, atMost }: Pick<PermitRule, 'decides' | 'sort' | 'atMost'>,
  decision: Decision,
  { leads, today }: { leads: boolean; today: Day },
): { refusal: DecideRefusal; at?: string } | undefined {
  if (!isOpen(state)) return { refusal: 'over-already' }
  if (isLeaders(decides, withLeader) && !leads) return { refusal: 'not-yours' }
  if (Temporal.PlainDate.compare(decision.on, today) > 0) return { refusal: 'in-future', at: 'decidedOn' }
  if (decides === 'outside' && decision.decidedBy.trim() === '') return { refusal: 'decider-missing', at: 'decidedBy' }
  if (!decision.grant) {
    return decision.words.trim() === '' ? { refusal: 'reason-missing', at: 'reason' } : undefined
  }
  if (!comesBack(sort)) return undefined
  if (!decision.until) return { refusal: 'days-missing', at: 'givenUntil' }
  if (Temporal.Instant.compare(decision.from, decision.until) >= 0)
    return { refusal: 'ends-before-start', at: 'givenUntil' }
  const tooLong = atMost !== undefined && decision.days !== undefined && decision.days > atMost
  return tooLong ? { refusal: 'too-long', at: 'givenUntil' } : undefined
}

/** Whether it is for whoever leads the officer: by its kind, or because the officer sent it up. */
export const isLeaders = (decides: Decider, withLeader: boolean): boolean => decides === 'team-leader' || withLeader
