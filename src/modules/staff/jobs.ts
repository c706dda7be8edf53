import * as z from 'zod'
import { defineJob, inEachAgency, type Job } from '../../platform/jobs/index.ts'
import { shutInactive } from './commands/inactive.ts'
import { accountWords } from './words.ts'

/** Each night, and by the rule of each agency. */
const inactive = defineJob({
  name: 'accounts-inactive',
  says: accountWords.job,
  data: z.object({}),
  schedule: { cron: '20 2 * * *', zone: 'UTC' },
  run: (_, context) =>
    inEachAgency(context, async (actor, db) => {
      const shut = await db.run(actor, shutInactive)
      if (shut > 0) context.log.info({ agency: actor.agency, shut }, 'accounts that nobody used were shut')
    }),
})

/** What is done for the agency's accounts by itself. */
export const staffJobs: readonly Job[] = [inactive]
