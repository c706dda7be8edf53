import type { Config } from '../../../platform/config.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { administratorsWithPassword, agencyHost, staffChoices, staffNames } from '../../staff/index.ts'
import { leftAddress, originOf, returnAddress, toldAddress } from '../origins.ts'
import { linksOf, providerOf } from '../queries.ts'
import type { LinkedPerson, ProviderShown } from '../rules/shown.ts'
import { words } from '../words.ts'

/** All that the provider's page shows, and what its form chooses from. */
export async function providerShown(tx: Tx, config: Config): Promise<ProviderShown> {
  const [settings, host, choices, administrators] = await Promise.all([
    providerOf(tx),
    agencyHost(tx),
    staffChoices(tx),
    administratorsWithPassword(tx),
  ])
  const origin = originOf(config, host)
  return {
    settings,
    addresses: {
      redirect: returnAddress(origin),
      leaving: leftAddress(origin),
      telling: toldAddress(origin, host === null ? tx.actor.agency : undefined),
      signIn: host === null ? `${leftAddress(origin)}?agency=${tx.actor.agency}` : leftAddress(origin),
      secretLine: `${tx.actor.agency} ${settings?.issuer ?? words.issuerPlace} ${words.secretPlace}`,
    },
    trial: settings?.trial ?? [],
    triedAt: settings?.triedAt ?? null,
    links: settings ? await peopleLinked(tx, settings.issuer) : [],
    roles: choices.roles,
    offices: choices.offices,
    administrators: administrators.map(({ id, name }) => ({ value: id, label: name })),
  }
}

async function peopleLinked(tx: Tx, issuer: string): Promise<LinkedPerson[]> {
  const links = await linksOf(tx, issuer)
  const names = await staffNames(
    tx,
    links.map(({ staff }) => staff),
  )
  return links.map((link) => ({ ...link, name: names.get(link.staff) ?? '' }))
}
