import type { Route } from '../../platform/http/routes.ts'
import { cardRoutes } from './routes/card.tsx'
import { duplicateRoutes } from './routes/duplicates.tsx'
import { glassRoutes } from './routes/glass.tsx'
import { knowRoutes } from './routes/know.tsx'
import { limitRoutes } from './routes/limits.tsx'
import { registerRoutes } from './routes/register.tsx'
import { sealRoutes } from './routes/seals.tsx'
import { settingRoutes } from './routes/settings.tsx'
import { somebodyRoutes } from './routes/somebody.tsx'

export const routes: readonly Route[] = [
  ...registerRoutes,
  ...settingRoutes,
  ...limitRoutes,
  ...sealRoutes,
  ...knowRoutes,
  ...somebodyRoutes,
  ...glassRoutes,
  ...cardRoutes,
  ...duplicateRoutes,
]
