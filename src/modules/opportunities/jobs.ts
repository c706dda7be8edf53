import * as z from 'zod'
import { agenciesAtWork, defineJob, enqueue, inEachAgency, type Job } from '../../platform/jobs/index.ts'
import { beginSearch, changedSince, refreshChances, searchSome } from './commands.ts'
import { jobWords } from './words.ts'

/** A part is done within seconds, and asks for the next one: however many people there are, none runs out of time. */
const partsOf = 25

/** Goes through an agency's people in the order of their ids, from the one after `after`. */
const search = defineJob({
  name: 'opportunities-search',
  says: jobWords.search,
  data: z.object({ agency: z.uuid(), search: z.uuid(), after: z.uuid().nullable() }),
  run: async (data, { db, log }) => {
    const actor = (await agenciesAtWork(db)).find(({ agency }) => agency === data.agency)
    if (!actor) return
    let after = data.after
    const total = { people: 0, moved: 0 }
    for (let part = 1; part <= partsOf; part++) {
      const some = await db.run(actor, async (tx) => {
        const found = await searchSome(tx, data.search, after)
        if (found.last && part === partsOf) await enqueue(tx, search, { ...data, after: found.last })
        return found
      })
      total.people += some.people
      total.moved += some.moved
      if (!some.last) break
      after = some.last
    }
    log.info({ agency: data.agency, ...total }, 'opportunities were looked for')
  },
})

/** Goes over somebody whose record was written in. */
const again = defineJob({
  name: 'opportunities-again',
  says: jobWords.again,
  data: z.object({ agency: z.uuid(), person: z.uuid() }),
  run: async ({ agency, person }, { db }) => {
    const actor = (await agenciesAtWork(db)).find((one) => one.agency === agency)
    if (actor) await db.run(actor, (tx) => refreshChances(tx, person))
  },
})

/** Each quarter of an hour, so that every agency's day is met soon after it begins, whatever its zone. */
const due = defineJob({
  name: 'opportunities-due',
  says: jobWords.due,
  data: z.object({}),
  schedule: { cron: '*/15 * * * *', zone: 'UTC' },
  atStart: true,
  run: (_, context) =>
    inEachAgency(context, (actor, db) =>
      db.run(actor, async (tx) => {
        const begun = await beginSearch(tx)
        if (begun) await enqueue(tx, search, { agency: actor.agency, search: begun, after: null })
        else for (const person of await changedSince(tx)) await enqueue(tx, again, { agency: actor.agency, person })
      }),
    ),
})

export const opportunityJobs: readonly Job[] = [due, search, again]
