import { lodgeRoutes } from './routes/lodge.tsx'
import { settingRoutes } from './routes/settings.tsx'
import { sheetRoutes } from './routes/sheet.tsx'

/** Everything of visits that has an address. */
export const visitRoutes = [...settingRoutes, ...lodgeRoutes, ...sheetRoutes]
