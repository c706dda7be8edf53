import { nameIn, versionInForce } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { showDate } from '../../../platform/ui/index.ts'
import { currentOrders, isRunning } from '../../orders/index.ts'
import { type AnyFact, type FactKind, forThePerson, namesOf } from '../../people/index.ts'
import { officeOf } from '../../staff/index.ts'
import { type Referral, rightTo, type Standing, type Telling } from '../rules.ts'
import { toldWords } from '../words.ts'
import { consentsOf } from './referrals.ts'

export type Told = { item: string; name: string; words: string }

/**
 * What would be told of a referral today, item by item, in the words of the record. Nothing that was asked to be kept from the person
 * is among it: they may read what was told. An item that the record has nothing for is told as not recorded.
 */
export async function toldOf(
  tx: Tx,
  {
    person,
    why,
    conditionWords,
    telling,
  }: Pick<Referral, 'person' | 'why' | 'conditionWords'> & { telling: readonly Telling[] },
): Promise<Told[]> {
  const { disclosureItems, orderTypes } = versionInForce(tx.actor.jurisdiction, tx.today)
  const [facts, orders, names, office] = await Promise.all([
    forThePerson(tx, person),
    currentOrders(tx, [person]),
    namesOf(tx, [person]),
    tx.actor.office ? officeOf(tx, tx.actor.office) : undefined,
  ])
  const order = orders.get(person)?.find(({ state }) => isRunning(state))
  const of = factReader(facts)
  const day = (text: string) => showDate(Temporal.PlainDate.from(text), tx.actor.zone)
  const recorded: Record<string, string | undefined> = {
    name: names.get(person)?.spoken,
    birth: of('birth')[0] && day(String(of('birth')[0]?.date)),
    phone: of('phone')
      .map(({ number }) => String(number))
      .join(', '),
    address: of('address').flatMap(({ where }) => (where ? [String(where)] : []))[0],
    interpreter: [
      ...of('language').map(({ language }) => String(language)),
      ...of('interpreter').flatMap(({ needed }) => (needed === 'yes' ? [toldWords.interpreter] : [])),
    ].join(', '),
    culture: cultureSaid(tx, of('identity')),
    order:
      order &&
      toldWords.order(
        nameIn(orderTypes, order.type),
        showDate(order.madeOn, tx.actor.zone),
        order.endsOn ? showDate(order.endsOn, tx.actor.zone) : '',
      ),
    condition: conditionWords,
    officer: toldWords.officer(
      `${tx.actor.givenName} ${tx.actor.familyName}`.trim(),
      office?.name ?? '',
      office?.phone ?? '',
    ),
    why,
  }
  return telling.map(({ item, words }) => ({
    item,
    name: nameIn(disclosureItems, item),
    words: words || recorded[item] || toldWords.notRecorded,
  }))
}

const factReader = (facts: readonly AnyFact[]) => (kind: FactKind) =>
  facts.flatMap((fact) => (fact.kind === kind ? [fact.data as Record<string, unknown>] : []))

function cultureSaid(tx: Tx, identities: readonly Record<string, unknown>[]): string {
  const { culturalIdentities } = versionInForce(tx.actor.jurisdiction, tx.today)
  return identities
    .map(({ code, words }) => [nameIn(culturalIdentities, String(code)), words].filter(Boolean).join(', '))
    .join('; ')
}

/** What gives the right to tell something of a referral: its consents that stand, its order's direction, danger. */
export async function standingOf(
  tx: Tx,
  { id, basis, danger }: Pick<Referral, 'id' | 'basis' | 'danger'>,
): Promise<Standing> {
  const agreed = (await consentsOf(tx, id)).filter(({ withdrawnOn }) => withdrawnOn === null)
  return { agreed, directed: basis === 'direction', danger }
}

/** What of a referral may be told today, and whether any consent stands: a sheet that is printed early holds nothing more. */
export async function tellableOf(tx: Tx, referral: Referral): Promise<{ told: Told[]; agreed: boolean }> {
  const standing = await standingOf(tx, referral)
  const { disclosureItems } = versionInForce(tx.actor.jurisdiction, tx.today)
  const telling = referral.telling.filter((one) => rightTo(one, disclosureItems, standing).ok)
  return { told: await toldOf(tx, { ...referral, telling }), agreed: standing.agreed.length > 0 }
}
