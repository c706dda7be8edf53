import type { Tx } from '../../../platform/database/tx.ts'
import { done, type Result, refuse } from '../../../platform/result.ts'
import { addAttendee, appointment, dropAttendee } from '../../contacts/index.ts'
import { staffNames } from '../../staff/index.ts'
import { press, sheetNamed } from '../../visits/index.ts'
import { mayTake } from './deal-appointment.ts'
import type { DealRefusal, GivenOther, Hand, Taken } from './given.ts'

/**
 * Who goes along with a colleague in the absent officer's place: somebody else, or nobody; the colleague is told. Refuses where they no longer
 * go along, and somebody who is not at work or may not open the record.
 */
export async function dealBeside(
  tx: Tx,
  hand: Hand,
  { id, deal }: GivenOther,
  at: string,
): Promise<Result<Taken[], DealRefusal>> {
  if (deal.kind === 'left') return done([])
  const found = await appointment(tx, id)
  const { staff, day } = hand.away
  if (found?.state !== 'planned' || !found.attendees.includes(staff) || !found.day.equals(day))
    return refuse('gone', `${at}.deal`)
  const when = { time: found.time }
  await dropAttendee(tx, id, staff)
  if (!('to' in deal)) return done([{ to: found.staff, what: 'without', ...when }])
  const fits = await mayTake(tx, hand, deal.to, found.person)
  if (!fits.ok) return refuse(fits.refusal, `${at}.deal`, fits.about)
  const added = await addAttendee(tx, id, { role: 'second-officer', staff: deal.to })
  if (!added.ok) return refuse('gone', `${at}.deal`)
  const officer = (await staffNames(tx, [found.staff])).get(found.staff) ?? ''
  return done([
    { to: deal.to, what: 'beside', ...when, text: officer },
    { to: found.staff, what: 'without', ...when, text: hand.candidates.find((one) => one.id === deal.to)?.name ?? '' },
  ])
}

/** Calls a running sheet of the officer's off. Refuses one that is out or was ended meanwhile, and one of somebody else's. */
export async function dealSheet(
  tx: Tx,
  hand: Hand,
  { id, deal }: GivenOther,
  at: string,
): Promise<Result<Taken[], DealRefusal>> {
  if (deal.kind !== 'cancelled') return done([])
  const sheet = await sheetNamed(tx, id)
  const { staff, day } = hand.away
  if (sheet?.staff !== staff || !sheet.day.equals(day)) return refuse('gone', `${at}.deal`)
  const called = await press(tx, id, { kind: 'called-off', stop: null, minutes: null })
  if (!called.ok) return refuse('sheet-changed', `${at}.deal`)
  const leaves = sheet.leavesAt.toZonedDateTimeISO(sheet.zone).toPlainTime()
  return done(sheet.second ? [{ to: sheet.second, what: 'without', time: leaves }] : [{ what: 'changed' }])
}
