import { versionOrFirst } from '../../../jurisdictions/index.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { startOfDay } from '../../../platform/dates.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { sortKey } from '../../../platform/text.ts'
import { writeLine } from '../../people/index.ts'
import { orderOf } from '../queries/orders.ts'
import { clashesWithOthers } from '../queries/together.ts'
import { typeIn } from '../queries/types.ts'
import type { Remaining } from '../rules/shown.ts'
import { type EventKind, type Terms, termsRefused } from '../rules.ts'
import { orderTables } from '../tables.ts'
import { insertCoDefendants, type NewCoDefendant } from './co-defendants.ts'
import { blanksAsked, insertConditions, lawConditions, type NewCondition, refusedAmong } from './conditions.ts'
import { type Change, nextRow, supersede } from './entries.ts'
import { datesRefused, type LengthsGiven, lengthsOf, madeToEnd } from './lengths.ts'
import { insertOffences, type NewOffence } from './offences.ts'
import { refreshOrderEnd } from './standing.ts'
import { type NewSupervision, supervisionFor } from './supervision.ts'

export type TermsAsOrdered = Omit<Terms, 'endsOn'> &
  LengthsGiven & {
    type: string
    court: string
    courtFile: string
    endsOn: Temporal.PlainDate | undefined
    asOrdered: string
    source: string
    verified: boolean
  }
export type NewOrder = TermsAsOrdered & {
  person: string
  /** The period of supervision it belongs to. Without one, the open one; without that, one is opened with `opening`. */
  supervision?: string | undefined
  opening?: NewSupervision
  offences: readonly NewOffence[]
  conditions: readonly NewCondition[]
  /** Asks to be shown the blanks of the conditions before they are left open, but for those of these kinds, which were shown. */
  blanksSeen?: string | undefined
  /** Codes of the conditions which the law puts on every order of the type and which this one does not have. */
  leftOut: readonly string[]
  coDefendants: readonly NewCoDefendant[]
}

/**
 * Records an order with its offences, conditions and co-defendants as one, with the version of the jurisdiction's values
 * in force on the day it was made. The law's own conditions go on it, marked as the law's. Opens a period of
 * supervision where there is none for it. Refuses what `termsRefused`, `datesRefused`, `conditionRefused` and `blanksAsked` refuse, and a period without office or officer.
 */
export async function recordOrder(tx: Tx, order: NewOrder) {
  const version = versionOrFirst(tx.actor.jurisdiction, order.madeOn)
  const type = typeIn(version, order.type)
  const refused = termsRefused({ ...order, endsOn: order.endsOn ?? null }, type, tx.today)
  if (refused || !type) return refuse(refused?.refusal ?? 'unknown-order-type', refused?.at ?? 'type')
  const byLaw = lawConditions(type, version, order)
  const wrong =
    datesRefused(order, version.id) ??
    refusedAmong(order.conditions, order, version, byLaw) ??
    blanksAsked(order, version.conditions)
  if (wrong) return wrong
  const supervision = await supervisionFor(tx, order, type)
  if (!supervision.ok) return supervision
  const about = { id: newId(), person: order.person, supervision: supervision.value.id }
  await insertOrder(tx, about)
  await insertTerms(tx, about, order, version.id)
  await addEvent(tx, about, { kind: 'made', happenedOn: order.madeOn, court: order.court })
  await insertOffences(tx, about, order.offences)
  await insertConditions(tx, about, [...byLaw, ...order.conditions], order)
  await insertCoDefendants(tx, about, order.coDefendants)
  await rememberCourt(tx, order.court)
  await tell(tx, about, 'order.made', order.madeOn, {
    type: type.code,
    version: version.id,
    court: order.court,
    endsOn: madeToEnd(order, version.id)?.toString() ?? null,
  })
  await audit(tx, 'order.recorded', {
    person: order.person,
    subject: ['order', about.id],
    fields: ['type', 'court', 'dates', 'offences', 'conditions'],
  })
  await refreshOrderEnd(tx, about)
  const clash = await clashesWithOthers(tx, about)
  return done({
    id: about.id,
    supervision: about.supervision,
    opened: supervision.value.opened,
    type: type.name,
    clash,
  })
}

