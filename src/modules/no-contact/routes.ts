import type { Route } from '../../platform/http/routes.ts'
import { commandRoutes } from './routes/commands.ts'
import { chainPage, listPage, personPage } from './routes/look.tsx'
import { settingRoutes } from './routes/settings.tsx'

export const noContactRoutes: readonly Route[] = [listPage, personPage, chainPage, ...commandRoutes, ...settingRoutes]
