import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { allocationsOf, whereIs } from '../../people/index.ts'
import { holdSeries, lastDayIn, outlived, stillLaid } from '../queries/series.ts'
import type { Appointment, Series } from '../rules.ts'
import { seriesWords } from '../words.ts'
import { makeAppointment } from './book.ts'
import { bookingOf, endPlan } from './change.ts'
import { layAhead, officerOn } from './lay.ts'
import { endSeries } from './series.ts'
import { refreshStanding } from './standing.ts'

/**
 * Brings a series up to date: one that outlived its period or its orders ends, what lies after the order's end is called off, what was
 * laid with an officer who has handed over goes to the one who has the person on its day, and the next eight weeks are laid, unless where
 * they are stops their contacts. Whatever was done before is not done again. Gives what kept it from laying, if anything did.
 */
export async function settleSeries(tx: Tx, id: string): Promise<string | undefined> {
  const series = await holdSeries(tx, id)
  if (!series || series.endedFrom) return undefined
  const over = await outlived(tx, series)
  if (over) {
    const ended = await endSeries(tx, { series: id, ...over, askedBy: 'service', note: seriesWords.endedWhy[over.why] })
    return ended.ok ? undefined : ended.refusal
  }
  const coming = await stillLaid(tx, id, series.firstDay)
  const left = await callOffAfter(tx, series, coming)
  const handed = await handOver(tx, series, left)
  const moved = left.length < coming.length || handed > 0
  if (moved) await refreshStanding(tx, series.person)
  if ((await whereIs(tx, [series.person])).get(series.person)?.stops.includes('schedule')) return undefined
  const laid = await layAhead(tx, series)
  if (laid.ok && laid.value.booked.length > 0) await refreshStanding(tx, series.person)
  return laid.ok ? undefined : laid.refusal
}

/** Calls off what lies after the last day that the series can have by now; gives what is left. */
async function callOffAfter(tx: Tx, series: Series, coming: readonly Appointment[]): Promise<Appointment[]> {
  const last = await lastDayIn(tx, series.supervision, null)
  const isAfter = ({ day }: Appointment) => last !== null && Temporal.PlainDate.compare(day, last) > 0
  for (const one of coming.filter(isAfter)) {
    await endPlan(tx, one, 'cancelled', { askedBy: 'service', note: seriesWords.endedWhy['order-ended'] })
    await audit(tx, 'appointment.cancelled', { person: one.person, subject: ['appointment', one.id] })
  }
  return coming.filter((one) => !isAfter(one))
}

/**
 * Gives what was laid with an officer who had the person before to the one who has them on its day. What was given to another colleague
 * by itself stays with them. Counts what went over.
 */
async function handOver(tx: Tx, series: Series, coming: readonly Appointment[]): Promise<number> {
  if (series.staff !== null || coming.length === 0) return 0
  const had = new Set((await allocationsOf(tx, series.supervision)).map(({ staffId }) => staffId))
  let handed = 0
  for (const one of coming) {
    const officer = await officerOn(tx, series, one.day)
    if (!officer || officer === one.staff || !had.has(one.staff)) continue
    const made = await makeAppointment(tx, { ...bookingOf(one), staff: officer, twice: true }, one.id)
    if (!made.ok) throw new Error(`an appointment could not be handed over: ${made.refusal}`)
    await endPlan(tx, one, 'changed', { askedBy: 'service', note: seriesWords.handedOver })
    await audit(tx, 'appointment.changed', {
      person: one.person,
      subject: ['appointment', made.value.row.id],
      fields: ['staff'],
    })
    handed += 1
  }
  return handed
}
