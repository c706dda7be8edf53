import { type Coded, codedIn, jurisdictionOf, versionNamed } from '../../../jurisdictions/index.ts'
import { among } from '../../../platform/database/among.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { namesOf } from '../../people/index.ts'
import { staffNames } from '../../staff/index.ts'
import { curfewsPastLimits } from '../rules/duties/past-limits.ts'
import type { CoDefendant, Condition, Offence, Order, OrderChange, OrderEvent } from '../rules/shown.ts'
import {
  boundOn,
  conditionState,
  doubtsOf,
  endOf,
  isOpen,
  type LifeValue,
  lifeValue,
  restsOf,
  standOn,
  stretchesOf,
} from '../rules.ts'
import { type EventRow, orderTables } from '../tables.ts'
import { courseOf } from './law.ts'
import { codedConditions, typeOf } from './types.ts'

/** All orders of a person, newest first, but for those entered in error. */
export async function ordersOf(tx: Tx, person: string): Promise<Order[]> {
  return (await ordersWhere(tx, 'personId', [person])).filter(({ state }) => state !== 'entered-in-error')
}

/** All orders of a period of supervision, newest first, but for those entered in error. */
export async function ordersIn(tx: Tx, supervision: string): Promise<Order[]> {
  return (await ordersWhere(tx, 'supervisionId', [supervision])).filter(({ state }) => state !== 'entered-in-error')
}

/** The orders whose end nobody has recorded, by person, newest first: suspended ones too. People without one are not in the map. */
export async function currentOrders(tx: Tx, people: readonly string[]): Promise<Map<string, Order[]>> {
  const orders = await ordersWhere(tx, 'personId', people)
  return Map.groupBy(
    orders.filter(({ state }) => isOpen(state)),
    ({ person }) => person,
  )
}

/** One order, whatever its state; nothing where whoever asks may not see it. */
export async function orderOf(tx: Tx, id: string): Promise<Order | undefined> {
  return (await ordersWhere(tx, 'id', [id]))[0]
}

/** Orders by their ids, whatever their state; those that whoever asks may not see are left out. */
export const ordersNamed = (tx: Tx, ids: readonly string[]): Promise<Order[]> => ordersWhere(tx, 'id', ids)

/** Finds the order a path names, and whom it is about. */
export async function orderSubject(tx: Tx, id: string): Promise<{ person: string } | undefined> {
  const row = await orderTables(tx).selectFrom('courtOrder').select('personId').where('id', '=', id).executeTakeFirst()
  return row && { person: row.personId }
}

/** Names of courts to offer: those that orders have named, then the jurisdiction's own. */
export async function courtsKnown(tx: Tx): Promise<string[]> {
  const rows = await orderTables(tx).selectFrom('courtName').select('name').orderBy('key').limit(200).execute()
  return rows.map(({ name }) => name)
}

/** What a variation changed, in the order it was kept. */
export const changesOf = (tx: Tx, event: string): Promise<OrderChange[]> =>
  orderTables(tx)
    .selectFrom('orderChange')
    .select(['id', 'what', 'conditionId as condition', 'before', 'after'])
    .where('eventId', '=', event)
    .orderBy('id')
    .execute()

function lawOf(version: string): Order['law'] {
  const { jurisdiction, from } = versionNamed(version)
  return { place: jurisdictionOf(jurisdiction).name, from: Temporal.PlainDate.from(from) }
}

