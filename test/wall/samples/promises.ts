import { type Body, type Ground, marks } from '../ground.ts'
import { noteOf } from './notes.ts'
import type { Samples } from './sample.ts'

const promises = [{ whose: 'them', what: `Bring ${marks.given}’s letter`, due: '2026-11-23' }]

/** What the person will do by today. */
export const promiseOf = (on: Ground) => on.make(`/people/${on.person}/promises`, { promises })

const ofPromise = (body: Body, before?: (on: Ground, id: string) => Promise<unknown>) => async (on: Ground) => {
  const promise = await promiseOf(on)
  await before?.(on, promise)
  return { params: { promise }, body }
}

export const promiseSamples: Samples = {
  'POST /people/:person/promises': (on) => ({ params: { person: on.person }, body: { promises } }),
  'POST /notes/:note/promises': async (on) => ({ params: { note: await noteOf(on) }, body: { promises } }),
  'POST /promises/:promise/kept': ofPromise({ keptWhy: 'Brought it' }),
  'POST /promises/:promise/not-kept': ofPromise({ notKeptWhy: 'Lost it' }),
  'POST /promises/:promise/move': ofPromise({ moveDue: '2026-11-27', moveWhy: 'She was ill' }),
  'POST /promises/:promise/reopen': ofPromise({}, (on, id) => on.make(`/promises/${id}/kept`, {})),
}
