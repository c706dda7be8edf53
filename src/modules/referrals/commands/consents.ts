import { codedIn, versionInForce } from '../../../jurisdictions/index.ts'
import { staffOf } from '../../../platform/access/actor.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { writeLine } from '../../people/index.ts'
import { addTask } from '../../tasks/index.ts'
import { consentsOf } from '../queries/referrals.ts'
import { type ConsentHow, isOver, type Referral } from '../rules.ts'
import { referralTables } from '../tables.ts'
import { taskWords } from '../words.ts'
import { about, enter, opened, touch } from './ledger.ts'

type Day = Temporal.PlainDate
export type NewConsent = { givenOn: Day; how: ConsentHow; items: readonly string[]; words?: string | undefined }

/** Records that the person agreed to the provider being told these things. Refuses `stale`, a day to come, and nothing at all. */
export async function recordConsent(tx: Tx, id: string, version: number, given: NewConsent) {
  const found = await opened(tx, id, version)
  if (!found.ok) return found
  if (isOver(found.value.state)) return refuse('over')
  const kept = await insertConsent(tx, found.value, given)
  if (!kept.ok) return kept
  await touch(tx, found.value, {})
  return done({ id, person: found.value.person })
}

export async function insertConsent(tx: Tx, one: Referral, { givenOn, how, items, words = '' }: NewConsent) {
  const { disclosureItems } = versionInForce(tx.actor.jurisdiction, tx.today)
  if (Temporal.PlainDate.compare(givenOn, tx.today) > 0) return refuse('not-yet', 'consentOn')
  if (items.length === 0) return refuse('nothing-agreed', 'items')
  if (items.some((item) => !codedIn(disclosureItems, item))) return refuse('item-unknown', 'items')
  const of = { personId: one.person, referralId: one.id, providerId: one.provider }
  const open = { withdrawnOn: null, withdrawnHow: '', withdrawnAt: null, withdrawnBy: null }
  const kept = { recordedAt: tx.now, recordedBy: staffOf(tx.actor) }
  const row = { id: newId(), ...of, givenOn, how, items: [...items], words, ...kept, ...open }
  await referralTables(tx).insertInto('referralConsent').values(row).execute()
  await audit(tx, 'referral.consented', about(one, ['items']))
  await tell(tx, one, 'referral.consented')
  return done({ id: row.id })
}

const tell = (tx: Tx, { id, person, service, providerName }: Referral, kind: string) =>
  writeLine(tx, {
    person,
    at: tx.now,
    kind,
    subject: ['referral', id],
    data: { what: service, provider: providerName },
  })

/**
 * Records that the person takes their consent back: nothing more is told by it. A referral by consent that was not sent yet is
 * withdrawn; where the provider was told already, telling them becomes a task of today. Refuses `stale` and where no consent
 * stands (`no-consent`).
 */
export async function withdrawConsent(tx: Tx, id: string, version: number, { on, how }: { on: Day; how: string }) {
  const found = await opened(tx, id, version)
  if (!found.ok) return found
  const one = found.value
  const standing = (await consentsOf(tx, id)).filter(({ withdrawnOn }) => withdrawnOn === null)
  if (standing.length === 0) return refuse('no-consent')
  if (Temporal.PlainDate.compare(on, tx.today) > 0) return refuse('not-yet', 'withdrawnOn')
  if (standing.some(({ givenOn }) => Temporal.PlainDate.compare(on, givenOn) < 0))
    return refuse('before-given', 'withdrawnOn')
  await referralTables(tx)
    .updateTable('referralConsent')
    .set({ withdrawnOn: on, withdrawnHow: how, withdrawnAt: tx.now, withdrawnBy: staffOf(tx.actor) })
    .where('referralId', '=', id)
    .where('withdrawnOn', 'is', null)
    .execute()
  await audit(tx, 'referral.consent-withdrawn', about(one, ['how']))
  await tell(tx, one, 'referral.consent-withdrawn')
  if (one.state === 'drafted' && one.basis === 'consent')
    await enter(tx, one, { to: 'withdrawn', on, reason: 'consent-withdrawn', words: how })
  else await touch(tx, one, {})
  if (one.state === 'drafted' || isOver(one.state)) return done({ id, person: one.person, toTell: false })
  const what = taskWords.tellWithdrawn(one.providerName, one.service).slice(0, 300)
  const added = await addTask(tx, { what, due: tx.today, person: one.person, from: ['referral', id] })
  return added.ok ? done({ id, person: one.person, toTell: true }) : added
}
