import * as z from 'zod'
import { sealAgency } from '../../platform/audit/seal.ts'
import { verifyTrail } from '../../platform/audit/verify.ts'
import type { Tx } from '../../platform/database/tx.ts'
import {
  agenciesAtWork,
  defineJob,
  enqueue,
  inEachAgency,
  type Job,
  type JobContext,
} from '../../platform/jobs/index.ts'
import { done } from '../../platform/result.ts'
import { daysToReview, endReview, reviewDay } from './commands/looking.ts'
import { beginVerification, endVerification, verificationUnderWay } from './commands/verification.ts'
import { jobs as words } from './words.ts'

const nothing = z.object({})

/** Seals what every agency's trail has that is not sealed yet: each few minutes, and as the service stops. */
export const sealTrail = (context: JobContext) =>
  inEachAgency(context, (actor, db) => sealAgency(db, actor, context.log))

const seal = defineJob({
  name: 'trail-seal',
  says: words.seal,
  data: nothing,
  schedule: { cron: '*/5 * * * *', zone: 'UTC' },
  atStart: true,
  run: (_, context) => sealTrail(context),
})

const verify = defineJob({
  name: 'trail-verify',
  says: words.verify,
  data: z.object({ agency: z.uuid(), verification: z.uuid() }),
  run: async ({ agency, verification }, { db, log }) => {
    const actor = (await agenciesAtWork(db)).find((one) => one.agency === agency)
    if (!actor) return
    const found = await verifyTrail(db, actor)
    if (found.broken) log.error({ agency, broken: found.broken }, 'the trail is broken')
    await db.run(actor, (tx) => endVerification(tx, verification, found))
  },
})

/** Has the asker's agency's trail gone through, soon, apart from any request. Gives by what that is known. */
async function startVerification(tx: Tx): Promise<string> {
  const id = await beginVerification(tx)
  await enqueue(tx, verify, { agency: tx.actor.agency, verification: id })
  return id
}

/** The same as somebody asks for it; where one that was asked for within the hour is under way, that one will do. */
export async function askVerification(tx: Tx) {
  return done({ id: (await verificationUnderWay(tx)) ?? (await startVerification(tx)) })
}

const verifyNightly = defineJob({
  name: 'trail-verify-nightly',
  says: words.verifyNightly,
  data: nothing,
  schedule: { cron: '20 16 * * *', zone: 'UTC' },
  run: (_, context) => inEachAgency(context, (actor, db) => db.run(actor, startVerification)),
})

/** Each hour, a day in a transaction of its own. */
const review = defineJob({
  name: 'trail-review',
  says: words.review,
  data: nothing,
  schedule: { cron: '15 * * * *', zone: 'UTC' },
  atStart: true,
  run: (_, context) =>
    inEachAgency(context, async (actor, db) => {
      for (const day of await db.run(actor, daysToReview)) await db.run(actor, (tx) => reviewDay(tx, day))
      await db.run(actor, endReview)
    }),
})

export const trailJobs: readonly Job[] = [seal, review, verifyNightly, verify]
