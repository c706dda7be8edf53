import type { Tx } from '../../../platform/database/tx.ts'
import { namesOf } from '../../people/index.ts'
import { staffNames } from '../../staff/index.ts'
import type { Incident, Mention } from '../rules.ts'
import { noteTables } from '../tables.ts'
import { notesAmong } from './notes.ts'

/** What colleagues brought to the asker and the asker has not marked as read, newest first. */
export async function mentionsFor(tx: Tx): Promise<Mention[]> {
  const rows = await noteTables(tx)
    .selectFrom('noteMention')
    .select(['id', 'noteId', 'personId', 'madeBy', 'madeAt'])
    .where('staffId', '=', tx.actor.staff)
    .where('seenAt', 'is', null)
    .orderBy('madeAt', 'desc')
    .limit(50)
    .execute()
  const [notes, people, by] = await Promise.all([
    notesAmong(
      tx,
      rows.map((row) => row.noteId),
    ),
    namesOf(
      tx,
      rows.map((row) => row.personId),
    ),
    staffNames(
      tx,
      rows.map((row) => row.madeBy),
    ),
  ])
  return rows.flatMap((row) => {
    const note = notes.get(row.noteId)
    if (!note || note.withdrawn) return []
    return [{ id: row.id, note, person: people.get(row.personId), by: by.get(row.madeBy) ?? '', madeAt: row.madeAt }]
  })
}

/** Privacy incidents that nobody has settled yet, oldest first. */
export async function openIncidents(tx: Tx): Promise<Incident[]> {
  return incidents(tx, await incidentRows(tx).where('settledAt', 'is', null).orderBy('raisedAt').limit(200).execute())
}

/** How many of them there are, for the navigation. */
export async function openIncidentCount(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    'select count(*)::int as count from privacy_incident where settled_at is null',
  )
  return row?.count ?? 0
}

/** One privacy incident; undefined where there is none for the asker. */
export async function incident(tx: Tx, id: string): Promise<Incident | undefined> {
  return (await incidents(tx, await incidentRows(tx).where('id', '=', id).execute()))[0]
}

const incidentRows = (tx: Tx) => noteTables(tx).selectFrom('privacyIncident').selectAll()

async function incidents(
  tx: Tx,
  rows: Awaited<ReturnType<ReturnType<typeof incidentRows>['execute']>>,
): Promise<Incident[]> {
  const people = await namesOf(
    tx,
    rows.map((row) => row.personId),
  )
  const staff = await staffNames(
    tx,
    rows.flatMap((row) => [row.raisedBy, row.settledBy]),
  )
  return rows.map((row) => ({
    id: row.id,
    person: row.personId,
    name: people.get(row.personId),
    note: row.noteId,
    raisedAt: row.raisedAt,
    raisedBy: staff.get(row.raisedBy) ?? '',
    version: row.version,
    ...(row.settledAt
      ? { settled: { at: row.settledAt, by: staff.get(row.settledBy ?? '') ?? '', whatWasDone: row.whatWasDone } }
      : {}),
  }))
}
