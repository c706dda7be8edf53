import type { CallOutcome, Finding } from '../rules.ts'

/** What a finding did to the fact that the statement is: nothing, or why it could do nothing. */
export type Fed = 'none' | 'verified' | 'no-longer-verified' | 'changed-since' | 'over'

type FactNow = { version: number; verified: boolean; over: boolean }

/**
 * What a finding does to its fact. Verified: the fact is marked so, at the version that was asked about and no other: one that was
 * changed since says something else. Contradicted: what was held to be verified is so no longer. Not known changes nothing.
 */
export function feedOf(finding: Finding, seen: number | null, now: FactNow | undefined): Fed {
  if (finding === 'not-known' || now === undefined || seen === null) return 'none'
  if (now.over) return 'over'
  if (now.version !== seen) return 'changed-since'
  if (finding === 'verified') return now.verified ? 'none' : 'verified'
  return now.verified ? 'no-longer-verified' : 'none'
}

/** Whether somebody was spoken with, so that there is something to write a note of. */
export const isReached = (outcome: CallOutcome) => outcome === 'spoke' || outcome === 'would-not-say'

type Said = { statement: string; finding: Finding }

/** The last that was said of each statement, of what is given oldest first. */
export const lastOf = <One extends { statement: string }>(said: readonly One[]): Map<string, One> =>
  new Map(said.map((one) => [one.statement, one]))

/** The statements of which nothing has been said yet. */
export const unanswered = (statements: readonly { id: string }[], said: readonly Said[]): string[] => {
  const known = lastOf(said)
  return statements.flatMap(({ id }) => (known.has(id) ? [] : [id]))
}

export type Closed = 'answered' | 'would-not-say' | 'left'

/** What a check is after a call: answered once something was said of every statement, or over where they will not say. */
export function afterCall(outcome: CallOutcome, open: number): Exclude<Closed, 'left'> | 'open' {
  if (outcome === 'would-not-say') return 'would-not-say'
  return outcome === 'spoke' && open === 0 ? 'answered' : 'open'
}

/** Whether a form in which a check is only an offer asks for one. */
export const isAsked = (form: {
  checkWhom?: string | undefined
  checkName: string
  checkFacts: readonly string[]
  checkSaid: string
}): boolean =>
  form.checkWhom !== undefined ||
  form.checkFacts.length > 0 ||
  form.checkName.trim() !== '' ||
  form.checkSaid.trim() !== ''
