import { isFactorOverdue, isFresh, type Session } from '../access/sessions.ts'
import type { Access } from './routes.ts'
import { words } from './words.ts'

/** Where somebody must go before the route that they asked for, and what a program is told instead. */
export type Detour = { by: '/confirm' | '/account/second-factor'; says: string }

/** What an open session lacks for a route: a second factor that its owner's role needs, or a proof that is fresh. */
export function detourOf(session: Session, access: Access, now: Temporal.Instant): Detour | undefined {
  if (!('may' in access)) return undefined
  if (!access.beforeFactor && isFactorOverdue(session, now))
    return { by: '/account/second-factor', says: words.factorFirst }
  return access.fresh && !isFresh(session, now) ? { by: '/confirm', says: words.confirmFirst } : undefined
}

export const detourTo = ({ by }: Detour, next: string): string => `${by}?next=${encodeURIComponent(next)}`
