import { audit } from '../audit/audit.ts'
import type { Tx } from '../database/tx.ts'
import { done, refuse } from '../result.ts'

export type FailedJob = {
  id: string
  name: string
  /** retry: it will be tried again; failed: it was tried as often as it may be. */
  state: 'retry' | 'failed'
  tried: number
  queuedAt: Temporal.Instant
  /** When it is tried next, or when it was given up. */
  at: Temporal.Instant
  /** The kind of error and its code: never its message, which may repeat what people typed. */
  error: string | null
}

/** The queue is outside the walls between agencies: a job that names an agency is that agency's, any other is the service's. */
const ours = `(data ->> 'agency' is null or data ->> 'agency' = current_agency()::text)`
const failing = `state in ('retry', 'failed') and ${ours}`

/** The jobs that failed and wait to be tried again, or were given up; newest first, two hundred at most. */
export function failedJobs(tx: Pick<Tx, 'query'>): Promise<FailedJob[]> {
  return tx.query<FailedJob>(`
    select id, name, state::text as state, retry_count + (state = 'failed')::int as tried, created_on as queued_at,
      case when state = 'failed' then completed_on else start_after end as at, output ->> 'message' as error
    from pgboss.job where ${failing} order by created_on desc limit 200`)
}

/** How many jobs fail now. */
export async function failedCount(tx: Pick<Tx, 'query'>): Promise<number> {
  const [row] = await tx.query<{ count: number }>(`select count(*)::int as count from pgboss.job where ${failing}`)
  return row?.count ?? 0
}

/** When each job was last done, of those that were in the last two weeks. */
export async function lastDone(tx: Pick<Tx, 'query'>): Promise<Map<string, Temporal.Instant>> {
  const rows = await tx.query<{ name: string; at: Temporal.Instant }>(
    `select name, max(completed_on) as at from pgboss.job where state = 'completed' and ${ours} group by name`,
  )
  return new Map(rows.map(({ name, at }) => [name, at]))
}

/** Has a failed job tried again at once, also one that was given up. Refuses one that does not fail, or is not theirs. */
export async function tryAgain(tx: Tx, id: string) {
  const [job] = await tx.query<{ name: string }>(
    `update pgboss.job set state = 'retry', retry_limit = retry_limit + (state = 'failed')::int, completed_on = null,
       start_after = pgboss.job_now()
     where id = $1 and ${failing} returning name`,
    [id],
  )
  if (!job) return refuse('not-failed')
  await audit(tx, 'job.tried-again', { subject: ['job', id] })
  return done({ id, name: job.name })
}
