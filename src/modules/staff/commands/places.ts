import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { staffTables } from '../tables.ts'

export async function addRegion(tx: Tx, name: string): Promise<string> {
  const id = newId()
  await staffTables(tx).insertInto('region').values({ id, name, version: 1 }).execute()
  await audit(tx, 'region.added', { subject: ['region', id] })
  return id
}

export async function addTeam(tx: Tx, team: { officeId: string; name: string }): Promise<string> {
  const id = newId()
  await staffTables(tx)
    .insertInto('team')
    .values({ id, version: 1, ...team })
    .execute()
  await audit(tx, 'team.added', { subject: ['team', id] })
  return id
}

/** Adds a room or a car that can be booked with an appointment. */
export async function addResource(
  tx: Tx,
  resource: { officeId: string; kind: 'room' | 'car'; name: string; note?: string },
): Promise<string> {
  const id = newId()
  await staffTables(tx)
    .insertInto('resource')
    .values({ id, note: '', retiredOn: null, version: 1, ...resource })
    .execute()
  await audit(tx, 'resource.added', { subject: ['resource', id] })
  return id
}

type Change = { id: string; version: number | undefined; name: string }

/** Gives a region another name. Refuses a change made on an older state. */
export async function changeRegion(tx: Tx, { id, version, name }: Change) {
  const changed = await staffTables(tx)
    .updateTable('region')
    .set((row) => ({ name, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version ?? 0)
    .returning('id')
    .execute()
  if (changed.length === 0) return refuse('stale')
  await audit(tx, 'region.changed', { subject: ['region', id], fields: ['name'] })
  return done({ id })
}

/** Gives a team another name. Refuses a change made on an older state. */
export async function changeTeam(tx: Tx, { id, version, name }: Change) {
  const [changed] = await staffTables(tx)
    .updateTable('team')
    .set((row) => ({ name, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version ?? 0)
    .returning('officeId')
    .execute()
  if (!changed) return refuse('stale')
  await audit(tx, 'team.changed', { subject: ['team', id], fields: ['name'] })
  return done({ id, officeId: changed.officeId })
}

/**
 * Changes a room or car: its name, what to know, and from which day on it cannot be booked. What is booked already stays
 * booked. Refuses a change made on an older state.
 */
export async function changeResource(
  tx: Tx,
  { id, version, ...about }: Change & { note: string; retiredOn: Temporal.PlainDate | null },
) {
  const [changed] = await staffTables(tx)
    .updateTable('resource')
    .set((row) => ({ ...about, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version ?? 0)
    .returning('officeId')
    .execute()
  if (!changed) return refuse('stale')
  await audit(tx, 'resource.changed', { subject: ['resource', id], fields: Object.keys(about) })
  return done({ id, officeId: changed.officeId })
}
