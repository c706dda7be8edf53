import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify'
import { findSession } from '../access/sessions.ts'
import { signInRoutes } from '../access/sign-in.tsx'
import { bearerOf, findToken, useToken } from '../access/tokens.ts'
import { receiveUploads } from '../files/receive.ts'
import { apiPage, apiPages } from './api.tsx'
import { handleErrors, sendFailure } from './failures.tsx'
import { isCrossSite, securityHeaders, sessionCookie } from './guards.ts'
import { healthRoutes } from './health.ts'
import { refuseOtherHosts } from './hosts.ts'
import { kitRoute } from './kit.ts'
import { sendTooMany } from './limited.ts'
import { serveQuestion } from './question.ts'
import {
  type CommandRoute,
  type FileRoute,
  methodOf,
  type PageRoute,
  type QuestionRoute,
  type Route,
} from './routes.ts'
import { serveCommand, serveFile, servePage } from './serve.ts'
import { staticRoutes } from './static.ts'
import type { Web } from './web.ts'
import { words } from './words.ts'

const bodyLimit = 1_048_576

/** Nobody holds a connection open by sending slowly, or fills the memory with headers. The body may be a file on a slow line. */
const patience = {
  requestTimeout: 120_000,
  keepAliveTimeout: 72_000,
  http: { headersTimeout: 10_000, connectionsCheckingInterval: 1_000, maxHeaderSize: 16_384 },
}

/**
 * The whole pipeline, in order: what a request passes on its way to its route. Every route says what it needs;
 * the server does not start with one that doesn't.
 */
export async function buildServer(given: Omit<Web, 'server'>): Promise<FastifyInstance> {
  const headers = securityHeaders(given.config.publicUrl.protocol === 'https:')
  const server = Fastify({
    loggerInstance: given.log,
    bodyLimit,
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: 'idle',
    trustProxy: given.config.publicUrl.protocol === 'https:' ? 'loopback,linklocal,uniquelocal' : false,
    routerOptions: { maxParamLength: 200 },
    ...patience,
    // What is no address at all, or far too long for one of ours, never reaches the hooks.
    frameworkErrors: (_error, request, reply) => void sendFailure(web, request, reply.headers(headers), 404),
  })
  const web: Web = { ...given, server }
  requireAccess(web)
  server.addHook('onRequest', async (_request, reply) => void reply.headers(headers))
  server.removeContentTypeParser('text/plain')
  await server.register(cookie)
  await server.register(formbody, { bodyLimit })
  await receiveUploads(web)
  await server.register(compress, { threshold: 1024, encodings: ['br', 'gzip'], brotliOptions: { params: { 1: 5 } } })
  refuseOtherHosts(web)
  refuseOtherSites(web)
  knowTheSession(web)
  handleErrors(web)
  staticRoutes(web)
  healthRoutes(web)
  signInRoutes(web)
  web.product.unsigned?.(web)
  const drawn = given.config.production ? [] : [kitRoute]
  for (const route of [apiPage(web), ...drawn, ...web.product.routes]) mount(web, route)
  apiPages(web)
  return server
}

function requireAccess(web: Web): void {
  web.server.decorate('declared', [])
  web.server.addHook('onRoute', (route) => {
    const access = route.config?.access
    if (!access) throw new Error(`${String(route.method)} ${route.url} does not say what it needs`)
    web.server.declared.push({ method: String(route.method), url: route.url, access })
    if ('open' in access) return
    if (!web.product.permissions.has(access.may)) throw new Error(`${route.url}: no role may ever "${access.may}"`)
    if (access.on && !web.product.subjects[access.on]) throw new Error(`${route.url}: nothing finds a "${access.on}"`)
    if (access.on && !route.url.includes(`:${access.on}`)) throw new Error(`${route.url} has no :${access.on}`)
  })
}

function refuseOtherSites(web: Web): void {
  web.server.addHook('onRequest', async (request, reply) => {
    if (isCrossSite(request) && !request.routeOptions.config.fromElsewhere)
      return sendFailure(web, request, reply, 403, words.crossSite)
  })
}

function knowTheSession(web: Web): void {
  const { name } = sessionCookie(web.config.publicUrl.protocol === 'https:')
  web.server.decorateRequest('session', undefined)
  web.server.decorateRequest('token', undefined)
  web.server.addHook('onRequest', async (request, reply) => {
    const bearer = bearerOf(request)
    if (bearer !== undefined) return knowTheToken(web, request, reply, bearer)
    const token = request.cookies[name]
    if (!token || request.url.startsWith('/static/') || request.url.startsWith('/health/')) return
    if (request.routeOptions.config.fromElsewhere) return
    request.session = await findSession(web.pool, token, web.clock.now(), web.product.accessOf)
  })
}

/** Whoever sends a token asks with nothing else: a cookie beside it counts for nothing. */
async function knowTheToken(web: Web, request: FastifyRequest, reply: FastifyReply, bearer: string) {
  request.token = await findToken(web.pool, bearer, web.clock.now(), web.product.accessOf)
  const wait = request.token && (await useToken(web.db, request.token))
  return wait ? sendTooMany({ web, request, reply }, wait, words.tooOften(wait)) : undefined
}

/** Puts a route at its path and, where it has a JSON twin, at the same path below /api/v1. */
function mount(web: Web, route: Route): void {
  const unknown = route.texts?.find((name) => !route.at.includes(`:${name}`))
  if (unknown) throw new Error(`${route.at} has no :${unknown}`)
  const { server } = web
  const config = { access: route.access, ...('upload' in route ? { upload: route.upload === true } : {}) }
  const paths = [
    ...(route.kind === 'question' ? [] : [{ url: route.at, asApi: false }]),
    ...('api' in route && route.api ? [{ url: `/api/v1${route.at}`, asApi: true }] : []),
  ]
  for (const { url, asApi } of paths) {
    const method = methodOf(route)
    server.route({
      method,
      url,
      config,
      exposeHeadRoute: false,
      handler: (request, reply) => handle(web, route, request, reply, asApi),
    })
  }
}

function handle(
  web: Web,
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
  asApi: boolean,
): Promise<FastifyReply> {
  if (route.kind === 'page')
    return servePage({ web, route: route as PageRoute<unknown, unknown>, request, reply, asApi })
  if (route.kind === 'file') return serveFile({ web, route: route as FileRoute<unknown>, request, reply, asApi })
  if (route.kind === 'question')
    return serveQuestion({ web, route: route as QuestionRoute<unknown, unknown, string>, request, reply, asApi })
  return serveCommand({
    web,
    route: route as CommandRoute<unknown, unknown, string, unknown, unknown>,
    request,
    reply,
    asApi,
  })
}
