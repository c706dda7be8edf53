import type { Route } from '../../platform/http/routes.ts'
import { addRoutes } from './routes/add-person.ts'
import { oneFactRoutes } from './routes/fact.ts'
import { factRoutes } from './routes/facts.ts'
import { knownRoutes } from './routes/known.ts'
import { likenessRoutes } from './routes/likeness.ts'
import { periodRoutes } from './routes/periods.ts'
import { photoRoutes } from './routes/photo.ts'

/** Everything that people's pages and their JSON twins answer. */
export const routes: readonly Route[] = [
  ...addRoutes,
  ...knownRoutes,
  ...oneFactRoutes,
  ...photoRoutes,
  ...likenessRoutes,
  ...periodRoutes,
  ...factRoutes,
]
