import * as z from 'zod'
import type { Tx } from '../../platform/database/tx.ts'
import { startOfDay } from '../../platform/dates.ts'
import { id } from '../../platform/forms/fields.ts'
import { page } from '../../platform/http/routes.ts'
import { headOf, periodNamed } from '../people/index.ts'
import { OverviewPage } from './pages/overview.tsx'
import type { RecordData, TimelineData } from './pages/shapes.ts'
import { TimelinePage } from './pages/timeline.tsx'
import { overviewOf, storyOf } from './queries.ts'
import { filters } from './rules.ts'
import { story, overview as words } from './words.ts'

const show = z.enum(filters).default('all')
const before = id(story.full).optional()

const onFirstPage = 15
const onTimeline = 50
const inPrint = 1000

const line = z.object({
  id: z.string(),
  at: z.string(),
  recordedAt: z.string(),
  kind: z.string(),
  title: z.string(),
  href: z.string().optional(),
  text: z.string(),
  cut: z.boolean(),
  hidden: z.enum(['withdrawn', 'restricted']).optional(),
  tags: z.array(z.object({ text: z.string() })),
  by: z.string(),
})
const lines = { lines: z.array(line), next: z.string().optional() }

const recordQuery = z.object({ show, before })
const record = page({
  at: '/people/:person',
  ownHead: true,
  access: { may: 'see people', on: 'person' },
  query: recordQuery,
  read: async (tx, { params, query }): Promise<RecordData | undefined> => {
    const asked = { filter: query.show, before: query.before, limit: onFirstPage, brief: true }
    const found = await overviewOf(tx, params.person ?? '', asked)
    return found && { ...found, show: query.show, before: query.before, may: tx.actor.may }
  },
  show: (data, ctx) => OverviewPage({ data, ctx }),
  api: {
    answer: z.object({
      id: z.string(),
      reference: z.string(),
      name: z.object({ listed: z.string(), spoken: z.string() }),
      alerts: z.array(z.object({ code: z.string(), severity: z.string(), what: z.string(), advice: z.string() })),
      officer: z.string().optional(),
      level: z.string().optional(),
      contactDueOn: z.string().nullable(),
      asked: z.array(
        z.object({
          standard: z.string(),
          name: z.string(),
          due: z.string(),
          asked: z.number(),
          done: z.number(),
          remaining: z.number(),
          why: z.string(),
        }),
      ),
      nextAppointment: z
        .object({ id: z.string(), startsAt: z.string(), kind: z.string(), place: z.string() })
        .optional(),
      orders: z.array(
        z.object({ id: z.string(), typeName: z.string(), startsOn: z.string(), endsOn: z.string().nullable() }),
      ),
      tasks: z.array(z.object({ id: z.string(), what: z.string(), due: z.string(), ownerName: z.string() })),
      ...lines,
    }),
    of: answerOf,
    says: words.says,
  },
})

function answerOf({ head, asked, next, orders, tasks, story: told }: RecordData) {
  const { id: person, reference, name, alerts, supervision, standing } = head
  return {
    id: person,
    reference,
    name,
    alerts,
    officer: supervision?.officer,
    level: supervision?.levelName,
    contactDueOn: standing.contactDueOn,
    asked: asked.due,
    nextAppointment: next,
    orders,
    tasks,
    ...told,
  }
}

const timelineQuery = z.object({ show, before, period: id(story.full).optional(), print: z.literal('yes').optional() })
const timeline = page({
  at: '/people/:person/timeline',
  access: { may: 'see people', on: 'person' },
  query: timelineQuery,
  trailFor: ({ print }) => (print ? 'person.printed' : 'person.viewed'),
  read: (tx, { params, query }) => readTimeline(tx, params.person ?? '', query),
  show: (data, ctx) => TimelinePage({ data, ctx }),
  api: { answer: z.object(lines), of: ({ story: told }) => told, says: story.saysTimeline },
})

/** A period that is not this person's is as good as none that exists. */
async function readTimeline(
  tx: Tx,
  person: string,
  query: z.output<typeof timelineQuery>,
): Promise<TimelineData | undefined> {
  const [head, period] = await Promise.all([
    headOf(tx, person),
    query.period ? periodNamed(tx, query.period) : undefined,
  ])
  if (!head || (query.period && period?.person !== person)) return undefined
  const print = query.print === 'yes'
  const { zone } = tx.actor
  const told = await storyOf(tx, person, {
    filter: query.show,
    before: query.before,
    limit: print ? inPrint : onTimeline,
    from: period && startOfDay(period.openedOn, zone),
    until: period?.closedOn ? startOfDay(period.closedOn.add({ days: 1 }), zone) : undefined,
    whole: print,
  })
  return { head, story: told, show: query.show, before: query.before, period, print }
}

export const routes = [record, timeline]
