export { MatterList } from './pages/decisions.tsx'
export { mattersOf } from './queries/matters.ts'
export { routes } from './routes.ts'
export { within } from './words.ts'
