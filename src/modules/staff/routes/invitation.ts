import { visitorOf } from '../../../platform/access/actor.ts'
import { cameFrom } from '../../../platform/access/finish-sign-in.ts'
import { countTries } from '../../../platform/access/limits.ts'
import { placeOf } from '../../../platform/access/network.ts'
import { hashPassword } from '../../../platform/access/password.ts'
import { passwordRefusal } from '../../../platform/access/password-rules.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { contextOf } from '../../../platform/http/context.ts'
import { sendFailure } from '../../../platform/http/failures.tsx'
import { sendTooMany } from '../../../platform/http/limited.ts'
import { sendHtml } from '../../../platform/http/serve.ts'
import type { Answer, Web } from '../../../platform/http/web.ts'
import { isId } from '../../../platform/ids.ts'
import { acceptInvitation, type Invited, invitedBy } from '../commands.ts'
import { ChoosePasswordPage, PasswordChosenPage } from '../pages/accounts/invitation.tsx'
import { accountWords, passwordWords, words } from '../words.ts'

const access = { open: 'whoever holds the one-time link has no password yet' }
const at = '/invitation/:agency/:token'

/** Where whoever was invited chooses their password. The link says in which agency it is looked for: nothing else does. */
export function invitationRoutes(web: Web): void {
  const config = { access }
  web.server.get(at, { config, exposeHeadRoute: false }, (request, reply) => show(web, { request, reply }))
  web.server.post(at, { config }, (request, reply) => choose(web, { request, reply }))
}

function linkIn({ request }: Answer): { agency: string; token: string } | undefined {
  const { agency = '', token = '' } = request.params as Record<string, string>
  return isId(agency) && /^[\w-]{43}$/.test(token) ? { agency, token } : undefined
}

type Found = { invited: Invited | undefined } | { wait: number }

/** Whom the link invites, unless links are tried too often from one place. */
async function find(web: Web, answer: Answer): Promise<Found> {
  const link = linkIn(answer)
  if (!link) return { invited: undefined }
  return web.db.run(visitorOf(link.agency, 'UTC'), async (tx) => {
    if (!(await isThere(tx))) return { invited: undefined }
    const over = await countTries(tx, [{ limit: 'link', of: placeOf(answer.request.ip) }])
    return over ?? { invited: await invitedBy(tx, link.token) }
  })
}

/** A made-up agency counts nothing. */
const isThere = async (tx: Tx) => (await tx.query('select from agency')).length > 0

const tooMany = (web: Web, answer: Answer, wait: number) =>
  sendTooMany({ web, ...answer }, wait, accountWords.invitation.tooMany(wait))

const gone = (web: Web, { request, reply }: Answer) =>
  sendFailure(web, request, reply, 404, accountWords.invitation.gone)

async function show(web: Web, answer: Answer) {
  const found = await find(web, answer)
  if ('wait' in found) return tooMany(web, answer, found.wait)
  return found.invited ? draw(web, answer, found.invited, {}) : gone(web, answer)
}

function draw(web: Web, { request, reply }: Answer, { givenName, email }: Invited, errors: Record<string, string>) {
  const ctx = contextOf(web, request, undefined)
  const form = { values: {}, errors }
  const status = Object.keys(errors).length > 0 ? 422 : 200
  return sendHtml(reply, ChoosePasswordPage({ ctx, at: ctx.path, name: givenName, email, form }), status)
}

async function choose(web: Web, answer: Answer) {
  const [link, found] = [linkIn(answer), await find(web, answer)]
  if ('wait' in found) return tooMany(web, answer, found.wait)
  const { invited } = found
  if (!link || !invited) return gone(web, answer)
  const { password } = (answer.request.body ?? {}) as Record<string, unknown>
  if (typeof password !== 'string' || password === '')
    return draw(web, answer, invited, { password: words.missingPassword })
  const refusal = passwordRefusal(password, { email: invited.email, names: [invited.givenName, invited.familyName] })
  if (refusal) return draw(web, answer, invited, { password: passwordWords[refusal] })
  const passwordHash = await hashPassword(password)
  const actor = { ...visitorOf(link.agency, 'UTC'), staff: invited.staffId }
  const accepted = await web.db.run(actor, (tx) =>
    acceptInvitation(tx, invited, passwordHash, cameFrom(answer.request)),
  )
  if (!accepted) return gone(web, answer)
  return sendHtml(answer.reply, PasswordChosenPage({ ctx: contextOf(web, answer.request, undefined) }))
}
