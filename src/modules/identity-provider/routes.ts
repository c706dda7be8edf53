import { adminRoutes } from './routes/settings.ts'

export { providerWays } from './routes/leaving.tsx'
export { signInThroughProvider } from './routes/way.tsx'
export const routes = adminRoutes
