import type { Answer, Web } from '../../platform/http/web.ts'
import { isSecret, journeyMinutes } from '../../platform/oidc/index.ts'

/**
 * The secret of a browser that sets out for the provider, the same for all of its tabs: what comes back elsewhere is of no use. Lax,
 * as it must come along when the provider sends the browser back.
 */
export function browserCookie({ config: { publicUrl } }: Web) {
  const secure = publicUrl.protocol === 'https:'
  const name = secure ? '__Host-way' : 'way'
  const options = { path: '/', httpOnly: true, sameSite: 'lax' as const, secure, maxAge: journeyMinutes * 60 }
  return {
    of: ({ cookies }: Answer['request']) => (isSecret(cookies[name]) ? cookies[name] : undefined),
    put: (reply: Answer['reply'], secret: string) => void reply.setCookie(name, secret, options),
  }
}
