import { nameIn, versionInForce } from '../../../jurisdictions/index.ts'
import { among } from '../../../platform/database/among.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { readStored } from '../../../platform/files.ts'
import { type NoteView, notesAmong } from '../../notes/index.ts'
import { staffNames } from '../../staff/index.ts'
import type { RequestStep, RequestView } from '../rules.ts'
import { type RequestRow, type RequestStepRow, requestTables } from '../tables.ts'

/** A person's requests, the newest first. */
export async function requestsOf(tx: Tx, person: string): Promise<RequestView[]> {
  return whole(tx, await rows(tx).where('personId', '=', person).orderBy('madeAt', 'desc').limit(200).execute())
}

/** Requests by id, as far as the asker may see them. */
export async function requestsNamed(tx: Tx, ids: readonly string[]): Promise<Map<string, RequestView>> {
  if (ids.length === 0) return new Map()
  const found = await whole(tx, await rows(tx).where('id', '=', among(ids)).execute())
  return new Map(found.map((one) => [one.id, one]))
}

/** One request; undefined where there is none for the asker. */
export const requestOne = async (tx: Tx, id: string): Promise<RequestView | undefined> =>
  (await requestsNamed(tx, [id])).get(id)

/** Whose request a path names; undefined where there is none for the asker. */
export async function findRequest(tx: Tx, id: string): Promise<{ person: string } | undefined> {
  const row = await rows(tx).where('id', '=', id).executeTakeFirst()
  return row && { person: row.personId }
}

/** The document that an answer came as; nothing where its note is not open to the asker. */
export async function answerDocument(tx: Tx, request: string) {
  const row = await requestTables(tx)
    .selectFrom('requestStep')
    .selectAll()
    .where('requestId', '=', request)
    .where('fileSha256', 'is not', null)
    .executeTakeFirst()
  if (!row?.fileSha256 || !row.noteId || !tx.actor.may.has('see notes')) return undefined
  const note = (await notesAmong(tx, [row.noteId])).get(row.noteId)
  if (!note || note.hidden) return undefined
  const stored = await readStored(tx, row.fileSha256.toString('hex'))
  return stored && { ...stored, name: `${row.fileName.replace(/\.[^.]*$/, '')}.${endings[stored.type] ?? 'bin'}` }
}

/** A name ends as what the file is, whatever it was called. */
const endings: Record<string, string> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' }

const rows = (tx: Tx) => requestTables(tx).selectFrom('informationRequest').selectAll()

async function whole(tx: Tx, found: readonly RequestRow[]): Promise<RequestView[]> {
  if (found.length === 0) return []
  const steps = await requestTables(tx)
    .selectFrom('requestStep')
    .selectAll()
    .where('requestId', '=', among(found.map(({ id }) => id)))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const [staff, notes] = await Promise.all([
    staffNames(tx, [...found.flatMap((row) => [row.madeBy, row.endedBy]), ...steps.map(({ madeBy }) => madeBy)]),
    notesAmong(
      tx,
      steps.flatMap(({ noteId }) => noteId ?? []),
    ),
  ])
  const name = (id: string | null) => staff.get(id ?? '') ?? ''
  const { requestKinds, informationBases } = versionInForce(tx.actor.jurisdiction, tx.today)
  return found.map((row) => ({
    id: row.id,
    person: row.personId,
    kind: row.kind,
    kindName: nameIn(requestKinds, row.kind),
    whom: row.whom,
    contact: row.whomContact,
    asked: row.asked,
    basis: row.basis,
    basisName: nameIn(informationBases, row.basis),
    basisWords: row.basisWords,
    way: row.way,
    askedOn: row.askedOn,
    reference: row.reference,
    madeAt: row.madeAt,
    madeBy: name(row.madeBy),
    ended: row.endedAt && row.endedHow ? { at: row.endedAt, by: name(row.endedBy), how: row.endedHow } : undefined,
    steps: steps.filter(({ requestId }) => requestId === row.id).map((step) => stepOf(step, notes, name(step.madeBy))),
    version: row.version,
  }))
}

/** The words of an answer are its note's, amendments and all; not shown where the note is not open to the reader. */
function stepOf(row: RequestStepRow, notes: ReadonlyMap<string, NoteView>, by: string): RequestStep {
  const note = row.noteId ? notes.get(row.noteId) : undefined
  const hidden = row.noteId !== null && (note === undefined || note.hidden !== undefined)
  return {
    id: row.id,
    kind: row.kind,
    on: row.happenedOn,
    fromWhom: row.fromWhom,
    words: row.noteId ? (note?.text ?? '') : row.words,
    note: note ? row.noteId : null,
    hidden,
    fileName: hidden ? '' : row.fileName,
    at: row.at,
    by,
  }
}