async function ordersWhere(
  tx: Tx,
  column: 'id' | 'personId' | 'supervisionId',
  ids: readonly string[],
): Promise<Order[]> {
  if (ids.length === 0) return []
  const rows = await orderTables(tx)
    .selectFrom('courtOrder')
    .innerJoin('orderTerms', 'orderTerms.entryId', 'courtOrder.id')
    .where('orderTerms.supersededAt', 'is', null)
    .where(`courtOrder.${column}`, '=', among(ids))
    .select([
      'courtOrder.id',
      'courtOrder.personId as person',
      'courtOrder.supervisionId as supervision',
      'orderTerms.version',
      'jurisdictionVersion',
      'type',
      'madeBy',
      'court',
      'courtFile',
      'madeOn',
      'startsOn',
      'endsOn',
      'term',
      'nonParole',
      'creditDays',
      'portion',
      'releaseOn',
      'paroleEligibleOn',
      'curfewEligibleOn',
      'convictedOn',
      'asOrdered',
      'source',
      'verified',
      'why',
      'orderTerms.recordedAt',
      'orderTerms.recordedBy as recorder',
    ])
    .orderBy('madeOn', 'desc')
    .orderBy('courtOrder.id', 'desc')
    .execute()
  if (rows.length === 0) return []
  const [parts, names] = await Promise.all([
    partsOf(
      tx,
      rows.map(({ id }) => id),
    ),
    staffNames(
      tx,
      rows.map(({ recorder }) => recorder),
    ),
  ])
  return rows.map(({ recorder, ...row }) => {
    const type = typeOf(row)
    const version = versionNamed(row.jurisdictionVersion)
    const { closeReasons, orderEvents } = version
    const all = parts.events.get(row.id) ?? []
    const events = shownEvents(all, row.type, orderEvents, closeReasons)
    const course = courseOf(row, events.filter(stands))
    const end = endOf(course)
    const terms = { startsOn: row.startsOn, endsOn: end.ordered }
    const stand = standOn(course, tx.today)
    const rests = restsOf(stretchesOf(course.events), orderEvents, row.type)
    const holds = { ...row, state: stand.state, rests }
    const conditions = (parts.conditions.get(row.id) ?? []).map((one) => shownCondition(one, holds, tx.today))
    return {
      ...row,
      recordedBy: recorder ? (names.get(recorder) ?? null) : null,
      law: lawOf(row.jurisdictionVersion),
      typeName: type.name,
      typeShort: type.short,
      stream: type.stream,
      ...stand,
      rests,
      endsOn: end.expected,
      madeToEndOn: row.endsOn,
      end,
      events,
      offences: parts.offences.get(row.id) ?? [],
      conditions,
      coDefendants: parts.coDefendants.get(row.id) ?? [],
      doubts: [
        ...doubtsOf(terms, type, conditions, row.convictedOn ? { convictedOn: row.convictedOn } : {}),
        ...curfewsPastLimits({ ...heldBy(row, end.expected, conditions), convictedOn: row.convictedOn }, version),
      ],
    }
  })
}

/** An order as far as what it asks beside others goes. */
const heldBy = (
  { id, type, madeOn, startsOn }: Pick<Order, 'id' | 'type' | 'madeOn' | 'startsOn'>,
  endsOn: Temporal.PlainDate | null,
  conditions: readonly Condition[],
) => ({
  ...{ id, type, madeOn, startsOn, endsOn },
  conditions: conditions.map(({ validFrom: from, validTo: to, ...one }) => ({ ...one, from, to })),
})

type StoredEvent = Omit<OrderEvent, 'name' | 'howName' | 'kind' | 'withdrawn'> & {
  kind: EventRow['kind']
  withdraws: string | null
}

/** Whether an event counts: nobody has said that it was entered in error. */
export const stands = ({ withdrawn }: Pick<OrderEvent, 'withdrawn'>): boolean => withdrawn === undefined

