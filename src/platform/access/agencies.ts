import type { FastifyRequest } from 'fastify'
import type { Web } from '../http/web.ts'

export type Agency = { id: string; name: string; zone: string }

/** The agency of the request's host name; where no agency has that host, all there are. */
export async function agenciesAt(web: Web, request: Pick<FastifyRequest, 'hostname'>): Promise<Agency[]> {
  const { rows } = await web.pool.query<Agency>('select agency_id as id, name, zone from agencies_to_sign_in($1)', [
    request.hostname.toLowerCase(),
  ])
  return rows
}
