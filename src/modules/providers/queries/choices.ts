import { versionInForce } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import type { Choices } from '../rules.ts'

/** The jurisdiction's lists of today, as far as services speak in them. */
export function choicesOf({ actor, today }: Pick<Tx, 'actor' | 'today'>): Choices {
  const { needs, providerKinds, culturalOffers, sexes, culturalIdentities, orderTypes, levels, alertKinds, terms } =
    versionInForce(actor.jurisdiction, today)
  const asked = new Set(['did-not-say', 'does-not-know'])
  return {
    needs,
    providerKinds,
    culturalOffers,
    sexes: sexes.filter(({ code }) => code !== 'not-stated'),
    cultures: culturalIdentities.filter(({ code, asked: isAnswer }) => isAnswer && !asked.has(code)),
    orders: orderTypes,
    levels,
    alerts: alertKinds,
    led: terms.communityLed,
  }
}
