import type { Route } from '../../platform/http/routes.ts'
import { entryRoutes } from './routes/entries.tsx'
import { openedRoute } from './routes/opened.tsx'
import { printedRoute } from './routes/printed.ts'
import { reviewRoutes } from './routes/review.tsx'
import { sealRoutes } from './routes/seals.tsx'

export const routes: readonly Route[] = [...entryRoutes, ...reviewRoutes, ...sealRoutes, openedRoute, printedRoute]
