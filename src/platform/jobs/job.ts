import type { Logger } from 'pino'
import type { z } from 'zod'
import type { Db } from '../database/run.ts'
import type { Mailer } from '../mail/mailer.ts'

/**
 * What a job is given beside its data: the way to the database, whose clock is the time, the log, and the way to send mail where
 * a server for it is set.
 */
export type JobContext = { db: Db; log: Logger; mailer?: Mailer | undefined }

/**
 * A job's data are ids and plain values: the queue is outside the walls between agencies, so no words about anybody. A
 * job of one agency names it as `agency`, so that only its own people are shown that it failed.
 */
export type JobData = Record<string, string | number | boolean | null>

export type Job<Data extends JobData = JobData> = {
  /** Kebab-case, for ever: queued jobs carry it. */
  name: string
  data: z.core.$ZodType<Data>
  /** What it is for, as its page says it. */
  says: string
  /** Does the work, in its own `db.run`. May run twice, so it must not matter; throws to be tried again. */
  run(data: Data, context: JobContext): Promise<void>
  /** When it runs by itself, by the clock of a place; its data are then empty. */
  schedule?: { cron: string; zone: string }
  /** It also runs once whenever the service starts; its data are then empty. */
  atStart?: true
  /** How often it is tried again, and the seconds before the first; each wait is longer than the last. */
  retry?: { limit: number; delay: number }
}

/** States a job's data once, so that `enqueue` and `run` agree on it. */
export const defineJob = <Data extends JobData>(job: Job<Data>): Job<Data> => job

const dayInSeconds = 86_400

/** pg-boss's options for a job's queue. A failed job stays on view for two weeks. */
export function queueOptions({ retry = { limit: 5, delay: 5 } }: Job) {
  return {
    policy: 'standard' as const,
    retryLimit: retry.limit,
    retryDelay: retry.delay,
    retryBackoff: true,
    retryDelayMax: 3600,
    expireInSeconds: 900,
    retentionSeconds: 14 * dayInSeconds,
    deleteAfterSeconds: 14 * dayInSeconds,
  }
}
