import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { done, refuse } from '../../../platform/result.ts'
import { type NewNote, writeNote } from '../../notes/index.ts'
import { resourcesNamed, staffNames } from '../../staff/index.ts'
import { type AdviceView, adviceKind, mayAnswer } from '../rules.ts'
import { end, opened } from './ask.ts'

export type Answer = {
  advice: string
  version: number
  answer: string
  room?: string | undefined
  keptFromPerson: boolean
  restricted: boolean
}

/**
 * Answers in writing: question and answer are the note, which is brought to whoever asked. Refuses somebody who neither was asked nor
 * gives such advice (`not-yours`), a room that there is not, `stale`, and one that ended.
 */
export async function answerAdvice(tx: Tx, { advice: id, version, answer, room, keptFromPerson, restricted }: Answer) {
  const found = await opened(tx, id, version)
  if (!found.ok) return found
  const advice = found.value
  if (!mayAnswer(advice, tx.actor)) return refuse('not-yours')
  if (room && (await resourcesNamed(tx, [room])).get(room)?.kind !== 'room') return refuse('room-unknown', 'adviceRoom')
  const me = (await staffNames(tx, [tx.actor.staff])).get(tx.actor.staff ?? '') ?? ''
  const written = await writeNote(tx, {
    person: advice.person,
    kind: adviceKind,
    at: tx.now,
    text: '',
    fields: { 'advised-by': me, question: advice.question, advice: answer },
    keptFromPerson,
    sensitivity: restricted ? 'restricted' : 'ordinary',
    mentions: [advice.askedBy],
  })
  if (!written.ok) return written
  await end(tx, advice, 'answered', written.value.id, room)
  await onTrail(tx, advice, 'advice.answered')
  return done({ id, note: written.value.id })
}

type Noted = {
  advice: string
  version: number
  note: Pick<NewNote, 'at' | 'text' | 'fields' | 'sensitivity' | 'keptFromPerson' | 'references' | 'mentions'>
  draft: { slot: string }
}

/** Makes the note of what was talked over. Refuses `stale`, one that ended, one without a word, and what a note refuses. */
export async function noteAdvice(tx: Tx, { advice: id, version, note, draft }: Noted) {
  const found = await opened(tx, id, version)
  if (!found.ok) return found
  const said = [note.text, note.fields?.advice ?? '', note.fields?.question ?? '']
  if (said.every((one) => one.trim() === '')) return refuse('note-empty', 'noteText')
  const written = await writeNote(tx, { ...note, person: found.value.person, kind: adviceKind, draft })
  if (!written.ok) return written
  await end(tx, found.value, 'noted', written.value.id)
  await onTrail(tx, found.value, 'advice.noted')
  return done({ id, person: found.value.person, note: written.value.id })
}

const onTrail = (tx: Tx, { id, person }: AdviceView, action: 'advice.answered' | 'advice.noted') =>
  audit(tx, action, { person, subject: ['advice', id], fields: ['note'] })
