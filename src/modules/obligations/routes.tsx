import * as z from 'zod'
import { page } from '../../platform/http/routes.ts'
import { headOf } from '../people/index.ts'
import { ObligationsPage } from './pages.tsx'
import { askedOf } from './queries.ts'
import { words } from './words.ts'

const step = z.object({
  code: z.string(),
  from: z.string().optional(),
  to: z.string(),
  by: z.string().optional(),
  source: z.string().optional(),
})
const working = z.object({
  rule: z.string(),
  version: z.string().optional(),
  source: z.string(),
  verified: z.boolean(),
  facts: z.array(z.object({ name: z.string(), value: z.string() })),
  steps: z.array(step),
})
const answer = z.object({
  id: z.string(),
  name: z.string(),
  standing: z.string(),
  due: z.string().nullable(),
  dueAt: z.string().nullable(),
  metOn: z.string().nullable(),
  order: z.string(),
  condition: z.string(),
  working,
})

const hours = z.array(z.object({ from: z.string(), to: z.string() }))
const origin = { name: z.string(), source: z.string(), verified: z.boolean() }
const together = z.object({
  nights: z.array(
    z.object({
      day: z.string(),
      minutes: z.number(),
      cap: z.number().nullable(),
      curfews: z.array(z.object({ condition: z.string(), why: z.string(), asks: hours, observes: hours })),
      rules: z.array(z.object(origin)),
    }),
  ),
  unread: z.array(z.string()),
  contradictions: z.array(
    z.object({
      kind: z.string(),
      conditions: z.array(z.string()),
      day: z.string().optional(),
      person: z.string().optional(),
    }),
  ),
  work: z
    .object({
      hours: z.int(),
      left: z.int(),
      over: z.int(),
      conditions: z.array(z.string()),
      limit: z.object({ ...origin, most: z.int() }),
    })
    .optional(),
})

const shown = page({
  at: '/people/:person/obligations',
  access: { may: 'see orders', on: 'person' },
  read: async (tx, { params: { person = '' } }) => {
    const [head, found] = await Promise.all([headOf(tx, person), askedOf(tx, person)])
    return head && { head, ...found }
  },
  show: (data, ctx) => <ObligationsPage data={data} ctx={ctx} />,
  api: {
    says: words.says,
    answer: z.object({ obligations: z.array(answer), together: together.nullable() }),
    of: ({ asked, together: all }) => ({
      together: all ?? null,
      obligations: asked.map(({ id, name, standing, due, metOn, order, condition, working: how }) => ({
        id,
        name,
        standing,
        due: due?.day.toString() ?? null,
        dueAt: due?.at?.toString() ?? null,
        metOn: metOn?.toString() ?? null,
        order: order.id,
        condition: condition.id,
        working: { ...how, facts: [...how.facts], steps: [...how.steps] },
      })),
    }),
  },
})

export const obligationRoutes = [shown]
