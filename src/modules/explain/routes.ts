import * as z from 'zod'
import { page, type Route } from '../../platform/http/routes.ts'
import { permissionOptions, permissionSaid } from '../staff/index.ts'
import { ExplainPage } from './pages.tsx'
import { explained } from './queries.ts'
import type { Shown } from './rules.ts'
import { words } from './words.ts'

const maybe = z.string().max(500).optional()
const query = z.object({ staff: maybe, may: maybe, address: maybe, reference: maybe })

const answer = z.object({
  problem: z.string().optional(),
  explained: z
    .object({
      answer: z.string(),
      name: z.string(),
      permission: z.string(),
      steps: z.array(z.looseObject({ kind: z.string(), ok: z.boolean() })),
    })
    .optional(),
})

/** The page that explains access, which knows every route of the service by asking for them. */
export const explainRoutes = (all: () => readonly Route[]): readonly Route[] => [
  page({
    at: '/explain',
    access: { may: 'explain access' },
    query,
    read: (tx, { query: { staff, may = '', address = '', reference = '' } }) =>
      explained(tx, all(), { staff: staff ?? '', may, address, reference: reference.trim() }, staff !== undefined),
    show: (data: Shown, ctx) =>
      ExplainPage({ ctx, data, choices: { may: permissionOptions(), named: permissionSaid } }),
    api: { says: words.says, answer, of: (data) => data },
  }),
]
