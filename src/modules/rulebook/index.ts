export { rulebookRoutes } from './routes.tsx'
