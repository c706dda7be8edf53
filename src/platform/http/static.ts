import { sendFailure } from './failures.tsx'
import { documentHeaders } from './guards.ts'
import type { Web } from './web.ts'

/** The hashed files: their names change with their contents, so they may be kept for ever. */
export function staticRoutes(web: Web): void {
  const access = { open: 'styles, script and font are the same for everybody' }
  web.server.get('/static/*', { config: { access }, exposeHeadRoute: false }, async (request, reply) => {
    const file = web.assets.files.get((request.params as Record<string, string>)['*'] ?? '')
    if (!file) return sendFailure(web, request, reply, 404)
    // What only a document heeds weighs more than many of these files do. An image can be opened as one.
    if (!file.type.startsWith('image/')) for (const name of documentHeaders) reply.removeHeader(name)
    reply.header('cache-control', 'public, max-age=31536000, immutable').type(file.type)
    const brotli = file.brotli && /\bbr\b/.test(request.headers['accept-encoding'] ?? '')
    if (brotli) reply.header('content-encoding', 'br').header('vary', 'accept-encoding')
    return reply.send(brotli ? file.brotli : file.body)
  })
}
