import * as z from 'zod'
import { maybeDay } from '../../../platform/forms/fields.ts'
import { file, page } from '../../../platform/http/routes.ts'
import { TrailPage } from '../pages/entries.tsx'
import { exportTrail, listTrail } from '../queries/entries.ts'
import { type Asked, cursorFrom, kinds } from '../rules.ts'
import { entries as words } from '../words.ts'
import { trailCsv } from './csv.ts'

const access = { may: 'see the trail' }
const maybe = <Shape extends z.ZodType>(shape: Shape) =>
  z.preprocess((value) => (value === '' ? undefined : value), shape.optional())

const query = z.object({
  reference: maybe(z.string().max(40)),
  colleague: maybe(z.uuid()),
  kind: maybe(z.enum(kinds)),
  from: maybe(maybeDay(words.fromWhat)),
  until: maybe(maybeDay(words.untilWhat)),
  before: maybe(z.string().max(80)),
})

const askedIn = ({ before: _, ...asked }: z.output<typeof query>): Asked => asked

export const line = z.object({
  id: z.string(),
  at: z.string(),
  action: z.string(),
  kind: z.enum(kinds),
  said: z.string(),
  who: z.object({ id: z.string(), name: z.string(), role: z.string() }).optional(),
  token: z.string().optional(),
  person: z.object({ id: z.string(), reference: z.string(), listed: z.string() }).optional(),
  subject: z.object({ kind: z.string(), id: z.string().nullable() }).optional(),
  fields: z.array(z.string()),
})

const list = page({
  at: '/trail',
  access,
  query,
  read: (tx, { query: asked }) => listTrail(tx, askedIn(asked), cursorFrom(asked.before)),
  show: (found, ctx) => <TrailPage list={found} ctx={ctx} />,
  api: {
    says: words.says,
    answer: z.object({ lines: z.array(line), more: z.string().optional() }),
    of: ({ lines, more }) => ({ lines, more }),
  },
})

const csv = file({
  at: '/trail.csv',
  access: { ...access, fresh: true },
  query,
  async read(tx, { query: asked }) {
    const lines = await exportTrail(tx, askedIn(asked))
    return (
      lines && {
        type: 'text/csv; charset=utf-8',
        name: `trail-${tx.today}.csv`,
        body: trailCsv(lines, tx.actor.zone),
      }
    )
  },
})

export const entryRoutes = [list, csv]
