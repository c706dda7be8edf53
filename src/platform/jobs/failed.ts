import type { Tx } from '../database/tx.ts'

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

/** The jobs that failed and wait to be tried again, or were given up; newest first, two hundred at most. */
export function failedJobs(tx: Pick<Tx, 'query'>): Promise<FailedJob[]> {
  return tx.query<FailedJob>(`
    select id, name, state::text as state, retry_count + (state = 'failed')::int as tried, created_on as queued_at,
      case when state = 'failed' then completed_on else start_after end as at, output ->> 'message' as error
    from pgboss.job where state in ('retry', 'failed') order by created_on desc limit 200`)
}
