import { setProvider } from '../../../src/modules/identity-provider/commands.ts'
import { newId } from '../../../src/platform/ids.ts'
import type { Ground } from '../ground.ts'
import type { Samples } from './sample.ts'

/** A port on which nobody listens. */
const issuer = 'http://localhost:1'
const settings = {
  name: 'Sign-in of the samples',
  issuer,
  clientId: 'throughcare',
  scopes: 'openid email',
  emailClaim: 'email',
  verifiedClaim: 'email_verified',
  givenNameClaim: 'given_name',
  familyNameClaim: 'family_name',
  localFor: 'everybody',
}

/** The version that is set now, which the next change is made on. */
async function versionNow({ world, owner }: Ground): Promise<number> {
  const [row] = await world.db.run(owner.actor, (tx) =>
    tx.query<{ version: number }>('select version from identity_provider'),
  )
  return row?.version ?? 0
}

async function linked({ world, agency, owner }: Ground): Promise<string> {
  const staff = await agency.staff(`Linked${newId().slice(-12)}`, 'officer')
  const id = newId()
  await world.db.run(owner.actor, (tx) =>
    tx.query('insert into identity_link (id, staff_id, issuer, subject, made_at, seen_at) values ($1,$2,$3,$4,$5,$5)', [
      id,
      staff.id,
      issuer,
      id,
      tx.now,
    ]),
  )
  return id
}

async function set(on: Ground): Promise<void> {
  if ((await versionNow(on)) > 0) return
  const more = { ...settings, rolesClaim: '', roleMap: [], addsAccounts: false, factorValues: [], askedAcr: '' }
  const change = { ...more, localFor: 'everybody' as const, enabled: false, version: undefined }
  await on.world.db.run(on.owner.actor, (tx) => setProvider(tx, change))
}

export const identityProviderSamples: Samples = {
  'POST /identity-provider': async (on) => ({ params: {}, body: { ...settings, _version: await versionNow(on) } }),
  'POST /identity-provider/trial': async (on) => {
    await set(on)
    return { params: {}, body: {} }
  },
  'POST /identity-provider/links/:link/ending': async (on) => ({ params: { link: await linked(on) }, body: {} }),
}
