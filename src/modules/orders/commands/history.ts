import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { done, refuse } from '../../../platform/result.ts'
import { orderTables } from '../tables.ts'
import { type Change, firstRow, nextRow, supersede } from './entries.ts'
import { rememberCourt } from './orders.ts'

type Day = Temporal.PlainDate

export type NewHistoryEntry = {
  decidedOn: Day
  court: string
  offence: string
  offenceOn?: Day | undefined
  outcome: string
  source: string
  verified: boolean
}

const saidOf = ({ decidedOn, court, offence, offenceOn, outcome, source, verified }: NewHistoryEntry) => ({
  decidedOn,
  court,
  offence,
  offenceOn: offenceOn ?? null,
  outcome,
  source,
  verified,
})

/** Records what a court decided before: the day, court, offence, outcome and where it was read. Refuses a day to come. */
export async function recordHistoryEntry(tx: Tx, person: string, entry: NewHistoryEntry) {
  if (isAfter(entry.decidedOn, tx.today)) return refuse('decided-in-future', 'decidedOn')
  const row = { ...firstRow(tx, person), ...saidOf(entry) }
  await orderTables(tx).insertInto('historyEntry').values(row).execute()
  await rememberCourt(tx, entry.court)
  await audit(tx, 'history.recorded', {
    person,
    subject: ['history', row.entryId],
    fields: ['decided-on', 'court', 'offence', 'outcome', 'source'],
  })
  return done({ id: row.entryId, person })
}

/**
 * Corrects an entry of the criminal history, or takes it off where it was entered in error. The words before stay,
 * superseded. Refuses a day to come, and `stale` when somebody corrected it since.
 */
export async function correctHistoryEntry(tx: Tx, change: Change, entry: NewHistoryEntry | 'entered-in-error') {
  if (entry !== 'entered-in-error' && isAfter(entry.decidedOn, tx.today))
    return refuse('decided-in-future', 'decidedOn')
  const old = await supersede(tx, 'history_entry', change)
  if (!old) return refuse('stale')
  const { personId: person } = old
  if (entry !== 'entered-in-error')
    await orderTables(tx)
      .insertInto('historyEntry')
      .values({ ...nextRow(tx, person, change), ...saidOf(entry) })
      .execute()
  await audit(tx, 'history.corrected', { person, subject: ['history', change.entry], fields: ['entry'] })
  return done({ id: change.entry, person })
}

const isAfter = (one: Day, other: Day): boolean => Temporal.PlainDate.compare(one, other) > 0
