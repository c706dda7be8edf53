import type { Tx } from '../../database/tx.ts'

/** So long a passkey may take to sign what it was asked to. */
const challengeMinutes = 5

/** Has the session ask for something new to be signed; what it asked for before counts no more. */
export async function putChallenge(tx: Tx, challenge: Buffer): Promise<void> {
  await tx.query('update session set challenge = $2, challenge_at = $3 where id = $1', [
    tx.actor.session,
    challenge,
    tx.now,
  ])
}

/** What the session asked to be signed, taken out so that no answer counts twice; undefined where it asked for nothing lately. */
export async function takeSessionChallenge(tx: Tx): Promise<Buffer | undefined> {
  const [row] = await tx.query<{ challenge: Buffer | null }>(
    `with taken as (select id, challenge from session where id = $1 and challenge is not null and challenge_at > $2 for update)
     update session s set challenge = null, challenge_at = null from taken where s.id = taken.id returning taken.challenge`,
    [tx.actor.session, tx.now.subtract({ minutes: challengeMinutes })],
  )
  return row?.challenge ?? undefined
}
