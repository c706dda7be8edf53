import { staffOf } from '../../../platform/access/actor.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { arrivalSubject } from '../../contacts/index.ts'
import { namesOf, personByReference } from '../../people/index.ts'
import { isPart, type Parts } from '../rules.ts'
import { incidentTables } from '../tables.ts'

/**
 * Begins an incident: here, now, about somebody where that is known, or about whoever stands at the desk. Refuses somebody who works in no office (`no-office`), and a person
 * whom the asker cannot see (`person-unknown`).
 */
export async function beginIncident(tx: Tx, given: { person?: string | undefined; arrival?: string | undefined }) {
  if (!tx.actor.office) return refuse('no-office')
  const arrived = given.arrival ? await arrivalSubject(tx, given.arrival) : undefined
  const person = given.person ?? arrived?.person ?? undefined
  if (person && !(await namesOf(tx, [person])).has(person)) return refuse('person-unknown')
  const id = newId()
  const begunBy = staffOf(tx.actor)
  const row = { id, personId: person ?? null, officeId: tx.actor.office, begunAt: tx.now, begunBy, version: 1 }
  const later = { sentAt: null, sentBy: null, closedAt: null, closedBy: null, lessons: '' }
  await incidentTables(tx)
    .insertInto('incident')
    .values({ ...row, ...later })
    .execute()
  await audit(tx, 'incident.begun', { person: person ?? null, subject: ['incident', id] })
  return done({ id })
}

/** Kept under a version, or not kept since another page or device has kept `text` meanwhile. */
export type PartKept = { kept: true; version: number } | { kept: false; version: number; text: string }

/** An incident that is still told. Refuses one that was sent (`sent-already`): what comes later is added to it. */
export async function openIncident(tx: Tx, id: string) {
  const row = await incidentTables(tx)
    .selectFrom('incident')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return row.sentAt ? refuse('sent-already') : done(row)
}

/** Keeps one part as it is typed. Refuses a part that there is not (`part-unknown`), and an incident that was sent. */
export async function keepPart(tx: Tx, given: { incident: string; part: string; text: string; base: number }) {
  const { incident, part, text, base } = given
  if (!isPart(part)) return refuse('part-unknown')
  const open = await openIncident(tx, incident)
  if (!open.ok) return open
  const [saved] = await tx.query<{ version: number }>(
    `insert into incident_part (incident_id, part, person_id, text, version, saved_at, saved_by) values ($1,$2,$3,$4,1,$5,$6)
     on conflict (agency_id, incident_id, part) do update
       set text = excluded.text, version = incident_part.version + 1, saved_at = excluded.saved_at, saved_by = excluded.saved_by
       where incident_part.version = $7
     returning version`,
    [incident, part, open.value.personId, text, tx.now, staffOf(tx.actor), base],
  )
  if (saved) return done<PartKept>({ kept: true, version: saved.version })
  const now = await incidentTables(tx)
    .selectFrom('incidentPart')
    .select(['text', 'version'])
    .where('incidentId', '=', incident)
    .where('part', '=', part)
    .executeTakeFirstOrThrow()
  return done<PartKept>(
    now.text === text ? { kept: true, version: now.version } : { kept: false, version: now.version, text: now.text },
  )
}

export type Told = {
  incident: string
  parts: Parts
  /** Whom it is about: chosen, or by their reference. */
  who?: string | undefined
  reference: string
}

/**
 * Keeps all parts as a form has them, and whom it is about where that is chosen or a reference says so. Gives back what was typed and
 * names nobody, to be looked for. Refuses an incident that was sent, and somebody chosen whom the asker cannot see (`person-unknown`).
 */
export async function saveParts(tx: Tx, { incident, parts, who, reference }: Told) {
  const open = await openIncident(tx, incident)
  if (!open.ok) return open
  const typed = reference.trim()
  if (who && !(await namesOf(tx, [who])).has(who)) return refuse('person-unknown', 'reference')
  const named = who ?? (typed === '' ? undefined : await personByReference(tx, typed))
  const person = named ?? open.value.personId
  if (person !== open.value.personId) await aboutNow(tx, incident, person)
  for (const [part, text] of Object.entries(parts))
    await tx.query(
      `insert into incident_part (incident_id, part, person_id, text, version, saved_at, saved_by) values ($1,$2,$3,$4,1,$5,$6)
       on conflict (agency_id, incident_id, part) do update
         set text = excluded.text, version = incident_part.version + 1, saved_at = excluded.saved_at, saved_by = excluded.saved_by
         where incident_part.text <> excluded.text`,
      [incident, part, person, text, tx.now, staffOf(tx.actor)],
    )
  await audit(tx, 'incident.told', { person, subject: ['incident', incident], fields: Object.keys(parts).map(kebab) })
  return done({ id: incident, person, begunAt: open.value.begunAt, toFind: named ? '' : typed })
}

async function aboutNow(tx: Tx, incident: string, person: string | null): Promise<void> {
  await tx.query('update incident set person_id = $2 where id = $1', [incident, person])
  await tx.query('update incident_part set person_id = $2 where incident_id = $1', [incident, person])
}

const kebab = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
