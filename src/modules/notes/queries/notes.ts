import { codedIn, nameIn, type Version, versionInForce } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { dayOf } from '../../../platform/dates.ts'
import { type CaseCover, caseCoversOf, caseloadOf } from '../../people/index.ts'
import { coveredBy, staffNames } from '../../staff/index.ts'
import {
  type Answers,
  hiddenFor,
  type NoteView,
  type Reader,
  type Sensitivity,
  type WithdrawalReason,
} from '../rules.ts'

type Instant = Temporal.Instant

export type NoteFilter = {
  limit?: number
  /** Goes on after this note, which was the last one shown. */
  after?: string | undefined
  kind?: string | undefined
  author?: string | undefined
  /** Days in the reader's office; both ends count. */
  from?: Instant | undefined
  until?: Instant | undefined
  /** Only what the person may be given: nothing kept from them, withdrawn or restricted. */
  forThePerson?: boolean
}

/** The notes about a person, newest event first. */
export function notesOf(tx: Tx, person: string, filter: NoteFilter = {}): Promise<NoteView[]> {
  const open = filter.forThePerson === true
  return read(
    tx,
    `n.person_id = $2
     and ($3::uuid is null or (n.at, n.id) < (select c.at, c.id from note c where c.id = $3))
     and ($4::text is null or n.kind = $4) and ($5::uuid is null or n.author_id = $5)
     and ($6::timestamptz is null or n.at >= $6) and ($7::timestamptz is null or n.at < $7)
     ${open ? "and not n.kept_from_person and n.sensitivity = 'ordinary' and w.note_id is null" : ''}`,
    [
      person,
      filter.after ?? null,
      filter.kind ?? null,
      filter.author ?? null,
      filter.from ?? null,
      filter.until ?? null,
    ],
    filter.limit ?? 20,
  )
}

/** Notes by id, as the asker may see them; those that they may not know of are left out. */
export async function notesAmong(tx: Tx, ids: readonly string[]): Promise<Map<string, NoteView>> {
  if (ids.length === 0) return new Map()
  const found = await read(tx, 'n.id = any($2::uuid[])', [ids], ids.length)
  return new Map(found.map((note) => [note.id, note]))
}

/** The notes that were saved with a contact, by any of the words on it. */
export function notesOfContact(tx: Tx, words: readonly string[]): Promise<NoteView[]> {
  return read(tx, 'n.contact_id = any($2::uuid[])', [words], 20)
}

type Row = {
  id: string
  personId: string
  supervisionId: string | null
  kind: string
  at: Instant
  writtenAt: Instant
  authorId: string
  appointmentId: string | null
  contactId: string | null
  sensitivity: Sensitivity
  keptFromPerson: boolean
  version: number
  textAt: Instant
  text: string
  answers: Answers
  presentation: Answers
  withdrawnAt: Instant | null
  withdrawnBy: string | null
  reason: WithdrawalReason | null
  why: string | null
  mentioned: boolean
}

async function read(tx: Tx, where: string, values: readonly unknown[], limit: number): Promise<NoteView[]> {
  const rows = await tx.query<Row>(
    `select n.id, n.person_id, n.supervision_id, n.kind, n.at, n.written_at, n.author_id, n.appointment_id, n.contact_id, n.sensitivity,
       n.kept_from_person, t.n as version, t.written_at as text_at, t.text, t.answers, t.presentation,
       w.withdrawn_at, w.withdrawn_by, w.reason, w.why,
       exists (select from note_mention m where m.note_id = n.id and m.staff_id = $1) as mentioned
     from note n
       cross join lateral (select * from note_text x where x.note_id = n.id order by x.n desc limit 1) t
       left join note_withdrawal w on w.note_id = n.id
     where ${where}
     order by n.at desc, n.id desc limit ${limit}`,
    [tx.actor.staff, ...values],
  )
  const [covers, reader, names] = await Promise.all([
    caseCoversOf(
      tx,
      rows.map((row) => row.personId),
    ),
    readerOf(
      tx,
      rows.some((row) => row.sensitivity === 'restricted'),
    ),
    staffNames(
      tx,
      rows.flatMap((row) => [row.authorId, row.withdrawnBy]),
    ),
  ])
  return rows.map((row) => ({ ...viewOf(tx, row, reader, names), ...coverOf(row, covers) }))
}

/** The reader, with the people whose officer they are or cover where that can matter. */
export async function readerOf(tx: Tx, theirPeople: boolean): Promise<Reader> {
  const { staff, may } = tx.actor
  if (!staff || !theirPeople) return { staff, may, people: new Set() }
  const absent = await coveredBy(tx, staff, tx.today)
  const caseload = await caseloadOf(tx, [staff, ...absent])
  return { staff, may, people: new Set(caseload.map(({ person }) => person)) }
}

/** For whom it was written, where its author covered the case just then. */
function coverOf({ personId, authorId, writtenAt }: Row, covers: readonly CaseCover[]): Pick<NoteView, 'coveringFor'> {
  const { compare } = Temporal.Instant
  const cover = covers.find(
    ({ person, covering, begunAt, endsAt }) =>
      person === personId &&
      covering === authorId &&
      compare(begunAt, writtenAt) <= 0 &&
      compare(writtenAt, endsAt) < 0,
  )
  return cover ? { coveringFor: cover.absentName } : {}
}

function viewOf(tx: Tx, row: Row, reader: Reader, names: Map<string, string>): NoteView {
  const version = versionInForce(tx.actor.jurisdiction, dayOf(row.writtenAt, tx.actor.zone))
  const { personId: person, authorId: author, sensitivity, mentioned } = row
  const hidden = hiddenFor({ person, author, sensitivity, withdrawn: row.withdrawnAt !== null, mentioned }, reader)
  return {
    id: row.id,
    person,
    supervision: row.supervisionId,
    kind: row.kind,
    kindName: nameIn(version.noteKinds, row.kind),
    at: row.at,
    writtenAt: row.writtenAt,
    author,
    authorName: names.get(author) ?? '',
    appointment: row.appointmentId,
    contact: row.contactId,
    sensitivity,
    keptFromPerson: row.keptFromPerson,
    version: row.version,
    ...(row.version > 1 ? { amendedAt: row.textAt } : {}),
    ...(hidden ? { text: '', answers: [], presentation: [], hidden } : wordsOf(version, row)),
    ...withdrawalOf(row, names),
  }
}

/** The words of a note, with the names of the answers as they were when it was written. */
export function wordsOf(
  version: Version,
  { kind, text, answers, presentation }: Pick<Row, 'kind' | 'text' | 'answers' | 'presentation'>,
) {
  const fields = codedIn(version.noteKinds, kind)?.fields ?? []
  const groups = version.presentation.filter((group) => presentation[group.code])
  return {
    text,
    answers: fields.flatMap(({ code, label, type, options }) => {
      const answer = answers[code]
      return answer === undefined
        ? []
        : [{ label, type, answer: options?.find((option) => option.code === answer)?.name ?? answer }]
    }),
    presentation: groups.map(({ code, name, options }) => ({
      group: name,
      word: options.find((option) => option.code === presentation[code])?.name ?? presentation[code] ?? '',
    })),
  }
}

function withdrawalOf(
  { withdrawnAt, withdrawnBy, reason, why }: Row,
  names: Map<string, string>,
): Pick<NoteView, 'withdrawn'> {
  if (!withdrawnAt || !reason) return {}
  return { withdrawn: { at: withdrawnAt, by: names.get(withdrawnBy ?? '') ?? '', reason, why: why ?? '' } }
}
