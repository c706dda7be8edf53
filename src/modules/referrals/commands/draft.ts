import { codedIn, versionInForce } from '../../../jurisdictions/index.ts'
import { staffOf } from '../../../platform/access/actor.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { binds, currentOrders } from '../../orders/index.ts'
import { offer, provider } from '../../providers/index.ts'
import { referral, referralsOf } from '../queries/referrals.ts'
import { type From, isOver, type Telling, wordsField } from '../rules.ts'
import { referralTables } from '../tables.ts'
import { insertConsent, type NewConsent } from './consents.ts'
import { about, enter, opened, touch } from './ledger.ts'

export type NewReferral = {
  person: string
  offer: string
  why: string
  basis: 'consent' | 'direction'
  condition?: string | undefined
  telling: readonly Telling[]
  danger?: string | undefined
  from?: From | undefined
  /** Given already; without it the referral waits for the person's word. */
  consent?: Omit<NewConsent, 'items'> | undefined
}

/**
 * Drafts a referral: nothing is told to anybody by it. By direction of an order it names the condition, which must be one of the
 * person's that is in force. Refuses an unknown service, one that the person stands referred to already, a thing to tell that
 * the jurisdiction does not know, and what recording a consent refuses.
 */
export async function draftReferral(tx: Tx, given: NewReferral) {
  const { person, why, basis, danger = '', from } = given
  const service = await offer(tx, given.offer)
  const of = service && (await provider(tx, service.provider))
  if (!service || !of) return refuse('offer-unknown', 'offer')
  if ((await referralsOf(tx, person)).some((one) => one.offer === given.offer && !isOver(one.state)))
    return refuse('referred-already')
  const wrong = strangeIn(tx, given.telling)
  if (wrong) return wrong
  const condition = await conditionFor(tx, given)
  if (!condition.ok) return condition
  const by = staffOf(tx.actor)
  const origin = { fromKind: from?.[0] ?? null, fromId: from?.[1] ?? null }
  const id = newId()
  await referralTables(tx)
    .insertInto('referral')
    .values({
      id,
      personId: person,
      offerId: given.offer,
      why,
      basis,
      ...condition.value,
      telling: JSON.stringify(given.telling),
      danger,
      ...origin,
      state: 'drafted',
      stateOn: tx.today,
      result: '',
      ownerId: by,
      madeAt: tx.now,
      madeBy: by,
      version: 1,
    })
    .execute()
  const made = await referral(tx, id)
  if (!made) throw new Error('a referral was not written')
  await enter(tx, made, { to: 'drafted', on: tx.today })
  await audit(tx, 'referral.drafted', {
    person,
    subject: ['referral', id],
    fields: ['offer', 'why', 'basis', 'telling'],
  })
  if (!given.consent) return done({ id, person, service: service.name })
  const items = given.telling.map(({ item }) => item)
  const consented = await insertConsent(tx, made, { ...given.consent, items })
  return consented.ok ? done({ id, person, service: service.name }) : consented
}

function strangeIn(tx: Tx, telling: readonly Telling[]) {
  const { disclosureItems } = versionInForce(tx.actor.jurisdiction, tx.today)
  if (telling.length === 0) return refuse('nothing-to-tell', 'items')
  if (telling.some(({ item }) => !codedIn(disclosureItems, item))) return refuse('item-unknown', 'items')
  const wordless = telling.find(({ item, words }) => codedIn(disclosureItems, item)?.typed && words.trim() === '')
  return wordless ? refuse('words-missing', wordsField(wordless.item)) : undefined
}

/** The condition that directs it, in the words of the order. */
async function conditionFor(tx: Tx, { person, basis, condition }: Pick<NewReferral, 'person' | 'basis' | 'condition'>) {
  if (basis === 'consent') return done({ conditionId: null, conditionWords: '' })
  if (!condition) return refuse('condition-missing', 'condition')
  const orders = (await currentOrders(tx, [person])).get(person) ?? []
  const found = orders.flatMap((order) => order.conditions).find((one) => one.id === condition && binds(one))
  if (!found) return refuse('condition-unknown', 'condition')
  return done({ conditionId: found.id, conditionWords: found.asOrdered })
}

/** Says anew what is to be told of a referral that is still drafted, and why. Refuses `stale` and one that was sent. */
export async function tellMore(
  tx: Tx,
  id: string,
  version: number,
  { why, telling, danger }: { why: string; telling: readonly Telling[]; danger: string },
) {
  const found = await opened(tx, id, version)
  if (!found.ok) return found
  if (found.value.state !== 'drafted') return refuse('sent-already')
  const wrong = strangeIn(tx, telling)
  if (wrong) return wrong
  await touch(tx, found.value, { why, telling: JSON.stringify(telling), danger })
  await audit(tx, 'referral.changed', about(found.value, ['why', 'telling']))
  return done({ id, person: found.value.person })
}
