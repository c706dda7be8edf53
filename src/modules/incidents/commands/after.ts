import { staffOf } from '../../../platform/access/actor.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { done, refuse } from '../../../platform/result.ts'
import { incidentTables } from '../tables.ts'

const rowOf = (tx: Tx, id: string) =>
  incidentTables(tx).selectFrom('incident').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow()

/** Adds to an incident that was sent; what was sent stays as it is. Refuses one that is still told (`not-sent`). */
export async function addToIncident(tx: Tx, { incident, text }: { incident: string; text: string }) {
  const row = await rowOf(tx, incident)
  if (!row.sentAt) return refuse('not-sent')
  await tx.query(
    `insert into incident_report (incident_id, n, person_id, parts, text, written_at, by_id)
     select $1, max(n) + 1, $2, '{}', $3, $4, $5 from incident_report where incident_id = $1`,
    [incident, row.personId, text, tx.now, staffOf(tx.actor)],
  )
  await audit(tx, 'incident.added-to', { person: row.personId, subject: ['incident', incident], fields: ['text'] })
  return done({ id: incident })
}

/** Closes an incident that was sent, with what was learned. Refuses one that is still told, and one changed since it was opened (`stale`). */
export async function closeIncident(tx: Tx, given: { incident: string; lessons: string; version: number }) {
  const { incident, lessons, version } = given
  const row = await rowOf(tx, incident)
  if (!row.sentAt) return refuse('not-sent')
  if (row.version !== version) return refuse('stale')
  await tx.query(
    'update incident set closed_at = $2, closed_by = $3, lessons = $4, version = version + 1 where id = $1',
    [incident, tx.now, staffOf(tx.actor), lessons],
  )
  await audit(tx, 'incident.closed', { person: row.personId, subject: ['incident', incident], fields: ['lessons'] })
  return done({ id: incident })
}

type Whose = { incident: string; staff: string }

/** Offers support to somebody who was in it. Refuses somebody who was not (`not-in-it`); a second offer says nothing new. */
export async function offerSupport(tx: Tx, whose: Whose) {
  return change(tx, whose, 'incident.support-offered', { offeredAt: tx.now, offeredBy: staffOf(tx.actor) })
}

/** Says whether one wants the support. Only for oneself. */
export async function answerSupport(
  tx: Tx,
  { incident, answer }: { incident: string; answer: 'wanted' | 'not-wanted' },
) {
  const whose = { incident, staff: staffOf(tx.actor) }
  return change(tx, whose, 'incident.support-answered', { answer, answeredAt: tx.now })
}

/** Says that the support was given, with a line about it. */
export async function supportGiven(tx: Tx, { note, ...whose }: Whose & { note: string }) {
  return change(tx, whose, 'incident.support-given', { doneAt: tx.now, doneBy: staffOf(tx.actor), note })
}

type SupportAction = 'incident.support-offered' | 'incident.support-answered' | 'incident.support-given'

async function change(tx: Tx, { incident, staff }: Whose, action: SupportAction, to: object) {
  const [row] = await incidentTables(tx)
    .updateTable('incidentStaff')
    .set(to)
    .where('incidentId', '=', incident)
    .where('staffId', '=', staff)
    .returning('personId')
    .execute()
  if (!row) return refuse('not-in-it')
  await audit(tx, action, { person: row.personId, subject: ['incident', incident] })
  return done({ id: incident })
}
