import { codedIn, versionInForce } from '../../../jurisdictions/index.ts'
import { staffOf } from '../../../platform/access/actor.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { startOfDay } from '../../../platform/dates.ts'
import { documentTypeOf, storeFile, type Upload } from '../../../platform/files.ts'
import { done, refuse } from '../../../platform/result.ts'
import { writeNote } from '../../notes/index.ts'
import { finishTask, tasksFrom } from '../../tasks/index.ts'
import { type RequestView, whomField } from '../rules.ts'
import { addStep, opened, tell, touch } from './ask.ts'

type Day = Temporal.PlainDate
export type NewAnswer = {
  request: string
  version: number
  /** In their words; may be empty where there is a document. */
  answer: string
  file?: Upload | undefined
  fromWhom: string
  on: Day
  restricted: boolean
  keptFromPerson: boolean
}

/**
 * Records the answer, which is a note in the same step: of the kind and as guarded as the kind of request says, or more. The request is
 * over and its task done. Refuses `stale`, one that ended, neither words nor a document, a document that is no PDF, JPEG or PNG,
 * and a day still to come.
 */
export async function answerRequest(tx: Tx, given: NewAnswer) {
  const found = await opened(tx, given.request, given.version)
  if (!found.ok) return found
  const request = found.value
  const { answer, file, fromWhom, on } = given
  const type = file && documentTypeOf(file.bytes)
  if (file && !type) return refuse('not-a-document', 'answerFile')
  if (answer.trim() === '' && !file) return refuse('answer-needed', 'answer')
  if (Temporal.PlainDate.compare(on, tx.today) > 0) return refuse('in-future', 'answerOn')
  const written = await writeNote(tx, noteOf(tx, request, given))
  if (!written.ok) return written
  const kept =
    file && type ? { fileSha256: Buffer.from(await storeFile(tx, file, type), 'hex'), fileName: nameOf(file) } : {}
  await addStep(tx, request, { kind: 'answered', happenedOn: on, fromWhom, noteId: written.value.id, ...kept })
  await end(tx, request, 'answered')
  return done({ id: request.id, note: written.value.id })
}

const longestName = 200
const nameOf = ({ name }: Upload) => name.slice(-longestName) || 'document'

function noteOf(tx: Tx, request: RequestView, { answer, file, fromWhom, on, restricted, keptFromPerson }: NewAnswer) {
  const { requestKinds, noteKinds } = versionInForce(tx.actor.jurisdiction, tx.today)
  const asked = codedIn(requestKinds, request.kind)
  const kind = codedIn(noteKinds, asked?.noteKind ?? 'letter')
  const whom = whomField(kind?.fields ?? [])
  const sensitive = restricted || asked?.sensitivity === 'restricted'
  return {
    person: request.person,
    kind: kind?.code ?? '',
    at: on.equals(tx.today) ? tx.now : startOfDay(on, tx.actor.zone),
    text: [answer, file ? nameOf(file) : ''].filter((part) => part.trim() !== '').join('\n\n'),
    fields: whom ? { [whom]: (fromWhom.trim() || request.whom).slice(0, 400) } : {},
    sensitivity: sensitive ? ('restricted' as const) : ('ordinary' as const),
    keptFromPerson,
  }
}

type End = {
  request: string
  version: number
  how: 'refused' | 'withdrawn'
  words: string
  fromWhom?: string
  on?: Day
}

/** Records that they refused, or that nobody needs the answer any more, with why. Refuses `stale`, one that ended and a day still to come. */
export async function endRequest(tx: Tx, { request: id, version, how, words, fromWhom = '', on = tx.today }: End) {
  const found = await opened(tx, id, version)
  if (!found.ok) return found
  if (Temporal.PlainDate.compare(on, tx.today) > 0) return refuse('in-future', 'refusedOn')
  await addStep(tx, found.value, { kind: how, happenedOn: on, fromWhom, words })
  await end(tx, found.value, how)
  return done({ id, how })
}

async function end(tx: Tx, request: RequestView, how: 'answered' | 'refused' | 'withdrawn'): Promise<void> {
  await touch(tx, request, { endedAt: tx.now, endedBy: staffOf(tx.actor), endedHow: how })
  const task = (await tasksFrom(tx, request.id)).find(({ done: isDone }) => !isDone)
  if (task) await finishTask(tx, { task: task.id, version: task.version })
  await tell(tx, request, `request.${how}`, ['words'])
}
