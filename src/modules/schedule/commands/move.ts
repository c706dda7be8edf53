import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, type Result, refuse } from '../../../platform/result.ts'
import { type AskedBy, appointment, type BookRefusal, type ChangeRefusal, moveSeveral } from '../../contacts/index.ts'
import { comingIn } from '../queries.ts'
import { inTurn, type MoveProblem, problemWithMove, type Stretch } from '../rules.ts'
import { scheduleTables } from '../tables.ts'

type Why = { askedBy: AskedBy; note: string }
export type MoveRefusal = MoveProblem['problem'] | 'nothing-booked' | ChangeRefusal | BookRefusal

/**
 * Moves everything that is booked with somebody in a stretch of days by so many days, all of it or nothing, as each would be moved by
 * itself. What it may fall into that is kept free was shown before, and is meant. Refuses days that make no sense, where nothing is booked, and
 * whatever moving one refuses.
 */
export async function moveSchedule(
  tx: Tx,
  move: Stretch & Why & { person: string },
): Promise<Result<{ id: string; person: string; count: number }, MoveRefusal>> {
  const { person, first, last, days } = move
  const wrong = problemWithMove(move, tx.today)
  if (wrong) return refuse(wrong.problem, wrong.at)
  const list = await comingIn(tx, person, move)
  if (list.length === 0) return refuse('nothing-booked', 'moveFirst')
  const { askedBy, note } = move
  const made = await moveSeveral(tx, inTurn(list, days), { days, askedBy, note })
  if (!made.ok) return refuse(made.refusal, 'moveDays', made.about)
  const moved = made.value.map((one) => one.id)
  const id = newId()
  const row = { id, personId: person, firstDay: first, lastDay: last, days, moved }
  await scheduleTables(tx)
    .insertInto('scheduleMove')
    .values({ ...row, movedAt: tx.now, movedBy: tx.actor.staff, undoneAt: null, undoneBy: null })
    .execute()
  await audit(tx, 'schedule.moved', { person, fields: ['firstDay', 'lastDay', 'days'] })
  return done({ id, person, count: moved.length })
}

export type UndoRefusal = 'not-there' | 'undone-already' | 'changed-since' | ChangeRefusal | BookRefusal

/**
 * Moves back what was moved in one step, all of it or nothing. Refuses a move that was undone, and one of which an appointment was since
 * moved again, called off or recorded, or would lie in the past.
 */
export async function undoMove(
  tx: Tx,
  person: string,
  move: string,
): Promise<Result<{ id: string; person: string; count: number }, UndoRefusal>> {
  const [taken] = await scheduleTables(tx)
    .updateTable('scheduleMove')
    .set({ undoneAt: tx.now, undoneBy: tx.actor.staff })
    .where('id', '=', move)
    .where('personId', '=', person)
    .where('undoneAt', 'is', null)
    .returning(['id', 'days', 'moved'])
    .execute()
  if (!taken) return refuse('undone-already')
  const list = (await Promise.all(taken.moved.map((id) => appointment(tx, id)))).filter((one) => one !== undefined)
  const back = -taken.days
  const open = list.filter((one) => one.state === 'planned' && isAhead(one.day.add({ days: back }), tx.today))
  if (open.length < taken.moved.length) return refuse('changed-since')
  const made = await moveSeveral(tx, inTurn(open, back), { days: back, askedBy: 'service', back: true })
  if (!made.ok) return made
  await audit(tx, 'schedule.move-undone', { person, fields: ['days'] })
  return done({ id: taken.id, person, count: made.value.length })
}

const isAhead = (day: Temporal.PlainDate, today: Temporal.PlainDate) => Temporal.PlainDate.compare(day, today) >= 0
