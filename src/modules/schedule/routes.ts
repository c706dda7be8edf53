import { moveRoutes } from './routes/move.tsx'
import { proposalRoutes } from './routes/proposal.tsx'
import { unsuitedRoutes } from './routes/unsuited.tsx'

export const scheduleRoutes = [...proposalRoutes, ...unsuitedRoutes, ...moveRoutes]
