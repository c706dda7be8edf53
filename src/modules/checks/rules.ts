export { afterCall, type Closed, type Fed, feedOf, isAsked, isReached, lastOf, unanswered } from './rules/calls.ts'
export type { CheckCall, CheckStatement, CheckView, Contradiction, FormOptions } from './rules/views.ts'

/** What somebody can say of a statement. */
export const findings = ['verified', 'contradicted', 'not-known'] as const
export type Finding = (typeof findings)[number]

/** How a call can go. */
export const outcomes = ['spoke', 'no-answer', 'message-left', 'phone-off', 'wrong-number', 'would-not-say'] as const
export type CallOutcome = (typeof outcomes)[number]

/** What one line of a text says is one statement; empty lines are none, and what comes twice counts once. */
export const statementsIn = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.replace(/^\s*(?:[-*•]|\d+[.)])\s+/, '').trim())
      .filter((line) => line !== ''),
  ),
]

/** So many statements one check can have: what one call can go through. */
export const mostStatements = 30
export const statementLimit = 1000
export const wordsLimit = 4000
