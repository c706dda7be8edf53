import type { Route } from '../../platform/http/routes.ts'
import { knowRoutes } from './routes/know.tsx'
import { limitRoutes } from './routes/limits.tsx'
import { registerRoutes } from './routes/register.tsx'
import { sealRoutes } from './routes/seals.tsx'

export const routes: readonly Route[] = [...registerRoutes, ...limitRoutes, ...sealRoutes, ...knowRoutes]
