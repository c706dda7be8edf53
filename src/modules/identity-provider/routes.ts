import type { Web } from '../../platform/http/web.ts'
import { adminRoutes } from './routes/settings.ts'
import { toldByProvider } from './routes/told.ts'
import { wayThroughProvider } from './routes/way.tsx'

export { providerWays } from './routes/leaving.tsx'
export const routes = adminRoutes

/** What is open to those who are not signed in: the way to the agency's provider and back, and the provider's own word. */
export function signInThroughProvider(web: Web): void {
  wayThroughProvider(web)
  toldByProvider(web)
}
