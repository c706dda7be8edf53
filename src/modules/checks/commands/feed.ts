import type { Tx } from '../../../platform/database/tx.ts'
import { showDate } from '../../../platform/ui/index.ts'
import { type AnyFact, changeFact, type FactDraft, factsOf, verifyFact } from '../../people/index.ts'
import { type CheckStatement, type CheckView, type Fed, type Finding, feedOf } from '../rules.ts'
import { noted } from '../words.ts'

/**
 * Marks the fact that a statement is, by what was said of it: a new version of it, as any correction, with how it was verified. Gives
 * what was done, or why nothing could be.
 */
export async function feed(
  tx: Tx,
  check: CheckView,
  statement: CheckStatement | undefined,
  finding: Finding,
  at: Temporal.Instant,
): Promise<Fed> {
  const about = statement?.about
  if (about?.kind !== 'fact') return 'none'
  const fact = (await factsOf(tx, [check.person])).find(({ factId }) => factId === about.id)
  const now = fact && { version: fact.version, verified: fact.verified, over: isOver(fact.validTo, tx.today) }
  const fed = fact ? feedOf(finding, about.version, now) : 'over'
  if (!fact || (fed !== 'verified' && fed !== 'no-longer-verified')) return fed
  const version = about.version ?? undefined
  const how = noted.how(check.name, check.relationName, showDate(at, tx.actor.zone))
  const changed =
    fed === 'verified'
      ? await verifyFact(tx, { fact: about.id, result: 'verified', how, version })
      : await changeFact(tx, { fact: about.id, how: 'correct', version, draft: unverified(fact) })
  return changed.ok ? fed : 'changed-since'
}

/** The same, not held to be verified any more: whether it is taken off is for whoever knows more than one call. */
function unverified({ kind, data, validFrom, validTo, saidBy, saidByName, keptFromPerson }: AnyFact): FactDraft {
  return { kind, data, told: { validFrom, validTo, saidBy, saidByName, keptFromPerson } } as FactDraft
}

const isOver = (validTo: Temporal.PlainDate | null, today: Temporal.PlainDate) =>
  validTo !== null && Temporal.PlainDate.compare(validTo, today) <= 0
