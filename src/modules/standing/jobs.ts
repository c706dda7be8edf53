import * as z from 'zod'
import { agenciesAtWork, defineJob, enqueue, inEachAgency, type Job } from '../../platform/jobs/index.ts'
import { beginRebuild, rebuildSome } from './commands.ts'
import { words } from './words.ts'

/** A part is done within seconds, and asks for the next one: however many people there are, none runs out of time. */
const partsOf = 25

/** Goes through an agency's people in the order of their ids, from the one after `after`. */
const rebuild = defineJob({
  name: 'standing-rebuild',
  says: words.rebuild,
  data: z.object({ agency: z.uuid(), rebuild: z.uuid(), after: z.uuid().nullable() }),
  run: async (data, { db, log }) => {
    const actor = (await agenciesAtWork(db)).find(({ agency }) => agency === data.agency)
    if (!actor) return
    let after = data.after
    const total = { people: 0, moved: 0 }
    for (let part = 1; part <= partsOf; part++) {
      const some = await rebuildSome(db, actor, data.rebuild, after)
      const next = some.last
      if (next && part === partsOf) await db.run(actor, (tx) => enqueue(tx, rebuild, { ...data, after: next }))
      total.people += some.people
      total.moved += some.moved
      if (!some.last) break
      after = some.last
    }
    log.info({ agency: data.agency, ...total }, 'standing was worked out anew')
  },
})

/** Each quarter of an hour, so that every agency's day is met soon after it begins, whatever its zone. */
const due = defineJob({
  name: 'standing-due',
  says: words.due,
  data: z.object({}),
  schedule: { cron: '*/15 * * * *', zone: 'UTC' },
  atStart: true,
  run: (_, context) =>
    inEachAgency(context, (actor, db) =>
      db.run(actor, async (tx) => {
        const begun = await beginRebuild(tx)
        if (begun) await enqueue(tx, rebuild, { agency: actor.agency, rebuild: begun, after: null })
      }),
    ),
})

export const standingJobs: readonly Job[] = [due, rebuild]
