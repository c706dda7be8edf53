import * as z from 'zod'
import { defineJob, inEachAgency, type Job } from '../../platform/jobs/index.ts'
import { followUp } from './commands.ts'
import { jobWords } from './words.ts'

/** Each quarter of an hour, and at each start: who was due back while no server ran is written down then. */
const notBack = defineJob({
  name: 'permits-due-back',
  says: jobWords.notBack,
  data: z.object({}),
  schedule: { cron: '*/15 * * * *', zone: 'UTC' },
  atStart: true,
  run: (_, context) => inEachAgency(context, (actor, db) => db.run(actor, followUp)),
})

export const permitJobs: readonly Job[] = [notBack]
