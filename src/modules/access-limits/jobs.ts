import * as z from 'zod'
import { defineJob, inEachAgency, type Job } from '../../platform/jobs/index.ts'
import { markSeals, tellOfAcquaintances } from './commands.ts'
import { jobs as words } from './words.ts'

/** Each quarter of an hour, so that every agency's day is met soon after it begins, whatever its zone. */
const seals = defineJob({
  name: 'record-seals',
  says: words.seals,
  data: z.object({}),
  schedule: { cron: '5,20,35,50 * * * *', zone: 'UTC' },
  atStart: true,
  run: (_, context) => inEachAgency(context, (actor, db) => db.run(actor, markSeals)),
})

/** Every few minutes: who is told finds another officer. */
const told = defineJob({
  name: 'acquaintances-told',
  says: words.acquaintances,
  data: z.object({}),
  schedule: { cron: '*/5 * * * *', zone: 'UTC' },
  atStart: true,
  run: (_, context) => inEachAgency(context, (actor, db) => db.run(actor, tellOfAcquaintances)),
})

export const limitJobs: readonly Job[] = [seals, told]
