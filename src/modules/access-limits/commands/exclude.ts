import { staffOf } from '../../../platform/access/actor.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { currentSupervision } from '../../people/index.ts'
import { staffNames } from '../../staff/index.ts'
import { addTask } from '../../tasks/index.ts'
import { keepers, limitsOf } from '../queries/limits.ts'
import { type ExclusionReason, isKept } from '../rules.ts'
import { limitTables } from '../tables.ts'
import { words } from '../words.ts'
import { holdLimits, isExcluded } from './restrict.ts'
import { leaders, tell } from './told.ts'

type Excluding = { person: string; staff: string; reason: ExclusionReason; why: string; message?: string }

/**
 * Shuts one colleague out of a record. Where the case is theirs, somebody who keeps limited records has a task to find another
 * officer. Refuses nobody, somebody shut out already, the one who does it, and the last who keeps a restricted record.
 */
export async function exclude(tx: Tx, { person, staff, reason, why, message = '' }: Excluding) {
  await holdLimits(tx, person)
  if (staff === tx.actor.staff) return refuse('self', 'staff')
  if (!(await staffNames(tx, [staff])).has(staff)) return refuse('staff-unknown', 'staff')
  if (await isExcluded(tx, person, staff)) return refuse('excluded-already', 'staff')
  const { restriction, named } = await limitsOf(tx, person)
  if (restriction && !isKept(named, await keepers(tx), staff)) return refuse('no-keeper', 'staff')
  const theirs = await handOn(tx, person, staff)
  const id = await shutOut(tx, { person, staff, reason, why, message })
  await audit(tx, 'colleague.excluded', { person, subject: ['exclusion', id], fields: ['staff', 'reason', 'why'] })
  return done({ id, theirs })
}

/** Lets a colleague in again. Refuses an exclusion that ended or is not of this record. */
export async function readmit(tx: Tx, { person, exclusion, why }: { person: string; exclusion: string; why: string }) {
  await holdLimits(tx, person)
  const [row] = await tx.query<{ id: string }>(
    `update exclusion set ends_at = $3, ended_by = $4, ended_why = $5
     where person_id = $1 and id = $2 and (ends_at is null or ends_at > $3) returning id`,
    [person, exclusion, tx.now, tx.actor.staff, why],
  )
  if (!row) return refuse('not-excluded')
  await audit(tx, 'colleague.readmitted', { person, subject: ['exclusion', exclusion], fields: ['why'] })
  return done({ id: exclusion })
}

/**
 * Somebody says of themselves that they know the person: the record closes to them in this very save, whatever else. A keeper of
 * limited records is told, and has the task to find another officer where the case is theirs.
 */
export async function declareAcquaintance(
  tx: Tx,
  { person, reason, why }: { person: string; reason: ExclusionReason; why: string },
) {
  await holdLimits(tx, person)
  const staff = staffOf(tx.actor)
  const told = await whoSees(tx, person)
  const theirs = await handOn(tx, person, staff)
  await tell(tx, told, { kind: 'acquaintance', person })
  const id = newId()
  await audit(tx, 'acquaintance.declared', { person, subject: ['exclusion', id], fields: ['reason', 'why'] })
  await shutOut(tx, { person, staff, reason, why, id })
  const [first] = theirs ? told : []
  return done({ theirs, to: (await staffNames(tx, [first ?? null])).get(first ?? '') })
}

async function shutOut(
  tx: Tx,
  { person, staff, reason, why, message = '', id = newId() }: Excluding & { id?: string },
) {
  const open = { message, acquaintanceId: null, toldAt: null, endsAt: null, endedBy: null, endedWhy: '' }
  const made = { madeAt: tx.now, madeBy: tx.actor.staff }
  await limitTables(tx)
    .insertInto('exclusion')
    .values({ id, personId: person, staffId: staff, reason, why, ...made, ...open })
    .execute()
  return id
}

/** Gives a task to find another officer to somebody who may see the record, where the colleague has the case. */
async function handOn(tx: Tx, person: string, staff: string): Promise<boolean> {
  const period = await currentSupervision(tx, person)
  if (period?.officerId !== staff) return false
  const [owner] = tx.actor.staff === staff ? await whoSees(tx, person) : [tx.actor.staff ?? undefined]
  if (owner) await addTask(tx, { what: words.reallocate, due: tx.today, owner, person })
  return true
}

/** Keepers who may see the record and are not whoever asks: those named on it, else those who lead whoever asks. */
async function whoSees(tx: Tx, person: string): Promise<string[]> {
  const { restriction, named } = await limitsOf(tx, person)
  if (!restriction) return leaders(tx)
  return named.filter(({ now, keeps, staff }) => now && keeps && staff !== tx.actor.staff).map(({ staff }) => staff)
}
