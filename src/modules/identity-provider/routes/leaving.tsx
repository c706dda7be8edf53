import { contextOf } from '../../../platform/http/context.ts'
import { sendHtml } from '../../../platform/http/serve.ts'
import type { ProviderWays } from '../../../platform/http/web.ts'
import { findProvider, wayOut } from '../../../platform/oidc/index.ts'
import { agencyHost } from '../../staff/index.ts'
import { forgetToken } from '../commands.ts'
import { leftAddress, originOf } from '../origins.ts'
import { LeftPage } from '../pages/way.tsx'
import { providerAt } from '../provider-at.ts'
import { lastTokenOf, mayLocally, providerInUse } from '../queries.ts'

/**
 * Whoever came in through the provider is sent there to be signed out too. By a page: a form's answer may not lead the browser to
 * another site. A provider that cannot be asked is left alone: nobody is kept from signing out here.
 */
const leaving: ProviderWays['leaving'] = async (web, { how, actor }) => {
  const { staff } = actor
  if (how !== 'provider' || !staff) return undefined
  const known = await web.db.run(actor, async (tx) => {
    const settings = await providerInUse(tx)
    const link = settings && (await lastTokenOf(tx, staff, settings.issuer))
    if (!settings || !link) return undefined
    await forgetToken(tx, staff)
    return { settings, idToken: link.idToken ?? undefined, origin: originOf(web.config, await agencyHost(tx)) }
  })
  if (!known) return undefined
  const { provider, allowed } = await providerAt(web.config, actor.agency, known.settings)
  const found = await findProvider(provider, allowed, web.clock)
  const to = found.ok && wayOut(found.config, { idToken: known.idToken, back: leftAddress(known.origin) })
  if (!to) return undefined
  return (request, reply) => {
    const page = LeftPage({ ctx: contextOf(web, request, undefined), name: known.settings.name, to: to.href })
    return sendHtml(reply.header('refresh', `0;url=${to.href}`), page)
  }
}

/** What signing in and out must know of the agencies' providers. */
export const providerWays: ProviderWays = {
  offered: async (tx) => {
    const provider = await providerInUse(tx)
    return provider && { name: provider.name, localFor: provider.localFor }
  },
  mayLocally,
  leaving,
}
