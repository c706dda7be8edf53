import { standingJobs } from '../../../src/modules/standing/index.ts'
import { newId } from '../../../src/platform/ids.ts'
import { enqueue } from '../../../src/platform/jobs/index.ts'
import type { Ground } from '../ground.ts'
import type { Samples } from './sample.ts'

/** A job of the agency that was given up. */
async function failedJob({ world, agency, owner }: Ground): Promise<string> {
  const job = standingJobs.find(({ name }) => name === 'standing-rebuild')
  if (!job) throw new Error('the job is not known')
  const data = { agency: agency.id, rebuild: newId(), after: null }
  const id = await world.db.run(owner.actor, (tx) => enqueue(tx, job, data))
  await world.database.ownerPool.query(
    "update pgboss.job set state = 'failed', completed_on = pgboss.job_now() where id = $1",
    [id],
  )
  return id
}

export const jobSamples: Samples = {
  'POST /jobs/:job/again': async (on) => ({ params: { job: await failedJob(on) }, body: {} }),
}
