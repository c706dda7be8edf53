import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { startOfDay } from '../../../platform/dates.ts'
import { done, refuse } from '../../../platform/result.ts'
import { writeLine } from '../../people/index.ts'
import { orderTables } from '../tables.ts'
import { type Change, firstRow, nextRow, supersede } from './entries.ts'
import { rememberCourt } from './orders.ts'

type Day = Temporal.PlainDate

export type NewCharge = {
  what: string
  lawPart: string
  chargedOn?: Day | undefined
  domesticViolence: boolean
  court: string
  nextCourtOn?: Day | undefined
  settledOn?: Day | undefined
  settledHow: string
  source: string
  verified: boolean
}

function saidOf(charge: NewCharge) {
  const {
    what,
    lawPart,
    chargedOn = null,
    domesticViolence,
    court,
    nextCourtOn = null,
    settledOn = null,
    settledHow,
    source,
    verified,
  } = charge
  return { what, lawPart, chargedOn, domesticViolence, court, nextCourtOn, settledOn, settledHow, source, verified }
}

/** Records a charge that came while under supervision, with the next day in court. Refuses what `chargeRefused` refuses. */
export async function recordCharge(tx: Tx, person: string, charge: NewCharge) {
  const refused = chargeRefused(charge, tx.today)
  if (refused) return refused
  const row = { ...firstRow(tx, person), ...saidOf(charge) }
  await orderTables(tx).insertInto('freshCharge').values(row).execute()
  await rememberCourt(tx, charge.court)
  const at = charge.chargedOn ? startOfDay(charge.chargedOn, tx.actor.zone) : tx.now
  const data = { court: charge.court, nextCourtOn: charge.nextCourtOn?.toString() ?? null, day: charge.chargedOn }
  await writeLine(tx, { person, at, kind: 'charge.recorded', subject: ['charge', row.entryId], data })
  await audit(tx, 'charge.recorded', {
    person,
    subject: ['charge', row.entryId],
    fields: ['what', 'charged-on', 'court', 'next-court-on'],
  })
  return done({ id: row.entryId, person })
}

/**
 * Changes a charge: a new day in court, how it was settled, or a correction; or takes it off as entered in error. The words
 * before stay, superseded. Refuses what recording refuses, and `stale` when somebody changed it since.
 */
export async function changeCharge(tx: Tx, change: Change, charge: NewCharge | 'entered-in-error') {
  const refused = charge !== 'entered-in-error' && chargeRefused(charge, tx.today)
  if (refused) return refused
  const old = await supersede(tx, 'fresh_charge', change)
  if (!old) return refuse('stale')
  const { personId: person } = old
  if (charge !== 'entered-in-error') {
    await orderTables(tx)
      .insertInto('freshCharge')
      .values({ ...nextRow(tx, person, change), ...saidOf(charge) })
      .execute()
    await rememberCourt(tx, charge.court)
  }
  await audit(tx, 'charge.changed', { person, subject: ['charge', change.entry], fields: ['charge'] })
  return done({ id: change.entry, person })
}

/** A charge cannot have been laid or settled on a day to come, and one that is settled says how, on which day. */
function chargeRefused({ chargedOn, settledOn, settledHow }: NewCharge, today: Day) {
  if (chargedOn && isAfter(chargedOn, today)) return refuse('charged-in-future', 'chargedOn')
  if (settledOn && isAfter(settledOn, today)) return refuse('settled-in-future', 'settledOn')
  if (settledOn && settledHow.trim() === '') return refuse('settled-how-missing', 'settledHow')
  if (!settledOn && settledHow.trim() !== '') return refuse('settled-on-missing', 'settledOn')
  return undefined
}

const isAfter = (one: Day, other: Day): boolean => Temporal.PlainDate.compare(one, other) > 0
