import { codedIn, versionInForce } from '../../../jurisdictions/index.ts'
import { staffOf } from '../../../platform/access/actor.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { writeLine } from '../../people/index.ts'
import { addTask, moveTask, tasksFrom } from '../../tasks/index.ts'
import { requestOne } from '../queries/requests.ts'
import type { RequestView, StepKind, Way } from '../rules.ts'
import { type RequestStepRow, requestTables } from '../tables.ts'
import { one as oneWords, form as words } from '../words.ts'

type Day = Temporal.PlainDate
export type NewRequest = {
  person: string
  kind: string
  whom: string
  contact: string
  asked: string
  basis: string | undefined
  basisWords: string
  way: Way
  askedOn: Day
  reference: string
  due: Day
  owner?: string | undefined
}

/**
 * Records what was asked of somebody outside, on what ground, and the day by which an answer is due, which is a task of whoever asked.
 * Refuses a kind or ground that the agency does not have, a ground that must be said and is not, a day still to come, and an
 * answer due before it was asked.
 */
export async function askFor(tx: Tx, { person, contact, due, owner, basis = '', ...asked }: NewRequest) {
  const { requestKinds, informationBases } = versionInForce(tx.actor.jurisdiction, tx.today)
  const kind = codedIn(requestKinds, asked.kind)
  if (!kind) return refuse('kind-unknown', 'requestKind')
  const ground = codedIn(informationBases, basis)
  if (!ground) return refuse('basis-needed', 'basis')
  if (ground.required && asked.basisWords.trim() === '') return refuse('basis-words-needed', 'basisWords')
  const { compare } = Temporal.PlainDate
  if (compare(asked.askedOn, tx.today) > 0) return refuse('asked-later', 'askedOn')
  if (compare(due, asked.askedOn) < 0) return refuse('due-before', 'requestDue')
  const id = newId()
  const open = { endedAt: null, endedBy: null, endedHow: null, version: 1 }
  const row = {
    ...asked,
    ...open,
    id,
    personId: person,
    basis,
    whomContact: contact,
    madeAt: tx.now,
    madeBy: staffOf(tx.actor),
  }
  await requestTables(tx).insertInto('informationRequest').values(row).execute()
  await tell(tx, { id, person, whom: asked.whom }, 'request.asked', ['whom', 'asked', 'basis'])
  const what = words.task(asked.whom, kind.name).slice(0, 300)
  const task = await addTask(tx, { what, due, owner, person, from: ['request', id] })
  if (!task.ok) return { ...task, at: 'requestDue' }
  return done({ id, task: task.value.id, whom: asked.whom })
}

type Reminder = { request: string; version: number; words: string; again: Day }

/** Records a reminder, with the day by which an answer is due now: its task goes on to that day. Refuses `stale`, one that ended and a past day. */
export async function remind(tx: Tx, { request: id, version, words: said, again }: Reminder) {
  const found = await opened(tx, id, version)
  if (!found.ok) return found
  if (Temporal.PlainDate.compare(again, tx.today) < 0) return refuse('past-day', 'remindAgain')
  const request = found.value
  await addStep(tx, request, { kind: 'reminded', words: said })
  await touch(tx, request, {})
  await tell(tx, request, 'request.reminded', ['words'])
  const task = (await tasksFrom(tx, id)).find(({ done: isDone }) => !isDone)
  const moved = !task
    ? await addTask(tx, {
        what: words.task(request.whom, request.kindName).slice(0, 300),
        due: again,
        person: request.person,
        from: ['request', id],
      })
    : task.due.equals(again)
      ? done({ id: task.id })
      : await moveTask(tx, { task: task.id, version: task.version, due: again, why: oneWords.remind })
  return moved.ok ? done({ id, again }) : { ...moved, at: 'remindAgain' }
}

/** The request, held until the transaction ends, so that of two who change it at once the second is told. */
export async function opened(tx: Tx, id: string, version: number) {
  await tx.query('select id from information_request where id = $1 for update', [id])
  const request = await requestOne(tx, id)
  if (!request) throw new Error('the request that the path names is gone')
  if (request.version !== version) return refuse('stale')
  return request.ended ? refuse('ended-already') : done(request)
}

type NewStep = { kind: StepKind } & Partial<
  Pick<RequestStepRow, 'happenedOn' | 'fromWhom' | 'words' | 'noteId' | 'fileSha256' | 'fileName'>
>

export async function addStep(tx: Tx, { id, person }: RequestView, step: NewStep): Promise<void> {
  const empty = { happenedOn: tx.today, fromWhom: '', words: '', noteId: null, fileSha256: null, fileName: '' }
  const row = { ...empty, ...step, id: newId(), requestId: id, personId: person, at: tx.now, madeBy: staffOf(tx.actor) }
  await requestTables(tx).insertInto('requestStep').values(row).execute()
}

type Ending = { endedAt?: Temporal.Instant; endedBy?: string; endedHow?: Exclude<StepKind, 'reminded'> }
export const touch = (tx: Tx, { id, version }: RequestView, ending: Ending) =>
  requestTables(tx)
    .updateTable('informationRequest')
    .set({ ...ending, version: version + 1 })
    .where('id', '=', id)
    .execute()

type Told = 'request.asked' | 'request.reminded' | 'request.answered' | 'request.refused' | 'request.withdrawn'
type About = { id: string; person: string; whom: string }

export async function tell(tx: Tx, { id, person, whom }: About, action: Told, fields: string[]): Promise<void> {
  const line = { person, subject: ['request', id] as const }
  await writeLine(tx, { ...line, at: tx.now, kind: action, data: { who: whom } })
  await audit(tx, action, { ...line, fields })
}
