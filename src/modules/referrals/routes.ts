import { offerRoutes } from './routes/offers.tsx'
import { personRoutes } from './routes/person.tsx'
import { referralRoutes } from './routes/referral.tsx'

export const routes = [...offerRoutes, ...personRoutes, ...referralRoutes]
