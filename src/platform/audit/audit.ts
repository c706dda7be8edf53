import type { Tx } from '../database/tx.ts'
import { newId } from '../ids.ts'

export type AuditLine = {
  /** The person whom it is about, where it is about one. */
  person?: string | null
  /** The row it is about: its kind and id. */
  subject?: readonly [kind: string, id: string]
  /** Names of the fields that were given or changed; never their contents. */
  fields?: readonly string[]
}

/**
 * Writes the trail's row in the command's own transaction. `action` reads `concept.verb` (`note.finalised`,
 * `person.viewed`). Ids and field names only, so that disposal can leave the trail whole.
 */
export async function audit(tx: Tx, action: string, line: AuditLine = {}): Promise<void> {
  const { actor } = tx
  await tx.query(
    `insert into audit_entry (id, at, staff_id, session_id, action, person_id, subject_kind, subject_id, fields)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9)`,
    [
      newId(),
      tx.now,
      actor.staff,
      actor.session,
      action,
      line.person ?? null,
      line.subject?.[0] ?? null,
      line.subject?.[1] ?? null,
      line.fields ?? [],
    ],
  )
}

/** Writes many rows of the trail for one action, in one statement. */
export async function auditAll(tx: Tx, action: string, lines: readonly AuditLine[]): Promise<void> {
  if (lines.length === 0) return
  const { actor } = tx
  await tx.query(
    `insert into audit_entry (id, at, staff_id, session_id, action, person_id, subject_kind, subject_id, fields)
     select l.id, $1, $2, $3, $4, l.person, l.kind, l.subject, coalesce(string_to_array(nullif(l.fields, ''), ','), '{}')
     from unnest($5::uuid[], $6::uuid[], $7::text[], $8::uuid[], $9::text[]) as l (id, person, kind, subject, fields)`,
    [
      tx.now,
      actor.staff,
      actor.session,
      action,
      lines.map(() => newId()),
      lines.map(({ person }) => person ?? null),
      lines.map(({ subject }) => subject?.[0] ?? null),
      lines.map(({ subject }) => subject?.[1] ?? null),
      lines.map(({ fields = [] }) => fields.join(',')),
    ],
  )
}
