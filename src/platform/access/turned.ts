import { audit } from '../audit/audit.ts'
import type { Tx } from '../database/tx.ts'
import { newId } from '../ids.ts'
import { staffOf } from './actor.ts'
import { idleMinutes } from './sessions.ts'

/**
 * Turns the screen round: the session, which is locked, shows one sheet and nothing else until its owner proves who they are on the
 * lock page. `path` is the sheet's address; what lies beneath it is served as far as its routes say that they are of the sheet.
 */
export async function turnScreen(tx: Tx, path: string): Promise<void> {
  await tx.query(
    'insert into turned_sheet (id, session_id, staff_id, path, turned_at, seen_at) values ($1,$2,$3,$4,$5,$5)',
    [newId(), tx.actor.session, staffOf(tx.actor), path, tx.now],
  )
  await audit(tx, 'screen.turned')
}

/** Whether the locked session of whoever asks shows this address; that it was looked at is noted, as it is of a session. */
export async function isTurnedTo(tx: Tx, path: string): Promise<boolean> {
  const found = await tx.query(
    `update turned_sheet set seen_at = $3 where session_id = $1 and ended_at is null and seen_at > $4
       and (path = $2 or starts_with($2, path || '/')) returning id`,
    [tx.actor.session, path, tx.now, tx.now.subtract({ minutes: idleMinutes })],
  )
  return found.length > 0
}

/** Ends what the session shows with the screen turned round: from now on it is locked like any other. */
export async function endTurned(tx: Tx): Promise<void> {
  await tx.query('update turned_sheet set ended_at = $2 where session_id = $1 and ended_at is null', [
    tx.actor.session,
    tx.now,
  ])
}
