import type { FastifyReply, FastifyRequest } from 'fastify'
import { audit } from '../audit/audit.ts'
import type { Tx } from '../database/tx.ts'
import { sessionCookie } from '../http/guards.ts'
import { keptSavesOf } from '../http/kept.ts'
import type { Web } from '../http/web.ts'
import { visitorOf } from './actor.ts'
import { factorDue, hasFactor, heldBy } from './factor/held.ts'
import { tellFailures } from './failed-tries.ts'
import { networkOf } from './network.ts'
import { beginSession, endSession, freshMinutes, type How, longestHours, type Session } from './sessions.ts'
import { beginStep, putStep } from './steps.ts'

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
  /** When that was, where it was not just now: a provider may know them from before, and `unknown` is no fresh proof. */
  provedAt?: Temporal.Instant | 'unknown' | undefined
  /** What the provider calls the session there, which ends ours when it ends. */
  providerSid?: string | undefined
  /** Where to go then: from `safePath`. */
  next: string
  /** What else is to be written with the session, or not at all. */
  also?(tx: Tx): Promise<void>
}

/**
 * The end of every way in. Where the account has a second factor that was not proved yet, it begins half a sign-in and sends the
 * browser to prove it; otherwise it ends the session that the browser had before, begins the new one, gives the browser its
 * cookie and sends it on: past what was kept for whoever signs in, and past setting up a second factor where their role needs
 * one.
 */
export async function finishSignIn(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  proof: Proof,
): Promise<FastifyReply> {
  const { agency, staff, how, next } = proof
  const before = request.session
  const step = await web.db.run({ ...visitorOf(agency.id, agency.zone), staff }, async (tx) => {
    await proof.also?.(tx)
    if (how === 'passkey' || proof.withFactor || recentFactor(before, staff, tx.now)) return undefined
    if (!hasFactor(await heldBy(tx, staff))) return undefined
    await audit(tx, 'session.half-begun', { subject: ['account', staff], fields: [how] })
    return beginStep(tx, { staff, how, challenge: null, next, providerSid: proof.providerSid ?? null })
  })
  if (step === undefined) return enter(web, request, reply, proof)
  putStep(web, reply, agency.id, step)
  return reply.redirect('/sign-in/factor', 303)
}

/** An hour that nobody knows is long enough ago that whoever must prove it freshly is asked. */
const provedIn = ({ now }: Tx, { provedAt = now }: Pick<Proof, 'provedAt'>): Temporal.Instant =>
  provedAt === 'unknown' ? now.subtract({ minutes: freshMinutes }) : earlier(provedAt, now)

const earlier = (one: Temporal.Instant, other: Temporal.Instant) =>
  Temporal.Instant.compare(one, other) < 0 ? one : other

/**
 * The second factor of a session that locked is good for its owner's password to open it again, as long as a session may last
 * (NIST SP 800-63B section 4.2.3).
 */
function recentFactor(before: Session | undefined, staff: string, now: Temporal.Instant): Temporal.Instant | undefined {
  if (before?.state !== 'locked' || before.actor.staff !== staff || !before.factorAt) return undefined
  const age = now.epochMilliseconds - before.factorAt.epochMilliseconds
  return age < longestHours * 3_600_000 ? before.factorAt : undefined
}

/** Begins the session of somebody who proved all that they must. */
export async function enter(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  proof: Omit<Proof, 'also'>,
): Promise<FastifyReply> {
  const { agency, staff, how, withFactor, next, providerSid = null } = proof
  const before = request.session
  await replace(web, before)
  const begun = await web.db.run({ ...visitorOf(agency.id, agency.zone), staff }, async (tx) => {
    const provedAt = provedIn(tx, proof)
    const factorAt = withFactor ? provedAt : (recentFactor(before, staff, tx.now) ?? null)
    const token = await beginSession(tx, { staff, how, provedAt, factorAt, providerSid, ...cameFrom(request) })
    await tellFailures(tx, staff, cameFrom(request))
    await audit(tx, 'session.begun', { fields: withFactor ? [how, 'second-factor'] : [how] })
    const due = factorAt || hasFactor(await heldBy(tx, staff)) ? undefined : await factorDue(tx, staff)
    return { token, kept: (await keptSavesOf(tx)).length > 0, due }
  })
  sessionCookie(web.config.publicUrl.protocol === 'https:').put(reply, begun.token)
  const to = begun.kept ? keptThen(next) : next
  return reply.redirect(begun.due ? `/account/second-factor?next=${encodeURIComponent(to)}` : to, 303)
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

/** By way of what is kept, which then leads on; whoever was on the way there already goes as they went. */
function keptThen(next: string): string {
  if (next === '/') return '/kept'
  return /^\/kept(?!\w)/.test(next) ? next : `/kept?next=${encodeURIComponent(next)}`
}