/** Events as pages show them, each in the place's words, with why it was withdrawn where it was. */
function shownEvents(
  stored: readonly StoredEvent[],
  type: string,
  values: readonly LifeValue[],
  reasons: readonly Coded[],
): OrderEvent[] {
  const withdrawals = new Map(stored.map((event) => [event.withdraws, event]))
  return stored.flatMap(({ withdraws: _, kind, ...event }) => {
    if (kind === 'withdrawn') return []
    const gone = withdrawals.get(event.id)
    return {
      ...event,
      kind,
      name: lifeValue(values, type, kind)?.name ?? '',
      howName: codedIn(reasons, event.how ?? '')?.name ?? '',
      withdrawn: gone && { why: gone.why, at: gone.recordedAt, by: gone.recordedBy },
    }
  })
}
type StoredCondition = Omit<Condition, 'name' | 'plain' | 'kind' | 'state' | 'bound' | 'verified'>
type Parts = {
  events: Map<string, StoredEvent[]>
  offences: Map<string, Offence[]>
  conditions: Map<string, StoredCondition[]>
  coDefendants: Map<string, CoDefendant[]>
}

/** What hangs on orders, by order: four statements, however many orders. */
async function partsOf(tx: Tx, orders: string[]): Promise<Parts> {
  const tables = orderTables(tx)
  const events = tables
    .selectFrom('orderEvent')
    .select([
      'orderId',
      'id',
      'kind',
      'happenedOn as on',
      'how',
      'decidedBy',
      'court',
      'why',
      'lastDay',
      'endsOn',
      'remains',
      'withdraws',
      'recordedAt',
      'recordedBy',
    ])
    .where('orderId', '=', among(orders))
    .orderBy('happenedOn')
    .orderBy('id')
  const offences = tables
    .selectFrom('orderOffence')
    .select(['orderId', 'entryId as id', 'version', 'what', 'happenedOn', 'lawPart', 'domesticViolence'])
    .where('orderId', '=', among(orders))
    .where('supersededAt', 'is', null)
    .orderBy('position')
  const conditions = tables
    .selectFrom('orderCondition')
    .select([
      'orderId',
      'entryId as id',
      'version',
      'asOrdered',
      'code',
      'inputs',
      'standard',
      'imposedBy',
      'source',
      'validFrom',
      'validTo',
    ])
    .where('orderId', '=', among(orders))
    .where('supersededAt', 'is', null)
    .orderBy('position')
  const others = tables
    .selectFrom('coDefendant')
    .select(['orderId', 'entryId as id', 'version', 'otherPersonId as person', 'name', 'note'])
    .where('orderId', '=', among(orders))
    .where('supersededAt', 'is', null)
    .orderBy('id')
  const [happened, charged, bound, beside] = await Promise.all([
    events.execute(),
    offences.execute(),
    conditions.execute(),
    others.execute(),
  ])
  return {
    events: byOrder(happened),
    offences: byOrder(charged),
    conditions: byOrder(bound),
    coDefendants: byOrder(await named(tx, beside)),
  }
}

function byOrder<Row extends { orderId: string }>(rows: readonly Row[]): Map<string, Omit<Row, 'orderId'>[]> {
  const grouped = new Map<string, Omit<Row, 'orderId'>[]>()
  for (const { orderId, ...row } of rows) grouped.set(orderId, [...(grouped.get(orderId) ?? []), row])
  return grouped
}

/** Co-defendants who have a record go by the name of it. */
async function named<Row extends { person: string | null; name: string }>(tx: Tx, rows: Row[]): Promise<Row[]> {
  const names = await namesOf(
    tx,
    rows.flatMap(({ person }) => person ?? []),
  )
  return rows.map((row) => (row.person ? { ...row, name: names.get(row.person)?.spoken ?? row.name } : row))
}

function shownCondition(
  condition: StoredCondition,
  order: Typed & Parameters<typeof boundOn>[1],
  today: Temporal.PlainDate,
): Condition {
  const coded = codedConditions(order.jurisdictionVersion).find(({ code }) => code === condition.code)
  return {
    ...condition,
    name: coded?.name ?? '',
    plain: coded?.plain ?? '',
    kind: coded?.kind ?? '',
    verified: condition.imposedBy !== 'law' || typeOf(order).conditions.verified,
    state: conditionState(condition, today),
    bound: boundOn(condition, order, today),
  }
}
type Typed = { type: string; jurisdictionVersion: string }
