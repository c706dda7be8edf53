import type { Ground } from '../ground.ts'
import type { Samples } from './sample.ts'

/** Somebody else’s case: one's own is not covered. */
async function theirs(on: Ground): Promise<string> {
  const { person, supervision } = await on.another('Wilhelmina Theirs')
  const to = { officer: on.deputy.id, from: '2026-11-23', why: 'Moved to their area' }
  await on.make(`/people/${person}/supervision/${supervision}/officer`, to)
  return person
}

export const coverSamples: Samples = {
  'POST /cover': async (on) => {
    const coverPerson = await theirs(on)
    return { params: {}, body: { coverPerson }, names: [coverPerson] }
  },
}
