import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { ErrorPage, type ErrorKind } from '../ui/error-page.tsx'
import { renderPage } from '../ui/page.tsx'
import { contextOf } from './context.ts'
import type { Web } from './web.ts'
import { words } from './words.ts'

const kinds: Record<number, ErrorKind> = { 403: 'forbidden', 404: 'notFound', 409: 'stale', 429: 'tooMany' }

export const wantsJson = (request: FastifyRequest) =>
  request.url.startsWith('/api/') || request.url.split('?')[0]?.endsWith('.json') === true || (request.headers.accept ?? '').includes('application/json')

/** One answer for each kind of failure, as a page or as problem+json. What may not be seen looks like what is not there. */
export function sendFailure(web: Web, request: FastifyRequest, reply: FastifyReply, status: number, text?: string) {
  const reference = status >= 500 ? randomBytes(5).toString('hex') : undefined
  if (reference) web.log.error({ reference, route: request.routeOptions.url }, 'failed')
  reply.code(status).header('cache-control', 'no-store')
  if (wantsJson(request)) return sendProblem(reply, { status, title: text ?? titleOf(status), ...(reference ? { reference } : {}) })
  const ctx = contextOf(web, request, request.session?.state === 'open' ? request.session.actor : undefined)
  return reply
    .type('text/html; charset=utf-8')
    .send(renderPage(<ErrorPage ctx={ctx} kind={kinds[status] ?? 'failed'} {...(reference ? { reference } : {})} {...(text ? { text } : {})} />))
}

export type Problem = { status: number; title: string; refusal?: string; errors?: { path: string; message: string }[]; reference?: string }

/** RFC 9457. */
export const sendProblem = (reply: FastifyReply, problem: Problem) =>
  reply.code(problem.status).type('application/problem+json').send(JSON.stringify({ type: 'about:blank', ...problem }))

const titleOf = (status: number) =>
  ({ 401: words.signInFirst, 403: words.forbidden, 404: words.notFound, 422: words.invalid })[status] ?? words.failed

/** The one error handler: what was thrown goes to the log under a reference number, never to the reader. */
export function handleErrors(web: Web): void {
  web.server.setErrorHandler((error: Error & { statusCode?: number; code?: string }, request, reply) => {
    const status = error.statusCode && error.statusCode < 500 ? error.statusCode : 500
    if (status < 500) return sendFailure(web, request, reply, status)
    request.log.error({ name: error.name, code: error.code, stack: stackOf(error) }, 'unexpected')
    return sendFailure(web, request, reply, 500)
  })
  web.server.setNotFoundHandler((request, reply) => sendFailure(web, request, reply, 404))
}

/** Where it happened, without the message, which may quote what somebody typed. */
const stackOf = (error: Error) => error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at ')).slice(0, 12)
