import { versionInForce } from '../../../jurisdictions/index.ts'
import { staffOf } from '../../../platform/access/actor.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { standingOf, toldOf } from '../queries/telling.ts'
import { type Referral, type Right, rightTo, type Telling } from '../rules.ts'
import { referralTables } from '../tables.ts'
import { taskWords } from '../words.ts'
import { about, enter, followUp, opened } from './ledger.ts'

type Day = Temporal.PlainDate

/**
 * Records that a referral was sent, with what was told in the words of that moment and on which basis. Nothing is sent by this: the
 * officer sends the sheet or rings. Refuses `stale`, one that is not drafted, a thing without a basis (`no-basis`, naming it),
 * a referral by consent without one that stands (`no-consent`), and a day to come or to follow up that is past.
 */
export async function sendReferral(
  tx: Tx,
  id: string,
  version: number,
  { on, how, followUpOn }: { on: Day; how: string; followUpOn?: Day | undefined },
) {
  const found = await opened(tx, id, version)
  if (!found.ok) return found
  const one = found.value
  if (one.state !== 'drafted') return refuse('sent-already')
  if (Temporal.PlainDate.compare(on, tx.today) > 0) return refuse('not-yet', 'sentOn')
  if (Temporal.PlainDate.compare(on, one.stateOn) < 0) return refuse('before-last', 'sentOn')
  const standing = await standingOf(tx, one)
  if (one.basis === 'consent' && standing.agreed.length === 0) return refuse('no-consent', 'consent')
  const items = versionInForce(tx.actor.jurisdiction, tx.today).disclosureItems
  const rights = one.telling.map((telling) => ({ telling, right: rightTo(telling, items, standing) }))
  const bare = rights.find(({ right }) => !right.ok)
  if (bare && !bare.right.ok) {
    const name = items.find(({ code }) => code === bare.telling.item)?.name ?? bare.telling.item
    return refuse(bare.right.refusal, 'items', [name])
  }
  await tellThem(tx, one, rights)
  await enter(tx, one, { to: 'sent', on, words: how })
  await audit(
    tx,
    'referral.sent',
    about(
      one,
      one.telling.map(({ item }) => item),
    ),
  )
  const followed = await followUp(tx, one, followUpOn)
  return followed.ok ? done({ id, person: one.person, provider: one.providerName }) : followed
}

async function tellThem(tx: Tx, one: Referral, rights: readonly { telling: Telling; right: Right }[]): Promise<void> {
  const told = new Map((await toldOf(tx, one)).map(({ item, words }) => [item, words]))
  const of = {
    personId: one.person,
    referralId: one.id,
    providerId: one.provider,
    toldAt: tx.now,
    toldBy: staffOf(tx.actor),
  }
  const rows = rights.flatMap(({ telling: { item }, right }) => {
    if (!right.ok) return []
    const basisWords =
      { consent: '', direction: one.conditionWords, danger: one.danger }[right.basis] ||
      (right.basis === 'consent' ? '' : taskWords.directed)
    return [
      {
        id: newId(),
        ...of,
        item,
        words: told.get(item) ?? '',
        basis: right.basis,
        basisWords,
        consentId: right.consent ?? null,
      },
    ]
  })
  if (rows.length > 0) await referralTables(tx).insertInto('referralDisclosure').values(rows).execute()
}
