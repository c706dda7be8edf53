import type { Ground } from '../ground.ts'
import type { Samples } from './sample.ts'

let named = 0

/** A role of the agency's own that nobody holds. */
export const roleOf = (on: Ground) =>
  on.make('/roles', { name: `Role of its own ${++named}`, base: 'officer', reason: 'A reason' }, 'code')

export const roleSamples: Samples = {
  'POST /roles': () => ({ params: {}, body: { name: `Liaison ${++named}`, base: 'front-desk', reason: 'A reason' } }),
  'POST /roles/:role/permissions': async (on) => ({
    params: { role: await roleOf(on) },
    body: {
      name: `Another name ${++named}`,
      permissions: ['see people', 'use the account'],
      reach: 'own',
      reason: 'A reason',
      _version: 1,
    },
  }),
  'POST /roles/:role/retirement': async (on) => ({ params: { role: await roleOf(on) }, body: { reason: 'A reason' } }),
}
