import * as z from 'zod'
import type { Tx } from '../database/tx.ts'
import { type Job, type JobData, queueOptions } from './job.ts'

const insert = `
  insert into pgboss.job (name, data, policy, retry_limit, retry_delay, retry_backoff, retry_delay_max, expire_seconds,
    deletion_seconds, keep_until, dead_letter)
  select q.name, $2::jsonb, q.policy, q.retry_limit, q.retry_delay, q.retry_backoff, q.retry_delay_max, q.expire_seconds,
    q.deletion_seconds, pgboss.job_now() + q.retention_seconds * interval '1 second', q.dead_letter
  from pgboss.queue q where q.name = $1 returning id`

/**
 * Queues a job inside the command's own transaction: it will run when that commits, and never was when it doesn't. Gives the
 * job's id. The insert is the one that pg-boss documents for SQL; a queue that nobody has made yet is made.
 */
export async function enqueue<Data extends JobData>(
  tx: Pick<Tx, 'query'>,
  job: Job<Data>,
  data: Data,
): Promise<string> {
  const values = [job.name, JSON.stringify(z.parse(job.data, data))]
  const queued = await tx.query<{ id: string }>(insert, values)
  if (queued[0]) return queued[0].id
  await tx.query('select pgboss.create_queue($1, $2::jsonb)', [job.name, JSON.stringify(queueOptions(job))])
  const [made] = await tx.query<{ id: string }>(insert, values)
  if (!made) throw new Error(`the job ${job.name} could not be queued`)
  return made.id
}
