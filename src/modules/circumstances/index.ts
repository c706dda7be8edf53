export { HowThingsAre } from './pages.tsx'
export { circumstancesOf, type Pictures } from './queries.ts'
export { circumstanceRoutes } from './routes.tsx'
