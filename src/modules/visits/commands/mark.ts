import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, type Result, refuse } from '../../../platform/result.ts'
import { appointment, dropAttendee, markVisit, nextVisitMarks } from '../../contacts/index.ts'
import { dangersAt } from '../queries/safety.ts'
import { sheetNamed } from '../queries/sheets.ts'
import { mayMark, type RunMarkKind, type Sheet, stopNext, stopState } from '../rules.ts'
import { visitTables } from '../tables.ts'
import { standDown } from './stand-down.ts'

export type Press = { kind: RunMarkKind; stop: string | null; minutes: number | null }
export type PressRefusal = 'not-there' | 'mark-out-of-turn' | 'two-officers' | 'no-minutes'
/** `told`: those who were told that the officer was overdue, and should hear that all is well. */
export type Pressed = { id: string; kind: RunMarkKind; told: string[] }

/**
 * Marks where somebody is on their way round. At somebody's appointment, coming and leaving are that appointment's own marks, so that
 * they are made in one place however they are pressed. Refuses a mark out of its turn, and setting out alone where an alert asks for
 * two, as the alerts are at that moment.
 */
export async function press(tx: Tx, id: string, given: Press): Promise<Result<Pressed, PressRefusal>> {
  const sheet = await sheetNamed(tx, id)
  if (!sheet) return refuse('not-there')
  if (!mayMark(sheet, sheet.marks, given)) return refuse('mark-out-of-turn')
  if (given.kind === 'extended' && given.minutes === null) return refuse('no-minutes', 'minutes')
  if (given.kind === 'checked-out' && (await mustBeTwo(tx, sheet))) return refuse('two-officers')
  if (!(await write(tx, sheet, given))) return refuse('mark-out-of-turn')
  const told = await standDown(tx, id)
  await audit(tx, 'visits.marked', { subject: ['sheet', id], fields: [given.kind] })
  return done({ id, kind: given.kind, told })
}

async function mustBeTwo(tx: Tx, { second, waived, needsTwo, stops }: Sheet): Promise<boolean> {
  if (second !== null || waived) return false
  const there = stops.flatMap(({ dropped, where }) => (where && !dropped ? [where] : []))
  return needsTwo || (await dangersAt(tx, there)).some(({ two }) => two)
}

async function write(tx: Tx, sheet: Sheet, given: Press): Promise<boolean> {
  const visit = sheet.stops.find(({ id }) => id === given.stop)?.where?.appointment
  if (visit && given.kind === 'arrived')
    return (await atVisit(tx, visit, ['set-out', 'arrived'])) || ownMark(tx, sheet, given)
  if (visit && given.kind === 'left') return (await atVisit(tx, visit, ['safe'])) || ownMark(tx, sheet, given)
  if (!(await ownMark(tx, sheet, given))) return false
  if (given.kind === 'checked-out') await setOut(tx, sheet)
  if (given.kind === 'back-safe') await allSafe(tx, sheet)
  if (given.kind === 'called-off') await freeSecond(tx, sheet)
  return true
}

/** Makes these marks of an appointment, as far as they may follow; false where the last of them could not be made. */
async function atVisit(tx: Tx, id: string, kinds: readonly ('set-out' | 'arrived' | 'safe')[]): Promise<boolean> {
  let marked = false
  for (const kind of kinds) marked = (await markVisit(tx, { appointment: id, kind })).ok
  return marked
}

async function ownMark(tx: Tx, { id }: Sheet, { kind, stop, minutes }: Press): Promise<boolean> {
  const row = { id: newId(), sheetId: id, stopId: kind === 'arrived' || kind === 'left' ? stop : null, kind }
  const made = await visitTables(tx)
    .insertInto('runMark')
    .values({
      ...row,
      minutes: kind === 'extended' ? minutes : null,
      at: tx.now,
      recordedAt: tx.now,
      recordedBy: tx.actor.staff,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  return made.length > 0
}

/** Whoever leaves the office sets out to the first visit. */
async function setOut(tx: Tx, sheet: Sheet): Promise<void> {
  const first = stopNext(sheet, sheet.marks)?.where?.appointment
  if (first) await atVisit(tx, first, ['set-out'])
}

/** Whoever is back is safe after each visit that they set out to. */
async function allSafe(tx: Tx, { stops, marks }: Sheet): Promise<void> {
  for (const stop of stops) {
    const visit = stop.where?.appointment
    if (!visit || stopState(stop, marks) === 'left') continue
    const made = (await appointment(tx, visit))?.marks.map(({ kind }) => kind) ?? []
    if (made.length > 0 && nextVisitMarks(made).includes('safe')) await atVisit(tx, visit, ['safe'])
  }
}

async function freeSecond(tx: Tx, { second, stops }: Sheet): Promise<void> {
  if (!second) return
  for (const { where } of stops) if (where?.appointment) await dropAttendee(tx, where.appointment, second)
}
