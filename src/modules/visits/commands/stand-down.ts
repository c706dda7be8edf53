import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { alarmsOf } from '../queries/alarms.ts'
import { sheetNamed } from '../queries/sheets.ts'
import { type Alarm, type AlarmMarkKind, alarmState, awaitedOf } from '../rules.ts'
import { visitTables } from '../tables.ts'

/** Writes what became of an alarm. */
export async function markAlarm(tx: Tx, alarm: string, kind: AlarmMarkKind, words = ''): Promise<void> {
  await visitTables(tx)
    .insertInto('runAlarmMark')
    .values({ id: newId(), alarmId: alarm, kind, words, at: tx.now, staffId: tx.actor.staff })
    .execute()
}

/**
 * After a mark or a change: whatever was overdue and no longer is, is marked safe. The officer's own notice ends with it; whoever else
 * was told still reads that all is well. Gives the names of those who were told, whom the officer owes a word.
 */
export async function standDown(tx: Tx, id: string): Promise<string[]> {
  const [sheet, alarms] = await Promise.all([sheetNamed(tx, id), alarmsOf(tx, [id])])
  if (!sheet) return []
  const awaited = awaitedOf(sheet, sheet.marks)
  const still = ({ occasion, due }: Alarm) =>
    awaited.some((one) => one.occasion === occasion && due !== null && one.due.equals(due))
  const over = alarms.filter((alarm) => alarm.kind === 'overdue' && !still(alarm) && isOpen(alarm))
  for (const { id: alarm, step } of over) await markAlarm(tx, alarm, step === 'officer' ? 'closed' : 'safe')
  const told = over.filter(({ step }) => step !== 'officer').flatMap((alarm) => alarm.told)
  return [...new Set(told.filter((one) => one.id !== tx.actor.staff).map(({ name }) => name))]
}

const isOpen = (alarm: Alarm) => {
  const state = alarmState(alarm)
  return state === 'open' || state === 'answered'
}
