import type { FastifyInstance } from 'fastify'
import type pg from 'pg'
import type { FastifyBaseLogger } from 'fastify'
import { accountRoutes } from './platform/access/account.ts'
import type { Clock } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import { makeDb } from './platform/database/run.ts'
import type { Job } from './platform/jobs/index.ts'
import { keptRoutes } from './platform/http/kept-routes.ts'
import { buildServer } from './platform/http/server.ts'
import type { Product } from './platform/http/web.ts'
import type { Assets } from './platform/ui/assets.ts'
import { factSubject, personSubject, supervisionSubject } from './modules/people/index.ts'
import { appointmentSubject, arrivalSubject } from './modules/contacts/index.ts'
import { officeSubject, permissions, permissionsOf, routes as staffRoutes, staffSubject } from './modules/staff/index.ts'

/** The modules, in order of dependency: each may use those before it. */
export const modules = ['staff', 'people', 'contacts'] as const

export const product: Product = {
  routes: [...accountRoutes, ...keptRoutes, ...staffRoutes],
  subjects: { staff: staffSubject, office: officeSubject, person: personSubject, fact: factSubject, supervision: supervisionSubject, appointment: appointmentSubject, arrival: arrivalSubject },
  permissions: new Set(permissions),
  permissionsOf,
  shell: async () => [],
  home: () => '/account',
}

/** The work that is done apart from requests, and its schedules. */
export const jobs: readonly Job[] = []

export type Deps = { config: Config; pool: pg.Pool; clock: Clock; log: FastifyBaseLogger; assets: Assets }

/** The whole application on a pool that is logged in as `app`. It reads nothing from the environment. */
export function buildApp(deps: Deps): Promise<FastifyInstance> {
  return buildServer({ ...deps, db: makeDb(deps.pool, deps.clock), product })
}
