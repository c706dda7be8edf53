import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { done, type Result, refuse } from '../../../platform/result.ts'
import { alarmOf } from '../queries/alarms.ts'
import { visitSettings } from '../queries/settings.ts'
import { openSheets, sheetNamed } from '../queries/sheets.ts'
import { alarmState, stepsDue, stopNow } from '../rules.ts'
import { markAlarm } from './stand-down.ts'
import { leadersOf, raise, toldAt } from './told.ts'

/**
 * Takes every step that is due in the agency: whoever is to be told of somebody overdue is told. Each step is a row that is there once,
 * so that it matters to nobody how often this runs, on how many servers, or how long none ran.
 */
export async function tellOfOverdue(tx: Tx): Promise<number> {
  const [sheets, settings] = await Promise.all([openSheets(tx), visitSettings(tx)])
  let raised = 0
  for (const sheet of sheets) {
    for (const { occasion, due, step, stop } of stepsDue(sheet, sheet.marks, settings, tx.now)) {
      const told = await toldAt(tx, sheet, step)
      const alarm = await raise(tx, sheet.id, { kind: 'overdue', occasion, due, step, stop }, told)
      if (alarm === undefined) continue
      raised++
      await audit(tx, 'visits.overdue', { subject: ['sheet', sheet.id], fields: [step] })
    }
  }
  return raised
}

/**
 * Calls for help without a sound: the team leader, whoever goes along and the duty officer are told at once. Pressed again while that
 * call is open, it is the same call. Refuses once they are back.
 */
export async function callForHelp(
  tx: Tx,
  id: string,
): Promise<Result<{ id: string; at: Temporal.Instant }, 'not-there' | 'over'>> {
  const sheet = await sheetNamed(tx, id)
  if (!sheet) return refuse('not-there')
  if (sheet.state === 'back' || sheet.state === 'called-off') return refuse('over')
  const open = await openCall(tx, id)
  if (open) return done({ id, at: open })
  const [leaders, duty] = await Promise.all([leadersOf(tx, sheet.staff), toldAt(tx, sheet, 'duty')])
  const told = [...leaders, ...duty, sheet.staff, sheet.second ?? ''].filter(
    (one) => one !== '' && one !== tx.actor.staff,
  )
  const stop = stopNow(sheet, sheet.marks)?.id ?? null
  await raise(tx, id, { kind: 'help', occasion: stop ?? 'back', due: null, step: null, stop }, told)
  await audit(tx, 'visits.help-called', { subject: ['sheet', id] })
  return done({ id, at: tx.now })
}

async function openCall(tx: Tx, sheet: string): Promise<Temporal.Instant | undefined> {
  const [open] = await tx.query<{ at: Temporal.Instant }>(
    `select a.at from run_alarm a where a.sheet_id = $1 and a.kind = 'help'
       and not exists (select from run_alarm_mark m where m.agency_id = a.agency_id and m.alarm_id = a.id and m.kind = 'closed')
     order by a.at desc limit 1`,
    [sheet],
  )
  return open?.at
}

export const alarmDeeds = ['answered', 'rang', 'seen', 'closed'] as const
export type AlarmDeed = (typeof alarmDeeds)[number]
export type AlarmRefusal = 'not-there' | 'closed-already' | 'no-words'

/**
 * What a colleague does about an alarm: sees to it, rings somebody, has read that the officer is safe, or closes it with what happened.
 * Refuses one that is not of this sheet or is closed, and ringing or closing without a word of what came of it.
 */
export async function seeToAlarm(
  tx: Tx,
  id: string,
  given: { alarm: string; did: AlarmDeed; words: string },
): Promise<Result<{ id: string; did: AlarmDeed }, AlarmRefusal>> {
  const alarm = await alarmOf(tx, id, given.alarm)
  if (!alarm) return refuse('not-there')
  if (alarmState(alarm) === 'closed') return refuse('closed-already')
  if ((given.did === 'rang' || given.did === 'closed') && given.words.trim() === '')
    return refuse('no-words', 'alarmWords')
  await markAlarm(tx, alarm.id, given.did, given.words)
  await audit(tx, `visits.alarm-${given.did}`, { subject: ['sheet', id] })
  return done({ id, did: given.did })
}
