import { codedIn, type Version, versionInForce } from '../../../jurisdictions/index.ts'
import { staffOf } from '../../../platform/access/actor.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { provider } from '../queries/providers.ts'
import { type Criterion, type OfferData, wrongIn } from '../rules.ts'
import { providerTables } from '../tables.ts'
import { supersede } from './versions.ts'

type Day = Temporal.PlainDate
export type NewOffer = OfferData & {
  name: string
  validFrom?: Day | undefined
  validTo?: Day | undefined
  /** Whether whoever writes this has it from the provider themselves, today. */
  verified?: boolean | undefined
}

/**
 * Adds a service of a provider, or a program that a notice told of. Refuses an unknown provider (`provider-unknown`), codes that the
 * jurisdiction does not have (`need-unknown`, `code-unknown`), no need at all (`no-need`), and ages, days or times the wrong way
 * round.
 */
export async function addOffer(tx: Tx, of: string, given: NewOffer, notice: string | null = null) {
  const wrong = wrongWith(tx, given)
  if (wrong) return wrong
  if (!(await provider(tx, of))) return refuse('provider-unknown', 'provider')
  const id = newId()
  const row = { id, providerId: of, noticeId: notice, madeAt: tx.now, madeBy: staffOf(tx.actor) }
  await providerTables(tx).insertInto('offer').values(row).execute()
  await write(tx, id, 1, given, '')
  return done({ id, provider: of, name: given.name })
}

/** Changes what is said of a service, or from when it is no more. Refuses as adding does, and `stale`. */
export async function changeOffer(tx: Tx, id: string, version: number, given: NewOffer, why: string) {
  const wrong = wrongWith(tx, given)
  if (wrong) return wrong
  if (!(await supersede(tx, 'offer', id, version))) return refuse('stale')
  await write(tx, id, version + 1, given, why)
  return done({ id, name: given.name })
}

const fieldOf = {
  'ages-cross': 'ageTo',
  'ends-before-start': 'lastOn',
  'times-cross': 'toTime',
  'half-a-point': 'places',
} as const

export function wrongWith(tx: Tx, given: NewOffer) {
  const version = versionInForce(tx.actor.jurisdiction, tx.today)
  if (given.needs.length === 0) return refuse('no-need', 'needs')
  if (given.needs.some((code) => !codedIn(version.needs, code))) return refuse('need-unknown', 'needs')
  if (given.criteria.some((one) => !known(one, version))) return refuse('code-unknown')
  const wrong = wrongIn(given)
  return wrong ? refuse(wrong, fieldOf[wrong]) : undefined
}

function known({ of, values }: Criterion, version: Version): boolean {
  const lists = {
    sex: version.sexes,
    culture: version.culturalIdentities,
    order: version.orderTypes,
    level: version.levels,
    alert: version.alertKinds,
    age: [],
    other: [],
  }
  return values.every((code) => codedIn(lists[of], code))
}

async function write(tx: Tx, offerId: string, version: number, given: NewOffer, why: string): Promise<void> {
  const { name, validFrom = null, validTo = null, verified, ...data } = given
  const by = staffOf(tx.actor)
  const checked = { verifiedOn: verified ? tx.today : null, verifiedBy: verified ? by : null }
  const kept = { recordedAt: tx.now, recordedBy: by, supersededAt: null, supersededBy: null }
  const row = { id: newId(), offerId, version, name, validFrom, validTo, why, ...checked, ...kept }
  await providerTables(tx)
    .insertInto('offerVersion')
    .values({ ...row, data: JSON.stringify(data) })
    .execute()
  await audit(tx, version === 1 ? 'offer.added' : 'offer.changed', { subject: ['offer', offerId] })
}
