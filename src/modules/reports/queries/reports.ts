import { codedIn, nameIn, versionInForce } from '../../../jurisdictions/index.ts'
import { among } from '../../../platform/database/among.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { startOfDay } from '../../../platform/dates.ts'
import { checksOf } from '../../checks/index.ts'
import { appointmentsOf, contactsOf } from '../../contacts/index.ts'
import { notesOf } from '../../notes/index.ts'
import { requestsOf } from '../../requests/index.ts'
import { staffNames } from '../../staff/index.ts'
import type { ReportView } from '../rules.ts'
import { type ReportRow, type ReportStepRow, reportTables } from '../tables.ts'
import { one as words } from '../words.ts'

/** The reports that courts asked for about a person, the newest first. */
export async function reportsOf(tx: Tx, person: string): Promise<ReportView[]> {
  return whole(tx, await rows(tx).where('personId', '=', person).orderBy('madeAt', 'desc').limit(100).execute())
}

/** What courts are waiting for a report on: the offence of each, the latest asked first. */
export async function offencesAsked(tx: Tx, person: string): Promise<string[]> {
  const found = await reportTables(tx)
    .selectFrom('reportRequest')
    .select('offence')
    .where('personId', '=', person)
    .where('endedAt', 'is', null)
    .orderBy('madeAt', 'desc')
    .execute()
  return found.map(({ offence }) => offence)
}

/** Reports by id, as far as the asker may see them. */
export async function reportsNamed(tx: Tx, ids: readonly string[]): Promise<Map<string, ReportView>> {
  if (ids.length === 0) return new Map()
  const found = await whole(tx, await rows(tx).where('id', '=', among(ids)).execute())
  return new Map(found.map((one) => [one.id, one]))
}

/** One report; undefined where there is none for the asker. */
export const reportOne = async (tx: Tx, id: string): Promise<ReportView | undefined> =>
  (await reportsNamed(tx, [id])).get(id)

/** Whose report a path names; undefined where there is none for the asker. */
export async function findReport(tx: Tx, id: string): Promise<{ person: string } | undefined> {
  const row = await rows(tx).where('id', '=', id).executeTakeFirst()
  return row && { person: row.personId }
}

const rows = (tx: Tx) => reportTables(tx).selectFrom('reportRequest').selectAll()

async function whole(tx: Tx, found: readonly ReportRow[]): Promise<ReportView[]> {
  if (found.length === 0) return []
  const [steps, far] = await Promise.all([
    reportTables(tx)
      .selectFrom('reportStep')
      .selectAll()
      .where('reportId', '=', among(found.map(({ id }) => id)))
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .execute(),
    Promise.all(found.map((row) => howFar(tx, row))),
  ])
  const staff = await staffNames(tx, [
    ...found.flatMap((row) => [row.madeBy, row.endedBy]),
    ...steps.map(({ madeBy }) => madeBy),
  ])
  const name = (id: string | null) => staff.get(id ?? '') ?? ''
  const { reportKinds } = versionInForce(tx.actor.jurisdiction, tx.today)
  return found.map((row, at) => ({
    id: row.id,
    person: row.personId,
    kind: row.kind,
    kindName: nameIn(reportKinds, row.kind),
    short: codedIn(reportKinds, row.kind)?.short ?? row.kind,
    court: row.court,
    offence: row.offence,
    asked: row.asked,
    receivedOn: row.receivedOn,
    way: row.way,
    hearingOn: row.hearingOn,
    madeAt: row.madeAt,
    madeBy: name(row.madeBy),
    ended: row.endedAt && row.endedHow ? { at: row.endedAt, by: name(row.endedBy), how: row.endedHow } : undefined,
    interviewedAt: far[at]?.interviewedAt,
    next: far[at]?.next,
    missing: far[at]?.missing ?? [],
    steps: steps.filter(({ reportId }) => reportId === row.id).map((step) => stepOf(step, name(step.madeBy))),
    version: row.version,
  }))
}

const stepOf = ({ id, kind, words: said, hearingFrom, hearingTo, dueTo, at }: ReportStepRow, by: string) => ({
  id,
  kind,
  words: said,
  hearingFrom,
  hearingTo,
  dueTo,
  at,
  by,
})

const interview = 'assessment-interview'

/**
 * Whether they were interviewed since the court asked, by a contact or a note of it, else when they come next, and what others are still to say: it is known
 * from the work itself, and nobody types it. Of a report that is over nothing is missing.
 */
async function howFar(
  tx: Tx,
  { personId, receivedOn, endedAt }: ReportRow,
): Promise<Pick<ReportView, 'interviewedAt' | 'next' | 'missing'>> {
  const from = startOfDay(receivedOn, tx.actor.zone)
  const reads = tx.actor.may.has('see notes')
  const [contacts, notes, checks, requests, { coming }] = await Promise.all([
    contactsOf(tx, personId, { limit: 50 }),
    reads ? notesOf(tx, personId, { kind: interview, from, limit: 1 }) : [],
    reads && !endedAt ? checksOf(tx, personId) : [],
    reads && !endedAt ? requestsOf(tx, personId) : [],
    endedAt ? { coming: [] } : appointmentsOf(tx, personId, { limit: 0 }),
  ])
  const met = contacts.filter(
    ({ attended, withPerson, at }) => attended && withPerson && Temporal.Instant.compare(at, from) >= 0,
  )
  const interviewedAt = notes[0]?.at ?? met.at(-1)?.at
  const [soon] = interviewedAt ? [] : coming
  return {
    interviewedAt,
    next: soon && { appointment: soon.id, at: soon.startsAt },
    missing: [
      ...checks.flatMap(({ id, name, closed }) => (closed ? [] : [{ text: words.check(name), href: `/checks/${id}` }])),
      ...requests.flatMap(({ id, whom, ended }) =>
        ended ? [] : [{ text: words.request(whom), href: `/requests/${id}` }],
      ),
    ],
  }
}
