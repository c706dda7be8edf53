export { obligationRoutes } from './routes.tsx'
