import { jurisdictionOf } from '../../../jurisdictions/index.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { readReference } from '../../../platform/ids.ts'
import { phoneKey } from '../../../platform/text.ts'
import {
  type Brief,
  briefsOf,
  caseloadOf,
  type FoundBy,
  foundBy,
  namesOf,
  type ShownName,
  typedReferenceKey,
} from '../../people/index.ts'
import { coveredBy, staffNames } from '../../staff/index.ts'
import { type Question, questionFrom, type Reason, reasonsFrom, sortsOf } from '../rules.ts'

/** Somebody who was found, with why, best first. */
export type PersonHit = {
  person: string
  name: ShownName
  born: Temporal.PlainDate | undefined
  officer: string | undefined
  supervised: boolean
  mine: boolean
  /** Theirs only because they cover whoever has the person. */
  covered: boolean
  nextAppointmentAt: Temporal.Instant | null
  reasons: Reason[]
}

/** What was typed, read with the agency's way of writing numbers. */
export function questionOf(tx: Tx, typed: string): Question {
  const { phoneCountry } = jurisdictionOf(tx.actor.jurisdiction)
  return questionFrom(typed, {
    reference: referenceIn,
    phone: (text) => phoneKey(text, phoneCountry),
  })
}

/** The key by which a reference of ours, or another number of the person's, is found. */
export function referenceIn(typed: string): string | undefined {
  return readReference(typed).ok || /\d/.test(typed) ? typedReferenceKey(typed) : undefined
}

/** Those whom the asker has or covers: find looks through them first. */
export async function minePeople(tx: Tx): Promise<string[]> {
  const { staff } = tx.actor
  if (!staff) return []
  const absent = await coveredBy(tx, staff, tx.today)
  return [...new Set((await caseloadOf(tx, [staff, ...absent])).map(({ person }) => person))]
}

type Row = { personId: string; rowId: string; how: string; score: number }

/**
 * People by whatever was typed, the likeliest first. The database's own finder gives ids only; all that is shown of them
 * is read here under the asker's policies, so that who is hidden from the asker is not among them.
 */
export async function findPeople(
  tx: Tx,
  question: Question,
  mine: readonly string[],
  most: number,
): Promise<PersonHit[]> {
  const rows = await candidates(tx, question, mine, most)
  const ids = [...new Set(rows.map(({ personId }) => personId))]
  const [names, briefs, found] = await Promise.all([
    namesOf(tx, ids),
    briefsOf(tx, ids),
    foundBy(
      tx,
      rows.map(({ rowId }) => rowId),
    ),
  ])
  const officers = await staffNames(
    tx,
    [...briefs.values()].map(({ officerId }) => officerId),
  )
  const hits = Map.groupBy(rows, ({ personId }) => personId)
  return ids.flatMap((person) => {
    const name = names.get(person)
    const brief = briefs.get(person)
    return name && brief
      ? [hitOf({ name, brief, rows: hits.get(person) ?? [] }, found, officers, { ids: mine, asker: tx.actor.staff })]
      : []
  })
}

/** The same, and on the trail that people were looked for: by what sort of thing, never what was typed. */
export async function searchPeople(
  tx: Tx,
  question: Question,
  mine: readonly string[],
  most: number,
): Promise<PersonHit[]> {
  const line = { fields: sortsOf(question) }
  const [hits] = await Promise.all([findPeople(tx, question, mine, most), audit(tx, 'find.people-searched', line)])
  return hits
}

function candidates(tx: Tx, question: Question, mine: readonly string[], most: number): Promise<Row[]> {
  const { words, sounds, soundOf, parts, reference, phone, digits, mail, born } = question
  return tx.query<Row>(
    'select * from find_people($1::text[], $2::text[], $3::int[], $4::text[], $5, $6, $7, $8, $9, $10::uuid[], $11)',
    [words, sounds, soundOf, parts, reference, phone, digits, mail, born, mine, most],
  )
}

function hitOf(
  { name, brief, rows }: { name: ShownName; brief: Brief; rows: readonly Row[] },
  found: ReadonlyMap<string, FoundBy>,
  officers: ReadonlyMap<string, string>,
  mine: { ids: readonly string[]; asker: string | null },
): PersonHit {
  const told = rows.flatMap(({ rowId, how }) => {
    const by = found.get(rowId)
    return by ? [{ how, text: by.text, over: by.over, relation: by.relation, whose: by.whose }] : []
  })
  const isMine = mine.ids.includes(brief.person)
  return {
    person: brief.person,
    name,
    born: brief.born,
    officer: officers.get(brief.officerId ?? ''),
    supervised: brief.supervised,
    mine: isMine,
    covered: isMine && brief.officerId !== mine.asker,
    nextAppointmentAt: brief.nextAppointmentAt,
    reasons: reasonsFrom(told, [name.listed, name.spoken]),
  }
}
