import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { loggedError } from '../log.ts'
import { type ErrorKind, ErrorPage } from '../ui/error-page.tsx'
import { renderPage } from '../ui/page.tsx'
import { contextOf } from './context.ts'
import type { Web } from './web.ts'
import { words } from './words.ts'

const kinds: Record<number, ErrorKind> = { 403: 'forbidden', 404: 'notFound', 409: 'stale', 429: 'tooMany' }

export const wantsJson = (request: FastifyRequest) =>
  request.url.startsWith('/api/') ||
  request.url.split('?')[0]?.endsWith('.json') === true ||
  (request.headers.accept ?? '').includes('application/json')

/**
 * One answer for each kind of failure, as a page or as problem+json. What may not be seen looks like what is not there. A
 * fault of ours goes to the log under a reference number, which is all that the reader is given of it.
 */
export function sendFailure(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  text: string | undefined = words.failures[status],
  fault?: unknown,
): FastifyReply {
  const reference = status >= 500 ? randomBytes(5).toString('hex') : undefined
  if (reference) web.log.error({ reference, route: request.routeOptions.url, fault: loggedError(fault) }, 'failed')
  if (refusals.has(status)) logRefusal(web, request, status)
  const referred = reference ? { reference } : {}
  reply.code(status).header('cache-control', 'no-store')
  if (status === 401 && request.url.startsWith('/api/v1/')) reply.header('www-authenticate', 'Bearer')
  if (wantsJson(request)) return sendProblem(reply, { status, title: text ?? titleOf(status), ...referred })
  return sendErrorPage(web, request, reply, kinds[status] ?? (status < 500 ? 'refused' : 'failed'), {
    ...referred,
    ...(text ? { text } : {}),
  })
}

/** A record that is closed to the asker says what its keeper has it say, and nothing else. */
export function sendClosed(web: Web, request: FastifyRequest, reply: FastifyReply, message: string): FastifyReply {
  logRefusal(web, request, 403)
  reply.code(403).header('cache-control', 'no-store')
  if (wantsJson(request)) return sendProblem(reply, { status: 403, title: message })
  return sendErrorPage(web, request, reply, 'closed', { text: message })
}

function sendErrorPage(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  kind: ErrorKind,
  said: { text?: string; reference?: string },
): FastifyReply {
  const ctx = contextOf(web, request, request.session?.state === 'open' ? request.session.actor : undefined)
  return reply.type('text/html; charset=utf-8').send(renderPage(<ErrorPage ctx={ctx} kind={kind} {...said} />))
}

/** Statuses that say that somebody was kept from something: not signed in, not theirs, not for them to know of, too often. */
const refusals: ReadonlySet<number> = new Set([401, 403, 404, 429])

/** Who was refused what, for whoever watches: ids and the route's pattern, never its path. */
function logRefusal(web: Web, request: FastifyRequest, status: number): void {
  const actor = request.session?.actor ?? request.token?.actor
  const who = actor ? { agency: actor.agency, staff: actor.staff, session: actor.session } : {}
  const { method, routeOptions } = request
  web.log.info({ status, method, route: routeOptions?.url ?? '(no route)', ...who }, 'refused')
}

export type Problem = {
  status: number
  title: string
  refusal?: string
  errors?: { path: string; message: string }[]
  reference?: string
}

/** RFC 9457. */
export const sendProblem = (reply: FastifyReply, problem: Problem) =>
  reply
    .code(problem.status)
    .type('application/problem+json')
    .send(JSON.stringify({ type: 'about:blank', ...problem }))

const titleOf = (status: number) =>
  ({ 401: words.signInFirst, 403: words.forbidden, 404: words.notFound, 422: words.invalid })[status] ?? words.failed

/** The one error handler: what was thrown goes to the log, never to the reader. */
export function handleErrors(web: Web): void {
  web.server.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const status = error.statusCode && error.statusCode < 500 ? error.statusCode : 500
    return sendFailure(web, request, reply, status, undefined, error)
  })
  web.server.setNotFoundHandler((request, reply) => sendFailure(web, request, reply, 404))
}
