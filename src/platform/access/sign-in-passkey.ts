import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Tx } from '../database/tx.ts'
import { sendFailure } from '../http/failures.tsx'
import { safePath } from '../http/guards.ts'
import { sendTooMany } from '../http/limited.ts'
import type { Web } from '../http/web.ts'
import { visitorOf } from './actor.ts'
import { agenciesAt } from './agencies.ts'
import { askToSign, newChallenge, ownerOf, readSigned } from './factor/passkeys.ts'
import { type ProvedPasskey, provePasskey, usePasskey } from './factor/prove.ts'
import { enter } from './finish-sign-in.ts'
import { countTries } from './limits.ts'
import { placeOf } from './network.ts'
import { askKnown, refusedPasskey } from './sign-in-factor.tsx'
import { siteOf } from './site.ts'
import { beginStep, endStep, openStep, putStep, type Step, takeChallenge } from './steps.ts'
import { words } from './words.ts'

const open = { access: { open: 'a passkey proves who signs in' } }

/** Signing in with a passkey: alone, or as the second factor of a half sign-in. */
export function signInPasskeyRoutes(web: Web): void {
  const { server } = web
  server.post('/sign-in/passkey/options', { config: open }, (request, reply) => ask(web, request, reply))
  server.post('/sign-in/passkey', { config: open }, (request, reply) => prove(web, request, reply))
}

type Given = Record<string, unknown>
const given = (request: FastifyRequest) => (request.body ?? {}) as Given

/** What the passkey is to sign, kept with the half sign-in; one is begun for nobody where there is none. */
async function ask(web: Web, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  reply.header('cache-control', 'no-store')
  const step = await openStep(web, request)
  if (step && given(request)['second'] === true) return reply.send(await askKnown(web, request, step))
  const agencies = await agenciesAt(web, request)
  const agency = agencies.length === 1 ? agencies[0] : agencies.find(({ id }) => id === given(request)['agency'])
  if (!agency) return sendFailure(web, request, reply, 422, words.missingAgency)
  const challenge = newChallenge()
  const next = safePath(given(request)['next'])
  const tries = [{ limit: 'sign-in-address' as const, of: placeOf(request.ip) }]
  const begun = await web.db.run(visitorOf(agency.id, agency.zone), async (tx) => {
    const over = await countTries(tx, tries)
    return over ?? { token: await beginStep(tx, { staff: null, how: null, challenge, next }) }
  })
  if (!('token' in begun)) return sendTooMany({ web, request, reply }, begun.wait, words.tooManyHere(begun.wait))
  putStep(web, reply, agency.id, begun.token)
  return reply.send(await askToSign(siteOf(web, request), challenge))
}

async function prove(web: Web, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const step = await openStep(web, request)
  const challenge = step?.challenge
  if (!step || !challenge) return reply.redirect('/sign-in', 303)
  const actor = visitorOf(step.agency.id, step.agency.zone)
  const first = await web.db.run(actor, (tx) => takeChallenge(tx, step.id, challenge))
  const credential = String(given(request)['credential'] ?? '').slice(0, 32_000)
  const staff = step.staff ?? ownerIn(credential, step)
  const proved =
    first && staff
      ? await provePasskey(web.db, actor, { credential, challenge, site: siteOf(web, request), staff })
      : undefined
  const used = proved && (await web.db.run(actor, (tx) => mayUse(web, tx, proved, step)))
  if (!proved || !used) {
    await refusedPasskey(web, step)
    return reply.redirect(step.staff ? '/sign-in/factor?refused=1' : '/sign-in?refused=1', 303)
  }
  const ended = await web.db.run(actor, (tx) => endStep(tx, step.id))
  if (!ended) return reply.redirect('/sign-in', 303)
  const { agency, how, next, providerSid } = step
  return enter(web, request, reply, {
    agency,
    staff: proved.passkey.staffId,
    how: how ?? 'passkey',
    withFactor: true,
    next,
    providerSid: providerSid ?? undefined,
  })
}

/** Takes note of its use, where the account may sign in with what is kept here; as a second factor it always may. */
async function mayUse(web: Web, tx: Tx, proved: ProvedPasskey, step: Step): Promise<boolean> {
  const welcome = step.staff !== null || (await web.product.provider?.mayLocally(tx, proved.passkey.staffId)) !== false
  return welcome && usePasskey(tx, proved)
}

/** Whose the passkey says it is, of the agency that it was asked for. */
function ownerIn(credential: string, { agency }: Step): string | undefined {
  const signed = readSigned(credential)
  const owner = signed && ownerOf(signed)
  return owner?.agency === agency.id ? owner.staff : undefined
}
