import * as z from 'zod'
import type { Actor } from '../../platform/access/actor.ts'
import { defineJob, inEachAgency, type Job, type JobContext } from '../../platform/jobs/index.ts'
import { settleSeries } from './commands/settle.ts'
import { seriesToSettle } from './queries/series.ts'
import { seriesWords } from './words.ts'

/** Each series is a transaction of its own, so that none waits for another. */
const atOnce = 100

async function settleAll(actor: Actor, { db, log }: JobContext): Promise<void> {
  let after: string | null = null
  do {
    const found: { id: string }[] = await db.run(actor, (tx) => seriesToSettle(tx, after, atOnce))
    for (const { id } of found) {
      const kept = await db.run(actor, (tx) => settleSeries(tx, id))
      if (kept) log.warn({ agency: actor.agency, series: id, refusal: kept }, 'a series could not be laid ahead')
    }
    after = found.length < atOnce ? null : (found.at(-1)?.id ?? null)
  } while (after !== null)
}

/** Each ten minutes, so that a new officer has the appointments soon after a hand-over, and a new day its last ones. */
const settle = defineJob({
  name: 'appointment-series',
  says: seriesWords.job,
  data: z.object({}),
  schedule: { cron: '*/10 * * * *', zone: 'UTC' },
  atStart: true,
  run: (_, context) => inEachAgency(context, (actor) => settleAll(actor, context)),
})

export const contactJobs: readonly Job[] = [settle]
