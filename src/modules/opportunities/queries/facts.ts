import { versionInForce } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { dayOf } from '../../../platform/dates.ts'
import { contactsSince } from '../../contacts/index.ts'
import { chargesOf, type Order, ordersOf, uncountedOf } from '../../orders/index.ts'
import { currentSupervision, type Supervision } from '../../people/index.ts'
import { type Facts, type Found, isAfter, type Opportunity, type OrderFacts, opportunitiesOf } from '../rules.ts'

type Day = Temporal.PlainDate

/** What somebody can be looked at for today, with the order’s own words, and what it was worked out from. */
export type Shown = Found & { version: string; orderName: string; facts: string }
export type Looked = { found: Shown[]; supervision: Supervision | undefined }

/**
 * All that somebody may be looked at for, worked out now from what is recorded: their level, the orders that run or rest, charges,
 * breaches and contacts. An order of another place is looked at by the values of its own.
 */
export async function lookedAt(tx: Tx, person: string): Promise<Looked> {
  const [period, orders, charges] = await Promise.all([
    currentSupervision(tx, person),
    ordersOf(tx, person),
    chargesOf(tx, person),
  ])
  const supervision = period?.kind === 'supervision' ? period : undefined
  const running = orders.filter(({ state }) => ['current', 'breach-started', 'suspended'].includes(state))
  const own = versionInForce(tx.actor.jurisdiction, tx.today)
  const places = [...new Set(running.map((order) => lawOf(tx, order)))]
  const laws = [...new Set([tx.actor.jurisdiction, ...places])].map((code) => versionInForce(code, tx.today))
  const contacts = await contactsOf(
    tx,
    person,
    laws.flatMap(({ opportunities }) => opportunities),
  )
  const common = {
    today: tx.today,
    since: supervision?.openedOn ?? null,
    level: levelOf(supervision),
    charges: charges.map(({ chargedOn, recordedAt, settledOn }) => ({
      on: chargedOn ?? dayOf(recordedAt, tx.actor.zone),
      open: settledOn === null,
    })),
    breaches: orders.flatMap(breachesOf),
    contacts,
  }
  const found = laws.flatMap((law): Shown[] => {
    const of = running.filter((order) => lawOf(tx, order) === law.jurisdiction)
    const facts: Facts = { ...common, orders: of.map(orderFacts) }
    const here = law.id === own.id
    const opportunities = law.opportunities.filter(({ kind }) => here || kind !== 'level-down')
    return opportunitiesOf(facts, { version: law.id, opportunities }).map((one) => ({
      ...one,
      version: law.id,
      orderName: orders.find(({ id }) => id === one.order)?.typeName ?? '',
      facts: factsLine(facts, one.order),
    }))
  })
  return { found, supervision }
}

/** The place by whose values an order is looked at: the agency’s, with its own values on top, or the order’s. */
function lawOf({ actor }: Tx, { jurisdictionVersion }: Order): string {
  const place = (code: string) => code.split(/[+/]/)[0] ?? ''
  return place(jurisdictionVersion) === place(actor.jurisdiction) ? actor.jurisdiction : place(jurisdictionVersion)
}

const levelOf = (period: Supervision | undefined): Facts['level'] =>
  period?.level && period.levelSince ? { code: period.level, since: period.levelSince } : null

const orderFacts = (order: Order): OrderFacts => ({
  id: order.id,
  type: order.type,
  startsOn: order.startsOn,
  endsOn: order.end.ordered,
  pauses: uncountedOf(order),
  conditions: order.conditions
    .filter(({ bound, code }) => bound !== 'over' && code !== null)
    .map(({ code, validTo }) => ({ code: code ?? '', to: validTo })),
})

/** A breach that was started, a suspension or a revocation; open while it is not settled. */
const breachesOf = ({ events, marks }: Order): Facts['breaches'] =>
  events
    .filter(({ kind, withdrawn }) => !withdrawn && ['breach-started', 'suspended', 'revoked'].includes(kind))
    .map(({ kind, on }) => ({ on, open: kind === 'breach-started' && marks.includes('breach-open') }))

/** The contacts that counted, as far back as any test looks. */
async function contactsOf(tx: Tx, person: string, values: readonly Opportunity[]): Promise<Facts['contacts']> {
  const lengths = values.flatMap(({ tests }) =>
    tests.flatMap((test) => (test.test === 'kept' ? [test.over] : test.test === 'clear' ? [test.least] : [])),
  )
  const first = lengths.reduce<Day>((earliest, length) => {
    const back = tx.today.subtract(Temporal.Duration.from(length))
    return isAfter(earliest, back) ? back : earliest
  }, tx.today)
  const at = first.toZonedDateTime(tx.actor.zone).toInstant()
  const contacts = (await contactsSince(tx, [{ person, at }])).get(person) ?? []
  return contacts
    .filter(({ counts }) => counts === 'complied' || counts === 'failed')
    .map((contact) => ({ on: dayOf(contact.at, tx.actor.zone), kept: contact.counts === 'complied' }))
}

/** What a refusal is made in view of: the level, and of the order its last day and conditions. A change makes it worth another look. */
function factsLine({ level, orders }: Facts, order: string | null): string {
  const of = orders.find(({ id }) => id === order)
  const conditions = of?.conditions.map(({ code, to }) => `${code} ${to ?? ''}`.trim()).toSorted() ?? []
  return JSON.stringify([level?.code ?? '', `${of?.endsOn ?? ''}`, ...conditions])
}
