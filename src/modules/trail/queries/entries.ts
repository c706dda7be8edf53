import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { startOfDay } from '../../../platform/dates.ts'
import { namesOf, personByReference } from '../../people/index.ts'
import { rolesHeld, staffNames, tokenNames } from '../../staff/index.ts'
import { type Asked, type Cursor, cursorText, kindOf, type Line, type Listed, rolesAt } from '../rules.ts'
import { actionName, actionsOf } from '../words/actions.ts'

export const onPage = 50
const mostExported = 10_000

type Row = {
  id: string
  at: Temporal.Instant
  staffId: string | null
  sessionId: string | null
  action: string
  personId: string | null
  subjectKind: string | null
  subjectId: string | null
  fields: string[]
}

/**
 * The trail, newest first, as far as whoever asks may know of the people: records that are kept from them are not in it. That
 * somebody looked through it is on it too.
 */
export async function listTrail(tx: Tx, asked: Asked, before: Cursor | undefined): Promise<Listed> {
  const person = await personAsked(tx, asked)
  const [rows, colleagues] = await Promise.all([
    person === null ? [] : rowsOf(tx, asked, person, before, onPage + 1),
    everybody(tx),
    person === null ? undefined : audit(tx, 'trail.searched', { person: person ?? null, fields: namesIn(asked) }),
  ])
  const shown = rows.slice(0, onPage)
  const last = shown.at(-1)
  return {
    asked,
    unknownReference: person === null,
    lines: await linesOf(tx, shown),
    more: rows.length > onPage && last ? cursorText(last) : undefined,
    onward: before !== undefined,
    colleagues,
  }
}

/** The same to take away, ten thousand lines at most; undefined where the reference asked for is nobody's. */
export async function exportTrail(tx: Tx, asked: Asked): Promise<Line[] | undefined> {
  const person = await personAsked(tx, asked)
  if (person === null) return undefined
  const rows = await rowsOf(tx, asked, person, undefined, mostExported)
  await audit(tx, 'trail.exported', { person: person ?? null, fields: namesIn(asked) })
  return linesOf(tx, rows)
}

/** Null where nobody whom the asker may see has the reference. */
async function personAsked(tx: Tx, { reference }: Asked): Promise<string | null | undefined> {
  if (!reference) return undefined
  return (await personByReference(tx, reference)) ?? null
}

const namesIn = (asked: Asked) => Object.entries(asked).flatMap(([name, value]) => (value ? [name] : []))

const columns = 'e.id, e.at, e.staff_id, e.session_id, e.action, e.person_id, e.subject_kind, e.subject_id, e.fields'
const newest = 'order by e.at desc, e.id desc'

/** Each question has the statement whose index answers it: by person, by colleague, else by each action of the kind. */
function rowsOf(
  tx: Tx,
  { colleague, kind, from, until }: Asked,
  person: string | undefined,
  before: Cursor | undefined,
  most: number,
): Promise<Row[]> {
  const values: unknown[] = []
  const put = (value: unknown) => `$${values.push(value)}`
  const { zone } = tx.actor
  const actions = kind ? put(actionsOf(kind)) : undefined
  const within = [
    from && `e.at >= ${put(startOfDay(from, zone))}`,
    until && `e.at < ${put(startOfDay(until.add({ days: 1 }), zone))}`,
    before && `(e.at, e.id) < (${put(before.at)}::timestamptz, ${put(before.id)}::uuid)`,
  ]
  const narrowed = [person && `e.person_id = ${put(person)}`, colleague && `e.staff_id = ${put(colleague)}`]
  const where = (conditions: (string | undefined | false)[]) => {
    const asked = conditions.filter(Boolean)
    return asked.length > 0 ? `where ${asked.join(' and ')}` : ''
  }
  const limit = `limit ${put(most)}`
  if (actions && !narrowed.some(Boolean))
    return tx.query<Row>(
      `select ${columns} from unnest(${actions}::text[]) k(action) cross join lateral (
         select * from audit_entry e ${where(['e.action = k.action', ...within])} ${newest} ${limit}) e ${newest} ${limit}`,
      values,
    )
  const ofKind = actions && `e.action = any (${actions}::text[])`
  return tx.query<Row>(
    `select ${columns} from audit_entry e ${where([...narrowed, ofKind, ...within])} ${newest} ${limit}`,
    values,
  )
}

async function linesOf(tx: Tx, rows: readonly Row[]): Promise<Line[]> {
  const present = (ids: readonly (string | null)[]) => [...new Set(ids.filter((id) => id !== null))]
  const staff = present(rows.map(({ staffId }) => staffId))
  const [people, names, held, tokens] = await Promise.all([
    namesOf(tx, present(rows.map(({ personId }) => personId))),
    staffNames(tx, staff),
    rolesHeld(tx, staff),
    tokenNames(tx, present(rows.map(({ sessionId }) => sessionId))),
  ])
  return rows.map(({ id, at, staffId, sessionId, action, personId, subjectKind, subjectId, fields }) => {
    const person = people.get(personId ?? '')
    const who = staffId && { id: staffId, name: names.get(staffId) ?? '', role: rolesAt(held.get(staffId) ?? [], at) }
    return {
      id,
      at,
      action,
      kind: kindOf(action),
      said: actionName(action),
      who: who || undefined,
      token: tokens.get(sessionId ?? ''),
      person: person && { id: person.id, reference: person.reference, listed: person.listed },
      subject: subjectKind ? { kind: subjectKind, id: subjectId } : undefined,
      fields,
    }
  })
}

/** Everybody who works or worked here, by family name: those who left are on the trail too. */
async function everybody(tx: Tx) {
  const rows = await tx.query<{ id: string; givenName: string; familyName: string }>(
    'select id, given_name, family_name from staff order by family_name, given_name',
  )
  return rows.map(({ id, givenName, familyName }) => ({ value: id, label: `${familyName}, ${givenName}` }))
}
