import type { NewNote } from '../../notes/index.ts'
import type { CallOutcome, CheckView, Finding } from '../rules.ts'
import { findingNames, noted } from '../words.ts'

type Said = { statement: string; finding: Finding; words: string }
type OfCall = {
  outcome: CallOutcome
  words: string
  findings: readonly Said[]
  at: Temporal.Instant
  kept: boolean
}

const longest = 4000
const line = 400

/** The note of a call: with whom, what was asked, what they said of it. It is all in the check, so nobody types it again. */
export function noteOf(check: CheckView, { outcome, words, findings, at, kept }: OfCall): NewNote {
  const asked = check.statements.map((one, n) => noted.line(n + 1, one.words)).join('\n')
  const found = check.statements.flatMap(({ id }, n) => {
    const said = findings.find(({ statement }) => statement === id)
    return said ? [noted.finding(n + 1, findingNames[said.finding], said.words)] : []
  })
  const finding = outcome === 'would-not-say' ? noted.wouldNotSay : found.join('\n')
  return {
    person: check.person,
    kind: 'third-party-check',
    at,
    text: [words, ...(finding.length > longest ? [finding] : [])].join('\n\n').trim(),
    fields: {
      'spoken-to': check.name.slice(0, line),
      relation: check.relationName,
      statement: asked.length > longest ? `${asked.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…` : asked,
      finding: finding.length > longest ? '' : finding,
    },
    keptFromPerson: kept,
  }
}
