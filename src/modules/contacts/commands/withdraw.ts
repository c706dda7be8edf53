import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { done, type Result, refuse } from '../../../platform/result.ts'
import { type ContactDue, writeLine } from '../../people/index.ts'
import { contact, takenBackOf } from '../queries/contacts.ts'
import type { Contact, TakenBackFor } from '../rules.ts'
import { contactTables } from '../tables.ts'
import { refreshStanding } from './standing.ts'

export type ContactWithdrawal = { contact: string; reason: TakenBackFor; why: string }
export type ContactWithdrawalRefusal = 'not-there' | 'withdrawn' | 'replaced'
export type WithdrawnContact = { contact: Contact; due: ContactDue | undefined }

/**
 * Takes a contact back as entered in error. Who, when and why remain; it counts for nothing any more, what it did to
 * attendance and to the date by which the person must be seen is undone, and its appointment is open again. What was recorded
 * with it (a next appointment, a task, where the person is) stays. Refuses one that was taken back before (`withdrawn`) and one
 * that another outcome has taken the place of (`replaced`).
 */
export async function withdrawContact(
  tx: Tx,
  { contact: id, reason, why }: ContactWithdrawal,
): Promise<Result<WithdrawnContact, ContactWithdrawalRefusal>> {
  const found = await contact(tx, id)
  if (!found) return refuse('not-there')
  if (found.appointment)
    await tx.query('update appointment set version = version + 1 where id = $1', [found.appointment])
  if (!(await supersede(tx, id))) return refuse((await takenBackOf(tx, [id])).has(id) ? 'withdrawn' : 'replaced')
  const { person, kind, outcome, appointment } = found
  const row = { contactId: id, personId: person, reason, why, withdrawnAt: tx.now, withdrawnBy: tx.actor.staff }
  await contactTables(tx).insertInto('contactWithdrawal').values(row).execute()
  const data = { kind, outcome, reason, ...(appointment ? { appointment } : {}) }
  await writeLine(tx, { person, at: tx.now, kind: 'contact.withdrawn', subject: ['contact', id], data })
  await audit(tx, 'contact.withdrawn', { person, subject: ['contact', id], fields: ['reason', 'why'] })
  return done({ contact: found, due: await refreshStanding(tx, person) })
}

/** Ends a contact as the word that stands; false where it was ended before. */
async function supersede(tx: Tx, id: string): Promise<boolean> {
  const ended = await tx.query(
    'update contact set superseded_at = $2 where id = $1 and superseded_at is null returning id',
    [id, tx.now],
  )
  return ended.length > 0
}
