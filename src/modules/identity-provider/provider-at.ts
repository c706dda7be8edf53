import type { Config } from '../../platform/config.ts'
import { type Allowed, type ProviderAt, secretFor } from '../../platform/oidc/index.ts'

/** How this agency's provider is asked: with the secret that belongs to the agency and to this very issuer. */
export async function providerAt(
  config: Config,
  agency: string,
  { issuer, clientId }: { issuer: string; clientId: string },
): Promise<{ provider: ProviderAt; allowed: Allowed }> {
  const secret = await secretFor(config, agency, issuer)
  return {
    provider: { issuer, clientId, secret },
    allowed: { loopback: !config.production, privately: config.oidcPrivateAddresses },
  }
}
