import type { Ground } from '../ground.ts'
import type { Samples } from './sample.ts'

export const coverSamples: Samples = {
  'POST /cover': (on: Ground) => ({ params: {}, body: { coverPerson: on.person }, names: [on.person] }),
}
