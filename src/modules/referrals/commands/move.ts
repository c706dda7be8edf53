import { codedIn, versionInForce } from '../../../jurisdictions/index.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { done, refuse } from '../../../platform/result.ts'
import { type Move, mayMove } from '../rules.ts'
import { about, enter, followUp, opened } from './ledger.ts'

type Day = Temporal.PlainDate
const fieldOf = {
  'no-such-move': 'to',
  'send-it': 'to',
  'not-yet': 'movedOn',
  'before-last': 'movedOn',
  'reason-missing': 'reason',
  'result-missing': 'words',
} as const

/**
 * Records what the provider, the person or the office said of a referral. Follow-ups that were set are done with it, and a new one may
 * be set. Refuses `stale`, a move that the table does not have, a day to come or before the last state, a missing reason or
 * result, and a reason of another state (`reason-unknown`).
 */
export async function moveReferral(tx: Tx, id: string, version: number, move: Move & { followUpOn?: Day | undefined }) {
  const found = await opened(tx, id, version)
  if (!found.ok) return found
  const one = found.value
  const refusal = mayMove(one, move, tx.today)
  if (refusal) return refuse(refusal, fieldOf[refusal])
  const ends = move.to === 'declined' || move.to === 'withdrawn'
  const reason = codedIn(versionInForce(tx.actor.jurisdiction, tx.today).referralEnds, move.reason)
  if (ends && reason?.state !== move.to) return refuse('reason-unknown', 'reason')
  await enter(tx, one, { to: move.to, on: move.on, reason: ends ? move.reason : '', words: move.words })
  await audit(tx, 'referral.moved', about(one, ['state']))
  const followed = await followUp(tx, one, move.followUpOn)
  return followed.ok ? done({ id, person: one.person, to: move.to }) : followed
}
