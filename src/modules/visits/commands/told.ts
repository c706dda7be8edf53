import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { type Colleague, colleagues, colleaguesWho } from '../../staff/index.ts'
import { dutyOf } from '../queries/duty.ts'
import type { Sheet, Step } from '../rules.ts'
import { visitTables } from '../tables.ts'

/** Who leads an officer: those who watch visits in their team, else at their office, else in the agency; never the officer. */
export async function leadersOf(tx: Tx, officer: string): Promise<string[]> {
  const [everybody, able] = await Promise.all([colleagues(tx), colleaguesWho(tx, 'watch visits')])
  const who = everybody.find(({ id }) => id === officer)
  const all = able.filter(({ id }) => id !== officer)
  const near = (fits: (one: Colleague) => boolean) => all.filter(fits)
  const nearest = [
    near(({ teamId }) => teamId !== null && teamId === who?.teamId),
    near(({ officeId }) => officeId === who?.officeId),
    all,
  ].find((some) => some.length > 0)
  return (nearest ?? []).map(({ id }) => id)
}

/**
 * Who is told at a step. Where there is no duty officer, everyone at the office who watches visits; where nobody is there either, the
 * same in the whole agency: a step that tells nobody would be none.
 */
export async function toldAt(tx: Tx, sheet: Sheet, step: Step): Promise<string[]> {
  if (step === 'officer') return [sheet.staff]
  if (step === 'second') return sheet.second ? [sheet.second] : []
  if (step === 'team-leader') return leadersOf(tx, sheet.staff)
  const duty = await dutyOf(tx, sheet)
  if (duty && duty.id !== sheet.staff && duty.id !== sheet.second) return [duty.id]
  const able = (await colleaguesWho(tx, 'watch visits')).filter(({ id }) => id !== sheet.staff)
  const here = able.filter(({ officeId }) => officeId === sheet.office)
  return (here.length > 0 ? here : able).map(({ id }) => id)
}

type NewAlarm = {
  kind: 'overdue' | 'help'
  occasion: string
  due: Temporal.Instant | null
  step: Step | null
  stop: string | null
}

/** Raises an alarm and tells these colleagues. Undefined where that step was taken already, by this server or another. */
export async function raise(
  tx: Tx,
  sheet: string,
  { kind, occasion, due, step, stop }: NewAlarm,
  told: readonly string[],
): Promise<string | undefined> {
  const row = {
    id: newId(),
    sheetId: sheet,
    kind,
    occasion,
    dueAt: due,
    step,
    stopId: stop,
    at: tx.now,
    madeBy: tx.actor.staff,
  }
  const made = await visitTables(tx)
    .insertInto('runAlarm')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  if (made.length === 0) return undefined
  const staff = [...new Set(told)]
  if (staff.length > 0)
    await visitTables(tx)
      .insertInto('runAlarmTold')
      .values(staff.map((staffId) => ({ alarmId: row.id, staffId })))
      .execute()
  return row.id
}
