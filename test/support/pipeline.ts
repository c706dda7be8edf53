import type { FastifyInstance } from 'fastify'
import { accessOf, permissions } from '../../src/modules/staff/index.ts'
import { accountRoutes } from '../../src/platform/access/account.ts'
import { readConfig } from '../../src/platform/config.ts'
import { keptRoutes } from '../../src/platform/http/kept-routes.ts'
import type { Route } from '../../src/platform/http/routes.ts'
import { buildServer } from '../../src/platform/http/server.ts'
import type { Product, Subject } from '../../src/platform/http/web.ts'
import { createLog } from '../../src/platform/log.ts'
import type { World } from './app.ts'

export type Pipeline = { app: FastifyInstance; logged: string[] }

/** The pipeline round routes of a test's own, on the world's database; what it logs is kept. */
export async function pipelineWith(
  { database, db, clock }: World,
  routes: readonly Route[],
  subjects: Record<string, Subject> = {},
  settings: Record<string, string> = {},
): Promise<Pipeline> {
  const read = readConfig({ NODE_ENV: 'test', PUBLIC_URL: 'http://localhost:3000', ...settings })
  if (!read.ok) throw new Error(read.problem)
  const logged: string[] = []
  const log = createLog('info', { write: (line) => void logged.push(line) })
  const product: Product = {
    routes: [...accountRoutes({ may: String, reach: String }), ...keptRoutes(() => routes), ...routes],
    subjects,
    permissions: new Set(permissions),
    accessOf,
    shell: async () => [],
    offers: { find: 'find', 'quick-note': 'record contacts' },
    home: () => '/account',
  }
  const assets = { files: new Map(), href: (name: string) => `/static/${name}`, scripts: () => [], islands: [] }
  return {
    app: await buildServer({ config: read.config, pool: database.pool, db, clock, log, assets, product }),
    logged,
  }
}
