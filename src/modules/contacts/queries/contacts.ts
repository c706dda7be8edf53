import { sql } from 'kysely'
import { audit } from '../../../platform/audit/audit.ts'
import { among } from '../../../platform/database/among.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { staffNames } from '../../staff/index.ts'
import type { Contact, TakenBack } from '../rules.ts'
import { type ContactRow, contactTables } from '../tables.ts'

/** A person's contacts as they stand now, newest first, as many as asked for. */
export async function contactsOf(tx: Tx, person: string, { limit }: { limit: number }): Promise<Contact[]> {
  const rows = await contactTables(tx)
    .selectFrom('contact')
    .selectAll()
    .where('personId', '=', person)
    .where('supersededAt', 'is', null)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(contactOf)
}

/** Every word on how an appointment went: the one that stands first, then those that it took the place of. */
export async function contactsOfAppointment(tx: Tx, appointment: string): Promise<Contact[]> {
  const rows = await contactTables(tx)
    .selectFrom('contact')
    .selectAll()
    .where('appointmentId', '=', appointment)
    .orderBy('recordedAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(contactOf)
}

/** Contacts by id, as they stand or as they stood. */
export async function contactsAmong(tx: Tx, ids: readonly string[]): Promise<Map<string, Contact>> {
  if (ids.length === 0) return new Map()
  const rows = await contactTables(tx).selectFrom('contact').selectAll().where('id', '=', among(ids)).execute()
  return new Map(rows.map((row) => [row.id, contactOf(row)]))
}

/** One contact as it stands, or as it stood. */
export async function contact(tx: Tx, id: string): Promise<Contact | undefined> {
  const row = await contactTables(tx).selectFrom('contact').selectAll().where('id', '=', id).executeTakeFirst()
  return row && contactOf(row)
}

/** What the path's `:contact` points at. */
export async function contactSubject(tx: Tx, id: string): Promise<{ person: string } | undefined> {
  const row = await contactTables(tx).selectFrom('contact').select('personId').where('id', '=', id).executeTakeFirst()
  return row && { person: row.personId }
}

/** Of these contacts, those that were taken back as entered in error: by whom, when and why. */
export async function takenBackOf(tx: Tx, ids: readonly string[]): Promise<Map<string, TakenBack>> {
  if (ids.length === 0) return new Map()
  const rows = await contactTables(tx)
    .selectFrom('contactWithdrawal')
    .selectAll()
    .where('contactId', '=', among(ids))
    .execute()
  const names = await staffNames(
    tx,
    rows.map(({ withdrawnBy }) => withdrawnBy),
  )
  return new Map(
    rows.map(({ contactId, withdrawnAt: at, withdrawnBy, reason, why }) => [
      contactId,
      { at, by: names.get(withdrawnBy ?? '') ?? '', reason, why },
    ]),
  )
}

/** A contact that was taken back, for what was typed to go on elsewhere. The look at it is on the trail of whose it was. */
export async function takenBack(tx: Tx, id: string): Promise<Contact | undefined> {
  if (!(await takenBackOf(tx, [id])).has(id)) return undefined
  const found = await contact(tx, id)
  if (found) await audit(tx, 'person.viewed', { person: found.person, subject: ['contact', id] })
  return found
}

/** The contact that stands now of this one and those that took its place; undefined where it was taken back. */
export async function standingWord(tx: Tx, id: string): Promise<Contact | undefined> {
  const [found] = await tx.query<{ id: string }>(
    `with recursive word as (
       select c.id, c.superseded_at from contact c where c.id = $1
       union all select l.id, l.superseded_at from contact l join word w on l.supersedes = w.id)
     select id from word where superseded_at is null limit 1`,
    [id],
  )
  return found && contact(tx, found.id)
}

/** This contact and those that it took the place of, newest first: every word on one event. */
export async function earlierWords(tx: Tx, id: string): Promise<Contact[]> {
  const rows = await tx.query<{ id: string }>(
    `with recursive word as (
       select c.id, c.supersedes, 0 as step from contact c where c.id = $1
       union all select e.id, e.supersedes, w.step + 1 from contact e join word w on e.id = w.supersedes where w.step < 50)
     select id from word order by step`,
    [id],
  )
  const found = await contactsAmong(
    tx,
    rows.map((row) => row.id),
  )
  return rows.flatMap((row) => found.get(row.id) ?? [])
}

/** Absences that wait for evidence, soonest due first, of the people named. */
export async function evidenceAwaited(tx: Tx, people: readonly string[]): Promise<Contact[]> {
  if (people.length === 0) return []
  const rows = await contactTables(tx)
    .selectFrom('contact')
    .selectAll()
    .where('personId', '=', among(people))
    .where(sql<boolean>`provisional`)
    .where('supersededAt', 'is', null)
    .orderBy('evidenceDue')
    .execute()
  return rows.map(contactOf)
}

export function contactOf(row: ContactRow): Contact {
  const { personId, appointmentId, staffId, ...rest } = row
  return {
    id: rest.id,
    person: personId,
    appointment: appointmentId,
    staff: staffId,
    kind: rest.kind,
    direction: rest.direction,
    withPerson: rest.withPerson,
    at: rest.at,
    outcome: rest.outcome,
    counts: rest.counts,
    attended: rest.attended,
    minutesLate: rest.minutesLate,
    reason: rest.reason,
    spokenTo: rest.spokenTo,
    relation: rest.relation,
    phone: rest.phone,
    evidence: rest.evidence,
    evidenceDue: rest.evidenceDue,
    place: rest.place,
    notDone: rest.notDone,
    note: rest.note,
    recordedAt: rest.recordedAt,
    recordedBy: rest.recordedBy,
    supersededAt: rest.supersededAt,
    changeReason: rest.changeReason,
  }
}
