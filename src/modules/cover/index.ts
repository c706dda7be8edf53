export { awaySubject } from './queries/deals.ts'
export { coverRoutes } from './routes.ts'
