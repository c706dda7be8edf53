import { staffOf } from '../../../platform/access/actor.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { done, refuse } from '../../../platform/result.ts'
import { type NewNote, writeNote } from '../../notes/index.ts'
import { writeLine } from '../../people/index.ts'
import { copyToBe } from '../queries/sections.ts'
import { isTold, slotOf } from '../rules.ts'
import { intakeTables } from '../tables.ts'
import { openIntakeRow } from './sections.ts'

export type Finish = {
  intake: string
  /** The note that it makes, where it makes one. */
  note: Omit<NewNote, 'person' | 'at' | 'draft'> | undefined
}

/**
 * Ends an intake: its copy is kept as it stands and can't be altered, and the note is made where one is given. Refuses a finished one
 * (`finished-already`), one in which nothing was said (`nothing-said`), and whatever the note refuses.
 */
export async function finishIntake(tx: Tx, { intake, note }: Finish) {
  const open = await openIntakeRow(tx, intake)
  if (!open.ok) return open
  const { personId: person } = open.value
  const copy = await copyToBe(tx, { id: intake, person })
  if (!copy.some(isTold)) return refuse('nothing-said')
  const written = note && (await writeNote(tx, { ...note, person, at: tx.now, draft: { slot: slotOf(intake) } }))
  if (written && !written.ok) return written
  const byId = staffOf(tx.actor)
  await intakeTables(tx)
    .insertInto('intakeCopy')
    .values({ intakeId: intake, personId: person, sections: JSON.stringify(copy), at: tx.now, byId })
    .execute()
  await tx.query('update intake set finished_at = $2, finished_by = $3, note_id = $4 where id = $1', [
    intake,
    tx.now,
    byId,
    written?.value.id ?? null,
  ])
  const subject = ['intake', intake] as const
  await writeLine(tx, { person, at: tx.now, kind: 'intake.finished', subject, data: {} })
  await audit(tx, 'intake.finished', { person, subject })
  return done({ id: intake, person, note: written?.value.id })
}
