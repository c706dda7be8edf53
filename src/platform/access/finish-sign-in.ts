import type { FastifyReply, FastifyRequest } from 'fastify'
import { audit } from '../audit/audit.ts'
import type { Tx } from '../database/tx.ts'
import { sessionCookie } from '../http/guards.ts'
import { keptSavesOf } from '../http/kept.ts'
import type { Web } from '../http/web.ts'
import { visitorOf } from './actor.ts'
import { networkOf } from './network.ts'
import { beginSession, endSession, type How, type Session } from './sessions.ts'

export type { How }

/** Who signs in, where, and what they proved. */
export type Proof = {
  agency: { id: string; zone: string }
  staff: string
  how: How
  /**
   * A second factor was proved in the same act: a passkey that knows its owner, or an identity provider that says so (`amr`,
   * `acr`), where the agency counts its word.
   */
  withFactor: boolean
  /** Where to go then: from `safePath`. */
  next: string
  /** What else is to be written with the session, or not at all. */
  also?(tx: Tx): Promise<void>
}

/**
 * The end of every way in: ends the session that the browser had before, begins the new one, gives the browser its cookie and
 * sends it on, past what was kept for whoever signs in.
 */
export async function finishSignIn(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  proof: Proof,
): Promise<FastifyReply> {
  const { agency, staff, next } = proof
  await replace(web, request.session)
  const { token, kept } = await web.db.run({ ...visitorOf(agency.id, agency.zone), staff }, async (tx) => {
    await proof.also?.(tx)
    const token = await beginSession(tx, {
      staff,
      how: proof.how,
      factorAt: proof.withFactor ? tx.now : null,
      ...cameFrom(request),
    })
    await audit(tx, 'session.begun')
    return { token, kept: (await keptSavesOf(tx)).length > 0 }
  })
  sessionCookie(web.config.publicUrl.protocol === 'https:').put(reply, token)
  return reply.redirect(kept ? keptThen(next) : next, 303)
}

/** The browser and the network that a request comes from, as far as a session keeps them. */
export const cameFrom = (request: FastifyRequest) => ({
  device: String(request.headers['user-agent'] ?? ''),
  network: networkOf(request.ip),
})

/** The session whose cookie the browser is about to lose, whoever's it was, must not live on unseen. */
async function replace(web: Web, before: Session | undefined): Promise<void> {
  if (!before || before.state === 'ended') return
  await web.db.run(before.actor, async (tx) => {
    await endSession(tx, before.actor.session as string, 'replaced')
    await audit(tx, 'session.replaced')
  })
}

const keptThen = (next: string) => (/^\/(kept\b.*)?$/.test(next) ? '/kept' : `/kept?next=${encodeURIComponent(next)}`)
