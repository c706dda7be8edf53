import { itemRoutes } from './routes/items.tsx'
import { planPages } from './routes/plan.tsx'
import { stepRoutes } from './routes/steps.tsx'
import { versionRoutes } from './routes/versions.tsx'

export const planRoutes = [...planPages, ...versionRoutes, ...itemRoutes, ...stepRoutes]
