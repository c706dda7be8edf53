import { type Version, versionNamed } from '../../../jurisdictions/index.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { done, refuse } from '../../../platform/result.ts'
import { orderOf } from '../queries/orders.ts'
import { clashesWithOthers } from '../queries/together.ts'
import { codedConditions } from '../queries/types.ts'
import type { Order } from '../rules/shown.ts'
import { type CodedCondition, conditionRefused, conditionsOf, type OrderType } from '../rules.ts'
import { type ImposedBy, orderTables } from '../tables.ts'
import { type Change, firstRow, nextRow, supersede } from './entries.ts'
import type { AboutOrder } from './orders.ts'
import { keepChange, variationEvent } from './variation.ts'

type Day = Temporal.PlainDate

export type NewCondition = {
  /** The order's own words, which stand. */
  asOrdered: string
  code?: string | undefined
  inputs?: Readonly<Record<string, string>>
  standard?: boolean
  imposedBy?: ImposedBy
  source?: string
  validFrom?: Day | undefined
  validTo?: Day | undefined
}

/** The conditions which the law puts on every order of the type, but for those that this order does not have. */
export function lawConditions(
  type: OrderType,
  version: Version,
  { leftOut }: { leftOut: readonly string[] },
): NewCondition[] {
  return conditionsOf(type.conditions.standard, version.conditions)
    .filter(({ code }) => !leftOut.includes(code))
    .map(({ code, name }) => ({
      asOrdered: name,
      code,
      standard: true,
      imposedBy: 'law',
      source: type.conditions.source,
    }))
}

/** The first of several new conditions that is refused, with its place in the list. */
export function refusedAmong(
  conditions: readonly NewCondition[],
  dates: { startsOn: Day },
  version: Version,
  byLaw: readonly NewCondition[] = [],
) {
  for (const [index, condition] of conditions.entries()) {
    const before = [...byLaw, ...conditions.slice(0, index)].map((one) => givenOf(one, dates.startsOn))
    const refused = refusedIn(condition, dates.startsOn, version.conditions, before)
    if (refused) return refuse(refused.refusal, `conditions.${index}.${refused.at}`)
  }
  return undefined
}

/**
 * Whether blanks are to be shown first: a page asks for that, and there are conditions of kinds that it showed none of whose blanks
 * were left open. What an order leaves open may be kept so once it was seen.
 */
export function blanksAsked(
  { conditions, blanksSeen }: { conditions: readonly NewCondition[]; blanksSeen?: string | undefined },
  known: readonly CodedCondition[],
) {
  const seen = blanksSeen?.split(' ')
  const open = conditions.some(({ code, inputs = {} }) => {
    const blanks = known.find((one) => one.code === code)?.inputs ?? []
    return code && seen?.includes(code) === false && blanks.some((blank) => blank.required && !inputs[blank.code])
  })
  return open ? refuse('blanks-open', 'blanksSeen') : undefined
}

const refusedIn = (
  condition: NewCondition,
  startsOn: Day,
  known: readonly CodedCondition[],
  others: Parameters<typeof conditionRefused>[2],
) => conditionRefused(givenOf(condition, startsOn), known, others)

const givenOf = ({ code, inputs = {}, ...dates }: NewCondition, startsOn: Day) => ({
  code: code ?? null,
  inputs,
  validFrom: dates.validFrom ?? startsOn,
  validTo: dates.validTo ?? null,
})

/** Writes conditions below an order, after those there already. Without a first day of its own each holds from the order's. */
export async function insertConditions(
  tx: Tx,
  order: AboutOrder,
  conditions: readonly NewCondition[],
  { startsOn }: { startsOn: Day },
  after = 0,
): Promise<void> {
  if (conditions.length === 0) return
  const rows = conditions.map((condition, index) => ({
    ...firstRow(tx, order.person),
    orderId: order.id,
    position: after + index,
    ...saidOf(condition, startsOn),
  }))
  await orderTables(tx).insertInto('orderCondition').values(rows).execute()
}

function saidOf(condition: NewCondition, startsOn: Day) {
  const { asOrdered, code = null, inputs = {}, standard = false, imposedBy = 'order', source = '' } = condition
  const dates = { validFrom: condition.validFrom ?? startsOn, validTo: condition.validTo ?? null }
  return { asOrdered, code, inputs: JSON.stringify(inputs), standard, imposedBy, source, ...dates }
}

/** Why there is a condition now: it was left out when the order was recorded, or a court varied the order. */
export const conditionReasons = ['left-out', 'varied'] as const
export type ConditionReason = (typeof conditionReasons)[number]
export type Variation = { reason: ConditionReason; court: string; on?: Day | undefined }

/**
 * Adds a condition to an order. One that came by a variation holds from the day of it unless said otherwise, and makes
 * a line of the order's story. Refuses what `conditionRefused` refuses, a variation without its day or of a day to come.
 */
