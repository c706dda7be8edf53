import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { type Hours, hoursRefusal } from '../rules/days.ts'
import { mayArrange } from '../rules.ts'
import { staffTables } from '../tables.ts'

export type NewHours = { staff: string; from: Temporal.PlainDate; days: readonly (Hours & { weekday: number })[] }

/**
 * Sets when someone works, from a day on. The hours before that day stay as they were. Refuses hours that make no sense, a
 * week without a day, and a weekday named twice.
 */
export async function setHours(tx: Tx, { staff, from, days }: NewHours) {
  if (tx.actor.kind === 'staff' && !mayArrange({ id: tx.actor.staff, may: tx.actor.may }, staff))
    return refuse('not-yours')
  if (days.length === 0) return refuse('no-days', 'starts1')
  if (new Set(days.map(({ weekday }) => weekday)).size < days.length) return refuse('day-twice')
  for (const day of days) {
    const wrong = hoursRefusal(day)
    if (wrong) return refuse(wrong, `${fieldOf[wrong]}${day.weekday}`)
  }
  await endHoursBefore(tx, staff, from)
  for (const day of days)
    await staffTables(tx)
      .insertInto('workingPattern')
      .values({ id: newId(), staffId: staff, validFrom: from, validTo: null, ...day })
      .execute()
  await audit(tx, 'hours.set', { subject: ['staff', staff] })
  return done({ staff })
}

const fieldOf = { 'ends-before-start': 'ends', 'lunch-outside': 'lunchStarts', 'lunch-half': 'lunchStarts' } as const

/** Hours that would only have begun on that day or later never come to be: they end before they begin. */
async function endHoursBefore(tx: Tx, staff: string, from: Temporal.PlainDate): Promise<void> {
  await staffTables(tx)
    .updateTable('workingPattern')
    .set({ validTo: from.subtract({ days: 1 }) })
    .where('staffId', '=', staff)
    .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>=', from)]))
    .execute()
}
