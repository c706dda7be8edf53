import type pg from 'pg'
import { PgBoss } from 'pg-boss'
import * as z from 'zod'
import { type Job, type JobContext, queueOptions } from './job.ts'

export type Jobs = {
  /** Lets running jobs finish, for so many milliseconds at most, and closes the connections. */
  stop(within?: number): Promise<void>
}

/**
 * Starts working on the queue as the role app, which may change rows of pg-boss's schema and nothing else. Makes the queues
 * of the registry, brings the schedules in line with it, queues what runs at each start, and hands each job to its `run`. A job that throws is logged and
 * tried again, ever more slowly, until it is given up and shown by `failedJobs`.
 */
export async function startJobs(
  connection: pg.ClientConfig,
  registry: readonly Job[],
  context: JobContext,
  everySeconds = 2,
): Promise<Jobs> {
  const boss = new PgBoss({ ...options, ...(connection as object) })
  boss.on('error', (err) => context.log.error({ err }, 'the job queue met an error'))
  await boss.start()
  for (const job of registry) await ensureQueue(boss, job)
  await alignSchedules(boss, registry)
  for (const job of registry) {
    const polling = { pollingIntervalSeconds: everySeconds }
    await boss.work<unknown>(job.name, polling, async (batch) => {
      for (const { id, data } of batch) await perform(job, id, data, context)
    })
  }
  for (const { name, atStart } of registry) if (atStart) await boss.send(name, {})
  return { stop: (within = 20_000) => boss.stop({ graceful: true, timeout: within, close: true }) }
}

const options = {
  schema: 'pgboss',
  application_name: 'throughcare jobs',
  max: 3,
  migrate: false,
  createSchema: false,
  reindex: false, // the app owns no index
}

async function ensureQueue(boss: PgBoss, job: Job): Promise<void> {
  const { policy, ...changeable } = queueOptions(job)
  if (await boss.getQueue(job.name)) await boss.updateQueue(job.name, changeable)
  else await boss.createQueue(job.name, { policy, ...changeable })
}

/** Schedules live in the database, so one that left the registry has to be taken out there too. */
async function alignSchedules(boss: PgBoss, registry: readonly Job[]): Promise<void> {
  const wanted = new Set(registry.filter(({ schedule }) => schedule).map(({ name }) => name))
  for (const { name } of await boss.getSchedules()) if (!wanted.has(name)) await boss.unschedule(name)
  for (const { name, schedule } of registry) {
    if (schedule) await boss.schedule(name, schedule.cron, {}, { tz: schedule.zone })
  }
}

async function perform(job: Job, id: string, data: unknown, context: JobContext): Promise<void> {
  try {
    await job.run(z.parse(job.data, data ?? {}), context)
  } catch (err) {
    context.log.error({ err, job: job.name, id }, 'a job failed')
    throw new Error(kindOf(err))
  }
}

/** What the queue keeps of an error: its kind and code. Its message may repeat what people typed. */
function kindOf(err: unknown): string {
  if (!(err instanceof Error)) return typeof err
  const { code } = err as Error & { code?: unknown }
  return typeof code === 'string' ? `${err.name} ${code}` : err.name
}