export type AboutOrder = { id: string; person: string; supervision: string }

async function insertOrder(tx: Tx, { id, person, supervision }: AboutOrder): Promise<void> {
  const row = { id, personId: person, supervisionId: supervision, recordedAt: tx.now, recordedBy: tx.actor.staff }
  await orderTables(tx).insertInto('courtOrder').values(row).execute()
}

async function insertTerms(
  tx: Tx,
  about: AboutOrder,
  terms: TermsAsOrdered,
  jurisdictionVersion: string,
  change?: Change,
) {
  const row = nextRow(tx, about.person, change ?? { entry: about.id, version: 0, why: '' })
  const { type, madeBy, court, courtFile, madeOn, startsOn, endsOn = null, asOrdered, source, verified } = terms
  const said = { type, madeBy, court, courtFile, madeOn, startsOn, endsOn, asOrdered, source, verified }
  await orderTables(tx)
    .insertInto('orderTerms')
    .values({ ...row, ...said, ...lengthsOf(terms), jurisdictionVersion })
    .execute()
}

type NewEvent = {
  kind: EventKind | 'withdrawn'
  happenedOn: Temporal.PlainDate
  how?: string
  court?: string
  why?: string
  decidedBy?: string
  lastDay?: Temporal.PlainDate | undefined
  endsOn?: Temporal.PlainDate | undefined
  remains?: readonly Remaining[]
  withdraws?: string
}

/** Writes an event of the order as a row, and gives its id. */
export async function addEvent(
  tx: Tx,
  { id, person }: AboutOrder,
  { how, court = '', why = '', decidedBy = '', lastDay, endsOn, remains = [], withdraws, ...event }: NewEvent,
): Promise<string> {
  const row = { id: newId(), personId: person, orderId: id, ...event, how: how ?? null, court, why, decidedBy }
  const more = { lastDay: lastDay ?? null, endsOn: endsOn ?? null, withdraws: withdraws ?? null }
  await orderTables(tx)
    .insertInto('orderEvent')
    .values({ ...row, ...more, remains: JSON.stringify(remains), recordedAt: tx.now, recordedBy: tx.actor.staff })
    .execute()
  return row.id
}

/** Keeps the court's name, to be offered with the next order. */
export async function rememberCourt(tx: Tx, name: string): Promise<void> {
  if (name.trim() === '') return
  const row = { key: sortKey(name.trim()), name: name.trim() }
  await orderTables(tx)
    .insertInto('courtName')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Writes the line of the person's story, at the start of the day it was so. */
export async function tell(
  tx: Tx,
  about: AboutOrder,
  kind: string,
  day: Temporal.PlainDate,
  data: Record<string, unknown>,
): Promise<void> {
  const at = startOfDay(day, tx.actor.zone)
  await writeLine(tx, { person: about.person, at, kind, subject: ['order', about.id], data: { ...data, day } })
}

/**
 * Corrects what was recorded of an order's terms. The words before stay, superseded. The type is read by the values in force on the day it was
 * made, as corrected. Refuses as `recordOrder` does, and `stale` when somebody corrected it since.
 */
export async function correctOrder(tx: Tx, change: Change, terms: TermsAsOrdered) {
  const version = versionOrFirst(tx.actor.jurisdiction, terms.madeOn)
  const refused = termsRefused({ ...terms, endsOn: terms.endsOn ?? null }, typeIn(version, terms.type), tx.today)
  if (refused) return refuse(refused.refusal, refused.at)
  const wrong = datesRefused(terms, version.id)
  if (wrong) return wrong
  const order = await orderOf(tx, change.entry)
  if (!order || !(await supersede(tx, 'order_terms', change))) return refuse('stale')
  await insertTerms(tx, order, terms, version.id, change)
  await rememberCourt(tx, terms.court)
  await audit(tx, 'order.corrected', { person: order.person, subject: ['order', order.id], fields: ['terms'] })
  await refreshOrderEnd(tx, order)
  return done({ id: order.id })
}
