import { codedIn, versionInForce } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { addWorkingDays } from '../../../platform/dates.ts'
import { type PermitRule, touched } from '../rules.ts'
import { type Around, calendarFor, type HeldCondition } from './around.ts'
import { leaderOf } from './permits.ts'

export type KindOffered = PermitRule & { touches: HeldCondition[] }

/** The kinds that there are today, those that a condition of the person asks for first. */
export function kindsOffered(tx: Tx, { conditions }: Around): KindOffered[] {
  const { permitKinds } = versionInForce(tx.actor.jurisdiction, tx.today)
  const offered = permitKinds.map((kind) => ({
    ...kind,
    decidedBy: kind.decidedBy || leaderOf(tx, kind),
    touches: touchedBy(kind, conditions),
  }))
  return [
    ...offered.filter(({ touches }) => touches.length > 0),
    ...offered.filter(({ touches }) => touches.length === 0),
  ]
}

/** The conditions, with their words, that ask for such a permission. */
export function touchedBy(kind: Pick<PermitRule, 'answers'>, conditions: readonly HeldCondition[]): HeldCondition[] {
  const codes = touched(
    kind,
    conditions.map(({ code }) => code),
  )
  return conditions.filter(({ code }) => codes.includes(code))
}

/** By when such a permission is usually decided, asked for on a day. */
export async function decideByOf(tx: Tx, kind: Pick<PermitRule, 'decideWithin'>, askedOn: Temporal.PlainDate) {
  return addWorkingDays(askedOn, kind.decideWithin, await calendarFor(tx, askedOn))
}

/** A kind of today by its code. */
export const kindNamed = (tx: Tx, code: string): PermitRule | undefined =>
  codedIn(versionInForce(tx.actor.jurisdiction, tx.today).permitKinds, code)
