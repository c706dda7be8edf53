import type { Tx } from '../../database/tx.ts'
import { staffOf } from '../actor.ts'
import { factorDue, type Held, heldBy } from './held.ts'

/** Whether taking one away would leave somebody without, whose role needs a second factor. */
export async function isLastNeeded(tx: Tx, left: (held: Held) => number): Promise<boolean> {
  const staff = staffOf(tx.actor)
  const held = await heldBy(tx, staff)
  return left(held) === 0 && (await factorDue(tx, staff)) !== undefined
}

/** With the first second factor every other session ends: whoever holds one has not proved it. */
export async function endOthersWithFirst(tx: Tx, before: Held): Promise<void> {
  if (before.passkeys.length > 0 || before.app) return
  await endOtherSessions(tx)
}

/** Ends every session of the one who asks but this one. Gives how many. */
export async function endOtherSessions(tx: Tx): Promise<number> {
  const ended = await tx.query(
    `update session set ended_at = $3, ended_why = 'signed-out-everywhere'
     where staff_id = $1 and id <> $2 and ended_at is null returning id`,
    [tx.actor.staff, tx.actor.session, tx.now],
  )
  return ended.length
}

/** This session was proved with a second factor just now: setting one up is using it. */
export async function proveSession(tx: Tx): Promise<void> {
  await tx.query('update session set proved_at = $2, factor_at = $2 where id = $1', [tx.actor.session, tx.now])
}
