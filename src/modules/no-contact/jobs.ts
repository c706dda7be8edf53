import * as z from 'zod'
import { defineJob, inEachAgency, type Job } from '../../platform/jobs/index.ts'
import { followUp } from './commands.ts'
import { jobs as words } from './words.ts'

/** Each hour, so that every agency's morning finds it done, whatever its zone. */
const search = defineJob({
  name: 'no-contact-follow-up',
  says: words.followUp,
  data: z.object({}),
  schedule: { cron: '35 * * * *', zone: 'UTC' },
  atStart: true,
  run: (_, context) => inEachAgency(context, (actor, db) => db.run(actor, followUp)),
})

export const noContactJobs: readonly Job[] = [search]
