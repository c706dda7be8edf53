import { amountOf, type Found, type Standing } from './found.ts'
import type { Tested } from './tests.ts'
import { dayAfter } from './time.ts'
import type { Opportunity, Test } from './values.ts'

type Day = Temporal.PlainDate

export const states = ['waits', 'forward', 'refused', 'unwanted', 'granted', 'gone'] as const
/** Whether somebody has still to look at it, it was put forward, or what became of it. */
export type State = (typeof states)[number]
export type StepKind =
  | 'eligible'
  | 'almost'
  | 'asked'
  | 'gone'
  | 'back'
  | 'forward'
  | 'refused'
  | 'unwanted'
  | 'granted'
  | 'denied'

/** A test as it stood, as it is stored: days as text. */
export type Stood = { test: Test; met: boolean; on: string | null; have: string }

export const stoodOf = ({ test, met, on, have }: Tested): Stood => ({
  test,
  met,
  on: on?.toString() ?? null,
  have,
})

/** What is kept of what somebody can be looked at for. */
export type Chance = {
  id: string
  person: string
  order: string | null
  opportunity: Opportunity
  standing: Standing
  on: Day | null
  missing: readonly Stood[]
  facts: string
  state: State
  since: Temporal.Instant
  asked: boolean
  backOn: Day | null
  answerBy: Day | null
  closed: boolean
  foundAt: Temporal.Instant
  version: number
}

export type Step = {
  id: string
  number: number
  kind: StepKind
  on: Day
  words: string
  backOn: Day | null
  at: Temporal.Instant
  by: string
}

/** What a look over somebody's record makes of a row: nothing, or how it stands from now on with the step that says so. */
export type Move =
  | { to: 'stays' }
  | { to: 'changed'; standing: Standing; step?: 'eligible' | 'almost' }
  | { to: 'back'; standing: Standing }
  | { to: 'gone' }

type Row = Pick<Chance, 'state' | 'standing' | 'on' | 'missing' | 'asked' | 'backOn' | 'facts'>

/**
 * What becomes of a row by what is found today: what is no longer close is gone, unless somebody asked that it be looked at; what was
 * refused comes back on its day, or at once when the facts have changed; what was put forward waits for its answer while there is anything
 * to answer.
 */
export function moveOf(row: Row, found: Found | undefined, facts: string, today: Day): Move {
  if (!found) return { to: 'gone' }
  const close = found.standing !== 'not-yet' || row.asked
  if (row.state === 'refused' || row.state === 'unwanted') {
    const due = row.facts !== facts || (row.backOn !== null && Temporal.PlainDate.compare(row.backOn, today) <= 0)
    if (!due) return { to: 'stays' }
    return close ? { to: 'back', standing: found.standing } : { to: 'gone' }
  }
  if (row.state === 'waits' && !close) return { to: 'gone' }
  if (found.standing !== row.standing) {
    const step = row.state === 'waits' && found.standing !== 'not-yet' ? { step: found.standing } : {}
    return { to: 'changed', standing: found.standing, ...step }
  }
  return sameAs(row, found) ? { to: 'stays' } : { to: 'changed', standing: found.standing }
}

function sameAs(row: Row, found: Found): boolean {
  const said = (missing: readonly Stood[]) =>
    missing.map(({ test, on, have }) => `${test.test} ${amountOf(test)} ${on} ${have}`).join()
  return said(found.missing.map(stoodOf)) === said(row.missing) && `${row.on ?? ''}` === `${found.on ?? ''}`
}

/** Why it cannot be put forward: it is put forward already, or over. */
export const forwardRefused = ({ state, closed }: Pick<Chance, 'state' | 'closed'>): 'looked-at-already' | undefined =>
  closed || state === 'forward' ? 'looked-at-already' : undefined

type Refusing = { reason: string; backOn: Day }

/** Why it cannot be refused: it is put forward or over, there is no reason, or it would not come back on a day to come. */
export function refusalRefused(
  { state, closed }: Pick<Chance, 'state' | 'closed'>,
  { reason, backOn }: Refusing,
  today: Day,
): { refusal: 'looked-at-already' | 'reason-missing' | 'back-not-coming'; at?: string } | undefined {
  if (closed || state === 'forward') return { refusal: 'looked-at-already' }
  if (reason.trim() === '') return { refusal: 'reason-missing', at: 'reason' }
  return Temporal.PlainDate.compare(backOn, today) <= 0 ? { refusal: 'back-not-coming', at: 'backOn' } : undefined
}

type Answering = { granted: boolean; words: string; on: Day }

/** Why no answer can be recorded: nothing was put forward, it is the team leader’s to give, no reason for a no, or a day to come. */
export function answerRefused(
  { state, opportunity }: Pick<Chance, 'state' | 'opportunity'>,
  { granted, words, on }: Answering,
  { leads, today }: { leads: boolean; today: Day },
): { refusal: 'not-forward' | 'not-yours' | 'in-future' | 'reason-missing'; at?: string } | undefined {
  if (state !== 'forward') return { refusal: 'not-forward' }
  if (opportunity.decides === 'team-leader' && !leads) return { refusal: 'not-yours' }
  if (Temporal.PlainDate.compare(on, today) > 0) return { refusal: 'in-future', at: 'answeredOn' }
  return !granted && words.trim() === '' ? { refusal: 'reason-missing', at: 'answerWords' } : undefined
}

/** When a refusal of today comes back by the place’s value. */
export const comesBackOn = ({ comesBack }: Pick<Opportunity, 'comesBack'>, today: Day): Day =>
  dayAfter(today, comesBack)

/** The lists that can be asked for: who waits, who is close, what was put forward, what comes back. */
export const shows = ['waiting', 'almost', 'forward', 'later'] as const
export type ShowList = (typeof shows)[number]
