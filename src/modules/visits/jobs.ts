import * as z from 'zod'
import { defineJob, inEachAgency, type Job } from '../../platform/jobs/index.ts'
import { tellOfOverdue } from './commands/alarms.ts'
import { jobWords } from './words.ts'

/** Each minute, and at each start: what was missed while no server ran is told of then. */
const overdue = defineJob({
  name: 'visits-overdue',
  says: jobWords.overdue,
  data: z.object({}),
  schedule: { cron: '* * * * *', zone: 'UTC' },
  atStart: true,
  run: (_, context) => inEachAgency(context, (actor, db) => db.run(actor, tellOfOverdue)),
})

export const visitJobs: readonly Job[] = [overdue]
