import { codedIn, versionInForce } from '../../../jurisdictions/index.ts'
import { staffOf } from '../../../platform/access/actor.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { providersNow } from '../queries/providers.ts'
import { type ProviderData, placeKey } from '../rules.ts'
import { providerTables } from '../tables.ts'
import { supersede } from './versions.ts'

type Day = Temporal.PlainDate
export type NewProvider = ProviderData & { name: string; validFrom?: Day | undefined; validTo?: Day | undefined }

/**
 * Adds a provider. Refuses one of that name which is there already (`known-provider`), codes that the jurisdiction does not have
 * (`kind-unknown`, `offer-unknown`) and that its community leads it where nobody is named who says so (`led-by-whom`).
 */
export async function addProvider(tx: Tx, given: NewProvider) {
  const wrong = wrongWith(tx, given)
  if (wrong) return wrong
  if ((await providersNow(tx)).some(({ name }) => placeKey(name) === placeKey(given.name)))
    return refuse('known-provider', 'name')
  const id = newId()
  await providerTables(tx)
    .insertInto('provider')
    .values({ id, madeAt: tx.now, madeBy: staffOf(tx.actor) })
    .execute()
  await write(tx, id, 1, given, '')
  return done({ id, name: given.name })
}

/** Changes what is said of a provider, or from when it is no more. Refuses as adding does, and `stale`. */
export async function changeProvider(tx: Tx, id: string, version: number, given: NewProvider, why: string) {
  const wrong = wrongWith(tx, given)
  if (wrong) return wrong
  if (!(await supersede(tx, 'provider', id, version))) return refuse('stale')
  await write(tx, id, version + 1, given, why)
  return done({ id, name: given.name })
}

function wrongWith(tx: Tx, { kind, offers, aboriginalLed, ledSaidBy, validFrom, validTo }: NewProvider) {
  const { providerKinds, culturalOffers } = versionInForce(tx.actor.jurisdiction, tx.today)
  if (!codedIn(providerKinds, kind)) return refuse('kind-unknown', 'kind')
  if (offers.some((code) => !codedIn(culturalOffers, code))) return refuse('offer-unknown', 'offers')
  if (aboriginalLed && ledSaidBy.trim() === '') return refuse('led-by-whom', 'ledSaidBy')
  const crossed = validFrom && validTo && Temporal.PlainDate.compare(validTo, validFrom) < 0
  return crossed ? refuse('ends-before-start', 'validTo') : undefined
}

async function write(tx: Tx, providerId: string, version: number, given: NewProvider, why: string): Promise<void> {
  const { name, validFrom = null, validTo = null, ...data } = given
  const kept = { recordedAt: tx.now, recordedBy: staffOf(tx.actor), supersededAt: null, supersededBy: null }
  const row = { id: newId(), providerId, version, name, validFrom, validTo, why, ...kept }
  await providerTables(tx)
    .insertInto('providerVersion')
    .values({ ...row, data: JSON.stringify(data) })
    .execute()
  await audit(tx, version === 1 ? 'provider.added' : 'provider.changed', { subject: ['provider', providerId] })
}
