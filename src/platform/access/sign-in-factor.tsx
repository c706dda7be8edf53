import type { FastifyReply, FastifyRequest } from 'fastify'
import { audit } from '../audit/audit.ts'
import { contextOf } from '../http/context.ts'
import { sendFailure, wantsJson } from '../http/failures.tsx'
import { sendHtml } from '../http/serve.ts'
import type { Web } from '../http/web.ts'
import { type Actor, visitorOf } from './actor.ts'
import { heldBy, passkeysOf } from './factor/held.ts'
import { askToSign, newChallenge } from './factor/passkeys.ts'
import { proveCode } from './factor/prove.ts'
import { cameFrom, enter } from './finish-sign-in.ts'
import { SignInFactorPage } from './sign-in-factor-page.tsx'
import { siteOf } from './site.ts'
import { askStep, endStep, openStep, type Step } from './steps.ts'
import { words } from './words.ts'

const open = { access: { open: 'half signed in: good for the second factor and nothing else' } }

/** The second half of signing in, for those whose password or identity provider was the first. */
export function signInFactorRoutes(web: Web): void {
  const { server } = web
  const get = { exposeHeadRoute: false }
  server.get('/sign-in/factor', { config: open, ...get }, (request, reply) => show(web, request, reply))
  server.post('/sign-in/factor', { config: open }, (request, reply) => prove(web, request, reply))
}

/** A half sign-in whose first half was proved. */
type Known = Step & { staff: string; how: NonNullable<Step['how']> }

async function knownStep(web: Web, request: FastifyRequest): Promise<Known | undefined> {
  const step = await openStep(web, request)
  return step?.staff && step.how ? { ...step, staff: step.staff, how: step.how } : undefined
}

const actorOf = ({ agency, staff }: Known): Actor => ({ ...visitorOf(agency.id, agency.zone), staff })

async function show(web: Web, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const step = await knownStep(web, request)
  if (!step) return reply.redirect('/sign-in', 303)
  const refused = (request.query as Record<string, unknown>)['refused'] !== undefined
  return draw(web, request, reply, step, refused ? { form: words.passkey.refused } : {})
}

async function draw(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  step: Known,
  errors: Record<string, string>,
): Promise<FastifyReply> {
  const { app, codesLeft, passkeys } = await web.db.run(actorOf(step), (tx) => heldBy(tx, step.staff))
  const ways = { app: app !== null, codes: codesLeft > 0, passkeys: passkeys.length > 0 }
  const page = SignInFactorPage({ ctx: contextOf(web, request, undefined), ways, form: { values: {}, errors } })
  return sendHtml(reply, page, Object.keys(errors).length > 0 ? 422 : 200)
}

async function prove(web: Web, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const step = await knownStep(web, request)
  if (!step) return reply.redirect('/sign-in', 303)
  const { factorCode } = (request.body ?? {}) as Record<string, unknown>
  const typed = typeof factorCode === 'string' ? factorCode.trim().slice(0, 100) : ''
  if (typed === '') return again(web, request, reply, step, words.factor.missingCode)
  const proved = await proveCode(web.db, actorOf(step), step.staff, typed, cameFrom(request))
  if (!proved.ok) return again(web, request, reply, step, words.factor[proved.refusal])
  return finishStep(web, request, reply, step)
}

function again(web: Web, request: FastifyRequest, reply: FastifyReply, step: Known, says: string) {
  if (wantsJson(request)) return sendFailure(web, request, reply, 422, says)
  return draw(web, request, reply, step, { factorCode: says })
}

/** Ends the half sign-in in a session. One that was used meanwhile begins nothing. */
async function finishStep(web: Web, request: FastifyRequest, reply: FastifyReply, step: Known): Promise<FastifyReply> {
  const { agency, staff, how, next, providerSid } = step
  const ended = await web.db.run(actorOf(step), (tx) => endStep(tx, step.id))
  if (!ended) return reply.redirect('/sign-in', 303)
  return enter(web, request, reply, {
    agency,
    staff,
    how,
    withFactor: true,
    next,
    providerSid: providerSid ?? undefined,
  })
}

/** What the browser is told to sign with, where the account is known: one of its own passkeys. */
export async function askKnown(web: Web, request: FastifyRequest, step: Step) {
  const challenge = newChallenge()
  const site = siteOf(web, request)
  const passkeys = await web.db.run(visitorOf(step.agency.id, step.agency.zone), async (tx) => {
    await askStep(tx, step.id, challenge)
    return step.staff ? passkeysOf(tx, step.staff, site.host) : []
  })
  return askToSign(site, challenge, passkeys)
}

/** The trail's line of a passkey that opened nothing. */
export const refusedPasskey = (web: Web, { agency, staff }: Step): Promise<void> =>
  web.db.run({ ...visitorOf(agency.id, agency.zone), staff }, (tx) => audit(tx, 'passkey.refused'))
