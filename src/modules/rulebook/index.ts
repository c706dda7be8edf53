export { readOwn } from './queries/own.ts'
export { rulebookRoutes } from './routes.tsx'
