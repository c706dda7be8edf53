import { type Ground, marks } from '../ground.ts'
import type { Samples } from './sample.ts'

let made = 0

/** A name that no other view has; nobody keeps more than a few, so that earlier ones go. */
async function viewOf({ world, owner }: Ground) {
  await world.db.run(owner.actor, (tx) =>
    tx.query(
      `update caseload_view set removed_at = $1 where removed_at is null
       and id not in (select id from caseload_view order by made_at desc, id desc limit 5)`,
      [tx.now],
    ),
  )
  return { viewName: `${marks.word} ${++made}`, flag: 'overdue', sort: 'due' }
}

export const caseloadSamples: Samples = {
  'POST /caseload/views': async (on) => ({ params: {}, body: await viewOf(on) }),
  'POST /caseload/views/:view/removal': async (on) => ({
    params: { view: await on.make('/caseload/views', await viewOf(on)) },
    body: {},
  }),
}
