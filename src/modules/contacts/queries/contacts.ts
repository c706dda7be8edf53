import { sql } from 'kysely'
import { among } from '../../../platform/database/among.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import type { Contact } from '../rules.ts'
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
