import type { Version } from '../../../jurisdictions/index.ts'
import { done, type Result, refuse } from '../../../platform/result.ts'
import { type ConditionRefusal, conditionRefused, type DutyOrder } from '../../orders/index.ts'
import type { Law } from '../place.ts'
import { spanOf } from '../shapes/fields.ts'
import type { GivenOrder } from '../shapes/obligations.ts'
import { namedBy, twice } from './names.ts'

export type OrderWrong = 'same-name-twice' | 'unknown-type' | 'ends-before-start' | 'unknown-blank' | 'no-values'
export type AskedOrder = { order: DutyOrder; version: Version }
type Refused = { refusal: OrderWrong | ConditionRefusal; at: string }

/** Orders as the rules take them, each with the values it goes by; or what is wrong with which field. */
export function ordersAsked(given: readonly GivenOrder[], law: Law): Result<AskedOrder[], Refused['refusal']> {
  const named = namedBy(given)
  const same = twice(named)
  if (same !== undefined) return refuse('same-name-twice', `orders.${same}.id`)
  const asked: AskedOrder[] = []
  for (const [nth, one] of named.entries()) {
    const order = orderOf(one)
    const version = law.on(one.madeOn)
    const wrong = version ? wrongWith(order, version) : { refusal: 'no-values' as const, at: 'madeOn' }
    if (!version || wrong) return refuse(wrong?.refusal ?? 'no-values', `orders.${nth}.${wrong?.at}`)
    asked.push({ order, version })
  }
  return done(asked)
}

function orderOf({
  id,
  type,
  madeOn,
  startsOn = madeOn,
  endsOn,
  release,
  rests = [],
  conditions,
}: GivenOrder & { id: string }) {
  return {
    ...{ id, type, madeOn, startsOn },
    endsOn: endsOn ?? null,
    release: release ?? null,
    pauses: rests.map(spanOf),
    conditions: namedBy(conditions, `${id}.`).map((one) => ({
      id: one.id,
      code: one.code ?? null,
      inputs: one.inputs ?? {},
      from: one.from ?? startsOn,
      to: one.to ?? null,
    })),
  }
}

function wrongWith({ type, startsOn, endsOn, conditions }: DutyOrder, version: Version): Refused | undefined {
  if (!version.orderTypes.some(({ code }) => code === type)) return { refusal: 'unknown-type', at: 'type' }
  if (endsOn && Temporal.PlainDate.compare(endsOn, startsOn) < 0) return { refusal: 'ends-before-start', at: 'endsOn' }
  const same = twice(conditions)
  if (same !== undefined) return { refusal: 'same-name-twice', at: `conditions.${same}.id` }
  for (const [nth, one] of conditions.entries()) {
    const wrong = wrongCondition(one, conditions.slice(0, nth), version)
    if (wrong) return { ...wrong, at: `conditions.${nth}.${wrong.at}` }
  }
  return undefined
}

type Held = DutyOrder['conditions'][number]
const dated = ({ from, to, ...one }: Held) => ({ ...one, validFrom: from, validTo: to })

function wrongCondition(one: Held, others: readonly Held[], { conditions }: Version): Refused | undefined {
  const blanks = conditions.find(({ code }) => code === one.code)?.inputs ?? []
  const strange = Object.keys(one.inputs).find((code) => !blanks.some((blank) => blank.code === code))
  const wrong = conditionRefused(dated(one), conditions, others.map(dated))
  if (wrong?.refusal === 'unknown-condition') return wrong
  if (strange !== undefined) return { refusal: 'unknown-blank', at: `inputs.${strange}` }
  return wrong && { ...wrong, at: fieldOf(wrong.at, blanks) }
}

/** The field as it was sent: a blank by its code, where a form has it by its place; days by their names. */
function fieldOf(at: string, blanks: readonly { code: string }[]): string {
  const nth = /^inputs\.(\d+)\.value$/.exec(at)?.[1]
  if (nth !== undefined) return `inputs.${blanks[Number(nth)]?.code}`
  return at === 'validTo' ? 'to' : at
}
