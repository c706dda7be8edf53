import { type Actor, systemOf } from '../access/actor.ts'
import type { Db } from '../database/run.ts'
import type { JobContext } from './job.ts'

/** The service itself, in no agency: sees no agency's rows. */
export const theService: Actor = systemOf('', '', 'UTC')

/** Every agency, as the actor under which the service's jobs work in it. */
export async function agenciesAtWork(db: Db): Promise<Actor[]> {
  const rows = await db.run(theService, (tx) =>
    tx.query<{ agencyId: string; jurisdiction: string; zone: string }>('select * from agencies_at_work()'),
  )
  return rows.map(({ agencyId, jurisdiction, zone }) => systemOf(agencyId, jurisdiction, zone))
}

/** Does the work in each agency. What goes wrong in one keeps it from no other; it is thrown in the end. */
export async function inEachAgency(
  { db, log }: JobContext,
  work: (actor: Actor, db: Db) => Promise<unknown>,
): Promise<void> {
  const failures: unknown[] = []
  for (const actor of await agenciesAtWork(db))
    await work(actor, db).catch((err: unknown) => {
      log.error({ err, agency: actor.agency }, 'a job failed in an agency')
      failures.push(err)
    })
  if (failures.length > 0) throw failures[0]
}
