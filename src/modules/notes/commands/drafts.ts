import { staffOf } from '../../../platform/access/actor.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { done, refuse } from '../../../platform/result.ts'
import { isSlot } from '../rules.ts'
import { noteTables } from '../tables.ts'

/** Kept under a version, or not kept since another tab or device has kept `text` meanwhile. */
export type DraftSaved = { kept: true; version: number } | { kept: false; version: number; text: string }

/**
 * Keeps what its author is writing about a person, as typed. `base` is the version that it was written on; when
 * another tab kept something else since, nothing is written and that text is given back. Refuses a name that no slot
 * can have (`slot-unknown`). The trail has a row when the draft begins, not one for each pause in the typing.
 */
export async function saveDraft(tx: Tx, draft: { person: string; slot: string; text: string; base: number }) {
  if (!isSlot(draft.slot)) return refuse('slot-unknown')
  const [saved] = await tx.query<{ version: number }>(
    `insert into draft (person_id, staff_id, slot, text, version, saved_at) values ($1,$2,$3,$4,1,$5)
     on conflict (agency_id, person_id, staff_id, slot) do update
       set text = excluded.text, version = draft.version + 1, saved_at = excluded.saved_at
       where draft.version = $6
     returning version`,
    [draft.person, staffOf(tx.actor), draft.slot, draft.text, tx.now, draft.base],
  )
  if (!saved) return done<DraftSaved>(await otherOf(tx, draft))
  if (saved.version === 1) await audit(tx, 'draft.begun', { person: draft.person, fields: ['text'] })
  return done<DraftSaved>({ kept: true, version: saved.version })
}

async function otherOf(
  tx: Tx,
  { person, slot, text }: { person: string; slot: string; text: string },
): Promise<DraftSaved> {
  const row = await noteTables(tx)
    .selectFrom('draft')
    .select(['text', 'version'])
    .where('personId', '=', person)
    .where('staffId', '=', staffOf(tx.actor))
    .where('slot', '=', slot)
    .executeTakeFirstOrThrow()
  if (row.text === text) return { kept: true, version: row.version }
  return { kept: false, version: row.version, text: row.text ?? '' }
}

/**
 * Does away with a draft and those of its longer answers: it was made final, or thrown away. The rows stay without their
 * text, under a new version, so that a save still on its way cannot bring them back.
 */
export async function clearDraft(tx: Tx, person: string, slot: string): Promise<void> {
  const whose = [person, staffOf(tx.actor), slot, tx.now]
  await tx.query(
    `insert into draft (person_id, staff_id, slot, text, version, saved_at) values ($1,$2,$3,null,1,$4)
     on conflict (agency_id, person_id, staff_id, slot) do update
       set text = null, version = draft.version + 1, saved_at = excluded.saved_at`,
    whose,
  )
  await tx.query(
    `update draft set text = null, version = version + 1, saved_at = $4
     where person_id = $1 and staff_id = $2 and slot like $3 || '.%' and text is not null`,
    whose,
  )
  await audit(tx, 'draft.cleared', { person })
}
