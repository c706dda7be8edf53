import type { FastifyRequest } from 'fastify'
import type { Web } from '../http/web.ts'
import type { Site } from './factor/passkeys.ts'

/**
 * The host that a request was sent to, as a passkey knows it. A browser signs for the host that it is on and for no other, so a
 * made-up host name in a request finds no passkey and opens nothing.
 */
export const siteOf = ({ config }: Pick<Web, 'config'>, request: Pick<FastifyRequest, 'host' | 'hostname'>): Site => ({
  host: request.hostname.toLowerCase(),
  origin: `${config.publicUrl.protocol}//${request.host.toLowerCase()}`,
})