export async function addCondition(tx: Tx, orderId: string, condition: NewCondition, variation: Variation) {
  const order = await orderOf(tx, orderId)
  if (!order) throw new Error('the order was there a moment ago')
  const wrong = variationRefused(variation, order, tx.today)
  if (wrong) return wrong
  const validFrom = condition.validFrom ?? variation.on ?? order.startsOn
  const refused = refusedIn(condition, validFrom, codedConditions(order.jurisdictionVersion), order.conditions)
  if (refused) return refuse(refused.refusal, refused.at)
  const imposedBy = variation.reason === 'varied' ? 'variation' : 'order'
  await insertConditions(tx, order, [{ ...condition, imposedBy, validFrom }], order, order.conditions.length)
  const notVaried = await varied(tx, order, variation, { what: 'condition-added', after: condition.asOrdered })
  if (notVaried) return notVaried
  await audit(tx, 'condition.added', { person: order.person, subject: ['order', orderId], fields: ['condition'] })
  const [fill, clash] = await Promise.all([toFillIn(tx, orderId, condition), clashesWithOthers(tx, order)])
  return done({ order: orderId, person: order.person, fill, clash })
}

/** The condition just added, where its kind has blanks that nobody has filled in. */
async function toFillIn(tx: Tx, orderId: string, { code, inputs = {} }: NewCondition) {
  const order = await orderOf(tx, orderId)
  const added = order?.conditions.findLast((condition) => condition.code === (code ?? null))
  const coded = order && codedConditions(order.jurisdictionVersion).find((one) => one.code === code)
  const open = coded?.inputs.some((blank) => blank.required && !inputs[blank.code])
  return added && open ? { id: added.id, name: added.name } : undefined
}

function variationRefused({ reason, on }: Variation, { madeOn }: { madeOn: Day }, today: Day) {
  if (reason === 'left-out') return undefined
  if (!on) return refuse('variation-needs-day', 'variedOn')
  if (Temporal.PlainDate.compare(on, today) > 0) return refuse('varied-in-future', 'variedOn')
  if (Temporal.PlainDate.compare(on, madeOn) < 0) return refuse('varied-before-made', 'variedOn')
  return undefined
}

/** One event for a variation, however many conditions it changed, and what it changed. */
async function varied(
  tx: Tx,
  order: Order,
  { reason, court, on }: Variation,
  changed: Parameters<typeof keepChange>[3],
) {
  if (reason !== 'varied' || !on) return undefined
  const event = await variationEvent(tx, order, { on, court })
  if (!event.ok) return event
  await keepChange(tx, order, event.value.event, changed)
  return undefined
}

/**
 * Changes a condition: corrects what was recorded, ends or rewords it by a variation, or takes it off as entered in error. The
 * words before stay, superseded. Refuses as `addCondition` does, and `stale` when somebody changed it since.
 */
export async function changeCondition(
  tx: Tx,
  change: Change,
  condition: NewCondition | 'entered-in-error',
  variation: Variation,
) {
  const row = await orderTables(tx)
    .selectFrom('orderCondition')
    .select(['orderId', 'personId', 'position', 'standard', 'imposedBy', 'source', 'validFrom', 'asOrdered'])
    .where('entryId', '=', change.entry)
    .where('supersededAt', 'is', null)
    .executeTakeFirst()
  const order = row && (await orderOf(tx, row.orderId))
  if (!row || !order) return refuse('stale')
  const wrong = variationRefused(variation, order, tx.today)
  if (wrong) return wrong
  if (condition !== 'entered-in-error') {
    const known = versionNamed(order.jurisdictionVersion).conditions
    const others = order.conditions.filter(({ id }) => id !== change.entry)
    const refused = refusedIn(condition, row.validFrom, known, others)
    if (refused) return refuse(refused.refusal, refused.at)
  }
  if (!(await supersede(tx, 'order_condition', change))) return refuse('stale')
  if (condition !== 'entered-in-error') {
    const { orderId, position, standard, imposedBy, source, validFrom } = row
    const said = saidOf({ ...condition, standard, imposedBy, source }, validFrom)
    const next = { ...nextRow(tx, row.personId, change), orderId, position, ...said }
    await orderTables(tx).insertInto('orderCondition').values(next).execute()
  }
  const off = condition === 'entered-in-error'
  const what = off ? ('condition-taken-off' as const) : ('condition-changed' as const)
  const words = { before: row.asOrdered, after: off ? '' : condition.asOrdered }
  const notVaried = await varied(tx, order, variation, { what, condition: change.entry, ...words })
  if (notVaried) return notVaried
  await audit(tx, 'condition.changed', { person: order.person, subject: ['order', order.id], fields: ['condition'] })
  return done({ order: order.id, person: order.person, clash: await clashesWithOthers(tx, order) })
}
