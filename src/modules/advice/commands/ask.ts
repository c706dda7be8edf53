import { staffOf } from '../../../platform/access/actor.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { namesOf, writeLine } from '../../people/index.ts'
import { colleagues, colleaguesWho } from '../../staff/index.ts'
import { addTask, finishTask, tasksFrom } from '../../tasks/index.ts'
import { adviceOne } from '../queries.ts'
import type { AdviceView, Ended } from '../rules.ts'
import { type AdviceRow, adviceTables } from '../tables.ts'
import { page as words } from '../words.ts'

const nothing = {
  question: '',
  jotted: '',
  roomId: null,
  endedAt: null,
  endedBy: null,
  endedHow: null,
  noteId: null,
  version: 1,
}

/** Keeps a line of what was talked over, until it is a note. Refuses nobody to have talked with (`adviser-needed`). */
export async function jotAdvice(
  tx: Tx,
  { person, adviser, name, jotted }: { person: string; adviser?: string | undefined; name: string; jotted: string },
) {
  const typed = name.trim()
  const known = typed === '' && adviser ? (await colleagues(tx)).find(({ id }) => id === adviser) : undefined
  if (typed === '' && !known) return refuse('adviser-needed', 'jotAdviser')
  const row = {
    ...nothing,
    ...made(tx, person),
    how: 'talked' as const,
    adviserId: known?.id ?? null,
    adviserName: typed,
    jotted,
  }
  await insert(tx, row, 'advice.jotted', ['adviser', 'jotted'])
  return done({ id: row.id })
}

type Asked = { person: string; adviser: string; question: string; due: Temporal.PlainDate }

/**
 * Asks a colleague who gives cultural advice, in writing, by a day: it is their task until they answer. Refuses one who gives none
 * (`adviser-unknown`) and a day that is past.
 */
export async function askAdvice(tx: Tx, { person, adviser, question, due }: Asked) {
  const known = (await colleaguesWho(tx, 'give cultural advice')).find(({ id }) => id === adviser)
  if (!known) return refuse('adviser-unknown', 'askAdviser')
  if (Temporal.PlainDate.compare(due, tx.today) < 0) return refuse('past-day', 'askDue')
  const row = { ...nothing, ...made(tx, person), how: 'asked' as const, adviserId: adviser, adviserName: '', question }
  await insert(tx, row, 'advice.asked', ['adviser', 'question'])
  const name = (await namesOf(tx, [person])).get(person)
  const what = words.ring(name?.spoken ?? '').slice(0, 300)
  const task = await addTask(tx, { what, due, owner: adviser, person, from: ['advice', row.id] })
  if (!task.ok) return { ...task, at: 'askDue' }
  return done({ id: row.id, name: `${known.givenName} ${known.familyName}`.trim() })
}

const made = (tx: Tx, personId: string) => ({ id: newId(), personId, askedAt: tx.now, askedBy: staffOf(tx.actor) })

async function insert(
  tx: Tx,
  row: AdviceRow,
  action: 'advice.jotted' | 'advice.asked',
  fields: string[],
): Promise<void> {
  await adviceTables(tx).insertInto('culturalAdvice').values(row).execute()
  const line = { person: row.personId, subject: ['advice', row.id] as const }
  await writeLine(tx, { ...line, at: tx.now, kind: action, data: {} })
  await audit(tx, action, { ...line, fields })
}

/** Takes away what is not needed any more: a jot that is no note, a question that nobody need answer. Refuses `stale` and one that ended. */
export async function leaveAdvice(tx: Tx, { advice: id, version }: { advice: string; version: number }) {
  const found = await opened(tx, id, version)
  if (!found.ok) return found
  await end(tx, found.value, 'left', null)
  await audit(tx, 'advice.left', { person: found.value.person, subject: ['advice', id] })
  return done({ id, person: found.value.person })
}

/** The advice, held until the transaction ends, so that of two who end it at once the second is told. */
export async function opened(tx: Tx, id: string, version: number) {
  await tx.query('select id from cultural_advice where id = $1 for update', [id])
  const found = await adviceOne(tx, id)
  if (!found) throw new Error('the advice that the path names is gone')
  if (found.version !== version) return refuse('stale')
  return found.ended ? refuse('ended-already') : done(found)
}

/** Ends it, and finishes the task of whoever was asked. */
export async function end(
  tx: Tx,
  { id, version }: AdviceView,
  how: Ended,
  note: string | null,
  room?: string,
): Promise<void> {
  const ended = { endedAt: tx.now, endedBy: staffOf(tx.actor), endedHow: how, noteId: note }
  await adviceTables(tx)
    .updateTable('culturalAdvice')
    .set({ ...ended, ...(room ? { roomId: room } : {}), version: version + 1 })
    .where('id', '=', id)
    .execute()
  const task = (await tasksFrom(tx, id)).find(({ done: isDone }) => !isDone)
  if (task) await finishTask(tx, { task: task.id, version: task.version })
}
