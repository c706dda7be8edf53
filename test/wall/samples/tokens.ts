import { newId } from '../../../src/platform/ids.ts'
import type { Ground } from '../ground.ts'
import type { Samples } from './sample.ts'

/** An account of a program that the owner answers for. */
export const serviceOf = (on: Ground) => on.make('/service-accounts', { name: 'Court feed', ...about(on) })
const about = (on: Ground) => ({ owner: on.owner.id, purpose: 'Listings', scopes: ['see people'] })

/** A token of the owner's that is good. */
async function tokenOf({ world, owner }: Ground): Promise<string> {
  const id = newId()
  await world.db.run(owner.actor, (tx) =>
    tx.query(
      `insert into api_token (id, staff_id, name, token_hash, scopes, made_at, made_by, expires_at)
       values ($1, $2, 'Feed', $3, '{find}', $4, $2, $5)`,
      [id, owner.id, Buffer.from(id), tx.now, tx.now.add({ hours: 24 })],
    ),
  )
  return id
}

export const tokenSamples: Samples = {
  'POST /account/tokens': () => ({ params: {}, body: { name: 'Feed', days: '90', scopes: ['find'] } }),
  'POST /account/tokens/:token/revocation': async (on) => ({ params: { token: await tokenOf(on) }, body: {} }),
  'POST /service-accounts': (on) => ({ params: {}, body: { name: 'Court feed', ...about(on) } }),
  'POST /service-accounts/:service': async (on) => ({
    params: { service: await serviceOf(on) },
    body: { ...about(on), _version: 1 },
  }),
  'POST /service-accounts/:service/ending': async (on) => ({ params: { service: await serviceOf(on) }, body: {} }),
  'POST /service-accounts/tokens/:token/revocation': async (on) => ({ params: { token: await tokenOf(on) }, body: {} }),
}
