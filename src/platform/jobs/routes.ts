import * as z from 'zod'
import type { Tx } from '../database/tx.ts'
import { command, page, type Route } from '../http/routes.ts'
import { refuse } from '../result.ts'
import { failedJobs, lastDone, tryAgain } from './failed.ts'
import type { Job } from './job.ts'
import { JobsPage, type JobsShown } from './jobs-page.tsx'
import { words } from './words.ts'

const access = { may: 'see jobs' }

/** The page for those who keep the service in order, and its one button. */
export function jobRoutes(registry: readonly Job[]): readonly Route[] {
  const jobsPage = page({
    at: '/jobs',
    access,
    read: (tx) => read(tx, registry),
    show: (data: JobsShown, ctx, form) => JobsPage({ ctx, data, form }),
    api: { says: words.says, answer, of: (data) => data },
  })
  const again = command({
    at: '/jobs/:job/again',
    access,
    texts: ['job'],
    body: z.object({}),
    do: async (tx, { params }) => {
      const id = params.job ?? ''
      return z.uuid().safeParse(id).success ? tryAgain(tx, id) : refuse('not-failed')
    },
    words: { 'not-failed': words.notFailed },
    then: () => ({ to: '/jobs', said: words.saidAgain }),
    again: jobsPage,
    api: { says: words.saysAgain, answer: z.object({ name: z.string() }), of: ({ name }) => ({ name }) },
  })
  return [jobsPage, again]
}

async function read(tx: Tx, registry: readonly Job[]): Promise<JobsShown> {
  const said = new Map(registry.map(({ name, says }) => [name, says]))
  const last = await lastDone(tx)
  return {
    failed: (await failedJobs(tx)).map((job) => ({ ...job, says: said.get(job.name) ?? job.name })),
    known: registry.map((job) => ({ name: job.name, says: job.says, when: whenOf(job), lastDone: last.get(job.name) })),
  }
}

function whenOf({ schedule, atStart }: Job): string {
  const parts = [schedule && words.rhythm(schedule.cron, schedule.zone), atStart && words.atStart].filter(Boolean)
  return parts.length > 0 ? parts.join(', ') : words.onDemand
}

const failed = z.object({
  id: z.string(),
  name: z.string(),
  says: z.string(),
  state: z.enum(['retry', 'failed']),
  tried: z.number(),
  queuedAt: z.string(),
  at: z.string(),
  error: z.string().nullable(),
})
const known = z.object({ name: z.string(), says: z.string(), when: z.string(), lastDone: z.string().optional() })
const answer = z.object({ failed: z.array(failed), known: z.array(known) })
