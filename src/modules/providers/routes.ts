import { directoryPage } from './routes/directory.tsx'
import { localityRoutes } from './routes/localities.tsx'
import { noticeRoutes } from './routes/notices.tsx'
import { offerRoutes } from './routes/offers.tsx'
import { providerRoutes } from './routes/providers.tsx'

export const routes = [directoryPage, ...providerRoutes, ...offerRoutes, ...localityRoutes, ...noticeRoutes]
