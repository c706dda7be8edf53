import { newId } from '../../../src/platform/ids.ts'
import type { Ground } from '../ground.ts'
import type { Samples } from './sample.ts'

let days = 0

/** Unusual looking at the person's record, of a day of its own, that waits to be settled. */
export async function lookOf({ world, owner, deputy, person }: Ground): Promise<string> {
  const id = newId()
  await world.db.run(owner.actor, (tx) =>
    tx.query(
      `insert into unusual_look (id, rule, staff_id, person_id, day, first_at, last_at, looks, people, least, raised_at)
       values ($1, 'no-link', $2, $3, $4, $5, $5, 3, 1, 3, $5)`,
      [id, deputy.id, person, tx.today.subtract({ days: days++ }), tx.now],
    ),
  )
  return id
}

export const trailSamples: Samples = {
  'POST /people/:person/printed': ({ person }) => ({ params: { person }, body: { page: '/people/:person/notes' } }),
  'POST /trail/verifications': () => ({ params: {}, body: {} }),
  'POST /trail/review/:look/settlement': async (on) => ({
    params: { look: await lookOf(on) },
    body: { outcome: 'part-of-work', note: 'Asked, and it was for a call', _version: 1 },
  }),
}
